// Where a value stands in an organization's catalogue: compact in memory, a path as text when somebody looks.
// The plan part of a path is the plan's id at the organization itself: a copy is addressed by its own id, a
// plan that a run would create by the id that the copy would get (PS-44).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "plan_sync/catalogue.h"

namespace sluice::plan_sync {

/// What an address points at. The first of a group (`plan`, `period`, `rate`, ...) is the entity as a whole.
enum class Field : std::uint8_t {
    plan,
    planName,
    planPublished,
    planPlanCategory,
    planSalesCategory,     // membership of one sales category
    planOwnSalesCategory,  // whether the reseller itself put it there (PS-27)
    planSetupFee,
    planRecurringFee,
    planRenewalFee,
    planExpirationSchedule,
    planNotificationSchedule,
    planUsageStatistics,
    planDisabledByProvider,
    planConfirmationNeeded,
    period,
    periodLength,
    periodTrial,
    periodSetupFee,
    periodRecurringFee,
    periodRenewalFee,
    periodExpirationSchedule,
    rate,
    rateSetupPrice,
    rateRecurringPrice,
    rateOverusePrice,
    rateIncluded,
    rateMinimum,
    rateMaximum,
    rateAvailableForSale,
    resource,
    resourceName,
    expirationSchedule,
    expirationScheduleName,
    notificationTemplate,
    notificationTemplateName,
    notificationTemplateVisible,
    notificationSchedule,
    notificationScheduleName,
    notificationScheduleEntry,  // the template of one day
    planCategory,
    planCategoryName,
    salesCategory,
    salesCategoryName,
    salesCategoryPosition,
    salesCategoryDisplay,
    resourceCategory,
    resourceCategoryName,
    resourceCategoryResource,  // membership of one resource
    serviceTemplate,
    serviceTemplateName,
    serviceTemplatePlan,  // membership of one plan
    serviceTemplateOrderFlow,
    serviceTemplatePrivileges,  // whether it has any set of them, the empty one too
    serviceTemplatePrivilege,
    serviceTemplateTerms,
    serviceTemplateActive,
    orderFlow,
    privilege,  // membership of one privilege
    termsAndConditions,
    resellerTemplate,  // the relationship to the organization's provider
    resellerCategoriesSyncDisabled,
    resellerPricesSyncDisabled,
    count_
};
inline constexpr std::size_t kFieldCount = static_cast<std::size_t>(Field::count_);

struct Address {
    Field field = Field::plan;
    ValueId owner;  // the plan or other entity; none for the organization's own data
    ValueId entry;  // the period, rate or member within the owner, or the privilege; else none
    friend constexpr bool operator==(const Address&, const Address&) = default;
};

/// A path's pattern and the field's word for people. `*` stands for the owner's id, then the entry's; `#` for
/// an entry that is a number. A slash in an id is written `~1`, a tilde `~0`.
struct FieldText {
    Field field;
    std::string_view pattern, label;
};
/// In the order of `Field`.
extern const std::array<FieldText, kFieldCount> kFields;
[[nodiscard]] const FieldText& text(Field field);

/// `plans/gold/rates/cpu/prices/recurring`.
[[nodiscard]] Text pathOf(const Address& address, const base::ValuePool& values);
/// The address of a path, or nothing where it has no known form. Interns the ids that it names.
[[nodiscard]] std::optional<Address> addressOf(std::string_view path, base::ValuePool& values);

/// True where `whole` is the address itself or an entity that contains it: `plans/gold` contains
/// `plans/gold/fees/setup`.
[[nodiscard]] bool covers(const Address& whole, const Address& part);

/// What stands at an address.
struct Value {
    /// `absent`: no such entity, member or value. `present`: the entity or member is there. `no`, `yes`: a
    /// switch. `scalar`: a text or number.
    enum class Kind : std::uint8_t { absent, present, no, yes, scalar };
    Kind kind = Kind::absent;
    ValueId scalar;

    /// none is absent.
    [[nodiscard]] static constexpr Value of(ValueId id) {
        return id.exists() ? Value{Kind::scalar, id} : Value{};
    }
    [[nodiscard]] static constexpr Value ofFlag(bool isOn) { return {isOn ? Kind::yes : Kind::no, {}}; }
    [[nodiscard]] static constexpr Value ofPresence(bool isThere) {
        return {isThere ? Kind::present : Kind::absent, {}};
    }
    friend constexpr bool operator==(const Value&, const Value&) = default;
};

/// The value at an address of a catalogue. The relationship's fields are of the state, see `valueAt` in
/// state.h.
[[nodiscard]] Value valueAt(const Catalogue& catalogue, const Address& address);

/// `yes`, `no`, `10`, `"Gold"`, `there`, `nothing`: for a sentence.
[[nodiscard]] Text wordsOf(Value value, const base::ValuePool& values);

}  // namespace sluice::plan_sync
