// What a rule is, for every system: an id that everything cites, how sure it is, where it comes from, what it says.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace sluice::step {

/// `stated`: a source says it. `guide`: another guide of the same platform says it. `read`: our reading where the
/// sources are silent. `open`: the sources leave it undecided, so a reading of the scenario decides. Ordered from
/// strongest to weakest.
enum class Status : std::uint8_t { stated, guide, read, open };

[[nodiscard]] constexpr Status weakest(Status left, Status right) { return left < right ? right : left; }

struct RuleText {
    std::string_view id;  // DS-23
    Status status;
    std::string_view source;    // the document behind it
    std::string_view sentence;  // restated, never quoted
};

/// A fair question whose answer is no: the rule that says so, and a sentence for the person who asked.
struct Refusal {
    std::string_view rule;  // its id; empty: nothing was refused
    std::string sentence;
};

}  // namespace sluice::step
