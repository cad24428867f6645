#include "calls/tiers.h"

#include "base/text.h"

namespace sluice::calls {

using tier_setup::SubjectKind;

namespace {

/// The id as one of the pool, which may never have had it.
base::ValueId known(const Session& session, const std::string& id) { return session.values().findText(id); }

/// The request with this id, or none (reported).
std::uint32_t requestIndex(Caller& caller, const Session& session, const std::string& id) {
    const base::ValueId value = known(session, id);
    const std::uint32_t index =
        value.exists() ? session.world().tierSetup.findRequest(value) : tier_setup::kNoIndex;
    if (index == tier_setup::kNoIndex) {
        caller.fail(failed("/request", "There is no request " + base::quoted(id) + "."));
    }
    return index;
}

}  // namespace

Answer<api::TierDescription> tierDescribe(Caller&, const NoArguments&) { return answer(api::tierDescribe()); }

Answer<api::TierOverview> tierOverview(Caller& caller, const TierOverviewArguments& asked) {
    const Session* target = caller.session(asked.session);
    if (target == nullptr) return caller.failure();
    api::TierAsked page;
    page.text = base::folded(asked.text);
    page.status = asked.status;
    page.from = asked.from;
    page.limit = asked.limit;
    if (asked.product) {
        const base::ValueId id = known(*target, *asked.product);
        if (id.exists()) page.product = target->world().tierSetup.findProduct(id);
        if (page.product == tier_setup::kNoIndex) {
            return failed("/product", "There is no product " + base::quoted(*asked.product) + ".");
        }
    }
    return answer(api::tierOverview(*target, page));
}

Answer<api::TierRequestView> tierRequest(Caller& caller, const TierRequestArguments& asked) {
    Session* target = caller.session(asked.session);
    if (target == nullptr) return caller.failure();
    const std::uint32_t index = requestIndex(caller, *target, asked.request);
    return index == tier_setup::kNoIndex ? caller.failure() : answer(api::tierRequest(*target, index));
}

Answer<api::TierForecast> tierForecast(Caller& caller, const TierForecastArguments& asked) {
    Session* target = caller.session(asked.session);
    return target == nullptr ? caller.failure() : answer(api::tierForecast(*target, asked.fields.list));
}

Answer<api::TierWay> tierWay(Caller& caller, const TierWayArguments& asked) {
    Session* target = caller.session(asked.session);
    if (target == nullptr) return caller.failure();
    const std::uint32_t index = requestIndex(caller, *target, asked.request);
    if (index == tier_setup::kNoIndex) return caller.failure();
    return answer(api::tierWay(*target, index, asked.told));
}

Answer<api::WhyAnswer> whyTier(Caller& caller, const WhyTierArguments& asked) {
    Session* target = caller.session(asked.session);
    if (target == nullptr) return caller.failure();
    if (asked.request) {
        if (requestIndex(caller, *target, *asked.request) == tier_setup::kNoIndex) return caller.failure();
        return answer(api::whyTier(*target, {SubjectKind::request, known(*target, *asked.request)}));
    }
    const tier_setup::State& state = target->world().tierSetup;
    const std::string& id = asked.configuration ? *asked.configuration : *asked.asset;
    const base::ValueId value = known(*target, id);
    const std::uint32_t index = !value.exists()       ? tier_setup::kNoIndex
                                : asked.configuration ? state.findConfiguration(value)
                                                      : state.findAsset(value);
    if (index == tier_setup::kNoIndex) {
        return failed(asked.configuration ? "/configuration" : "/asset",
                      (asked.configuration ? "There is no tier configuration " : "There is no asset ") +
                          base::quoted(id) + ".");
    }
    const SubjectKind kind = asked.configuration ? SubjectKind::configuration : SubjectKind::asset;
    return answer(api::whyTier(*target, {kind, value}));
}

Answer<Bytes> tierTable(Caller& caller, const TierTableArguments& asked) {
    const Session* target = caller.session(asked.session);
    if (target == nullptr) return caller.failure();
    return Answer<Bytes>(api::tierTable(*target, asked.of, asked.mark));
}

}  // namespace sluice::calls
