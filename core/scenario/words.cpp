#include "scenario/words.h"

#include "data_sync/words.h"
#include "plan_sync/words.h"

namespace sluice::scenario {

namespace {

struct Teller {
    const World& world;

    Text operator()(const data_sync::Event& event) const {
        return data_sync::sentenceOf(event, {*world.values, world.channel, world.state});
    }
    Text operator()(const plan_sync::Event& event) const {
        return plan_sync::sentenceOf(event, {*world.values, world.channel, world.planSync});
    }
};

}  // namespace

Text sentenceOf(const Event& event, const World& world) { return std::visit(Teller{world}, event); }

}  // namespace sluice::scenario
