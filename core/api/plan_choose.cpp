#include <algorithm>
#include <utility>

#include "api/plan_names.h"
#include "api/plan_views.h"
#include "base/text.h"
#include "codec/scenario_json.h"
#include "scenario/words.h"

namespace sluice::api {

namespace {

/// What is to be said of a mark behind its wish.
enum class Remark : std::uint8_t { none, isMet, isNotReached };

PlanMark markOf(const World& world, const plan_sync::Mark& mark, Remark remark) {
    const PlanNames names(world);
    PlanMark shown;
    shown.organization = names.idOf(mark.organization);
    shown.organizationName = names.nameOf(mark.organization);
    shown.path = plan_sync::pathOf(mark.address, *world.values);
    shown.wanted = mark.isWanted;
    const plan_sync::Names words = names.words();
    GrowingText sentence = words.of(mark.organization) + ": " + words.of(mark.organization, mark.address) +
                           (mark.isWanted ? " is wanted" : " is unwanted");
    if (remark == Remark::isMet) sentence += ", and does not differ: that is met already";
    if (remark == Remark::isNotReached) sentence += ", but the synchronization does not come there";
    shown.sentence = sentence + ".";
    return shown;
}

Text sentenceOf(const PlanChoice& choice, plan_sync::OptionSet options) {
    if (choice.found && options.isEmpty()) return "Nothing has to be ticked.";
    if (choice.found) {
        GrowingText text =
            "The smallest set of options that carries all that is wanted and nothing unwanted: " +
            plan_sync::allOf(options) + ".";
        if (choice.totalBeside == 0) return text + " It carries nothing else.";
        text += " It carries " + base::counted(choice.totalBeside, "other difference") + " beside";
        if (choice.destructiveBeside > 0) {
            text += ", " + base::digits(choice.destructiveBeside) + " of them destructive";
        }
        return text + ".";
    }
    GrowingText text = choice.conflict.size() == 1
                           ? "No set of options does that. This mark cannot be met"
                           : "No set of options does that. These marks cannot be met together";
    for (std::size_t i = 0; i < choice.rules.size(); ++i) text += (i == 0 ? " (" : ", ") + choice.rules[i];
    return text + (choice.rules.empty() ? ":" : "):");
}

/// What is wanted of one reseller.
std::vector<plan_sync::Address> wantedOf(OrganizationIndex reseller,
                                         const std::vector<plan_sync::Mark>& marks) {
    std::vector<plan_sync::Address> wanted;
    for (const plan_sync::Mark& mark : marks) {
        if (mark.isWanted && mark.organization == reseller) wanted.push_back(mark.address);
    }
    return wanted;
}

/// The destructive ones are listed first: they are looked at first.
void fillBeside(Session& session, const plan_sync::Synchronize& event,
                const std::vector<plan_sync::Mark>& marks, std::uint32_t most, PlanChoice& choice) {
    for (const bool isDestructive : {true, false}) {
        forEachReseller(session, event, [&](const ResellerLook& look) {
            const std::vector<plan_sync::Address> wanted =
                wantedOf(look.world.channel.partnership(look.partnership).downstream, marks);
            for (const plan_sync::Difference& difference : look.comparison.differences) {
                if (difference.isDestructive != isDestructive || !difference.isCarriedBy(event.options))
                    continue;
                const bool isWanted =
                    std::any_of(wanted.begin(), wanted.end(), [&](const plan_sync::Address& address) {
                        return plan_sync::covers(difference.address, address);
                    });
                if (isWanted) continue;
                ++choice.totalBeside;
                choice.destructiveBeside += isDestructive ? 1 : 0;
                if (choice.beside.size() >= most) continue;
                choice.beside.push_back(entryOf(look, difference, event.options));
            }
        });
    }
}

Text labelOf(plan_sync::Proposal::Kind kind) {
    switch (kind) {
        case plan_sync::Proposal::Kind::oneReseller:
            return "Synchronize one reseller alone";
        case plan_sync::Proposal::Kind::keepPrices:
            return "Keep prices";
        case plan_sync::Proposal::Kind::keepCategories:
            return "Keep categories";
    }
    return {};
}
Text wireNameOf(plan_sync::Proposal::Kind kind) {
    switch (kind) {
        case plan_sync::Proposal::Kind::oneReseller:
            return "oneReseller";
        case plan_sync::Proposal::Kind::keepPrices:
            return "keepPrices";
        case plan_sync::Proposal::Kind::keepCategories:
            return "keepCategories";
    }
    return {};
}

/// Describes a way round a conflict; it is tried once more to count what it carries.
class ProposalTeller {
  public:
    ProposalTeller(Session& session, const plan_sync::Proposal& proposal)
        : session_(session), world_(session.world()), proposal_(proposal), names_(world_) {}

    PlanProposal tell() {
        shown_.kind = wireNameOf(proposal_.kind);
        shown_.label = labelOf(proposal_.kind);
        shown_.options = optionIds(proposal_.event.options);
        shown_.synchronize = written(proposal_.event);
        const bool isFlag = proposal_.kind != plan_sync::Proposal::Kind::oneReseller;
        for (const OrganizationIndex organization : proposal_.organizations) {
            shown_.organizations.push_back(names_.idOf(organization));
            shown_.organizationNames.push_back(names_.nameOf(organization));
            if (isFlag) shown_.events.push_back(written(flagEvent(organization)));
        }
        countCarried();
        GrowingText text = isFlag ? shown_.label + " at " : Text("Synchronize ");
        for (std::size_t i = 0; i < shown_.organizationNames.size(); ++i) {
            if (i > 0) text += i + 1 == shown_.organizationNames.size() ? " and " : ", ";
            text += shown_.organizationNames[i];
        }
        if (!isFlag) text += proposal_.event.subResellers ? " with its sub-resellers alone" : " alone";
        text += (isFlag ? ", then synchronize with " : ", with ") + plan_sync::allOf(proposal_.event.options);
        text += ": " + base::digits(shown_.carried) + " carried";
        if (shown_.destructive > 0) text += ", " + base::digits(shown_.destructive) + " of them destructive";
        shown_.sentence = text + ".";
        return shown_;
    }

  private:
    [[nodiscard]] Text written(const plan_sync::Event& event) const {
        return codec::writeEvent(scenario::eventOfPlanSync(event), *world_.values);
    }
    [[nodiscard]] plan_sync::SetReseller flagEvent(OrganizationIndex organization) const {
        const PartnershipIndex p = plan_sync::providerOf(world_.channel, world_.planSync, organization);
        const channel::Partnership& link = world_.channel.partnership(p);
        plan_sync::SetReseller event;
        event.upstream = world_.channel.organization(link.upstream).id;
        event.downstream = world_.channel.organization(link.downstream).id;
        if (proposal_.kind == plan_sync::Proposal::Kind::keepPrices) {
            event.pricesSyncDisabled = true;
        } else {
            event.categoriesSyncDisabled = true;
        }
        return event;
    }
    void countCarried() {
        session_.tryOut([&](World& world) {
            std::vector<plan_sync::Step> steps;
            const auto take = [&](const plan_sync::Event& event) {
                steps.push_back(plan_sync::step(world.channel, world.planSync, world.planContext(), event));
            };
            if (!shown_.events.empty()) {
                for (const OrganizationIndex organization : proposal_.organizations)
                    take(flagEvent(organization));
            }
            take(proposal_.event);
            for (const plan_sync::Effect& effect : steps.back().effects) {
                ++shown_.carried;
                shown_.destructive += effect.isDestructive ? 1 : 0;
            }
            while (!steps.empty()) {
                plan_sync::undo(world.planSync, steps.back());
                steps.pop_back();
            }
        });
    }

    Session& session_;
    const World& world_;
    const plan_sync::Proposal& proposal_;
    PlanNames names_;
    PlanProposal shown_;
};

/// The comparisons of direct resellers, which the session keeps.
plan_sync::Compared comparedIn(Session& session, const plan_sync::Synchronize& event) {
    const World& world = session.world();
    plan_sync::Compared compared(world.channel.partnershipSlots(), nullptr);
    for (const PartnershipIndex p : plan_sync::scopeOf(world.channel, world.planSync, event)) {
        compared[p.value] = &session.comparison(p).differences;
    }
    return compared;
}

}  // namespace

PlanChoice planChoose(Session& session, const plan_sync::Synchronize& event,
                      const std::vector<plan_sync::Mark>& marks, std::uint32_t mostBeside) {
    const plan_sync::Compared compared = comparedIn(session, event);
    plan_sync::Choice found;
    std::vector<plan_sync::Proposal> proposals;
    session.tryOut([&](World& world) {
        const plan_sync::Context context = world.planContext();
        found = plan_sync::choose(world.channel, world.planSync, context, event, marks, compared);
        if (found.isPossible) return;
        proposals = plan_sync::proposalsFor(world.channel, world.planSync, context, event, marks);
    });
    PlanChoice choice;
    choice.found = found.isPossible;
    const World& world = session.world();
    for (const std::uint32_t index : found.met)
        choice.met.push_back(markOf(world, marks[index], Remark::isMet));
    if (found.isPossible) {
        choice.options = optionIds(found.options);
        plan_sync::Synchronize run = event;
        run.options = found.options;
        if (!found.options.isEmpty()) fillBeside(session, run, marks, mostBeside, choice);
    }
    const std::vector<PartnershipIndex> scope = plan_sync::scopeOf(world.channel, world.planSync, event);
    for (const std::uint32_t index : found.conflict) {
        const bool isReached = std::any_of(scope.begin(), scope.end(), [&](PartnershipIndex p) {
            return world.channel.partnership(p).downstream == marks[index].organization;
        });
        choice.conflict.push_back(
            markOf(world, marks[index], isReached ? Remark::none : Remark::isNotReached));
    }
    for (const plan_sync::Rule rule : found.rules) choice.rules.push_back(plan_sync::id(rule));
    for (const plan_sync::Proposal& proposal : proposals) {
        choice.proposals.push_back(ProposalTeller(session, proposal).tell());
    }
    choice.sentence = sentenceOf(choice, found.options);
    return choice;
}

std::optional<UnknownMark> unknownMark(Session& session, const plan_sync::Synchronize& event,
                                       const std::vector<plan_sync::Mark>& marks) {
    std::optional<UnknownMark> unknown;
    session.tryOut([&](World& world) {
        for (std::size_t i = 0; i < marks.size() && !unknown; ++i) {
            if (plan_sync::isKnownPlace(world.channel, world.planSync, world.planContext(), event,
                                        marks[i])) {
                continue;
            }
            const PlanNames names(world);
            unknown = UnknownMark{i, "There is no " +
                                         base::quoted(plan_sync::pathOf(marks[i].address, *world.values)) +
                                         " at " + names.words().of(marks[i].organization) +
                                         ", nor at those above it, nor would a synchronization bring it."};
        }
    });
    return unknown;
}

}  // namespace sluice::api
