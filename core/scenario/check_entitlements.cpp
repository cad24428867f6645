#include "scenario/check_entitlements.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/index_map.h"
#include "base/text.h"
#include "entitlements/event.h"
#include "entitlements/state.h"
#include "scenario/suggestions.h"

namespace sluice::scenario {

using base::IndexMap;
using base::Problems;
using entitlements::AccountType;
using entitlements::EntitlementKind;

namespace {

constexpr std::uint32_t kNone = IndexMap::kNone;

/// `a/b` as a part of a JSON pointer.
std::string pointerPart(std::string_view text) {
    std::string part;
    for (const char letter : text) {
        if (letter == '~') {
            part += "~0";
        } else if (letter == '/') {
            part += "~1";
        } else {
            part += letter;
        }
    }
    return part;
}

class EntitlementChecker {
  public:
    explicit EntitlementChecker(const Document& document)
        : document_(document), parts_(document.entitlements), values_(document.values) {
        for (std::uint32_t i = 0; i < document.organizations.size(); ++i) {
            learn(organizations_, document.organizations[i].id, i);
        }
        accountOf_.resize(document.organizations.size(), kNone);
        for (std::uint32_t i = 0; i < parts_.accounts.size(); ++i) {
            accountOf_[parts_.accounts[i].organization] = i;
        }
    }

    Problems check() {
        accounts();
        hierarchy();
        tiers();
        relationships();
        for (std::uint32_t i = 0; i < parts_.entitlements.size(); ++i) {
            const std::string path = "/entitlements/" + std::to_string(i);
            unique(entitlements_, parts_.entitlements[i].id, i, path, "entitlement");
        }
        for (std::uint32_t i = 0; i < parts_.entitlements.size(); ++i) entitlement(i);
        origins();
        named();
        for (base::Problem& problem : checkEntitlementEvents(document_, document_.events, "/events")) {
            problems_.push_back(std::move(problem));
        }
        return std::move(problems_);
    }

  private:
    void error(std::string path, std::string message, std::string hint) {
        problems_.push_back({base::Severity::error, std::move(path), std::move(message), std::move(hint)});
    }
    [[nodiscard]] std::string quoted(ValueId id) const { return base::quoted(values_.spelling(id)); }
    static void learn(IndexMap& map, ValueId id, std::uint32_t index) {
        if (id.exists() && map.find(id.value) == kNone) map.add(id.value, index);
    }
    /// Reports an id that is empty or twice.
    void unique(IndexMap& map, ValueId id, std::uint32_t index, const std::string& path,
                std::string_view what) {
        if (!id.exists()) return;
        if (values_.spelling(id).empty()) {
            return error(path + "/id", "Expected an id, found an empty text.", "Give it a short id.");
        }
        if (map.find(id.value) != kNone) {
            return error(path + "/id",
                         "There is another " + std::string(what) + " " + quoted(id) + " (EN-21).",
                         "Give each an id of its own.");
        }
        map.add(id.value, index);
    }

    // ---- accounts ----

    /// The account of an organization by its id; none (reported) where there is none.
    std::uint32_t account(ValueId id, const std::string& path) {
        if (!id.exists()) return kNone;
        const std::uint32_t organization = organizations_.find(id.value);
        if (organization != kNone && accountOf_[organization] != kNone) return accountOf_[organization];
        if (organization != kNone) {
            error(path, quoted(id) + " is no account.", "Give the organization an \"account\".");
            return kNone;
        }
        std::vector<std::string_view> ids;
        for (const AccountEntry& entry : parts_.accounts) {
            const ValueId each = document_.organizations[entry.organization].id;
            if (each.exists()) ids.push_back(values_.spelling(each));
        }
        error(path, "There is no account " + quoted(id) + ".",
              suggestion(id, ids, "Name an organization that has an \"account\"."));
        return kNone;
    }
    [[nodiscard]] std::string accountPath(std::uint32_t account) const {
        return "/organizations/" + std::to_string(parts_.accounts[account].organization) + "/account";
    }
    void accounts() {
        std::uint32_t producer = kNone;
        for (std::uint32_t i = 0; i < parts_.accounts.size(); ++i) {
            const AccountEntry& entry = parts_.accounts[i];
            if (entry.type == AccountType::none) {
                error(accountPath(i) + "/type",
                      "An account is the producer, a partner or a customer (EN-22).",
                      "Write \"producer\", \"partner\" or \"customer\", or leave \"account\" out.");
            }
            if (entry.type != AccountType::producer) continue;
            if (producer == kNone) {
                producer = i;
                continue;
            }
            error(accountPath(i) + "/type",
                  "There is a producer already, at " + accountPath(producer) + " (EN-22).",
                  "Keep one producer.");
        }
        if (producer != kNone) return;
        if (!parts_.accounts.empty()) {
            error(accountPath(0) + "/type", "Nobody is the producer (EN-22).",
                  "Give one organization an \"account\" of type \"producer\".");
        } else if (!parts_.entitlements.empty()) {
            error("/entitlements", "There are entitlements, but nobody is the producer (EN-22).",
                  "Give one organization an \"account\" of type \"producer\".");
        }
    }
    void hierarchy() {
        std::vector<std::vector<std::uint32_t>> children(parts_.accounts.size());
        std::vector<std::uint32_t> waiting(parts_.accounts.size(), 0);
        for (std::uint32_t i = 0; i < parts_.accounts.size(); ++i) {
            const AccountEntry& entry = parts_.accounts[i];
            for (std::size_t k = 0; k < entry.parents.size(); ++k) {
                const ValueId id = entry.parents[k];
                const std::string path = accountPath(i) + "/parents/" + std::to_string(k);
                const std::uint32_t parent = account(id, path);
                if (parent == kNone) continue;
                const auto before = entry.parents.begin() + static_cast<std::ptrdiff_t>(k);
                if (std::find(entry.parents.begin(), before, id) != before) {
                    error(path, quoted(id) + " is named twice among the parents (EN-23).",
                          "Keep one of them.");
                    continue;
                }
                if (parts_.accounts[parent].type != entry.type) {
                    error(path, quoted(id) + " is of another type than the account below it (EN-23).",
                          "Parents are accounts of the same type.");
                }
                children[parent].push_back(i);
                ++waiting[i];
            }
        }
        for (const std::uint32_t i : loops(children, waiting)) {
            error(accountPath(i) + "/parents",
                  "The parents lead back to the account, or to a loop above it (EN-23).",
                  "No account stands above itself: take one of the parents away.");
        }
    }
    /// What is never ready: it stands in a loop, or below one. `waiting`: how many stand above each.
    static std::vector<std::uint32_t> loops(const std::vector<std::vector<std::uint32_t>>& children,
                                            std::vector<std::uint32_t>& waiting) {
        std::vector<std::uint32_t> ready, looped;
        for (std::uint32_t i = 0; i < waiting.size(); ++i) {
            if (waiting[i] == 0) ready.push_back(i);
        }
        for (std::size_t i = 0; i < ready.size(); ++i) {
            for (const std::uint32_t child : children[ready[i]]) {
                if (--waiting[child] == 0) ready.push_back(child);
            }
        }
        for (std::uint32_t i = 0; i < waiting.size(); ++i) {
            if (waiting[i] != 0) looped.push_back(i);
        }
        return looped;
    }

    // ---- tiers and relationships ----

    void tiers() {
        for (std::uint32_t i = 0; i < parts_.tiers.size(); ++i) {
            const std::string path = "/tiers/" + std::to_string(i);
            const ValueId id = parts_.tiers[i].id;
            unique(tiers_, id, i, path, "tier");
            if (isEndCustomer(id) && i + 1 != parts_.tiers.size()) {
                error(path, "End Customer is always the last tier (EN-29).", "Put it last, or leave it out.");
            }
        }
    }
    [[nodiscard]] bool isEndCustomer(ValueId id) const {
        return id.exists() && values_.spelling(id) == entitlements::kEndCustomerId;
    }
    /// Whether there is such a tier; reported where there is none.
    bool tier(ValueId id, const std::string& path) {
        const bool isDefault =
            parts_.tiers.empty() && id.exists() && values_.spelling(id) == entitlements::kDistributorId;
        if (!id.exists() || isDefault || isEndCustomer(id) || tiers_.find(id.value) != kNone) {
            return id.exists();
        }
        std::vector<std::string_view> ids = {entitlements::kEndCustomerId};
        if (parts_.tiers.empty()) ids.push_back(entitlements::kDistributorId);
        for (const TierEntry& entry : parts_.tiers) {
            if (entry.id.exists()) ids.push_back(values_.spelling(entry.id));
        }
        error(path, "There is no tier " + quoted(id) + ".",
              suggestion(id, ids, "Declare it under tiers, or name one that is there."));
        return false;
    }
    void relationships() {
        IndexMap pairs;
        for (std::uint32_t i = 0; i < parts_.relationships.size(); ++i) {
            const RelationshipEntry& entry = parts_.relationships[i];
            const std::string path = "/relationships/" + std::to_string(i);
            const std::uint32_t left = account(entry.account, path + "/account");
            const std::uint32_t right = account(entry.with, path + "/with");
            if (left == kNone || right == kNone) continue;
            const AccountType first = parts_.accounts[left].type, second = parts_.accounts[right].type;
            const bool hasPartner = first == AccountType::partner || second == AccountType::partner;
            const bool hasProducer = first == AccountType::producer || second == AccountType::producer;
            if (left == right || !hasPartner || hasProducer) {
                error(path,
                      quoted(entry.account) + " and " + quoted(entry.with) + " cannot be related (EN-2).",
                      "A relationship links two partners, or a partner and a customer.");
                continue;
            }
            const std::uint64_t pair = (std::uint64_t{std::min(left, right)} << 32) | std::max(left, right);
            if (pairs.find(pair) == kNone) {
                pairs.add(pair, i);
                continue;
            }
            error(path,
                  quoted(entry.account) + " and " + quoted(entry.with) + " are related already, in " +
                      "/relationships/" + std::to_string(pairs.find(pair)) + " (EN-20).",
                  "Keep one of the two.");
        }
    }

    // ---- entitlements ----

    void entitlement(std::uint32_t index) {
        const EntitlementEntry& entry = parts_.entitlements[index];
        const std::string path = "/entitlements/" + std::to_string(index);
        quantities(entry, path);
        if (entry.product.exists() && values_.spelling(entry.product).empty()) {
            error(path + "/product", "Expected a product, found an empty text.", "Say what may be used.");
        }
        bool hasEndCustomer = false, isOwnerDefined = false;
        for (const StandingEntry& standing : entry.tiers) {
            if (!standing.tier.exists()) continue;
            const std::string place = path + "/tiers/" + pointerPart(values_.spelling(standing.tier));
            const std::uint32_t holder = account(standing.account, place);
            isOwnerDefined = isOwnerDefined || standing.tier == entry.currentOwner;
            hasEndCustomer = hasEndCustomer || isEndCustomer(standing.tier);
            if (!tier(standing.tier, place) || holder == kNone) continue;
            const AccountType wanted =
                isEndCustomer(standing.tier) ? AccountType::customer : AccountType::partner;
            if (parts_.accounts[holder].type == wanted) continue;
            error(place, quoted(standing.account) + " cannot stand in " + quoted(standing.tier) + " (EN-28).",
                  "Partners stand in partner tiers, customers in end-customer.");
        }
        owner(entry, path, hasEndCustomer, isOwnerDefined);
    }
    void quantities(const EntitlementEntry& entry, const std::string& path) {
        const bool isBulk = entry.kind == EntitlementKind::bulk;
        const std::string_view own = isBulk ? "redeemed" : "activated";
        const std::string_view other = isBulk ? "activated" : "redeemed";
        if ((isBulk ? entry.activated : entry.redeemed) != 0) {
            error(path + "/" + std::string(other),
                  "This is not said of a " + std::string(word(entry.kind).tag) + " entitlement (EN-18).",
                  "Write \"" + std::string(own) + "\" instead.");
        }
        if ((isBulk ? entry.redeemed : entry.activated) > entry.quantity) {
            error(path + "/" + std::string(own), "More is used than the entitlement holds (EN-7).",
                  "Write at most its quantity.");
        }
    }
    void owner(const EntitlementEntry& entry, const std::string& path, bool hasEndCustomer, bool isDefined) {
        if (hasEndCustomer && !isEndCustomer(entry.currentOwner)) {
            return error(path + (entry.currentOwner.exists() ? "/currentOwner" : ""),
                         "The end customer is known, so the current owner is end-customer (EN-10).",
                         "Write \"currentOwner\": \"end-customer\".");
        }
        if (!entry.currentOwner.exists() || !tier(entry.currentOwner, path + "/currentOwner")) return;
        if (isDefined) return;
        error(path + "/currentOwner",
              quoted(entry.currentOwner) + " is not defined among the tiers of the entitlement (EN-26).",
              "Name a tier that stands under \"tiers\", or leave it out.");
    }
    void origins() {
        std::vector<std::vector<std::uint32_t>> made(parts_.entitlements.size());
        std::vector<std::uint32_t> waiting(parts_.entitlements.size(), 0);
        for (std::uint32_t i = 0; i < parts_.entitlements.size(); ++i) {
            const ValueId from = parts_.entitlements[i].from, giver = parts_.entitlements[i].givenBy;
            if (giver.exists()) static_cast<void>(account(giver, path(i, "/givenBy")));
            if (giver.exists() && !from.exists()) {
                error(path(i, "/givenBy"),
                      "It came from no entitlement, so nobody gave it by a split (EN-42).",
                      "Say what it came from, or leave this out.");
            }
            if (!from.exists()) continue;
            const std::uint32_t source = entitlements_.find(from.value);
            if (source != kNone) {
                made[source].push_back(i);
                ++waiting[i];
                continue;
            }
            std::vector<std::string_view> ids;
            for (const EntitlementEntry& each : parts_.entitlements) {
                if (each.id.exists()) ids.push_back(values_.spelling(each.id));
            }
            error(path(i, "/from"), "There is no entitlement " + quoted(from) + ".",
                  suggestion(from, ids, "Name one that is there, or leave it out."));
        }
        for (const std::uint32_t i : loops(made, waiting)) {
            error(path(i, "/from"), "The entitlement came out of itself, or out of one that did.",
                  "Leave out the \"from\" of the first one.");
        }
    }
    static std::string path(std::uint32_t index, std::string_view member) {
        return "/entitlements/" + std::to_string(index) + std::string(member);
    }

    // ---- what events name ----

    /// Tiers and entitlements that events name, in order: each is there, or an event before may have made it.
    void named() {
        std::vector<std::string_view> tiers = {entitlements::kEndCustomerId}, made;
        if (parts_.tiers.empty()) tiers.push_back(entitlements::kDistributorId);
        const auto spell = [this](ValueId id, std::vector<std::string_view>& list) {
            if (id.exists()) list.push_back(values_.spelling(id));
        };
        for (const TierEntry& entry : parts_.tiers) spell(entry.id, tiers);
        for (const EntitlementEntry& entry : parts_.entitlements) spell(entry.id, made);
        IndexMap numbered;  // those that a generated id may begin with (EN-32)
        for (std::uint32_t i = 0; i < document_.events.size(); ++i) {
            const auto* event = eventAs<entitlements::Event>(document_.events[i]);
            if (event == nullptr) continue;
            const std::string path = "/events/" + std::to_string(i);
            using enum entitlements::EventKind;
            if (event->kind == addTier) {
                spell(event->tier, tiers);
            } else {
                warn(event->tier, path + "/tier", "tier", tiers);
            }
            if (event->kind == createEntitlement) {
                spell(event->entitlement, made);
                continue;
            }
            for (const auto& [id, member] :
                 {std::pair(event->entitlement, "/entitlement"), std::pair(event->poolInto, "/poolInto")}) {
                if (!isNumbered(id, numbered)) warn(id, path + member, "entitlement", made);
            }
            spell(event->newEntitlement, made);
            const bool makesOne = event->kind == split || event->kind == transfer || event->kind == redeem;
            if (makesOne && !event->newEntitlement.exists()) learn(numbered, event->entitlement, i);
        }
    }
    void warn(ValueId id, std::string path, std::string_view what,
              const std::vector<std::string_view>& there) {
        if (!id.exists()) return;
        const std::string_view spelling = values_.spelling(id);
        if (std::find(there.begin(), there.end(), spelling) != there.end()) return;
        problems_.push_back({base::Severity::warning, std::move(path),
                             "There is no " + std::string(what) + " " + quoted(id) +
                                 " in this scenario, and no event before this one makes it.",
                             suggestion(id, there, "Name one that is there.")});
    }
    /// Whether the id is another one's with a number behind it.
    [[nodiscard]] bool isNumbered(ValueId id, const IndexMap& sources) const {
        if (!id.exists()) return false;
        const std::string_view spelling = values_.spelling(id);
        const std::size_t end = spelling.find_last_not_of("0123456789");
        if (end == std::string_view::npos || end + 1 == spelling.size() || spelling[end] != '-') return false;
        const ValueId source = values_.findText(spelling.substr(0, end));
        return source.exists() && sources.find(source.value) != kNone;
    }

    std::string suggestion(ValueId id, const std::vector<std::string_view>& ids, std::string otherwise) {
        if (!suggestions_.next()) return {};
        std::string hint = base::didYouMean(values_.spelling(id), ids);
        return hint.empty() ? std::move(otherwise) : std::move(hint);
    }

    const Document& document_;
    const EntitlementParts& parts_;
    const base::ValuePool& values_;
    Problems problems_;
    IndexMap organizations_, tiers_, entitlements_;  // by id
    std::vector<std::uint32_t> accountOf_;           // by organization entry
    Suggestions suggestions_;
};

}  // namespace

Problems checkEntitlements(const Document& document) { return EntitlementChecker(document).check(); }

Problems checkEntitlementEvents(const Document& document, const std::vector<Event>& events,
                                std::string_view at) {
    Problems problems;
    for (std::size_t i = 0; i < events.size(); ++i) {
        const auto* event = eventAs<entitlements::Event>(events[i]);
        if (event == nullptr) continue;
        const std::string path = std::string(at) + "/" + std::to_string(i);
        const auto text = [&](ValueId id, std::string_view member, std::string_view what) {
            if (!id.exists() || !document.values.spelling(id).empty()) return;
            problems.push_back({base::Severity::error, path + "/" + std::string(member),
                                "Expected " + std::string(what) + ", found an empty text.",
                                what == "an id" ? "Give it a short id." : "Say what may be used."});
        };
        text(event->account, "account", "an id");
        text(event->tier, "tier", "an id");
        text(event->entitlement, "entitlement", "an id");
        text(event->newEntitlement, "newEntitlement", "an id");
        text(event->poolInto, "poolInto", "an id");
        text(event->product, "product", "a product");
    }
    return problems;
}

}  // namespace sluice::scenario
