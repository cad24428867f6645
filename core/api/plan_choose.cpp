#include <algorithm>
#include <utility>

#include "api/plan_names.h"
#include "api/plan_views.h"

namespace sluice::api {

namespace {

PlanMark markOf(const World& world, const plan_sync::Mark& mark, bool isReached) {
    const PlanNames names(world);
    PlanMark shown;
    shown.organization = names.idOf(mark.organization);
    shown.organizationName = names.nameOf(mark.organization);
    shown.path = plan_sync::pathOf(mark.address, *world.values);
    shown.wanted = mark.isWanted;
    const plan_sync::Names words = names.words();
    shown.sentence = words.of(mark.organization) + ": " + words.of(mark.organization, mark.address) +
                     (mark.isWanted ? " is wanted" : " is unwanted") +
                     (isReached ? "." : ", but the synchronization does not come there.");
    return shown;
}

Text sentenceOf(const PlanChoice& choice, plan_sync::OptionSet options) {
    if (choice.found && options.isEmpty()) return "Nothing has to be ticked.";
    if (choice.found) {
        return "The smallest set of options that carries all that is wanted and nothing unwanted: " +
               plan_sync::allOf(options) + ".";
    }
    GrowingText text = choice.conflict.size() == 1
                           ? "No set of options does that. This mark cannot be met"
                           : "No set of options does that. These marks cannot be met together";
    for (std::size_t i = 0; i < choice.rules.size(); ++i) text += (i == 0 ? " (" : ", ") + choice.rules[i];
    return text + (choice.rules.empty() ? ":" : "):");
}

}  // namespace

PlanChoice planChoose(Session& session, const plan_sync::Synchronize& event,
                      const std::vector<plan_sync::Mark>& marks) {
    plan_sync::Choice found;
    session.tryOut([&](World& world) {
        found = plan_sync::choose(world.channel, world.planSync, world.planContext(), event, marks);
    });
    PlanChoice choice;
    choice.found = found.isPossible;
    if (found.isPossible) choice.options = optionIds(found.options);
    const World& world = session.world();
    const std::vector<PartnershipIndex> scope = plan_sync::scopeOf(world.channel, world.planSync, event);
    for (const std::uint32_t index : found.conflict) {
        const bool isReached = std::any_of(scope.begin(), scope.end(), [&](PartnershipIndex p) {
            return world.channel.partnership(p).downstream == marks[index].organization;
        });
        choice.conflict.push_back(markOf(world, marks[index], isReached));
    }
    for (const plan_sync::Rule rule : found.rules) choice.rules.push_back(plan_sync::id(rule));
    choice.sentence = sentenceOf(choice, found.options);
    return choice;
}

}  // namespace sluice::api
