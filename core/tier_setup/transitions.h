// The two state diagrams as rows. The engine moves requests by these rows alone, the page draws them, and
// they are proved complete and free of overlaps where they are written.
#pragma once

#include <array>
#include <cstddef>

#include "tier_setup/model.h"
#include "tier_setup/rules.h"

namespace sluice::tier_setup {

/// What can be done to a request. The last three are never asked for: they follow from something else.
enum class Action : std::uint8_t {
    create,
    fill,
    submit,
    discard,
    inquire,
    setPending,
    approve,
    fail,
    schedule,
    due,
    revoke,
    confirm,
    look,          // a request that has just become pending looks at its tiers and values
    tierApproved,  // the last configuration that it waits for is complete
    tierFailed,    // a tier request that it waits for failed
    count_
};
inline constexpr std::size_t kActionCount = static_cast<std::size_t>(Action::count_);

/// What decides between the rows of one state and action. Each action asks for some of them, in this order, and
/// the first that holds decides; `ready` holds where no other does.
enum class Situation : std::uint8_t {
    drafted,      // it is created, and the product validates dynamically
    invalid,      // a value breaks its type or choices
    unfulfilled,  // a required value of fulfillment is missing, or of either phase (reading of TC-19)
    needed,       // another request waits for it
    waits,        // for a tier
    missing,      // a required, visible ordering value
    unasked,      // there is no visible ordering parameter to ask for
    ready
};
struct Situations {
    std::uint8_t bits = 0;
    [[nodiscard]] constexpr bool contains(Situation situation) const {
        return ((bits >> static_cast<unsigned>(situation)) & 1u) != 0;
    }
};
template <class... S>
constexpr Situations situations(S... each) {
    return {static_cast<std::uint8_t>((0u | ... | (1u << static_cast<unsigned>(each))))};
}
inline constexpr Situations kAnySituation{0xFF};

/// `to` is the present state where nothing moves. A row that refuses says which situation is in the way.
struct Row {
    Rule rule;
    RequestKind kind;
    RequestStatus from;
    Action action;
    Situations when;
    RequestStatus to;
    Actors who;
    bool refuses = false;
};

namespace rows {
using enum RequestStatus;
inline constexpr RequestKind kAsset = RequestKind::asset;
inline constexpr RequestKind kTier = RequestKind::tier;
inline constexpr Actors kVendor = actors(Actor::vendor);
inline constexpr Actors kSystem = actors(Actor::system);
inline constexpr Actors kTiers = actors(Actor::tier, Actor::distributor);
inline constexpr Actors kVendorOrDistributor = actors(Actor::vendor, Actor::distributor);
inline constexpr Actors kBuyers = actors(Actor::customer, Actor::tier, Actor::distributor);
inline constexpr Actors kVendorOrTiers = actors(Actor::vendor, Actor::tier, Actor::distributor);
inline constexpr Actors kVendorOrBuyers =
    actors(Actor::vendor, Actor::customer, Actor::tier, Actor::distributor);
inline constexpr Actors kWhoStarts = actors(Actor::vendor, Actor::tier, Actor::distributor, Actor::system);
inline constexpr Situations kDrafted = situations(Situation::drafted);
inline constexpr Situations kInvalid = situations(Situation::invalid);
inline constexpr Situations kUnfulfilled = situations(Situation::unfulfilled);
inline constexpr Situations kNeeded = situations(Situation::needed);
inline constexpr Situations kWaits = situations(Situation::waits);
inline constexpr Situations kMissing = situations(Situation::missing);
inline constexpr Situations kUnasked = situations(Situation::unasked);
inline constexpr Situations kReady = situations(Situation::ready);
}  // namespace rows

inline constexpr auto kRows = [] {
    using namespace rows;
    return std::to_array<Row>({
        {Rule::tc10, kTier, none, Action::create, kDrafted, draft, kWhoStarts},
        {Rule::tc11, kTier, none, Action::create, kReady, pending, kWhoStarts},
        {Rule::tc12, kTier, none, Action::create, kMissing, inquiring, kWhoStarts},
        {Rule::tc13, kTier, none, Action::create, kWaits, tiersSetup, kWhoStarts},
        {Rule::tc59, kTier, draft, Action::fill, kAnySituation, draft, kVendorOrTiers},
        {Rule::tc14, kTier, draft, Action::submit, kInvalid, draft, kTiers, true},
        {Rule::tc14, kTier, draft, Action::submit, kWaits, tiersSetup, kTiers},
        {Rule::tc14, kTier, draft, Action::submit, kMissing, inquiring, kTiers},
        {Rule::tc14, kTier, draft, Action::submit, kReady, pending, kTiers},
        {Rule::tc69, kTier, draft, Action::discard, kNeeded, draft, kTiers, true},
        {Rule::tc15, kTier, draft, Action::discard, kReady, none, kTiers},
        {Rule::tc59, kTier, pending, Action::fill, kAnySituation, pending, kVendor},
        {Rule::tc16, kTier, pending, Action::inquire, kUnasked, pending, kVendor, true},
        {Rule::tc16, kTier, pending, Action::inquire, kReady, inquiring, kVendor},
        {Rule::tc59, kTier, inquiring, Action::fill, kAnySituation, inquiring, kTiers},
        {Rule::tc17, kTier, inquiring, Action::submit, kInvalid, inquiring, kTiers, true},
        {Rule::tc17, kTier, inquiring, Action::submit, kMissing, inquiring, kTiers, true},
        {Rule::tc17, kTier, inquiring, Action::submit, kReady, pending, kTiers},
        {Rule::tc17, kTier, inquiring, Action::setPending, kAnySituation, pending, kVendor},
        {Rule::tc18, kTier, tiersSetup, Action::tierApproved, kMissing, inquiring, kSystem},
        {Rule::tc18, kTier, tiersSetup, Action::tierApproved, kReady, pending, kSystem},
        {Rule::tc19, kTier, pending, Action::approve, kInvalid, pending, kVendor, true},
        {Rule::tc19, kTier, pending, Action::approve, kUnfulfilled, pending, kVendor, true},
        {Rule::tc19, kTier, pending, Action::approve, kReady, approved, kVendor},
        {Rule::tc20, kTier, pending, Action::fail, kAnySituation, failed, kVendorOrDistributor},
        {Rule::tc20, kTier, inquiring, Action::fail, kAnySituation, failed, kVendorOrDistributor},
        {Rule::tc20, kTier, tiersSetup, Action::fail, kAnySituation, failed, kVendorOrDistributor},
        {Rule::tc21, kTier, tiersSetup, Action::tierFailed, kAnySituation, failed, kSystem},

        {Rule::tc30, kAsset, none, Action::create, kDrafted, draft, kVendorOrBuyers},
        {Rule::tc30, kAsset, none, Action::create, kReady, pending, kVendorOrBuyers},
        {Rule::tc59, kAsset, draft, Action::fill, kAnySituation, draft, kVendorOrBuyers},
        {Rule::tc31, kAsset, draft, Action::submit, kInvalid, draft, kBuyers, true},
        {Rule::tc31, kAsset, draft, Action::submit, kReady, pending, kBuyers},
        {Rule::tc31b, kAsset, draft, Action::discard, kReady, none, kBuyers},
        {Rule::tc59, kAsset, pending, Action::fill, kAnySituation, pending, kVendor},
        {Rule::tc32, kAsset, pending, Action::look, kWaits, tiersSetup, kSystem},
        {Rule::tc35, kAsset, pending, Action::look, kMissing, inquiring, kSystem},
        {Rule::tc33, kAsset, tiersSetup, Action::tierApproved, kMissing, inquiring, kSystem},
        {Rule::tc33, kAsset, tiersSetup, Action::tierApproved, kReady, pending, kSystem},
        {Rule::tc34, kAsset, tiersSetup, Action::tierFailed, kAnySituation, failed, kSystem},
        {Rule::tc35, kAsset, pending, Action::inquire, kUnasked, pending, kVendor, true},
        {Rule::tc35, kAsset, pending, Action::inquire, kReady, inquiring, kVendor},
        {Rule::tc59, kAsset, inquiring, Action::fill, kAnySituation, inquiring, kBuyers},
        {Rule::tc36, kAsset, inquiring, Action::submit, kInvalid, inquiring, kBuyers, true},
        {Rule::tc36, kAsset, inquiring, Action::submit, kMissing, inquiring, kBuyers, true},
        {Rule::tc36, kAsset, inquiring, Action::submit, kReady, pending, kBuyers},
        {Rule::tc36, kAsset, inquiring, Action::setPending, kAnySituation, pending, kVendor},
        {Rule::tc37, kAsset, pending, Action::approve, kInvalid, pending, kVendor, true},
        {Rule::tc37, kAsset, pending, Action::approve, kUnfulfilled, pending, kVendor, true},
        {Rule::tc37, kAsset, pending, Action::approve, kReady, approved, kVendor},
        {Rule::tc38, kAsset, pending, Action::fail, kAnySituation, failed, kVendor},
        {Rule::tc39, kAsset, pending, Action::schedule, kAnySituation, scheduled, kVendor},
        {Rule::tc39, kAsset, scheduled, Action::due, kAnySituation, pending, kSystem},
        {Rule::tc40, kAsset, scheduled, Action::revoke, kAnySituation, revoking, kTiers},
        {Rule::tc40, kAsset, revoking, Action::confirm, kAnySituation, revoked, kVendor},
    });
}();

/// Who may take the row for a request of this type: the draft of an adjustment is the vendor's alone (TC-15).
[[nodiscard]] constexpr Actors whoOf(const Row& row, RequestType type) {
    const bool isOfVendor = type == RequestType::adjustment && row.from == RequestStatus::draft;
    return isOfVendor ? rows::kVendor : row.who;
}

/// Who may create a request: adjustments are the vendor's, setups follow from asset requests.
[[nodiscard]] constexpr Actors creatorsOf(RequestKind kind, RequestType type) {
    if (type == RequestType::adjustment) return rows::kVendor;
    if (kind == RequestKind::asset) return rows::kBuyers;
    return type == RequestType::setup ? rows::kSystem : rows::kVendorOrTiers;
}

/// Who may take an action in some state of a request of this kind; nobody: no state has it.
[[nodiscard]] constexpr Actors whoEver(RequestKind kind, Action action) {
    Actors who;
    for (const Row& row : kRows) {
        if (row.kind == kind && row.action == action) who.bits |= row.who.bits;
    }
    return who;
}

/// The situations that an action asks for besides `ready`.
[[nodiscard]] constexpr Situations asked(RequestKind kind, RequestStatus from, Action action) {
    const bool isTier = kind == RequestKind::tier;
    using enum Situation;
    switch (action) {
        case Action::create:
            return isTier ? situations(drafted, waits, missing) : situations(drafted);
        case Action::submit:
            if (from == RequestStatus::inquiring) return situations(invalid, missing);
            return isTier ? situations(invalid, waits, missing) : situations(invalid);
        case Action::discard:
            return isTier ? situations(needed) : Situations{};
        case Action::inquire:
            return situations(unasked);
        case Action::approve:
            return situations(invalid, unfulfilled);
        case Action::look:
            return situations(waits, missing);
        case Action::tierApproved:
            return situations(missing);
        case Action::fill:
        case Action::setPending:
        case Action::fail:
        case Action::schedule:
        case Action::due:
        case Action::revoke:
        case Action::confirm:
        case Action::tierFailed:
        case Action::count_:
            break;
    }
    return {};
}

namespace rows {
inline constexpr std::size_t kStatusCount = static_cast<std::size_t>(RequestStatus::none) + 1;
inline constexpr std::size_t kSituationCount = static_cast<std::size_t>(Situation::ready) + 1;
inline constexpr std::uint8_t kNoRow = 0xFF;

constexpr std::size_t placeOf(RequestKind kind, RequestStatus from, Action action, Situation situation) {
    const std::size_t state = static_cast<std::size_t>(kind) * kStatusCount + static_cast<std::size_t>(from);
    return (state * kActionCount + static_cast<std::size_t>(action)) * kSituationCount +
           static_cast<std::size_t>(situation);
}
/// Where in `kRows` the row stands that decides; one event may move 50,000 requests.
inline constexpr auto kRowOf = [] {
    std::array<std::uint8_t, 2 * kStatusCount * kActionCount * kSituationCount> places{};
    places.fill(kNoRow);
    for (std::size_t i = kRows.size(); i-- > 0;) {
        for (std::size_t k = 0; k < kSituationCount; ++k) {
            const auto situation = static_cast<Situation>(k);
            if (!kRows[i].when.contains(situation)) continue;
            places[placeOf(kRows[i].kind, kRows[i].from, kRows[i].action, situation)] =
                static_cast<std::uint8_t>(i);
        }
    }
    return places;
}();
}  // namespace rows

/// The row that decides, or null where the state has no such action (TC-60; `look` where all is well).
[[nodiscard]] constexpr const Row* rowOf(RequestKind kind, RequestStatus from, Action action,
                                         Situation situation) {
    const std::uint8_t place = rows::kRowOf[rows::placeOf(kind, from, action, situation)];
    return place == rows::kNoRow ? nullptr : &kRows[place];
}

namespace transition_proof {
/// Every situation that a state and action ask for is covered by exactly one row, or the state has no such
/// action; final states have no exits; nothing returns to `none` but a discarded draft.
constexpr bool holds() {
    for (const RequestKind kind : {RequestKind::asset, RequestKind::tier}) {
        for (int from = 0; from <= static_cast<int>(RequestStatus::none); ++from) {
            for (std::size_t action = 0; action < kActionCount; ++action) {
                const auto status = static_cast<RequestStatus>(from);
                const auto done = static_cast<Action>(action);
                int covered[8] = {};
                bool any = false;
                for (const Row& row : kRows) {
                    if (row.kind != kind || row.from != status || row.action != done) continue;
                    any = true;
                    for (unsigned i = 0; i < 8; ++i)
                        covered[i] += row.when.contains(Situation{static_cast<std::uint8_t>(i)}) ? 1 : 0;
                }
                if (!any) continue;
                if (isFinal(status) && status != RequestStatus::none) return false;
                const Situations wanted = asked(kind, status, done);
                for (unsigned i = 0; i < 8; ++i) {
                    const auto situation = static_cast<Situation>(i);
                    const bool isAsked =
                        situation == Situation::ready ? done != Action::look : wanted.contains(situation);
                    if (covered[i] > 1 || (isAsked && covered[i] != 1)) return false;
                }
            }
        }
    }
    return true;
}
static_assert(holds());
}  // namespace transition_proof

}  // namespace sluice::tier_setup
