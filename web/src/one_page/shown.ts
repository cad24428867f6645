// Where a page that is saved as one file opens: at the step and with the view of the one that saved it.
import type { LinkView } from '../generated/protocol';
import { presentView } from '../picture/link_view';
import { state } from '../store/session';

export interface ShownAt {
  step: number;
  view: LinkView;
}

export function presentlyShown(): ShownAt {
  return { step: state.peek()?.cursor ?? 0, view: presentView() };
}
