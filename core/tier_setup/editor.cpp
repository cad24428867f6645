#include "tier_setup/editor.h"

#include <algorithm>
#include <utility>

#include "tier_setup/judge.h"
#include "tier_setup/seats.h"
#include "tier_setup/values.h"

namespace sluice::tier_setup {

namespace {

Subject of(const Asset& asset) { return {SubjectKind::asset, asset.id}; }
Subject of(const Configuration& configuration) { return {SubjectKind::configuration, configuration.id}; }
Subject of(const Request& request) { return {SubjectKind::request, request.id}; }

/// For effects: a status, or kNoIndex where the subject is not there.
template <class Status>
std::uint32_t code(Status status) {
    return status == Status::none ? kNoIndex : static_cast<std::uint32_t>(status);
}

/// An id is given once: that of what is discarded stays taken (TC-65).
void spend(base::IndexMap& known, ValueId id, std::vector<ValueId>& discarded) {
    known.remove(id.value);
    known.add(id.value, kSpentId);
    discarded.push_back(id);
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
        saved->templateId = request.templateId;
        saved->reason = request.reason;
        saved->cause = request.cause;
        saved->date = request.date;
    }
    return request;
}

Asset& Editor::editAsset(std::uint32_t index) {
    Asset& asset = state_.assets[index];
    if (Saved* saved = save(SubjectKind::asset, index, step_.before.assets)) {
        saved->status = static_cast<std::uint8_t>(asset.status);
        saved->before = static_cast<std::uint8_t>(asset.before);
        saved->open = state_.openOfAsset[index];
    }
    return asset;
}

Configuration& Editor::editConfiguration(std::uint32_t index) {
    Configuration& configuration = state_.configurations[index];
    if (Saved* saved = save(SubjectKind::configuration, index, step_.before.configurations)) {
        saved->status = static_cast<std::uint8_t>(configuration.status);
        saved->before = static_cast<std::uint8_t>(configuration.before);
        saved->parent = configuration.parent;
        saved->parentBefore = configuration.parentBefore;
        saved->open = state_.openOfConfiguration[index];
    }
    return configuration;
}

void Editor::note(Subject subject, Field field, std::uint32_t before, std::uint32_t after, Rule rule,
                  ValueId parameter) {
    if (before != after) step_.effects.push_back({subject, field, parameter, before, after, rule});
}

void Editor::setValues(SubjectKind kind, std::uint32_t index, const Values& to, Rule rule) {
    const bool isRequest = kind == SubjectKind::request, isAsset = kind == SubjectKind::asset;
    const Product& product = isRequest ? state_.productOf(state_.requests[index])
                             : isAsset ? state_.productOf(state_.assets[index].product)
                                       : state_.productOf(state_.configurations[index].product);
    const Subject subject = isRequest ? of(state_.requests[index])
                            : isAsset ? of(state_.assets[index])
                                      : of(state_.configurations[index]);
    Values& values = isRequest ? state_.requests[index].values
                     : isAsset ? state_.assets[index].values
                               : state_.configurations[index].values;
    if (values == to) return;
    for (const Parameter& parameter : product.parameters) {
        note(subject, Field::value, valueOf(values, parameter.id).value, valueOf(to, parameter.id).value,
             rule, parameter.id);
    }
    step_.values.push_back({kind, index, std::exchange(values, to)});
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
    setValues(SubjectKind::request, index, values, Rule::tc59);
    return index;
}

std::vector<ValueId> Editor::missingOrdering(const Request& request) const {
    if (!asksTiers(request.type)) return {};
    return missingOf(state_.productOf(request), state_.scopeOf(request), Phase::ordering, request.values);
}

void Editor::join(std::uint32_t index, std::uint32_t configuration, bool isLater) {
    Queue& queue = state_.queues[configuration];
    (isLater ? queue.later : queue.next).push_back({index, kindOf(state_.requests[index])});
    step_.joined.push_back({configuration, isLater});
}

void Editor::park(std::uint32_t index) {
    Request& request = state_.requests[index];
    step_.needs.push_back({index, std::exchange(request.needs, lookUp(state_, context_.readings, request))});
    bool isLater = false;
    for (const ValueId need : request.needs) {
        join(index, openConfiguration(state_, need), isLater);
        isLater = true;
    }
}

std::vector<std::uint32_t> Editor::takeWaiters(std::uint32_t configuration, bool isFailure) {
    if (focus_ == kNoIndex) {
        Queue& queue = state_.queues[configuration];
        if (queue.next.empty() && queue.later.empty()) return {};
        step_.queues.push_back({configuration, std::exchange(queue, {})});
        const Queue& taken = step_.queues.back().queue;
        return inOrder(taken.next, isFailure ? taken.later : std::vector<Waiter>{});
    }
    // At most what it waits for, and itself.
    std::vector<std::uint32_t> near;
    for (const ValueId need : state_.requests[focus_].needs) near.push_back(state_.findRequest(need));
    near.push_back(focus_);
    return near;
}

void Editor::release(std::uint32_t ended, bool isFailure, const std::vector<std::uint32_t>& waiters) {
    const ValueId id = state_.requests[ended].id;
    step_.saved.reserve(step_.saved.size() + waiters.size());
    step_.needs.reserve(step_.needs.size() + waiters.size());
    step_.effects.reserve(step_.effects.size() + waiters.size());
    for (const std::uint32_t waiter : waiters) {
        const Request& other = state_.requests[waiter];
        if (!isWaiting(other, id)) continue;  // it went on by itself, or failed with another one
        if (isFailure) {
            edit(waiter).cause = id;
            moveBy(waiter, Action::tierFailed);
            note(of(other), Field::cause, kNoIndex, id.value,
                 kindOf(other) == RequestKind::tier ? Rule::tc21 : Rule::tc34);
            continue;
        }
        const std::uint32_t next = other.needs.size() == 1 ? kNoIndex : awaitedBy(state_, other);
        if (next == kNoIndex) {
            moveBy(waiter, Action::tierApproved);
        } else if (focus_ == kNoIndex) {
            join(waiter, next, false);
        }
    }
}

void Editor::move(std::uint32_t index, const Row& row) {
    Request& request = edit(index);
    const RequestStatus from = request.status;
    const bool endsTier = row.kind == RequestKind::tier && isFinal(row.to);
    // Only a setup fails those that wait for it (TC-21, TC-34).
    const bool isFailure = row.to == RequestStatus::failed && request.type == RequestType::setup;
    std::vector<std::uint32_t> waiters;
    if (endsTier) waiters = takeWaiters(state_.findConfiguration(request.configuration), isFailure);
    if (from == RequestStatus::tiersSetup) step_.needs.push_back({index, std::exchange(request.needs, {})});
    request.status = row.to;
    note(of(request), Field::status, code(from), code(row.to), row.rule);
    if (row.to == RequestStatus::tiersSetup) park(index);
    if (row.kind == RequestKind::asset) {
        moveAsset(request, from);
    } else {
        moveConfiguration(request);
    }
    if (row.to == RequestStatus::none) {
        spend(state_.requestOfId, request.id,
              row.kind == RequestKind::tier ? state_.discarded.tierRequests : state_.discarded.requests);
    }
    if (!waiters.empty()) release(index, isFailure, waiters);
}

void Editor::moveBy(std::uint32_t index, Action action) {
    const Request& request = state_.requests[index];
    const Product& product = state_.products[state_.productOfRequest[index]];
    const Situation situation = situationOf(state_, context_, product, request, action);
    const Row* row = rowOf(kindOf(request), request.status, action, situation);
    if (row != nullptr) move(index, *row);
}

void Editor::setStatus(Asset& asset, AssetStatus to) {
    note(of(asset), Field::status, code(asset.status), code(to), Rule::tc72);
    asset.status = to;
}

void Editor::removeAsset(std::uint32_t index) {
    setStatus(state_.assets[index], AssetStatus::none);
    spend(state_.assetOfId, state_.assets[index].id, state_.discarded.assets);
}

void Editor::removeConfiguration(std::uint32_t index) {
    const Configuration& configuration = state_.configurations[index];
    state_.seats[seatOfConfiguration(state_, configuration)].configuration = kNoIndex;
    spend(state_.configurationOfId, configuration.id, state_.discarded.configurations);
}

namespace {

/// What an asset is while this request is open, as the request leaves `from` (TC-72). A draft moves no asset (TC-31b).
AssetStatus whileOpen(const Asset& asset, const Request& request) {
    const bool isDraft = request.status == RequestStatus::draft;
    if (request.type == RequestType::purchase) return isDraft ? AssetStatus::draft : AssetStatus::processing;
    const bool isCancelled = request.type == RequestType::cancel && !isDraft;
    return isCancelled ? AssetStatus::terminating : asset.status;
}

/// What an asset is once this request has ended (TC-72).
AssetStatus afterwards(const Asset& asset, const Request& request) {
    const bool isApproved = request.status == RequestStatus::approved;
    switch (request.type) {
        case RequestType::purchase:
            return isApproved ? AssetStatus::active : AssetStatus::terminated;
        case RequestType::cancel:
            if (isApproved) return AssetStatus::terminated;
            return asset.status == AssetStatus::terminating ? asset.before : asset.status;
        case RequestType::suspend:
            return isApproved ? AssetStatus::suspended : asset.status;
        case RequestType::resume:
            return isApproved ? AssetStatus::active : asset.status;
        case RequestType::change:
        case RequestType::adjustment:
        case RequestType::setup:
        case RequestType::update:
            break;
    }
    return asset.status;
}

}  // namespace

void Editor::moveAsset(const Request& request, RequestStatus from) {
    const bool wasHandedIn = from != RequestStatus::none && from != RequestStatus::draft;
    if (wasHandedIn && !isFinal(request.status)) return;  // an asset is moved by beginning and end alone
    const std::uint32_t index = state_.findAsset(request.asset);
    Asset& asset = editAsset(index);
    if (!isFinal(request.status)) {
        const AssetStatus to = whileOpen(asset, request);
        if (to == AssetStatus::terminating) asset.before = asset.status;
        return setStatus(asset, to);
    }
    state_.openOfAsset[index] = kNoIndex;
    const bool isDiscarded = request.status == RequestStatus::none;
    if (isDiscarded && request.type == RequestType::purchase) return removeAsset(index);
    setStatus(asset, afterwards(asset, request));
    if (request.status == RequestStatus::approved && asksTiers(request.type)) {
        setValues(SubjectKind::asset, index, request.values, Rule::tc75);
    }
}

/// A setup begins, ends or is discarded: what its configuration is then (TC-15, TC-25, TC-73).
void Editor::moveSetup(const Request& request, Configuration& configuration) {
    const bool isDraft = request.status == RequestStatus::draft;
    ConfigurationStatus to = ConfigurationStatus::active;
    Rule rule = Rule::tc73;
    if (request.status == RequestStatus::none) {
        rule = Rule::tc15;
        to = configuration.before;
        if (to != ConfigurationStatus::none) configuration.parent = configuration.parentBefore;
    } else if (!isFinal(request.status)) {
        to = isDraft ? ConfigurationStatus::draft : ConfigurationStatus::processing;
    } else if (request.status == RequestStatus::failed) {
        rule = Rule::tc25;
        if (context_.readings.setup == SetupReading::freshSetup) to = ConfigurationStatus::failed;
    }
    if (!isDraft) {
        configuration.before = ConfigurationStatus::none;
        configuration.parentBefore = {};
    }
    note(of(configuration), Field::status, code(configuration.status), code(to), rule);
    configuration.status = to;
}

void Editor::moveConfiguration(const Request& request) {
    const std::uint32_t index = state_.findConfiguration(request.configuration);
    Configuration& configuration = editConfiguration(index);
    if (isFinal(request.status)) state_.openOfConfiguration[index] = kNoIndex;
    if (request.type == RequestType::setup) {
        moveSetup(request, configuration);
        if (configuration.status == ConfigurationStatus::none) return removeConfiguration(index);
    } else {
        // The draft of an update leaves it active until it is handed in.
        const bool isUnderWay = !isFinal(request.status) && request.status != RequestStatus::draft;
        const auto to = isUnderWay ? ConfigurationStatus::processing : ConfigurationStatus::active;
        note(of(configuration), Field::status, code(configuration.status), code(to), Rule::tc73);
        configuration.status = to;
    }
    if (request.status == RequestStatus::approved) {
        setValues(SubjectKind::configuration, index, request.values, Rule::tc75);
    }
}

void Editor::setUpTier(std::uint32_t assetIndex, std::uint32_t level) {
    const Asset& asset = state_.assets[assetIndex];
    const Product& product = state_.productOf(asset.product);
    const ValueId account = level == 1 ? asset.tier1 : asset.tier2;
    if (!account.exists() || !asksOf(product, level)) return;
    const ValueId parent = level == 1 ? asset.tier2 : ValueId{};
    std::uint32_t index = state_.findConfiguration(asset.product, account, level);
    if (index == kNoIndex) {
        index = static_cast<std::uint32_t>(state_.configurations.size());
        Configuration made;
        made.id = idOr({}, "TC-", state_.given.configurations, state_.configurationOfId);
        made.product = asset.product;
        made.account = account;
        made.level = level;
        made.status =
            product.dynamicValidation ? ConfigurationStatus::draft : ConfigurationStatus::processing;
        note(of(made), Field::status, kNoIndex, code(made.status), Rule::tc50);
        state_.add(made);
        state_.configurations[index].parent = parent;
    } else if (state_.configurations[index].status == ConfigurationStatus::failed) {
        Configuration& again = editConfiguration(index);  // TC-25
        if (product.dynamicValidation) {
            again.before = again.status;
            again.parentBefore = again.parent;
        }
        again.parent = parent;
    } else {
        return;  // TC-51, TC-53
    }
    Request setup;
    setup.configuration = state_.configurations[index].id;
    setup.type = RequestType::setup;
    setup.id = idOr({}, "TCR-", state_.given.tierRequests, state_.requestOfId);
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
