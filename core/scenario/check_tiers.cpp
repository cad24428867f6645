#include "scenario/check_tiers.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/fields.h"
#include "base/index_map.h"
#include "base/text.h"
#include "scenario/suggestions.h"
#include "tier_setup/enumerators.h"
#include "tier_setup/values.h"

namespace sluice::scenario {

using base::IndexMap;
using base::Problems;
using base::Severity;
using base::Text;
using tier_setup::Asset;
using tier_setup::AssetStatus;
using tier_setup::Configuration;
using tier_setup::ConfigurationStatus;
using tier_setup::Parameter;
using tier_setup::ParameterType;
using tier_setup::Product;
using tier_setup::Request;
using tier_setup::RequestKind;
using tier_setup::RequestStatus;
using tier_setup::RequestType;

namespace {

class TierChecker {
  public:
    explicit TierChecker(const Document& document)
        : document_(document), parts_(document.tierSetup), values_(document.values) {
        for (std::uint32_t i = 0; i < document.organizations.size(); ++i) {
            learn(organizations_, document.organizations[i].id, i);
        }
        for (const PartnershipEntry& entry : document.partnerships) {
            const std::uint32_t upstream = find(organizations_, entry.upstream),
                                downstream = find(organizations_, entry.downstream);
            partnerships_.add((static_cast<std::uint64_t>(upstream) << 32) | downstream, 0);
        }
        openOfAsset_.resize(parts_.assets.size(), IndexMap::kNone);
        openOfConfiguration_.resize(parts_.configurations.size(), IndexMap::kNone);
    }

    Problems take() {
        for (std::uint32_t i = 0; i < parts_.products.size(); ++i) product(i);
        for (std::uint32_t i = 0; i < parts_.assets.size(); ++i) asset(i);
        for (std::uint32_t i = 0; i < parts_.configurations.size(); ++i) configuration(i);
        for (std::uint32_t i = 0; i < parts_.requests.size(); ++i) request(i);
        discarded();
        if (base::hasErrors(problems_)) return std::move(problems_);
        findFirstSales();
        for (std::uint32_t i = 0; i < parts_.assets.size(); ++i) statusOfAsset(i);
        for (std::uint32_t i = 0; i < parts_.configurations.size(); ++i) statusOfConfiguration(i);
        for (std::uint32_t i = 0; i < parts_.requests.size(); ++i) parking(i);
        for (std::uint32_t i = 0; i < parts_.requests.size(); ++i) cause(i);
        return std::move(problems_);
    }

  private:
    // ---- problems ----

    void at(std::string_view list, std::uint32_t entry) {
        place_ = "/" + Text(list) + "/" + base::digits(entry);
    }
    void report(Severity severity, Text below, Text message, Text hint) {
        problems_.push_back({severity, place_ + below, message, hint});
    }
    void error(Text below, Text message, Text hint) { report(Severity::error, below, message, hint); }
    [[nodiscard]] Text quoted(ValueId id) const { return base::quoted(values_.spelling(id)); }
    /// `There is no product "cmr".`, with the nearest of those that there are.
    template <class Entries>
    void unknown(Text below, Text what, ValueId id, const Entries& entries) {
        std::vector<std::string_view> ids;
        if (suggestions_.next()) {
            for (const auto& entry : entries) {
                if (entry.id.exists()) ids.push_back(values_.spelling(entry.id));
            }
        }
        const Text hint = base::didYouMean(values_.spelling(id), ids);
        error(below, "There is no " + what + " " + quoted(id) + ".",
              hint.empty() ? Text("Add it, or name one that is there.") : hint);
    }

    // ---- ids ----

    static void learn(IndexMap& known, ValueId id, std::uint32_t index) {
        if (id.exists() && known.find(id.value) == IndexMap::kNone) known.add(id.value, index);
    }
    static std::uint32_t find(const IndexMap& known, ValueId id) {
        return id.exists() ? known.find(id.value) : IndexMap::kNone;
    }
    /// TC-65: the id is given, and given once.
    void ownId(IndexMap& known, std::string_view list, ValueId id, std::uint32_t index) {
        at(list, index);
        if (values_.spelling(id).empty()) {
            return error("/id", "Expected an id, found an empty text.",
                         "Give it a short id, for example \"crm\".");
        }
        const std::uint32_t first = known.find(id.value);
        if (first == IndexMap::kNone) return known.add(id.value, index);
        error("/id",
              "The id " + quoted(id) + " already belongs to /" + list + "/" + base::digits(first) + ".",
              "Give each of them an id of its own.");
    }
    template <class Entries>
    std::uint32_t named(const IndexMap& known, Text below, Text what, ValueId id, const Entries& entries) {
        const std::uint32_t index = find(known, id);
        if (index == IndexMap::kNone && id.exists()) unknown(below, what, id, entries);
        return index;
    }
    std::uint32_t organization(Text below, ValueId id) {
        return named(organizations_, below, "organization", id, document_.organizations);
    }

    // ---- products ----

    void product(std::uint32_t index) {
        const Product& product = parts_.products[index];
        ownId(products_, "products", product.id, index);
        if (product.resellerLevel > 2) {
            error("/resellerLevel",
                  "Expected 0, 1 or 2, found " + base::digits(product.resellerLevel) + " (TC-2).",
                  "Name the highest tier that its parameters may ask.");
        }
        const Text place = place_;
        for (std::size_t i = 0; i < product.parameters.size(); ++i) {
            place_ = place + "/parameters/" + base::digits(i);
            parameter(product, i);
        }
    }
    void parameter(const Product& product, std::size_t index) {
        const Parameter& parameter = product.parameters[index];
        if (!parameter.id.exists()) return;
        if (!tier_setup::isParameterId(values_.spelling(parameter.id))) {
            error("/id",
                  "Expected letters, digits, hyphens and underscores, found " + quoted(parameter.id) +
                      " (TC-68).",
                  "Put what people read into the title.");
        }
        if (tier_setup::findParameter(product, parameter.id) != &parameter) {
            error("/id", "The product has a parameter " + quoted(parameter.id) + " already (TC-65).",
                  "Give each parameter an id of its own.");
        }
        if (static_cast<std::uint32_t>(parameter.scope) > product.resellerLevel) {
            error("/scope",
                  "The product's reseller level is " + base::digits(product.resellerLevel) +
                      ": it cannot ask " + base::label(parameter.scope) + " (TC-2).",
                  "Raise the product's resellerLevel, or ask somebody below.");
        }
        const bool isDropdown = parameter.type == ParameterType::dropdown;
        if (isDropdown == !parameter.choices.empty()) {
            if (tier_setup::hasGoodChoices(parameter, values_)) return;
            return error("/choices", "A choice is empty, or is there twice (TC-68).",
                         "Give each choice once.");
        }
        error("/choices",
              isDropdown ? "A dropdown needs choices (TC-68)." : "Only a dropdown has choices (TC-68).",
              isDropdown ? "List what can be chosen." : "Remove them, or make it a dropdown.");
    }

    void notThere(Text what) {
        error("/status", "No " + what + " in a file is \"none\".",
              "Remove it, or name the status that it has.");
    }

    // ---- what holds values ----

    [[nodiscard]] Text pathOf(ValueId parameter) const {
        base::GrowingText path = "/values/";
        for (const char c : values_.spelling(parameter)) {
            if (c == '~') {
                path += "~0";
            } else if (c == '/') {
                path += "~1";
            } else {
                path += c;
            }
        }
        return path;
    }
    /// Whether the product asks for each, and whether each is as its parameter has it.
    void values(std::uint32_t productIndex, tier_setup::Scope scope, const tier_setup::Values& values) {
        if (productIndex == IndexMap::kNone) return;
        const Product& product = parts_.products[productIndex];
        for (std::size_t i = 0; i < values.size(); ++i) {
            const ValueId id = values[i].parameter;
            const Text below = pathOf(id);
            const Parameter* parameter = tier_setup::findParameter(product, id);
            if (parameter == nullptr) {
                unknown(below, "parameter", id, product.parameters);
            } else if (parameter->scope != scope) {
                error(below, "This is asked of " + Text(base::label(parameter->scope)) + ", not here.",
                      "Remove it.");
            } else if (tier_setup::hasValue(values[i].value, values_) &&
                       !tier_setup::isValid(*parameter, values[i].value, values_)) {
                report(Severity::warning, below,
                       "Expected " + tier_setup::expectedOf(*parameter, values_) + ", found " +
                           quoted(values[i].value) + " (TC-59).",
                       "It stays until somebody changes it.");
            }
        }
    }
    [[nodiscard]] bool isUpstream(ValueId upstream, ValueId downstream) const {
        const std::uint32_t above = find(organizations_, upstream), below = find(organizations_, downstream);
        return partnerships_.find((static_cast<std::uint64_t>(above) << 32) | below) != IndexMap::kNone;
    }
    void link(Text field, ValueId upstream, ValueId downstream) {
        const bool areKnown = find(organizations_, upstream) != IndexMap::kNone &&
                              find(organizations_, downstream) != IndexMap::kNone;
        if (!areKnown) return;
        if (upstream == downstream) {
            error(field, quoted(upstream) + " cannot stand twice in one supply chain (TC-3).",
                  "Name three different organizations.");
        } else if (!isUpstream(upstream, downstream)) {
            report(Severity::warning, field,
                   quoted(upstream) + " is no upstream of " + quoted(downstream) + " (TC-63).",
                   "The asset stays; a new sale would not go this way.");
        }
    }
    void asset(std::uint32_t index) {
        const Asset& asset = parts_.assets[index];
        ownId(assets_, "assets", asset.id, index);
        if (asset.status == AssetStatus::none) notThere("asset");
        organization("/customer", asset.customer);
        organization("/tier1", asset.tier1);
        organization("/tier2", asset.tier2);
        link("/tier1", asset.tier1, asset.customer);
        link("/tier2", asset.tier2, asset.tier1);
        if (asset.tier2.exists() && asset.tier2 == asset.customer)
            link("/tier2", asset.tier2, asset.customer);
        const std::uint32_t product = named(products_, "/product", "product", asset.product, parts_.products);
        values(product, tier_setup::Scope::asset, asset.values);
        if (asset.status == AssetStatus::active && product != IndexMap::kNone) {
            complete(parts_.products[product], tier_setup::Scope::asset, asset.values);
        }
    }
    /// TC-3: who stands above an account in one sale is not the customer of another one that it makes.
    void notTheCustomer(const Configuration& each) {
        if (!isUpstream(each.account, each.parent)) return;
        error("/parent", quoted(each.parent) + " buys from " + quoted(each.account) + " (TC-3).",
              "Name an upstream of the account.");
    }
    /// A warning: an approval would have asked for what is missing (TC-19, TC-37).
    void complete(const Product& product, tier_setup::Scope scope, const tier_setup::Values& values) {
        for (const ValueId id : tier_setup::missingOf(product, scope, values)) {
            report(Severity::warning, "/values", "The required value of " + quoted(id) + " is missing.",
                   "It was asked for later, or forgotten: an update brings it.");
        }
    }
    void configuration(std::uint32_t index) {
        const Configuration& each = parts_.configurations[index];
        ownId(configurations_, "tierConfigurations", each.id, index);
        if (each.status == ConfigurationStatus::none) notThere("tier configuration");
        if (each.before != ConfigurationStatus::none &&
            (each.before != ConfigurationStatus::failed || each.status != ConfigurationStatus::draft)) {
            error("/before", "Only a draft was something before: failed (TC-15).", "Remove it.");
        }
        if (each.parentBefore.exists() && each.before == ConfigurationStatus::none) {
            error("/parentBefore", "Only a draft that starts afresh had another parent (TC-15).",
                  "Remove it.");
        }
        organization("/parentBefore", each.parentBefore);
        const std::uint32_t product = named(products_, "/product", "product", each.product, parts_.products);
        const std::uint32_t account = organization("/account", each.account);
        organization("/parent", each.parent);
        if (each.level < 1 || each.level > 2) {
            return error("/level", "Expected 1 or 2, found " + base::digits(each.level) + " (TC-3).",
                         "Tiers are counted from the customer.");
        }
        if (each.level == 2 && each.parent.exists()) {
            error("/parent", "Nobody stands above tier 2.", "Remove it.");
        }
        if (each.level == 1 && each.parent.exists()) {
            link("/parent", each.parent, each.account);
            notTheCustomer(each);
        }
        values(product, static_cast<tier_setup::Scope>(each.level), each.values);
        if (each.status == ConfigurationStatus::active && product != IndexMap::kNone) {
            complete(parts_.products[product], static_cast<tier_setup::Scope>(each.level), each.values);
        }
        if (product == IndexMap::kNone || account == IndexMap::kNone) return;
        if (each.level > parts_.products[product].resellerLevel) {
            error("/level",
                  "The product's reseller level is " + base::digits(parts_.products[product].resellerLevel) +
                      " (TC-2).",
                  "Raise the product's resellerLevel, or remove the configuration.");
        }
        IndexMap& seats = seats_[each.level - 1];
        const std::uint64_t seat = (static_cast<std::uint64_t>(product) << 32) | account;
        const std::uint32_t first = seats.find(seat);
        if (first == IndexMap::kNone) return seats.add(seat, index);
        error({},
              quoted(each.account) +
                  " has a configuration for this product and level already in /tierConfigurations/" +
                  base::digits(first) + " (TC-3).",
              "Keep one of the two.");
    }

    // ---- requests ----

    void request(std::uint32_t index) {
        const Request& request = parts_.requests[index];
        ownId(requests_, "requests", request.id, index);
        if (request.asset.exists() == request.configuration.exists()) {
            return error({}, "Expected either an asset or a configuration.", "A request is for one of them.");
        }
        const bool isOfTier = tier_setup::kindOf(request) == RequestKind::tier;
        const std::uint32_t subject = isOfTier
                                          ? named(configurations_, "/configuration", "tier configuration",
                                                  request.configuration, parts_.configurations)
                                          : named(assets_, "/asset", "asset", request.asset, parts_.assets);
        const bool isTierType = request.type == RequestType::setup || request.type == RequestType::update;
        const bool fits = request.type == RequestType::adjustment || isTierType == isOfTier;
        if (!fits) {
            error("/type",
                  base::quoted(base::wireName(request.type)) +
                      (isOfTier ? " is not for a tier configuration." : " is not for an asset."),
                  isOfTier ? "A configuration has setup, update and adjustment."
                           : "An asset has purchase, change, suspend, resume, cancel and adjustment.");
        }
        const bool isAssetStatus = request.status == RequestStatus::scheduled ||
                                   request.status == RequestStatus::revoking ||
                                   request.status == RequestStatus::revoked;
        if (request.status == RequestStatus::none || (isOfTier && isAssetStatus)) {
            error("/status",
                  "No request of this kind is ever " + base::quoted(base::label(request.status)) + ".",
                  "Tier requests are neither scheduled nor revoked.");
        }
        if (request.templateId.exists() && request.status != RequestStatus::approved) {
            error("/template", "Only an approved request has a template.", "Remove it.");
        }
        if (request.reason.exists() && request.status != RequestStatus::failed) {
            error("/reason", "Only a failed request has a reason.", "Remove it.");
        }
        if (request.cause.exists() && request.status != RequestStatus::failed) {
            error("/cause", "Only a failed request has a cause.", "Remove it.");
        }
        if (!request.needs.empty() && request.status != RequestStatus::tiersSetup) {
            error("/needs", "Only a request in tiers setup waits for others (TC-50).", "Remove them.");
        }
        told(request, isOfTier);
        if (subject == IndexMap::kNone) return;
        valuesOf(request, isOfTier, subject);
        if (tier_setup::isFinal(request.status)) return;
        std::uint32_t& open = isOfTier ? openOfConfiguration_[subject] : openOfAsset_[subject];
        if (open != IndexMap::kNone) {
            return error({}, "It has an open request already: /requests/" + base::digits(open) + " (TC-57).",
                         "Close one of the two: approved, failed or revoked.");
        }
        open = index;
    }
    /// What a state was entered with: a day, a reason.
    void told(const Request& request, bool isOfTier) {
        const auto isEmpty = [&](ValueId text) { return !text.exists() || values_.spelling(text).empty(); };
        if (request.status == RequestStatus::scheduled && !isOfTier && !request.date.exists()) {
            error("/date", "A scheduled request has a day (TC-39).", "Name it as YYYY-MM-DD.");
        } else if (request.date.exists() && !tier_setup::isDate(values_.spelling(request.date))) {
            error("/date", "Expected a day, as in \"2030-01-31\", found " + quoted(request.date) + ".",
                  "Name it as YYYY-MM-DD.");
        }
        const bool isFailed = request.status == RequestStatus::failed;
        if (isFailed && isEmpty(request.reason) && !request.cause.exists()) {
            report(Severity::warning, "/reason", "A failed request has a reason (TC-20, TC-38).",
                   "Say why it failed.");
        }
    }
    void valuesOf(const Request& request, bool isOfTier, std::uint32_t subject) {
        if (!tier_setup::asksTiers(request.type)) {
            if (!request.values.empty()) {
                error("/values", "Suspend and cancel carry no values (TC-67).", "Remove them.");
            }
            return;
        }
        if (!isOfTier) {
            return values(find(products_, parts_.assets[subject].product), tier_setup::Scope::asset,
                          request.values);
        }
        const Configuration& of = parts_.configurations[subject];
        if (of.level < 1 || of.level > 2) return;
        values(find(products_, of.product), static_cast<tier_setup::Scope>(of.level), request.values);
    }

    // ---- states that stand beside each other ----

    void mismatch(Text label, Text expected) {
        error("/status", "It is " + base::quoted(label) + ", but " + expected + ".",
              "Change the status, or the request.");
    }
    /// TC-72.
    void statusOfAsset(std::uint32_t index) {
        const Asset& asset = parts_.assets[index];
        const Request* open =
            openOfAsset_[index] == IndexMap::kNone ? nullptr : &parts_.requests[openOfAsset_[index]];
        const bool isBought = open != nullptr && open->type == RequestType::purchase;
        const bool isInDraft = open != nullptr && open->status == RequestStatus::draft;
        const bool isCancelled = open != nullptr && open->type == RequestType::cancel && !isInDraft;
        const bool isDraft = isBought && isInDraft;
        at("assets", index);
        const std::string_view label = base::label(asset.status);
        if ((asset.status == AssetStatus::draft) != isDraft) {
            mismatch(label, isDraft ? "its purchase is a draft" : "no draft of its purchase is open");
        } else if ((asset.status == AssetStatus::processing) != (isBought && !isDraft)) {
            mismatch(label, isBought ? "its purchase is open" : "no purchase of it is open");
        } else if ((asset.status == AssetStatus::terminating) != isCancelled) {
            mismatch(label, isCancelled ? "its cancellation is open" : "no cancellation of it is open");
        } else if (asset.status == AssetStatus::terminated && open != nullptr) {
            mismatch(label, "it has an open request");
        }
    }
    /// TC-73.
    void statusOfConfiguration(std::uint32_t index) {
        const Configuration& each = parts_.configurations[index];
        const std::uint32_t number = openOfConfiguration_[index];
        const Request* open = number == IndexMap::kNone ? nullptr : &parts_.requests[number];
        const bool isInDraft = open != nullptr && open->status == RequestStatus::draft;
        const bool isDraft = isInDraft && open->type == RequestType::setup;
        const bool isUnderWay = open != nullptr && !isInDraft;
        at("tierConfigurations", index);
        const std::string_view label = base::label(each.status);
        if ((each.status == ConfigurationStatus::draft) != isDraft) {
            mismatch(label, isDraft ? "its setup is a draft" : "no draft of its setup is open");
        } else if ((each.status == ConfigurationStatus::processing) != isUnderWay) {
            mismatch(label, isUnderWay ? "it has an open request" : "no request of it is handed in");
        } else if (isInDraft && !isDraft && each.status != ConfigurationStatus::active) {
            mismatch(label, "a draft of its update leaves it active");
        }
    }
    /// The open request of an account's configuration; null: there is none.
    [[nodiscard]] const Request* openOf(ValueId productId, ValueId account, std::uint32_t level) const {
        const std::uint32_t product = find(products_, productId), who = find(organizations_, account);
        if (product == IndexMap::kNone || who == IndexMap::kNone) return nullptr;
        const std::uint32_t found = seats_[level - 1].find((static_cast<std::uint64_t>(product) << 32) | who);
        const std::uint32_t open = found == IndexMap::kNone ? found : openOfConfiguration_[found];
        return open == IndexMap::kNone ? nullptr : &parts_.requests[open];
    }
    /// The tier 2 above a level-1 configuration: its parent, or that of the first sale that it stands in.
    [[nodiscard]] ValueId parentOf(const Configuration& configuration) const {
        if (configuration.parent.exists()) return configuration.parent;
        const std::uint32_t sale = firstSales_.find(sellerOf(configuration.product, configuration.account));
        return sale == IndexMap::kNone ? ValueId{} : parts_.assets[sale].tier2;
    }
    [[nodiscard]] static std::uint64_t sellerOf(ValueId product, ValueId account) {
        return (static_cast<std::uint64_t>(product.value) << 32) | account.value;
    }
    void findFirstSales() {
        for (std::uint32_t i = 0; i < parts_.assets.size(); ++i) {
            const std::uint64_t seller = sellerOf(parts_.assets[i].product, parts_.assets[i].tier1);
            if (firstSales_.find(seller) == IndexMap::kNone) firstSales_.add(seller, i);
        }
    }
    /// TC-50: whether the product asks the account at this level something.
    [[nodiscard]] bool isAsked(ValueId product, ValueId account, std::uint32_t level) const {
        return account.exists() && tier_setup::asksOf(parts_.products[find(products_, product)], level);
    }
    /// Whether a request waits for the end of this open one: a setup, or for an asset an update that is handed in.
    [[nodiscard]] static bool parks(const Request& request, const Request* open) {
        if (open == nullptr) return false;
        if (open->type == RequestType::setup) return true;
        return tier_setup::kindOf(request) == RequestKind::asset && open->status != RequestStatus::draft;
    }
    /// The open requests of the configurations that a request may wait for: of its tiers, or of the tier above it.
    [[nodiscard]] std::vector<const Request*> awaitable(const Request& request) const {
        std::vector<const Request*> all;
        const auto add = [&](ValueId product, ValueId account, std::uint32_t level) {
            const Request* open =
                isAsked(product, account, level) ? openOf(product, account, level) : nullptr;
            if (parks(request, open)) all.push_back(open);
        };
        if (tier_setup::kindOf(request) == RequestKind::tier) {
            const Configuration& of = parts_.configurations[find(configurations_, request.configuration)];
            if (of.level == 1) add(of.product, parentOf(of), 2);
        } else if (tier_setup::asksTiers(request.type)) {
            const Asset& asset = parts_.assets[find(assets_, request.asset)];
            add(asset.product, asset.tier1, 1);
            add(asset.product, asset.tier2, 2);
        }
        return all;
    }
    /// TC-13, TC-32: no request waits for nothing, and what waits for a setup is parked.
    void parking(std::uint32_t index) {
        const Request& request = parts_.requests[index];
        if (tier_setup::isFinal(request.status) || request.status == RequestStatus::draft) return;
        at("requests", index);
        const std::vector<const Request*> awaited = awaitable(request);
        if (request.status == RequestStatus::tiersSetup) return parked(request, awaited);
        if (tier_setup::kindOf(request) == RequestKind::tier) return;
        for (const Request* setup : awaited) {
            if (setup->type != RequestType::setup) continue;
            return report(Severity::warning, "/status",
                          "It is " + base::quoted(base::label(request.status)) + ", but " +
                              quoted(setup->id) + " sets up a tier that it needs (TC-32).",
                          "Park it, unless the tier was asked for later.");
        }
    }
    void parked(const Request& request, const std::vector<const Request*>& awaited) {
        if (request.needs.empty()) {
            // It is looked up now: an update parks in one reading of TC-54 alone.
            const bool isParking =
                document_.otherReadings.tierSetup.update == tier_setup::UpdateReading::park;
            for (const Request* open : awaited) {
                if (open->type == RequestType::setup || isParking) return;
            }
            return error("/status",
                         "It is parked, but no tier request is open that it could wait for (TC-32).",
                         "Make it pending, or add the tier request.");
        }
        // What it waits for may have ended in part.
        bool waits = false;
        for (std::size_t i = 0; i < request.needs.size(); ++i) {
            const std::uint32_t found = find(requests_, request.needs[i]);
            if (found == IndexMap::kNone) {
                unknown("/needs/" + base::digits(i), "request", request.needs[i], parts_.requests);
                continue;
            }
            for (const Request* open : awaited) waits = waits || open == &parts_.requests[found];
            const auto begin = request.needs.begin();
            const auto end = begin + static_cast<std::ptrdiff_t>(i);
            const bool isNew = std::find(begin, end, request.needs[i]) == end;
            if (isNew && parts_.requests[found].configuration.exists()) continue;
            error("/needs/" + base::digits(i), "Expected a tier request, each once (TC-50).", "Remove it.");
        }
        if (waits) return;
        error("/needs", "It waits for nothing: none of these is open and of one of its tiers (TC-50).",
              "Name the open tier requests of its tiers, or remove the list.");
    }
    /// TC-21, TC-34: what failed with another request failed with one of its tiers, or of the tier above it.
    void cause(std::uint32_t index) {
        const Request& request = parts_.requests[index];
        if (!request.cause.exists()) return;
        at("requests", index);
        const std::uint32_t found = find(requests_, request.cause);
        if (found == IndexMap::kNone) return unknown("/cause", "request", request.cause, parts_.requests);
        const Request& failed = parts_.requests[found];
        bool isNear = failed.status == RequestStatus::failed && failed.configuration.exists();
        if (isNear) {
            const Configuration& of = parts_.configurations[find(configurations_, failed.configuration)];
            if (tier_setup::kindOf(request) == RequestKind::tier) {
                const Configuration& own =
                    parts_.configurations[find(configurations_, request.configuration)];
                isNear = own.level == 1 && of.level == 2 && of.product == own.product;
            } else {
                isNear = of.product == parts_.assets[find(assets_, request.asset)].product;
            }
        }
        if (isNear) return;
        error("/cause", quoted(request.cause) + " is no failed request of a tier that it waited for (TC-34).",
              "Name the tier request that it failed with, or give a reason.");
    }
    /// TC-65: what was given to something that is gone is not given again.
    void discarded() {
        const tier_setup::Discarded& spent = parts_.discarded;
        const auto look = [this](std::string_view list, const std::vector<ValueId>& ids, IndexMap& known) {
            for (std::uint32_t i = 0; i < ids.size(); ++i) {
                place_ = "/discarded/" + Text(list) + "/" + base::digits(i);
                if (find(known, ids[i]) != IndexMap::kNone) {
                    error({}, "The id " + quoted(ids[i]) + " belongs to something else already (TC-65).",
                          "Remove it from the discarded ones.");
                } else {
                    learn(known, ids[i], 0);
                }
            }
        };
        // Maps of their own: nothing is found by an id that was discarded.
        IndexMap assets = assets_, configurations = configurations_, requests = requests_;
        look("assets", spent.assets, assets);
        look("tierConfigurations", spent.configurations, configurations);
        look("requests", spent.requests, requests);
        look("tierRequests", spent.tierRequests, requests);
    }

    const Document& document_;
    const TierParts& parts_;
    const base::ValuePool& values_;
    Problems problems_;
    Text place_;
    IndexMap organizations_, products_, assets_, configurations_, requests_;  // index by id
    IndexMap partnerships_, seats_[2];
    IndexMap firstSales_;  // of a product by an account at level 1: the asset
    std::vector<std::uint32_t> openOfAsset_, openOfConfiguration_;
    Suggestions suggestions_;
};

}  // namespace

Problems checkTiers(const Document& document) {
    const TierParts& parts = document.tierSetup;
    if (parts == TierParts{}) return {};
    return TierChecker(document).take();
}

}  // namespace sluice::scenario
