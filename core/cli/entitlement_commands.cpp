#include "cli/entitlement_commands.h"

#include <charconv>

#include "api/entitlement_fields.h"
#include "api/entitlement_views.h"
#include "api/messages_fields.h"
#include "api/shown_answers.h"
#include "base/text.h"
#include "cli/print.h"
#include "codec/message.h"

namespace sluice::cli {

using api::OrganizationIndex;
using api::Session;

namespace {

/// False (said on standard error) where there is no such account.
bool findAccount(const Session& session, const std::optional<std::string>& id, OrganizationIndex& account) {
    if (!id) return true;
    account = findOrganization(session, *id);
    if (!account.exists()) return false;
    if (session.world().entitlements.account(account).exists()) return true;
    complain("\"" + *id + "\" is no account at this step.");
    return false;
}

/// None (said on standard error) where the account sees no such entitlement.
api::EntitlementIndex findEntitlement(const Session& session, const api::Viewer& viewer,
                                      const std::string& id) {
    const base::ValueId value = session.values().findText(id);
    const api::EntitlementIndex index =
        value.exists() ? viewer.state().findEntitlement(value) : api::EntitlementIndex{};
    if (index.exists() && viewer.sees(index)) return index;
    complain("There is no entitlement \"" + id +
             (viewer.seesAll() ? "\" at this step." : "\" that the account sees at this step."));
    return {};
}

/// A session at the asked step with the account and the entitlement found; null where one of them is not.
struct Opened {
    std::unique_ptr<Session> session;
    OrganizationIndex account;
    api::EntitlementIndex entitlement;
};
Opened open(const EntitlementOptions& options) {
    Opened opened{openFile(options.file, options.format), {}, {}};
    const bool isFound = opened.session != nullptr && goTo(*opened.session, options.step) &&
                         findAccount(*opened.session, options.account, opened.account);
    if (isFound && options.entitlement) {
        const api::Viewer viewer = api::viewerOf(opened.session->world(), opened.account);
        opened.entitlement = findEntitlement(*opened.session, viewer, *options.entitlement);
    }
    if (!isFound || (options.entitlement && !opened.entitlement.exists())) opened.session = nullptr;
    return opened;
}

std::string heldText(const api::EntitlementAccount& account) {
    return base::counted(account.entitlements, "entitlement") + ", " + account.amounts;
}

void printAccounts(const api::EntitlementOverview& overview) {
    printLine("Accounts");
    for (const api::EntitlementAccount& account : overview.accounts) {
        std::string line =
            "  " + std::string((account.level - 1) * 2, ' ') + account.name + " (" + account.typeLabel + ")";
        if (!account.visible) line += ", not visible to other partners";
        if (account.received != 0) line += ": " + heldText(account);
        printLine(line);
    }
    if (overview.totalAccounts > overview.accounts.size()) {
        printLine("  … and " + std::to_string(overview.totalAccounts - overview.accounts.size()) + " more");
    }
}

void printEntitlements(const api::EntitlementOverview& overview) {
    printLine("Entitlements");
    for (const api::EntitlementEntry& entry : overview.entitlements) {
        std::string line = "  " + entry.id + ": " + entry.product + ", " + entry.amounts + "; " + entry.state;
        for (const api::EntitlementStanding& standing : entry.standings) {
            line += "; " + standing.tierName + ": " + standing.accountName;
            if (standing.tier == entry.owner) line += " (current owner)";
        }
        if (!entry.from.empty()) line += "; from " + entry.from;
        printLine(line);
    }
    if (overview.totalEntitlements > overview.entitlements.size()) {
        printLine("  … and " + std::to_string(overview.totalEntitlements - overview.entitlements.size()) +
                  " more");
    }
}

void printTargets(const base::List<api::EntitlementTarget>& targets, std::uint32_t total,
                  std::string_view title) {
    if (targets.empty()) return;
    printLine(std::string(title));
    for (const api::EntitlementTarget& target : targets) {
        std::string line = "  " + target.name;
        if (!target.tierName.empty()) line += " as " + target.tierName;
        if (!target.rule.empty()) line += ": " + target.sentence + " [" + target.rule + "]";
        printLine(line);
        if (target.rule.empty() && !target.sentence.empty()) printLine("      " + target.sentence);
        for (const api::Remedy& remedy : target.remedies) printLine("      " + remedy.sentence);
    }
    if (total > targets.size()) printLine("  … and " + std::to_string(total - targets.size()) + " more");
}

/// `globex=10`; false (said on standard error) where it is no such thing.
bool addWanted(const Session& session, const std::vector<std::string>& texts,
               std::vector<entitlements::Wanted>& wanted) {
    for (const std::string& text : texts) {
        const std::size_t equals = text.rfind('=');
        entitlements::Wanted& entry = wanted.emplace_back();
        const char* begin = text.data() + (equals == std::string::npos ? text.size() : equals + 1);
        const char* end = text.data() + text.size();
        const auto read = std::from_chars(begin, end, entry.quantity);
        const bool isWhole = read.ec == std::errc() && read.ptr == end && entry.quantity > 0 &&
                             entry.quantity <= entitlements::kLargestQuantity;
        if (!isWhole) {
            complain("\"" + text + "\" is not ACCOUNT=QUANTITY with a whole number from 1.");
            return false;
        }
        if (!findAccount(session, text.substr(0, equals), entry.account)) return false;
    }
    return true;
}

}  // namespace

void printEntitlements(const Session& session) {
    const api::Viewer nobody = api::viewerOf(session.world(), {});
    const api::EntitlementOverview overview = api::entitlementOverview(session, nobody, {{}, 0, kWhole});
    printAccounts(overview);
    printEntitlements(overview);
}

Exit entitlementShow(const EntitlementOptions& options) {
    const Opened opened = open(options);
    if (opened.session == nullptr) return Exit::badInput;
    const Session& session = *opened.session;
    const api::Viewer viewer = api::viewerOf(session.world(), opened.account);
    const api::EntitlementOverview overview = api::entitlementOverview(session, viewer, {{}, 0, kWhole});
    if (options.format == Format::json) {
        printJson(overview);
        return Exit::fine;
    }
    if (!overview.viewer.empty()) printLine("As " + overview.viewer + " sees it.");
    printAccounts(overview);
    printEntitlements(overview);
    if (!overview.note.empty()) printLine(overview.note);
    return Exit::fine;
}

Exit entitlementTargets(const EntitlementOptions& options) {
    const Opened opened = open(options);
    if (opened.session == nullptr) return Exit::badInput;
    const api::EntitlementTargets targets =
        api::entitlementTargets(*opened.session, opened.entitlement, opened.account, {{}, 0, kWhole});
    if (options.form) {
        print(codec::writeTable(api::targetsTable(targets), *options.form));
        return Exit::fine;
    }
    if (options.format == Format::json) {
        printJson(targets);
        return Exit::fine;
    }
    printLine(targets.sentence);
    printTargets(targets.split, targets.totalSplit, "By split");
    printTargets(targets.transfer, targets.totalTransfer, "By transfer");
    printTargets(targets.redeem, targets.totalRedeem, "By redeeming keys");
    for (const api::EntitlementReason& reason : targets.reasons) {
        printLine("Not to " + base::counted(reason.accounts, "account") + ": " + reason.sentence + " [" +
                  reason.rule + "]");
        for (const api::Remedy& remedy : reason.remedies) printLine("  " + remedy.sentence);
    }
    printTargets(targets.others, targets.totalOthers, "Not to");
    return Exit::fine;
}

Exit entitlementWhy(const EntitlementOptions& options) {
    const Opened opened = open(options);
    if (opened.session == nullptr) return Exit::badInput;
    const api::Viewer viewer = api::viewerOf(opened.session->world(), opened.account);
    const api::WhyAnswer answer = api::whyEntitlement(*opened.session, viewer, opened.entitlement);
    if (options.format == Format::json) {
        printJson(answer);
    } else {
        printWhy(answer);
    }
    return Exit::fine;
}

Exit entitlementDistribute(const DistributeOptions& options) {
    if (options.common.entitlement.has_value() == options.product.has_value()) {
        complain("Expected either --entitlement or --product.");
        return Exit::badInput;
    }
    const Opened opened = open(options.common);
    std::vector<entitlements::Wanted> wanted;
    if (opened.session == nullptr || !addWanted(*opened.session, options.wanted, wanted)) {
        return Exit::badInput;
    }
    const base::ValueId product =
        options.product ? opened.session->values().text(*options.product) : base::ValueId{};
    const api::EntitlementPlan plan =
        api::entitlementPlan(*opened.session, opened.entitlement, product, wanted, opened.account);
    if (options.common.form) {
        print(codec::writeTable(api::distributionTable(plan), *options.common.form));
    } else if (options.common.format == Format::json) {
        printJson(plan);
    } else {
        printLine(plan.sentence + (plan.rule.empty() ? "" : " [" + plan.rule + "]"));
        for (const api::Remedy& remedy : plan.remedies)
            printLine("  To make it possible: " + remedy.sentence);
        for (std::size_t i = 0; i < plan.steps.size(); ++i) {
            printLine("  " + std::to_string(i + 1) + ". " + plan.steps[i].sentence);
        }
    }
    return plan.found ? Exit::fine : Exit::answerIsNo;
}

Exit entitlementTable(const EntitlementTableOptions& options) {
    const Opened opened = open(options.common);
    if (opened.session == nullptr) return Exit::badInput;
    const Session& session = *opened.session;
    const api::Viewer viewer = api::viewerOf(session.world(), opened.account);
    const bool isJson = options.format == "json";
    const api::EntitlementTableAsked asked{isJson, options.hasAccounts, options.hasMark};
    print(api::entitlementTable(session, viewer, asked) + (isJson ? "\n" : ""));
    if (isJson || !viewer.seesAll()) return Exit::fine;
    for (const base::Text& remark : api::leftOutOfEntitlementTable(session, asked)) complain(remark);
    return Exit::fine;
}

}  // namespace sluice::cli
