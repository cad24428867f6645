// What a reader is asked before something is lost, or before later events are refused.
import { DestructiveDialog } from '../app/destructive_dialog';
import { LaterDialog } from '../app/later_dialog';
import { closeDialog, dialog } from '../store/dialogs';

export function Questions() {
  if (dialog.value === 'destructive') return <DestructiveDialog onClose={closeDialog} />;
  if (dialog.value === 'later') return <LaterDialog onClose={closeDialog} />;
  return null;
}
