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

Answer<api::TierOverview> tierOverview(Caller&, const Session& session, const TierOverviewArguments& asked) {
    api::TierAsked page;
    page.text = base::folded(asked.text);
    page.status = asked.status;
    page.from = asked.from;
    page.limit = asked.limit;
    if (asked.product) {
        const base::ValueId id = known(session, *asked.product);
        if (id.exists()) page.product = session.world().tierSetup.findProduct(id);
        if (page.product == tier_setup::kNoIndex) {
            return failed("/product", "There is no product " + base::quoted(*asked.product) + ".");
        }
    }
    return answer(api::tierOverview(session, page));
}

Answer<api::TierRequestView> tierRequest(Caller& caller, Session& session,
                                         const TierRequestArguments& asked) {
    const std::uint32_t index = requestIndex(caller, session, asked.request);
    return index == tier_setup::kNoIndex ? caller.failure() : answer(api::tierRequest(session, index));
}

Answer<api::TierForecast> tierForecast(Caller&, Session& session, const TierForecastArguments& asked) {
    return answer(api::tierForecast(session, asked.fields.list));
}

Answer<api::TierWay> tierWay(Caller& caller, Session& session, const TierWayArguments& asked) {
    const std::uint32_t index = requestIndex(caller, session, asked.request);
    if (index == tier_setup::kNoIndex) return caller.failure();
    return answer(api::tierWay(session, index, asked.told));
}

Answer<api::WhyAnswer> whyTier(Caller& caller, Session& session, const WhyTierArguments& asked) {
    if (asked.request) {
        if (requestIndex(caller, session, *asked.request) == tier_setup::kNoIndex) return caller.failure();
        return answer(api::whyTier(session, {SubjectKind::request, known(session, *asked.request)}));
    }
    const tier_setup::State& state = session.world().tierSetup;
    const std::string& id = asked.configuration ? *asked.configuration : *asked.asset;
    const base::ValueId value = known(session, id);
    const std::uint32_t index = !value.exists()       ? tier_setup::kNoIndex
                                : asked.configuration ? state.findConfiguration(value)
                                                      : state.findAsset(value);
    if (index == tier_setup::kNoIndex) {
        return failed(asked.configuration ? "/configuration" : "/asset",
                      (asked.configuration ? "There is no tier configuration " : "There is no asset ") +
                          base::quoted(id) + ".");
    }
    const SubjectKind kind = asked.configuration ? SubjectKind::configuration : SubjectKind::asset;
    return answer(api::whyTier(session, {kind, value}));
}

Answer<Bytes> tierTable(Caller&, const Session& session, const TierTableArguments& asked) {
    return Answer<Bytes>(api::tierTable(session, asked.of, asked.mark));
}

}  // namespace sluice::calls
