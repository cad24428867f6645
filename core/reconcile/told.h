// What a file tells of a channel and of what is sold there, in the values of the scenario that it is held against. What it
// has no column for it does not tell: where nothing differs from what is taken without a word, nothing was said.
#pragma once

#include <vector>

#include "base/value_pool.h"
#include "scenario/document.h"

namespace sluice::reconcile {

using base::ValueId;

struct Told {
    std::vector<data_sync::OrganizationEntry> organizations;  // each after those above it
    std::vector<scenario::PartnershipEntry> partnerships;
    std::vector<scenario::CatalogueEntry> catalogues;  // of an entry of organizations
    std::vector<ValueId> settings;                     // of which it tells anything
    /// It tells of organizations and who stands below whom; else it is the catalogue of somebody, by whatever name.
    bool isOfChannel = false;
    bool hasFlags = false;  // it tells which switches are on
};

/// `values`: of the scenario.
[[nodiscard]] Told toldBy(const scenario::Document& file, base::ValuePool& values);

}  // namespace sluice::reconcile
