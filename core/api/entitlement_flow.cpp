#include "api/entitlement_views.h"
#include "base/index_map.h"

namespace sluice::api {

using entitlements::Entitlement;
using entitlements::EventKind;
using entitlements::State;
using entitlements::TierIndex;

namespace {

/// Draws entitlements as lines between accounts in tiers.
class Flow {
  public:
    Flow(const Session& session, const Viewer& viewer, EntitlementOverview& overview)
        : session_(session), viewer_(viewer), state_(viewer.state()), overview_(overview) {
        gone_.resize(state_.entitlements.size());
        way_.resize(state_.entitlements.size(), EventKind::count_);
        readSteps();
    }

    void draw(EntitlementIndex index) {
        const Entitlement& entitlement = state_.entitlement(index);
        const TierIndex holder = holderOf(state_, entitlement);
        if (!holder.exists()) return;
        const std::uint32_t to = nodeOf(holder, entitlement.at(holder));
        if (entitlement.state != entitlements::EntitlementState::obsolete) {
            FlowNode& node = overview_.nodes[to];
            ++node.entitlements;
            node.quantity += entitlement.quantity;
            node.remaining += entitlement.remaining();
            node.used += entitlement.used;
        }
        if (!entitlement.from.exists()) return fromProducer(index, holder, to);
        const TierIndex above = tierAbove(entitlement, holder);
        std::uint32_t from = 0;
        if (above.exists()) {
            from = nodeOf(above, entitlement.at(above));
        } else {
            // Within the account hierarchy of an end customer: the account that gave it stands on the source alone.
            const Entitlement& source = state_.entitlement(entitlement.from);
            const TierIndex giver = holderOf(state_, source);
            if (!giver.exists()) return;
            from = viewer_.sees(entitlement.from) ? nodeOf(giver, source.at(giver)) : nodeOfWithheld(giver);
        }
        line(index, from, to, wayOf(index));
    }

  private:
    /// What left the entitlements on the way, and by which events they were made.
    void readSteps() {
        const auto& steps = session_.timeline().steps();
        for (std::size_t i = 0; i < steps.size(); ++i) {
            const entitlements::Step& step = steps[i].entitlements;
            if (!step.happened) continue;
            for (const entitlements::Effect& effect : step.effects) {
                if (effect.field == entitlements::Field::quantity &&
                    effect.before.content > effect.after.content) {
                    gone_[effect.subject.index] += effect.before.content - effect.after.content;
                }
            }
            const auto* event = scenario::eventAs<entitlements::Event>(session_.timeline().events()[i]);
            if (event != nullptr && step.made.exists() && way_[step.made.value] == EventKind::count_) {
                way_[step.made.value] = event->kind;
            }
        }
    }
    [[nodiscard]] std::string_view wayOf(EntitlementIndex index) const {
        const Entitlement& entitlement = state_.entitlement(index);
        EventKind way = way_[index.value];
        if (way == EventKind::count_) {  // it was there from the beginning
            const Entitlement& source = state_.entitlement(entitlement.from);
            way = source.kind != entitlement.kind                               ? EventKind::redeem
                  : tierAbove(entitlement, entitlements::kEndCustomer).exists() ? EventKind::split
                                                                                : EventKind::transfer;
        }
        return entitlements::text(way).tag;
    }

    /// The nearest tier above in which somebody stands; none where nobody does.
    [[nodiscard]] TierIndex tierAbove(const Entitlement& entitlement, TierIndex tier) const {
        TierIndex nearest;
        for (const TierIndex each : state_.order) {
            if (each == tier) break;
            if (entitlement.at(each).exists()) nearest = each;
        }
        return nearest;
    }
    void fromProducer(EntitlementIndex index, TierIndex holder, std::uint32_t to) {
        const Entitlement& entitlement = state_.entitlement(index);
        std::uint32_t from = nodeOf({}, state_.producer);
        for (const TierIndex tier : state_.order) {
            if (tier == holder) break;
            if (!entitlement.at(tier).exists()) continue;
            const std::uint32_t next = nodeOf(tier, entitlement.at(tier));
            line(index, from, next, "create");
            from = next;
        }
        line(index, from, to, "create");
    }
    void line(EntitlementIndex index, std::uint32_t from, std::uint32_t to, std::string_view way) {
        const Entitlement& entitlement = state_.entitlement(index);
        overview_.edges.push_back({from, to, viewer_.values().spelling(entitlement.id), way,
                                   entitlement.quantity + gone_[index.value], entitlement.remaining(),
                                   entitlement.used,
                                   entitlement.state == entitlements::EntitlementState::obsolete});
    }

    [[nodiscard]] std::uint32_t columnOf(TierIndex tier) const {
        return tier.exists() ? state_.tier(tier).position + 1 : 0;
    }
    std::uint32_t nodeOf(TierIndex tier, OrganizationIndex account) {
        if (!viewer_.shows(account)) return nodeOfWithheld(tier);
        return node(columnOf(tier), account.value, idFor(viewer_, account), viewer_.nameOf(account), false);
    }
    std::uint32_t nodeOfWithheld(TierIndex tier) {
        return node(columnOf(tier), static_cast<std::uint32_t>(state_.accounts.size()), {},
                    entitlements::kNameWithheld, true);
    }
    std::uint32_t node(std::uint32_t column, std::uint32_t account, Text id, Text name, bool isWithheld) {
        const std::uint64_t width = state_.accounts.size() + 1;
        const std::uint64_t key = column * width + account;
        std::uint32_t number = numbers_.find(key);
        if (number == base::IndexMap::kNone) {
            number = static_cast<std::uint32_t>(overview_.nodes.size());
            numbers_.add(key, number);
            overview_.nodes.push_back({id, name, column, isWithheld});
        }
        return number;
    }

    const Session& session_;
    const Viewer& viewer_;
    const State& state_;
    EntitlementOverview& overview_;
    std::vector<std::uint64_t> gone_;  // by entitlement
    std::vector<EventKind> way_;       // by entitlement
    base::IndexMap numbers_;
};

}  // namespace

void addFlow(const Session& session, const Viewer& viewer, const std::vector<EntitlementIndex>& shown,
             EntitlementOverview& overview) {
    Flow flow(session, viewer, overview);
    for (const EntitlementIndex index : shown) flow.draw(index);
}

}  // namespace sluice::api
