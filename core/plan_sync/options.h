// The 13 options of a synchronization, and sets of them.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <string_view>

namespace sluice::plan_sync {

/// In the order in which the operator's page lists them. Ties between equally small sets are broken by it.
enum class Option : std::uint8_t {
    createPlansAndPeriods,
    applyPlanEnabling,
    updatePlanFees,
    updateCategories,
    updateNotificationSchedules,
    attachUsageStatistics,
    createResources,
    removeObsoleteResources,
    updateResourcePrices,
    updateResourceLimits,
    updateOrderFlow,
    updatePrivileges,
    syncTermsAndConditions,
    count_
};
inline constexpr std::uint32_t kOptionCount = static_cast<std::uint32_t>(Option::count_);

/// A set of options as bits: bit i is the option with value i.
struct OptionSet {
    std::uint16_t bits = 0;

    constexpr OptionSet() = default;
    template <class... O>
    constexpr explicit OptionSet(Option first, O... rest) : bits(bit(first)) {
        ((bits = static_cast<std::uint16_t>(bits | bit(rest))), ...);
    }
    [[nodiscard]] static constexpr OptionSet ofBits(std::uint32_t bits) {
        OptionSet set;
        set.bits = static_cast<std::uint16_t>(bits);
        return set;
    }
    [[nodiscard]] static constexpr OptionSet all() { return ofBits((1u << kOptionCount) - 1); }

    [[nodiscard]] constexpr bool isEmpty() const { return bits == 0; }
    [[nodiscard]] constexpr bool contains(Option option) const { return (bits & bit(option)) != 0; }
    [[nodiscard]] constexpr bool meets(OptionSet other) const { return (bits & other.bits) != 0; }
    [[nodiscard]] constexpr std::uint32_t size() const {
        return static_cast<std::uint32_t>(std::popcount(bits));
    }
    constexpr void add(OptionSet other) { bits = static_cast<std::uint16_t>(bits | other.bits); }
    constexpr void add(Option option) { bits = static_cast<std::uint16_t>(bits | bit(option)); }
    /// The first option of the set; the set is not empty.
    [[nodiscard]] constexpr Option first() const { return static_cast<Option>(std::countr_zero(bits)); }

    friend constexpr bool operator==(const OptionSet&, const OptionSet&) = default;
    friend constexpr OptionSet operator|(OptionSet left, OptionSet right) {
        left.add(right);
        return left;
    }
    friend constexpr OptionSet operator&(OptionSet left, OptionSet right) {
        return ofBits(static_cast<std::uint32_t>(left.bits & right.bits));
    }

  private:
    [[nodiscard]] static constexpr std::uint16_t bit(Option option) {
        return static_cast<std::uint16_t>(1u << static_cast<unsigned>(option));
    }
};

/// The smaller set first; of two equally large ones that with the earliest option in which they differ.
[[nodiscard]] constexpr bool precedes(OptionSet left, OptionSet right) {
    if (left.size() != right.size()) return left.size() < right.size();
    const std::uint32_t differing = static_cast<std::uint32_t>(left.bits ^ right.bits);
    return (left.bits & differing & (~differing + 1)) != 0;
}

/// The groups in which the operator's page shows the options.
enum class OptionGroup : std::uint8_t { plans, resources, otherData };

struct OptionText {
    Option option;
    OptionGroup group;
    std::string_view wireName, label, help;
};

/// In the order of `Option`.
inline constexpr std::array<OptionText, kOptionCount> kOptions = {{
    {Option::createPlansAndPeriods, OptionGroup::plans, "createPlansAndPeriods",
     "Create new plans and plan periods",
     "Plans newly in the template and new periods arrive at the reseller, with the categories they need."},
    {Option::applyPlanEnabling, OptionGroup::plans, "applyPlanEnabling", "Apply plans enabling/disabling",
     "A plan taken out of the template is disabled at the reseller; one put back is enabled and published."},
    {Option::updatePlanFees, OptionGroup::plans, "updatePlanFees", "Update plan fees",
     "Plan and period fees are rewritten, and their expiration schedules follow the provider's."},
    {Option::updateCategories, OptionGroup::plans, "updateCategories",
     "Update sales categories, plan categories, and grouping of resources",
     "Categories that hold delegated plans, and how resources are grouped, follow the provider's."},
    {Option::updateNotificationSchedules, OptionGroup::plans, "updateNotificationSchedules",
     "Update notification schedules",
     "The schedules that copies use follow the provider's, if resellers may see all of their templates."},
    {Option::attachUsageStatistics, OptionGroup::plans, "attachUsageStatistics", "Attach usage statistics",
     "Usage statistics are attached to the copies as to the originals."},
    {Option::createResources, OptionGroup::resources, "createResources", "Create new resources",
     "Rates that the copy lacks and that are for sale in the original are created."},
    {Option::removeObsoleteResources, OptionGroup::resources, "removeObsoleteResources",
     "Remove obsolete resources",
     "Rates that the original no longer has are removed; carries sale availability too."},
    {Option::updateResourcePrices, OptionGroup::resources, "updateResourcePrices", "Update resource prices",
     "Prices of rates are rewritten; carries sale availability too."},
    {Option::updateResourceLimits, OptionGroup::resources, "updateResourceLimits", "Update resource limits",
     "Limits of rates are rewritten; carries sale availability too."},
    {Option::updateOrderFlow, OptionGroup::otherData, "updateOrderFlow", "Update order flow",
     "The template's order flow replaces the reseller's."},
    {Option::updatePrivileges, OptionGroup::otherData, "updatePrivileges",
     "Update reseller's roles/privileges", "The template's privileges replace the reseller's."},
    {Option::syncTermsAndConditions, OptionGroup::otherData, "syncTermsAndConditions",
     "Synchronize terms and conditions",
     "The template's terms and conditions replace the reseller's; read literally, carries sale availability "
     "too."},
}};

[[nodiscard]] constexpr const OptionText& text(Option option) {
    return kOptions[static_cast<std::size_t>(option)];
}

namespace option_proof {
constexpr bool standInOrder() {
    for (std::size_t i = 0; i < kOptions.size(); ++i) {
        if (static_cast<std::size_t>(kOptions[i].option) != i) return false;
    }
    return true;
}
static_assert(standInOrder());
}  // namespace option_proof

/// PS-18: whether syncTermsAndConditions carries sale availability, as the source literally says.
enum class TermsReading : std::uint8_t { literal, ignored };
/// PS-21: whether the platform's support made displayInControlPanel follow the provider.
enum class DisplayReading : std::uint8_t { preserved, synchronized };

struct Readings {
    TermsReading terms = TermsReading::literal;
    DisplayReading display = DisplayReading::preserved;
    friend constexpr bool operator==(const Readings&, const Readings&) = default;
};

}  // namespace sluice::plan_sync
