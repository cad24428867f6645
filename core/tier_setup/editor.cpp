#include "tier_setup/editor.h"

#include <utility>

#include "tier_setup/judge.h"
#include "tier_setup/seats.h"
#include "tier_setup/values.h"

namespace sluice::tier_setup {

namespace {

Subject of(const Asset& asset) { return {SubjectKind::asset, asset.id}; }
Subject of(const Configuration& configuration) { return {SubjectKind::configuration, configuration.id}; }
Subject of(const Request& request) { return {SubjectKind::request, request.id}; }

std::uint32_t code(RequestStatus status) {
    return status == RequestStatus::none ? kNoIndex : static_cast<std::uint32_t>(status);
}

}  // namespace

Saved* Editor::save(SubjectKind kind, std::uint32_t index, std::uint32_t before) {
    if (index >= before) return nullptr;
    Saved& saved = step_.saved.emplace_back();
    saved.kind = kind;
    saved.index = index;
    return &saved;
}

Request& Editor::edit(std::uint32_t index) {
    Request& request = state_.requests[index];
    if (Saved* saved = save(SubjectKind::request, index, step_.before.requests)) {
        saved->status = static_cast<std::uint8_t>(request.status);
        saved->values = request.values;
        saved->templateId = request.templateId;
        saved->reason = request.reason;
        saved->date = request.date;
    }
    return request;
}

Asset& Editor::editAsset(std::uint32_t index) {
    Asset& asset = state_.assets[index];
    if (Saved* saved = save(SubjectKind::asset, index, step_.before.assets)) {
        saved->status = static_cast<std::uint8_t>(asset.status);
        saved->before = static_cast<std::uint8_t>(asset.before);
        saved->values = asset.values;
        saved->open = state_.openOfAsset[index];
    }
    return asset;
}

Configuration& Editor::editConfiguration(std::uint32_t index) {
    Configuration& configuration = state_.configurations[index];
    if (Saved* saved = save(SubjectKind::configuration, index, step_.before.configurations)) {
        saved->status = static_cast<std::uint8_t>(configuration.status);
        saved->values = configuration.values;
        saved->parent = configuration.parent;
        saved->open = state_.openOfConfiguration[index];
    }
    return configuration;
}

void Editor::note(Subject subject, Field field, std::uint32_t before, std::uint32_t after, Rule rule,
                  ValueId parameter) {
    if (before != after) step_.effects.push_back({subject, field, parameter, before, after, rule});
}

void Editor::replaceValues(Subject subject, const Product& product, Values& values, const Values& to,
                           Rule rule) {
    for (const Parameter& parameter : product.parameters) {
        note(subject, Field::value, valueOf(values, parameter.id).value, valueOf(to, parameter.id).value,
             rule, parameter.id);
    }
    values = to;
}

ValueId Editor::idOr(ValueId given, std::string_view prefix, std::uint32_t count,
                     const base::IndexMap& taken) {
    while (!given.exists() || taken.find(given.value) != kNoIndex) {
        given = context_.values.text(std::string(prefix) + std::to_string(++count));
    }
    return given;
}

std::uint32_t Editor::create(Request& request) {
    const auto index = static_cast<std::uint32_t>(state_.requests.size());
    const Situation situation = situationOf(state_, context_, request, Action::create);
    const Row& row = *rowOf(kindOf(request), RequestStatus::none, Action::create, situation);
    const Values values = std::exchange(request.values, {});
    request.status = RequestStatus::draft;  // open from the beginning
    const bool isOfTier = kindOf(request) == RequestKind::tier;
    if (isOfTier) {
        editConfiguration(state_.findConfiguration(request.configuration));
    } else {
        editAsset(state_.findAsset(request.asset));
    }
    state_.add(request);
    state_.requests[index].status = RequestStatus::none;
    move(index, row);
    Request& made = state_.requests[index];
    // What an update begins with is no change.
    if (isOfTier && made.type != RequestType::setup) made.values = state_.configurationOf(made).values;
    replaceValues(of(made), state_.productOf(made), made.values, values, Rule::tc59);
    return index;
}

std::vector<std::uint32_t> Editor::waitersFor(std::uint32_t configuration) const {
    if (focus_ == kNoIndex) return waitersOf(state_, context_.readings, configuration);
    const Request& request = state_.requests[focus_];
    if (kindOf(request) == RequestKind::tier) return {focus_};
    const Seat& seat = state_.seats[state_.seatOfAsset[0][state_.findAsset(request.asset)]];
    const std::uint32_t below =
        seat.configuration == kNoIndex ? kNoIndex : state_.openOfConfiguration[seat.configuration];
    return below == kNoIndex ? std::vector<std::uint32_t>{focus_} : std::vector<std::uint32_t>{below, focus_};
}

void Editor::move(std::uint32_t index, const Row& row) {
    Request& request = edit(index);
    const RequestStatus from = request.status;
    const bool endsTier = row.kind == RequestKind::tier && isFinal(row.to);
    const bool isSetup = request.type == RequestType::setup;
    std::vector<std::uint32_t> waiters;
    if (endsTier) {
        waiters = waitersFor(state_.findConfiguration(request.configuration));
    }
    request.status = row.to;
    note(of(request), Field::status, code(from), code(row.to), row.rule);
    if (row.kind == RequestKind::asset) {
        moveAsset(request, from);
    } else {
        moveConfiguration(request);
    }
    if (row.to == RequestStatus::none) state_.requestOfId.remove(request.id.value);
    // TC-53: all that wait go on, or fail, together.
    for (const std::uint32_t waiter : waiters) {
        const Request& other = state_.requests[waiter];
        if (other.status != RequestStatus::tiersSetup) continue;
        // A configuration is active again after an update that failed (TC-54, TC-73).
        const bool isFailure =
            row.to == RequestStatus::failed && (isSetup || kindOf(other) == RequestKind::tier);
        if (isFailure) {
            moveBy(waiter, Action::tierFailed);
        } else if (awaitedBy(state_, context_.readings, other) == kNoIndex) {
            moveBy(waiter, Action::tierApproved);
        }
    }
}

void Editor::moveBy(std::uint32_t index, Action action) {
    const Request& request = state_.requests[index];
    const Situation situation = situationOf(state_, context_, request, action);
    const Row* row = rowOf(kindOf(request), request.status, action, situation);
    if (row != nullptr) move(index, *row);
}

void Editor::setStatus(Asset& asset, AssetStatus to) {
    note(of(asset), Field::status, static_cast<std::uint32_t>(asset.status), static_cast<std::uint32_t>(to),
         Rule::tc72);
    asset.status = to;
}

void Editor::moveAsset(const Request& request, RequestStatus from) {
    const std::uint32_t index = state_.findAsset(request.asset);
    Asset& asset = editAsset(index);
    const bool isPurchase = request.type == RequestType::purchase;
    if (!isFinal(request.status)) {
        if (isPurchase) {
            const bool isDraft = request.status == RequestStatus::draft;
            setStatus(asset, isDraft ? AssetStatus::draft : AssetStatus::processing);
        } else if (request.type == RequestType::cancel && from == RequestStatus::none) {
            asset.before = asset.status;
            setStatus(asset, AssetStatus::terminating);
        }
        return;
    }
    state_.openOfAsset[index] = kNoIndex;
    const bool isApproved = request.status == RequestStatus::approved;
    if (isPurchase) {
        setStatus(asset, isApproved ? AssetStatus::active : AssetStatus::terminated);
    } else if (request.type == RequestType::cancel) {
        setStatus(asset, isApproved ? AssetStatus::terminated : asset.before);
    } else if (isApproved && request.type == RequestType::suspend) {
        setStatus(asset, AssetStatus::suspended);
    } else if (isApproved && request.type == RequestType::resume) {
        setStatus(asset, AssetStatus::active);
    }
    if (isApproved && asksTiers(request.type)) {
        replaceValues(of(asset), state_.productOf(asset.product), asset.values, request.values, Rule::tc75);
    }
}

void Editor::moveConfiguration(const Request& request) {
    const std::uint32_t index = state_.findConfiguration(request.configuration);
    Configuration& configuration = editConfiguration(index);
    const bool isSetup = request.type == RequestType::setup;
    ConfigurationStatus to = ConfigurationStatus::active;
    Rule rule = Rule::tc73;
    if (!isFinal(request.status)) {
        const bool isDraft = isSetup && request.status == RequestStatus::draft;
        to = isDraft ? ConfigurationStatus::draft : ConfigurationStatus::processing;
    } else {
        state_.openOfConfiguration[index] = kNoIndex;
        if (isSetup && request.status == RequestStatus::failed) {
            rule = Rule::tc25;
            if (context_.readings.setup == SetupReading::freshSetup) to = ConfigurationStatus::failed;
        } else if (isSetup && request.status == RequestStatus::none) {
            rule = Rule::tc69;
            to = ConfigurationStatus::failed;
        }
    }
    note(of(configuration), Field::status, static_cast<std::uint32_t>(configuration.status),
         static_cast<std::uint32_t>(to), rule);
    configuration.status = to;
    if (request.status == RequestStatus::approved) {
        replaceValues(of(configuration), state_.productOf(configuration.product), configuration.values,
                      request.values, Rule::tc75);
    }
}

void Editor::setUpTier(std::uint32_t assetIndex, std::uint32_t level) {
    const Asset& asset = state_.assets[assetIndex];
    const ValueId account = level == 1 ? asset.tier1 : asset.tier2;
    if (!account.exists() || !asksOf(state_.productOf(asset.product), level)) return;
    const ValueId parent = level == 1 ? asset.tier2 : ValueId{};
    std::uint32_t index = state_.findConfiguration(asset.product, account, level);
    if (index == kNoIndex) {
        index = static_cast<std::uint32_t>(state_.configurations.size());
        Configuration made;
        made.id = idOr({}, "TC-", index, state_.configurationOfId);
        made.product = asset.product;
        made.account = account;
        made.level = level;
        made.status = state_.productOf(asset.product).dynamicValidation ? ConfigurationStatus::draft
                                                                        : ConfigurationStatus::processing;
        note(of(made), Field::status, kNoIndex, static_cast<std::uint32_t>(made.status), Rule::tc50);
        state_.add(made);
        state_.configurations[index].parent = parent;
    } else if (state_.configurations[index].status == ConfigurationStatus::failed) {
        editConfiguration(index).parent = parent;  // TC-25
    } else {
        return;  // TC-51, TC-53
    }
    Request setup;
    setup.configuration = state_.configurations[index].id;
    setup.type = RequestType::setup;
    setup.id = idOr({}, "TCR-", state_.tierRequestCount, state_.requestOfId);
    create(setup);
}

void Editor::look(std::uint32_t index) {
    if (asksTiers(state_.requests[index].type)) {
        const std::uint32_t asset = state_.findAsset(state_.requests[index].asset);
        setUpTier(asset, 2);  // TC-52
        setUpTier(asset, 1);
    }
    if (state_.requests[index].status == RequestStatus::pending) moveBy(index, Action::look);
}

}  // namespace sluice::tier_setup
