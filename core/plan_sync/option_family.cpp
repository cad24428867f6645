#include "plan_sync/option_family.h"

#include <algorithm>

#include "base/sort.h"

namespace sluice::plan_sync {

namespace {

/// The smallest conflict, exactly: a set of demands by which every option set is ruled out.
class ConflictSearch {
  public:
    explicit ConflictSearch(const std::vector<Demand>& demands) : demands_(demands) {}

    /// In the order of the marks. All demands together are a conflict.
    std::vector<std::uint32_t> smallest() {
        for (std::size_t size = 1; !find(size, OptionFamily::everything()); ++size) {
        }
        base::sort(chosen_);
        return chosen_;
    }

  private:
    /// Adds up to `size` demands that rule out all of `left`. One of them rules out its scarcest option set, the
    /// one that the fewest demands rule out: only these are tried.
    bool find(std::size_t size, const OptionFamily& left) {
        if (left.isEmpty()) return true;
        if (size == 0 || left.size() > size * mostRuledOut(left)) return false;
        const std::uint32_t scarcest = scarcestOf(left);
        for (const Demand& demand : demands_) {
            if (demand.sets.contains(scarcest)) continue;
            chosen_.push_back(demand.mark);
            if (find(size - 1, left & demand.sets)) return true;
            chosen_.pop_back();
        }
        return false;
    }
    [[nodiscard]] std::size_t mostRuledOut(const OptionFamily& left) const {
        std::size_t most = 0;
        for (const Demand& demand : demands_)
            most = std::max(most, left.size() - (left & demand.sets).size());
        return most;
    }
    [[nodiscard]] std::uint32_t scarcestOf(const OptionFamily& left) const {
        std::uint32_t scarcest = 0;
        std::size_t fewest = demands_.size() + 1;
        for (std::uint32_t set = 0; set < kOptionSets; ++set) {
            if (!left.contains(set)) continue;
            std::size_t ruling = 0;
            for (const Demand& demand : demands_) ruling += demand.sets.contains(set) ? 0 : 1;
            if (ruling < fewest) {
                fewest = ruling;
                scarcest = set;
            }
        }
        return scarcest;
    }

    const std::vector<Demand>& demands_;
    std::vector<std::uint32_t> chosen_;
};

}  // namespace

std::vector<std::uint32_t> smallestConflict(const std::vector<Demand>& demands) {
    return ConflictSearch(demands).smallest();
}

}  // namespace sluice::plan_sync
