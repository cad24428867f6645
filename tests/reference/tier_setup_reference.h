// A slow, obvious evaluator of Tier Setup, written from the rules: everything is text, every event copies the
// world, what waits is found by looking at everything.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace sluice::reference::tiers {

using Texts = std::map<std::string, std::string>;

struct Parameter {
    std::string id;
    std::string scope;  // asset, tier1, tier2
    std::string phase;  // ordering, fulfillment
    bool required = true;
    bool hidden = false;
    std::vector<std::string> choices = {};  // none: any text
};
struct Product {
    int level = 2;
    bool dynamicValidation = false;
    std::vector<Parameter> parameters;
};
struct Asset {
    std::string product, customer, tier1, tier2, status, before;
    Texts values;
};
struct Configuration {
    std::string product, account, parent, status;
    int level = 1;
    Texts values = {};
    std::string before = {}, parentBefore = {};  // of a draft that starts afresh
};
struct Request {
    bool isOfTier = false;
    std::string of, type, status;
    Texts values;
    std::string shownTemplate, reason, date;
    std::set<std::string> needs;  // of one in tiers setup: the configurations that it still waits for
    std::string cause;            // the request that it failed with
};

/// By id; requests in the order in which they came, too.
struct World {
    std::map<std::string, std::vector<std::string>> upstreams;  // of each organization, oldest first
    std::map<std::string, Product> products;
    std::map<std::string, Asset> assets;
    std::map<std::string, Configuration> configurations;
    std::map<std::string, Request> requests;
    std::vector<std::string> order;  // of requests
    bool staysActive = false;        // TC-25
    bool parks = false;              // TC-54
    bool approvesAll = false;        // TC-19
    int purchases = 0, madeConfigurations = 0, assetRequests = 0, tierRequests = 0;
    // Ids that are not given again, each with its kind: asset, configuration or request.
    std::set<std::pair<std::string, std::string>> discarded;
};

struct Event {
    std::string kind;  // as on the wire
    std::string by;    // or empty
    std::string product, customer, tier1, tier2, asset, configuration, request, type;
    Texts values;  // an empty one goes
    std::string shownTemplate, reason, date;
    Parameter parameter;  // of addParameter
};

/// The world after the event, or nothing where it is refused.
[[nodiscard]] std::optional<World> apply(const World& before, const Event& event);

/// What a request is about; its asset or configuration is there.
[[nodiscard]] const Product& productOf(const World& world, const Request& request);
/// Everything in the world but products and channel, as text.
[[nodiscard]] std::string dump(const World& world);
/// The requests that a parked one waits for, directly or through another one.
[[nodiscard]] std::set<std::string> awaitedRequests(const World& world, const std::string& request);
/// How many events bring a request to approved at least, by looking at all of them level by level but for those that
/// give something up; -1 where more than `most`.
[[nodiscard]] int fewestEvents(const World& world, const std::string& request, int most);
/// What is wrong with a world by the invariants, or empty. `isFixed`: no parameter was added on the way.
[[nodiscard]] std::string violation(const World& world, bool isFixed);
[[nodiscard]] std::string text(const Event& event);

}  // namespace sluice::reference::tiers
