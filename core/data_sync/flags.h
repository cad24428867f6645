// The words of Data Sync as types: flags, modes, moments, outcomes, readings.
#pragma once

#include <cstdint>

namespace sluice::data_sync {

/// The three switches of a partnership, as stored. DS-5: a switch that does not apply keeps its position.
struct Flags {
    bool dataSync = false;
    bool exclusive = false;
    bool allowEdit = false;
    friend constexpr bool operator==(const Flags&, const Flags&) = default;
};

/// Derived from the flags, never stored (DS-1 … DS-4).
enum class Mode : std::uint8_t { off, nonExclusive, flexible, strict };

enum class Cardinality : std::uint8_t { multiple, single };

/// DS-30 synced, DS-31 invite-only, DS-32 never.
enum class Scope : std::uint8_t { synced, inviteOnly, never };

/// What has just happened upstream.
enum class Moment : std::uint8_t { invited, partnered, added, changed, removed };

enum class Outcome : std::uint8_t { match, merge, notApplicable };

/// Match comes in two strengths: a replica that is kept, or a copy that may drift from the next event on.
enum class Strength : std::uint8_t { none, locked, atFirst };

/// DS-25: under Merge, upstream changes or removes an item that the downstream also has.
enum class MergeReading : std::uint8_t { keep, follow };
/// DS-27: a value added after a Strict partnership.
enum class StrictAddReading : std::uint8_t { match, skip };
/// DS-28: flags of an existing partnership change so that it starts to sync or becomes Strict.
enum class FlagChangeReading : std::uint8_t { atOnce, nextEvent };

/// The open questions of the sources and the answer that a scenario chose for each.
struct Readings {
    MergeReading merge = MergeReading::keep;
    StrictAddReading strictAdd = StrictAddReading::match;
    FlagChangeReading flagChange = FlagChangeReading::atOnce;
    friend constexpr bool operator==(const Readings&, const Readings&) = default;
};

}  // namespace sluice::data_sync
