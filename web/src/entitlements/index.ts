// Entitlements' part of the page, loaded when its tab is first opened.
export { AccountsPane as LeftPane } from './accounts_pane';
export { ChainPane as MiddlePane } from './chain_pane';
export { InspectorPane } from './inspector_pane';
export { awaitNew, presentFields } from './state';
export { tables } from './tables';
