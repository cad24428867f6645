#include "tier_setup/step.h"

#include <utility>

#include "base/text.h"
#include "tier_setup/editor.h"
#include "tier_setup/enumerators.h"
#include "tier_setup/judge.h"
#include "tier_setup/moves.h"
#include "tier_setup/phrase.h"
#include "tier_setup/seats.h"
#include "tier_setup/values.h"

namespace sluice::tier_setup {

namespace {

/// TC-62: the statuses that an asset may have when a request of this type is made for it.
bool isFor(RequestType type, AssetStatus status) {
    const bool isActive = status == AssetStatus::active, isSuspended = status == AssetStatus::suspended;
    if (type == RequestType::resume) return isSuspended;
    return isActive || (type == RequestType::cancel && isSuspended);
}

/// TC-68.
bool isParameterId(std::string_view id) {
    for (const char c : id) {
        const bool isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (!isLetter && !(c >= '0' && c <= '9') && c != '-' && c != '_') return false;
    }
    return !id.empty();
}

class Stepper : public Editor {
  public:
    Stepper(const Channel& channel, State& state, const Context& context, const Event& event, Step& step)
        : Editor(channel, state, context, step), channel_(channel), event_(event) {}

    void run() {
        switch (event_.kind) {
            case EventKind::defineProduct:
                return defineProduct();
            case EventKind::addParameter:
                return addParameter();
            case EventKind::changeParameter:
                return changeParameter();
            case EventKind::createAssetRequest:
                return createAssetRequest();
            case EventKind::createTierUpdate:
                return createTierRequest(RequestType::update);
            case EventKind::createTierAdjustment:
                return createTierRequest(RequestType::adjustment);
            case EventKind::submit:
            case EventKind::discard:
            case EventKind::fill:
            case EventKind::inquire:
            case EventKind::setPending:
            case EventKind::approve:
            case EventKind::fail:
            case EventKind::schedule:
            case EventKind::due:
            case EventKind::revoke:
            case EventKind::confirm:
            case EventKind::count_:
                return act(actionOf(event_.kind));
        }
    }

  private:
    bool refuse(Rule rule, std::string sentence) {
        step_.rule = rule;
        step_.refusal = {id(rule), std::move(sentence)};
        return false;
    }
    /// TC-64.
    bool refuseUnknown(std::string_view what, ValueId which) {
        return refuse(Rule::tc64, which.exists()
                                      ? joined({"There is no ", what, " ", names_.quoted(which), "."})
                                      : joined({"The event has to name a ", what, "."}));
    }
    /// TC-65.
    bool refuseTaken(std::string_view what, ValueId which) {
        return refuse(Rule::tc65, joined({"There is a ", what, " ", names_.quoted(which), " already."}));
    }
    [[nodiscard]] std::uint32_t needs(std::string_view what, ValueId which, const base::IndexMap& known) {
        const std::uint32_t index = which.exists() ? known.find(which.value) : kNoIndex;
        if (index == kNoIndex) refuseUnknown(what, which);
        return index;
    }
    [[nodiscard]] bool isFree(std::string_view what, ValueId which, const base::IndexMap& taken) {
        return !which.exists() || taken.find(which.value) == kNoIndex || refuseTaken(what, which);
    }
    /// TC-61: settles who acts.
    [[nodiscard]] bool isActing(Actors who, const Request* request) {
        step_.by = event_.by.value_or(who.first());
        if (who.contains(step_.by)) return true;
        return refuse(Rule::tc61,
                      base::sentence(joined({names_.of(step_.by, request), " cannot do that: it is for ",
                                             names_.of(who, request)})));
    }

    void defineProduct() {
        if (!isActing(actors(Actor::vendor), nullptr)) return;
        if (!event_.product.exists()) {
            refuseUnknown("product", {});
        } else if (!isFree("product", event_.product, state_.productOfId)) {
            return;
        } else if (event_.resellerLevel > 2) {
            refuse(Rule::tc2, "The reseller level of a product is 0, 1 or 2.");
        } else {
            state_.add(
                Product{event_.product, event_.name, event_.resellerLevel, event_.dynamicValidation, {}});
            step_.subject = event_.product;
            note({SubjectKind::product, event_.product}, Field::existence, kNoIndex, 1, Rule::tc2);
        }
    }

    [[nodiscard]] bool hasFittingChoices(const Parameter& parameter) {
        const bool isDropdown = parameter.type == ParameterType::dropdown;
        if (isDropdown != parameter.choices.empty()) return true;
        return refuse(Rule::tc68, isDropdown ? "A dropdown needs choices." : "Only a dropdown has choices.");
    }

    void addParameter() {
        if (!isActing(actors(Actor::vendor), nullptr)) return;
        const std::uint32_t index = needs("product", event_.product, state_.productOfId);
        if (index == kNoIndex) return;
        const Product& product = state_.products[index];
        Parameter parameter;
        parameter.id = event_.parameter;
        parameter.title = event_.title;
        parameter.type = event_.parameterType.value_or(ParameterType::text);
        parameter.phase = event_.phase.value_or(Phase::ordering);
        parameter.scope = event_.scope.value_or(Scope::asset);
        parameter.required = event_.required.value_or(false);
        parameter.hidden = event_.hidden.value_or(false);
        parameter.choices = event_.choices;
        if (!parameter.id.exists() || !isParameterId(context_.values.spelling(parameter.id))) {
            refuse(Rule::tc68, "The id of a parameter has letters, digits, hyphens and underscores.");
            return;
        }
        if (findParameter(product, parameter.id) != nullptr) {
            refuseTaken("parameter", parameter.id);
            return;
        }
        if (static_cast<std::uint32_t>(parameter.scope) > product.resellerLevel) {
            refuse(Rule::tc2, joined({"The reseller level of ", names_.ofProduct(product.id), " is ",
                                      std::to_string(product.resellerLevel), ": it cannot ask ",
                                      base::label(parameter.scope), "."}));
            return;
        }
        if (!hasFittingChoices(parameter)) return;
        step_.subject = product.id;
        step_.addedParameterTo = index;
        note({SubjectKind::product, product.id}, Field::parameter, kNoIndex, 1, Rule::tc58, parameter.id);
        state_.products[index].parameters.push_back(std::move(parameter));
    }

    void changeParameter() {
        if (!isActing(actors(Actor::vendor), nullptr)) return;
        const std::uint32_t index = needs("product", event_.product, state_.productOfId);
        if (index == kNoIndex) return;
        const Parameter* found = findParameter(state_.products[index], event_.parameter);
        if (found == nullptr) {
            refuseUnknown("parameter", event_.parameter);
            return;
        }
        Parameter to = *found;
        if (event_.parameterType.value_or(to.type) != to.type ||
            event_.phase.value_or(to.phase) != to.phase || event_.scope.value_or(to.scope) != to.scope) {
            refuse(Rule::tc1, "A parameter keeps its type, phase and scope; add another one instead.");
            return;
        }
        if (event_.title.exists()) to.title = event_.title;
        to.required = event_.required.value_or(to.required);
        to.hidden = event_.hidden.value_or(to.hidden);
        if (!event_.choices.empty()) to.choices = event_.choices;
        if (!hasFittingChoices(to)) return;
        if (to == *found) {
            refuse(Rule::tc66, "That changes nothing.");
            return;
        }
        const Subject subject{SubjectKind::product, event_.product};
        const auto noteThat = [&](Field field, std::uint32_t before, std::uint32_t after) {
            note(subject, field, before, after, Rule::tc58, to.id);
        };
        noteThat(Field::title, found->title.value, to.title.value);
        noteThat(Field::required, found->required, to.required);
        noteThat(Field::hidden, found->hidden, to.hidden);
        if (found->choices != to.choices) {
            step_.effects.push_back({subject, Field::choices, to.id,
                                     static_cast<std::uint32_t>(found->choices.size()),
                                     static_cast<std::uint32_t>(to.choices.size()), Rule::tc58});
        }
        Saved& saved = step_.saved.emplace_back();
        saved.kind = SubjectKind::product;
        saved.index = index;
        saved.parameter = *found;
        step_.subject = event_.product;
        for (Parameter& parameter : state_.products[index].parameters) {
            if (parameter.id == to.id) parameter = to;
        }
    }

    /// TC-59, TC-56: sets the event's values where who acts may set them; `mayBeInvalid` in a draft.
    [[nodiscard]] bool fillIn(const Product& product, Scope scope, bool mayBeInvalid, Values& values) {
        for (ParameterValue value : event_.values) {
            const Parameter* parameter = findParameter(product, value.parameter);
            if (parameter == nullptr || parameter->scope != scope) {
                return refuse(Rule::tc59,
                              joined({"Nothing here asks for ", names_.quoted(value.parameter), "."}));
            }
            const std::string name = names_.ofParameter(product, value.parameter);
            const bool isForVendor = parameter->phase == Phase::fulfillment || parameter->hidden;
            if (isForVendor && step_.by != Actor::vendor) {
                return refuse(Rule::tc59, joined({name, " is filled in by the vendor alone."}));
            }
            if (value.value.exists() && context_.values.spelling(value.value).empty()) value.value = {};
            if (value.value.exists() && !mayBeInvalid && !isValid(*parameter, value.value, context_.values)) {
                return refuse(Rule::tc59,
                              joined({name, " has to be ", expectedOf(*parameter, context_.values), ", not ",
                                      names_.quoted(value.value), "."}));
            }
            setValue(product, values, value);
        }
        return true;
    }

    /// The upstream of an organization that a sale goes through, or none with `isMany` where it has to be named.
    struct Upstream {
        ValueId id;
        bool isRight = true;
    };
    Upstream upstreamOf(ValueId organization, ValueId named, std::string_view tier) {
        std::vector<ValueId> ids;
        const channel::OrganizationIndex index = channel_.find(organization);
        for (channel::PartnershipIndex p = channel_.firstOfDownstream(index); p.exists();
             p = channel_.partnership(p).nextOfDownstream) {
            ids.push_back(channel_.organization(channel_.partnership(p).upstream).id);
            if (named == ids.back()) return {named, true};
        }
        if (!named.exists() && ids.size() < 2) return {ids.empty() ? ValueId{} : ids.front(), true};
        std::string text = named.exists()
                               ? joined({names_.ofOrganization(named), " does not sell to ",
                                         names_.ofOrganization(organization), "."})
                               : joined({names_.ofOrganization(organization),
                                         " has several upstreams; the sale has to name its ", tier, ": "});
        // The newest partnership stands first in the channel's list.
        for (std::size_t i = ids.size(); !named.exists() && i-- > 0;) {
            list(text, names_.ofOrganization(ids[i]), ids.size() - 1 - i, ids.size(), " or ");
        }
        refuse(Rule::tc63, named.exists() ? text : text + ".");
        return {{}, false};
    }

    [[nodiscard]] bool addAsset(ValueId& id) {
        if (needs("product", event_.product, state_.productOfId) == kNoIndex) return false;
        if (!event_.customer.exists() || !channel_.find(event_.customer).exists()) {
            return refuseUnknown("customer", event_.customer);
        }
        if (!isFree("asset", event_.asset, state_.assetOfId)) return false;
        const Upstream tier1 = upstreamOf(event_.customer, event_.tier1, "tier 1");
        if (!tier1.isRight) return false;
        if (!tier1.id.exists()) {
            return refuse(Rule::tc63, joined({names_.ofOrganization(event_.customer),
                                              " has no upstream: a sale needs a reseller as tier 1."}));
        }
        const Upstream tier2 = upstreamOf(tier1.id, event_.tier2, "tier 2");
        if (!tier2.isRight) return false;
        Asset asset;
        asset.id =
            idOr(event_.asset, "AS-", static_cast<std::uint32_t>(state_.assets.size()), state_.assetOfId);
        asset.product = event_.product;
        asset.customer = event_.customer;
        asset.tier1 = tier1.id;
        asset.tier2 = tier2.id;
        const Product& product = state_.productOf(asset);
        asset.status = product.dynamicValidation ? AssetStatus::draft : AssetStatus::processing;
        id = asset.id;
        note({SubjectKind::asset, id}, Field::status, kNoIndex, static_cast<std::uint32_t>(asset.status),
             Rule::tc72);
        state_.add(std::move(asset));
        return true;
    }

    /// TC-57, TC-62.
    [[nodiscard]] bool hasFittingAsset() {
        const std::uint32_t index = needs("asset", event_.asset, state_.assetOfId);
        if (index == kNoIndex) return false;
        const Asset& asset = state_.assets[index];
        const std::uint32_t open = state_.openOfAsset[index];
        if (open != kNoIndex) return refuseSecond(asset.id, open);
        if (isFor(event_.requestType, asset.status)) return true;
        return refuse(Rule::tc62,
                      joined({names_.plain(asset.id), " is ", base::label(asset.status), "; a ",
                              base::label(event_.requestType), " needs ",
                              event_.requestType == RequestType::resume   ? "a suspended asset."
                              : event_.requestType == RequestType::cancel ? "an active or suspended one."
                                                                          : "an active asset."}));
    }
    bool refuseSecond(ValueId of, std::uint32_t open) {
        return refuse(Rule::tc57, joined({names_.plain(of), " has an open request already: ",
                                          names_.plain(state_.requests[open].id), "."}));
    }

    void createAssetRequest() {
        const RequestType type = event_.requestType;
        if (type >= RequestType::setup) {
            refuse(Rule::tc62,
                   joined({"A ", base::label(type), " is for a tier configuration, not for an asset."}));
            return;
        }
        if (!isActing(creatorsOf(RequestKind::asset, type), nullptr)) return;
        if (!isFree("request", event_.request, state_.requestOfId)) return;
        Request request;
        request.type = type;
        request.asset = event_.asset;
        if (!(type == RequestType::purchase ? addAsset(request.asset) : hasFittingAsset())) return;
        if (!asksTiers(type) && !event_.values.empty()) {
            refuse(Rule::tc67, "Suspend and cancel carry no values.");
            return;
        }
        const Asset& asset = state_.assets[state_.findAsset(request.asset)];
        const Product& product = state_.productOf(asset);
        if (asksTiers(type)) request.values = asset.values;
        if (!fillIn(product, Scope::asset, product.dynamicValidation, request.values)) return;
        const auto count = static_cast<std::uint32_t>(state_.requests.size()) - state_.tierRequestCount;
        request.id = idOr(event_.request, "PR-", count, state_.requestOfId);
        step_.subject = request.id;
        look(create(std::move(request)));
    }

    void createTierRequest(RequestType type) {
        const std::uint32_t index = needs("configuration", event_.configuration, state_.configurationOfId);
        if (index == kNoIndex) return;
        const Configuration& configuration = state_.configurations[index];
        Request request;
        request.type = type;
        request.configuration = configuration.id;
        if (!isActing(creatorsOf(RequestKind::tier, type), &request)) return;
        if (!isFree("request", event_.request, state_.requestOfId)) return;
        const std::uint32_t open = state_.openOfConfiguration[index];
        if (open != kNoIndex) {
            refuseSecond(configuration.id, open);
            return;
        }
        if (configuration.status != ConfigurationStatus::active) {
            refuse(Rule::tc71,
                   joined({names_.plain(configuration.id), " is ", base::label(configuration.status),
                           "; only an active configuration is updated or adjusted."}));
            return;
        }
        const Product& product = state_.productOf(configuration);
        request.values = configuration.values;
        const auto scope = static_cast<Scope>(configuration.level);
        if (!fillIn(product, scope, product.dynamicValidation, request.values)) return;
        request.id = idOr(event_.request, "TCR-", state_.tierRequestCount, state_.requestOfId);
        step_.subject = request.id;
        create(std::move(request));
    }

    /// What an action needs to be told besides.
    [[nodiscard]] bool isTold(Action action) {
        if (action == Action::fail &&
            (!event_.reason.exists() || context_.values.spelling(event_.reason).empty())) {
            return refuse(Rule::tc64, "A failure needs a reason.");
        }
        if (action == Action::schedule &&
            (!event_.date.exists() || !isDate(context_.values.spelling(event_.date)))) {
            return refuse(Rule::tc64, "A schedule needs a day, as in 2030-01-31.");
        }
        return true;
    }

    void act(Action action) {
        const std::uint32_t index = needs("request", event_.request, state_.requestOfId);
        if (index == kNoIndex) return;
        const Request before = state_.requests[index];
        const Actors who = whoMay(before, action);
        if (who == Actors{}) {
            refuse(Rule::tc60, noSuchAction(names_, before, action));
            return;
        }
        if (!isActing(who, &before) || !isTold(action)) return;
        step_.subject = before.id;
        if (action == Action::fill || (action == Action::submit && !event_.values.empty())) {
            if (!asksTiers(before.type)) {
                refuse(Rule::tc67, "Suspend and cancel carry no values.");
                return;
            }
            const Product& product = state_.productOf(before);
            Values values = before.values;
            const bool mayBeInvalid = before.status == RequestStatus::draft;
            if (!fillIn(product, state_.scopeOf(before), mayBeInvalid, values)) return;
            if (action == Action::fill && values == before.values) {
                refuse(Rule::tc66, "That changes nothing.");
                return;
            }
            Request& request = edit(index);
            replaceValues({SubjectKind::request, request.id}, product, request.values, values, Rule::tc59);
        }
        if (action == Action::fill) return;
        take(index, action);
    }

    void take(std::uint32_t index, Action action) {
        const Request& request = state_.requests[index];
        const Situation situation = situationOf(state_, context_, request, action);
        const Row& row = *rowOf(kindOf(request), request.status, action, situation);
        if (row.refuses) {
            refuse(row.rule, obstacle(names_, context_, request, row));
            return;
        }
        if (action == Action::setPending) {
            step_.missing = missingOf(state_.productOf(request), state_.scopeOf(request), Phase::ordering,
                                      request.values);
        }
        const Subject subject{SubjectKind::request, request.id};
        Request& moved = edit(index);
        if (action == Action::approve)
            noteText(subject, Field::templateId, moved.templateId, event_.templateId, row.rule);
        if (action == Action::fail) noteText(subject, Field::reason, moved.reason, event_.reason, row.rule);
        if (action == Action::schedule) noteText(subject, Field::date, moved.date, event_.date, row.rule);
        const bool wasDraft = request.status == RequestStatus::draft;
        move(index, row);
        if (wasDraft && row.kind == RequestKind::asset) look(index);
    }

    const Channel& channel_;
    const Event& event_;
};

}  // namespace

Step step(const Channel& channel, State& state, const Context& context, const Event& event) {
    Step step;
    step.before = countsOf(state);
    Stepper(channel, state, context, event, step).run();
    step.happened = step.refusal.rule.empty();
    if (!step.happened) {
        giveBack(state, step);
        step.effects.clear();
        step.saved.clear();
        step.missing.clear();
    }
    return step;
}

}  // namespace sluice::tier_setup
