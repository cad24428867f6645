#include "reference/entitlements_reference.h"

#include <algorithm>

namespace sluice::reference {

namespace {

constexpr std::uint64_t kMost = 9007199254740992ull;
const char* const kEnd = "end-customer";

std::pair<std::string, std::string> pairOf(const std::string& a, const std::string& b) {
    return a < b ? std::make_pair(a, b) : std::make_pair(b, a);
}
bool related(const PlainState& state, const std::string& a, const std::string& b) {
    return state.related.count(pairOf(a, b)) != 0;
}
/// The account and everyone above it.
std::set<std::string> upwards(const PlainState& state, const std::string& account) {
    std::set<std::string> found = {account};
    for (const std::string& parent : state.accounts.at(account).parents) {
        for (const std::string& each : upwards(state, parent)) found.insert(each);
    }
    return found;
}
/// One of the two is the other, or stands above it.
bool isOneHierarchy(const PlainState& state, const std::string& one, const std::string& other) {
    return upwards(state, one).count(other) != 0 || upwards(state, other).count(one) != 0;
}
std::string producerOf(const PlainState& state) {
    for (const auto& [id, account] : state.accounts) {
        if (account.type == "producer") return id;
    }
    return {};
}
std::size_t rank(const PlainState& state, const std::string& tier) {
    return static_cast<std::size_t>(std::find(state.tiers.begin(), state.tiers.end(), tier) -
                                    state.tiers.begin());
}

/// One event on one state. Each function answers the rule that forbids it, or makes it so and answers
/// nothing.
class Plain {
  public:
    Plain(PlainState& state, const PlainEvent& event) : s(state), e(event) {}

    std::string run() {
        if (e.kind == "createAccount" && e.accountType == "producer") return createProducer();
        producer = producerOf(s);
        actor = e.by.empty() ? producer : e.by;
        if (actor.empty()) return "EN-22";
        if (s.accounts.count(actor) == 0) return "EN-19";
        if (e.kind == "createAccount") return createAccount();
        const std::string missing = whatIsMissing();
        if (!missing.empty()) return missing;
        if (e.kind == "setParents") return setParents();
        if (e.kind == "relate" || e.kind == "unrelate") return relate();
        if (e.kind == "addTier") return addTier();
        if (e.kind == "renameTier") return renameTier();
        if (e.kind == "moveTier") return moveTier();
        if (e.kind == "setVisibility") return setVisibility();
        if (e.kind == "createEntitlement") return createEntitlement();
        if (e.kind == "setCurrentOwner") return setCurrentOwner();
        if (e.kind == "nameEndCustomer") return nameEndCustomer();
        if (e.kind == "split") return split();
        if (e.kind == "transfer") return transfer();
        if (e.kind == "activate") return activate();
        if (e.kind == "redeem") return redeem();
        if (e.kind == "deactivate") return deactivate();
        if (e.kind == "setQuantity") return setQuantity();
        if (e.kind == "mergeBack") return mergeBack();
        return changeState();
    }

  private:
    PlainState& s;
    const PlainEvent& e;
    std::string producer, actor;

    [[nodiscard]] bool isProducer() const { return actor == producer; }
    [[nodiscard]] std::string typeOf(const std::string& id) const { return s.accounts.at(id).type; }
    [[nodiscard]] bool actsFor(const std::string& account) const {
        return isProducer() || (!account.empty() && upwards(s, actor).count(account) != 0);
    }
    [[nodiscard]] bool isItself(const std::string& account) const { return isProducer() || account == actor; }
    PlainEntitlement& source() { return s.entitlements.at(e.entitlement); }
    std::string ownerAccount() { return source().owner.empty() ? "" : source().tiers.at(source().owner); }
    static std::uint64_t rest(const PlainEntitlement& entitlement) {
        return entitlement.quantity - entitlement.used;
    }
    [[nodiscard]] bool fitsTier(const std::string& account, const std::string& tier) const {
        return typeOf(account) == (tier == kEnd ? "customer" : "partner");
    }

    std::string whatIsMissing() {
        const std::set<std::string> ofEntitlement = {
            "setCurrentOwner", "nameEndCustomer", "split",      "transfer",    "activate",
            "redeem",          "changeState",     "deactivate", "setQuantity", "mergeBack"};
        if (ofEntitlement.count(e.kind) != 0 && s.entitlements.count(e.entitlement) == 0) return "EN-19";
        const std::set<std::string> withAccount = {"setParents", "relate",   "unrelate", "setVisibility",
                                                   "split",      "transfer", "redeem",   "nameEndCustomer"};
        const bool needsAccount = withAccount.count(e.kind) != 0 || !e.account.empty();
        if (needsAccount && s.accounts.count(e.account) == 0) return "EN-19";
        if ((e.kind == "relate" || e.kind == "unrelate") && s.accounts.count(e.with) == 0) return "EN-19";
        const bool needsTier = e.kind == "split" || e.kind == "renameTier" || e.kind == "moveTier" ||
                               (!e.tier.empty() && e.kind != "addTier");
        if (needsTier && rank(s, e.tier) == s.tiers.size()) return "EN-19";
        return !e.poolInto.empty() && s.entitlements.count(e.poolInto) == 0 ? "EN-19" : "";
    }

    std::string createProducer() {
        if (!e.by.empty() || !producerOf(s).empty()) return "EN-22";
        if (s.accounts.count(e.account) != 0) return "EN-21";
        if (!e.parents.empty()) return "EN-23";
        s.accounts[e.account] = {"producer", {}, e.visible};
        return {};
    }
    std::string createAccount() {
        if (e.accountType == "none") return "EN-22";
        if (s.accounts.count(e.account) != 0) return "EN-21";
        if (typeOf(actor) == "customer") return "EN-3";
        const std::string refusal = refuseParents(true);
        if (!refusal.empty()) return refusal;
        s.accounts[e.account] = {e.accountType, {e.parents.begin(), e.parents.end()}, e.visible};
        if (!isProducer()) s.related.insert(pairOf(actor, e.account));
        return {};
    }
    std::string refuseParents(bool isNew) {
        const std::string type = isNew ? e.accountType : typeOf(e.account);
        std::set<std::string> seen;
        for (const std::string& parent : e.parents) {
            if (s.accounts.count(parent) == 0) return "EN-19";
            if (!seen.insert(parent).second || typeOf(parent) != type) return "EN-23";
            if (!isNew && upwards(s, parent).count(e.account) != 0) return "EN-23";
            if (!isNew && s.accounts.at(e.account).parents.count(parent) != 0) continue;
            if (isProducer()) continue;
            // A partner under its creator; a customer under one that is related to who acts.
            if (type == "partner" ? !isNew || parent != actor : !related(s, actor, parent)) return "EN-25";
        }
        return {};
    }
    std::string setParents() {
        const bool isRelatedPartner = typeOf(actor) == "partner" && related(s, actor, e.account);
        if (!isProducer() && (typeOf(e.account) != "customer" || !isRelatedPartner)) return "EN-25";
        const std::string refusal = refuseParents(false);
        if (!refusal.empty()) return refusal;
        const std::set<std::string> wanted(e.parents.begin(), e.parents.end());
        for (const std::string& parent : s.accounts.at(e.account).parents) {
            if (wanted.count(parent) == 0 && !isProducer() && !related(s, actor, parent)) return "EN-25";
        }
        if (s.accounts.at(e.account).parents == wanted) return "EN-20";
        s.accounts.at(e.account).parents = wanted;
        return {};
    }
    std::string relate() {
        if (typeOf(actor) == "customer") return "EN-2";
        const std::multiset<std::string> types = {typeOf(e.account), typeOf(e.with)};
        const bool isLegal = types == std::multiset<std::string>{"partner", "partner"} ||
                             types == std::multiset<std::string>{"partner", "customer"};
        if (!isLegal || e.account == e.with) return "EN-2";
        if (!actsFor(e.account) && !actsFor(e.with)) return "EN-33";
        const bool isRelated = related(s, e.account, e.with);
        if (e.kind == "relate") {
            if (isRelated) return "EN-20";
            s.related.insert(pairOf(e.account, e.with));
        } else {
            if (!isRelated) return "EN-19";
            s.related.erase(pairOf(e.account, e.with));
        }
        return {};
    }
    std::string addTier() {
        if (!isProducer()) return "EN-24";
        if (rank(s, e.tier) != s.tiers.size()) return "EN-21";
        const std::size_t place = e.isLast ? s.tiers.size() : static_cast<std::size_t>(e.position);
        if (place < 1 || place > s.tiers.size()) return "EN-29";
        s.tiers.insert(s.tiers.begin() + static_cast<std::ptrdiff_t>(place - 1), e.tier);
        s.tierNames[e.tier] = e.name.empty() ? e.tier : e.name;
        return {};
    }
    std::string renameTier() {
        if (!isProducer()) return "EN-24";
        if (s.tierNames[e.tier] == e.name) return "EN-20";
        s.tierNames[e.tier] = e.name;
        return {};
    }
    std::string moveTier() {
        if (!isProducer()) return "EN-24";
        if (e.tier == kEnd) return "EN-29";
        const std::size_t last = s.tiers.size() - 1;
        const std::size_t place = e.isLast ? last : static_cast<std::size_t>(e.position);
        if (place < 1 || place > last) return "EN-29";
        std::vector<std::string> moved = s.tiers;
        moved.erase(std::find(moved.begin(), moved.end(), e.tier));
        moved.insert(moved.begin() + static_cast<std::ptrdiff_t>(place - 1), e.tier);
        if (moved == s.tiers) return "EN-20";
        for (const auto& each : s.entitlements) {
            const auto orderOf = [&each](const std::vector<std::string>& tiers) {
                std::vector<std::string> order;
                for (const std::string& tier : tiers) {
                    if (each.second.tiers.count(tier) != 0) order.push_back(tier);
                }
                return order;
            };
            if (orderOf(moved) != orderOf(s.tiers)) return "EN-29";
        }
        s.tiers = moved;
        return {};
    }
    std::string setVisibility() {
        if (!isProducer() && upwards(s, e.account).count(actor) == 0) return "EN-25";
        if (s.accounts.at(e.account).visible == e.visible) return "EN-20";
        s.accounts.at(e.account).visible = e.visible;
        return {};
    }

    std::string createEntitlement() {
        if (!isProducer()) return "EN-24";
        if (s.entitlements.count(e.entitlement) != 0) return "EN-21";
        if (e.quantity < 1 || e.quantity > kMost) return "EN-31";
        if (e.tier.empty() != e.account.empty()) return "EN-19";
        if (!e.tier.empty() && !fitsTier(e.account, e.tier)) return "EN-28";
        PlainEntitlement made;
        made.kind = e.entitlementKind;
        made.product = e.product;
        made.state = "draft";
        made.quantity = e.quantity;
        if (!e.tier.empty()) made.tiers[e.tier] = e.account;
        if (e.tier == kEnd) made.owner = kEnd;
        s.entitlements[e.entitlement] = made;
        return {};
    }
    std::string setCurrentOwner() {
        if (source().state == "obsolete") return "EN-17";
        if (source().owner == kEnd) return "EN-10";
        if (!isItself(ownerAccount())) return "EN-26";
        if (!e.tier.empty() && source().tiers.count(e.tier) == 0) return "EN-26";
        if (source().owner == e.tier) return "EN-20";
        source().owner = e.tier;
        return {};
    }
    std::string nameEndCustomer() {
        if (source().state == "obsolete") return "EN-17";
        if (source().owner == kEnd) return "EN-10";
        if (typeOf(e.account) != "customer") return "EN-28";
        if (!isProducer() && !(isItself(ownerAccount()) && related(s, ownerAccount(), e.account)))
            return "EN-27";
        source().tiers[kEnd] = e.account;
        source().owner = kEnd;
        return {};
    }
    std::string freeId() {
        if (!e.newEntitlement.empty()) return e.newEntitlement;
        for (int number = 2;; ++number) {
            const std::string id = e.entitlement + "-" + std::to_string(number);
            if (s.entitlements.count(id) == 0) return id;
        }
    }
    /// The source's tiers down to the owner, without End Customer.
    std::map<std::string, std::string> tiersToOwner() {
        std::map<std::string, std::string> kept;
        for (const auto& [tier, account] : source().tiers) {
            if (tier != kEnd && rank(s, tier) <= rank(s, source().owner)) kept[tier] = account;
        }
        return kept;
    }
    std::string split() {
        if (source().state != "deployed") return "EN-15";
        if (source().owner.empty() || source().owner == kEnd || !actsFor(ownerAccount())) return "EN-4";
        if (!isProducer() && e.account == actor && actor != ownerAccount()) return "EN-4";
        if (!related(s, ownerAccount(), e.account)) return "EN-5";
        for (const auto& [tier, account] : source().tiers) {
            if (account == e.account) return "EN-5";
        }
        if (rank(s, e.tier) <= rank(s, source().owner)) return "EN-5";
        if (source().tiers.count(e.tier) != 0) return "EN-6";
        if (!fitsTier(e.account, e.tier)) return "EN-28";
        if (e.quantity < 1 || e.quantity > rest(source())) return "EN-7";
        PlainEntitlement made = source();
        made.tiers = tiersToOwner();
        made.tiers[e.tier] = e.account;
        const auto pool = s.entitlements.find(e.poolInto);
        const bool isPooled = pool != s.entitlements.end() && pool->second.product == made.product &&
                              pool->second.kind == made.kind && pool->second.state == made.state &&
                              pool->second.tiers == made.tiers;
        if (isPooled && pool->second.quantity + e.quantity > kMost) return "EN-31";
        if (!e.newEntitlement.empty() && s.entitlements.count(e.newEntitlement) != 0) return "EN-21";
        made.owner = e.tier;
        made.quantity = e.quantity;
        made.used = 0;
        made.from = e.entitlement;
        made.giver = ownerAccount();
        made.isUntouched = true;
        source().isUntouched = false;
        source().quantity -= e.quantity;
        if (isPooled) {
            pool->second.quantity += e.quantity;
            pool->second.isUntouched = false;
        } else {
            s.entitlements[freeId()] = made;
        }
        return {};
    }
    std::string transfer() {
        if (source().state == "obsolete") return "EN-17";
        if (source().state == "inactive") return "EN-15";
        if (source().kind == "bulk") return "EN-14";
        if (source().owner.empty() || !isItself(ownerAccount())) return "EN-12";
        if (typeOf(e.account) == "partner") return "EN-13";
        if (typeOf(e.account) != "customer") return "EN-12";
        const std::string owner = ownerAccount();
        if (source().owner == kEnd) {
            const bool isNext = s.accounts.at(owner).parents.count(e.account) != 0 ||
                                s.accounts.at(e.account).parents.count(owner) != 0;
            if (!isNext) return "EN-12";
        } else if (!related(s, owner, e.account)) {
            return "EN-12";
        }
        if (rest(source()) == 0) return "EN-14";
        if (!e.newEntitlement.empty() && s.entitlements.count(e.newEntitlement) != 0) return "EN-21";
        PlainEntitlement made = source();
        made.quantity = rest(source());
        made.used = 0;
        made.state = "draft";
        made.tiers = tiersToOwner();
        made.tiers[kEnd] = e.account;
        made.owner = kEnd;
        made.from = e.entitlement;
        made.giver = "";
        made.isUntouched = true;
        source().isUntouched = false;
        source().quantity = source().used;
        source().state = "obsolete";
        s.entitlements[freeId()] = made;
        return {};
    }
    std::string activate() {
        if (source().state != "deployed") return "EN-15";
        if (source().kind == "bulk") return "EN-18";
        const bool isInHierarchy = source().owner == kEnd && isOneHierarchy(s, ownerAccount(), actor);
        if (!actsFor(ownerAccount()) && !isInHierarchy) return "EN-30";
        if (e.quantity < 1 || e.quantity > rest(source())) return "EN-7";
        source().used += e.quantity;
        source().isUntouched = false;
        return {};
    }
    std::string redeem() {
        if (source().state != "deployed") return "EN-15";
        if (source().kind != "bulk") return "EN-18";
        if (typeOf(e.account) != "customer") return "EN-28";
        if (!actsFor(e.account) && !actsFor(ownerAccount())) return "EN-35";
        if (source().owner.empty()) return "EN-35";
        const bool isNear = source().owner == kEnd ? isOneHierarchy(s, ownerAccount(), e.account)
                                                   : related(s, ownerAccount(), e.account);
        if (!isNear) return "EN-35";
        if (e.quantity < 1 || e.quantity > rest(source())) return "EN-7";
        if (!e.newEntitlement.empty() && s.entitlements.count(e.newEntitlement) != 0) return "EN-21";
        PlainEntitlement made = source();
        made.kind = "simple";
        made.quantity = e.quantity;
        made.used = 0;
        made.tiers = tiersToOwner();
        made.tiers[kEnd] = e.account;
        made.owner = kEnd;
        made.from = e.entitlement;
        made.giver = "";
        made.isUntouched = true;
        source().isUntouched = false;
        source().used += e.quantity;
        s.entitlements[freeId()] = made;
        return {};
    }
    std::string deactivate() {
        if (source().state != "deployed" || source().kind == "bulk") return "EN-40";
        if (!isItself(holdingOf(s, e.entitlement).account)) return "EN-40";
        if (e.quantity < 1 || e.quantity > source().used) return "EN-40";
        source().used -= e.quantity;
        return {};
    }
    std::string setQuantity() {
        if (source().state == "obsolete") return "EN-17";
        if (source().state == "inactive" || !isProducer()) return "EN-41";
        if (e.quantity < 1 || e.quantity > kMost) return "EN-31";
        if (e.quantity < source().used) return "EN-41";
        if (e.quantity == source().quantity) return "EN-20";
        source().quantity = e.quantity;
        return {};
    }
    std::string mergeBack() {
        if (source().state == "obsolete") return "EN-17";
        if (source().giver.empty() || !source().isUntouched || !isItself(source().giver)) return "EN-42";
        PlainEntitlement& origin = s.entitlements.at(source().from);
        if (origin.state != "deployed") return "EN-42";
        if (origin.quantity + source().quantity > kMost) return "EN-31";
        origin.quantity += source().quantity;
        source().quantity = 0;
        source().state = "obsolete";
        return {};
    }
    std::string changeState() {
        if (!isProducer()) return "EN-24";
        if (source().state == e.state) return "EN-20";
        const std::map<std::string, std::set<std::string>> next = {
            {"draft", {"deployed", "obsolete"}},
            {"deployed", {"inactive", "obsolete"}},
            {"inactive", {"deployed", "draft", "obsolete"}},
            {"obsolete", {}}};
        if (next.at(source().state).count(e.state) == 0) return "EN-17";
        source().state = e.state;
        return {};
    }
};

}  // namespace

std::string apply(PlainState& state, const PlainEvent& event) {
    PlainState after = state;
    std::string rule = Plain(after, event).run();
    if (rule.empty()) state = std::move(after);
    return rule;
}

bool sees(const PlainState& state, const std::string& viewer, const std::string& account, bool relatedSeeIt,
          const std::string& entitlement) {
    const std::string producer = producerOf(state);
    if (viewer == producer || account == producer) return true;
    if (isOneHierarchy(state, viewer, account)) return true;
    if (related(state, viewer, account) && (relatedSeeIt || state.accounts.at(account).visible)) return true;
    for (const auto& [id, each] : state.entitlements) {
        if (!entitlement.empty() && id != entitlement) continue;
        for (const auto& [tier, stands] : each.tiers) {
            for (const auto& [lower, below] : each.tiers) {
                const bool isBelow = rank(state, lower) > rank(state, tier);
                if (isBelow && stands == account && below == viewer) return true;
            }
        }
    }
    return false;
}

PlainHolding holdingOf(const PlainState& state, const std::string& entitlement) {
    const PlainEntitlement& each = state.entitlements.at(entitlement);
    std::string holder = each.owner;
    for (const std::string& tier : state.tiers) {
        if (each.owner.empty() && each.tiers.count(tier) != 0) holder = tier;
    }
    return {holder.empty() ? "" : each.tiers.at(holder), each.quantity};
}

PlainState plainOf(const testing_support::EntitlementWorld& w) {
    PlainState plain;
    const auto text = [&w](base::ValueId id) { return std::string(w.values.spelling(id)); };
    const auto idOf = [&w, &text](entitlements::OrganizationIndex account) {
        return text(w.channel.organization(account).id);
    };
    for (std::uint32_t i = 0; i < w.state.accounts.size(); ++i) {
        const entitlements::Account& account = w.state.accounts[i];
        if (!account.exists()) continue;
        PlainAccount made;
        made.type = word(account.type).tag;
        made.visible = account.visibleToOtherPartners;
        for (const auto parent : account.parents) made.parents.insert(idOf(parent));
        for (const auto with : account.related) plain.related.insert(pairOf(idOf({i}), idOf(with)));
        plain.accounts[idOf({i})] = made;
    }
    for (const auto tier : w.state.order) {
        plain.tiers.push_back(text(w.state.tier(tier).id));
        plain.tierNames[plain.tiers.back()] = text(w.state.tier(tier).name);
    }
    for (const entitlements::Entitlement& each : w.state.entitlements) {
        PlainEntitlement made;
        made.kind = word(each.kind).tag;
        made.product = each.product.exists() ? text(each.product) : "";
        made.state = word(each.state).tag;
        made.quantity = each.quantity;
        made.used = each.used;
        if (each.owner.exists()) made.owner = text(w.state.tier(each.owner).id);
        if (each.from.exists()) made.from = text(w.state.entitlement(each.from).id);
        if (each.giver.exists()) made.giver = idOf(each.giver);
        made.isUntouched = each.isUntouched;
        for (const auto tier : w.state.order) {
            if (each.at(tier).exists()) made.tiers[text(w.state.tier(tier).id)] = idOf(each.at(tier));
        }
        plain.entitlements[text(each.id)] = made;
    }
    return plain;
}

PlainEvent plainOf(const testing_support::EntitlementWorld& w, const entitlements::Event& event) {
    const auto text = [&w](base::ValueId id) {
        return id.exists() ? std::string(w.values.spelling(id)) : std::string();
    };
    PlainEvent plain;
    plain.kind = entitlements::text(event.kind).tag;
    plain.by = text(event.by);
    plain.account = text(event.account);
    plain.name = text(event.name);
    plain.accountType = word(event.accountType).tag;
    plain.with = text(event.with);
    plain.tier = text(event.tier);
    plain.entitlement = text(event.entitlement);
    plain.entitlementKind = word(event.entitlementKind).tag;
    plain.product = text(event.product);
    plain.newEntitlement = text(event.newEntitlement);
    plain.poolInto = text(event.poolInto);
    plain.state = word(event.state).tag;
    for (const base::ValueId parent : event.parents) plain.parents.push_back(text(parent));
    plain.visible = event.visibleToOtherPartners;
    plain.isLast = event.position == entitlements::Event::kLast;
    plain.position = event.position;
    plain.quantity = event.quantity;
    return plain;
}

std::string brokenInvariant(const PlainState& state) {
    int producers = 0;
    for (const auto& [id, account] : state.accounts) producers += account.type == "producer" ? 1 : 0;
    if (producers > 1) return "two producers";
    if (state.tiers.empty() || state.tiers.back() != kEnd) return "End Customer is not last";
    for (const auto& [id, each] : state.entitlements) {
        if (each.used > each.quantity) return id + " is used beyond its quantity";
        if (each.tiers.count(kEnd) != 0 && each.owner != kEnd) return id + " is not its end customer's";
        if (!each.owner.empty() && each.tiers.count(each.owner) == 0) return id + " has an undefined owner";
        for (const auto& [tier, account] : each.tiers) {
            const std::string& type = state.accounts.at(account).type;
            if (type != (tier == kEnd ? "customer" : "partner"))
                return id + " has the wrong account in " + tier;
        }
    }
    return {};
}

std::string brokenInvariant(const PlainState& before, const PlainState& after, const PlainEvent& event) {
    const auto total = [](const PlainState& state, bool isRemaining) {
        std::map<std::string, std::uint64_t> totals;
        for (const auto& [id, each] : state.entitlements) {
            totals[each.product] += each.quantity - (isRemaining && each.kind == "bulk" ? each.used : 0);
        }
        return totals;
    };
    if (event.kind == "createEntitlement" || event.kind == "setQuantity") {
        // Conservation is told over what is made and what is returned.
        auto wanted = total(before, false);
        const bool isNew = event.kind == "createEntitlement";
        const std::string product = isNew ? event.product : before.entitlements.at(event.entitlement).product;
        wanted[product] += event.quantity - (isNew ? 0 : before.entitlements.at(event.entitlement).quantity);
        if (total(after, false) != wanted) return "another quantity was made or returned";
    } else {
        const bool isRedeemed = event.kind == "redeem";
        if (total(before, isRedeemed) != total(after, isRedeemed)) return "quantity was not conserved";
    }
    for (const auto& [id, was] : before.entitlements) {
        const auto found = after.entitlements.find(id);
        if (found == after.entitlements.end()) return id + " is gone";
        const PlainEntitlement& is = found->second;
        if (was.owner == kEnd && is.owner != kEnd) return id + " is no longer the end customer's";
        if (is.used < was.used && event.kind != "deactivate") return id + " has used less";
        if (is.used < was.used && is.kind == "bulk") return id + " has keys back";
        if (was.state == "obsolete" && is.state != "obsolete") return id + " came back";
        for (const auto& [tier, account] : was.tiers) {
            const auto now = is.tiers.find(tier);
            if (now == is.tiers.end() || now->second != account)
                return id + " has another account in " + tier;
        }
        // Tiers are filled downwards only.
        for (const auto& [tier, account] : is.tiers) {
            if (was.tiers.count(tier) != 0) continue;
            for (const auto& [other, there] : was.tiers) {
                if (rank(after, other) > rank(after, tier)) return id + " is filled upwards";
            }
        }
    }
    return {};
}

}  // namespace sluice::reference
