// Random channels and events from a seed: the same ones on every platform.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "reference/reference.h"

namespace sluice::property {

/// A small generator (splitmix64); the standard distributions differ from library to library.
class Random {
  public:
    explicit Random(std::uint64_t seed) : state_(seed) {}
    std::uint64_t next();
    /// 0 … count-1.
    std::uint32_t below(std::uint32_t count) { return static_cast<std::uint32_t>(next() % count); }
    bool chance(std::uint32_t percent) { return below(100) < percent; }

  private:
    std::uint64_t state_;
};

/// How large and how varied a random channel is.
struct Size {
    std::uint32_t organizations = 12;
    std::uint32_t keys = 6;  // distinct keys of a multiple setting
    std::uint32_t details = 3;
    std::uint32_t itemsAtStart = 4;
    std::uint32_t filling = 0;  // distinct items more, all of the first organization's adders
    std::uint32_t events = 120;
};

class RandomChannel {
  public:
    RandomChannel(std::uint64_t seed, const Size& size);

    [[nodiscard]] const reference::Rulebook& rulebook() const { return rulebook_; }
    [[nodiscard]] const reference::World& initial() const { return initial_; }
    /// An event that mostly could happen in this world, and sometimes cannot.
    reference::Event event(const reference::World& world);

  private:
    void addPartnerships();
    std::string anyOrganization(const reference::World& world);
    std::string anySetting();
    reference::Pair anyPair(const reference::World& world);
    reference::Flags anyFlags();
    reference::Values anyValues(const std::string& setting, std::uint32_t items);
    reference::Event edit(const reference::World& world);
    reference::Event creation(const reference::World& world);

    Random random_;
    Size size_;
    reference::Rulebook rulebook_;
    reference::World initial_;
};

}  // namespace sluice::property
