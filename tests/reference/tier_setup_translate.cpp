#include "reference/tier_setup_translate.h"

#include <optional>
#include <set>

namespace sluice::reference::tiers {

namespace {

template <class E>
std::optional<E> valueOf(const std::string& wireName) {
    for (const auto& row : base::Enumerators<E>::rows) {
        if (row.wireName == wireName) return row.value;
    }
    return std::nullopt;
}

template <class E>
std::string nameOf(E value) {
    return std::string(base::wireName(value));
}

}  // namespace

EngineRun::EngineRun(const World& world) {
    for (const auto& [downstream, upstreams] : world.upstreams) {
        world_.chain({downstream});
        for (const std::string& upstream : upstreams) world_.chain({upstream, downstream});
    }
    world_.readings.setup = world.staysActive ? ts::SetupReading::staysActive : ts::SetupReading::freshSetup;
    world_.readings.update = world.parks ? ts::UpdateReading::park : ts::UpdateReading::notParked;
    world_.readings.approval =
        world.approvesAll ? ts::ApprovalReading::all : ts::ApprovalReading::fulfillment;
    for (const auto& [id, product] : world.products) {
        world_.product(id, static_cast<std::uint32_t>(product.level), product.dynamicValidation);
        for (const Parameter& parameter : product.parameters) {
            ts::Parameter& made = world_.parameter(parameter.id, *valueOf<ts::Scope>(parameter.scope),
                                                   *valueOf<ts::Phase>(parameter.phase));
            made.required = parameter.required;
            made.hidden = parameter.hidden;
            for (const std::string& choice : parameter.choices) made.choices.push_back(world_.t(choice));
            if (!made.choices.empty()) made.type = ts::ParameterType::dropdown;
        }
    }
}

ts::Event EngineRun::translate(const Event& event) {
    ts::Event made;
    for (std::size_t i = 0; i < ts::kEventKinds.size(); ++i) {
        if (ts::kEventKinds[i].tag == event.kind) made.kind = static_cast<ts::EventKind>(i);
    }
    if (!event.by.empty()) made.by = *valueOf<ts::Actor>(event.by);
    if (!event.type.empty()) made.requestType = *valueOf<ts::RequestType>(event.type);
    made.product = world_.t(event.product);
    made.customer = world_.t(event.customer);
    made.tier1 = world_.t(event.tier1);
    made.tier2 = world_.t(event.tier2);
    made.asset = world_.t(event.asset);
    made.configuration = world_.t(event.configuration);
    made.request = world_.t(event.request);
    for (const auto& [parameter, value] : event.values)
        made.values.push_back({world_.t(parameter), world_.t(value)});
    made.templateId = world_.t(event.shownTemplate);
    made.reason = world_.t(event.reason);
    made.date = world_.t(event.date);
    if (event.kind == "addParameter") {
        made.parameter = world_.t(event.parameter.id);
        made.scope = *valueOf<ts::Scope>(event.parameter.scope);
        made.phase = *valueOf<ts::Phase>(event.parameter.phase);
        made.required = event.parameter.required;
        made.hidden = event.parameter.hidden;
    }
    return made;
}

const ts::Step& EngineRun::apply(const Event& event) {
    steps_.push_back(world_.step(translate(event)));
    return steps_.back();
}

void EngineRun::undo() {
    ts::undo(world_.state, steps_.back());
    steps_.pop_back();
}

std::string EngineRun::name(base::ValueId id) const {
    return id.exists() ? std::string(world_.values.spelling(id)) : "";
}

std::string EngineRun::text(const ts::Values& values) const {
    std::map<std::string, std::string> sorted;
    for (const ts::ParameterValue& value : values) sorted[name(value.parameter)] = name(value.value);
    std::string all = "{";
    for (const auto& [parameter, value] : sorted) all += parameter + "=" + value + " ";
    return all + "}";
}

std::string EngineRun::dump() {
    std::map<std::string, std::string> assets, configurations, requests;
    for (const ts::Asset& asset : world_.state.assets) {
        if (asset.status == ts::AssetStatus::none) continue;
        std::string line = " " + name(asset.product) + " " + name(asset.customer) + "<" + name(asset.tier1) +
                           "<" + name(asset.tier2);
        line += " " + nameOf(asset.status);
        if (asset.status == ts::AssetStatus::terminating) line += " was " + nameOf(asset.before);
        assets[name(asset.id)] = line + " " + text(asset.values) + "\n";
    }
    for (const ts::Configuration& configuration : world_.state.configurations) {
        if (configuration.status == ts::ConfigurationStatus::none) continue;
        std::string line = " " + name(configuration.product) + " " + name(configuration.account) + " ";
        line += std::to_string(configuration.level) + " under " + name(configuration.parent) + " ";
        line += nameOf(configuration.status) + " " + text(configuration.values);
        if (configuration.before != ts::ConfigurationStatus::none) {
            line += " was " + nameOf(configuration.before) + " under " + name(configuration.parentBefore);
        }
        configurations[name(configuration.id)] = line + "\n";
    }
    for (const ts::Request& request : world_.state.requests) {
        if (request.status == ts::RequestStatus::none) continue;
        std::string line =
            " of " + name(request.asset) + name(request.configuration) + " " + nameOf(request.type);
        line +=
            " " + nameOf(request.status) + " " + text(request.values) + " " + name(request.templateId) + "|";
        line += name(request.reason) + "|" + name(request.cause) + "|" + name(request.date);
        std::set<std::string> needs;
        for (const base::ValueId need : request.needs) {  // of which some have ended
            const ts::Request& awaited = world_.state.requests[world_.state.findRequest(need)];
            if (!ts::isFinal(awaited.status)) needs.insert(name(awaited.configuration));
        }
        for (const std::string& need : needs) line += " needs " + need;
        requests[name(request.id)] = line + "\n";
    }
    const ts::Discarded& spent = world_.state.discarded;
    std::set<std::pair<std::string, std::string>> discarded;
    const auto spend = [&](const std::vector<base::ValueId>& ids, const char* kind) {
        for (const base::ValueId id : ids) discarded.insert({name(id), kind});
    };
    spend(spent.assets, "asset");
    spend(spent.configurations, "configuration");
    spend(spent.requests, "request");
    spend(spent.tierRequests, "request");
    std::string all;
    for (const auto* lines : {&assets, &configurations, &requests}) {
        for (const auto& [id, line] : *lines) all += id + line;
    }
    for (const auto& [id, kind] : discarded) all += "discarded " + kind + " " + id + "\n";
    return all;
}

}  // namespace sluice::reference::tiers
