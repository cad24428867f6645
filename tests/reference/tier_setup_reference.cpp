#include "reference/tier_setup_reference.h"

#include <algorithm>
#include <set>

namespace sluice::reference::tiers {

const Product& productOf(const World& world, const Request& request) {
    const std::string& id =
        request.isOfTier ? world.configurations.at(request.of).product : world.assets.at(request.of).product;
    return world.products.at(id);
}

namespace {

using Set = std::set<std::string>;

bool isFinal(const std::string& status) {
    return Set{"approved", "failed", "revoked", "none"}.count(status) > 0;
}
/// TC-32: suspend and cancel never wait, and carry no values (TC-67).
bool asks(const Request& request) { return request.type != "suspend" && request.type != "cancel"; }

std::string scopeOf(const World& world, const Request& request) {
    if (!request.isOfTier) return "asset";
    return "tier" + std::to_string(world.configurations.at(request.of).level);
}

/// TC-16: somebody else than the vendor can be asked for something.
bool canAsk(const World& world, const Request& request) {
    if (!asks(request)) return false;
    for (const Parameter& parameter : productOf(world, request).parameters) {
        if (parameter.scope == scopeOf(world, request) && parameter.phase == "ordering" && !parameter.hidden)
            return true;
    }
    return false;
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
    const std::string open = openOf(world, id);
    if (open.empty()) return false;
    if (world.requests.at(open).type == "setup") return true;
    return world.parks && world.configurations.at(id).status == "processing";
}

bool isAsked(const World& world, const std::string& product, int level) {
    for (const Parameter& parameter : world.products.at(product).parameters) {
        if (parameter.scope == "tier" + std::to_string(level)) return true;
    }
    return false;
}

/// TC-13, TC-50: the configurations that a request has to wait for if it is handed in now.
std::set<std::string> lookUp(const World& world, const Request& request) {
    std::set<std::string> ids;
    if (request.isOfTier) {
        const Configuration& own = world.configurations.at(request.of);
        if (own.level != 1 || own.parent.empty() || !isAsked(world, own.product, 2)) return ids;
        const std::string above = find(world, own.product, own.parent, 2);
        const std::string open = above.empty() ? "" : openOf(world, above);
        if (!open.empty() && world.requests.at(open).type == "setup") ids.insert(above);
        return ids;
    }
    if (!asks(request)) return ids;
    const Asset& asset = world.assets.at(request.of);
    for (const int level : {1, 2}) {
        const std::string& account = level == 1 ? asset.tier1 : asset.tier2;
        if (account.empty() || !isAsked(world, asset.product, level)) continue;
        const std::string id = find(world, asset.product, account, level);
        if (!id.empty() && isIncomplete(world, id)) ids.insert(id);
    }
    return ids;
}

/// TC-59: blanks at the ends are no part of a value.
std::string kept(const std::string& value) {
    const std::size_t first = value.find_first_not_of(' ');
    return first == std::string::npos ? "" : value.substr(first, value.find_last_not_of(' ') - first + 1);
}

void applyValues(Texts& values, const Texts& changes) {
    for (const auto& [parameter, value] : changes) {
        if (kept(value).empty()) {
            values.erase(parameter);
        } else {
            values[parameter] = kept(value);
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
        if (!kept(value).empty() && !isDraft && !fits(*found, kept(value))) return false;
    }
    return true;
}

void enter(World& world, const std::string& id, const std::string& status);

void forget(World& world, const std::string& id) {
    if (world.assets.erase(id) > 0) world.discarded.insert({id, "asset"});
    if (world.configurations.erase(id) > 0) world.discarded.insert({id, "configuration"});
    if (world.requests.erase(id) > 0) world.discarded.insert({id, "request"});
    world.order.erase(std::remove(world.order.begin(), world.order.end(), id), world.order.end());
}

void followTier(World& world, const Request& request) {
    Configuration& configuration = world.configurations.at(request.of);
    const bool isSetup = request.type == "setup";
    if (request.status == "draft") {
        if (isSetup) configuration.status = "draft";  // the draft of an update leaves it active
        return;
    }
    if (request.status == "none" && isSetup && configuration.before.empty()) return forget(world, request.of);
    if (request.status == "none") {
        configuration.status = isSetup ? configuration.before : "active";
        if (isSetup) configuration.parent = configuration.parentBefore;
    } else if (request.status == "approved") {
        configuration.status = "active";
        configuration.values = request.values;
    } else if (request.status == "failed") {
        configuration.status = isSetup && !world.staysActive ? "failed" : "active";
    } else {
        configuration.status = "processing";
    }
    if (isSetup) configuration.before = configuration.parentBefore = "";
}

void followAsset(World& world, const Request& request) {
    Asset& asset = world.assets.at(request.of);
    const bool isApproved = request.status == "approved", isDraft = request.status == "draft";
    if (isApproved && asks(request)) asset.values = request.values;
    if (request.type == "purchase") {
        if (request.status == "none") return forget(world, request.of);
        asset.status = isApproved                ? "active"
                       : isFinal(request.status) ? "terminated"
                       : isDraft                 ? "draft"
                                                 : "processing";
    } else if (request.type == "cancel") {
        if (isFinal(request.status)) {
            if (asset.status == "terminating") asset.status = isApproved ? "terminated" : asset.before;
        } else if (!isDraft && asset.status != "terminating") {
            asset.before = asset.status;
            asset.status = "terminating";
        }
    } else if (isApproved && request.type == "suspend") {
        asset.status = "suspended";
    } else if (isApproved && request.type == "resume") {
        asset.status = "active";
    }
}

/// Moves a request, and everything that waits for it.
void enter(World& world, const std::string& id, const std::string& status) {
    {
        Request& request = world.requests.at(id);
        request.status = status;
        request.needs = status == "tiers-setup" ? lookUp(world, request) : std::set<std::string>{};
    }
    const Request request = world.requests.at(id);
    request.isOfTier ? followTier(world, request) : followAsset(world, request);
    if (request.isOfTier && isFinal(status)) {
        for (const bool isOfTier : {true, false}) {
            const std::vector<std::string> order = world.order;
            for (const std::string& other : order) {
                Request& waiting = world.requests.at(other);
                if (waiting.isOfTier != isOfTier || waiting.needs.count(request.of) == 0) continue;
                if (status == "failed" && request.type == "setup") {
                    waiting.cause = id;
                    enter(world, other, "failed");  // TC-21, TC-34
                    continue;
                }
                // The end of an update releases, whatever it was (TC-54).
                waiting.needs.erase(request.of);
                if (waiting.needs.empty()) {
                    enter(world, other, lacks(world, waiting, "ordering") ? "inquiring" : "pending");
                }
            }
        }
    }
    if (status == "none") forget(world, id);
}

bool isSpent(const World& world, const std::string& id, const std::string& kind) {
    return world.discarded.count({id, kind}) > 0;
}

std::string nextId(const World& world, const std::string& prefix, int count) {
    const std::string kind = prefix == "AS-" ? "asset" : prefix == "TC-" ? "configuration" : "request";
    while (world.assets.count(prefix + std::to_string(count)) +
                   world.configurations.count(prefix + std::to_string(count)) +
                   world.requests.count(prefix + std::to_string(count)) >
               0 ||
           isSpent(world, prefix + std::to_string(count), kind)) {
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
    if (!lookUp(world, request).empty()) status = "tiers-setup";        // TC-13
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
        if (account.empty() || !isAsked(world, asset.product, level)) continue;
        std::string configuration = find(world, asset.product, account, level);
        if (!configuration.empty() && world.configurations.at(configuration).status != "failed") continue;
        if (configuration.empty()) {
            configuration = nextId(world, "TC-", ++world.madeConfigurations);
            Configuration made;
            made.product = asset.product;
            made.account = account;
            made.level = level;
            world.configurations[configuration] = made;
        }
        Configuration& begun = world.configurations.at(configuration);
        if (begun.status == "failed" && world.products.at(asset.product).dynamicValidation) {
            begun.before = "failed";
            begun.parentBefore = begun.parent;
        }
        begun.parent = level == 1 ? asset.tier2 : "";
        Request setup;
        setup.of = configuration;
        setup.type = "setup";
        addTierRequest(world, "", setup);
    }
    if (world.requests.at(id).status != "pending") return;
    if (!lookUp(world, world.requests.at(id)).empty()) {
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
    if (isSpent(world, event.request, "request")) return std::nullopt;
    Request request;
    request.type = event.type;
    request.status = "none";
    request.of = event.asset;
    if (event.type == "purchase") {
        if (world.products.count(event.product) == 0 || world.upstreams.count(event.customer) == 0)
            return std::nullopt;
        if (!event.asset.empty() && world.assets.count(event.asset) > 0) return std::nullopt;
        if (isSpent(world, event.asset, "asset")) return std::nullopt;
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
    if (!may(isUpdate ? Set{"vendor", "tier", "distributor"} : Set{"vendor"}, event)) return std::nullopt;
    if (!event.request.empty() && world.requests.count(event.request) > 0) return std::nullopt;
    if (isSpent(world, event.request, "request")) return std::nullopt;
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
    if (!maySet(world, request, event, event.by.empty() ? "vendor" : event.by, isDraft)) return std::nullopt;
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
    const bool isHandedInBefore = action == "fill" || action == "submit" || action == "discard";
    // The draft of an adjustment is the vendor's alone.
    if (request.type == "adjustment" && status == "draft") return isHandedInBefore ? Set{"vendor"} : Set{};
    if (action == "fill") {
        if (status == "draft") return everybody;
        if (status == "pending") return {"vendor"};
        return status == "inquiring" ? asked : Set{};
    }
    if (action == "submit") return status == "draft" || status == "inquiring" ? asked : Set{};
    if (action == "discard") return status == "draft" ? asked : Set{};  // TC-15, TC-31b
    if (action == "inquire" || action == "approve") return status == "pending" ? Set{"vendor"} : Set{};
    if (action == "setPending") return status == "inquiring" ? Set{"vendor"} : Set{};
    if (action == "fail") {
        const bool isRight = isAsset
                                 ? status == "pending"
                                 : status == "pending" || status == "inquiring" || status == "tiers-setup";
        if (!isRight) return {};
        return isAsset ? Set{"vendor"} : Set{"vendor", "distributor"};
    }
    if (action == "schedule") return isAsset && status == "pending" ? Set{"vendor"} : Set{};
    if (action == "due") return status == "scheduled" ? Set{"system"} : Set{};
    if (action == "revoke") return status == "scheduled" ? Set{"tier", "distributor"} : Set{};
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
        if (hasInvalid(world, request) || lacks(world, request, "ordering")) return std::nullopt;
        enter(world, id, "pending");
    } else if (event.kind == "submit") {
        if (hasInvalid(world, request)) return std::nullopt;
        std::string to = "pending";
        if (isOfTier && lacks(world, request, "ordering")) to = "inquiring";
        if (isOfTier && !lookUp(world, request).empty()) to = "tiers-setup";
        enter(world, id, to);
        if (!isOfTier) look(world, id);
    } else if (event.kind == "discard") {
        for (const auto& [other, waiting] : world.requests) {  // TC-69
            if (waiting.needs.count(request.of) > 0) return std::nullopt;
        }
        enter(world, id, "none");
    } else if (event.kind == "inquire") {
        if (!canAsk(world, request)) return std::nullopt;
        enter(world, id, "inquiring");
    } else if (event.kind == "setPending" || event.kind == "due") {
        enter(world, id, "pending");
    } else if (event.kind == "approve") {
        if (hasInvalid(world, request)) return std::nullopt;
        if (lacks(world, request, "fulfillment")) return std::nullopt;
        if (world.approvesAll && lacks(world, request, "ordering")) return std::nullopt;
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
        all +=
            " under " + configuration.parent + " " + configuration.status + " " + text(configuration.values);
        if (!configuration.before.empty()) {
            all += " was " + configuration.before + " under " + configuration.parentBefore;
        }
        all += "\n";
    }
    for (const auto& [id, request] : world.requests) {
        all +=
            id + " of " + request.of + " " + request.type + " " + request.status + " " + text(request.values);
        all += " " + request.shownTemplate + "|" + request.reason + "|" + request.cause + "|" + request.date;
        for (const std::string& need : request.needs) all += " needs " + need;
        all += "\n";
    }
    for (const auto& [id, kind] : world.discarded) all += "discarded " + kind + " " + id + "\n";
    return all;
}

std::set<std::string> awaitedRequests(const World& world, const std::string& request) {
    std::set<std::string> all;
    for (const std::string& need : world.requests.at(request).needs) {
        const std::string open = openOf(world, need);
        all.insert(open);
        for (const std::string& further : awaitedRequests(world, open)) all.insert(further);
    }
    return all;
}

namespace {

/// No request waits for nothing: each that it needs has an open request whose end releases or fails it.
std::string violationOf(const World& world, const std::string& id, const Request& request, bool isFixed) {
    const bool isParked = request.status == "tiers-setup";
    if (isParked != !request.needs.empty())
        return id + " is parked for nothing, or needs something and is not";
    for (const std::string& need : request.needs) {
        const std::string open = openOf(world, need);
        if (open.empty()) return id + " waits for " + need + ", whose requests have ended";
        const Request& awaited = world.requests.at(open);
        const bool isSetup = awaited.type == "setup";
        if (!isSetup && (request.isOfTier || awaited.status == "draft")) return id + " waits for an update";
        if (!isSetup && !world.parks) return id + " is parked although " + need + " was approved";
    }
    // The default readings: a configuration once approved never parks anybody.
    const bool hasDefaults = isFixed && !world.parks && !world.staysActive;
    if (hasDefaults && !request.isOfTier && !isParked && request.status != "draft" &&
        !lookUp(world, request).empty()) {
        return id + " is not parked although a configuration was never approved";
    }
    return {};
}

/// What failed with another request names the nearest that failed, and the chain ends at one with a reason.
std::string violationOfCause(const World& world, const std::string& id, const Request& request) {
    if (request.status != "failed") return request.cause.empty() ? "" : id + " has a cause but did not fail";
    if (request.cause.empty()) return request.reason.empty() ? id + " failed for nothing" : "";
    const auto cause = world.requests.find(request.cause);
    if (cause == world.requests.end() || cause->second.status != "failed") return id + " has a wrong cause";
    const Configuration& failed = world.configurations.at(cause->second.of);
    // The parent of a configuration that starts afresh may be another one by now.
    const bool isNear = request.isOfTier ? failed.level == 2
                                         : failed.account == world.assets.at(request.of).tier1 ||
                                               failed.account == world.assets.at(request.of).tier2;
    return isNear ? "" : id + " failed with somebody else's request";
}

}  // namespace

std::string violation(const World& world, bool isFixed) {
    std::map<std::string, int> open;
    for (const auto& [id, request] : world.requests) {
        if (isSpent(world, id, "request")) return id + " was given again";
        std::string wrong = violationOfCause(world, id, request);
        if (!wrong.empty()) return wrong;
        if (isFinal(request.status)) continue;
        if (++open[request.of] > 1) return "two open requests for " + request.of;
        wrong = violationOf(world, id, request, isFixed);
        if (!wrong.empty()) return wrong;
    }
    for (const auto& [id, configuration] : world.configurations) {
        const std::string request = openOf(world, id);
        const bool isDraftUpdate = !request.empty() && world.requests.at(request).status == "draft" &&
                                   world.requests.at(request).type != "setup";
        const bool hasOpen = open.count(id) > 0 && !isDraftUpdate;
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
