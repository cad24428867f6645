// Events as forms that the core makes: of every system but Data Sync. Loaded with the first of their tabs.
export { EventForms } from './form_dialog';
export { FormWhatIf } from './form_what_if';
export { prepare } from './prepare';
