#include "flexnet/learn.h"

#include <string>

#include "base/text.h"
#include "base/unicode.h"
#include "flexnet/quantity.h"

namespace sluice::flexnet {

using entitlements::EntitlementState;

namespace {

/// What was told, understood.
struct Meant {
    std::optional<EntitlementState> state, lineState;
    std::optional<bool> isBulk;
    std::optional<std::uint64_t> quantity, used, available;
    std::optional<std::uint32_t> owner;
};

class Learner {
  public:
    Learner(const Told& told, const PlaceOf& placeOf, Records& records, Findings& findings)
        : told_(told), placeOf_(placeOf), records_(records), findings_(findings) {}

    void learn(codec::DecimalMark decimal) {
        if (told_[Field::entitlementId].empty()) {
            return findings_.wrong(placeOf_({}), "no entitlement has an id here",
                                   "leave it out, or give it an EntitlementID");
        }
        checkTexts();
        Meant meant;
        meant.state = state(Field::entitlementState);
        meant.lineState = state(Field::lineState);
        const std::optional<EntitlementState> either = state(Field::state);
        auto& mine = told_[Field::activationId].empty() ? meant.state : meant.lineState;
        if (!mine) mine = either;
        meant.isBulk = isBulkBy(Field::entitlementType, isBulkBy(Field::itemType, {}));
        meant.quantity = quantity(Field::quantity, decimal);
        meant.used = quantity(Field::used, decimal);
        meant.available = quantity(Field::available, decimal);
        const ValueId id = records_.values.text(told_[Field::entitlementId]);
        checkStandings(id);
        if (isGood_) add(records_.entitlements.at(id), meant);
    }

  private:
    void wrong(Field field, base::Text message, base::Text hint) {
        isGood_ = false;
        findings_.wrong(placeOf_(field), message, hint);
    }
    std::optional<EntitlementState> state(Field field) {
        const std::string_view word = told_[field];
        if (word.empty()) return {};
        const std::optional<StateWord> meant = stateOf(word);
        if (!meant) {
            wrong(field, notAState(word), "write one of these");
            return {};
        }
        if (!meant->isOurs) findings_.add(Remark::stateAs, told_[Field::entitlementId]);
        return meant->state;
    }
    std::optional<bool> isBulkBy(Field field, std::optional<bool> otherwise) {
        const std::string_view word = told_[field];
        if (word.empty()) return otherwise;
        const std::optional<bool> meant = isBulk(word);
        if (!meant) wrong(field, notAType(word), "write one of these, or leave the type out");
        return meant;
    }
    std::optional<std::uint64_t> quantity(Field field, codec::DecimalMark decimal) {
        const std::string_view text = told_[field];
        if (text.empty()) return {};
        const std::optional<std::uint64_t> meant = quantityIn(text, decimal);
        if (!meant) {
            wrong(field, "expected a whole number up to 2^53 (EN-31), found " + base::quoted(text),
                  "write it in digits");
        }
        return meant;
    }
    [[nodiscard]] std::string spelled(ValueId id) const { return std::string(records_.values.spelling(id)); }
    [[nodiscard]] static std::string_view idOf(const ToldStanding& standing) {
        return standing.account.empty() ? standing.name : standing.account;
    }
    void checkTexts() {
        for (std::size_t i = 0; i < told_.texts.size(); ++i) {
            if (base::firstControl(told_.texts[i], base::Controls::none)) {
                wrong(static_cast<Field>(i), "a control character stands in this text", "take it out");
            }
        }
        for (const ToldStanding& each : told_.standings) {
            const bool isClean = !base::firstControl(each.account, base::Controls::none) &&
                                 !base::firstControl(each.name, base::Controls::none);
            if (isClean) continue;
            isGood_ = false;
            findings_.wrong(placeOf_({}),
                            "a control character stands in the account of " +
                                base::quoted(records_.tiers[each.tier].name),
                            "take it out");
        }
    }
    /// One account a tier, whichever row or file tells it.
    void checkStandings(ValueId id) {
        const Entitlement* known = records_.entitlements.find(id);
        if (known == nullptr) return;
        for (const ToldStanding& each : told_.standings) {
            for (const Standing& there : known->standings) {
                if (there.tier != each.tier || records_.values.text(idOf(each)) == there.account) continue;
                isGood_ = false;
                findings_.wrong(
                    placeOf_({}),
                    base::quoted(records_.tiers[each.tier].name) + " of the entitlement " +
                        base::quoted(spelled(id)) + " is " + base::quoted(idOf(each)) + " here and " +
                        base::quoted(spelled(there.account)) +
                        (known->place.empty() ? base::Text(" elsewhere") : " in " + base::Text(known->place)),
                    "an entitlement has one account in each tier: leave one of the two out");
            }
        }
    }

    template <class Value>
    void learnOne(std::optional<Value>& to, const std::optional<Value>& said) {
        if (!said) return;
        if (to && *to != *said) findings_.add(Remark::contradicted, told_[Field::entitlementId]);
        if (!to) to = said;
    }
    void learnOne(ValueId& to, ValueId said) {
        if (!said.exists()) return;
        if (to.exists() && to != said) findings_.add(Remark::contradicted, told_[Field::entitlementId]);
        if (!to.exists()) to = said;
    }

    void add(Entitlement& to, const Meant& meant) {
        if (to.place.empty()) to.place = placeOf_({});
        for (const ToldStanding& each : told_.standings) stand(to, each);
        to.isBulk = to.isBulk || meant.isBulk.value_or(false);
        learnOne(to.state, meant.state);
        if (!told_[Field::currentOwner].empty()) {
            learnOne(to.owner, std::optional(tierOf(told_[Field::currentOwner], records_)));
        }
        if (!told_[Field::bulkEntitlement].empty()) {
            learnOne(to.from, records_.values.text(told_[Field::bulkEntitlement]));
        }
        addLine(to, meant);
    }
    void stand(Entitlement& to, const ToldStanding& each) {
        const ValueId account = nameAccount(idOf(each), each.name, records_, findings_);
        for (const Standing& there : to.standings) {
            if (there.tier == each.tier) return;
        }
        to.standings.push_back({each.tier, account});
    }
    [[nodiscard]] ValueId product() const {
        const std::string_view name =
            told_[Field::productName].empty() ? told_[Field::productId] : told_[Field::productName];
        if (name.empty()) return {};
        std::string product(name);
        if (!told_[Field::productVersion].empty()) product.append(" ").append(told_[Field::productVersion]);
        return records_.values.text(product);
    }
    /// A row about an entitlement as a whole has no line.
    void addLine(Entitlement& to, const Meant& meant) {
        const bool isActivation = !told_[Field::activationId].empty();
        const ValueId activation =
            isActivation ? records_.values.text(told_[Field::activationId]) : ValueId{};
        const ValueId what = product();
        if (!isActivation && !what.exists() && !meant.quantity && !meant.used && !meant.available) return;
        const ValueId key = isActivation ? activation : what;
        const std::uint64_t seat =
            (std::uint64_t{to.id.value} << 32) | (key.exists() ? key.value : std::uint64_t{0xFFFFFFFF});
        std::uint32_t index = records_.lines.find(seat);
        if (index == base::IndexMap::kNone) {
            index = static_cast<std::uint32_t>(to.lines.size());
            records_.lines.add(seat, index);
            to.lines.emplace_back().place = placeOf_({});
        }
        Line& line = to.lines[index];
        line.activation = activation;
        learnOne(line.product, what);
        learnOne(line.quantity, meant.quantity);
        learnOne(line.used, meant.used);
        learnOne(line.available, meant.available);
        learnOne(line.state, meant.lineState);
    }

    const Told& told_;
    const PlaceOf& placeOf_;
    Records& records_;
    Findings& findings_;
    bool isGood_ = true;
};

}  // namespace

std::uint32_t tierOf(std::string_view name, Records& records) {
    constexpr std::string_view kConstant =
        "bo.constants.partnertiernames.";  // as the web services call those that are there
    if (name.substr(0, kConstant.size()) == kConstant) name.remove_prefix(kConstant.size());
    const std::string key = squeezed(name);
    for (std::uint32_t i = 0; i < records.tiers.size(); ++i) {
        if (records.tiers[i].key == key) return i;
    }
    if (records.tiers.size() > kMostTiers) return kMostTiers;  // too many to be taken: build() says so
    records.tiers.push_back({key, std::string(name), false});
    return static_cast<std::uint32_t>(records.tiers.size() - 1);
}

ValueId nameAccount(std::string_view id, std::string_view name, Records& records, Findings& findings) {
    const ValueId own = records.values.text(id);
    Account& account = records.accounts.at(own);
    if (name.empty()) return own;
    const ValueId said = records.values.text(name);
    if (!account.name.exists()) {
        account.name = said;
    } else if (account.name != said) {
        findings.add(Remark::otherName, id);
    }
    return own;
}

void learn(const Told& told, const PlaceOf& placeOf, codec::DecimalMark decimal, Records& records,
           Findings& findings) {
    Learner(told, placeOf, records, findings).learn(decimal);
}

}  // namespace sluice::flexnet
