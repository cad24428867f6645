// The dialog that is open, if one is.
import { EmbedDialog } from '../embed/embed_dialog';
import { SeveralDialog } from '../several/several_dialog';
import { ShareDialog } from '../share/share_dialog';
import { closeDialog, dialog } from '../store/dialogs';
import { DestructiveDialog } from '../timeline/destructive_dialog';
import { EventTextDialog } from '../timeline/event_text_dialog';
import { LaterDialog } from '../timeline/later_dialog';
import { CompareDialog } from './compare_dialog';
import { DocumentDialog } from './document_dialog';
import { ExamplesDialog } from './examples_dialog';
import { ImportDialog } from './import_dialog';
import { Palette } from './palette';
import { ProblemsDialog } from './problems_dialog';
import { ReadingsDialog } from './readings_dialog';
import { ReconcileDialog } from './reconcile_dialog';
import { RestoreDialog } from './restore_dialog';
import { ShortcutsDialog } from './shortcuts_dialog';

export function Dialogs() {
  switch (dialog.value) {
    case 'none':
      return null;
    case 'examples':
      return <ExamplesDialog onClose={closeDialog} />;
    case 'import':
      return <ImportDialog onClose={closeDialog} />;
    case 'readings':
      return <ReadingsDialog onClose={closeDialog} />;
    case 'palette':
      return <Palette onClose={closeDialog} />;
    case 'shortcuts':
      return <ShortcutsDialog onClose={closeDialog} />;
    case 'document':
      return <DocumentDialog onClose={closeDialog} />;
    case 'share':
      return <ShareDialog onClose={closeDialog} />;
    case 'embed':
      return <EmbedDialog onClose={closeDialog} />;
    case 'restore':
      return <RestoreDialog onClose={closeDialog} />;
    case 'compare':
      return <CompareDialog onClose={closeDialog} />;
    case 'reconcile':
      return <ReconcileDialog onClose={closeDialog} />;
    case 'problems':
      return <ProblemsDialog onClose={closeDialog} />;
    case 'destructive':
      return <DestructiveDialog onClose={closeDialog} />;
    case 'later':
      return <LaterDialog onClose={closeDialog} />;
    case 'several':
      return <SeveralDialog />;
    case 'event':
      return <EventTextDialog onClose={closeDialog} />;
  }
}
