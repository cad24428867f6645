// Which options carry what: one row for each kind of difference, and the proof that the rows are complete.
#pragma once

#include <array>
#include <cstdint>

#include "plan_sync/options.h"
#include "plan_sync/rules.h"

namespace sluice::plan_sync {

/// The ways in which a reseller can differ from what is delegated to it.
enum class DifferenceKind : std::uint8_t {
    newPlan,
    withdrawnPlan,  // the copy is still enabled
    returnedPlan,   // the copy is still disabled, or not published
    undelegatedPlan,
    disabledAbove,  // the provider's own copy is disabled, this one is not
    published,
    planName,
    fee,  // of a plan or period
    expirationReference,
    expirationSchedule,
    expirationName,
    staleExpirationName,  // of a schedule that only periods use which the original no longer has
    newPeriod,
    stalePeriod,  // only the copy has it
    periodShape,  // length or trial
    planCategoryReference,
    membership,
    ownMembership,
    planCategory,
    salesCategory,
    categoryText,     // name or position
    ownCategoryText,  // of one that only the reseller's copies are in
    display,
    resourceGrouping,
    leftoverCategory,  // only the reseller has it, and a copy is in it
    notificationReference,
    notificationSchedule,  // that the reseller lacks
    notificationContent,
    hiddenSchedule,  // uses a template that resellers cannot see
    usageStatistics,
    newRate,
    unsoldRate,
    obsoleteRate,
    price,
    limit,
    availability,
    confirmation,
    orderFlow,
    privilege,
    termsAndConditions,
    notInTemplate,  // order flow, a privilege or terms that the template does not have
    count_
};
inline constexpr std::size_t kDifferenceKinds = static_cast<std::size_t>(DifferenceKind::count_);

/// The flag of a relationship that outranks the options.
enum class Outranked : std::uint8_t { never, byCategoriesFlag, byPricesFlag };

struct CarryRow {
    DifferenceKind kind;
    OptionSet carriers;  // empty: no option carries it
    Rule rule;
    /// Takes something from the reseller; a fee or price only if it is its own (PS-50), sale availability only where
    /// the rate goes off sale.
    bool isDestructive = false;
    Outranked outranked = Outranked::never;
};

namespace carry {

inline constexpr OptionSet kNone{};
inline constexpr OptionSet kCreate{Option::createPlansAndPeriods};
inline constexpr OptionSet kEnabling{Option::applyPlanEnabling};
inline constexpr OptionSet kFees{Option::updatePlanFees};
inline constexpr OptionSet kCategories{Option::updateCategories};
inline constexpr OptionSet kSchedules{Option::updateNotificationSchedules};
/// PS-15 without the literal reading of PS-18.
inline constexpr OptionSet kAvailability{Option::removeObsoleteResources, Option::updateResourcePrices,
                                         Option::updateResourceLimits};
inline constexpr OptionSet kTerms{Option::syncTermsAndConditions};

using K = DifferenceKind;
using O = Outranked;

/// In the order of `DifferenceKind`. `adjusted` below says what the readings add.
inline constexpr std::array<CarryRow, kDifferenceKinds> kRows = {{
    {K::newPlan, kCreate, Rule::ps1},
    {K::withdrawnPlan, kEnabling, Rule::ps4, true},
    {K::returnedPlan, kEnabling, Rule::ps5},
    {K::undelegatedPlan, kNone, Rule::ps23},
    {K::disabledAbove, kNone, Rule::ps52},
    {K::published, kNone, Rule::ps20},
    {K::planName, kNone, Rule::ps22},
    {K::fee, kFees, Rule::ps6, false, O::byPricesFlag},
    {K::expirationReference, kFees, Rule::ps6},
    {K::expirationSchedule, kFees, Rule::ps6},
    {K::expirationName, kFees, Rule::ps6},
    {K::staleExpirationName, kNone, Rule::ps47},
    {K::newPeriod, kCreate, Rule::ps2},
    {K::stalePeriod, kNone, Rule::ps47},
    {K::periodShape, kNone, Rule::ps22},
    {K::planCategoryReference, kCategories, Rule::ps7, false, O::byCategoriesFlag},
    {K::membership, kCategories, Rule::ps7, false, O::byCategoriesFlag},
    {K::ownMembership, kNone, Rule::ps27},
    {K::planCategory, kCategories, Rule::ps7, false, O::byCategoriesFlag},
    {K::salesCategory, kCategories, Rule::ps7, false, O::byCategoriesFlag},
    {K::categoryText, kCategories, Rule::ps7, false, O::byCategoriesFlag},
    {K::ownCategoryText, kNone, Rule::ps27},
    {K::display, kNone, Rule::ps21, false, O::byCategoriesFlag},
    {K::resourceGrouping, kCategories, Rule::ps7, false, O::byCategoriesFlag},
    {K::leftoverCategory, kNone, Rule::ps51},
    {K::notificationReference, kSchedules, Rule::ps8},
    {K::notificationSchedule, kSchedules, Rule::ps8},
    {K::notificationContent, kSchedules, Rule::ps8},
    {K::hiddenSchedule, kNone, Rule::ps8},
    {K::usageStatistics, OptionSet{Option::attachUsageStatistics}, Rule::ps9},
    {K::newRate, OptionSet{Option::createResources}, Rule::ps10},
    {K::unsoldRate, kNone, Rule::ps10},
    {K::obsoleteRate, OptionSet{Option::removeObsoleteResources}, Rule::ps11, true},
    {K::price, OptionSet{Option::updateResourcePrices}, Rule::ps12, false, O::byPricesFlag},
    {K::limit, OptionSet{Option::updateResourceLimits}, Rule::ps13},
    {K::availability, kAvailability, Rule::ps15},
    {K::confirmation, kCreate | OptionSet{Option::createResources}, Rule::ps26, true},
    {K::orderFlow, OptionSet{Option::updateOrderFlow}, Rule::ps16},
    {K::privilege, OptionSet{Option::updatePrivileges}, Rule::ps17},
    {K::termsAndConditions, kTerms, Rule::ps18},
    {K::notInTemplate, kNone, Rule::ps45},
}};

constexpr bool everyKindHasItsRow() {
    for (std::size_t i = 0; i < kRows.size(); ++i) {
        if (static_cast<std::size_t>(kRows[i].kind) != i) return false;
    }
    return true;
}
constexpr bool everyOptionCarriesSomething() {
    OptionSet used;
    for (const CarryRow& row : kRows) used.add(row.carriers);
    return used == OptionSet::all();
}
static_assert(everyKindHasItsRow());
static_assert(everyOptionCarriesSomething());

}  // namespace carry

/// The row of a kind under the readings: PS-18 lets the terms option carry sale availability, PS-21 lets the
/// categories option carry the display switch.
[[nodiscard]] constexpr CarryRow carryRow(DifferenceKind kind, const Readings& readings) {
    CarryRow row = carry::kRows[static_cast<std::size_t>(kind)];
    if (kind == DifferenceKind::availability && readings.terms == TermsReading::literal) {
        row.carriers.add(carry::kTerms);
    }
    if (kind == DifferenceKind::display && readings.display == DisplayReading::synchronized) {
        row.carriers.add(carry::kCategories);
    }
    return row;
}

}  // namespace sluice::plan_sync
