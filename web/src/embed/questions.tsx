// What a reader is asked before something is lost, or before later events are refused.

import { closeDialog, dialog } from '../store/dialogs';
import { DestructiveDialog } from '../timeline/destructive_dialog';
import { LaterDialog } from '../timeline/later_dialog';

export function Questions() {
  if (dialog.value === 'destructive') return <DestructiveDialog onClose={closeDialog} />;
  if (dialog.value === 'later') return <LaterDialog onClose={closeDialog} />;
  return null;
}
