// Everything that calls answer with, as plain structs. The page sees exactly these, field for field; their field tables
// stand in messages_fields.h, the calls in core/calls.
//
// `limit` shortens a list; beside it stands how many there are in all. `step` and `cursor` count events: 0 is the initial
// state, n the state after n events.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "api/plan_step_messages.h"
#include "api/system_step_messages.h"
#include "base/arena.h"
#include "base/problem.h"
#include "codec/link.h"
#include "data_sync/flags.h"
#include "explore/effects.h"
#include "scenario/readings.h"
#include "step/rule.h"

namespace sluice::api {

using base::GrowingText;
using base::List;
using base::Text;
using data_sync::Cardinality;
using data_sync::Flags;
using data_sync::Mode;
using data_sync::Moment;
using data_sync::Outcome;
using data_sync::Readings;
using data_sync::Scope;

using explore::ChangeKind;
using explore::Counts;
using step::Status;

/// How an outcome is shown. The five that the page draws.
enum class Shown : std::uint8_t { matchLocked, matchAtFirst, merge, notApplicable, off };

// ---- describe ----------------------------------------------------------------------------------------------

/// A word of the domain with the text that explains it.
struct Term {
    Text id, label, help;
};
struct RuleInfo {
    Text id;
    Status status = Status::stated;
    Text source, sentence;
};
struct ShownInfo {
    Shown id = Shown::off;
    Text glyph, label, help;
};
struct SettingTypeInfo {
    Text id, label;
    Cardinality cardinality = Cardinality::multiple;
    Scope scope = Scope::synced;
    bool own = false;  // declared by the scenario, not the catalogue
};
struct ReadingInfo {
    Text rule;  // DS-25
    Text question;
    List<Term> choices;  // default first
};
/// What kind of control asks for a field of an event.
enum class FieldKind : std::uint8_t {
    organization,
    newId,
    name,
    setting,
    key,
    detail,
    value,
    flag,
    settings
};
struct EventFieldInfo {
    Text name, label, help;
    FieldKind kind = FieldKind::organization;
    bool required = true;
    bool several = false;  // the same may be done for several of it: an event for each
};
struct EventInfo {
    Text type;   // addItem
    Text label;  // Add an item
    Text verb;   // adds: "[Sunrise] adds [Panel B] to [Equipment]"
    Text help;
    List<EventFieldInfo> fields;
};
struct Description {
    Text version;
    List<RuleInfo> rules;
    List<Term> modes, moments, cardinalities, scopes, statuses;
    List<ShownInfo> outcomes;
    List<Term> flags;                    // dataSync, exclusive, allowEdit
    Text allowEditDoesNotApply;          // shown beside the disabled switch while non-exclusive
    List<SettingTypeInfo> settingTypes;  // the catalogue
    List<ReadingInfo> readings;
    List<EventInfo> events;
    List<Term> expectations;
    Text decimalMark;         // asked of tables: which mark stands before the decimals of its numbers (DS-71)
    List<Term> decimalMarks;  // the answers, for `decimal` of open
};

// ---- sessions ----------------------------------------------------------------------------------------------

struct ExpectationResult {
    std::uint32_t index = 0;
    bool passed = false;
    std::string sentence;  // what is expected
    std::string found;     // what was found instead; empty when it passed
};
/// The chosen answers to the open questions of all systems.
struct AllReadings {
    Readings dataSync;
    scenario::OtherReadings others;
};
struct SessionState {
    std::uint32_t session = 0;
    Text title, notes;
    std::uint32_t events = 0;                           // in the timeline
    std::uint32_t cursor = 0;                           // 0 … events
    std::uint32_t organizations = 0, partnerships = 0;  // at the cursor
    std::uint32_t organizationSlots = 0;  // organization indices run from 0 to this, removed ones included
    Text shape;                           // the same for the same tree
    std::uint32_t refused = 0;            // events of the whole timeline that are refused
    AllReadings readings;
    std::uint32_t restOnReading = 0;     // outcomes of the present channel that rest on an open reading
    List<SettingTypeInfo> settingTypes;  // catalogue and own
    std::vector<ExpectationResult> expectations;
    bool usesPlans = false;         // somebody sells plans, or an event is of Plan Sync
    bool usesEntitlements = false;  // somebody holds an account, or an event is of Entitlements
    bool usesTierSetup = false;     // a product is defined, or an event is of Tier Setup
};
struct Opened {
    SessionState state;
    base::Problems problems;              // warnings, and with takeGoodRows the rows left out
    std::optional<codec::LinkView> view;  // of a link
};
struct SharedLink {
    Text link;  // what stands behind the address of the page, with its #
    std::uint32_t characters = 0;
    Text remark;  // about its length, or empty
    Text left;    // what was left out or replaced, or empty
};
struct TimelineEntry {
    std::uint32_t index = 0;
    Text type, sentence;
    bool happened = false;
    Text rule, refusal;  // when refused
    Counts counts;
    Text event;  // the event as JSON text
};
struct Spliced {
    SessionState state;
    List<Text> removed;           // the removed events as JSON text, so that an inverse splice restores them
    List<std::uint32_t> cascade;  // removed as well, because they named an organization that now never exists
    List<Text> before;            // the whole timeline as it was, as JSON texts, where there was a cascade
    std::optional<Text>
        expectations;  // as they were, a JSON array, where they changed: for the inverse splice
    std::uint32_t expectationsGone = 0;  // with the events that they spoke of
};
struct FieldProblem {
    Text field, message;
};
struct Composed {
    Text event;     // JSON text; empty where a field has a problem
    Text sentence;  // "Sunrise adds Panel B to Adders"
    List<FieldProblem> problems;
};

// ---- what a step does --------------------------------------------------------------------------------------

struct Change {
    std::uint32_t index = 0;  // organization index
    Text organization, organizationName, setting, settingLabel;
    ChangeKind kind = ChangeKind::gained;
    std::optional<Text> key;  // of a multiple setting
    Text before, after;       // detail or value as text; empty: none
    bool destroyed = false;   // only the downstream had it
    std::optional<Text> via;  // the upstream it came from; none: the event's own organization
    std::optional<Text> viaName;
    List<Text> rules;
};
/// Where the flow stopped, and why.
struct Stop {
    std::uint32_t index = 0;
    Text organization, organizationName, upstream, upstreamName, setting, settingLabel, rule, sentence;
};
/// Two upstreams offered different details for one key; the smaller id won (DS-61).
struct Conflict {
    Text organization, organizationName, setting, settingLabel, key, winner, loser, sentence;
};
struct LockChange {
    std::uint32_t index = 0;
    Text organization, organizationName, holder, holderName;
    bool gained = false;
    Text sentence;
};
/// A way to make a refused event legal, as events to try before it.
struct Remedy {
    Text sentence;
    List<Text> events;  // JSON texts; may be empty: advice only
};
struct StepReport {
    Text sentence;  // the event in words
    bool happened = false;
    Text rule, refusal;
    List<Remedy> remedies;
    Counts counts;
    Text summary;          // "3 organizations gain 1 item; nothing is lost"
    List<Change> changes;  // the first `limit`
    std::uint32_t totalChanges = 0;
    List<Stop> stops;  // the first `limit`
    std::uint32_t totalStops = 0;
    List<Conflict> conflicts;  // the first `limit`
    std::uint32_t totalConflicts = 0;
    List<LockChange> locks;  // the first `limit`
    std::uint32_t totalLocks = 0;
    List<std::uint32_t> changedIndices;  // the first 2,000 of counts.organizations
    std::optional<PlanStep> plan;        // of an event of Plan Sync
    std::optional<SystemStep> system;    // of an event of Entitlements or Tier Setup
};

/// What became of something that was to be done.
enum class ActOutcome : std::uint8_t { problems, refused, asks, later, done };
struct Acted {
    ActOutcome outcome = ActOutcome::problems;
    List<FieldProblem> problems;       // of what was typed
    Text event;                        // made of what was typed, as JSON text; empty where it was told as one
    std::optional<StepReport> report;  // what it does, or why it is refused
    std::optional<SessionState> state;  // where it was done
    std::optional<Text> expectations;   // as they were, as in Spliced
};

// ---- views of the state at the cursor ----------------------------------------------------------------------

/// Binary columns: an Int32Array [rows, columns, column 0 …, column 1 …], little-endian.
/// Rows stand in display order (depth first; an organization stands under its first upstream). -1: none.
enum class TreeColumn : std::uint8_t {
    organization,  // organization index
    parentRow,
    level,          // 1 = no upstream
    subtreeRows,    // rows below it
    setSize,        // siblings with itself
    positionInSet,  // from 1
    upstreams,      // how many in all
    count_
};
/// What may be another with every step, of the rows of the tree.
enum class MarkColumn : std::uint8_t {
    flags,  // bit 0 dataSync, 1 exclusive, 2 allowEdit of the partnership with the parent
    mode,
    changed,  // in the step at the cursor: 0 none, 1 gained, 2 altered, 4 lost, 8 destroyed (bits)
    count_
};
/// The partnerships that the tree does not show: to the second and further upstreams.
enum class EdgeColumn : std::uint8_t { upstreamRow, downstreamRow, flags, mode, count_ };

struct PartnershipRef {
    Text upstream, upstreamName;
    Flags flags;
    Mode mode = Mode::off;
    bool allowEditApplies = false;
    Text allowEditNote;  // why it does not apply; empty when it does
};
struct OutcomeCell {
    Shown shown = Shown::off;
    Status status = Status::stated;
    List<Text> restsOn;             // open readings among the rules: DS-25 …
    bool differsByReading = false;  // it is open, and another reading gives another outcome
    bool downstreamMayEdit = true;
};
/// One row of the treegrid.
struct Row {
    std::uint32_t index = 0;
    Text id, name;
    List<PartnershipRef> upstreams;               // the first is the tree's parent
    std::optional<OutcomeCell> multiple, single;  // of the first partnership, at the asked moment
    Text lockedBy;                                // name of the upstream that holds the lock; empty: none
};
struct MatrixRow {
    std::uint32_t index = 0;
    Text name;
    List<OutcomeCell> cells;  // one a setting; empty for an organization without upstream
};
struct Matrix {
    List<SettingTypeInfo> settings;
    List<MatrixRow> rows;
};
struct ItemView {
    Text key, detail;  // as text
    Text origin;       // "own" or "from Sunrise"
    Text originOrganization;
};
struct SettingView {
    SettingTypeInfo type;
    List<ItemView> items;
    std::optional<Text> value;
    Text valueOrigin;
    bool mayEdit = true;
    Text lockedBy, lockedByName;  // ids and names; empty: not locked
    Text note;                    // "Never syncs", "Replicates at the invitation only", "Locked by Sunrise"
};
struct OrganizationView {
    std::uint32_t index = 0;
    Text id, name;
    List<PartnershipRef> upstreams;
    std::uint32_t downstreamCount = 0;
    List<Term> downstreams;      // the first 100: id, name, mode label
    List<SettingView> settings;  // all types, catalogue order, own types last
};
struct Prediction {
    Text upstream, downstream, setting;
    Moment moment = Moment::added;
    Outcome outcome = Outcome::notApplicable;
    std::optional<Text> strength;  // locked, at-first
    List<Text> rules;
    Status status = Status::stated;
    bool downstreamMayEdit = true;
    Text sentence;
};
struct TableCell {
    Moment moment = Moment::added;
    OutcomeCell cell;
    List<Text> rules;
    Text sentence;
    List<Text> otherReadings;  // "With DS-27 read as skip: N/A"
};
struct TableRow {
    Text id;       // multiple, single, invite-only, never
    Text label;    // "Multiple values"
    Text setting;  // an example setting id of that row, to ask whyOutcome with
    List<TableCell> cells;
};
struct SettingDifference {
    Text setting, settingLabel;
    List<Text> onlyUpstream, onlyDownstream, different;  // items as text, or the single values
};
struct PartnershipView {
    Text upstream, upstreamName, downstream, downstreamName;
    Flags flags;
    Mode mode = Mode::off;
    Text modeLabel, modeSentence;
    bool allowEditApplies = false;
    Text allowEditNote;
    List<TableRow> table;
    List<SettingDifference> differences;  // where the two differ now, in settings that sync
};

// ---- why ---------------------------------------------------------------------------------------------------

struct WhyStep {
    Text sentence;
    List<Text> rules;
    Status status = Status::stated;     // the weakest of its rules
    std::optional<std::uint32_t> step;  // the timeline step it speaks of
    std::optional<Text> organization;   // where
};
/// A smallest flag change that gives another outcome.
struct Alternative {
    Shown shown = Shown::off;
    Text sentence;
    List<Text> events;            // JSON texts to preview or apply; empty where only a reading changes
    std::optional<Text> reading;  // rule id and choice, "DS-27 skip"
};
struct WhyAnswer {
    Text answer;
    List<WhyStep> steps;
    bool mayEdit = true;
    Text editSentence;
    List<Alternative> alternatives;
};

// ---- drift -------------------------------------------------------------------------------------------------

struct SettingDrift {
    Text setting, settingLabel;
    std::uint32_t organizations = 0, gained = 0, altered = 0, lost = 0;
};
/// How far the channel is from what its flags promise: what a sync point of every partnership would change.
struct Drift {
    Text summary;
    List<SettingDrift> settings;  // those in which something would change
};

// ---- compare and readings ----------------------------------------------------------------------------------

struct Difference {
    Text organization, organizationName;
    Text what;  // "Adders · Trenching", "Data Sync with Sunrise", "name"
    Text here, there;
    List<Text> rules;  // by which the value here is predicted, where that was asked
};
struct Comparison {
    List<Difference> differences;  // the first 1,000
    std::uint32_t total = 0;
};
struct ReadingDifference {
    Text rule;
    Text choice, choiceLabel;    // the other reading
    std::uint32_t outcomes = 0;  // predicted outcomes of the present channel that would differ
    std::uint32_t values = 0;    // values at the cursor that would differ
    List<Text> examples;
};
struct ReadingsReport {
    List<ReadingDifference> differences;
};

}  // namespace sluice::api
