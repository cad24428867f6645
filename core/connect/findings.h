// What may have to be said of files of CloudBlue Connect.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "codec/findings.h"

namespace sluice::connect {

/// What may have to be said of several things at once; its sentence stands in findings.cpp.
enum class Remark : std::uint8_t {
    keptBack,          // of a password or an address
    otherTier,         // a value beside one that is asked of another tier
    typeAsText,        // a type of parameter that Tier Setup does not know
    phaseUnknown,      // a parameter that does not say its phase
    idMended,          // a parameter whose id has other characters
    twice,             // a record that stands there more than once
    standIn,           // a product that asks a tier something that no file tells
    levelRaised,       // a product whose parameters ask tiers above its level
    knownByName,       // a tier request of which only the id is known
    waitsForNothing,   // parked, and what it waits for is not there
    statusMended,      // an asset or configuration whose status fits no request that is there
    noDay,             // scheduled, without a day
    aroundTheChannel,  // a sale that goes against the parents of accounts
    kRemarks
};

using codec::Findings;

/// The sentences of the remarks, in their order.
[[nodiscard]] std::span<const codec::RemarkText> remarks();

}  // namespace sluice::connect
