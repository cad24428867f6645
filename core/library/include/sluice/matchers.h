// GoogleTest matchers over scenarios (needs gmock).
//
//     EXPECT_THAT(scenario, sluice::HoldsItsExpectations());
//     EXPECT_THAT(scenario, sluice::HasItem("apex", "adders", "Tile roof"));
//     EXPECT_THAT(scenario, sluice::HasValue("apex", "project-cost", "3.2"));
//     EXPECT_THAT(scenario, sluice::Predicts("sunrise", "apex", "adders", sluice::Moment::added, "merge"));
//     EXPECT_THAT(scenario.apply(event), sluice::IsRefusedBy("DS-31"));
#pragma once

#include <gmock/gmock.h>
#include <sluice/sluice.h>

#include <string>

namespace sluice {

/// Tells of each that fails what was expected and what was found.
MATCHER(HoldsItsExpectations, negation ? "has an expectation that fails" : "holds all its expectations") {
    bool all = true;
    for (const Expectation& expectation : const_cast<Scenario&>(arg).expectations()) {
        if (expectation.holds) continue;
        *result_listener << "\n  " << expectation.sentence << ": " << expectation.found;
        all = false;
    }
    return all;
}

MATCHER_P3(HasItem, organization, setting, key,
           std::string(organization) + (negation ? " lacks \"" : " has \"") + key + "\" in " + setting) {
    for (const Item& item : arg.items(organization, setting)) {
        if (item.key == key) {
            *result_listener << item.origin;
            return true;
        }
        *result_listener << "\"" << item.key << "\" ";
    }
    return false;
}

MATCHER_P3(HasValue, organization, setting, value,
           std::string(organization) + (negation ? " has another value than " : " has the value ") + value +
               " in " + setting) {
    const std::optional<std::string> found = arg.value(organization, setting);
    *result_listener << (found ? "it is " + *found : std::string("it has none"));
    return found && *found == value;
}

MATCHER_P5(Predicts, upstream, downstream, setting, moment, outcome,
           std::string(negation ? "does not predict " : "predicts ") + outcome + " for " + setting + " of " +
               upstream + " and " + downstream) {
    const std::optional<Outcome> found = arg.outcome(upstream, downstream, setting, moment);
    *result_listener << (found ? found->sentence : std::string("there is no such partnership or setting"));
    return found && found->outcome == outcome;
}

/// Of what `apply` answers with.
MATCHER_P(IsRefusedBy, rule, std::string(negation ? "is not refused by " : "is refused by ") + rule) {
    for (const Problem& problem : arg.problems)
        *result_listener << problem.path << ": " << problem.message << " ";
    if (!arg.step) return false;
    *result_listener << (arg.step->happened ? "it happened: " + arg.step->summary : arg.step->refusal);
    return !arg.step->happened && arg.step->rule == rule;
}

}  // namespace sluice
