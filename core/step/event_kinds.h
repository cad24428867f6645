// The kinds of events of a system whose events are one struct: what each is called, and which members it uses.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace sluice::step {

/// One kind. `required` and `optional` name the members that it has, as the wire names them, with a blank between
/// two; every other member of the struct keeps its default. The rows of a system stand in the order of its enum.
struct EventKindText {
    std::string_view tag;    // split
    std::string_view label;  // Split an entitlement
    std::string_view help;   // one sentence, with its rule
    std::string_view required;
    std::string_view optional;
};

}  // namespace sluice::step
