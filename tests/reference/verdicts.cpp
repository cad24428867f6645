// The expectations of a scenario, judged on the reference evaluation.
#include <algorithm>

#include "reference/translate.h"

namespace sluice::reference {

namespace {

struct Judge {
    const base::ValuePool& values;
    const Evaluation& evaluation;

    std::string id(base::ValueId value) const { return std::string(values.spelling(value)); }

    const World& worldAfter(std::uint32_t events) const {
        const std::size_t last = evaluation.worlds.size() - 1;
        return evaluation.worlds[std::min<std::size_t>(events, last)];
    }

    bool operator()(const scenario::ExpectHolds& expected) const {
        const World& world = worldAfter(expected.after);
        const Values has = valuesOf(world, id(expected.organization), id(expected.setting));
        const std::string key = scalarText(values, expected.key);
        const std::string detail =
            scalarText(values, expected.key.exists() ? expected.detail : expected.value);
        const auto found = has.find(key);
        return found != has.end() && (detail.empty() || found->second == detail);
    }
    bool operator()(const scenario::ExpectLacks& expected) const {
        const World& world = worldAfter(expected.after);
        const Values has = valuesOf(world, id(expected.organization), id(expected.setting));
        return expected.key.exists() ? !has.contains(scalarText(values, expected.key)) : has.empty();
    }
    bool operator()(const scenario::ExpectSame& expected) const {
        const World& world = worldAfter(expected.after);
        const std::string setting = id(expected.setting);
        return valuesOf(world, id(expected.organization), setting) ==
               valuesOf(world, id(expected.as), setting);
    }
    bool operator()(const scenario::ExpectLocked& expected) const {
        const World& world = worldAfter(expected.after);
        const auto holder =
            lockHolder(evaluation.rulebook, world, id(expected.organization), id(expected.setting));
        return holder.has_value() == expected.locked;
    }
    bool operator()(const scenario::ExpectRefused& expected) const {
        if (expected.event >= evaluation.steps.size()) return false;
        const Step& step = evaluation.steps[expected.event];
        return !step.happened && (!expected.rule.exists() || step.rule == id(expected.rule));
    }
    bool operator()(const scenario::ExpectHappens& expected) const {
        return expected.event < evaluation.steps.size() && evaluation.steps[expected.event].happened;
    }
    bool operator()(const scenario::ExpectOutcome& expected) const {
        const World& world = worldAfter(expected.after);
        const auto found = world.partnerships.find({id(expected.upstream), id(expected.downstream)});
        if (found == world.partnerships.end()) return false;
        const SettingType type = evaluation.rulebook.types.at(id(expected.setting));
        const Readings& readings = evaluation.rulebook.readings;
        return predict(found->second, type, expected.moment, readings).outcome == expected.outcome;
    }
    /// This reference knows Data Sync alone: what is expected of Plan Sync it does not judge.
    template <class OfPlans>
    bool operator()(const OfPlans&) const {
        return true;
    }
};

}  // namespace

std::vector<bool> verdicts(const scenario::Document& document, const Evaluation& evaluation) {
    std::vector<bool> passed;
    for (const scenario::Expectation& expectation : document.expectations) {
        passed.push_back(std::visit(Judge{document.values, evaluation}, expectation));
    }
    return passed;
}

}  // namespace sluice::reference
