// Worlds and events as text, for the message of a test that failed.
#pragma once

#include <string>
#include <vector>

#include "reference/reference.h"

namespace sluice::testing_support {

inline std::string text(const reference::Flags& flags) {
    return std::string(flags.dataSync ? "+sync" : "-sync") + (flags.exclusive ? "+exclusive" : "-exclusive") +
           (flags.allowEdit ? "+edit" : "-edit");
}

inline std::string text(const reference::Values& values) {
    std::string result = "{";
    for (const auto& [key, detail] : values) result += key + "=" + detail + " ";
    return result + "}";
}

inline std::string text(const reference::Event& event) {
    static const char* const kNames[] = {
        "invite",     "partner",         "setFlags",           "endPartnership",
        "addItem",    "changeItem",      "removeItem",         "setValue",
        "clearValue", "addOrganization", "renameOrganization", "removeOrganization"};
    std::string result = std::string(kNames[static_cast<std::size_t>(event.kind)]) + " " + event.upstream +
                         ">" + event.organization + " " + event.setting + " " + event.key + "=" +
                         event.detail + " " + event.name + " " + text(event.flags);
    for (const auto& [setting, values] : event.ownSettings) result += " " + setting + text(values);
    return result;
}

inline std::string text(const reference::World& world) {
    std::string result;
    for (const auto& [id, organization] : world.organizations) {
        result += "  " + id + " (" + organization.name + ")";
        for (const auto& [setting, values] : organization.settings) result += " " + setting + text(values);
        result += "\n";
    }
    for (const auto& [pair, flags] : world.partnerships) {
        result += "  " + pair.first + ">" + pair.second + " " + text(flags) + "\n";
    }
    for (const auto& [pair, setting] : world.pending) {
        result += "  pending " + pair.first + ">" + pair.second + " " + setting + "\n";
    }
    return result;
}

inline std::string text(const std::vector<reference::Change>& changes) {
    static const char* const kNames[] = {"gains", "alters", "loses"};
    std::string result;
    for (const reference::Change& change : changes) {
        result += "  " + change.organization + " " + kNames[static_cast<std::size_t>(change.kind)] + " " +
                  change.setting + " " + change.key + ": " + change.before + " -> " + change.after + " via " +
                  change.via + (change.destroyed ? " destroyed\n" : "\n");
    }
    return result;
}

inline std::string text(const std::vector<reference::Event>& events) {
    std::string result;
    for (const reference::Event& event : events) result += "  " + text(event) + "\n";
    return result;
}

}  // namespace sluice::testing_support
