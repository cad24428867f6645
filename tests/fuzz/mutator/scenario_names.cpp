#include "fuzz/mutator/scenario_names.h"

#include <string_view>
#include <utility>

namespace sluice::fuzz {

namespace {

/// Under which names of lists and members a kind of thing is found.
struct Found {
    char letter;
    std::string_view list;    // whose entries have an id, or
    std::string_view member;  // whose value is one
};
constexpr Found kFound[] = {
    {'o', "organizations", "organization"},
    {'o', "", "upstream"},
    {'o', "", "downstream"},
    {'o', "", "account"},
    {'o', "", "provider"},
    {'o', "", "reseller"},
    {'s', "settingTypes", "setting"},
    {'e', "entitlements", "entitlement"},
    {'i', "tiers", "tier"},
    {'p', "products", "product"},
    {'r', "requests", "request"},
    {'c', "tierConfigurations", "configuration"},
    {'a', "assets", "asset"},
    {'l', "plans", "plan"},
    {'v', "serviceTemplates", "serviceTemplate"},
    {'x', "", "path"},
    {'k', "", "key"},
    {'k', "", "value"},
    {'y', "", "type"},
};
struct Given {
    char letter;
    std::string_view text;
};
/// What the core gives by itself, or knows without a file.
constexpr Given kGiven[] = {
    {'s', "adders"},
    {'s', "project-cost"},
    {'r', "PR-1"},
    {'r', "TCR-1"},
    {'r', "PR-2"},
    {'r', "TCR-2"},
    {'c', "TC-1"},
    {'c', "TC-2"},
    {'a', "AS-1"},
    {'m', "invited"},
    {'m', "partnered"},
    {'m', "added"},
    {'m', "changed"},
    {'m', "removed"},
    {'O', "updatePlanFees"},
    {'O', "createResources"},
    {'O', "all"},
    {'i', "end-customer"},
    {'i', "distributor"},
    {'y', "synchronize"},
    {'y', "addItem"},
    {'y', "createAssetRequest"},
    {'y', "split"},
    {'x', "plans"},
    {'x', "resources"},
    {'x', "salesCategories"},
    {'v', "standard"},
    {'l', "basic"},
    {'e', "E-1"},
    {'p', "crm"},
    {'k', "1"},
    {'t', ""},
};

}  // namespace

Names::Names(const Json& scenario, const Mutator& mutator) : scenario_(scenario), mutator_(mutator) {
    for (const Given& given : kGiven) known(given.letter).emplace_back(given.text);
    learn(scenario);
    if (known('o').empty()) known('o').emplace_back("nobody");
}

void Names::learn(const Json& json) {
    if (json.kind == Kind::text) known('t').push_back(json.text);
    if (json.name == "options") {
        for (const Json& part : json.parts) known('O').push_back(part.text);
    }
    if (json.name == "settings") {
        for (const Json& part : json.parts) known('s').push_back(part.name);
    }
    for (const Found& found : kFound) {
        std::vector<std::string>& known = this->known(found.letter);
        if (json.kind == Kind::text && json.name == found.member) known.push_back(json.text);
        if (json.kind != Kind::list || json.name != found.list) continue;
        for (const Json& entry : json.parts) {
            const Json* id = entry.member("id");
            if (id == nullptr || id->kind != Kind::text) continue;
            known.push_back(id->text);
            if (found.letter == 'l') this->known('x').push_back("plans/" + id->text + "/fees/recurring");
        }
    }
    for (const Json& part : json.parts) learn(part);
}

std::string Names::text(char letter, Dice& dice) const {
    const char kind = dice.oneIn(16) ? 't' : letter;
    return dice.among(known_[static_cast<std::size_t>(kind)]);
}

std::string Names::number(Dice& dice) const {
    const Json* events = scenario_.member("events");
    if (dice.oneIn(16)) return dice.oneIn(2) ? "4294967295" : "1000000";
    return std::to_string(dice.below((events == nullptr ? 0 : events->parts.size()) + 2));
}

Json Names::event(Dice& dice) const {
    const Json* events = scenario_.member("events");
    Json event;
    event.kind = Kind::object;
    if (events != nullptr && !events->parts.empty()) event = dice.among(events->parts);
    if (dice.oneIn(2)) mutator_.changeOnce(event, dice);
    return event;
}

Json Names::events(Dice& dice) const {
    Json list;
    list.kind = Kind::list;
    for (std::size_t count = dice.below(4); count > 0; --count) list.parts.push_back(event(dice));
    return list;
}

Json Names::expectations(Dice& dice) const {
    const Json* expectations = scenario_.member("expectations");
    Json list;
    list.kind = Kind::list;
    if (expectations != nullptr) list = *expectations;
    if (dice.oneIn(2)) mutator_.changeOnce(list, dice);
    return list;
}

Json Names::fields(Dice& dice) const {
    const Json event = this->event(dice);
    Json fields;
    fields.kind = Kind::object;
    for (const Json& part : event.parts) {
        if (part.name == "type" || dice.oneIn(6)) continue;
        if (!part.holdsParts()) fields.parts.push_back(part);
        for (const Json& inner : part.parts) {
            if (inner.holdsParts() || inner.name.empty()) continue;
            fields.parts.push_back(inner);
            if (part.name == "values") fields.parts.back().name = "values." + inner.name;
        }
    }
    return fields;
}

}  // namespace sluice::fuzz
