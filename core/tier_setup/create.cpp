// Requests that come into being.
#include <vector>

#include "tier_setup/phrase.h"
#include "tier_setup/stepper.h"
#include "tier_setup/values.h"

namespace sluice::tier_setup {

bool Stepper::fillIn(const Product& product, Scope scope, bool isDraft, Values& values) {
    for (ParameterValue value : event_.values) {
        const Parameter* parameter = findParameter(product, value.parameter);
        if (parameter == nullptr || parameter->scope != scope) {
            return refuse(Rule::tc59, "Nothing here asks for %q.", {value.parameter.value});
        }
        const bool isForVendor = parameter->phase == Phase::fulfillment || parameter->hidden;
        if (isForVendor && step_.by != Actor::vendor) {
            return refuse(Rule::tc59, "%m is filled in by the vendor alone.",
                          {product.id.value, value.parameter.value});
        }
        value.value = asKept(*parameter, value.value, context_.values);
        if (value.value.exists() && !isDraft && !isValid(*parameter, value.value, context_.values)) {
            return refuse(Rule::tc59, names_.tell("%m: ", {product.id.value, value.parameter.value}) +
                                          misfitOf(*parameter, value.value, context_.values));
        }
        setValue(product, values, value);
    }
    return true;
}

bool Stepper::findUpstream(ValueId organization, std::uint32_t tier, ValueId called, ValueId& upstream) {
    std::vector<ValueId> ids;
    for (channel::PartnershipIndex p = channel_.firstOfDownstream(channel_.find(organization)); p.exists();
         p = channel_.partnership(p).nextOfDownstream) {
        ids.push_back(channel_.organization(channel_.partnership(p).upstream).id);
        if (ids.back() == called) {
            upstream = called;
            return true;
        }
    }
    if (called.exists()) {
        return refuse(Rule::tc63, "%o does not sell to %o.", {called.value, organization.value});
    }
    if (ids.size() > 1) {
        std::string text = names_.tell("%o has several upstreams; the sale has to name its tier %n: ",
                                       {organization.value, tier});
        // The newest partnership stands first in the channel's list.
        for (std::size_t i = ids.size(); i-- > 0;) {
            list(text, names_.tell("%o", {ids[i].value}), ids.size() - 1 - i, ids.size(), " or ");
        }
        return refuse(Rule::tc63, text + ".");
    }
    if (!ids.empty()) upstream = ids.front();
    return true;
}

bool Stepper::addAsset(ValueId& id) {
    if (needs("product", event_.product, state_.productOfId) == kNoIndex) return false;
    if (!event_.customer.exists() || !channel_.find(event_.customer).exists()) {
        return refuse(Rule::tc64, "There is no customer %q.", {event_.customer.value});
    }
    if (!isFree(event_.asset, state_.assetOfId)) return false;
    Asset asset;
    asset.product = event_.product;
    asset.customer = event_.customer;
    if (!findUpstream(event_.customer, 1, event_.tier1, asset.tier1)) return false;
    if (!asset.tier1.exists()) {
        return refuse(Rule::tc63, "%o has no upstream: a sale needs a reseller as tier 1.",
                      {event_.customer.value});
    }
    if (!findUpstream(asset.tier1, 2, event_.tier2, asset.tier2)) return false;
    id = asset.id = idOr(event_.asset, "AS-", state_.given.assets, state_.assetOfId);
    asset.status =
        state_.productOf(asset.product).dynamicValidation ? AssetStatus::draft : AssetStatus::processing;
    note({SubjectKind::asset, id}, Field::status, kNoIndex, static_cast<std::uint32_t>(asset.status),
         Rule::tc72);
    state_.add(asset);
    return true;
}

bool Stepper::hasOpen(ValueId subject, std::uint32_t open) {
    return open != kNoIndex && !refuse(Rule::tc57, "%i has an open request already: %i.",
                                       {subject.value, state_.requests[open].id.value});
}

bool Stepper::hasFittingAsset() {
    const std::uint32_t index = needs("asset", event_.asset, state_.assetOfId);
    if (index == kNoIndex || hasOpen(event_.asset, state_.openOfAsset[index])) return false;
    const AssetStatus status = state_.assets[index].status;
    const RequestType type = event_.requestType;
    const bool mayBeActive = type != RequestType::resume;
    const bool mayBeSuspended = type == RequestType::resume || type == RequestType::cancel;
    return (status == AssetStatus::active && mayBeActive) ||
           (status == AssetStatus::suspended && mayBeSuspended) ||
           refuse(Rule::tc62, "%T is not for %i, which is %a.",
                  {static_cast<std::uint32_t>(type), event_.asset.value, static_cast<std::uint32_t>(status)});
}

void Stepper::createAssetRequest() {
    const RequestType type = event_.requestType;
    if (type >= RequestType::setup) {
        refuse(Rule::tc62, "%T is for a tier configuration, not for an asset.",
               {static_cast<std::uint32_t>(type)});
        return;
    }
    if (!isActing(creatorsOf(RequestKind::asset, type)) || !isFree(event_.request, state_.requestOfId))
        return;
    Request request;
    request.type = type;
    request.asset = event_.asset;
    if (!(type == RequestType::purchase ? addAsset(request.asset) : hasFittingAsset())) return;
    if (asksTiers(type)) {
        const Asset& asset = state_.assetOf(request);
        const Product& product = state_.productOf(asset.product);
        request.values = asset.values;
        if (!fillIn(product, Scope::asset, product.dynamicValidation, request.values)) return;
    } else if (!event_.values.empty()) {
        refuse(Rule::tc67, "Suspend and cancel carry no values.");
        return;
    }
    step_.subject = request.id = idOr(event_.request, "PR-", state_.given.requests, state_.requestOfId);
    look(create(request));
}

void Stepper::createTierRequest(RequestType type) {
    const std::uint32_t index = needs("configuration", event_.configuration, state_.configurationOfId);
    if (index == kNoIndex || !isActing(creatorsOf(RequestKind::tier, type)) ||
        !isFree(event_.request, state_.requestOfId) ||
        hasOpen(event_.configuration, state_.openOfConfiguration[index])) {
        return;
    }
    const Configuration& configuration = state_.configurations[index];
    if (configuration.status != ConfigurationStatus::active) {
        refuse(Rule::tc71, "%i is %c; only an active configuration is updated or adjusted.",
               {configuration.id.value, static_cast<std::uint32_t>(configuration.status)});
        return;
    }
    const Product& product = state_.productOf(configuration.product);
    Request request;
    request.type = type;
    request.configuration = configuration.id;
    request.values = configuration.values;
    const auto scope = static_cast<Scope>(configuration.level);
    if (!fillIn(product, scope, product.dynamicValidation, request.values)) return;
    step_.subject = request.id = idOr(event_.request, "TCR-", state_.given.tierRequests, state_.requestOfId);
    create(request);
}

}  // namespace sluice::tier_setup
