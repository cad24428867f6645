// The rules of Data Sync as data. The engine decides from these rows, the page shows them, the documentation
// prints them and the tests enumerate them.
#pragma once

#include <array>
#include <cstdint>

#include "data_sync/flags.h"
#include "step/rule.h"

namespace sluice::data_sync {

using step::Status;

enum class Rule : std::uint8_t {
    ds1,
    ds2,
    ds3,
    ds4,
    ds5,
    ds10,
    ds11,
    ds12,
    ds20,
    ds21,
    ds22,
    ds23,
    ds24,
    ds25,
    ds26,
    ds27,
    ds28,
    ds30,
    ds31,
    ds32,
    ds33,
    ds40,
    ds41,
    ds42,
    ds43,
    ds44,
    ds45,
    ds50,
    ds51,
    ds52,
    ds60,
    ds61,
    ds62,
    ds63,
    ds64,
    ds65,
    count_
};

inline constexpr std::string_view kDraft = "draft of the product article";
inline constexpr std::string_view kPublished = "published versions of the article";
inline constexpr std::string_view kOwnReading = "our reading";
inline constexpr std::string_view kFormat = "the scenario format";

/// In the order of `Rule`.
inline constexpr std::array<step::RuleText, static_cast<std::size_t>(Rule::count_)> kRules = {{
    {"DS-1", Status::stated, kDraft, "With Data Sync off the partnership is in mode Off."},
    {"DS-2", Status::stated, kDraft,
     "Data Sync on and Exclusive off is Non-exclusive: Allow Edit does not apply, the partner may always "
     "edit."},
    {"DS-3", Status::stated, kDraft, "Data Sync, Exclusive and Allow Edit all on is Exclusive (Flexible)."},
    {"DS-4", Status::stated, kDraft, "Data Sync and Exclusive on with Allow Edit off is Exclusive (Strict)."},
    {"DS-5", Status::read, kOwnReading,
     "A switch that does not apply keeps its position and takes effect again when it applies again."},
    {"DS-10", Status::stated, kDraft,
     "Match: the downstream becomes a replica of the upstream, whatever it had."},
    {"DS-11", Status::stated, kDraft,
     "Merge: the downstream gains the items that the upstream gains and that it lacks; what it has stays as "
     "it is."},
    {"DS-12", Status::stated, kDraft, "N/A: the downstream stays as it is and keeps its own."},
    {"DS-20", Status::stated, kDraft,
     "A newly invited organization starts as a replica in every mode with Data Sync on."},
    {"DS-21", Status::stated, kDraft,
     "Settings with multiple values merge under Non-exclusive and Exclusive (Flexible)."},
    {"DS-22", Status::stated, kDraft,
     "Settings with a single value are not synced under Non-exclusive and Exclusive (Flexible) after the "
     "invitation."},
    {"DS-23", Status::stated, kDraft,
     "Under Exclusive (Strict) every change upstream, of whatever kind, is applied downstream."},
    {"DS-24", Status::stated, kPublished,
     "Partnering with an existing organization merges multiple values and leaves single values untouched, "
     "unless the partnership is Strict: then everything matches."},
    {"DS-25", Status::open, kDraft,
     "Open: what Merge does when the upstream changes or removes an item that the downstream also has."},
    {"DS-26", Status::stated, kDraft, "With Data Sync off nothing moves."},
    {"DS-27", Status::stated, kDraft,
     "A value added after a Strict partnership was made syncs like every other change; a note in the draft "
     "doubts it, and the reading \"skip\" follows the note."},
    {"DS-28", Status::open, kOwnReading,
     "Open: whether an existing partnership that starts to sync or becomes Strict syncs at once."},
    {"DS-30", Status::stated, kDraft, "The setting is in the default catalogue of settings that sync."},
    {"DS-31", Status::stated, kPublished,
     "Organization logo and licenses replicate for a newly invited organization and never sync or lock after "
     "that."},
    {"DS-32", Status::stated, kPublished,
     "The setting is shared by another feature: Data Sync never moves it."},
    {"DS-33", Status::stated, kFormat, "The scenario itself declares this setting type and its scope."},
    {"DS-40", Status::stated, kDraft, "Inviting creates an organization and its partnership."},
    {"DS-41", Status::stated, kPublished, "Partnering links two existing organizations and is a sync point."},
    {"DS-42", Status::stated, kDraft,
     "An organization's own setting changes first, then the change flows on."},
    {"DS-43", Status::read, kOwnReading,
     "Switching flags is a sync point where the partnership starts to sync or becomes Strict; "
     "otherwise no value moves."},
    {"DS-44", Status::read, kOwnReading, "Ending a partnership moves no value; its locks go."},
    {"DS-45", Status::read, kOwnReading,
     "Removing an organization ends its partnerships; its downstream keeps its values."},
    {"DS-50", Status::stated, kDraft,
     "Under Exclusive (Strict) every synced setting of the downstream is locked: its own edits are refused."},
    {"DS-51", Status::read, kOwnReading, "An edit that changes nothing is refused."},
    {"DS-52", Status::read, kOwnReading, "A setting holds at most one item a key."},
    {"DS-60", Status::read, kOwnReading,
     "An organization that sync changed is itself upstream of its own partners: its net change flows on; "
     "one that did not change passes nothing on."},
    {"DS-61", Status::read, kOwnReading,
     "Every upstream is visited before its downstream, once an event; of two different offers for one key "
     "the "
     "upstream with the smaller id wins."},
    {"DS-62", Status::read, kOwnReading, "Exclusive means the only upstream, with Data Sync off too."},
    {"DS-63", Status::read, kOwnReading,
     "No partnership with itself, no second partnership for a pair, no loop."},
    {"DS-64", Status::read, kOwnReading,
     "An event needs what it names: the organization, partnership or item must be there at that moment."},
    {"DS-65", Status::read, kOwnReading, "No two organizations have one id at the same time."},
}};

[[nodiscard]] constexpr const step::RuleText& text(Rule rule) {
    return kRules[static_cast<std::size_t>(rule)];
}
[[nodiscard]] constexpr std::string_view id(Rule rule) { return text(rule).id; }
/// How sure a rule is under the chosen reading of DS-27: to skip what is added follows a doubt alone.
[[nodiscard]] constexpr Status statusOf(Rule rule, StrictAddReading reading) {
    return rule == Rule::ds27 && reading == StrictAddReading::skip ? Status::open : text(rule).status;
}

/// A short list of rules, in the order in which they were used.
struct RuleList {
    static constexpr std::size_t kCapacity = 6;
    std::array<Rule, kCapacity> rules{};
    std::uint8_t count = 0;

    constexpr RuleList() = default;
    template <class... R>
    constexpr explicit RuleList(Rule first, R... rest)
        : rules{first, rest...}, count(static_cast<std::uint8_t>(1 + sizeof...(rest))) {}

    constexpr void add(Rule rule) {
        if (count < kCapacity) rules[count++] = rule;
    }
    [[nodiscard]] constexpr bool contains(Rule rule) const {
        for (std::uint8_t i = 0; i < count; ++i) {
            if (rules[i] == rule) return true;
        }
        return false;
    }
    [[nodiscard]] constexpr const Rule* begin() const { return rules.data(); }
    [[nodiscard]] constexpr const Rule* end() const { return rules.data() + count; }
    /// The weakest of them.
    [[nodiscard]] constexpr Status status(StrictAddReading reading) const {
        Status result = Status::stated;
        for (std::uint8_t i = 0; i < count; ++i) result = step::weakest(result, statusOf(rules[i], reading));
        return result;
    }
};

}  // namespace sluice::data_sync
