#include "entitlements/why.h"

#include <algorithm>
#include <utility>

#include "base/sort.h"
#include "entitlements/put.h"

namespace sluice::entitlements {

namespace {

/// Collects what an entitlement came out of.
class Chain {
  public:
    Chain(const State& state, const Steps& steps)
        : state_(state),
          steps_(steps),
          made_(state.entitlements.size(), Link::kInitial),
          until_(state.entitlements.size(), kNotReached) {
        for (std::uint32_t i = 0; i < steps.size(); ++i) readStep(i);
    }

    base::List<Link> of(EntitlementIndex entitlement) {
        const auto all = static_cast<std::uint32_t>(steps_.size());
        reach(entitlement, all);
        for (std::size_t i = 0; i < reached_.size(); ++i) follow(reached_[i]);
        return sorted();
    }

  private:
    static constexpr std::uint32_t kNotReached = 0xFFFFFFFFu;
    /// `grown` got something of `out` in the event.
    struct Pooling {
        std::uint32_t event = 0;
        EntitlementIndex grown, out;
        std::uint64_t quantity = 0;
    };
    void readStep(std::uint32_t event) {
        if (steps_[event] == nullptr) return;
        const auto& effects = steps_[event]->effects;
        for (const Effect& effect : effects) {
            if (effect.subject.kind != SubjectKind::entitlement) continue;
            const EntitlementIndex subject{effect.subject.index};
            if (effect.field == Field::existence) made_[subject.value] = event;
            // What is split off leaves its source first.
            const bool isPooled = effect.field == Field::quantity && effect.rule == Rule::en8;
            if (!isPooled) continue;
            const std::uint64_t quantity = effect.after.content - effect.before.content;
            poolings_.push_back({event, subject, {effects.front().subject.index}, quantity});
        }
    }
    /// What came into the entitlement before the event `until` counts.
    void reach(EntitlementIndex entitlement, std::uint32_t until) {
        if (!entitlement.exists()) return;
        std::uint32_t& known = until_[entitlement.value];
        if (known == kNotReached) {
            all_.push_back(entitlement);
        } else if (known >= until) {
            return;
        }
        known = until;
        reached_.push_back(entitlement);
    }
    void follow(EntitlementIndex entitlement) {
        const std::uint32_t made = made_[entitlement.value];
        reach(state_.entitlement(entitlement).from, made == Link::kInitial ? 0 : made);
        for (const Pooling& pooling : poolings_) {
            if (pooling.grown == entitlement && counts(pooling)) reach(pooling.out, pooling.event);
        }
    }
    [[nodiscard]] bool counts(const Pooling& pooling) const {
        const std::uint32_t until = until_[pooling.grown.value];
        return until != kNotReached && pooling.event < until;
    }
    [[nodiscard]] std::uint32_t depthOf(EntitlementIndex entitlement) const {
        std::uint32_t depth = 0;
        while (state_.entitlement(entitlement).from.exists()) {
            entitlement = state_.entitlement(entitlement).from;
            ++depth;
        }
        return depth;
    }
    [[nodiscard]] base::List<Link> sorted() const {
        std::vector<EntitlementIndex> initial = all_;
        std::erase_if(initial, [this](EntitlementIndex each) { return made_[each.value] != Link::kInitial; });
        base::sort(initial, [this](EntitlementIndex left, EntitlementIndex right) {
            const std::uint32_t here = depthOf(left), there = depthOf(right);
            return here != there ? here < there : left < right;
        });
        base::List<Link> links;
        for (const EntitlementIndex each : initial) links.push_back(linkOf(each, Link::kInitial));
        for (std::uint32_t event = 0; event < steps_.size(); ++event) {
            for (const EntitlementIndex each : all_) {
                if (made_[each.value] == event) links.push_back(linkOf(each, event));
            }
            for (const Pooling& pooling : poolings_) {
                if (pooling.event == event && counts(pooling)) links.push_back(linkOf(pooling));
            }
        }
        return links;
    }
    [[nodiscard]] Link linkOf(EntitlementIndex entitlement, std::uint32_t event) const {
        Link link;
        link.entitlement = entitlement;
        link.event = event;
        link.out = state_.entitlement(entitlement).from;
        const Entitlement then = asOf(state_, steps_, entitlement, event);
        link.quantity = then.quantity;
        link.holder = then.at(holderOf(state_, then));
        if (event == Link::kInitial) return link;
        for (const Effect& effect : steps_[event]->effects) {
            if (effect.field == Field::existence) link.rule = effect.rule;
        }
        return link;
    }
    [[nodiscard]] Link linkOf(const Pooling& pooling) const {
        Link link{pooling.grown, pooling.event, Rule::en8, pooling.quantity, pooling.out, true, {}};
        const Entitlement then = asOf(state_, steps_, pooling.grown, pooling.event);
        link.holder = then.at(holderOf(state_, then));
        return link;
    }

    const State& state_;
    const Steps& steps_;
    std::vector<std::uint32_t> made_;        // by entitlement: by which event
    std::vector<std::uint32_t> until_;       // by entitlement: what came into it before this event counts
    std::vector<EntitlementIndex> reached_;  // to be followed, again where more of it counts
    std::vector<EntitlementIndex> all_;
    std::vector<Pooling> poolings_;
};

}  // namespace

base::List<Link> chainOf(const State& state, const Steps& steps, EntitlementIndex entitlement) {
    return Chain(state, steps).of(entitlement);
}

Entitlement asOf(const State& state, const Steps& steps, EntitlementIndex entitlement, std::uint32_t event) {
    State one;  // with this entitlement alone
    one.entitlements.push_back(state.entitlement(entitlement));
    const std::size_t first = event == Link::kInitial ? 0 : event + std::size_t{1};
    for (std::size_t i = steps.size(); i-- > first;) {
        if (steps[i] == nullptr) continue;
        for (std::size_t k = steps[i]->effects.size(); k-- > 0;) {
            Effect effect = steps[i]->effects[k];
            const bool isOfIt = effect.subject == Subject{SubjectKind::entitlement, entitlement.value};
            if (!isOfIt || effect.field == Field::existence) continue;
            effect.subject.index = 0;
            put(one, effect, effect.before);
        }
    }
    return std::move(one.entitlements.front());
}

base::List<Cause> historyOf(const Steps& steps, EntitlementIndex entitlement) {
    base::List<Cause> causes;
    for (std::uint32_t i = 0; i < steps.size(); ++i) {
        if (steps[i] == nullptr) continue;
        for (std::uint32_t k = 0; k < steps[i]->effects.size(); ++k) {
            const Subject& subject = steps[i]->effects[k].subject;
            if (subject.kind == SubjectKind::entitlement && subject.index == entitlement.value) {
                causes.push_back({i, k});
            }
        }
    }
    return causes;
}

}  // namespace sluice::entitlements
