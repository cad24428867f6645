// Plan Sync's part of the page, loaded when its tab is first opened.
export { PlanDialogs } from './form_dialog';
export { PlanInspectorPane } from './inspector_pane';
export { DestructiveEntries, PlanReport } from './plan_report';
export { PlanWhatIf } from './plan_what_if';
export { ResellersPane } from './resellers_pane';
export { SynchronizationPane } from './synchronization_pane';
