#include "flexnet/build.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"
#include "base/value_translation.h"
#include "codec/csv_cell.h"
#include "codec/told_checks.h"
#include "entitlements/state.h"
#include "flexnet/settle.h"
#include "scenario/check.h"

namespace sluice::flexnet {

using entitlements::AccountType;
using scenario::Document;

namespace {

using Pairs = std::vector<std::pair<ValueId, ValueId>>;

class Builder {
  public:
    Builder(Records& records, Document& document, Findings& findings)
        : records_(records),
          document_(document),
          findings_(findings),
          own_(records.values, document.values) {}

    void build(const Pairs& related) {
        accounts();
        tiers();
        for (const auto& [first, second] : related) relate(first, second);
        std::size_t neighbours = 0;
        for (const Entitlement& each : records_.entitlements) {
            for (std::size_t i = 1; i < each.standings.size(); ++i) {
                neighbours += relate(each.standings[i - 1].account, each.standings[i].account) ? 1 : 0;
            }
        }
        if (neighbours > 0) {
            findings_.warn({}, base::counted(neighbours, "pair") +
                                   " of accounts that stand next to one another on an entitlement " +
                                   (neighbours == 1 ? "is" : "are") +
                                   " taken as related (EN-5): the files tell no relationships");
        }
        for (const Entitlement& each : records_.entitlements) entitlement(each);
        origins();
        document_.title = "Entitlements, from FlexNet Operations";
    }

  private:
    void accounts() {
        bool hasProducer = false;
        for (const Account& each : records_.accounts) {
            hasProducer = hasProducer || each.type == AccountType::producer;
            std::vector<ValueId> parents;
            for (const ValueId parent : each.parents) parents.push_back(own_(parent));
            account(own_(each.id), each.name == each.id ? ValueId{} : own_(each.name), each.type,
                    std::move(parents));
        }
        if (hasProducer) return;
        std::string id = "producer";
        while (records_.accounts.find(records_.values.text(id)) != nullptr) id += "-2";
        account(document_.values.text(id), document_.values.text("Producer"), AccountType::producer, {});
        findings_.warn({}, "no account is the PUBLISHER: one named \"Producer\" was added (EN-22)");
    }
    void account(ValueId id, ValueId name, AccountType type, std::vector<ValueId> parents) {
        scenario::AccountEntry entry;
        entry.organization = static_cast<std::uint32_t>(document_.organizations.size());
        entry.type = type;
        entry.parents = std::move(parents);
        document_.organizations.push_back({id, name, {}});
        document_.entitlements.accounts.push_back(std::move(entry));
    }
    /// End Customer is there by itself: it is said where it is the only one, or has another name.
    void tiers() {
        std::set<std::string> taken = {std::string(entitlements::kEndCustomerId)};
        std::vector<scenario::TierEntry>& list = document_.entitlements.tiers;
        for (const Tier& each : records_.tiers) {
            const std::string stem = codec::slug(each.name);
            std::string id = each.isLast ? std::string(entitlements::kEndCustomerId) : stem;
            for (std::uint32_t number = 2; !each.isLast && !taken.insert(id).second; ++number) {
                id = stem;
                id.append("-").append(std::to_string(number));
            }
            tierIds_.push_back(document_.values.text(id));
            if (each.isLast && !list.empty() && each.name == entitlements::kEndCustomerName) continue;
            list.push_back({tierIds_.back(), document_.values.text(each.name)});
        }
    }
    /// False where they are related already, or are one.
    bool relate(ValueId first, ValueId second) {
        if (first == second) return false;
        const std::uint64_t pair =
            (std::uint64_t{std::min(first.value, second.value)} << 32) | std::max(first.value, second.value);
        if (pairs_.find(pair) != base::IndexMap::kNone) return false;
        const AccountType one = records_.accounts.at(first).type, other = records_.accounts.at(second).type;
        if (one != AccountType::partner && other != AccountType::partner) return false;
        pairs_.add(pair, 0);
        document_.entitlements.relationships.push_back({own_(first), own_(second)});
        return true;
    }

    void entitlement(const Entitlement& each) {
        for (const Line& line : each.lines) {
            scenario::EntitlementEntry entry;
            const bool isOneOfSeveral = each.lines.size() > 1;
            entry.id = newId(isOneOfSeveral && line.activation.exists() ? line.activation : each.id);
            entry.kind =
                each.isBulk ? entitlements::EntitlementKind::bulk : entitlements::EntitlementKind::simple;
            entry.product = own_(line.product);
            entry.quantity = *line.quantity;
            (each.isBulk ? entry.redeemed : entry.activated) = line.used.value_or(0);
            entry.state = *line.state;
            for (const Standing& at : each.standings)
                entry.tiers.push_back({tierIds_[at.tier], own_(at.account)});
            if (each.owner) entry.currentOwner = tierIds_[*each.owner];
            if (each.from.exists())
                origins_.emplace_back(document_.entitlements.entitlements.size(), each.from);
            if (each.isBulk && bulk_.find(each.id.value) == base::IndexMap::kNone) {
                bulk_.add(each.id.value,
                          static_cast<std::uint32_t>(document_.entitlements.entitlements.size()));
            }
            document_.entitlements.entitlements.push_back(std::move(entry));
        }
    }
    ValueId newId(ValueId wanted) {
        const std::string_view stem = records_.values.spelling(wanted);
        std::string id(stem);
        for (std::uint32_t number = 2; !ids_.insert(id).second; ++number) {
            id = stem;
            id.append("/").append(std::to_string(number));
        }
        return document_.values.text(id);
    }
    void origins() {
        for (const auto& [entry, from] : origins_) {
            const std::uint32_t source = bulk_.find(from.value);
            if (source == base::IndexMap::kNone) continue;
            document_.entitlements.entitlements[entry].from = document_.entitlements.entitlements[source].id;
        }
    }

    Records& records_;
    Document& document_;
    Findings& findings_;
    base::ValueTranslation own_;
    std::vector<ValueId> tierIds_;  // by Records::tiers
    base::IndexMap pairs_;          // of related accounts
    std::set<std::string> ids_;     // of entitlements
    std::vector<std::pair<std::size_t, ValueId>> origins_;
    base::IndexMap bulk_;  // entries of bulk entitlements, by the id that files have for these
};

base::Text countsOf(const Document& document) {
    const scenario::EntitlementParts& parts = document.entitlements;
    return codec::countsText({{document.organizations.size(), "account"},
                              {parts.relationships.size(), "relationship"},
                              {parts.tiers.size(), "tier"},
                              {parts.entitlements.size(), "entitlement"}});
}

}  // namespace

void build(Records& records, Document& document, Findings& findings) {
    if (records.accounts.empty() && records.entitlements.empty()) {
        return findings.fail({}, "there is no account and no entitlement that can be taken",
                             "bring the extract of entitlements or the data access JSON");
    }
    if (records.tiers.size() > kMostTiers) {
        return findings.fail({}, "there are more than 100 tiers",
                             "bring the files in which the tiers are those of the channel");
    }
    Pairs related;
    settle(records, related, findings);
    Builder(records, document, findings).build(related);
    findings.warn({}, "taken: " + countsOf(document));
    codec::tellChecks(scenario::check(document), document, findings);
}

}  // namespace sluice::flexnet
