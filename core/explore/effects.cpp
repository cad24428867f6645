#include "explore/effects.h"

#include <algorithm>
#include <utility>

#include "base/sort.h"
#include "explore/step_index.h"

namespace sluice::explore {

using data_sync::Delta;
using data_sync::ItemIndex;
using data_sync::Outcome;
using data_sync::Rule;
using data_sync::Run;

namespace {

/// The items of one delta, paired by key: gained, altered, lost.
struct ItemChange {
    ChangeKind kind;
    ItemIndex before, after;
};

std::vector<ItemChange> itemChanges(const World& world, const data_sync::Step& step, SettingIndex setting,
                                    const Delta& delta) {
    const data_sync::ItemUniverse& universe = world.state.multiples[setting.value].universe();
    struct Keyed {
        std::uint32_t key;
        ItemIndex item;
    };
    std::vector<Keyed> added;
    step.forEachPlus(delta, [&](ItemIndex item) { added.push_back({universe.keyOf(item).value, item}); });
    base::sort(added, [](const Keyed& left, const Keyed& right) { return left.key < right.key; });
    std::vector<ItemChange> changes;
    step.forEachMinus(delta, [&](ItemIndex item) {
        const std::uint32_t key = universe.keyOf(item).value;
        const auto twin =
            std::lower_bound(added.begin(), added.end(), key,
                             [](const Keyed& left, std::uint32_t right) { return left.key < right; });
        if (twin != added.end() && twin->key == key) {
            changes.push_back({ChangeKind::altered, item, twin->item});
        } else {
            changes.push_back({ChangeKind::lost, item, {}});
        }
    });
    step.forEachGained(delta, [&](ItemIndex item) { changes.push_back({ChangeKind::gained, {}, item}); });
    const auto keyText = [&](const ItemChange& change) {
        return universe.item(change.after.exists() ? change.after : change.before).key;
    };
    base::sort(changes, [&](const ItemChange& left, const ItemChange& right) {
        return world.values->less(keyText(left), keyText(right));
    });
    return changes;
}

ChangeKind kindOf(base::ValueId before, base::ValueId after) {
    if (!before.exists()) return ChangeKind::gained;
    return after.exists() ? ChangeKind::altered : ChangeKind::lost;
}

RuleList rulesOf(const Source& source) {
    if (source.via.exists()) return source.prediction.rules;
    return RuleList(Rule::ds42);
}

/// Tells of the changes that a step made to one setting.
class Teller {
  public:
    Teller(const World& world, const data_sync::Step& step, std::span<const Run> runs)
        : world_(world), step_(step), setting_(runs.front().setting), index_(world, step, setting_, runs) {}

    [[nodiscard]] const StepIndex& index() const { return index_; }

    /// The first `most` effects of an organization; answers how many there were.
    std::uint32_t tell(OrganizationIndex organization, base::Visit<const Effect&> visit, std::uint32_t most) {
        const std::uint32_t place = index_.deltaOf(organization);
        const Delta& delta = step_.deltas[place];
        if (delta.kind == Delta::Kind::value) {
            visit(valueEffect(organization, delta));
            return 1;
        }
        if (std::exchange(lookedAt_, place) != place) changes_ = itemChanges(world_, step_, setting_, delta);
        std::uint32_t told = 0;
        for (const ItemChange& change : changes_) {
            if (told == most) return told;
            visit(itemEffect(organization, change));
            ++told;
        }
        return told;
    }

    void tally(const Run& run, base::Visit<const Tally&> visit) const {
        const Delta& delta = step_.deltas[run.delta];
        const bool isValue = delta.kind == Delta::Kind::value;
        Tally tally;
        std::vector<ItemChange> changes;
        if (isValue) {
            count(kindOf(step_.before(delta), step_.after(delta)), tally);
        } else {
            changes = itemChanges(world_, step_, setting_, delta);
            for (const ItemChange& change : changes) count(change.kind, tally);
        }
        tally.first = run.first;
        if (tally.altered + tally.lost == 0) {  // where nothing was, nothing is destroyed
            tally.count = run.count;
            return visit(tally);
        }
        for (std::uint32_t i = 0; i < run.count; ++i, ++tally.first.value) {
            tally.destroyed = isValue && destroysValue(tally.first, delta) ? 1 : 0;
            for (const ItemChange& change : changes)
                tally.destroyed += destroysItem(tally.first, change) ? 1 : 0;
            visit(tally);
        }
    }

  private:
    static void count(ChangeKind kind, Tally& tally) {
        ++(kind == ChangeKind::gained    ? tally.gained
           : kind == ChangeKind::altered ? tally.altered
                                         : tally.lost);
    }
    [[nodiscard]] bool destroysValue(OrganizationIndex organization, const Delta& delta) const {
        return step_.before(delta).exists() && destroysValue(delta, index_.source(organization, {}));
    }
    [[nodiscard]] bool destroysValue(const Delta& delta, const Source& source) const {
        const base::ValueId before = step_.before(delta);
        return source.via.exists() && before.exists() && index_.hadValue(source.via) != before;
    }
    [[nodiscard]] bool destroysItem(OrganizationIndex organization, const ItemChange& change) const {
        return change.before.exists() && destroysItem(change, index_.source(organization, shownOf(change)));
    }
    [[nodiscard]] bool destroysItem(const ItemChange& change, const Source& source) const {
        return source.via.exists() && change.before.exists() && source.prediction.outcome == Outcome::match &&
               !index_.hadItem(source.via, change.before);
    }
    [[nodiscard]] static ItemIndex shownOf(const ItemChange& change) {
        return change.after.exists() ? change.after : change.before;
    }

    [[nodiscard]] Effect valueEffect(OrganizationIndex organization, const Delta& delta) const {
        const Source source = index_.source(organization, {});
        const base::ValueId before = step_.before(delta), after = step_.after(delta);
        return {organization,   setting_, kindOf(before, after),        {},
                before,         after,    destroysValue(delta, source), source.via,
                rulesOf(source)};
    }
    [[nodiscard]] Effect itemEffect(OrganizationIndex organization, const ItemChange& change) const {
        const data_sync::ItemUniverse& universe = world_.state.multiples[setting_.value].universe();
        const Source source = index_.source(organization, shownOf(change));
        Effect effect{organization, setting_,   change.kind,    universe.item(shownOf(change)).key, {}, {},
                      false,        source.via, rulesOf(source)};
        if (change.before.exists()) effect.before = universe.item(change.before).detail;
        if (change.after.exists()) effect.after = universe.item(change.after).detail;
        effect.isDestroyed = destroysItem(change, source);
        return effect;
    }

    const World& world_;
    const data_sync::Step& step_;
    SettingIndex setting_;
    StepIndex index_;
    std::uint32_t lookedAt_ = 0;  // the delta whose changes are at hand: most organizations share it
    std::vector<ItemChange> changes_;
};

Stop stopAt(const Source& source, OrganizationIndex organization, SettingIndex setting) {
    return {organization, source.via, setting, source.prediction.rules,
            source.prediction.outcome != Outcome::notApplicable};
}

/// Calls visit for the partnerships below an organization that changed whose downstream did not.
void forEachUnchanged(const World& world, const StepIndex& index, OrganizationIndex upstream,
                      base::Visit<PartnershipIndex> visit) {
    for (PartnershipIndex p = world.channel.firstOfUpstream(upstream); p.exists();
         p = world.channel.partnership(p).nextOfUpstream) {
        if (!index.changed(world.channel.partnership(p).downstream)) visit(p);
    }
}

}  // namespace

void forEachEffect(const World& world, const data_sync::Step& step, base::Visit<const Effect&> visit,
                   std::uint32_t most) {
    for (const std::span<const Run> runs : runsBySetting(step)) {
        Teller teller(world, step, runs);
        InOrder inOrder(world.channel, teller.index(), runs);
        for (OrganizationIndex each = inOrder.next(); each.exists(); each = inOrder.next()) {
            most -= teller.tell(each, visit, most);
            if (most == 0) return;
        }
    }
}

void forEachTally(const World& world, const data_sync::Step& step, base::Visit<const Tally&> visit) {
    for (const std::span<const Run> runs : runsBySetting(step)) {
        const Teller teller(world, step, runs);
        for (const Run& run : runs) teller.tally(run, visit);
    }
}

std::uint32_t forEachStop(const World& world, const data_sync::Step& step, base::Visit<const Stop&> visit,
                          std::uint32_t most) {
    const auto groups = runsBySetting(step);
    std::uint32_t stops = 0;
    if (step.syncPoint.exists()) {
        // The partnership that reached a sync point: the settings in which its downstream kept its own.
        const channel::Partnership& link = world.channel.partnership(step.syncPoint);
        for (std::uint32_t i = 0; i < world.state.settingCount(); ++i) {
            const SettingIndex setting{i};
            if (world.state.areEqual(setting, link.upstream, link.downstream)) continue;
            const auto group = std::find_if(
                groups.begin(), groups.end(),
                [setting](std::span<const Run> runs) { return runs.front().setting == setting; });
            const StepIndex index(world, step, setting,
                                  group == groups.end() ? std::span<const Run>() : *group);
            if (index.changed(link.downstream)) continue;
            if (stops++ < most) visit(stopAt(index.through(step.syncPoint), link.downstream, setting));
        }
    }
    for (const std::span<const Run> runs : groups) {
        const SettingIndex setting = runs.front().setting;
        const StepIndex index(world, step, setting, runs);
        const std::uint32_t before = stops;
        for (const Run& run : runs) {
            for (std::uint32_t i = 0; i < run.count; ++i) {
                forEachUnchanged(world, index, {run.first.value + i}, [&](PartnershipIndex) { ++stops; });
            }
        }
        // They are counted first: nobody is put in order where none is told, nor behind the last one.
        std::uint32_t rest = std::min(stops, most) - std::min(before, most);
        InOrder inOrder(world.channel, index, rest == 0 ? std::span<const Run>() : runs);
        for (OrganizationIndex each = inOrder.next(); rest != 0 && each.exists(); each = inOrder.next()) {
            forEachUnchanged(world, index, each, [&](PartnershipIndex p) {
                if (rest == 0) return;
                visit(stopAt(index.through(p), world.channel.partnership(p).downstream, setting));
                --rest;
            });
        }
    }
    return stops;
}

std::vector<LockMove> lockMoves(const World& world, const data_sync::Step& step) {
    std::vector<LockMove> moves;
    const auto record = [&](PartnershipIndex partnership, bool before, bool after) {
        if (before == after) return;
        const channel::Partnership& link = world.channel.partnership(partnership);
        moves.push_back({link.downstream, link.upstream, after});
    };
    const auto isStrict = [](data_sync::Flags flags) { return modeOf(flags) == data_sync::Mode::strict; };
    for (const data_sync::Structural& structural : step.structural) {
        if (const auto* made = std::get_if<data_sync::PartnershipAdded>(&structural)) {
            record(made->partnership, false, isStrict(world.state.flags[made->partnership.value]));
        } else if (const auto* ended = std::get_if<data_sync::PartnershipEnded>(&structural)) {
            record(ended->partnership, isStrict(world.state.flags[ended->partnership.value]), false);
        } else if (const auto* flags = std::get_if<data_sync::FlagsChanged>(&structural)) {
            record(flags->partnership, isStrict(flags->before), isStrict(flags->after));
        }
    }
    return moves;
}

Counts countsOf(const World& world, const data_sync::Step& step) {
    Counts counts;
    // Of one setting each organization is told once; only where several settings changed may one come again.
    const bool mayComeAgain = runsBySetting(step).size() > 1;
    std::vector<std::uint8_t> reached(mayComeAgain ? world.channel.organizationSlots() : 0, 0);
    forEachTally(world, step, [&](const Tally& tally) {
        if (!mayComeAgain) counts.organizations += tally.count;
        for (std::uint32_t i = 0; mayComeAgain && i < tally.count; ++i) {
            const bool isNew = std::exchange(reached[tally.first.value + i], std::uint8_t{1}) == 0;
            counts.organizations += isNew ? 1 : 0;
        }
        counts.gained += tally.count * tally.gained;
        counts.altered += tally.count * tally.altered;
        counts.lost += tally.count * tally.lost;
        counts.destroyed += tally.count * tally.destroyed;
    });
    for (const LockMove& move : lockMoves(world, step))
        ++(move.isGained ? counts.locksGained : counts.locksLost);
    return counts;
}

Source sourceOf(const World& world, const data_sync::Step& step, SettingIndex setting,
                OrganizationIndex organization, ItemIndex item) {
    for (const std::span<const Run> runs : runsBySetting(step)) {
        if (runs.front().setting == setting)
            return StepIndex(world, step, setting, runs).source(organization, item);
    }
    return {};
}

}  // namespace sluice::explore
