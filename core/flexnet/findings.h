// What may have to be said of files of FlexNet Operations.
#pragma once

#include <cstdint>
#include <span>

#include "codec/findings.h"

namespace sluice::flexnet {

/// What may have to be said of several things at once; its sentence stands in findings.cpp.
enum class Remark : std::uint8_t {
    otherName,        // an account that is told under several names
    contradicted,     // something of an entitlement that two places tell differently
    typeFromTier,     // an account whose type nobody told but the tier in which it stands
    untold,           // an account of which neither a type nor a tier is told
    parentAsRelated,  // a parent of another type
    parentLeftOut,    // a parent that can be none
    stateUntold,      // an entitlement without a state
    stateAs,          // one whose state Entitlements does not know
    productUntold,    // a line without a product
    quantityUntold,   // a line without a quantity
    doNotAddUp,       // used and available, which are not the quantity
    ownerLowest,      // an entitlement whose current owner is the lowest account of its chain
    ownerMended,      // one whose current owner is told to be somebody who cannot be it
    originLeftOut,    // one that came from a bulk entitlement which is not there
    byActivation,     // an entitlement of several lines
    kRemarks
};

using codec::Findings;

/// The sentences of the remarks, in their order.
[[nodiscard]] std::span<const codec::RemarkText> remarks();

}  // namespace sluice::flexnet
