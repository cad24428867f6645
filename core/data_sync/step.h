// A step: what one event did, or why it was refused. It holds exactly what undo, the reports and *why* need.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "data_sync/state.h"
#include "step/rule.h"

namespace sluice::data_sync {

/// The net change of one setting at one organization, in eight bytes; many organizations share one delta. Where its
/// content stands depends on the kind:
///   bits    Step::bits[offset …]: masks of `words` machine words each: plus, minus and, where hasGained, gained
///           (else gained is plus)
///   list    Step::lists[offset …]: three counts, then so many plus items, minus items and gained items
///   value   Step::values[offset]: the value before and, at offset + 1, after
struct Delta {
    enum class Kind : std::uint8_t { none, bits, list, value };
    std::uint32_t offset = 0;
    Kind kind = Kind::none;
    Moment moment = Moment::added;  // DS-60: only gained is added, only lost is removed, else changed
    std::uint8_t words = 0;
    bool hasGained = false;
};

/// `count` organizations with neighbouring indices from `first` on changed a setting by one delta.
struct Run {
    SettingIndex setting;
    std::uint32_t delta = 0;
    OrganizationIndex first;
    std::uint32_t count = 0;
};

/// Two upstreams offered something different for one key in one event; the smaller id won (DS-61).
struct Conflict {
    SettingIndex setting;
    OrganizationIndex organization;
    ValueId key;
    OrganizationIndex winner, loser;
};

// What a step changed besides values.
struct OrganizationAdded {
    OrganizationIndex organization;
};
struct OrganizationRemoved {
    OrganizationIndex organization;
};
struct OrganizationRenamed {
    OrganizationIndex organization;
    ValueId before, after;
};
struct PartnershipAdded {
    PartnershipIndex partnership;
};
struct PartnershipEnded {
    PartnershipIndex partnership;
};
struct FlagsChanged {
    PartnershipIndex partnership;
    Flags before, after;
};
struct PendingChanged {
    Pending pending;
    bool isPending = false;  // after the step
};
using Structural = std::variant<OrganizationAdded, OrganizationRemoved, OrganizationRenamed, PartnershipAdded,
                                PartnershipEnded, FlagsChanged, PendingChanged>;

struct Step {
    bool happened = false;
    step::Refusal refusal;
    OrganizationIndex origin;    // the organization whose own setting the event edits, or none
    PartnershipIndex syncPoint;  // the partnership that this event brings to a sync point, or none
    Moment syncMoment = Moment::partnered;
    std::vector<Structural> structural;  // in the order in which they happened
    std::vector<Run> runs;               // a setting's runs stand together, upstream before downstream
    std::vector<Delta> deltas;           // 0 is "no change"
    std::vector<std::uint64_t> bits;
    std::vector<std::uint32_t> lists;
    std::vector<ValueId> values;
    std::vector<Conflict> conflicts;

    /// Calls visit(ItemIndex) for the items that the delta adds to / takes from a set, and for those gained by
    /// key (added, and no item with that key was there before).
    template <class Visit>
    void forEachPlus(const Delta& delta, Visit visit) const {
        part(delta, 0, visit);
    }
    template <class Visit>
    void forEachMinus(const Delta& delta, Visit visit) const {
        part(delta, 1, visit);
    }
    template <class Visit>
    void forEachGained(const Delta& delta, Visit visit) const {
        part(delta, delta.kind == Delta::Kind::bits && !delta.hasGained ? 0 : 2, visit);
    }
    /// The value of a single setting before and after a delta of kind `value`.
    [[nodiscard]] ValueId before(const Delta& delta) const { return values[delta.offset]; }
    [[nodiscard]] ValueId after(const Delta& delta) const { return values[delta.offset + 1]; }
    /// The delta of one organization and setting in this step; deltas[0] where it did not change.
    [[nodiscard]] const Delta& deltaAt(SettingIndex setting, OrganizationIndex organization) const;

  private:
    /// Part 0 is plus, 1 minus, 2 gained.
    template <class Visit>
    void part(const Delta& delta, std::uint32_t which, Visit visit) const {
        if (delta.kind == Delta::Kind::bits) {
            ItemColumn::forEachBit(bits.data() + delta.offset + which * delta.words, delta.words, visit);
        } else if (delta.kind == Delta::Kind::list) {
            const std::uint32_t* counts = lists.data() + delta.offset;
            std::uint32_t begin = delta.offset + 3;
            for (std::uint32_t i = 0; i < which; ++i) begin += counts[i];
            for (std::uint32_t i = 0; i < counts[which]; ++i) visit(ItemIndex{lists[begin + i]});
        }
    }
};

/// What a step needs to know besides the state.
struct Context {
    const base::ValuePool& values;
    Readings readings;
};

/// Applies an event. It happens, with its effects, or is refused with a rule and a sentence and leaves channel and
/// state untouched. Implements DS-40 … DS-65. Ids in the event are of `context.values`.
[[nodiscard]] Step step(Channel& channel, State& state, const Context& context, const Event& event);

/// Takes the last step back, exactly. Costs what the step changed. A refused step takes nothing back.
void undo(Channel& channel, State& state, const Step& step);

/// Gives an organization the values that an entry writes, as they are: nothing flows. Entries for settings that do
/// not exist or are written in the other cardinality's form are passed over.
void setOwnValues(Channel& channel, State& state, OrganizationIndex organization,
                  const OrganizationEntry& entry);

}  // namespace sluice::data_sync
