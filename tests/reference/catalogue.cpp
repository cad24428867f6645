#include "reference/translate.h"

namespace sluice::reference {

std::map<std::string, SettingType> catalogue() {
    using enum Cardinality;
    using enum Scope;
    return {
        {"available-equipment", {multiple, synced}},
        {"persona-inventory", {multiple, synced}},
        {"utility-rate-escalation", {multiple, synced}},
        {"adders", {multiple, synced}},
        {"proposal-expiration-date", {single, synced}},
        {"default-solar-module-cost", {single, synced}},
        {"default-inverter-cost", {single, synced}},
        {"default-battery-cost", {single, synced}},
        {"default-energy-efficiency-cost", {single, synced}},
        {"project-cost", {single, synced}},
        {"estimated-installation-date", {single, synced}},
        {"comparable-value", {single, synced}},
        {"proposal-email", {single, synced}},
        {"organization-logo", {single, inviteOnly}},
        {"licenses", {multiple, inviteOnly}},
        {"integrations", {multiple, never}},
        {"feature-settings", {single, never}},
        {"financing-products", {multiple, never}},
        {"operations-workflows", {multiple, never}},
        {"qualifications", {multiple, never}},
        {"user-notifications", {single, never}},
        {"proposal-templates", {multiple, never}},
    };
}

}  // namespace sluice::reference
