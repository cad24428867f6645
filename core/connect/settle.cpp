#include "connect/settle.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/text.h"
#include "tier_setup/values.h"

namespace sluice::connect {

using tier_setup::AssetStatus;
using tier_setup::ConfigurationStatus;
using tier_setup::Parameter;
using tier_setup::RequestStatus;
using tier_setup::RequestType;
using tier_setup::Scope;

namespace {

/// The requests of one asset or configuration.
struct History {
    Request* open = nullptr;
    Request* last = nullptr;      // that came to its end last
    Request* approved = nullptr;  // the last of those that were
};

class Settler {
  public:
    Settler(Records& records, Findings& findings)
        : records_(records), values_(records.values), findings_(findings) {}

    void settle() {
        chooseAssets();
        chooseConfigurations();
        chooseRequests();
        addThoseKnownByName();
        for (Request& each : records_.requests) learn(each);
        keepOneOpen();
        for (Product& each : records_.products) product(each);
        for (Asset& each : records_.assets) asset(each);
        for (Configuration& each : records_.configurations) configuration(each);
        for (const Asset& each : records_.assets) {
            if (each.tier1.exists() && each.tier2.exists())
                parents_.emplace(seatOf(each.product, each.tier1, 1), each.tier2);
        }
        for (Request& each : records_.requests) request(each);
    }

  private:
    [[nodiscard]] std::string spelled(ValueId id) const {
        return id.exists() ? std::string(values_.spelling(id)) : std::string();
    }
    [[nodiscard]] bool isOfTier(const Request& request) const { return request.configuration.exists(); }

    // ---- what can be taken ----

    void chooseAssets() {
        records_.assets.keepIf([this](const Asset& each) {
            const bool isWhole = each.product.exists() && each.customer.exists() && each.tier1.exists();
            const bool isChain =
                each.customer != each.tier1 && each.tier1 != each.tier2 && each.customer != each.tier2;
            if (isWhole && isChain) return true;
            const base::Text name = base::quoted(spelled(each.id));
            if (!isWhole) {
                findings_.wrong(each.place,
                                "the asset " + name + " lacks its product, its customer or its tier 1",
                                "bring a file that tells them, or leave it out");
            } else {
                findings_.wrong(each.place,
                                "the asset " + name + " names one account twice in its supply chain (TC-3)",
                                "leave it out");
            }
            return false;
        });
    }
    void chooseConfigurations() {
        records_.configurations.keepIf([this](Configuration& each) {
            const base::Text name = base::quoted(spelled(each.id));
            if (!each.product.exists() || !each.account.exists() || each.level == 0) {
                findings_.wrong(
                    each.place,
                    "the tier configuration " + name + " lacks its product, its account or its level",
                    "bring a file that tells them, or leave it out");
                return false;
            }
            if (each.level == 2 || each.parent == each.account) each.parent = {};
            const auto [seat, isNew] =
                seats_.emplace(seatOf(each.product, each.account, each.level), each.id);
            if (isNew) return true;
            findings_.wrong(each.place,
                            "the account of " + name + " has the tier configuration " +
                                base::quoted(spelled(seat->second)) +
                                " for the product and level already (TC-3)",
                            "bring the files of one hub alone, or leave one of the two out");
            return false;
        });
    }
    void chooseRequests() {
        records_.requests.keepIf([this](const Request& each) {
            if (!each.isOwn) return false;  // told to be wrong already
            if (isOfTier(each) ? records_.configurations.find(each.configuration) == nullptr
                               : records_.assets.find(each.asset) == nullptr) {
                findings_.wrong(
                    each.place,
                    "what the request " + base::quoted(spelled(each.id)) + " is for cannot be taken",
                    "leave it out, too");
                return false;
            }
            const bool isTierType = each.type == RequestType::setup || each.type == RequestType::update;
            const bool isAssetStatus = each.status == RequestStatus::scheduled ||
                                       each.status == RequestStatus::revoking ||
                                       each.status == RequestStatus::revoked;
            const bool fits = isOfTier(each)
                                  ? (isTierType || each.type == RequestType::adjustment) && !isAssetStatus
                                  : !isTierType;
            if (fits) return true;
            findings_.wrong(each.place,
                            "the request " + base::quoted(spelled(each.id)) +
                                " has a type or status that no request of its kind has",
                            "leave it out");
            return false;
        });
    }

    // ---- who is open ----

    static std::string seatOf(ValueId product, ValueId account, std::uint32_t level) {
        return std::to_string(product.value) + ' ' + std::to_string(account.value) + ' ' +
               std::to_string(level);
    }
    History& historyOf(const Request& request) {
        return histories_[isOfTier(request) ? request.configuration.value : request.asset.value];
    }
    History historyOf(ValueId subject) {
        const auto found = histories_.find(subject.value);
        return found == histories_.end() ? History{} : found->second;
    }
    /// By the instants where both are told, else as they stand in the files.
    [[nodiscard]] bool isLater(const Request& first, const Request& second) const {
        if (!first.created.exists() || !second.created.exists()) return true;
        return values_.spelling(second.created) >= values_.spelling(first.created);
    }
    void learn(Request& each) {
        History& history = historyOf(each);
        const auto take = [&](Request*& to) {
            if (to == nullptr || isLater(*to, each)) to = &each;
        };
        if (!tier_setup::isFinal(each.status)) return take(history.open);
        take(history.last);
        if (each.status == RequestStatus::approved) take(history.approved);
    }
    /// TC-57: of several that are open the last one is.
    void keepOneOpen() {
        std::vector<ValueId> others;
        for (const Request& each : records_.requests) {
            if (tier_setup::isFinal(each.status) || historyOf(each).open == &each) continue;
            findings_.wrong(each.place,
                            "the request " + base::quoted(spelled(each.id)) + " is open beside " +
                                base::quoted(spelled(historyOf(each).open->id)) +
                                ", which is for the same thing (TC-57)",
                            "leave it out");
            others.push_back(each.id);
        }
        if (others.empty()) return;
        records_.requests.keepIf([&](const Request& each) {
            return std::find(others.begin(), others.end(), each.id) == others.end();
        });
        histories_.clear();
        for (Request& each : records_.requests) learn(each);
    }
    /// Configurations name their open request, which another file would tell.
    void addThoseKnownByName() {
        for (Configuration& each : records_.configurations) {
            if (!each.openRequest.exists() || records_.requests.find(each.openRequest) != nullptr) continue;
            const bool isUpdate = each.status == ConfigurationStatus::active;
            Request& known = records_.requests.at(each.openRequest);
            known.configuration = each.id;
            known.type = isUpdate ? RequestType::update : RequestType::setup;
            known.isOwn = true;
            known.place = each.place;
            findings_.add(Remark::knownByName, spelled(known.id));
        }
    }

    // ---- products ----

    void product(Product& each) {
        std::uint32_t needed = 0;
        for (const Parameter& parameter : each.parameters) {
            needed = std::max(needed, static_cast<std::uint32_t>(parameter.scope));
        }
        raise(each, needed);
    }
    /// TC-2: what somebody is asked says more than the level that the product tells.
    void raise(Product& product, std::uint32_t needed) {
        if (!product.level || *product.level >= needed) return;
        product.level = needed;
        findings_.add(Remark::levelRaised, spelled(product.id));
    }
    /// A tier of which a configuration tells that it is asked, whatever it is.
    void standIn(const Configuration& each) {
        Product& product = records_.products.at(each.product);
        const auto scope = static_cast<Scope>(each.level);
        const auto isAsked = [scope](const Parameter& parameter) { return parameter.scope == scope; };
        if (std::none_of(product.parameters.begin(), product.parameters.end(), isAsked)) {
            Parameter parameter;
            parameter.id = values_.text("asked-of-tier-" + std::to_string(each.level));
            parameter.title = values_.text("What tier " + std::to_string(each.level) + " is asked");
            parameter.scope = scope;
            product.parameters.push_back(parameter);
            findings_.add(Remark::standIn, spelled(product.id));
        }
        raise(product, each.level);
    }

    // ---- assets and configurations ----

    template <class Status>
    void take(std::optional<Status>& told, Status status, ValueId id) {
        if (told && *told != status) findings_.add(Remark::statusMended, spelled(id));
        told = status;
    }
    void asset(Asset& each) {
        const History history = historyOf(each.id);
        const Request* open = history.open;
        if (open != nullptr && open->status == RequestStatus::draft) {
            records_.products.at(each.product).validates = true;
        }
        each.before = history.approved != nullptr && history.approved->type == RequestType::suspend
                          ? AssetStatus::suspended
                          : AssetStatus::active;
        take(each.status, statusOf(each, history), each.id);
        if (open != nullptr && open->type == RequestType::purchase) {
            hand(each.values, history.open->values);
        } else if (!each.values.areTold) {
            const Request* source = history.approved != nullptr ? history.approved : open;
            if (source != nullptr) each.values = source->values;
        }
    }
    [[nodiscard]] static AssetStatus statusOf(const Asset& each, const History& history) {
        const Request* open = history.open;
        const bool isDraft = open != nullptr && open->status == RequestStatus::draft;
        if (open != nullptr && open->type == RequestType::purchase) {
            return isDraft ? AssetStatus::draft : AssetStatus::processing;
        }
        if (open != nullptr && open->type == RequestType::cancel && !isDraft) return AssetStatus::terminating;
        if (each.status == AssetStatus::active || each.status == AssetStatus::suspended) return *each.status;
        if (each.status == AssetStatus::terminated && open == nullptr) return *each.status;
        const Request* last = history.last;
        if (last == nullptr || open != nullptr) return AssetStatus::active;
        const bool isApproved = last->status == RequestStatus::approved;
        if (last->type == RequestType::purchase && !isApproved) return AssetStatus::terminated;
        if (last->type == RequestType::cancel && isApproved) return AssetStatus::terminated;
        return each.before;
    }
    void configuration(Configuration& each) {
        standIn(each);
        const History history = historyOf(each.id);
        const Request* open = history.open;
        if (open != nullptr && open->status == RequestStatus::draft) {
            records_.products.at(each.product).validates = true;
        }
        const bool isSettingUp = open != nullptr && open->type == RequestType::setup;
        take(each.status, statusOf(each, history), each.id);
        if (isSettingUp) hand(each.values, history.open->values);
        if (each.status == ConfigurationStatus::failed) each.values.list.clear();
        if (each.status == ConfigurationStatus::active && !each.values.areTold &&
            history.approved != nullptr) {
            each.values = history.approved->values;
        }
    }
    [[nodiscard]] static ConfigurationStatus statusOf(const Configuration& each, const History& history) {
        const Request* open = history.open;
        if (open != nullptr) {
            if (open->status != RequestStatus::draft) return ConfigurationStatus::processing;
            return open->type == RequestType::setup ? ConfigurationStatus::draft
                                                    : ConfigurationStatus::active;
        }
        if (each.status == ConfigurationStatus::active || each.status == ConfigurationStatus::failed) {
            return *each.status;
        }
        const bool hasFailed = history.last != nullptr && history.approved == nullptr;
        return hasFailed ? ConfigurationStatus::failed : ConfigurationStatus::active;
    }
    /// What was never approved has no values yet: its request brings them.
    static void hand(ToldValues& from, ToldValues& to) {
        if (!to.areTold) to = from;
        from = {};
    }

    // ---- requests ----

    void request(Request& each) {
        if (each.status != RequestStatus::approved) each.templateId = {};
        if (each.status != RequestStatus::failed) each.reason = {};
        day(each);
        if (!tier_setup::asksTiers(each.type)) each.values = {};
        if (each.status != RequestStatus::tiersSetup) return;
        each.needs = isOfTier(each) ? awaitedBy(records_.configurations.at(each.configuration))
                                    : awaitedBy(records_.assets.at(each.asset), each);
        if (!each.needs.empty()) return;
        each.status = RequestStatus::pending;
        findings_.add(Remark::waitsForNothing, spelled(each.id));
    }
    void day(Request& each) {
        const std::string told = spelled(each.date).substr(0, 10);
        const bool isScheduled = each.status == RequestStatus::scheduled;
        const bool isDay = tier_setup::isDate(told);
        each.date = isDay ? values_.text(told) : ValueId{};
        if (!isScheduled || isDay) return;
        each.status = RequestStatus::pending;
        findings_.add(Remark::noDay, spelled(each.id));
    }
    /// The open request of an account's configuration, or null.
    Request* openOf(ValueId product, ValueId account, std::uint32_t level) {
        if (!account.exists()) return nullptr;
        const auto seat = seats_.find(seatOf(product, account, level));
        return seat == seats_.end() ? nullptr : historyOf(seat->second).open;
    }
    /// TC-50.
    std::vector<ValueId> awaitedBy(const Asset& asset, const Request& request) {
        std::vector<ValueId> needs;
        if (!tier_setup::asksTiers(request.type)) return needs;
        for (const Request* open :
             {openOf(asset.product, asset.tier1, 1), openOf(asset.product, asset.tier2, 2)}) {
            if (open == nullptr) continue;
            const bool parks = open->type == RequestType::setup || open->status != RequestStatus::draft;
            if (parks) needs.push_back(open->id);
        }
        return needs;
    }
    /// TC-13.
    std::vector<ValueId> awaitedBy(const Configuration& each) {
        if (each.level != 1) return {};
        ValueId parent = each.parent;
        const auto sale = parents_.find(seatOf(each.product, each.account, 1));
        if (!parent.exists() && sale != parents_.end()) parent = sale->second;
        const Request* open = openOf(each.product, parent, 2);
        if (open == nullptr || open->type != RequestType::setup) return {};
        return {open->id};
    }

    Records& records_;
    base::ValuePool& values_;
    Findings& findings_;
    std::unordered_map<std::string, ValueId> seats_;    // the configuration of an account
    std::unordered_map<std::string, ValueId> parents_;  // by seat at level 1: who is above in its first sale
    std::unordered_map<std::uint32_t, History> histories_;  // by asset or configuration
};

}  // namespace

void settle(Records& records, Findings& findings) { Settler(records, findings).settle(); }

}  // namespace sluice::connect
