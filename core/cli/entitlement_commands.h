// The commands of `sluice entitlement`, each a function from its options to how it ended.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/input.h"
#include "codec/text_table.h"

namespace sluice::cli {

/// What every command asks for: a scenario after so many events, and who looks or acts.
struct EntitlementOptions {
    std::string file;
    Format format = Format::text;
    std::optional<codec::TableForm> form;  // in which of these instead, where the command has such a table
    std::optional<std::uint32_t> step;
    std::optional<std::string> account;  // --as or --by
    std::optional<std::string> entitlement;
};

/// Every account with what it holds, and every entitlement.
void printEntitlements(const api::Session& session);

/// Accounts and entitlements as an account sees them.
[[nodiscard]] Exit entitlementShow(const EntitlementOptions& options);
/// Who an entitlement could go to, and why not to the others.
[[nodiscard]] Exit entitlementTargets(const EntitlementOptions& options);
/// Why an entitlement is there.
[[nodiscard]] Exit entitlementWhy(const EntitlementOptions& options);

struct DistributeOptions {
    EntitlementOptions common;
    std::optional<std::string> product;
    std::vector<std::string> wanted;  // ACCOUNT=QUANTITY
};
/// The shortest sequence of events that brings quantities to customers.
[[nodiscard]] Exit entitlementDistribute(const DistributeOptions& options);

struct EntitlementTableOptions {
    EntitlementOptions common;
    std::string format = "csv";
    bool hasAccounts = false, hasMark = false;  // of csv
};
/// The entitlements that an account sees, as CSV or JSON. What a CSV of everything does not hold is told on standard
/// error.
[[nodiscard]] Exit entitlementTable(const EntitlementTableOptions& options);

}  // namespace sluice::cli
