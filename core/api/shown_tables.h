// What a session tells as tables, as texts for documents: the same bytes from page and command line. Answers to what
// somebody asks are told by shown_answers.h.
#pragma once

#include "api/messages.h"
#include "api/session.h"
#include "codec/text_table.h"

namespace sluice::api {

enum class ShownTable : std::uint8_t { outcomes, predictions, changes, entitlements, requests, rules };

/// DS-10: what is predicted in each mode for each kind of setting and moment, in the session's readings.
[[nodiscard]] codec::TextTable outcomesTable(const Session& session);
/// What is predicted for each partnership and setting, a column for each moment.
[[nodiscard]] codec::TextTable predictionsTable(const Session& session);

/// What the step at the cursor changed, of whichever system it is.
[[nodiscard]] codec::TextTable changesTable(const Session& session);
/// Who holds what, and what is left of it.
[[nodiscard]] codec::TextTable entitlementsTable(const Session& session);
/// Every request of Tier Setup: what it waits for, and who acts next.
[[nodiscard]] codec::TextTable requestsTable(const Session& session);
/// The rules of all systems: what each says, whether the source states it, and which source.
[[nodiscard]] codec::TextTable rulesTable();

/// A document takes all of a list.
inline constexpr std::uint32_t kAllRows = 0xFFFFFFFFu;

/// Any of them.
[[nodiscard]] codec::TextTable shownTable(const Session& session, ShownTable table);

/// How the page shows a prediction: beside its outcome that says whether the partnership syncs at all.
[[nodiscard]] Shown shownOf(const Session& session, const Prediction& prediction);

/// What can be shown, and in which forms.
struct ShareDescription {
    List<Term> tables, forms, pictures;
};
[[nodiscard]] ShareDescription describeSharing();

}  // namespace sluice::api

namespace sluice::base {

template <>
struct Enumerators<api::ShownTable> {
    using Table = api::ShownTable;
    static constexpr std::string_view name = "ShownTable";
    static constexpr std::array rows = {
        EnumRow<Table>{Table::outcomes, "outcomes", "Outcome table",
                       "What each mode does with each kind of setting."},
        EnumRow<Table>{Table::predictions, "predictions", "Predictions",
                       "What is predicted for each partnership and setting, at this step."},
        EnumRow<Table>{Table::changes, "changes", "Changes", "What this step changed, value by value."},
        EnumRow<Table>{Table::entitlements, "entitlements", "Entitlements",
                       "Who holds what, and what is left of it."},
        EnumRow<Table>{Table::requests, "requests", "Requests",
                       "Tier Setup: what each request waits for, and who acts next."},
        EnumRow<Table>{Table::rules, "rules", "Rules", "The rules of all systems, with status and source."},
    };
};

template <>
struct Fields<api::ShareDescription> {
    using T = api::ShareDescription;
    static constexpr std::string_view name = "ShareDescription";
    static constexpr std::string_view help = "What can be copied into a document, and in which forms.";
    static constexpr auto list = std::tuple(field("tables", &T::tables, "The tables."),
                                            field("forms", &T::forms, "The forms of a table."),
                                            field("pictures", &T::pictures, "The pictures."));
};

}  // namespace sluice::base
