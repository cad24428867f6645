// The messages of Plan Sync as the core's field tables say them.
import type { ReadingInfo, RuleInfo, Status, Term } from '../generated/protocol';

export type PlanVerdict = 'carried' | 'heldBack' | 'neverCarried' | 'same';
export type NoteKind = 'notice' | 'warning' | 'problem';
export type PlanControl = 'text' | 'number' | 'flag' | 'choice' | 'choices';

export interface PlanCounts {
  carried: number;
  heldBack: number;
  neverCarried: number;
  destructive: number;
}

export interface PlanOptionInfo {
  id: string;
  label: string;
  help: string;
  group: string;
  carries: string[];
  rules: string[];
}

export interface PlanVerdictInfo {
  id: PlanVerdict;
  glyph: string;
  label: string;
  help: string;
}

export interface PlanDescription {
  options: PlanOptionInfo[];
  groups: Term[];
  verdicts: PlanVerdictInfo[];
  notes: Term[];
  readings: ReadingInfo[];
  rules: RuleInfo[];
  events: Term[];
}

export interface PlanTemplate {
  id: string;
  name: string;
  active: boolean;
  plans: number;
  resellers: number;
}

export interface PlanProvider {
  index: number;
  id: string;
  name: string;
  plans: number;
  resellers: number;
  templates: PlanTemplate[];
}

export interface PlanReseller {
  index: number;
  id: string;
  name: string;
  provider: string;
  providerName: string;
  level: number;
  serviceTemplate: string;
  serviceTemplateName: string;
  templateActive: boolean;
  categoriesSyncDisabled: boolean;
  pricesSyncDisabled: boolean;
  copies: number;
  disabledCopies: number;
  confirmationsNeeded: number;
  subResellers: number;
}

export interface PlanOrganization {
  index: number;
  id: string;
  name: string;
}

export interface PlanOverview {
  providers: PlanProvider[];
  resellers: PlanReseller[];
  others: PlanOrganization[];
  totalOthers: number;
}

export interface PlanPreviewPlan {
  id: string;
  name: string;
  counts: PlanCounts;
  isNew: boolean;
  isDisabled: boolean;
}

export interface PlanPreviewReseller {
  index: number;
  id: string;
  name: string;
  provider: string;
  providerName: string;
  level: number;
  categoriesSyncDisabled: boolean;
  pricesSyncDisabled: boolean;
  counts: PlanCounts;
}

export interface PlanPreview {
  sentence: string;
  event: string;
  happened: boolean;
  rule: string;
  refusal: string;
  summary: string;
  counts: PlanCounts;
  resellers: PlanPreviewReseller[];
  notes: PlanNote[];
  organization: string;
  plans: PlanPreviewPlan[];
  entries: PlanEntry[];
  totalEntries: number;
}

export interface PlanSideRow {
  path: string;
  group: string;
  field: string;
  provider: string;
  reseller: string;
  after: string;
  verdict: PlanVerdict;
  options: string[];
  by: string;
  rule: string;
  status: Status;
  destructive: boolean;
  resellerMayEdit: boolean;
  note: string;
}

export interface PlanSides {
  provider: string;
  providerName: string;
  organization: string;
  organizationName: string;
  plan: string;
  planName: string;
  plans: PlanPreviewPlan[];
  rows: PlanSideRow[];
}

export interface PlanSummary {
  id: string;
  name: string;
  status: string[];
  isCopy: boolean;
  published: boolean;
  disabledByProvider: boolean;
  confirmationNeeded: boolean;
  copyOf: string;
  planCategory: string;
  salesCategories: string[];
  setup: string;
  recurring: string;
  renewal: string;
  periods: Term[];
  rates: Term[];
  templates: string[];
}

export interface PlanShelf {
  kind: string;
  label: string;
  event: string;
  entries: Term[];
}

export interface PlanCatalogue {
  index: number;
  organization: string;
  organizationName: string;
  provider: string;
  providerName: string;
  serviceTemplate: string;
  categoriesSyncDisabled: boolean;
  pricesSyncDisabled: boolean;
  plans: PlanSummary[];
  shelves: PlanShelf[];
  orderFlow: string;
  termsAndConditions: string;
  privileges: string[];
}

export interface PlanMark {
  organization: string;
  organizationName: string;
  path: string;
  wanted: boolean;
  sentence: string;
}

export interface PlanChoice {
  found: boolean;
  options: string[];
  conflict: PlanMark[];
  rules: string[];
  sentence: string;
}

export interface PlanFormField {
  name: string;
  label: string;
  help: string;
  control: PlanControl;
  required: boolean;
  value: string;
  choices: Term[];
}

export interface PlanForm {
  type: string;
  label: string;
  help: string;
  fields: PlanFormField[];
}

export interface PlanDetail {
  path: string;
  group: string;
  field: string;
  value: string;
}

export interface PlanEntry {
  index: number;
  organization: string;
  organizationName: string;
  path: string;
  plan: string;
  planName: string;
  group: string;
  field: string;
  before: string;
  after: string;
  verdict: PlanVerdict;
  options: string[];
  by: string;
  rule: string;
  status: Status;
  destructive: boolean;
  whole: boolean;
  sentence: string;
  details: PlanDetail[];
}

export interface PlanNote {
  kind: NoteKind;
  rule: string;
  sentence: string;
  organization: string;
  organizationName: string;
}

export interface PlanStep {
  reached: string[];
  entries: PlanEntry[];
  totalEntries: number;
  destructive: number;
  notes: PlanNote[];
}
