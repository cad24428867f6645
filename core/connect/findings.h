// What is to be told of files of CloudBlue Connect: what is wrong, and, gathered over all of them, what was left out, taken
// as something else or mended, with whom it is about.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "base/problem.h"
#include "base/value_pool.h"
#include "connect/records.h"

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

class Findings {
  public:
    /// With `areGoodOnes` what is wrong is left out, and what is told of it is a warning.
    Findings(base::Problems& problems, bool areGoodOnes)
        : problems_(problems), severity_(areGoodOnes ? base::Severity::warning : base::Severity::error) {}

    /// Something that cannot be taken.
    void wrong(const Place& place, base::Text message, base::Text hint);
    /// Something because of which nothing can be taken.
    void fail(const Place& place, base::Text message, base::Text hint);
    /// Something to know, whatever is taken.
    void warn(const Place& place, base::Text message, base::Text hint = {});
    /// One more that the remark is about, by its id or name.
    void add(Remark remark, std::string_view about);
    /// A member or column that is not kept; `isPersonal`: since it is about people or where they live.
    void leftOut(std::string_view name, bool isPersonal);
    /// Tells what was gathered. Called once, at the end.
    void finish();

  private:
    struct Gathered {
        std::uint32_t count = 0;
        std::vector<std::string> first;  // different ones
    };
    base::Problems& problems_;
    base::Severity severity_;
    std::array<Gathered, static_cast<std::size_t>(Remark::kRemarks)> remarks_{};
    std::vector<std::string> others_, personal_;
    std::size_t unlisted_ = 0;
};

/// Whether a member or column of this name holds contacts, addresses or tax ids, which are never taken in.
[[nodiscard]] bool isPersonal(std::string_view name);

}  // namespace sluice::connect
