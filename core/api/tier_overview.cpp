#include "api/tier_reader.h"
#include "api/tier_views.h"
#include "api/views.h"
#include "base/text.h"
#include "tier_setup/enumerators.h"

namespace sluice::api {

using tier_setup::kNoIndex;
using tier_setup::Request;

namespace {

constexpr std::size_t kMostChains = 200;

class TierOverviewer {
  public:
    TierOverviewer(const Session& session, const TierAsked& asked)
        : world_(session.world()), state_(world_.tierSetup), reader_(world_), asked_(asked) {}

    TierOverview take() {
        for (const tier_setup::Product& product : state_.products) {
            overview_.products.push_back(reader_.product(product));
        }
        if (!state_.isEmpty()) chains();
        for (const auto& state : base::Enumerators<RequestStatus>::rows) {
            if (state.value == RequestStatus::none) continue;
            overview_.columns.push_back(
                {state.value, state.label, state.help, tier_setup::isFinal(state.value), 0});
        }
        for (std::uint32_t i = 0; i < state_.requests.size(); ++i) request(i);
        for (std::uint32_t i = 0; i < state_.configurations.size(); ++i) {
            const tier_setup::Configuration& each = state_.configurations[i];
            if (each.status == tier_setup::ConfigurationStatus::none) continue;  // it was discarded
            if (!isAsked(each.product, each.id, each.account)) continue;
            if (isOnPage(overview_.totalConfigurations++)) {
                overview_.configurations.push_back(reader_.configuration(i));
            }
        }
        for (std::uint32_t i = 0; i < state_.assets.size(); ++i) {
            const tier_setup::Asset& each = state_.assets[i];
            if (each.status == tier_setup::AssetStatus::none) continue;
            if (!isAsked(each.product, each.id, each.customer)) continue;
            if (isOnPage(overview_.totalAssets++)) overview_.assets.push_back(reader_.asset(i));
        }
        return overview_;
    }

  private:
    void chains() {
        for (std::uint32_t i = 0; i < world_.channel.organizationSlots(); ++i) {
            const channel::Organization& customer = world_.channel.organization({i});
            if (!customer.present || !world_.channel.firstOfDownstream({i}).exists()) continue;
            if (!asked_.text.empty() && !has(reader_.spelled(customer.id)) &&
                !has(reader_.spelled(customer.name))) {
                continue;
            }
            if (++overview_.totalChains > kMostChains) continue;
            TierChain& chain = overview_.chains.emplace_back();
            chain.customer = reader_.spelled(customer.id);
            chain.customerName = reader_.spelled(customer.name);
            for (const PartnershipIndex p : upstreamsByAge(world_, {i})) {
                const OrganizationIndex tier1 = world_.channel.partnership(p).upstream;
                Term& choice = chain.tier1.emplace_back();
                choice.id = reader_.spelled(world_.channel.organization(tier1).id);
                choice.label = reader_.spelled(world_.channel.organization(tier1).name);
                GrowingText tier2;
                for (const PartnershipIndex above : upstreamsByAge(world_, tier1)) {
                    if (!tier2.empty()) tier2 += "; ";
                    tier2 += reader_.spelled(
                        world_.channel.organization(world_.channel.partnership(above).upstream).id);
                }
                choice.help = tier2;
            }
        }
    }

    void request(std::uint32_t index) {
        const Request& request = state_.requests[index];
        if (request.status == RequestStatus::none) return;  // it was discarded
        const ValueId holding = request.asset.exists() ? request.asset : request.configuration;
        if (!isAsked(state_.productOf(request).id, request.id, reader_.accountOf(request), holding)) return;
        for (TierState& column : overview_.columns) column.count += column.id == request.status ? 1 : 0;
        if (asked_.status && *asked_.status != request.status) return;
        if (isOnPage(overview_.totalRequests++)) overview_.requests.push_back(reader_.card(index));
    }
    [[nodiscard]] bool isOnPage(std::uint32_t number) const {
        return number >= asked_.from && number - asked_.from < asked_.limit;
    }
    [[nodiscard]] bool isAsked(ValueId product, ValueId id, ValueId account, ValueId holding = {}) const {
        if (asked_.product != kNoIndex && state_.products[asked_.product].id != product) return false;
        return asked_.text.empty() || has(reader_.spelled(id)) || has(reader_.nameOf(account)) ||
               has(reader_.spelled(account)) || (holding.exists() && has(reader_.spelled(holding)));
    }
    [[nodiscard]] bool has(Text text) const {
        return base::folded(text).find(asked_.text) != std::string::npos;
    }

    const World& world_;
    const tier_setup::State& state_;
    TierReader reader_;
    const TierAsked& asked_;
    TierOverview overview_;
};

}  // namespace

TierOverview tierOverview(const Session& session, const TierAsked& asked) {
    return TierOverviewer(session, asked).take();
}

}  // namespace sluice::api
