#include "scenario/words.h"

#include "data_sync/words.h"
#include "entitlements/words.h"
#include "plan_sync/words.h"
#include "tier_setup/words.h"

namespace sluice::scenario {

namespace {

struct Teller {
    const World& world;

    Text operator()(const data_sync::Event& event) const {
        return data_sync::sentenceOf(event, {*world.values, world.channel, world.state});
    }
    Text operator()(const entitlements::Event& event) const {
        const entitlements::Viewer everybody(world.channel, world.entitlements, world.entitlementContext(),
                                             {});
        return entitlements::sentenceOf(event, everybody);
    }
    Text operator()(const tier_setup::Event& event) const {
        return tier_setup::sentenceOf(event, {*world.values, world.channel, world.tierSetup});
    }
    Text operator()(const plan_sync::Event& event) const {
        return plan_sync::sentenceOf(event, {*world.values, world.channel, world.planSync});
    }
};

}  // namespace

Text sentenceOf(const Event& event, const World& world) { return std::visit(Teller{world}, event); }

}  // namespace sluice::scenario
