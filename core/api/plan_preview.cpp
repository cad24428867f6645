#include <algorithm>
#include <utility>

#include "api/plan_names.h"
#include "api/plan_views.h"
#include "base/text.h"
#include "codec/scenario_json.h"
#include "plan_sync/places.h"
#include "plan_sync/run.h"
#include "scenario/words.h"

namespace sluice::api {

using plan_sync::DifferenceKind;
using plan_sync::Field;
using plan_sync::OptionSet;
using plan_sync::Synchronize;

using PlanDifference = plan_sync::Difference;

PlanVerdict shownVerdict(const PlanDifference& difference, OptionSet options) {
    switch (plan_sync::verdictOf(difference, options)) {
        case plan_sync::Verdict::carried:
            return PlanVerdict::carried;
        case plan_sync::Verdict::heldBack:
            return PlanVerdict::heldBack;
        case plan_sync::Verdict::neverCarried:
            break;
    }
    return PlanVerdict::neverCarried;
}

void count(PlanCounts& counts, const PlanDifference& difference, OptionSet options) {
    switch (shownVerdict(difference, options)) {
        case PlanVerdict::carried:
            ++counts.carried;
            counts.destructive += difference.isDestructive ? 1 : 0;
            break;
        case PlanVerdict::heldBack:
            ++counts.heldBack;
            break;
        case PlanVerdict::neverCarried:
        case PlanVerdict::same:
            ++counts.neverCarried;
            break;
    }
}

Text countsInWords(const PlanCounts& counts) {
    GrowingText text = base::digits(counts.carried) + " carried";
    if (counts.destructive > 0) text += ", " + base::digits(counts.destructive) + " of them destructive";
    text += "; " + base::digits(counts.heldBack) + " held back; ";
    return text + base::digits(counts.neverCarried) + " never carried.";
}

namespace {

/// The plan that an address at a reseller is of; none: of no plan.
base::ValueId planOf(const plan_sync::Address& address) {
    return plan_sync::isOfPlan(address.field) ? address.owner : base::ValueId{};
}

void add(PlanCounts& sum, const PlanCounts& more) {
    sum.carried += more.carried;
    sum.heldBack += more.heldBack;
    sum.neverCarried += more.neverCarried;
    sum.destructive += more.destructive;
}

Text summaryOf(const PlanCounts& counts, std::size_t resellers) {
    return base::counted(resellers, "reseller") + ": " + countsInWords(counts);
}

/// What a new plan would hold, value by value.
List<PlanDetail> detailsOf(const World& world, PartnershipIndex reseller, const PlanDifference& newPlan) {
    const plan_sync::Plan plan =
        plan_sync::copyToCreate(world.channel, world.planSync, world.planContext(), reseller, newPlan);
    const PlanNames names(world);
    List<PlanDetail> details;
    plan_sync::forEachAddress(plan, [&](const plan_sync::Address& address) {
        const plan_sync::Value value = plan_sync::valueIn(&plan, address);
        if (value == plan_sync::Value{} || address.field == Field::plan) return;
        const bool isQuiet = value.kind == plan_sync::Value::Kind::no;
        if (isQuiet && address.field != Field::planPublished) return;
        details.push_back(
            {plan_sync::pathOf(address, *world.values), names.group(newPlan.organization, address),
             names.field(newPlan.organization, address), names.value(newPlan.organization, address, value)});
    });
    return details;
}

/// Fills in the part of a preview that is about one reseller.
class ResellerPage {
  public:
    ResellerPage(const ResellerLook& look, OptionSet options, const PreviewAsked& asked, PlanPreview& preview)
        : look_(look), names_(look.world), options_(options), asked_(asked), preview_(preview) {}

    void fill() {
        for (const PlanDifference& difference : look_.comparison.differences) {
            if (!asked_.isOfAll) countByPlan(difference);
            const bool isAsked = (!asked_.plan || planOf(difference.address) == *asked_.plan) &&
                                 (!asked_.verdict || shownVerdict(difference, options_) == *asked_.verdict);
            if (!isAsked) continue;
            const std::uint32_t number = preview_.totalEntries++;
            if (number < asked_.from || preview_.entries.size() >= asked_.limit) continue;
            preview_.entries.push_back(entryOf(look_, difference, options_));
        }
    }

  private:
    /// Differences come plan by plan, so the plan is nearly always the last one.
    void countByPlan(const PlanDifference& difference) {
        const base::ValueId plan = planOf(difference.address);
        if (preview_.plans.empty() || plan != current_) open(plan, difference);
        PlanPreviewPlan& entry = preview_.plans[place_];
        count(entry.counts, difference, options_);
        if (!difference.isCarriedBy(options_)) return;
        entry.isNew = entry.isNew || difference.kind == DifferenceKind::newPlan;
        if (difference.address.field == Field::planDisabledByProvider) {
            entry.isDisabled = difference.after.kind == plan_sync::Value::Kind::yes;
        }
    }
    void open(base::ValueId plan, const PlanDifference& difference) {
        current_ = plan;
        const Text id = names_.spelled(plan);
        const auto known = std::find_if(preview_.plans.begin(), preview_.plans.end(),
                                        [&](const PlanPreviewPlan& each) { return each.id == id; });
        place_ = static_cast<std::size_t>(known - preview_.plans.begin());
        if (known != preview_.plans.end()) return;
        PlanPreviewPlan& entry = preview_.plans.emplace_back();
        entry.id = id;
        if (!plan.exists()) return;
        entry.name = names_.planName(difference.organization, plan, difference.after.scalar);
        const auto* copy =
            plan_sync::find(look_.world.planSync.catalogue(difference.organization).plans, plan);
        entry.isDisabled = copy != nullptr && copy->disabledByProvider;
    }

    const ResellerLook& look_;
    PlanNames names_;
    OptionSet options_;
    const PreviewAsked& asked_;
    PlanPreview& preview_;
    base::ValueId current_;
    std::size_t place_ = 0;
};

PlanPreviewReseller resellerOf(const ResellerLook& look, OptionSet options) {
    const PlanNames names(look.world);
    const channel::Partnership& link = look.world.channel.partnership(look.partnership);
    const plan_sync::Relationship& relationship = look.world.planSync.relationship(look.partnership);
    PlanPreviewReseller reseller;
    reseller.index = link.downstream.value;
    reseller.id = names.idOf(link.downstream);
    reseller.name = names.nameOf(link.downstream);
    reseller.provider = names.idOf(link.upstream);
    reseller.providerName = names.nameOf(link.upstream);
    reseller.level = look.level;
    reseller.categoriesSyncDisabled = relationship.categoriesSyncDisabled;
    reseller.pricesSyncDisabled = relationship.pricesSyncDisabled;
    reseller.counts = look.comparison.tally.countsOf(options);
    return reseller;
}

}  // namespace

PlanEntry entryOf(const World& world, const PlanDifference& difference, OptionSet options) {
    const PlanNames names(world);
    const OrganizationIndex reseller = difference.organization;
    const plan_sync::Address& address = difference.address;
    PlanEntry entry;
    entry.index = reseller.value;
    entry.organization = names.idOf(reseller);
    entry.organizationName = names.nameOf(reseller);
    entry.path = plan_sync::pathOf(address, *world.values);
    if (plan_sync::isOfPlan(address.field)) {
        entry.plan = names.spelled(address.owner);
        entry.planName = names.planName(reseller, address.owner, difference.after.scalar);
    }
    entry.group = names.group(reseller, address);
    entry.field = names.field(reseller, address);
    entry.before = names.value(reseller, address, difference.before);
    entry.after = names.value(reseller, address, difference.after);
    entry.verdict = shownVerdict(difference, options);
    plan_sync::OptionSet carriers = difference.carriers;
    if (entry.verdict == PlanVerdict::heldBack) {
        carriers = {};
        for (const plan_sync::OptionSet set : plan_sync::smallestSetsFor(difference, options)) {
            entry.sets.push_back(optionIds(set));
            carriers.add(set);
        }
    }
    entry.options = optionIds(carriers);
    plan_sync::Rule rule = difference.rule;
    if (entry.verdict == PlanVerdict::carried) {
        const plan_sync::Option by = (options & difference.carriers).first();
        entry.by = plan_sync::text(by).wireName;
        rule = difference.ruleUnder(by);
    }
    entry.rule = plan_sync::id(rule);
    entry.status = plan_sync::text(rule).status;
    entry.destructive = difference.isDestructive;
    entry.whole = difference.before.kind == plan_sync::Value::Kind::present ||
                  difference.after.kind == plan_sync::Value::Kind::present;
    entry.ownership = plan_sync::wordsOf(difference.ownership);
    entry.sentence = plan_sync::sentenceOf(difference, options, names.words());
    return entry;
}

PlanEntry entryOf(const ResellerLook& look, const PlanDifference& difference, OptionSet options) {
    PlanEntry entry = entryOf(look.world, difference, options);
    if (difference.kind == DifferenceKind::newPlan) {
        entry.details = detailsOf(look.world, look.partnership, difference);
    }
    return entry;
}

std::uint32_t differencesCarriedOtherwise(const World& here, const World& there, List<Text>& examples,
                                          std::size_t mostExamples) {
    const PlanNames names(here);
    const auto by = [](OptionSet options) {
        return options.isEmpty() ? Text("no option") : plan_sync::anyOf(options);
    };
    std::uint32_t count = 0;
    for (std::uint32_t i = 0; i < here.channel.partnershipSlots(); ++i) {
        if (!here.planSync.relationship({i}).exists()) continue;
        const PlanComparison ours = comparePlans(here, {i}), theirs = comparePlans(there, {i});
        // Readings say what carries a difference, not whether there is one, unless steps before went otherwise.
        if (ours.differences.size() != theirs.differences.size()) continue;
        for (std::size_t j = 0; j < ours.differences.size(); ++j) {
            const PlanDifference &our = ours.differences[j], &their = theirs.differences[j];
            if (our.address != their.address || our.carriers == their.carriers) continue;
            ++count;
            if (examples.size() >= mostExamples) continue;
            examples.push_back(names.words().of(our.organization) + ", " +
                               names.group(our.organization, our.address) + " · " +
                               names.field(our.organization, our.address) + ": carried by " +
                               by(our.carriers) + " now, by " + by(their.carriers) + " in the other reading");
        }
    }
    return count;
}

PlanNote noteOf(const World& world, const plan_sync::Note& note) {
    const PlanNames names(world);
    return {note.kind, plan_sync::id(note.rule), plan_sync::sentenceOf(note, names.words()),
            names.idOf(note.organization), names.nameOf(note.organization)};
}

void forEachReseller(Session& session, const Synchronize& event, base::Visit<const ResellerLook&> look) {
    const World& before = session.world();
    const std::vector<PartnershipIndex> scope = plan_sync::scopeOf(before.channel, before.planSync, event);
    // The comparisons of direct resellers are those at the cursor, which the session keeps: a tick asks no more of them.
    std::vector<const PlanComparison*> kept(before.channel.partnershipSlots(), nullptr);
    for (const PartnershipIndex p : scope) {
        const OrganizationIndex provider = before.channel.partnership(p).upstream;
        if (before.channel.organization(provider).id == event.provider)
            kept[p.value] = &session.comparison(p);
    }
    session.tryOut([&](World& world) {
        const plan_sync::Context context = world.planContext();
        std::vector<std::uint32_t> levels(world.channel.organizationSlots(), 0);  // below the run's provider
        std::vector<plan_sync::Step> steps;
        for (const PartnershipIndex p : scope) {
            const channel::Partnership& link = world.channel.partnership(p);
            const std::uint32_t level = levels[link.upstream.value] + 1;
            levels[link.downstream.value] = level;
            const bool isKept = kept[p.value] != nullptr;
            const PlanComparison fresh = isKept ? PlanComparison{} : comparePlans(world, p);
            const PlanComparison& comparison = isKept ? *kept[p.value] : fresh;
            look({world, p, level, comparison});
            const bool hasOthersBelow =
                event.subResellers &&
                !plan_sync::resellersOf(world.channel, world.planSync, link.downstream).empty();
            if (!hasOthersBelow || comparison.tally.countsOf(event.options).carried == 0) continue;
            plan_sync::runOver(world.channel, world.planSync, context, {p}, event.options,
                               steps.emplace_back());
        }
        while (!steps.empty()) {
            plan_sync::undo(world.planSync, steps.back());
            steps.pop_back();
        }
    });
}

// Whether it may run does not depend on the options; without any nothing moves.
void tryIdle(Session& session, const Synchronize& event, base::Visit<const World::Step&> look) {
    Synchronize idle = event;
    idle.options = {};
    session.preview(scenario::eventOfPlanSync(idle), [&](const World::Step& step) { look(step); });
}

PlanPreview planPreview(Session& session, const Synchronize& event, const PreviewAsked& asked) {
    PlanPreview preview;
    preview.sentence = scenario::sentenceOf(scenario::eventOfPlanSync(event), session.world());
    preview.event = codec::writeEvent(scenario::eventOfPlanSync(event), session.values());
    tryIdle(session, event, [&](const World::Step& step) {
        preview.happened = step.happened();
        preview.rule = step.refusal().rule;
        preview.refusal = step.refusal().sentence;
        if (!event.options.isEmpty()) return;
        for (const plan_sync::Note& note : step.planSync.notes) {
            preview.notes.push_back(noteOf(session.world(), note));
        }
    });
    if (!preview.happened) return preview;

    std::vector<plan_sync::Note> notes;
    OrganizationIndex page = asked.organization;
    forEachReseller(session, event, [&](const ResellerLook& look) {
        const OrganizationIndex reseller = look.world.channel.partnership(look.partnership).downstream;
        preview.resellers.push_back(resellerOf(look, event.options));
        add(preview.counts, preview.resellers.back().counts);
        notes.clear();
        if (!event.options.isEmpty()) {
            plan_sync::addNotes(look.world.channel, look.world.planSync, event, look.partnership,
                                look.comparison.differences, notes);
        }
        for (const plan_sync::Note& note : notes) preview.notes.push_back(noteOf(look.world, note));
        if (!page.exists()) page = reseller;
        if (!asked.isOfAll && reseller != page) return;
        if (reseller == page) preview.organization = preview.resellers.back().id;
        ResellerPage(look, event.options, asked, preview).fill();
    });
    preview.summary = summaryOf(preview.counts, preview.resellers.size());
    return preview;
}

}  // namespace sluice::api
