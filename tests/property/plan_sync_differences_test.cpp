// Random worlds: every difference of a reseller and its provider stands in exactly one of the three lists, and each list
// keeps its word when the reference evaluator runs. SLUICE_WORLDS says how many worlds, from which seed on
// SLUICE_FIRST_WORLD.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <set>
#include <string>

#include "plan_sync/run.h"
#include "reference/plan_worlds.h"

namespace sluice::property {
namespace {

using namespace plan_sync;
using reference::PlanChannel;
using testing_support::PlanWorld;

std::uint64_t numberFrom(const char* variable, std::uint64_t otherwise) {
    const char* text = std::getenv(variable);
    return text == nullptr ? otherwise : std::strtoull(text, nullptr, 10);
}

/// One reseller of a world, and runs of the reference for it alone.
class OneReseller {
  public:
    OneReseller(PlanWorld& world, PartnershipIndex reseller, std::uint64_t seed)
        : world_(world),
          channel_(reference::translated(world)),
          provider_(idOf(world.channel.partnership(reseller).upstream)),
          reseller_(idOf(world.channel.partnership(reseller).downstream)),
          seed_(seed),
          differences_(differencesOf(world.channel, world.state, world.context(), reseller)) {}

    void standsInExactlyOneList() {
        std::set<std::string> listed;
        for (const Difference& difference : differences_) {
            const std::string path = pathOf(difference.address, world_.values);
            EXPECT_TRUE(listed.insert(path).second) << path << " twice, " << where();
        }
        EXPECT_EQ(listed, reference::differingPlaces(channel_, reseller_)) << where();
    }

    void keepsItsWord(OptionSet ticked) {
        const std::set<std::string> left = placesAfter(ticked);
        for (const Difference& difference : differences_) {
            // PS-5 publishes what is not published upstream; PS-51 is told of for as long as a copy is in the category.
            const bool mayStay = difference.kind == DifferenceKind::returnedPlan;
            const bool mayGo = difference.kind == DifferenceKind::leftoverCategory;
            const std::string path = pathOf(difference.address, world_.values);
            const Verdict verdict = verdictOf(difference, ticked);
            if (verdict == Verdict::carried) {
                EXPECT_TRUE(mayStay || !left.contains(path)) << path << " is not carried, " << where();
            } else {
                EXPECT_TRUE(mayGo || left.contains(path)) << path << " is carried, " << where();
            }
        }
    }

    /// Every smallest set carries it, and no smaller one does.
    void namesSmallestSets(const Difference& difference, OptionSet ticked) {
        if (difference.kind == DifferenceKind::returnedPlan) return;
        const std::string path = pathOf(difference.address, world_.values);
        const std::vector<OptionSet> sets = smallestSetsFor(difference, ticked);
        EXPECT_EQ(sets.empty(), verdictOf(difference, ticked) != Verdict::heldBack)
            << path << ", " << where();
        std::set<std::uint32_t> named;
        std::uint32_t smallest = kOptionCount;
        for (const OptionSet set : sets) {
            EXPECT_FALSE(set.meets(ticked)) << path << ", " << where();
            smallest = std::min(smallest, set.size());
            named.insert(set.bits);
        }
        if (sets.empty()) return;
        for (std::uint32_t bits = 1; bits < 1u << kOptionCount; ++bits) {
            const OptionSet set = OptionSet::ofBits(bits);
            if (set.size() > smallest || set.meets(ticked)) continue;
            EXPECT_EQ(!placesAfter(ticked | set).contains(path), named.contains(bits))
                << path << " with " << bits << " beside " << ticked.bits << ", " << where();
        }
    }

    [[nodiscard]] const std::vector<Difference>& differences() const { return differences_; }

  private:
    std::string idOf(OrganizationIndex index) const {
        return std::string(world_.values.spelling(world_.channel.organization(index).id));
    }
    std::set<std::string> placesAfter(OptionSet options) const {
        const reference::PlanRun run{provider_, reseller_, "", false, reference::optionNames(options)};
        return reference::differingPlaces(reference::synchronized(channel_, run), reseller_);
    }
    std::string where() const { return reseller_ + ", seed " + std::to_string(seed_); }

    PlanWorld& world_;
    PlanChannel channel_;
    std::string provider_, reseller_;
    std::uint64_t seed_;
    std::vector<Difference> differences_;
};

TEST(PlanDifferences, EachStandsInExactlyOneListThatKeepsItsWord) {
    const std::uint64_t first = numberFrom("SLUICE_FIRST_WORLD", 1000);
    const std::uint64_t count = numberFrom("SLUICE_WORLDS", 200);
    for (std::uint64_t seed = first; seed < first + count; ++seed) {
        PlanWorld world;
        reference::fillRandom(world, seed, {3, 2, 3});
        reference::PlanRandom random(seed * 31 + 7);
        const Synchronize everyone{world.t("p"), {}, world.t("std"), true, {}};
        for (const PartnershipIndex p : scopeOf(world.channel, world.state, everyone)) {
            OneReseller reseller(world, p, seed);
            reseller.standsInExactlyOneList();
            const OptionSet ticked = OptionSet::ofBits(random.below(1u << kOptionCount));
            reseller.keepsItsWord(ticked);
            if (reseller.differences().empty()) continue;
            const auto place = random.below(static_cast<std::uint32_t>(reseller.differences().size()));
            reseller.namesSmallestSets(reseller.differences()[place], ticked);
        }
        ASSERT_FALSE(testing::Test::HasFailure()) << "seed " << seed;
    }
}

}  // namespace
}  // namespace sluice::property
