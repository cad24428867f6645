#include "connect/partnerships.h"

#include <string>
#include <unordered_map>
#include <unordered_set>

namespace sluice::connect {

namespace {

class Channel {
  public:
    Channel(Records& records, Findings& findings) : records_(records), findings_(findings) {}

    Partnerships take() {
        for (const Account& account : records_.accounts) add(account.parent, account.id);
        for (const Asset& asset : records_.assets) {
            step(asset.tier1, asset.customer);
            step(asset.tier2, asset.tier1);
        }
        for (const Configuration& each : records_.configurations) step(each.parent, each.account);
        return std::move(made_);
    }

  private:
    void add(ValueId upstream, ValueId downstream) {
        if (!upstream.exists() || !downstream.exists() || made_.has(upstream, downstream)) return;
        made_.pairs.insert(Partnerships::keyOf(upstream, downstream));
        upstreams_[downstream.value].push_back(upstream);
        made_.list.emplace_back(upstream, downstream);
    }
    void step(ValueId upstream, ValueId downstream) {
        if (!upstream.exists() || !downstream.exists() || made_.has(upstream, downstream)) return;
        if (!isAbove(downstream, upstream)) return add(upstream, downstream);
        findings_.add(Remark::aroundTheChannel, std::string(records_.values.spelling(upstream)) + " → " +
                                                    std::string(records_.values.spelling(downstream)));
    }
    /// Whether one is the other or stands above it: chains are short, so that going up is quick.
    [[nodiscard]] bool isAbove(ValueId upper, ValueId lower) const {
        std::vector<ValueId> open = {lower};
        std::unordered_set<std::uint32_t> seen = {lower.value};
        while (!open.empty()) {
            const ValueId here = open.back();
            open.pop_back();
            if (here == upper) return true;
            const auto above = upstreams_.find(here.value);
            if (above == upstreams_.end()) continue;
            for (const ValueId each : above->second) {
                if (seen.insert(each.value).second) open.push_back(each);
            }
        }
        return false;
    }

    Records& records_;
    Findings& findings_;
    Partnerships made_;
    std::unordered_map<std::uint32_t, std::vector<ValueId>> upstreams_;
};

}  // namespace

Partnerships partnershipsOf(Records& records, Findings& findings) {
    return Channel(records, findings).take();
}

}  // namespace sluice::connect
