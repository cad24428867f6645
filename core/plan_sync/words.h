// How plans, values, differences and events of Plan Sync are named in sentences.
#pragma once

#include <string>
#include <string_view>

#include "plan_sync/difference.h"
#include "plan_sync/event.h"
#include "plan_sync/step.h"

namespace sluice::plan_sync {

/// Everything that a sentence needs to name things.
struct Names {
    const base::ValuePool& values;
    const Channel& channel;
    const State& state;

    /// The organization's name, shortened where it is very long.
    [[nodiscard]] std::string of(OrganizationIndex organization) const;
    /// The organization's name, or the id in quotes where there is none with it.
    [[nodiscard]] std::string ofOrganization(ValueId id) const;
    /// A text or number in quotes; "nothing" for none.
    [[nodiscard]] std::string quoted(ValueId value) const;
    /// `the recurring fee of plan "Gold"`. Entities are named by their ids.
    [[nodiscard]] std::string of(const Address& address) const;
};

/// The event in one sentence: `Acme changes plan "gold"`. Ids that name nothing stand quoted.
[[nodiscard]] std::string sentenceOf(const Event& event, const Names& names);
/// `At Beta the recurring fee of plan "gold" becomes 12 (was 10).`
[[nodiscard]] std::string sentenceOf(const Effect& effect, const Names& names);
/// What a difference is, which options would carry it or why none does.
[[nodiscard]] std::string sentenceOf(const Difference& difference, OptionSet options, const Names& names);
[[nodiscard]] std::string sentenceOf(const Note& note, const Names& names);
/// `"Update plan fees" and "Create new resources"`; `no option`.
[[nodiscard]] std::string allOf(OptionSet options);
/// `"Update plan fees" or "Create new resources"`.
[[nodiscard]] std::string anyOf(OptionSet options);

}  // namespace sluice::plan_sync
