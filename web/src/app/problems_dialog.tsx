// The remarks on the document that was opened last.
import { problems } from '../store/session';
import { Dialog } from '../ui/dialog';
import './import_dialog.css';
import { ProblemTable } from './problem_table';

export function ProblemsDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Warnings about the opened file" onClose={onClose} wide>
      {problems.value.length > 0 ? <ProblemTable problems={problems.value} /> : <p>There are none.</p>}
    </Dialog>
  );
}
