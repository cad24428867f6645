#include "reference/tier_setup_reference.h"

#include <algorithm>
#include <set>

namespace sluice::reference::tiers {

namespace {

using Set = std::set<std::string>;

bool isFinal(const std::string& status) {
    return Set{"approved", "failed", "revoked", "none"}.count(status) > 0;
}
/// TC-32: suspend and cancel never wait, and carry no values (TC-67).
bool asks(const Request& request) { return request.type != "suspend" && request.type != "cancel"; }

const Product& productOf(const World& world, const Request& request) {
    const std::string& id =
        request.isOfTier ? world.configurations.at(request.of).product : world.assets.at(request.of).product;
    return world.products.at(id);
}

std::string scopeOf(const World& world, const Request& request) {
    if (!request.isOfTier) return "asset";
    return "tier" + std::to_string(world.configurations.at(request.of).level);
}

bool lacks(const World& world, const Request& request, const std::string& phase) {
    if (!asks(request)) return false;
    for (const Parameter& parameter : productOf(world, request).parameters) {
        const bool isNobodys = parameter.hidden && phase == "ordering";  // TC-56
        if (parameter.scope != scopeOf(world, request) || parameter.phase != phase) continue;
        if (parameter.required && !isNobodys && request.values.count(parameter.id) == 0) return true;
    }
    return false;
}

bool fits(const Parameter& parameter, const std::string& value) {
    return parameter.choices.empty() ||
           std::count(parameter.choices.begin(), parameter.choices.end(), value) > 0;
}

bool hasInvalid(const World& world, const Request& request) {
    for (const Parameter& parameter : productOf(world, request).parameters) {
        const auto value = request.values.find(parameter.id);
        if (value != request.values.end() && !fits(parameter, value->second)) return true;
    }
    return false;
}

std::string openOf(const World& world, const std::string& of) {
    for (const auto& [id, request] : world.requests) {
        if (request.of == of && !isFinal(request.status)) return id;
    }
    return {};
}

std::string find(const World& world, const std::string& product, const std::string& account, int level) {
    for (const auto& [id, configuration] : world.configurations) {
        if (configuration.product == product && configuration.account == account &&
            configuration.level == level) {
            return id;
        }
    }
    return {};
}

/// Never approved; and under `parks` any that is under way (TC-54).
bool isIncomplete(const World& world, const std::string& id) {
    const Configuration& configuration = world.configurations.at(id);
    if (configuration.status == "active") return false;
    const std::string open = openOf(world, id);
    const bool isUpdate = !open.empty() && world.requests.at(open).type != "setup";
    return !isUpdate || world.parks;
}

/// The configurations that a request waits for now.
std::vector<std::string> awaited(const World& world, const Request& request) {
    std::vector<std::string> ids;
    if (request.isOfTier) {
        const Configuration& own = world.configurations.at(request.of);
        if (own.level == 1 && !own.parent.empty()) {
            const std::string above = find(world, own.product, own.parent, 2);
            if (!above.empty() && !openOf(world, above).empty()) ids.push_back(above);
        }
        return ids;
    }
    if (!asks(request)) return ids;
    const Asset& asset = world.assets.at(request.of);
    for (const int level : {1, 2}) {
        const std::string& account = level == 1 ? asset.tier1 : asset.tier2;
        if (account.empty()) continue;
        const std::string id = find(world, asset.product, account, level);
        if (!id.empty() && isIncomplete(world, id)) ids.push_back(id);
    }
    return ids;
}

void applyValues(Texts& values, const Texts& changes) {
    for (const auto& [parameter, value] : changes) {
        if (value.empty()) {
            values.erase(parameter);
        } else {
            values[parameter] = value;
        }
    }
}

/// TC-59: whether these values may be set by this actor; in a draft they may be invalid.
bool maySet(const World& world, const Request& request, const Event& event, const std::string& by,
            bool isDraft) {
    for (const auto& [id, value] : event.values) {
        const Parameter* found = nullptr;
        for (const Parameter& parameter : productOf(world, request).parameters) {
            if (parameter.id == id && parameter.scope == scopeOf(world, request)) found = &parameter;
        }
        if (found == nullptr) return false;
        if ((found->phase == "fulfillment" || found->hidden) && by != "vendor") return false;
        if (!value.empty() && !isDraft && !fits(*found, value)) return false;
    }
    return true;
}

void enter(World& world, const std::string& id, const std::string& status);

void follow(World& world, const Request& request, const std::string& was) {
    if (request.isOfTier) {
        Configuration& configuration = world.configurations.at(request.of);
        const bool isSetup = request.type == "setup";
        if (request.status == "approved") {
            configuration.status = "active";
            configuration.values = request.values;
        } else if (request.status == "failed") {
            configuration.status = isSetup && !world.staysActive ? "failed" : "active";
        } else if (request.status == "none") {
            configuration.status = isSetup ? "failed" : "active";
        } else {
            configuration.status = isSetup && request.status == "draft" ? "draft" : "processing";
        }
        return;
    }
    Asset& asset = world.assets.at(request.of);
    const bool isApproved = request.status == "approved";
    if (isApproved && asks(request)) asset.values = request.values;
    if (request.type == "purchase") {
        if (isApproved) {
            asset.status = "active";
        } else if (isFinal(request.status)) {
            asset.status = "terminated";
        } else {
            asset.status = request.status == "draft" ? "draft" : "processing";
        }
    } else if (request.type == "cancel") {
        if (was == "none") {
            asset.before = asset.status;
            asset.status = "terminating";
        } else if (isFinal(request.status)) {
            asset.status = isApproved ? "terminated" : asset.before;
        }
    } else if (isApproved && request.type == "suspend") {
        asset.status = "suspended";
    } else if (isApproved && request.type == "resume") {
        asset.status = "active";
    }
}

/// Moves a request, and everything that waits for it.
void enter(World& world, const std::string& id, const std::string& status) {
    const World before = world;
    Request& request = world.requests.at(id);
    const std::string was = request.status;
    request.status = status;
    follow(world, world.requests.at(id), was);
    if (!world.requests.at(id).isOfTier || !isFinal(status)) return;
    for (const bool isOfTier : {true, false}) {
        for (const std::string& other : before.order) {
            if (world.requests.count(other) == 0 || world.requests.at(other).isOfTier != isOfTier) continue;
            if (world.requests.at(other).status != "tiers-setup") continue;
            const std::vector<std::string> waited = awaited(before, before.requests.at(other));
            if (std::count(waited.begin(), waited.end(), world.requests.at(id).of) == 0) continue;
            // TC-54: a failed update leaves the configuration active, so it releases the asset requests.
            const bool isSetup = world.requests.at(id).type == "setup";
            if (status == "failed" && (isSetup || isOfTier)) {
                enter(world, other, "failed");  // TC-21, TC-34
            } else if (awaited(world, world.requests.at(other)).empty()) {
                enter(world, other,
                      lacks(world, world.requests.at(other), "ordering") ? "inquiring" : "pending");
            }
        }
    }
    if (status == "none") {
        world.requests.erase(id);
        world.order.erase(std::find(world.order.begin(), world.order.end(), id));
    }
}

std::string nextId(const World& world, const std::string& prefix, int count) {
    while (world.assets.count(prefix + std::to_string(count)) +
               world.configurations.count(prefix + std::to_string(count)) +
               world.requests.count(prefix + std::to_string(count)) >
           0) {
        ++count;
    }
    return prefix + std::to_string(count);
}

std::string addTierRequest(World& world, const std::string& given, Request request) {
    request.isOfTier = true;
    request.status = "none";
    ++world.tierRequests;
    const std::string id = given.empty() ? nextId(world, "TCR-", world.tierRequests) : given;
    std::string status = "pending";                                     // TC-11
    if (lacks(world, request, "ordering")) status = "inquiring";        // TC-12
    if (!awaited(world, request).empty()) status = "tiers-setup";       // TC-13
    if (productOf(world, request).dynamicValidation) status = "draft";  // TC-10
    world.requests[id] = request;
    world.order.push_back(id);
    enter(world, id, status);
    return id;
}

/// TC-50 ... TC-55.
void look(World& world, const std::string& id) {
    const Request request = world.requests.at(id);
    if (!asks(request)) return;
    const Asset asset = world.assets.at(request.of);
    for (const int level : {2, 1}) {
        const std::string account = level == 1 ? asset.tier1 : asset.tier2;
        const std::string scope = "tier" + std::to_string(level);
        bool isAsked = false;
        for (const Parameter& parameter : world.products.at(asset.product).parameters) {
            isAsked = isAsked || parameter.scope == scope;
        }
        if (account.empty() || !isAsked) continue;
        std::string configuration = find(world, asset.product, account, level);
        if (!configuration.empty() && world.configurations.at(configuration).status != "failed") continue;
        if (configuration.empty()) {
            configuration = nextId(world, "TC-", static_cast<int>(world.configurations.size()) + 1);
            Configuration made;
            made.product = asset.product;
            made.account = account;
            made.level = level;
            world.configurations[configuration] = made;
        }
        world.configurations.at(configuration).parent = level == 1 ? asset.tier2 : "";
        Request setup;
        setup.of = configuration;
        setup.type = "setup";
        addTierRequest(world, "", setup);
    }
    if (world.requests.at(id).status != "pending") return;
    if (!awaited(world, world.requests.at(id)).empty()) {
        enter(world, id, "tiers-setup");  // TC-32
    } else if (lacks(world, world.requests.at(id), "ordering")) {
        enter(world, id, "inquiring");  // TC-35
    }
}

std::optional<std::string> upstream(const World& world, const std::string& of, const std::string& called) {
    const auto found = world.upstreams.find(of);
    const std::vector<std::string> all =
        found == world.upstreams.end() ? std::vector<std::string>{} : found->second;
    if (!called.empty()) {
        if (std::count(all.begin(), all.end(), called) == 0) return std::nullopt;
        return called;
    }
    if (all.size() > 1) return std::nullopt;
    return all.empty() ? "" : all.front();
}

bool may(const Set& who, const Event& event) { return event.by.empty() || who.count(event.by) > 0; }

std::optional<World> createAssetRequest(World world, const Event& event) {
    const Set buyers = {"customer", "tier", "distributor"};
    if (!may(event.type == "adjustment" ? Set{"vendor"} : buyers, event)) return std::nullopt;
    if (!event.request.empty() && world.requests.count(event.request) > 0) return std::nullopt;
    Request request;
    request.type = event.type;
    request.status = "none";
    request.of = event.asset;
    if (event.type == "purchase") {
        if (world.products.count(event.product) == 0 || world.upstreams.count(event.customer) == 0)
            return std::nullopt;
        if (!event.asset.empty() && world.assets.count(event.asset) > 0) return std::nullopt;
        const auto tier1 = upstream(world, event.customer, event.tier1);
        if (!tier1 || tier1->empty()) return std::nullopt;
        const auto tier2 = upstream(world, *tier1, event.tier2);
        if (!tier2) return std::nullopt;
        ++world.purchases;
        if (request.of.empty()) request.of = nextId(world, "AS-", world.purchases);
        world.assets[request.of] = {event.product, event.customer, *tier1, *tier2, "none", "active", {}};
    } else {
        const auto asset = world.assets.find(event.asset);
        if (asset == world.assets.end() || !openOf(world, event.asset).empty()) return std::nullopt;
        const std::string& status = asset->second.status;
        const bool isRight = event.type == "resume"   ? status == "suspended"
                             : event.type == "cancel" ? status == "suspended" || status == "active"
                                                      : status == "active";
        if (!isRight) return std::nullopt;
    }
    if (!asks(request) && !event.values.empty()) return std::nullopt;
    const std::string by = !event.by.empty() ? event.by : event.type == "adjustment" ? "vendor" : "customer";
    const bool isDraft = productOf(world, request).dynamicValidation;
    if (asks(request)) request.values = world.assets.at(request.of).values;
    if (!maySet(world, request, event, by, isDraft)) return std::nullopt;
    applyValues(request.values, event.values);
    ++world.assetRequests;
    const std::string id = event.request.empty() ? nextId(world, "PR-", world.assetRequests) : event.request;
    world.requests[id] = request;
    world.order.push_back(id);
    enter(world, id, isDraft ? "draft" : "pending");  // TC-30
    look(world, id);
    return world;
}

std::optional<World> createTierRequest(World world, const Event& event) {
    const bool isUpdate = event.kind == "createTierUpdate";
    if (!may(isUpdate ? Set{"tier", "distributor"} : Set{"vendor"}, event)) return std::nullopt;
    if (!event.request.empty() && world.requests.count(event.request) > 0) return std::nullopt;
    const auto configuration = world.configurations.find(event.configuration);
    if (configuration == world.configurations.end() || configuration->second.status != "active")
        return std::nullopt;
    if (!openOf(world, event.configuration).empty()) return std::nullopt;
    Request request;
    request.isOfTier = true;
    request.of = event.configuration;
    request.type = isUpdate ? "update" : "adjustment";
    request.values = configuration->second.values;
    const bool isDraft = productOf(world, request).dynamicValidation;
    if (!maySet(world, request, event, isUpdate ? "tier" : "vendor", isDraft)) return std::nullopt;
    applyValues(request.values, event.values);
    addTierRequest(world, event.request, request);
    return world;
}

/// Who may take an action in a state, by the two tables; nobody: there is no such row.
Set whoMay(const Request& request, const std::string& action) {
    const std::string& status = request.status;
    const Set asked = request.isOfTier ? Set{"tier", "distributor"} : Set{"customer", "tier", "distributor"};
    Set everybody = asked;
    everybody.insert("vendor");
    const bool isAsset = !request.isOfTier;
    if (action == "fill") {
        if (status == "draft") return everybody;
        if (status == "pending") return {"vendor"};
        return status == "inquiring" ? asked : Set{};
    }
    if (action == "submit") return status == "draft" || status == "inquiring" ? asked : Set{};
    if (action == "discard") return !isAsset && status == "draft" ? asked : Set{};
    if (action == "inquire" || action == "approve") return status == "pending" ? Set{"vendor"} : Set{};
    if (action == "setPending") return status == "inquiring" ? Set{"vendor"} : Set{};
    if (action == "fail") {
        const bool isRight = isAsset
                                 ? status == "pending"
                                 : status == "pending" || status == "inquiring" || status == "tiers-setup";
        return isRight ? Set{"vendor"} : Set{};
    }
    if (action == "schedule") return isAsset && status == "pending" ? Set{"vendor"} : Set{};
    if (action == "due") return status == "scheduled" ? Set{"system"} : Set{};
    if (action == "revoke") return status == "scheduled" ? asked : Set{};
    if (action == "confirm") return status == "revoking" ? Set{"vendor"} : Set{};
    return {};
}

std::optional<World> act(World world, const Event& event) {
    if (world.requests.count(event.request) == 0) return std::nullopt;
    const std::string& id = event.request;
    const Set who = whoMay(world.requests.at(id), event.kind);
    if (who.empty() || !may(who, event)) return std::nullopt;
    const std::string was = world.requests.at(id).status;
    const bool isOfTier = world.requests.at(id).isOfTier;
    if (event.kind == "fill" || (event.kind == "submit" && !event.values.empty())) {
        Request& request = world.requests.at(id);
        if (!asks(request)) return std::nullopt;
        const std::string by = !event.by.empty()         ? event.by
                               : who.count("vendor") > 0 ? "vendor"
                                                         : *who.begin();
        if (!maySet(world, request, event, by, was == "draft")) return std::nullopt;
        const Texts before = request.values;
        applyValues(request.values, event.values);
        if (event.kind == "fill" && before == request.values) return std::nullopt;
    }
    const Request request = world.requests.at(id);
    if (event.kind == "submit" && was == "inquiring") {
        if (lacks(world, request, "ordering")) return std::nullopt;
        enter(world, id, "pending");
    } else if (event.kind == "submit") {
        if (hasInvalid(world, request)) return std::nullopt;
        std::string to = "pending";
        if (isOfTier && lacks(world, request, "ordering")) to = "inquiring";
        if (isOfTier && !awaited(world, request).empty()) to = "tiers-setup";
        enter(world, id, to);
        if (!isOfTier) look(world, id);
    } else if (event.kind == "discard") {
        for (const auto& [other, waiting] : world.requests) {
            if (waiting.status != "tiers-setup") continue;
            const std::vector<std::string> waited = awaited(world, waiting);
            if (std::count(waited.begin(), waited.end(), request.of) > 0) return std::nullopt;
        }
        enter(world, id, "none");
    } else if (event.kind == "inquire") {
        enter(world, id, "inquiring");
    } else if (event.kind == "setPending" || event.kind == "due") {
        enter(world, id, "pending");
    } else if (event.kind == "approve") {
        if (hasInvalid(world, request)) return std::nullopt;
        if (lacks(world, request, "ordering") || lacks(world, request, "fulfillment")) return std::nullopt;
        world.requests.at(id).shownTemplate = event.shownTemplate;
        enter(world, id, "approved");
    } else if (event.kind == "fail") {
        if (event.reason.empty()) return std::nullopt;
        world.requests.at(id).reason = event.reason;
        enter(world, id, "failed");
    } else if (event.kind == "schedule") {
        if (event.date.empty()) return std::nullopt;
        world.requests.at(id).date = event.date;
        enter(world, id, "scheduled");
    } else if (event.kind == "revoke") {
        enter(world, id, "revoking");
    } else if (event.kind == "confirm") {
        enter(world, id, "revoked");
    }
    return world;
}

std::string text(const Texts& values) {
    std::string all = "{";
    for (const auto& [parameter, value] : values) all += parameter + "=" + value + " ";
    return all + "}";
}

}  // namespace

std::optional<World> apply(const World& before, const Event& event) {
    if (event.kind == "addParameter") {
        World world = before;
        const auto product = world.products.find(event.product);
        if (product == world.products.end() || !may({"vendor"}, event)) return std::nullopt;
        for (const Parameter& parameter : product->second.parameters) {
            if (parameter.id == event.parameter.id) return std::nullopt;
        }
        if (event.parameter.scope != "asset" && event.parameter.scope.back() - '0' > product->second.level)
            return std::nullopt;
        product->second.parameters.push_back(event.parameter);
        return world;
    }
    if (event.kind == "createAssetRequest") return createAssetRequest(before, event);
    if (event.kind == "createTierUpdate" || event.kind == "createTierAdjustment")
        return createTierRequest(before, event);
    return act(before, event);
}

std::string dump(const World& world) {
    std::string all;
    for (const auto& [id, asset] : world.assets) {
        all += id + " " + asset.product + " " + asset.customer + "<" + asset.tier1 + "<" + asset.tier2 + " " +
               asset.status;
        all +=
            (asset.status == "terminating" ? " was " + asset.before : "") + " " + text(asset.values) + "\n";
    }
    for (const auto& [id, configuration] : world.configurations) {
        all += id + " " + configuration.product + " " + configuration.account + " " +
               std::to_string(configuration.level);
        all += " under " + configuration.parent + " " + configuration.status + " " +
               text(configuration.values) + "\n";
    }
    for (const auto& [id, request] : world.requests) {
        all +=
            id + " of " + request.of + " " + request.type + " " + request.status + " " + text(request.values);
        all += " " + request.shownTemplate + "|" + request.reason + "|" + request.date + "\n";
    }
    return all;
}

std::string violation(const World& world, bool isFixed) {
    std::map<std::string, int> open;
    for (const auto& [id, request] : world.requests) {
        if (isFinal(request.status)) continue;
        if (++open[request.of] > 1) return "two open requests for " + request.of;
        const bool isParked = request.status == "tiers-setup";
        if (request.isOfTier) {
            if (isParked && awaited(world, request).empty()) return id + " waits for nothing";
            continue;
        }
        const bool waits = !awaited(world, request).empty();
        if (isParked && !waits) return id + " is parked although its configurations are complete";
        // The default readings: a configuration once approved never parks anybody.
        if (isFixed && !world.parks && !world.staysActive && waits && !isParked &&
            request.status != "draft") {
            return id + " is not parked although a configuration was never approved";
        }
    }
    for (const auto& [id, configuration] : world.configurations) {
        const bool hasOpen = open.count(id) > 0;
        const bool isUnderWay = configuration.status == "processing" || configuration.status == "draft";
        if (hasOpen != isUnderWay) return id + " is " + configuration.status + " with the wrong request";
    }
    for (const auto& [id, asset] : world.assets) {
        const bool isUnderWay =
            asset.status == "processing" || asset.status == "draft" || asset.status == "terminating";
        if (isUnderWay && open.count(id) == 0) return id + " is " + asset.status + " without a request";
    }
    return {};
}

std::string text(const Event& event) {
    std::string all =
        event.kind + " " + event.by + " " + event.type + " " + event.product + " " + event.customer + " ";
    return all + event.asset + event.configuration + " " + event.request + " " + event.parameter.id + " " +
           text(event.values);
}

}  // namespace sluice::reference::tiers
