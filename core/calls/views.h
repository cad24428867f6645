// Calls that look at a session at its cursor, and that write it as a file.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "api/view_fields.h"
#include "api/views.h"
#include "api/why_fields.h"
#include "calls/arguments.h"
#include "calls/caller.h"
#include "codec/csv_fields.h"
#include "codec/text_table.h"

namespace sluice::calls {

struct FindArguments {
    std::uint32_t session = 0;
    api::Filter filter;
};
struct OutcomesArguments {
    std::uint32_t session = 0;
    api::Moment moment = api::Moment::added;
};
struct RowsArguments {
    std::uint32_t session = 0;
    std::vector<std::uint32_t> indices;
    api::Moment moment = api::Moment::added;
};
struct PartnershipArguments {
    std::uint32_t session = 0;
    std::string upstream, downstream;
};
struct PredictionsArguments {
    std::uint32_t session = 0;
    std::optional<std::string> upstream, downstream;
};
struct WhyValueArguments {
    std::uint32_t session = 0;
    std::string organization, setting;
    std::optional<std::string> key;
};
struct WhyOutcomeArguments {
    std::uint32_t session = 0;
    std::string upstream, downstream, setting;
    api::Moment moment = api::Moment::added;
};
struct CompareArguments {
    std::uint32_t session = 0, with = 0;
    bool onlyTold = false;
};
enum class DocumentForm : std::uint8_t { timeline, here, expectations };
struct DocumentArguments {
    std::uint32_t session = 0;
    DocumentForm form = DocumentForm::timeline;
};
struct TableArguments {
    std::uint32_t session = 0;
    codec::TableFile format = codec::TableFile::csv;
    bool mark = false;
};
struct RunArguments {
    api::DocumentFormat format = api::DocumentFormat::automatic;
};
struct PredictArguments {
    api::DocumentFormat format = api::DocumentFormat::automatic;
    std::optional<std::uint32_t> step;
};
struct RowList {
    List<api::Row> rows;
};
struct PredictionList {
    List<api::Prediction> predictions;
};

}  // namespace sluice::calls

namespace sluice::base {

template <>
struct Enumerators<calls::DocumentForm> {
    using Form = calls::DocumentForm;
    static constexpr std::string_view name = "DocumentForm";
    static constexpr std::array rows = {
        EnumRow<Form>{Form::timeline, "timeline", "Timeline", "The scenario as it is."},
        EnumRow<Form>{Form::here, "here", "Here",
                      "The state at the cursor as a new scenario, without events."},
        EnumRow<Form>{Form::expectations, "expectations", "Expectations",
                      "The expectations alone, as a list."},
    };
};

template <>
struct Fields<api::Filter> {
    using T = api::Filter;
    static constexpr std::string_view name = "Filter";
    static constexpr std::string_view help = "Everything that is told has to match.";
    static constexpr auto list =
        std::tuple(field("text", &T::text, "A part of a name or an id, whatever its case."),
                   field("mode", &T::mode, "The mode of a partnership to it."),
                   field("outcome", &T::outcome, "An outcome that is predicted for it."),
                   field("moment", &T::moment, "The moment of that outcome."),
                   field("changed", &T::changed, "The step at the cursor changed something there."),
                   field("lost", &T::lost, "The step at the cursor lost something there."));
};

template <>
struct Fields<calls::FindArguments> {
    using T = calls::FindArguments;
    static constexpr std::string_view name = "FindArguments";
    static constexpr std::string_view help = "Which organizations are looked for.";
    static constexpr auto list = std::tuple(calls::sessionField<T>(), flat(&T::filter));
};

template <>
struct Fields<calls::OutcomesArguments> {
    using T = calls::OutcomesArguments;
    static constexpr std::string_view name = "OutcomesArguments";
    static constexpr std::string_view help = "A moment.";
    static constexpr auto list = std::tuple(
        calls::sessionField<T>(), required("moment", &T::moment, "The moment whose outcomes are meant."));
};

template <>
struct Fields<calls::RowsArguments> {
    using T = calls::RowsArguments;
    static constexpr std::string_view name = "RowsArguments";
    static constexpr std::string_view help = "Some organizations at a moment.";
    static constexpr auto list =
        std::tuple(calls::sessionField<T>(),
                   required("indices", &T::indices, "The indices of the organizations, as tree gives them."),
                   required("moment", &T::moment, "The moment whose outcomes are meant."));
};

template <>
struct Fields<calls::PartnershipArguments> {
    using T = calls::PartnershipArguments;
    static constexpr std::string_view name = "PartnershipArguments";
    static constexpr std::string_view help = "A partnership.";
    static constexpr auto list =
        std::tuple(calls::sessionField<T>(), required("upstream", &T::upstream, "The upstream organization."),
                   required("downstream", &T::downstream, "The downstream organization."));
};

template <>
struct Fields<calls::PredictionsArguments> {
    using T = calls::PredictionsArguments;
    static constexpr std::string_view name = "PredictionsArguments";
    static constexpr std::string_view help = "A partnership, or all.";
    static constexpr auto list =
        std::tuple(calls::sessionField<T>(),
                   field("upstream", &T::upstream, "The upstream organization of the one that is asked for."),
                   field("downstream", &T::downstream, "The downstream organization of it."));
    static constexpr std::array groups = {
        codec::ArgumentGroup{codec::GroupKind::allOrNone, {"upstream", "downstream"}, {}}};
};

template <>
struct Fields<calls::WhyValueArguments> {
    using T = calls::WhyValueArguments;
    static constexpr std::string_view name = "WhyValueArguments";
    static constexpr std::string_view help = "A value of an organization.";
    static constexpr auto list =
        std::tuple(calls::sessionField<T>(), calls::organizationField<T>(),
                   required("setting", &T::setting, "The id of a setting type."),
                   field("key", &T::key,
                         "The key of the item, where there are several; without it all of the setting."));
};

template <>
struct Fields<calls::WhyOutcomeArguments> {
    using T = calls::WhyOutcomeArguments;
    static constexpr std::string_view name = "WhyOutcomeArguments";
    static constexpr std::string_view help = "An outcome that is predicted.";
    static constexpr auto list =
        std::tuple(calls::sessionField<T>(), required("upstream", &T::upstream, "The upstream organization."),
                   required("downstream", &T::downstream, "The downstream organization."),
                   required("setting", &T::setting, "The id of a setting type."),
                   required("moment", &T::moment, "The moment whose outcomes are meant."));
};

template <>
struct Fields<calls::CompareArguments> {
    using T = calls::CompareArguments;
    static constexpr std::string_view name = "CompareArguments";
    static constexpr std::string_view help = "Two sessions, each at its cursor.";
    static constexpr auto list =
        std::tuple_cat(std::tuple(calls::sessionField<T>(), required("with", &T::with, "The other session.")),
                       calls::ofAllSystems(field("onlyTold", &T::onlyTold,
                                                 "Where the other tells nothing there is no difference: a "
                                                 "file of what somebody sees on the platform.")));
};

template <>
struct Fields<calls::DocumentArguments> {
    using T = calls::DocumentArguments;
    static constexpr std::string_view name = "DocumentArguments";
    static constexpr std::string_view help = "Which text of the scenario.";
    static constexpr auto list =
        std::tuple(calls::sessionField<T>(), field("form", &T::form, "Which of its texts."));
};

template <>
struct Fields<calls::TableArguments> {
    using T = calls::TableArguments;
    static constexpr std::string_view name = "TableArguments";
    static constexpr std::string_view help = "How the table is written.";
    static constexpr auto list =
        std::tuple_cat(std::tuple(calls::sessionField<T>(), calls::markField<T>()),
                       calls::ofAllSystems(field("format", &T::format, "What file.")));
};

template <>
struct Fields<calls::RunArguments> {
    using T = calls::RunArguments;
    static constexpr std::string_view name = "RunArguments";
    static constexpr std::string_view help = "A file.";
    static constexpr auto list = std::tuple(field("format", &T::format, "What the payload is."));
};

template <>
struct Fields<calls::PredictArguments> {
    using T = calls::PredictArguments;
    static constexpr std::string_view name = "PredictArguments";
    static constexpr std::string_view help = "A file, and when.";
    static constexpr auto list =
        std::tuple(field("format", &T::format, "What the payload is."),
                   field("step", &T::step, "The step whose state is meant; the last where it is not told."));
};

template <>
struct Fields<calls::RowList> {
    using T = calls::RowList;
    static constexpr std::string_view name = "RowList";
    static constexpr std::string_view help = "Organizations as rows.";
    static constexpr auto list =
        std::tuple(field("rows", &T::rows, "One an index that was asked for, in that order."));
};

template <>
struct Fields<calls::PredictionList> {
    using T = calls::PredictionList;
    static constexpr std::string_view name = "PredictionList";
    static constexpr std::string_view help = "Predictions.";
    static constexpr auto list =
        std::tuple(field("predictions", &T::predictions, "One a partnership, setting and moment."));
};

}  // namespace sluice::base

namespace sluice::calls {

Answer<Columns<api::TreeColumn>> tree(Caller& caller, const Session& session, const SessionArguments& asked);
Answer<Columns<api::MarkColumn>> marks(Caller& caller, const Session& session, const SessionArguments& asked);
Answer<Columns<api::EdgeColumn>> edges(Caller& caller, const Session& session, const SessionArguments& asked);
Answer<Bytes> find(Caller& caller, const Session& session, const FindArguments& asked);
Answer<Bytes> outcomes(Caller& caller, const Session& session, const OutcomesArguments& asked);
Answer<RowList> rows(Caller& caller, const Session& session, const RowsArguments& asked);
Answer<api::Matrix> matrix(Caller& caller, const Session& session, const RowsArguments& asked);
Answer<api::OrganizationView> organization(Caller& caller, const Session& session,
                                           const OrganizationArguments& asked);
Answer<api::PartnershipView> partnership(Caller& caller, const Session& session,
                                         const PartnershipArguments& asked);
Answer<PredictionList> predictions(Caller& caller, const Session& session, const PredictionsArguments& asked);
Answer<api::WhyAnswer> whyValue(Caller& caller, Session& session, const WhyValueArguments& asked);
Answer<api::WhyAnswer> whyOutcome(Caller& caller, const Session& session, const WhyOutcomeArguments& asked);
Answer<api::Comparison> compare(Caller& caller, const CompareArguments& asked);
Answer<api::ReadingsReport> readingsReport(Caller& caller, const Session& session,
                                           const SessionArguments& asked);
Answer<api::Drift> drift(Caller& caller, Session& session, const SessionArguments& asked);
Answer<Bytes> document(Caller& caller, const Session& session, const DocumentArguments& asked);
Answer<Bytes> table(Caller& caller, const Session& session, const TableArguments& asked);
Answer<Bytes> run(Caller& caller, const RunArguments& asked);
Answer<Bytes> predict(Caller& caller, const PredictArguments& asked);

/// Where two sessions differ, the first `most` of them.
std::optional<api::Comparison> compared(Caller& caller, const CompareArguments& asked, std::uint32_t most);

inline constexpr auto kViewCalls = std::tuple(
    call<&tree>("tree", "The organizations in display order, depth first: what stays while the shape does."),
    call<&marks>("marks", "What each step may change, of the rows that tree gives."),
    call<&edges>("edges",
                 "The partnerships that the tree does not show: to the second upstream and further ones."),
    call<&find>("find", "A byte for each organization index: 1 where it matches."),
    call<&outcomes>("outcomes",
                    "A byte for each setting and organization index, setting by setting: what is predicted, "
                    "as the number of a Shown, or 255 without an upstream."),
    call<&rows>("rows", "Some organizations as rows of the list."),
    call<&matrix>("matrix", "Some organizations beside each other, setting by setting."),
    call<&organization>("organization",
                        "An organization: its values, its partnerships, what can be done with it."),
    call<&partnership>("partnership",
                       "A partnership: its flags, what is predicted, which values stand on both sides."),
    call<&predictions>("predictions",
                       "What is predicted of a partnership, or of all, for every setting and moment."),
    call<&whyValue>("whyValue", "Why an organization has this value, or none."),
    call<&whyOutcome>("whyOutcome", "Why this outcome is predicted."),
    call<&compare>("compare", "Where the states of two sessions differ."),
    call<&readingsReport>("readingsReport",
                          "What each answer to an open question would change in this scenario."),
    call<&drift>("drift", "What would change if every partnership synchronized now."),
    call<&document>("document", "The scenario as the text of a file."),
    call<&table>("table", "The channel at the cursor as a table."),
    call<&run>("run", "What sluice run --format json prints: the file step by step.", Payload::file),
    call<&predict>("predict", "What sluice predict --format json prints.", Payload::file));

}  // namespace sluice::calls
