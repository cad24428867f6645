// Tier Setup's part of the page, loaded when its tab is first opened.
export { InspectorPane } from './inspector_pane';
export { LeftPane } from './left_pane';
export { MiddlePane } from './middle_pane';
export { presentFields } from './state';
export { tables } from './tables';
