// What the first view does without, fetched as one when it stands.
export { followOffline } from '../offline/follow_offline';
export { savePage } from '../one_page/save_page';
export { AnswerTable } from '../tables/answer_table';
export { EventDialog } from '../timeline/event_dialog';
export { Dialogs } from './dialogs';
export { importFiles, setText } from './import_state';
