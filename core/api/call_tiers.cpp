#include <algorithm>

#include "api/answer.h"
#include "api/caller.h"
#include "api/messages_fields.h"
#include "api/tier_fields.h"
#include "api/tier_views.h"
#include "base/text.h"

namespace sluice::api {

namespace {

/// The id as one of the pool, which may never have had it.
base::ValueId known(const Session& session, const std::string& id) { return session.values().findText(id); }

}  // namespace

std::uint32_t Caller::tierRequestIndex(const Session& session, const std::string& id) {
    const base::ValueId value = known(session, id);
    const std::uint32_t index =
        value.exists() ? session.world().tierSetup.findRequest(value) : tier_setup::kNoIndex;
    if (index == tier_setup::kNoIndex) {
        failure_ = failed("/request", "There is no request " + base::quoted(id) + ".");
    }
    return index;
}

std::string Caller::tierDescribeCall() { return ready() ? answer(tierDescribe()) : failure_; }

std::string Caller::tierOverviewCall() {
    TierAsked asked;
    const std::optional<std::string> product = request_.optionalText("product");
    asked.text = base::folded(request_.optionalText("text").value_or(""));
    asked.status = request_.optionalWord<RequestStatus>("status");
    asked.from = request_.optionalNumber("from").value_or(0);
    asked.limit = listLimit();
    const Session* target = session();
    if (target == nullptr) return failure_;
    if (product) {
        const base::ValueId id = known(*target, *product);
        if (id.exists()) asked.product = target->world().tierSetup.findProduct(id);
        if (asked.product == tier_setup::kNoIndex) {
            return failed("/product", "There is no product " + base::quoted(*product) + ".");
        }
    }
    return answer(tierOverview(*target, asked));
}

std::string Caller::tierRequestCall() {
    const std::string id = request_.text("request");
    Session* target = session();
    if (target == nullptr) return failure_;
    const std::uint32_t index = tierRequestIndex(*target, id);
    return index == tier_setup::kNoIndex ? failure_ : answer(tierRequest(*target, index));
}

std::string Caller::tierForecastCall() {
    const std::vector<codec::TypedField> fields = request_.typedFields("fields");
    Session* target = session();
    return target == nullptr ? failure_ : answer(tierForecast(*target, fields));
}

std::string Caller::tierWayCall() {
    const std::string id = request_.text("request");
    const ToldValues told = request_.typedObjects("told");
    Session* target = session();
    if (target == nullptr) return failure_;
    const std::uint32_t index = tierRequestIndex(*target, id);
    return index == tier_setup::kNoIndex ? failure_ : answer(tierWay(*target, index, told));
}

std::string Caller::whyTierCall() {
    using tier_setup::SubjectKind;
    const std::optional<std::string> configuration = request_.optionalText("configuration");
    const std::optional<std::string> asset = request_.optionalText("asset");
    const std::string id = configuration ? *configuration : asset ? *asset : request_.text("request");
    Session* target = session();
    if (target == nullptr) return failure_;
    const base::ValueId value = known(*target, id);
    if (!configuration && !asset) {
        if (tierRequestIndex(*target, id) == tier_setup::kNoIndex) return failure_;
        return answer(whyTier(*target, {SubjectKind::request, value}));
    }
    const tier_setup::State& state = target->world().tierSetup;
    const std::uint32_t index = !value.exists() ? tier_setup::kNoIndex
                                : configuration ? state.findConfiguration(value)
                                                : state.findAsset(value);
    if (index == tier_setup::kNoIndex) {
        return failed(configuration ? "/configuration" : "/asset",
                      (configuration ? "There is no tier configuration " : "There is no asset ") +
                          base::quoted(id) + ".");
    }
    return answer(whyTier(*target, {configuration ? SubjectKind::configuration : SubjectKind::asset, value}));
}

std::string Caller::tierTableCall() {
    const std::string of = request_.text("of");
    const bool hasMark = request_.flag("mark");
    const Session* target = session();
    if (target == nullptr) return failure_;
    const auto found = std::find(kTierTables.begin(), kTierTables.end(), of);
    if (found == kTierTables.end()) {
        return failed("/of", "Expected " + base::listed({kTierTables.begin(), kTierTables.end()}) +
                                 ", found " + base::quoted(of) + ".");
    }
    return tierTable(*target, static_cast<TierTableOf>(found - kTierTables.begin()), hasMark);
}

}  // namespace sluice::api
