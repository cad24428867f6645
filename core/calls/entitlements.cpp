#include "calls/entitlements.h"

#include <charconv>
#include <utility>

#include "api/entitlement_views.h"
#include "api/shown_answers.h"
#include "api/shown_tables.h"
#include "base/text.h"

namespace sluice::calls {

using api::Viewer;
using entitlements::EntitlementIndex;

namespace {

OrganizationIndex accountOf(const Session& session, std::string_view id) {
    const base::ValueId value = session.values().findText(id);
    return value.exists() ? session.world().entitlements.findAccount(session.world().channel, value)
                          : OrganizationIndex{};
}

Text noAccount(std::string_view id) {
    return id.empty() ? Text("Expected an account.") : "There is no account " + base::quoted(id) + " here.";
}

/// None where the viewer sees no such entitlement (reported).
EntitlementIndex findEntitlement(Caller& caller, const Viewer& viewer, const std::string& id) {
    const base::ValueId value = viewer.values().findText(id);
    const EntitlementIndex index =
        value.exists() ? viewer.state().findEntitlement(value) : EntitlementIndex{};
    if (index.exists() && viewer.sees(index)) return index;
    caller.fail(failed("/entitlement", "There is no entitlement " + base::quoted(id) +
                                           (viewer.seesAll() ? " here." : " that this account sees.")));
    return {};
}

api::EntitlementsAsked entitlementsAsked(const std::string& text, std::uint32_t limit) {
    api::EntitlementsAsked asked;
    asked.text = base::folded(text);
    asked.limit = limit;
    return asked;
}

std::optional<api::EntitlementTargets> targetsFor(Caller& caller, Session& session,
                                                  const EntitlementTargetsArguments& asked) {
    OrganizationIndex actor;
    if (!findAccount(caller, session, asked.by, "by", actor)) return std::nullopt;
    const EntitlementIndex index =
        findEntitlement(caller, api::viewerOf(session.world(), actor), asked.entitlement);
    if (!index.exists()) return std::nullopt;
    return api::entitlementTargets(session, index, actor, entitlementsAsked(asked.text, asked.limit));
}

std::optional<api::EntitlementPlan> planFor(Caller& caller, Session& session,
                                            const EntitlementDistributeArguments& asked) {
    OrganizationIndex actor;
    if (!findAccount(caller, session, asked.by, "by", actor)) return std::nullopt;
    EntitlementIndex source;
    if (asked.entitlement) {
        source = findEntitlement(caller, api::viewerOf(session.world(), actor), *asked.entitlement);
        if (!source.exists()) return std::nullopt;
    }
    std::vector<entitlements::Wanted> wanted;
    Problems problems;
    for (std::size_t i = 0; i < asked.wanted.size(); ++i) {
        const std::string place = "/wanted/" + std::to_string(i);
        const std::string& account = asked.wanted[i].account;
        const std::string& text = asked.wanted[i].quantity.text;
        entitlements::Wanted& entry = wanted.emplace_back();
        entry.account = accountOf(session, account);
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
        caller.fail(failed(problems));
        return std::nullopt;
    }
    const base::ValueId named = asked.product ? session.values().text(*asked.product) : base::ValueId{};
    return api::entitlementPlan(session, source, named, wanted, actor);
}

}  // namespace

bool findAccount(Caller& caller, const Session& session, const std::optional<std::string>& id,
                 std::string_view argument, OrganizationIndex& account) {
    if (!id) return true;
    account = accountOf(session, *id);
    if (account.exists()) return true;
    caller.fail(failed("/" + Text(argument), noAccount(*id)));
    return false;
}

Answer<api::SystemDescription> entitlementDescribe(Caller&, const NoArguments&) {
    return answer(api::entitlementDescribe());
}

Answer<api::EntitlementOverview> entitlementOverview(Caller& caller, const Session& session,
                                                     const EntitlementOverviewArguments& asked) {
    OrganizationIndex account;
    if (!findAccount(caller, session, asked.as, "as", account)) return caller.failure();
    api::EntitlementsAsked page = entitlementsAsked(asked.text, asked.limit);
    page.from = asked.from;
    return answer(api::entitlementOverview(session, api::viewerOf(session.world(), account), page));
}

Answer<api::EntitlementTargets> entitlementTargets(Caller& caller, Session& session,
                                                   const EntitlementTargetsArguments& asked) {
    const std::optional<api::EntitlementTargets> targets = targetsFor(caller, session, asked);
    return targets ? answer(*targets) : caller.failure();
}

Answer<api::EntitlementPlan> entitlementDistribute(Caller& caller, Session& session,
                                                   const EntitlementDistributeArguments& asked) {
    const std::optional<api::EntitlementPlan> plan = planFor(caller, session, asked);
    return plan ? answer(*plan) : caller.failure();
}

Answer<api::WhyAnswer> whyEntitlement(Caller& caller, Session& session,
                                      const WhyEntitlementArguments& asked) {
    OrganizationIndex account;
    if (!findAccount(caller, session, asked.as, "as", account)) return caller.failure();
    const Viewer viewer = api::viewerOf(session.world(), account);
    const EntitlementIndex index = findEntitlement(caller, viewer, asked.entitlement);
    return index.exists() ? answer(api::whyEntitlement(session, viewer, index)) : caller.failure();
}

Answer<Bytes> entitlementTable(Caller& caller, const Session& session,
                               const EntitlementTableArguments& asked) {
    OrganizationIndex account;
    if (!findAccount(caller, session, asked.as, "as", account)) return caller.failure();
    if (asked.as && asked.accounts) {
        return failed("/accounts",
                      "The rows about accounts tell everything, and an account does not see that (EN-16).",
                      "Leave out \"as\" or \"accounts\".");
    }
    const api::EntitlementTableAsked form{asked.format == EntitlementFile::json, asked.accounts, asked.mark};
    return Answer<Bytes>(api::entitlementTable(session, api::viewerOf(session.world(), account), form));
}

Answer<Bytes> targetsTable(Caller& caller, Session& session, const TargetsTableArguments& asked) {
    const std::optional<api::EntitlementTargets> targets =
        targetsFor(caller, session, {asked.session, asked.entitlement, asked.by, asked.text, api::kAllRows});
    if (!targets) return caller.failure();
    return Answer<Bytes>(codec::writeTable(api::targetsTable(*targets), asked.form));
}

Answer<Bytes> distributionTable(Caller& caller, const DistributionTableArguments& asked) {
    Session* session = caller.session(asked.distribute.session);
    if (session == nullptr) return caller.failure();
    const std::optional<api::EntitlementPlan> plan = planFor(caller, *session, asked.distribute);
    if (!plan) return caller.failure();
    return Answer<Bytes>(codec::writeTable(api::distributionTable(*plan), asked.form));
}

}  // namespace sluice::calls
