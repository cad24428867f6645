// The table of calls of core/api/messages.h as types: name → arguments and result. A name that answers with bytes
// stands in ByteCalls, every other one in Calls.
import type * as P from '../generated/protocol';

/** How a table is read. */
export interface TableOptions {
  /** Leave out the rows that have errors. */
  takeGoodRows: boolean;
  /** Take what is nearly written like something else as that, and add the upstreams that have no row. */
  takeSuggestions?: boolean;
  /** The mark before the decimals of its numbers. */
  decimal?: DecimalMark;
  /** Columns of other names, each "their header=our column". */
  map?: string[];
  /** Of a workbook: the sheet that is meant. */
  sheet?: string;
}
/** Several files in one payload. */
export interface SeveralFiles {
  fileNames: string[];
  /** In bytes, each. */
  fileSizes: number[];
}
export type DecimalMark = 'json' | 'comma' | 'point';

export interface Calls {
  describe: { args: Record<never, never>; result: P.Description };
  /** The payload is one file, or several that belong together, one behind the other. */
  open: {
    args: { format?: DocumentFormat } & Partial<TableOptions> & Partial<SeveralFiles>;
    result: P.Opened;
  };
  openAt: { args: { session: number }; result: P.Opened };
  duplicate: { args: { session: number }; result: P.Opened };
  close: { args: { session: number }; result: Record<never, never> };
  state: { args: { session: number }; result: P.SessionState };
  splice: {
    args: { session: number; at: number; remove: number; cursor?: number; expectations?: string };
    result: P.Spliced;
  };
  goTo: { args: { session: number; step: number }; result: P.SessionState };
  setReadings: { args: { session: number; readings: Partial<P.AllReadings> }; result: P.SessionState };
  setText: { args: { session: number; title?: string; notes?: string }; result: P.SessionState };
  setExpectations: { args: { session: number }; result: P.SessionState };
  link: {
    args: { session: number; view?: P.LinkView; anonymous?: boolean };
    result: P.SharedLink;
  };
  /** With a table as payload: what it looks like before it is taken. */
  tableColumns: { args: Partial<TableOptions>; result: P.TableColumns };
  shareDescribe: { args: Record<never, never>; result: P.ShareDescription };
  timeline: {
    args: { session: number; from: number; count: number };
    result: { entries: P.TimelineEntry[]; total: number };
  };
  compose: {
    args: { session: number; type: string; fields: ComposeFields; as?: string };
    result: P.Composed;
  };
  preview: { args: { session: number; limit?: number; as?: string }; result: P.StepReport };
  stepReport: { args: { session: number; step: number; limit?: number }; result: P.StepReport };
  rows: { args: { session: number; indices: number[]; moment: P.Moment }; result: { rows: P.Row[] } };
  matrix: { args: { session: number; indices: number[]; moment: P.Moment }; result: P.Matrix };
  organization: { args: { session: number; organization: string }; result: P.OrganizationView };
  partnership: {
    args: { session: number; upstream: string; downstream: string };
    result: P.PartnershipView;
  };
  predictions: {
    args: { session: number; upstream?: string; downstream?: string };
    result: { predictions: P.Prediction[] };
  };
  whyValue: {
    args: { session: number; organization: string; setting: string; key?: string };
    result: P.WhyAnswer;
  };
  whyOutcome: {
    args: { session: number; upstream: string; downstream: string; setting: string; moment: P.Moment };
    result: P.WhyAnswer;
  };
  compare: { args: { session: number; with: number; onlyTold?: boolean }; result: P.Comparison };
  reconcile: {
    args: {
      session: number;
      with: number;
      groups: readonly P.ChangeGroup[];
      seller?: string;
      limit?: number;
    };
    result: P.Reconciliation;
  };
  readingsReport: { args: { session: number }; result: P.ReadingsReport };
  planDescribe: { args: Record<never, never>; result: P.PlanDescription };
  planOverview: { args: { session: number }; result: P.PlanOverview };
  planPreview: { args: PlanPreviewArgs; result: P.PlanPreview };
  planSides: {
    args: { session: number; organization: string; plan?: string; options: string[] } & PlanScope;
    result: P.PlanSides;
  };
  planTable: { args: { session: number; organization: string; mark?: boolean }; result: P.SavedTable };
  planCatalogue: { args: { session: number; organization: string }; result: P.PlanCatalogue };
  planAcross: { args: PlanAcrossArgs; result: P.PlanAcross };
  planChoose: {
    args: { session: number; wanted: PlanPlace[]; unwanted: PlanPlace[]; limit?: number } & PlanScope;
    result: P.PlanChoice;
  };
  form: {
    args: { session: number; type: string; fields: ComposeFields; as?: string };
    result: P.EventForm;
  };
  whyPlan: { args: { session: number } & PlanPlace; result: P.WhyAnswer };
  entitlementDescribe: { args: Record<never, never>; result: P.SystemDescription };
  entitlementOverview: {
    args: { session: number; as?: string; text?: string; from?: number; limit?: number };
    result: P.EntitlementOverview;
  };
  entitlementTargets: {
    args: { session: number; entitlement: string; by?: string; text?: string; limit?: number };
    result: P.EntitlementTargets;
  };
  entitlementDistribute: {
    args: {
      session: number;
      entitlement?: string;
      product?: string;
      wanted: EntitlementWanted[];
      by?: string;
    };
    result: P.EntitlementPlan;
  };
  whyEntitlement: { args: { session: number; entitlement: string; as?: string }; result: P.WhyAnswer };
  tierDescribe: { args: Record<never, never>; result: P.TierDescription };
  tierOverview: { args: TierOverviewArgs; result: P.TierOverview };
  tierRequest: { args: { session: number; request: string }; result: P.TierRequestView };
  tierForecast: { args: { session: number; fields: ComposeFields }; result: P.TierForecast };
  tierWay: { args: { session: number; request: string; told?: ToldValue[] }; result: P.TierWay };
  whyTier: {
    args: { session: number; request?: string; configuration?: string; asset?: string };
    result: P.WhyAnswer;
  };
}

/** What is typed in the place of an example. */
export interface ToldValue {
  request: string;
  parameter: string;
  value: string;
}

/** What a customer shall have; the quantity as it was typed. */
export interface EntitlementWanted {
  account: string;
  quantity: string;
}

/** Whom a synchronization is for: one reseller, or all on a service template. */
export interface PlanScope {
  provider: string;
  reseller?: string;
  serviceTemplate?: string;
  subResellers: boolean;
}
/** A value in an organization's catalogue. */
export interface PlanPlace {
  organization: string;
  path: string;
}
interface TierOverviewArgs {
  session: number;
  product?: string;
  text?: string;
  status?: P.RequestStatus;
  from?: number;
  limit?: number;
}
interface PlanAcrossArgs extends PlanScope {
  session: number;
  options: string[];
  plan?: string;
  planOf?: string;
  verdict?: P.PlanVerdict;
  from?: number;
  limit?: number;
}

interface PlanPreviewArgs extends PlanScope {
  session: number;
  options: string[];
  organization?: string;
  everybody?: boolean;
  plan?: string;
  verdict?: P.PlanVerdict;
  from?: number;
  limit?: number;
}

export interface ByteCalls {
  tree: { session: number };
  edges: { session: number };
  find: {
    session: number;
    text?: string;
    mode?: P.Mode;
    outcome?: P.Shown;
    changed?: boolean;
    lost?: boolean;
    moment?: P.Moment;
  };
  document: { session: number; form?: 'timeline' | 'here' | 'expectations' };
  table: { session: number; format?: P.TableFile; mark?: boolean };
  tableText: { session: number; form: P.TableForm } & TableQuestion;
  picture: { session: number; of: P.ShownPicture; theme?: P.Theme; moment?: P.Moment };
  entitlementTable: {
    session: number;
    as?: string;
    format?: 'csv' | 'json';
    accounts?: boolean;
    mark?: boolean;
  };
  tierTable: { session: number; of: 'requests' | 'configurations' | 'assets'; mark?: boolean };
}

export type DocumentFormat = 'json' | 'csv' | 'link' | 'auto';
export type ComposeFields = Record<string, string | boolean>;
export type CallName = keyof Calls;
export type ByteCallName = keyof ByteCalls;
export type Args<N extends CallName> = Calls[N]['args'];
export type Result<N extends CallName> = Calls[N]['result'];
/** Calls on the session that is open: the page adds the session's number. */
export type OpenArgs<N extends CallName> = Omit<Args<N>, 'session'>;
export type OpenByteArgs<N extends ByteCallName> = WithoutSession<ByteCalls[N]>;
/** Of each of several alternatives by itself. */
type WithoutSession<T> = T extends unknown ? Omit<T, 'session'> : never;

type AnswerTableName = 'comparison' | 'preview' | 'targets' | 'distribution';
/** Which table; one of an answer comes with what is asked. */
export type TableQuestion =
  | { of: Exclude<P.ShownTable, AnswerTableName> }
  | { of: 'comparison'; with: number; onlyTold?: boolean }
  | { of: 'preview'; as?: string }
  | { of: 'targets'; entitlement: string; by?: string; text?: string }
  | { of: 'distribution'; entitlement?: string; product?: string; wanted: EntitlementWanted[]; by?: string };
