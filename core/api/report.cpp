#include <algorithm>
#include <utility>

#include "api/counts.h"
#include "api/entitlement_views.h"
#include "api/plan_views.h"
#include "api/tier_views.h"
#include "api/views.h"
#include "base/sort.h"
#include "base/text.h"
#include "codec/scenario_json.h"
#include "explore/effects.h"

namespace sluice::api {

using data_sync::Rule;

namespace {

constexpr std::size_t kMostChangedIndices = 2000;

struct Who {
    Text id, name;
};

Who who(const World& world, OrganizationIndex organization) {
    if (!organization.exists()) return {};
    const channel::Organization& entry = world.channel.organization(organization);
    return {spelled(world, entry.id), spelled(world, entry.name)};
}

Change changeOf(const World& world, const explore::Effect& effect) {
    const Who organization = who(world, effect.organization), via = who(world, effect.via);
    const SettingTypeInfo type = settingTypeInfo(world, effect.setting);
    Change change;
    change.index = effect.organization.value;
    change.organization = organization.id;
    change.organizationName = organization.name;
    change.setting = type.id;
    change.settingLabel = type.label;
    change.kind = effect.kind;
    if (effect.key.exists()) change.key = spelled(world, effect.key);
    change.before = spelled(world, effect.before);
    change.after = spelled(world, effect.after);
    change.destroyed = effect.isDestroyed;
    if (effect.via.exists()) {
        change.via = via.id;
        change.viaName = via.name;
    }
    change.rules = ruleIds(effect.rules);
    return change;
}

Stop stopOf(const World& world, const explore::Stop& stop) {
    const Who organization = who(world, stop.organization), upstream = who(world, stop.upstream);
    const SettingTypeInfo type = settingTypeInfo(world, stop.setting);
    // What DS-27 lets match is not kept; it may be equal already.
    const bool skips = stop.rules.contains(Rule::ds27) && stop.rules.contains(Rule::ds12);
    const Rule rule = skips                             ? Rule::ds27
                      : stop.rules.contains(Rule::ds26) ? Rule::ds26
                      : stop.rules.contains(Rule::ds31) ? Rule::ds31
                      : stop.rules.contains(Rule::ds32) ? Rule::ds32
                      : stop.rules.contains(Rule::ds22) ? Rule::ds22
                      : stop.rules.contains(Rule::ds25) ? Rule::ds25
                      : stop.rules.contains(Rule::ds11) ? Rule::ds11
                                                        : Rule::ds10;
    GrowingText sentence = base::cut(organization.name) + " keeps its " + base::cut(type.label);
    if (rule == Rule::ds11) {
        sentence += ": it already has what is offered.";
    } else if (rule == Rule::ds10) {
        sentence += ": it is equal already.";
    } else if (rule == Rule::ds27) {
        sentence += ": ";
        sentence += kSkipsWhatIsAdded;
    } else {
        sentence += ". ";  // the rule is a sentence of its own
        sentence += data_sync::text(rule).sentence;
    }
    return {stop.organization.value,
            organization.id,
            organization.name,
            upstream.id,
            upstream.name,
            type.id,
            type.label,
            data_sync::id(rule),
            sentence};
}

Conflict conflictOf(const Session& session, const data_sync::Conflict& conflict) {
    const World& world = session.world();
    const Who organization = who(world, conflict.organization), winner = who(world, conflict.winner),
              loser = who(world, conflict.loser);
    const SettingTypeInfo type = settingTypeInfo(world, conflict.setting);
    const Text key = session.names().quoted(conflict.key);
    return {organization.id,
            organization.name,
            type.id,
            type.label,
            spelled(world, conflict.key),
            winner.id,
            loser.id,
            base::cut(winner.name) + " and " + base::cut(loser.name) + " offer " +
                base::cut(organization.name) + " something different for " + key + " in " +
                base::cut(type.label) + ": " + base::cut(winner.name) +
                " has the smaller id and wins (DS-61)."};
}

/// Finds ways out of a refusal.
class Adviser {
  public:
    explicit Adviser(const Session& session) : session_(session), world_(session.world()) {}

    List<Remedy> take() { return remedies_; }

    void unlock(base::ValueId organizationId) {
        const OrganizationIndex organization = world_.channel.find(organizationId);
        if (!organization.exists()) return;
        const PartnershipIndex holder = world_.state.lockHolder(world_.channel, organization);
        if (!holder.exists()) return;
        const channel::Partnership& link = world_.channel.partnership(holder);
        Flags flags = world_.state.flags[holder.value];
        flags.allowEdit = true;
        suggest("Let " + name(link.downstream) + " edit: turn Allow Edit on.",
                data_sync::SetFlags{id(link.upstream), id(link.downstream), flags});
        suggest("Make the change at " + name(link.upstream) + " instead: it flows down.");
    }
    void loosen(base::ValueId upstreamId, base::ValueId downstreamId) {
        const OrganizationIndex downstream = world_.channel.find(downstreamId);
        const OrganizationIndex upstream = world_.channel.find(upstreamId);
        if (!downstream.exists()) return;
        for (const PartnershipIndex p : upstreamsByAge(world_, downstream)) {
            const channel::Partnership& link = world_.channel.partnership(p);
            if (link.upstream == upstream) continue;
            Flags flags = world_.state.flags[p.value];
            if (flags.exclusive) {
                flags.exclusive = false;
                suggest("Make the partnership of " + name(link.downstream) + " with " + name(link.upstream) +
                            " non-exclusive first.",
                        data_sync::SetFlags{id(link.upstream), id(link.downstream), flags});
            }
            suggest("End the partnership of " + name(link.downstream) + " with " + name(link.upstream) +
                        " first.",
                    data_sync::EndPartnership{id(link.upstream), id(link.downstream)});
        }
    }
    void suggest(Text sentence) { remedies_.push_back({sentence, {}}); }
    void suggest(Text sentence, const Event& event) {
        remedies_.push_back({sentence, {codec::writeEvent(event, *world_.values)}});
    }

  private:
    [[nodiscard]] base::ValueId id(OrganizationIndex organization) const {
        return world_.channel.organization(organization).id;
    }
    [[nodiscard]] Text name(OrganizationIndex organization) const {
        return session_.names().of(organization);
    }

    const Session& session_;
    const World& world_;
    List<Remedy> remedies_;
};

/// Whose settings an event edits; none: it edits none.
struct EditedOrganization {
    base::ValueId operator()(const data_sync::AddItem& event) const { return event.organization; }
    base::ValueId operator()(const data_sync::ChangeItem& event) const { return event.organization; }
    base::ValueId operator()(const data_sync::RemoveItem& event) const { return event.organization; }
    base::ValueId operator()(const data_sync::SetValue& event) const { return event.organization; }
    base::ValueId operator()(const data_sync::ClearValue& event) const { return event.organization; }
    template <class Other>
    base::ValueId operator()(const Other&) const {
        return {};
    }
};

}  // namespace

Text summaryOf(const Counts& counts) {
    GrowingText text;
    const auto add = [&text](std::uint32_t count, std::string_view what) {
        if (count == 0) return;
        if (!text.empty()) text += ", ";
        text += base::digits(count) + " " + what;
    };
    const auto become = [](std::uint32_t count) { return count == 1 ? " becomes " : " become "; };
    add(counts.gained, "gained");
    add(counts.altered, "altered");
    add(counts.lost, "lost");
    text =
        text.empty() ? "No value changes" : base::counted(counts.organizations, "organization") + ": " + text;
    if (counts.destroyed != 0) {
        text += "; " + base::counted(counts.destroyed, "value") + " that only the downstream had " +
                (counts.destroyed == 1 ? "goes" : "go");
    }
    if (counts.locksGained != 0)
        text +=
            "; " + base::counted(counts.locksGained, "organization") + become(counts.locksGained) + "locked";
    if (counts.locksLost != 0)
        text += "; " + base::counted(counts.locksLost, "organization") + become(counts.locksLost) +
                "free to edit";
    return text + ".";
}

namespace {

Text planSummaryOf(Counts counts) {
    const std::uint32_t destroyed = std::exchange(counts.destroyed, 0);
    const Text text = summaryOf(counts);
    if (destroyed == 0) return text;
    return Text(text.view().substr(0, text.size() - 1)) + "; " + base::digits(destroyed) +
           (destroyed == 1 ? " takes something from a reseller." : " take something from a reseller.");
}

}  // namespace

Text summaryOf(const Counts& counts, const Event& event) {
    if (scenario::eventAs<tier_setup::Event>(event) != nullptr) return tierSummary(counts);
    return scenario::ofPlanSync(event) != nullptr ? planSummaryOf(counts) : summaryOf(counts);
}

namespace {

List<std::uint32_t> changedIndicesOf(const World& world, const data_sync::Step& step) {
    std::vector<std::uint8_t> changed(world.channel.organizationSlots(), 0);
    for (const data_sync::Run& run : step.runs)
        std::fill_n(changed.begin() + run.first.value, run.count, std::uint8_t{1});
    List<std::uint32_t> indices;
    for (std::uint32_t i = 0; i < changed.size() && indices.size() < kMostChangedIndices; ++i) {
        if (changed[i] != 0) indices.push_back(i);
    }
    return indices;
}

List<std::uint32_t> changedIndicesOf(const plan_sync::Step& step) {
    List<std::uint32_t> indices;
    for (const plan_sync::Effect& effect : step.effects) {
        const std::uint32_t index = effect.organization.value;
        // Effects come organization by organization.
        const bool isNew = indices.empty() || indices.back() != index;
        if (isNew && indices.size() < kMostChangedIndices) indices.push_back(index);
    }
    return indices;
}

}  // namespace

List<Remedy> remedies(Session& session, const Event& any, const World::Step& step) {
    Adviser adviser(session);
    if (const auto* ofTiers = scenario::eventAs<tier_setup::Event>(any)) {
        return tierRemedies(session, *ofTiers, step.tierSetup);
    }
    if (const auto* ofPlans = scenario::ofPlanSync(any)) {
        return planRemedies(session, *ofPlans, step.planSync);
    }
    if (const auto* ofEntitlements = scenario::eventAs<entitlements::Event>(any)) {
        return entitlementRemedies(session, *ofEntitlements, {});
    }
    const auto& event = std::get<data_sync::Event>(any);
    const std::string_view rule = step.refusal().rule;
    if (rule == data_sync::id(Rule::ds50)) adviser.unlock(std::visit(EditedOrganization{}, event));
    if (rule == data_sync::id(Rule::ds62)) {
        if (const auto* partner = std::get_if<data_sync::Partner>(&event)) {
            adviser.loosen(partner->upstream, partner->downstream);
        } else if (const auto* flags = std::get_if<data_sync::SetFlags>(&event)) {
            adviser.loosen(flags->upstream, flags->downstream);
        }
    }
    if (rule == data_sync::id(Rule::ds52))
        adviser.suggest("Change the item that is there, or remove it first.");
    if (rule == data_sync::id(Rule::ds63))
        adviser.suggest("End one of the partnerships named, or pick another pair.");
    if (rule == data_sync::id(Rule::ds65)) adviser.suggest("Choose another id.");
    return adviser.take();
}

List<Remedy> remediesAt(Session& session, std::uint32_t event) {
    session.goTo(event + 1);
    return remedies(session, session.timeline().events()[event], session.timeline().steps().back());
}

StepReport stepReport(const Session& session, const World::Step& taken, Text sentence, std::uint32_t limit) {
    const World& world = session.world();
    const data_sync::Step& step = taken.dataSync;
    StepReport report;
    report.sentence = sentence;
    report.happened = taken.happened();
    report.rule = taken.refusal().rule;
    report.refusal = taken.refusal().sentence;
    if (!report.happened) {
        report.summary = "Refused (" + report.rule + "): " + report.refusal;
        return report;
    }
    if (taken.isOfPlanSync()) {
        report.counts = countsOf(world, taken);
        report.plan = planStep(world, taken.planSync, limit);
        report.summary = planSummaryOf(report.counts);
        report.changedIndices = changedIndicesOf(taken.planSync);
        return report;
    }
    if (taken.isOfEntitlements()) {
        std::vector<std::uint32_t> touched;
        report.counts = entitlementCounts(world, taken.entitlements, touched);
        report.changedIndices = List<std::uint32_t>(touched);
        report.system = entitlementStep(world, taken.entitlements, {}, limit);
        report.summary = summaryOf(report.counts);
        return report;
    }
    if (taken.isOfTierSetup()) {
        report.counts = countsOf(world, taken);
        report.system = tierStep(world, taken.tierSetup, limit);
        report.summary = tierSummary(report.counts);
        report.changedIndices = tierIndices(world, taken.tierSetup);
        return report;
    }
    report.counts = explore::countsOf(world, step);
    report.changedIndices = changedIndicesOf(world, step);
    // Destroyed values first: nobody should have to look for them.
    List<Change> others;
    report.totalChanges = report.counts.gained + report.counts.altered + report.counts.lost;
    const auto list = [&](const explore::Effect& effect) {
        List<Change>& changes = effect.isDestroyed ? report.changes : others;
        if (changes.size() < limit) changes.push_back(changeOf(world, effect));
    };
    explore::forEachEffect(world, step, list, report.counts.destroyed == 0 ? limit : explore::kAllEffects);
    report.summary = summaryOf(report.counts);
    for (Change& change : others) {
        if (report.changes.size() >= limit) break;
        report.changes.push_back(change);
    }
    report.totalStops = explore::forEachStop(
        world, step, [&](const explore::Stop& stop) { report.stops.push_back(stopOf(world, stop)); }, limit);
    // Those of one organization stand by key already; whom the step visited first is not told.
    std::vector<data_sync::Conflict> conflicts = step.conflicts;
    base::sort(conflicts, [](const data_sync::Conflict& left, const data_sync::Conflict& right) {
        return left.setting == right.setting ? left.organization < right.organization
                                             : left.setting < right.setting;
    });
    report.totalConflicts = static_cast<std::uint32_t>(conflicts.size());
    for (const data_sync::Conflict& conflict : conflicts) {
        if (report.conflicts.size() < limit) report.conflicts.push_back(conflictOf(session, conflict));
    }
    for (const explore::LockMove& move : explore::lockMoves(world, step)) {
        if (report.totalLocks++ >= limit) continue;
        const Who organization = who(world, move.organization), holder = who(world, move.holder);
        report.locks.push_back({move.organization.value, organization.id, organization.name, holder.id,
                                holder.name, move.isGained,
                                base::cut(organization.name) +
                                    (move.isGained ? " is locked by " : " is no longer locked by ") +
                                    base::cut(holder.name) + "."});
    }
    return report;
}

StepReport reportOf(Session& session, const Event& event, const World::Step& step, Text sentence,
                    std::uint32_t limit, OrganizationIndex viewer) {
    StepReport report = stepReport(session, step, sentence, limit);
    if (scenario::kHasAllSystems && viewer.exists()) {
        tellAs(session, viewer, event, step, limit, report);
    } else if (!step.happened()) {
        report.remedies = remedies(session, event, step);
    }
    return report;
}

}  // namespace sluice::api
