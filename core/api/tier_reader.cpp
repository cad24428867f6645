#include "api/tier_reader.h"

#include <algorithm>

#include "api/views.h"
#include "base/text.h"
#include "tier_setup/enumerators.h"
#include "tier_setup/judge.h"
#include "tier_setup/values.h"

namespace sluice::api {

using tier_setup::Asset;
using tier_setup::Configuration;
using tier_setup::kNoIndex;
using tier_setup::Parameter;
using tier_setup::Product;
using tier_setup::Request;
using tier_setup::SubjectKind;

Text TierReader::spelled(ValueId value) const { return api::spelled(world_, value); }

Text TierReader::nameOf(ValueId organization) const {
    const OrganizationIndex index =
        organization.exists() ? world_.channel.find(organization) : OrganizationIndex{};
    return spelled(index.exists() ? world_.channel.organization(index).name : organization);
}

Text TierReader::nameOf(tier_setup::Actor actor, ValueId request) const {
    return words().of(tier_setup::actors(actor), state_.findRequest(request));
}

Text TierReader::productName(const Product& product) const {
    return spelled(product.name.exists() ? product.name : product.id);
}

Text TierReader::titleOf(const Product& product, ValueId parameter) const {
    const Parameter* found = tier_setup::findParameter(product, parameter);
    return spelled(found != nullptr && found->title.exists() ? found->title : parameter);
}

List<Text> TierReader::titlesOf(const Product& product, const std::vector<ValueId>& parameters) const {
    List<Text> titles;
    for (const ValueId parameter : parameters) titles.push_back(titleOf(product, parameter));
    return titles;
}

List<Text> TierReader::namesOf(tier_setup::Actors who, std::uint32_t request) const {
    List<Text> names;
    for (const auto& row : base::Enumerators<tier_setup::Actor>::rows) {
        if (who.contains(row.value)) names.push_back(words().of(tier_setup::actors(row.value), request));
    }
    return names;
}

ValueId TierReader::accountOf(const Request& request) const {
    return tier_setup::kindOf(request) == RequestKind::tier
               ? state_.configurations[state_.findConfiguration(request.configuration)].account
               : state_.assets[state_.findAsset(request.asset)].customer;
}

ValueId TierReader::accountOf(const tier_setup::Subject& subject) const {
    switch (subject.kind) {
        // One that is not there was discarded.
        case SubjectKind::asset: {
            const std::uint32_t index = state_.findAsset(subject.id);
            return index == kNoIndex ? ValueId{} : state_.assets[index].customer;
        }
        case SubjectKind::configuration: {
            const std::uint32_t index = state_.findConfiguration(subject.id);
            return index == kNoIndex ? ValueId{} : state_.configurations[index].account;
        }
        case SubjectKind::request: {
            const std::uint32_t index = state_.findRequest(subject.id);
            return index == kNoIndex ? ValueId{} : accountOf(state_.requests[index]);
        }
        case SubjectKind::product:
            break;
    }
    return {};
}

Text TierReader::describe(const Request& request) const {
    const std::uint32_t product = state_.productOf(request).id.value,
                        type = static_cast<std::uint32_t>(request.type), account = accountOf(request).value;
    if (tier_setup::kindOf(request) == RequestKind::asset) {
        return words().tell("%t of %p for %o", {type, product, account});
    }
    const Configuration& own = state_.configurations[state_.findConfiguration(request.configuration)];
    return words().tell("tier-%n %t of %o for %p", {own.level, type, account, product});
}

TierProduct TierReader::product(const Product& product) const {
    TierProduct shown;
    shown.id = spelled(product.id);
    shown.name = productName(product);
    shown.resellerLevel = product.resellerLevel;
    shown.dynamicValidation = product.dynamicValidation;
    for (const Parameter& parameter : product.parameters) {
        TierParameter& each = shown.parameters.emplace_back();
        each.id = spelled(parameter.id);
        each.title = titleOf(product, parameter.id);
        each.type = parameter.type;
        each.typeLabel = base::label(parameter.type);
        each.phase = parameter.phase;
        each.scope = parameter.scope;
        each.required = parameter.required;
        each.hidden = parameter.hidden;
        for (const ValueId choice : parameter.choices) each.choices.push_back(spelled(choice));
    }
    return shown;
}

TierCard TierReader::card(std::uint32_t index) const {
    const Request& request = state_.requests[index];
    const Product& product = state_.productOf(request);
    TierCard card;
    card.id = spelled(request.id);
    card.kind = tier_setup::kindOf(request);
    card.type = request.type;
    card.typeLabel = base::label(request.type);
    card.status = request.status;
    card.statusLabel = base::label(request.status);
    card.holding = spelled(card.kind == RequestKind::tier ? request.configuration : request.asset);
    card.product = spelled(product.id);
    card.productName = productName(product);
    card.account = spelled(accountOf(request));
    card.accountName = nameOf(accountOf(request));
    card.level = static_cast<std::uint32_t>(state_.scopeOf(request));
    card.isFinal = tier_setup::isFinal(request.status);
    card.templateId = spelled(request.templateId);
    card.reason = spelled(request.reason);
    card.date = spelled(request.date);
    card.failure = tier_setup::failureOf(request, words());
    if (card.isFinal) return card;
    const tier_setup::Waiting waiting = tier_setup::waitsFor(state_, world_.tierContext(), index);
    card.waits = tier_setup::sentenceOf(waiting, world_.channel, state_, *world_.values, index);
    if (waiting.isOpen) {
        card.who = nameOf(waiting.who, waiting.request);
    }
    if (!tier_setup::asksTiers(request.type)) return card;
    const bool isAtVendor =
        request.status == RequestStatus::pending || request.status == RequestStatus::scheduled;
    card.missing = static_cast<std::uint32_t>(
        (isAtVendor
             ? tier_setup::unfulfilledOf(state_, world_.tierContext().readings, request)
             : tier_setup::missingOf(product, state_.scopeOf(request), Phase::ordering, request.values))
            .size());
    return card;
}

Text TierReader::idOfRequest(std::uint32_t request) const {
    return request == kNoIndex ? Text() : spelled(state_.requests[request].id);
}

void TierReader::addProduct(TierHolding& holding, const Product& product) const {
    holding.product = spelled(product.id);
    holding.productName = productName(product);
}

TierHolding TierReader::asset(std::uint32_t index) const {
    const Asset& asset = state_.assets[index];
    const Product& product = state_.productOf(asset.product);
    TierHolding holding;
    holding.id = spelled(asset.id);
    addProduct(holding, product);
    holding.account = spelled(asset.customer);
    holding.accountName = nameOf(asset.customer);
    holding.tier1 = spelled(asset.tier1);
    holding.tier1Name = nameOf(asset.tier1);
    holding.tier2 = spelled(asset.tier2);
    holding.tier2Name = nameOf(asset.tier2);
    putStatus(asset.status, holding.status, holding.statusLabel);
    holding.values = values(product, tier_setup::Scope::asset, asset.values);
    holding.openRequest = idOfRequest(state_.openOfAsset[index]);
    return holding;
}

TierHolding TierReader::configuration(std::uint32_t index) const {
    const Configuration& configuration = state_.configurations[index];
    const Product& product = state_.productOf(configuration.product);
    TierHolding holding;
    holding.id = spelled(configuration.id);
    addProduct(holding, product);
    holding.level = configuration.level;
    holding.account = spelled(configuration.account);
    holding.accountName = nameOf(configuration.account);
    holding.tier2 = spelled(configuration.parent);
    holding.tier2Name = nameOf(configuration.parent);
    putStatus(configuration.status, holding.status, holding.statusLabel);
    holding.needsUpdate = tier_setup::needsUpdate(state_, *world_.values, configuration);
    holding.values =
        values(product, static_cast<tier_setup::Scope>(configuration.level), configuration.values);
    holding.openRequest = idOfRequest(state_.openOfConfiguration[index]);
    return holding;
}

TierValue TierReader::value(const Product& product, const tier_setup::ParameterValue& value) const {
    const Parameter* parameter = tier_setup::findParameter(product, value.parameter);
    TierValue shown;
    shown.parameter = spelled(value.parameter);
    shown.title = titleOf(product, value.parameter);
    if (parameter != nullptr) shown.phase = parameter->phase;
    shown.value = spelled(value.value);
    return shown;
}

List<TierValue> TierReader::values(const Product& product, tier_setup::Scope scope,
                                   const tier_setup::Values& values) const {
    List<TierValue> shown;
    for (const Parameter& parameter : product.parameters) {
        if (parameter.scope != scope) continue;
        const ValueId has = tier_setup::valueOf(values, parameter.id);
        TierValue& each = shown.emplace_back();
        each = value(product, {parameter.id, has});
        each.isMissing = parameter.required && !has.exists() &&
                         !(parameter.hidden && parameter.phase == Phase::ordering);  // TC-56
    }
    for (const tier_setup::ValueProblem& problem :
         tier_setup::problemsOf(product, scope, values, *world_.values)) {
        const Text id = spelled(problem.parameter);
        for (TierValue& each : shown) {
            if (each.parameter == id) each.problem = problem.sentence;
        }
    }
    return shown;
}

List<TierValue> TierReader::valuesOf(std::uint32_t index) const {
    const Request& request = state_.requests[index];
    if (!tier_setup::asksTiers(request.type)) return {};
    const Product& product = state_.productOf(request);
    List<TierValue> shown = values(product, state_.scopeOf(request), request.values);
    if (tier_setup::isFinal(request.status)) {
        // What it was closed without was not asked then, or is asked of nobody any more.
        List<TierValue> told;
        for (const TierValue& each : shown) {
            if (!each.value.empty()) told.push_back(each);
        }
        return told;
    }
    const tier_setup::Row* fill = tier_setup::rowOf(tier_setup::kindOf(request), request.status,
                                                    tier_setup::Action::fill, tier_setup::Situation::ready);
    for (TierValue& each : shown) {
        if (fill == nullptr) continue;
        // TC-59: who is asked edits what is asked; the vendor edits everything.
        tier_setup::Actors who = tier_setup::whoOf(*fill, request.type);
        for (const Parameter& parameter : product.parameters) {
            if (spelled(parameter.id) != each.parameter) continue;
            const bool isAsked = parameter.phase == Phase::ordering && !parameter.hidden;
            if (!isAsked) who.bits &= tier_setup::rows::kVendor.bits;
        }
        each.editors = namesOf(who, index);
    }
    return shown;
}

}  // namespace sluice::api
