#include "flexnet/settle.h"

#include <algorithm>
#include <string>

#include "base/text.h"
#include "flexnet/parents.h"
#include "flexnet/tiers.h"

namespace sluice::flexnet {

using entitlements::AccountType;
using entitlements::EntitlementState;

namespace {

class Settler {
  public:
    Settler(Records& records, Findings& findings) : records_(records), findings_(findings) {}

    void settle(std::vector<std::pair<ValueId, ValueId>>& related) {
        settleTiers(records_, findings_);
        chooseProducer();
        typesFromTiers();
        chooseEntitlements();
        related = settleParents(records_, findings_);
        records_.accounts.keepIf([this](const Account& each) {
            if (each.type != AccountType::none) return true;
            findings_.add(Remark::untold, spelled(each.id));
            return false;
        });
        for (Entitlement& each : records_.entitlements) entitlement(each);
        chooseByQuantity();
    }

  private:
    [[nodiscard]] std::string spelled(ValueId id) const { return std::string(records_.values.spelling(id)); }

    /// EN-22: of several the first.
    void chooseProducer() {
        const Account* first = nullptr;
        std::vector<ValueId> others;
        for (const Account& each : records_.accounts) {
            if (each.type != AccountType::producer) continue;
            if (first == nullptr) {
                first = &each;
                continue;
            }
            findings_.wrong(each.place,
                            base::quoted(spelled(each.id)) + " is a PUBLISHER beside " +
                                base::quoted(spelled(first->id)) + "; there is exactly one (EN-22)",
                            "leave one of the two out");
            others.push_back(each.id);
        }
        if (others.empty()) return;
        records_.accounts.keepIf([&](const Account& each) {
            return std::find(others.begin(), others.end(), each.id) == others.end();
        });
    }
    [[nodiscard]] AccountType wantedIn(std::uint32_t tier) const {
        return records_.tiers[tier].isLast ? AccountType::customer : AccountType::partner;
    }
    void typesFromTiers() {
        for (const Entitlement& entitlement : records_.entitlements) {
            for (const Standing& standing : entitlement.standings) {
                Account& account = records_.accounts.at(standing.account);
                if (account.type != AccountType::none) continue;
                account.type = wantedIn(standing.tier);
                findings_.add(Remark::typeFromTier, spelled(account.id));
            }
        }
    }
    void chooseEntitlements() {
        records_.entitlements.keepIf([this](const Entitlement& each) {
            for (const Standing& standing : each.standings) {
                const Account* account = records_.accounts.find(standing.account);
                const AccountType wanted = wantedIn(standing.tier);
                if (account != nullptr && account->type == wanted) continue;
                const std::string_view label = entitlements::word(wanted).label;
                findings_.wrong(each.place,
                                base::quoted(spelled(standing.account)) + " stands in " +
                                    base::quoted(records_.tiers[standing.tier].name) + " of " +
                                    base::quoted(spelled(each.id)) + " and is no " + base::folded(label) +
                                    " (EN-28)",
                                "partners stand in partner tiers, customers in the end customer's");
                return false;
            }
            return true;
        });
    }

    // ---- entitlements ----

    void entitlement(Entitlement& each) {
        std::sort(each.standings.begin(), each.standings.end(),
                  [](const Standing& a, const Standing& b) { return a.tier < b.tier; });
        if (each.lines.empty()) each.lines.emplace_back().place = each.place;
        const bool areStatesTold = std::all_of(each.lines.begin(), each.lines.end(),
                                               [](const Line& line) { return line.state.has_value(); });
        if (!each.state && !areStatesTold) findings_.add(Remark::stateUntold, spelled(each.id));
        for (Line& line : each.lines) {
            line.state = stateOf(each.state.value_or(EntitlementState::deployed), line.state);
            quantities(each, line);
        }
        if (each.lines.size() > 1) findings_.add(Remark::byActivation, spelled(each.id));
        owner(each);
        const Entitlement* source = records_.entitlements.find(each.from);
        if (!each.from.exists()) return;
        if (source != nullptr && source->isBulk && !each.isBulk && source->lines.size() == 1) return;
        findings_.add(Remark::originLeftOut, spelled(each.id));
        each.from = {};
    }
    /// A line is no further than its entitlement.
    static EntitlementState stateOf(EntitlementState whole, std::optional<EntitlementState> line) {
        return whole == EntitlementState::deployed && line ? *line : whole;
    }
    void quantities(const Entitlement& each, Line& line) {
        if (!line.product.exists()) {
            line.product = records_.values.text("(product not told)");
            findings_.add(Remark::productUntold, spelled(each.id));
        }
        if (!line.quantity && line.used && line.available) line.quantity = *line.used + *line.available;
        if (!line.quantity && line.available) line.quantity = line.available;
        if (!line.quantity) {
            line.quantity = line.used.value_or(0);
            findings_.add(Remark::quantityUntold, spelled(each.id));
        }
        if (line.used && line.available && *line.used + *line.available != *line.quantity) {
            findings_.add(Remark::doNotAddUp, spelled(each.id));
        } else if (!line.used && line.available && *line.available <= *line.quantity) {
            line.used = *line.quantity - *line.available;
        }
    }
    /// EN-10, EN-26
    void owner(Entitlement& each) {
        if (each.standings.empty()) {
            if (each.owner) findings_.add(Remark::ownerMended, spelled(each.id));
            each.owner = {};
            return;
        }
        const std::uint32_t lowest = each.standings.back().tier;
        const bool isThere =
            each.owner && std::any_of(each.standings.begin(), each.standings.end(),
                                      [&](const Standing& at) { return at.tier == *each.owner; });
        if (records_.tiers[lowest].isLast) {
            if (each.owner && *each.owner != lowest) findings_.add(Remark::ownerMended, spelled(each.id));
        } else if (isThere) {
            return;
        } else {
            findings_.add(each.owner ? Remark::ownerMended : Remark::ownerLowest, spelled(each.id));
        }
        each.owner = lowest;
    }
    /// EN-7, EN-31
    void chooseByQuantity() {
        records_.entitlements.keepIf([this](Entitlement& each) {
            std::erase_if(each.lines, [&](const Line& line) {
                const std::uint64_t used = line.used.value_or(0), available = line.available.value_or(0);
                const char* wrong = nullptr;
                if (used > *line.quantity) wrong = "is used more than it holds (EN-7)";
                if (!line.used && available > *line.quantity)
                    wrong = "has more available than it holds (EN-7)";
                if (*line.quantity > entitlements::kLargestQuantity) wrong = "holds more than 2^53 (EN-31)";
                if (wrong == nullptr) return false;
                findings_.wrong(line.place, base::quoted(spelled(each.id)) + " " + wrong,
                                "write at most its quantity");
                return true;
            });
            return !each.lines.empty();
        });
    }

    Records& records_;
    Findings& findings_;
};

}  // namespace

void settle(Records& records, std::vector<std::pair<ValueId, ValueId>>& related, Findings& findings) {
    Settler(records, findings).settle(related);
}

}  // namespace sluice::flexnet
