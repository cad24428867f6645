// What a link shows beside the scenario: the open tab, its picture and what is selected there.
import type { LinkView, Moment } from '../generated/protocol';
import { selectOrganization } from '../store/actions';
import { choiceOf, choose } from '../store/preferences';
import { moment, type Selection, select, selection, state } from '../store/session';
import { kViewKeys, system } from '../store/system';
import { kSystems, type System, systemsOf } from '../store/systems';
import { chosenView, type PictureView } from './picture_state';

const kPictures: readonly string[] = ['diagram', 'icicle', 'matrix', 'json'] satisfies PictureView[];

function viewKey(of: System): string | undefined {
  return of === 'data-sync' ? undefined : kViewKeys[of];
}

function selected(now: Selection): LinkView {
  switch (now.kind) {
    case 'none':
      return {};
    case 'organization':
      return { organization: now.id };
    case 'partnership':
      return { organization: now.upstream, downstream: now.downstream };
    case 'outcome':
      return {
        organization: now.upstream,
        downstream: now.downstream,
        setting: now.setting,
        moment: now.moment,
      };
    case 'value': {
      const { organization, setting, key } = now;
      return key === undefined ? { organization, setting } : { organization, setting, key };
    }
  }
}

/** What is looked at now. */
export function presentView(): LinkView {
  const open = system.peek();
  const key = viewKey(open);
  const picture = key === undefined ? (chosenView.peek() ?? '') : choiceOf(key);
  return { system: open, ...(picture === '' ? {} : { picture }), ...selected(selection.peek()) };
}

function showSelected({ organization, downstream, setting, key, moment: at }: LinkView): void {
  if (organization === undefined) return;
  if (downstream !== undefined && setting !== undefined && at !== undefined) {
    const outcome = { upstream: organization, downstream, setting, moment: at as Moment };
    moment.value = outcome.moment;
    select({ kind: 'outcome', ...outcome });
  } else if (downstream !== undefined) {
    select({ kind: 'partnership', upstream: organization, downstream });
  } else if (setting !== undefined) {
    select({ kind: 'value', organization, setting, ...(key === undefined ? {} : { key }) });
  } else {
    selectOrganization(organization).catch(() => {}); // it may not be there at this step
  }
}

/** Shows what a link shows: where it names no tab, that of what it holds. Words that this page does not know change nothing. */
export function showView(view: LinkView): void {
  const known = kSystems.find(({ id }) => id === view.system)?.id ?? systemsOf(state.peek())[0];
  if (known) system.value = known;
  const { picture } = view;
  if (picture !== undefined) {
    const key = viewKey(known ?? 'data-sync');
    if (key !== undefined) choose(key, picture);
    else if (kPictures.includes(picture)) chosenView.value = picture as PictureView;
  }
  showSelected(view);
}
