// What stands in Tier Setup, read for the page and the command line.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "api/describe.h"
#include "api/session.h"
#include "api/tier_messages.h"
#include "base/fields.h"
#include "tier_setup/waits.h"
#include "tier_setup/words.h"

namespace sluice::api {

using base::ValueId;

/// A sentence with its full stop. Unlike base::sentence it leaves the first letter alone: that of a name or an id stays
/// as it is written.
[[nodiscard]] inline Text ended(std::string_view sentence) {
    // A reason in quotes at the end brings its own.
    const std::string_view last = sentence.substr(sentence.size() < 2 ? 0 : sentence.size() - 2);
    const bool isEnded =
        last == ".\"" || last == "!\"" || last == "?\"" || (!last.empty() && last.back() == '.');
    return isEnded ? Text(sentence) : Text(sentence) + ".";
}

/// Everything is read from the world as it stands. Names are whole, as nobody has cut them.
class TierReader {
  public:
    explicit TierReader(const World& world) : world_(world), state_(world.tierSetup) {}

    [[nodiscard]] const tier_setup::State& state() const { return state_; }
    [[nodiscard]] tier_setup::Names words() const { return {*world_.values, world_.channel, state_}; }

    [[nodiscard]] Text spelled(ValueId value) const;
    /// An organization by id; the id where there is none with it.
    [[nodiscard]] Text nameOf(ValueId organization) const;
    [[nodiscard]] Text productName(const tier_setup::Product& product) const;
    [[nodiscard]] Text titleOf(const tier_setup::Product& product, ValueId parameter) const;
    [[nodiscard]] List<Text> titlesOf(const tier_setup::Product& product,
                                      const std::vector<ValueId>& parameters) const;
    /// Who may, one after the other; of a request by name.
    [[nodiscard]] List<Text> namesOf(tier_setup::Actors who, std::uint32_t request) const;
    [[nodiscard]] Text nameOf(tier_setup::Actor actor, ValueId request) const;
    /// The customer of an asset, or the account of a configuration.
    [[nodiscard]] ValueId accountOf(const tier_setup::Request& request) const;
    /// The organization that an effect is about; none of a product.
    [[nodiscard]] ValueId accountOf(const tier_setup::Subject& subject) const;
    /// `purchase of "CRM" for Acme`, `tier-1 setup of Northwind for "CRM"`.
    [[nodiscard]] Text describe(const tier_setup::Request& request) const;

    [[nodiscard]] TierProduct product(const tier_setup::Product& product) const;
    [[nodiscard]] TierCard card(std::uint32_t request) const;
    [[nodiscard]] TierHolding asset(std::uint32_t index) const;
    [[nodiscard]] TierHolding configuration(std::uint32_t index) const;
    /// What a request asks for, and what stands there.
    [[nodiscard]] List<TierValue> valuesOf(std::uint32_t request) const;
    [[nodiscard]] TierValue value(const tier_setup::Product& product,
                                  const tier_setup::ParameterValue& value) const;

  private:
    /// Every parameter of the scope, without who may edit it.
    [[nodiscard]] List<TierValue> values(const tier_setup::Product& product, tier_setup::Scope scope,
                                         const tier_setup::Values& values) const;
    [[nodiscard]] Text idOfRequest(std::uint32_t request) const;
    void addProduct(TierHolding& holding, const tier_setup::Product& product) const;

    const World& world_;
    const tier_setup::State& state_;
};

/// The word of an enumerator on the wire and for people.
template <class E>
void putStatus(E status, Text& wire, Text& label) {
    wire = base::wireName(status);
    label = base::label(status);
}

}  // namespace sluice::api
