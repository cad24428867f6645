#include <algorithm>
#include <charconv>

#include "api/answer.h"
#include "api/caller.h"
#include "api/entitlement_fields.h"
#include "api/entitlement_views.h"
#include "api/messages_fields.h"
#include "api/system_fields.h"
#include "base/text.h"

namespace sluice::api {

namespace {

constexpr std::uint32_t kDefaultTargets = 50;

OrganizationIndex accountOf(const Session& session, std::string_view id) {
    const base::ValueId value = session.values().findText(id);
    return value.exists() ? session.world().entitlements.findAccount(session.world().channel, value)
                          : OrganizationIndex{};
}

Text noAccount(std::string_view id) {
    return id.empty() ? Text("Expected an account.") : "There is no account " + base::quoted(id) + " here.";
}

}  // namespace

EntitlementsAsked Caller::entitlementsAsked(std::uint32_t limit) {
    EntitlementsAsked asked;
    asked.text = base::folded(request_.optionalText("text").value_or(""));
    asked.limit = listLimit(limit);
    return asked;
}

bool Caller::findAccount(const Session& session, const std::optional<std::string>& id,
                         std::string_view argument, OrganizationIndex& account) {
    if (!id) return true;
    account = accountOf(session, *id);
    if (account.exists()) return true;
    failure_ = failed("/" + std::string(argument), noAccount(*id));
    return false;
}

EntitlementIndex Caller::findEntitlement(const Viewer& viewer, const std::string& id) {
    const base::ValueId value = viewer.values().findText(id);
    const EntitlementIndex index =
        value.exists() ? viewer.state().findEntitlement(value) : EntitlementIndex{};
    if (index.exists() && viewer.sees(index)) return index;
    failure_ = failed("/entitlement", "There is no entitlement " + base::quoted(id) +
                                          (viewer.seesAll() ? " here." : " that this account sees."));
    return {};
}

std::string Caller::entitlementDescribeCall() { return ready() ? answer(entitlementDescribe()) : failure_; }

std::string Caller::entitlementOverviewCall() {
    const std::optional<std::string> as = request_.optionalText("as");
    EntitlementsAsked asked = entitlementsAsked(kDefaultLimit);
    asked.from = request_.optionalNumber("from").value_or(0);
    const Session* target = session();
    OrganizationIndex account;
    if (target == nullptr || !findAccount(*target, as, "as", account)) return failure_;
    return answer(entitlementOverview(*target, viewerOf(target->world(), account), asked));
}

std::optional<EntitlementTargets> Caller::targetsAsked(std::uint32_t limit) {
    const std::string id = request_.text("entitlement");
    const std::optional<std::string> by = request_.optionalText("by");
    const EntitlementsAsked asked = entitlementsAsked(limit);
    Session* target = session();
    OrganizationIndex actor;
    if (target == nullptr || !findAccount(*target, by, "by", actor)) return std::nullopt;
    const EntitlementIndex index = findEntitlement(viewerOf(target->world(), actor), id);
    if (!index.exists()) return std::nullopt;
    return entitlementTargets(*target, index, actor, asked);
}

std::string Caller::entitlementTargetsCall() {
    const std::optional<EntitlementTargets> targets = targetsAsked(kDefaultTargets);
    return targets ? answer(*targets) : failure_;
}

std::optional<EntitlementPlan> Caller::planAsked() {
    const std::optional<std::string> id = request_.optionalText("entitlement"),
                                     product = request_.optionalText("product"),
                                     by = request_.optionalText("by");
    const auto typed = request_.typedObjects("wanted");
    Session* target = session();
    OrganizationIndex actor;
    if (target == nullptr || !findAccount(*target, by, "by", actor)) return std::nullopt;
    if (id.has_value() == product.has_value()) {
        failure_ = failed("/entitlement", "Expected either \"entitlement\" or \"product\".");
        return std::nullopt;
    }
    EntitlementIndex source;
    if (id) {
        source = findEntitlement(viewerOf(target->world(), actor), *id);
        if (!source.exists()) return std::nullopt;
    }
    std::vector<entitlements::Wanted> wanted;
    Problems problems;
    for (std::size_t i = 0; i < typed.size(); ++i) {
        const std::string place = "/wanted/" + std::to_string(i);
        entitlements::Wanted& entry = wanted.emplace_back();
        const std::string_view account = codec::typedText(typed[i], "account"),
                               text = codec::typedText(typed[i], "quantity");
        entry.account = accountOf(*target, account);
        if (!entry.account.exists()) {
            problems.push_back({.path = place + "/account", .message = noAccount(account), .hint = {}});
        }
        const auto read = std::from_chars(text.data(), text.data() + text.size(), entry.quantity);
        const bool isWhole = read.ec == std::errc() && read.ptr == text.data() + text.size();
        if (!isWhole || entry.quantity == 0 || entry.quantity > entitlements::kLargestQuantity) {
            problems.push_back(
                {.path = place + "/quantity",
                 .message = "Expected a whole number from 1 to 2^53, found " + base::quoted(text) + ".",
                 .hint = {}});
        }
    }
    if (!problems.empty()) {
        failure_ = failed(problems);
        return std::nullopt;
    }
    const base::ValueId named = product ? target->values().text(*product) : base::ValueId{};
    return entitlementPlan(*target, source, named, wanted, actor);
}

std::string Caller::entitlementDistributeCall() {
    const std::optional<EntitlementPlan> plan = planAsked();
    return plan ? answer(*plan) : failure_;
}

std::string Caller::whyEntitlementCall() {
    const std::string id = request_.text("entitlement");
    const std::optional<std::string> as = request_.optionalText("as");
    Session* target = session();
    OrganizationIndex account;
    if (target == nullptr || !findAccount(*target, as, "as", account)) return failure_;
    const Viewer viewer = viewerOf(target->world(), account);
    const EntitlementIndex index = findEntitlement(viewer, id);
    return index.exists() ? answer(whyEntitlement(*target, viewer, index)) : failure_;
}

std::string Caller::entitlementTableCall() {
    const std::optional<std::string> as = request_.optionalText("as");
    const std::string format = request_.optionalText("format").value_or("csv");
    const EntitlementTableAsked asked{format == "json", request_.flag("accounts"), request_.flag("mark")};
    const Session* target = session();
    OrganizationIndex account;
    if (target == nullptr || !findAccount(*target, as, "as", account)) return failure_;
    if (as && asked.hasAccounts) {
        return failed("/accounts",
                      "The rows about accounts tell everything, and an account does not see that (EN-16).",
                      "Leave out \"as\" or \"accounts\".");
    }
    if (format == "csv" || format == "json") {
        return entitlementTable(*target, viewerOf(target->world(), account), asked);
    }
    return failed("/format", "Expected \"csv\" or \"json\", found " + base::quoted(format) + ".");
}

}  // namespace sluice::api
