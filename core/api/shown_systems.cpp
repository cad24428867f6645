// Tables of the other systems, and of the rules of all.
#include <span>
#include <string>

#include "api/entitlement_views.h"
#include "api/messages_fields.h"
#include "api/shown_tables.h"
#include "api/tier_views.h"
#include "data_sync/rules.h"
#include "entitlements/rules.h"
#include "plan_sync/rules.h"
#include "tier_setup/rules.h"

namespace sluice::api {

codec::TextTable entitlementsTable(const Session& session) {
    codec::TextTable table{{"Entitlement", "Product", "Kind", "State", "Tier", "Held by", "Received",
                            "Passed on", "Used", "Left"},
                           {}};
    const EntitlementOverview overview =
        entitlementOverview(session, viewerOf(session.world(), {}), {{}, 0, kAllRows});
    for (const EntitlementEntry& entry : overview.entitlements) {
        table.rows.push_back({std::string(entry.id), std::string(entry.product), std::string(entry.kindLabel),
                              std::string(entry.stateLabel), std::string(entry.ownerTier),
                              std::string(entry.ownerName), std::to_string(entry.received),
                              std::to_string(entry.passedOn), std::to_string(entry.used),
                              std::to_string(entry.remaining)});
    }
    return table;
}

codec::TextTable requestsTable(const Session& session) {
    codec::TextTable table{{"Request", "Type", "Product", "Account", "Status", "Waits for", "Next"}, {}};
    TierAsked asked;
    asked.limit = kAllRows;
    for (const TierCard& card : tierOverview(session, asked).requests) {
        table.rows.push_back({std::string(card.id), std::string(card.typeLabel),
                              std::string(card.productName), std::string(card.accountName),
                              std::string(card.statusLabel),
                              std::string(card.isFinal ? card.failure : card.waits), std::string(card.who)});
    }
    return table;
}

codec::TextTable rulesTable() {
    codec::TextTable table{{"Rule", "Says", "Status", "Source"}, {}};
    const std::span<const step::RuleText> systems[] = {data_sync::kRules, plan_sync::kRules,
                                                       entitlements::kRules, tier_setup::kRules};
    for (const std::span<const step::RuleText> rules : systems) {
        for (const step::RuleText& rule : rules) {
            table.rows.push_back({std::string(rule.id), std::string(rule.sentence),
                                  std::string(base::label(rule.status)), std::string(rule.source)});
        }
    }
    return table;
}

}  // namespace sluice::api
