// How the things and events of Tier Setup are named in sentences.
#pragma once

#include <string>
#include <string_view>

#include "tier_setup/step.h"

namespace sluice::tier_setup {

/// Everything that a sentence needs to name things.
struct Names {
    const base::ValuePool& values;
    const Channel& channel;
    const State& state;

    /// An organization's name, shortened where it is very long; the id in quotes where there is none with it.
    [[nodiscard]] std::string ofOrganization(ValueId id) const;
    /// An id without quotes, as PR-1 stands in a sentence.
    [[nodiscard]] std::string plain(ValueId id) const;
    /// A text or number in quotes; "nothing" for none.
    [[nodiscard]] std::string quoted(ValueId value) const;
    /// The name of a product or the title of one of its parameters, in quotes.
    [[nodiscard]] std::string ofProduct(ValueId product) const;
    [[nodiscard]] std::string ofParameter(const Product& product, ValueId parameter) const;
    /// `"Tax id" and "Region"`.
    [[nodiscard]] std::string ofParameters(const Product& product,
                                           const std::vector<ValueId>& parameters) const;
    /// `the vendor`; the tier, customer or distributor of a request by name: `Northwind`.
    [[nodiscard]] std::string of(Actor actor, const Request* request) const;
    /// `the vendor or Northwind`.
    [[nodiscard]] std::string of(Actors who, const Request* request) const;
};

/// The event in one sentence: `The vendor approves TCR-1.`
[[nodiscard]] std::string sentenceOf(const Event& event, const Names& names);
/// `PR-1 becomes tiers setup (was pending).`
[[nodiscard]] std::string sentenceOf(const Effect& effect, const Names& names);
/// `before` or `after` of an effect: `pending`, `"12-345"`, `yes`, `nothing`.
[[nodiscard]] std::string wordsOf(const Effect& effect, std::uint32_t raw, const Names& names);
/// What of a subject an effect changes: `status`, `Tax id`.
[[nodiscard]] std::string fieldOf(const Effect& effect, const Names& names);
/// The warning of a request that was set pending by hand although values are missing; else empty.
[[nodiscard]] std::string warningOf(const Step& step, const Names& names);
/// True where the effect ends something that people worked for: a failure, or a value that goes.
[[nodiscard]] bool isLoss(const Effect& effect);

}  // namespace sluice::tier_setup
