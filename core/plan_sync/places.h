// Reading, writing and listing what stands at addresses, for the rooms' own files: one plan or one shelf at a
// time.
#pragma once

#include "base/visit.h"
#include "plan_sync/address.h"
#include "plan_sync/event.h"

namespace sluice::plan_sync {

/// The value at an address of a plan; `plan` may be null: nothing is there.
[[nodiscard]] Value valueIn(const Plan* plan, const Address& address);
[[nodiscard]] Value valueIn(const Shelf& shelf, const Address& address);
[[nodiscard]] bool isOfPlan(Field field);
/// Categories, and which of them a plan is in (PS-25).
[[nodiscard]] bool isOfCategories(Field field);
/// PS-35: what a reseller may change at a copy and at what came with it.
[[nodiscard]] bool isResellersOwn(Field field);

/// Writes one value or membership. Entities come whole from somewhere else, so `address` is not one of them.
void write(Plan& plan, const Address& address, Value value);
void write(Shelf& shelf, const Address& address, Value value);

/// Every address at which the plan has, or could have, a value; entities (periods, rates) before their
/// values.
void forEachAddress(const Plan& plan, base::Visit<const Address&> visit);
/// Likewise for one entry of a shelf; none where it has no such entry.
void forEachAddress(const Shelf& shelf, EntryKind kind, ValueId id, base::Visit<const Address&> visit);
/// The list in which the entry of a shelf's field stands.
[[nodiscard]] EntryKind kindOf(Field field);
/// The address of an entry as a whole.
[[nodiscard]] Address addressOf(EntryKind kind, ValueId id);

/// Something in a catalogue names something else by its id.
struct Reference {
    EntryKind kind = EntryKind::resource;
    ValueId id;
    Address from;
};
void forEachReference(const Plan& plan, base::Visit<const Reference&> visit);
void forEachReference(const Shelf& shelf, base::Visit<const Reference&> visit);

/// Calls visit with a list of a shelf, as the kind says.
template <class ShelfType, class Visit>
void withList(ShelfType& shelf, EntryKind kind, Visit visit) {
    switch (kind) {
        case EntryKind::resource:
            return visit(shelf.resources);
        case EntryKind::expirationSchedule:
            return visit(shelf.expirationSchedules);
        case EntryKind::notificationTemplate:
            return visit(shelf.notificationTemplates);
        case EntryKind::notificationSchedule:
            return visit(shelf.notificationSchedules);
        case EntryKind::planCategory:
            return visit(shelf.planCategories);
        case EntryKind::salesCategory:
            return visit(shelf.salesCategories);
        case EntryKind::resourceCategory:
            return visit(shelf.resourceCategories);
        case EntryKind::serviceTemplate:
            return visit(shelf.serviceTemplates);
    }
}
[[nodiscard]] bool hasEntry(const Shelf& shelf, EntryKind kind, ValueId id);

}  // namespace sluice::plan_sync
