// Plan Sync's part of the page, loaded when its tab is first opened.
export { PlanInspectorPane as InspectorPane } from './inspector_pane';
export { DestructiveEntries, PlanReport } from './plan_report';
export { ResellersPane as LeftPane } from './resellers_pane';
export { presentFields } from './state';
export { SynchronizationPane as MiddlePane } from './synchronization_pane';
export { tables } from './tables';
