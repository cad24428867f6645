// The default catalogue of setting types (DS-30 synced, DS-31 invite-only, DS-32 never).
#pragma once

#include <array>
#include <string_view>

#include "data_sync/flags.h"

namespace sluice::data_sync {

struct CatalogueEntry {
    std::string_view id;  // the label in kebab case
    std::string_view label;
    Cardinality cardinality;
    Scope scope;
};

inline constexpr std::array kCatalogue = {
    CatalogueEntry{"available-equipment", "Available equipment", Cardinality::multiple, Scope::synced},
    CatalogueEntry{"persona-inventory", "Persona inventory", Cardinality::multiple, Scope::synced},
    CatalogueEntry{"utility-rate-escalation", "Utility rate escalation", Cardinality::multiple,
                   Scope::synced},
    CatalogueEntry{"adders", "Adders", Cardinality::multiple, Scope::synced},
    CatalogueEntry{"proposal-expiration-date", "Proposal expiration date", Cardinality::single,
                   Scope::synced},
    CatalogueEntry{"default-solar-module-cost", "Default solar module cost", Cardinality::single,
                   Scope::synced},
    CatalogueEntry{"default-inverter-cost", "Default inverter cost", Cardinality::single, Scope::synced},
    CatalogueEntry{"default-battery-cost", "Default battery cost", Cardinality::single, Scope::synced},
    CatalogueEntry{"default-energy-efficiency-cost", "Default energy efficiency cost", Cardinality::single,
                   Scope::synced},
    CatalogueEntry{"project-cost", "Project cost", Cardinality::single, Scope::synced},
    CatalogueEntry{"estimated-installation-date", "Estimated installation date", Cardinality::single,
                   Scope::synced},
    CatalogueEntry{"comparable-value", "Comparable value", Cardinality::single, Scope::synced},
    CatalogueEntry{"proposal-email", "Proposal email", Cardinality::single, Scope::synced},
    CatalogueEntry{"organization-logo", "Organization logo", Cardinality::single, Scope::inviteOnly},
    CatalogueEntry{"licenses", "Licenses", Cardinality::multiple, Scope::inviteOnly},
    CatalogueEntry{"integrations", "Integrations", Cardinality::multiple, Scope::never},
    CatalogueEntry{"feature-settings", "Feature settings", Cardinality::single, Scope::never},
    CatalogueEntry{"financing-products", "Financing products", Cardinality::multiple, Scope::never},
    CatalogueEntry{"operations-workflows", "Operations workflows", Cardinality::multiple, Scope::never},
    CatalogueEntry{"qualifications", "Qualifications", Cardinality::multiple, Scope::never},
    CatalogueEntry{"user-notifications", "User notifications", Cardinality::single, Scope::never},
    CatalogueEntry{"proposal-templates", "Proposal templates", Cardinality::multiple, Scope::never},
};

}  // namespace sluice::data_sync
