// What an organization sells, as plain values: plans with their periods and rates, and what plans refer to.
// The same structs are read from a scenario, held in the state and carried by events.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/arena.h"
#include "base/value_pool.h"

namespace sluice::plan_sync {

using base::Text;
using base::ValueId;

/// Whose a price at a copy is (PS-50): passed on by a run, the reseller's as the file has it, or set by the reseller.
enum class Ownership : std::uint8_t { passedOn, asFiled, set };

/// The ownership of each of the three prices beside it, in their order; of copies only. A file *says* it where the
/// prices alone do not tell it.
struct OwnMarks {
    static constexpr std::uint8_t kSaid = 0x40;
    std::uint8_t bits = 0;  // two a price; kSaid in a document alone
    [[nodiscard]] constexpr bool isSaid() const { return (bits & kSaid) != 0; }
    constexpr void say() { bits |= kSaid; }
    constexpr void settle() { bits &= static_cast<std::uint8_t>(kSaid - 1); }
    [[nodiscard]] constexpr Ownership of(std::uint32_t which) const {
        return static_cast<Ownership>((bits >> (2 * which)) & 3);
    }
    constexpr void set(std::uint32_t which, Ownership ownership) {
        const std::uint32_t rest = bits & ~(3u << (2 * which));
        bits = static_cast<std::uint8_t>(rest | static_cast<std::uint32_t>(ownership) << (2 * which));
    }
    friend constexpr bool operator==(const OwnMarks&, const OwnMarks&) = default;
};

/// Prices are numbers, never negative. Where one is read, `none` is "not written": `complete` makes it 0.
struct Fees {
    ValueId setup, recurring, renewal;
    OwnMarks own = {};
    friend constexpr bool operator==(const Fees&, const Fees&) = default;
};
struct Prices {
    ValueId setup, recurring, overuse;
    OwnMarks own = {};
    friend constexpr bool operator==(const Prices&, const Prices&) = default;
};
/// Numbers; none: no limit (no maximum is unlimited).
struct Limits {
    ValueId included, minimum, maximum;
    friend constexpr bool operator==(const Limits&, const Limits&) = default;
};

/// Named by its id within its plan.
struct Period {
    ValueId id;
    ValueId length;  // a text such as "1 month", or none
    bool trial = false;
    Fees fees;
    ValueId expirationSchedule;  // or none
    friend bool operator==(const Period&, const Period&) = default;
};

/// Named by its resource within its plan.
struct Rate {
    ValueId resource;
    Prices prices;
    Limits limits;
    bool availableForSale = true;
    friend bool operator==(const Rate&, const Rate&) = default;
};

struct Plan {
    ValueId id;
    ValueId name;
    bool published = true;
    ValueId planCategory;                  // or none
    std::vector<ValueId> salesCategories;  // a set: each once
    std::vector<ValueId>
        ownSalesCategories;  // PS-27, copies only: those of salesCategories put there by the reseller
    Fees fees;
    ValueId expirationSchedule;    // or none
    ValueId notificationSchedule;  // or none
    bool usageStatistics = false;
    std::vector<Period> periods;
    std::vector<Rate> rates;
    ValueId copyOf;  // the plan's id at the direct provider; none: the organization's own plan
    bool disabledByProvider = false;  // PS-4, copies only
    bool confirmationNeeded = false;  // PS-26, copies only
    friend bool operator==(const Plan&, const Plan&) = default;
};

struct Resource {
    ValueId id, name;
    friend bool operator==(const Resource&, const Resource&) = default;
};
struct ExpirationSchedule {
    ValueId id, name;
    friend bool operator==(const ExpirationSchedule&, const ExpirationSchedule&) = default;
};
struct NotificationTemplate {
    ValueId id, name;
    bool visibleToResellers = false;
    friend bool operator==(const NotificationTemplate&, const NotificationTemplate&) = default;
};
struct NotificationEntry {
    ValueId daysBefore;            // a number, each once in a schedule
    ValueId notificationTemplate;  // `template` on the wire
    friend bool operator==(const NotificationEntry&, const NotificationEntry&) = default;
};
struct NotificationSchedule {
    ValueId id, name;
    std::vector<NotificationEntry> entries;
    friend bool operator==(const NotificationSchedule&, const NotificationSchedule&) = default;
};
struct PlanCategory {
    ValueId id, name;
    friend bool operator==(const PlanCategory&, const PlanCategory&) = default;
};
struct SalesCategory {
    ValueId id, name;
    ValueId position;  // a number, or none
    bool displayInControlPanel = true;
    friend bool operator==(const SalesCategory&, const SalesCategory&) = default;
};
struct ResourceCategory {
    ValueId id, name;
    std::vector<ValueId> resources;  // a set
    friend bool operator==(const ResourceCategory&, const ResourceCategory&) = default;
};
/// What a provider delegates to the resellers that use it. Order flow, privileges and terms that it does not
/// have it does not bring (PS-45); the empty text and the empty set are had, and replace what a reseller has.
struct ServiceTemplate {
    ValueId id, name;
    std::vector<ValueId> plans;                      // a set of plan ids of the same catalogue
    ValueId orderFlow;                               // a text, or none
    std::optional<std::vector<ValueId>> privileges;  // a set of texts
    ValueId termsAndConditions;                      // a text, or none
    bool active = true;
    friend bool operator==(const ServiceTemplate&, const ServiceTemplate&) = default;
};

/// Everything of a catalogue but its plans. Lists keep the order in which they were written; ids are unique
/// in each.
struct Shelf {
    std::vector<Resource> resources;
    std::vector<ExpirationSchedule> expirationSchedules;
    std::vector<NotificationTemplate> notificationTemplates;
    std::vector<NotificationSchedule> notificationSchedules;
    std::vector<PlanCategory> planCategories;
    std::vector<SalesCategory> salesCategories;
    std::vector<ResourceCategory> resourceCategories;
    std::vector<ServiceTemplate> serviceTemplates;
    ValueId orderFlow;                // the organization's own, or none
    std::vector<ValueId> privileges;  // a set
    ValueId termsAndConditions;       // or none
    friend bool operator==(const Shelf&, const Shelf&) = default;
};

/// On the wire the shelf's members stand beside `plans`.
struct Catalogue {
    Shelf shelf;
    std::vector<Plan> plans;
    friend bool operator==(const Catalogue&, const Catalogue&) = default;
};

/// The entry with this id, or null. `Entry` is any of the above with an id.
template <class Entry>
[[nodiscard]] const Entry* find(const std::vector<Entry>& entries, ValueId id) {
    for (const Entry& entry : entries) {
        if (entry.id == id) return &entry;
    }
    return nullptr;
}
[[nodiscard]] const Rate* findRate(const Plan& plan, ValueId resource);
[[nodiscard]] bool contains(const std::vector<ValueId>& ids, ValueId id);
/// Equal as sets.
[[nodiscard]] bool isSameSet(const std::vector<ValueId>& left, const std::vector<ValueId>& right);

/// Fills in what was not written: prices are `zero`, names are ids. Values that come from a file or an event
/// pass through here before they are compared or kept.
void complete(Plan& plan, ValueId zero);
void complete(Period& period, ValueId zero);
void complete(Rate& rate, ValueId zero);
void complete(Catalogue& catalogue, ValueId zero);

}  // namespace sluice::plan_sync
