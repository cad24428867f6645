// How the parts of a catalogue stand in a table that holds all of it: a row for each, its fields as cells, by the field
// tables that scenario files are read and written by.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "codec/csv_cell.h"
#include "codec/field_walk.h"
#include "codec/plan_catalogue_fields.h"

namespace sluice::codec {

/// What the organization itself has: its id and name, order flow, privileges and terms.
struct OwnRow {
    base::ValueId id, name;
    plan_sync::Shelf shelf;  // without its lists
};

/// `salesCategory`, `SalesCategory` → `sales_category`
[[nodiscard]] std::string snakeCase(std::string_view name);

/// The word of the column kind for rows about a T.
template <class T>
[[nodiscard]] std::string kindWord() {
    if constexpr (std::is_same_v<T, OwnRow>) {
        return "organization";
    } else {
        return snakeCase(base::Fields<T>::name);
    }
}

/// The column of a field: its name, but for those that the table of plans alone has under other names.
template <class T>
[[nodiscard]] std::string columnOf(std::string_view field) {
    using namespace plan_sync;
    if (std::is_same_v<T, Plan> && field == "id") return "plan";
    if (std::is_same_v<T, Plan> && field == "name") return "plan_name";
    if (std::is_same_v<T, Period> && field == "id") return "period";
    if (std::is_same_v<T, Rate> && field == "availableForSale") return "for_sale";
    return snakeCase(field);
}

/// Of copies alone: a catalogue by itself has no provider that they could be copies from.
[[nodiscard]] constexpr bool isOfCopies(std::string_view field) {
    return field == "copyOf" || field == "disabledByProvider" || field == "confirmationNeeded" ||
           field == "ownSalesCategories";
}

/// A list whose entries have rows of their own, or what is of copies alone: whose a price is.
template <class Member>
inline constexpr bool kHasNoCell = std::is_same_v<Member, plan_sync::OwnMarks>;
template <class T>
inline constexpr bool kHasNoCell<std::vector<T>> =
    HasFields<T> && !std::is_same_v<T, plan_sync::NotificationEntry>;

/// Calls `visit(column, isNumber, member)` for each cell of a row about the object.
template <class T, class Visit>
void forEachCell(T& object, const Visit& visit) {
    using Plain = std::remove_const_t<T>;
    if constexpr (std::is_same_v<Plain, OwnRow>) {
        visit(std::string("id"), false, object.id);
        visit(std::string("name"), false, object.name);
        forEachCell(object.shelf, visit);
    } else {
        forEachField<Plain>([&](const auto& field) {
            auto& member = object.*field.member;
            using Member = std::remove_cvref_t<decltype(member)>;
            constexpr bool isPrice =
                std::is_same_v<Plain, plan_sync::Fees> || std::is_same_v<Plain, plan_sync::Prices>;
            if constexpr (HasFields<Member>) {
                forEachCell(member, visit);
            } else if constexpr (!kHasNoCell<Member>) {
                if (!isOfCopies(field.name)) {
                    visit(columnOf<Plain>(field.name), isPrice || field.number, member);
                }
            }
        });
    }
}

/// Calls `visit(example)` with an empty object of each type that has rows, in the order in which they are written.
template <class Visit>
void forEachKind(const Visit& visit) {
    using namespace plan_sync;
    visit(OwnRow{});
    visit(Resource{});
    visit(ExpirationSchedule{});
    visit(NotificationTemplate{});
    visit(NotificationSchedule{});
    visit(PlanCategory{});
    visit(SalesCategory{});
    visit(ResourceCategory{});
    visit(Plan{});
    visit(Period{});
    visit(Rate{});
    visit(ServiceTemplate{});
}

// ---- a member as a cell ----

[[nodiscard]] inline std::string cellOf(bool isOn, bool, const base::ValuePool&) {
    return isOn ? "yes" : "no";
}
[[nodiscard]] inline std::string cellOf(base::ValueId value, bool isNumber, const base::ValuePool& values) {
    if (!value.exists()) return {};
    return isNumber ? writeCellValue(value, values) : writeCellText(values.spelling(value));
}
[[nodiscard]] std::string cellOf(const std::vector<base::ValueId>& texts, bool isNumber,
                                 const base::ValuePool& values);
[[nodiscard]] std::string cellOf(const std::optional<std::vector<base::ValueId>>& texts, bool isNumber,
                                 const base::ValuePool& values);
[[nodiscard]] std::string cellOf(const std::vector<plan_sync::NotificationEntry>& entries, bool isNumber,
                                 const base::ValuePool& values);

}  // namespace sluice::codec
