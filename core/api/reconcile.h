// What a file brings into a scenario as events: shown before anything is done.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "api/describe_fields.h"
#include "api/messages.h"
#include "api/session.h"
#include "base/fields.h"
#include "reconcile/reconcile.h"

namespace sluice::api {

struct ReconcileEntry {
    reconcile::ChangeGroup group = reconcile::ChangeGroup::added;
    Text organization, organizationName;
    Text sentence;
    bool happens = false;
    Text refusal, rule;
};
struct ReconcileCount {
    reconcile::ChangeGroup group = reconcile::ChangeGroup::added;
    Text label, help;
    bool wanted = false;
    std::uint32_t count = 0;    // of all events of the group
    std::uint32_t refused = 0;  // of these
};
struct Reconciliation {
    Text summary;
    List<ReconcileCount> counts;   // one a group
    List<ReconcileEntry> entries;  // the first of them, in the order in which they are to happen
    std::uint32_t total = 0;
    List<Text> events;            // all that happen, as JSON texts
    std::uint32_t destroyed = 0;  // values that they destroy on their way
    List<Text> leftOut;
    Text seller;
    bool needsSeller = false;
    List<Term> sellers;
};

/// The groups of these names; none where one is of no group.
[[nodiscard]] std::optional<reconcile::Groups> groupsNamed(const std::vector<std::string>& names);

struct ReconcileAsked {
    reconcile::Options options;
    std::uint32_t limit = 0;  // of entries
};
/// What `file`, as it was opened or as it stands at its cursor, brings into the state at the cursor of `here`.
[[nodiscard]] Reconciliation reconciliationOf(Session& here, const Session& file,
                                              const ReconcileAsked& asked);

}  // namespace sluice::api

namespace sluice::base {

template <>
struct Enumerators<reconcile::ChangeGroup> {
    using Group = reconcile::ChangeGroup;
    static constexpr std::string_view name = "ChangeGroup";
    static constexpr std::array rows = {
        EnumRow<Group>{Group::added, "added", "New", "In the file and not here."},
        EnumRow<Group>{Group::changed, "changed", "Different", "In both, with another value in the file."},
        EnumRow<Group>{Group::gone, "gone", "Not in the file", "Here and not in the file."},
    };
};

template <>
struct Fields<api::ReconcileEntry> {
    using T = api::ReconcileEntry;
    static constexpr std::string_view name = "ReconcileEntry";
    static constexpr std::string_view help = "An event by which a file goes into a scenario.";
    static constexpr auto list =
        std::tuple(field("group", &T::group, "What it does to the scenario."),
                   field("organization", &T::organization, "Whom it is about, by id."),
                   field("organizationName", &T::organizationName, "The name; the id of one that is new."),
                   field("sentence", &T::sentence, "What happens."),
                   field("happens", &T::happens, "False where it is refused, or its group is not wanted."),
                   field("refusal", &T::refusal, "Why it is refused; empty where it is not."),
                   field("rule", &T::rule, "By which rule."));
};
template <>
struct Fields<api::ReconcileCount> {
    using T = api::ReconcileCount;
    static constexpr std::string_view name = "ReconcileCount";
    static constexpr std::string_view help = "How much of a kind a file brings.";
    static constexpr auto list =
        std::tuple(field("group", &T::group, "Which kind."), field("label", &T::label, "In words."),
                   field("help", &T::help, "What that means."), field("wanted", &T::wanted, "It goes in."),
                   field("count", &T::count, "How many events."),
                   field("refused", &T::refused, "How many of them are refused."));
};
template <>
struct Fields<api::Reconciliation> {
    using T = api::Reconciliation;
    static constexpr std::string_view name = "Reconciliation";
    static constexpr std::string_view help = "What a file brings into a scenario, as events.";
    static constexpr auto list = std::tuple(
        field("summary", &T::summary, "All of it in one sentence."), field("counts", &T::counts, "By kind."),
        field("entries", &T::entries, "The first of its events, in the order in which they happen."),
        field("total", &T::total, "How many there are, those that do not happen included."),
        field("events", &T::events, "All that happen, each as a JSON text, to be spliced in."),
        field("destroyed", &T::destroyed, "How many values they destroy on their way."),
        field("leftOut", &T::leftOut, "What of the file does not go in, and why."),
        field("seller", &T::seller,
              "Whose catalogue the file's was taken for, by id; empty where it has none."),
        field("needsSeller", &T::needsSeller, "Somebody has to say whose catalogue it is."),
        field("sellers", &T::sellers, "Whose it may be."));
};

}  // namespace sluice::base
