// How the things and events of Tier Setup are named in sentences.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "tier_setup/step.h"

namespace sluice::tier_setup {

/// Everything that a sentence needs to name things.
struct Names {
    const base::ValuePool& values;
    const Channel& channel;
    const State& state;

    /// A sentence out of a pattern, in which a letter after % stands for a given number: `i` an id as it is, `q` a
    /// text in quotes, `o` an organization, `p` a product, `m` a parameter (two numbers: the product's id, its own),
    /// `w` who acts (two numbers: the bits of Actors, the index of the request or kNoIndex), `n` the number, and
    /// for the label of an enumerator `t` a request type (`T` begins a sentence with it: "An update"), `s` a
    /// request's, `a` an asset's, `c` a configuration's status, `x` an action, `f` a field, `d` a scope. Where something has no name, its id stands in quotes.
    [[nodiscard]] std::string tell(const char* pattern, std::initializer_list<std::uint32_t> given) const;

    /// `"Tax id" and "Region"`.
    [[nodiscard]] std::string ofParameters(const Product& product,
                                           const std::vector<ValueId>& parameters) const;
    /// `the vendor or Northwind`: a tier and a customer by their names where the request is known.
    [[nodiscard]] std::string of(Actors who, std::uint32_t request) const;
    /// A sentence that begins with who acts: its first letter large, but for a name, which stays as it is written.
    [[nodiscard]] std::string beginning(const std::string& sentence, Actors who, std::uint32_t request) const;
    /// The status of a subject of this kind.
    [[nodiscard]] static std::string_view statusOf(SubjectKind kind, std::uint32_t status);
};

/// What something with this status is, behind "is" or "becomes": the label, but for the words that are no adjectives
/// (`a draft`, `in tiers setup`).
[[nodiscard]] std::string_view beingOf(std::string_view label);
/// The event as it stands inside a sentence: `the vendor approves TCR-1`.
[[nodiscard]] std::string doingOf(const Event& event, const Names& names);
/// The event in one sentence without its full stop: `The vendor approves TCR-1`,
/// `Globex submits TCR-1 with "EMEA" for "Region"`.
[[nodiscard]] std::string sentenceOf(const Event& event, const Names& names);
/// `PR-1 is now in tiers setup (was pending).`
[[nodiscard]] std::string sentenceOf(const Effect& effect, const Names& names);
/// `before` or `after` of an effect: `pending`, `"12-345"`, `yes`, `nothing`.
[[nodiscard]] std::string wordsOf(const Effect& effect, std::uint32_t raw, const Names& names);
/// The requests that this one failed with (TC-21, TC-34): the nearest first, last the one that was failed itself; empty
/// where it did not fail with another one.
[[nodiscard]] std::vector<std::uint32_t> causesOf(const State& state, std::uint32_t request);
/// Why a request failed, hop by hop down to the reason of the first: `PR-1 failed because TCR-2 failed, because TCR-1
/// failed: "The contract has ended."`; empty where it did not fail.
[[nodiscard]] std::string failureOf(const Request& request, const Names& names);
/// What of a subject an effect changes: `status`, `Tax id`.
[[nodiscard]] std::string fieldOf(const Effect& effect, const Names& names);
/// The warning of a request that was set pending by hand or approved although values are missing; else empty.
[[nodiscard]] std::string warningOf(const Step& step, const Names& names);
/// True where the effect ends something that people worked for: a failure, or a value that goes.
[[nodiscard]] bool isLoss(const Effect& effect);

}  // namespace sluice::tier_setup
