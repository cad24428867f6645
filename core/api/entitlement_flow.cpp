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
    Flow(const Session& session, const Viewer& viewer, const std::vector<std::uint64_t>& passedOn,
         EntitlementOverview& overview)
        : session_(session),
          viewer_(viewer),
          state_(viewer.state()),
          passedOn_(passedOn),
          overview_(overview) {
        placeOf_.resize(state_.entitlements.size(), entitlements::kNowhere);
        way_.resize(state_.entitlements.size(), EventKind::count_);
        readSteps();
    }

    void draw(EntitlementIndex index) {
        const Entitlement& entitlement = state_.entitlement(index);
        const TierIndex holder = holderOf(state_, entitlement);
        if (!holder.exists()) return;
        const std::uint32_t to = nodeOf(holder, entitlement.at(holder), index);
        if (entitlement.state != entitlements::EntitlementState::obsolete) {
            ++overview_.nodes[to].entitlements;
        }
        placeOf_[index.value] = to;
        if (!entitlement.from.exists()) return fromProducer(index, holder, to);
        // What was merged back never went anywhere (EN-42).
        if (entitlement.quantity + passedOn_[index.value] == 0) return;
        const Entitlement& source = state_.entitlement(entitlement.from);
        const TierIndex above = tierAbove(entitlement, holder);
        const TierIndex giver = holderOf(state_, source);
        const std::string_view way = wayOf(index);
        std::uint32_t from = 0;
        // A split comes from the tier above; its source may have got an end customer since.
        const bool isFromAbove = giver != entitlements::kEndCustomer || entitlement.giver.exists();
        if (above.exists() && isFromAbove) {
            from = nodeOf(above, entitlement.at(above), index);
        } else {
            // Within the account hierarchy of an end customer: the account that gave it stands on the source alone.
            if (!giver.exists()) return;
            from = viewer_.sees(entitlement.from) ? nodeOf(giver, source.at(giver), entitlement.from)
                                                  : nodeOfWithheld(giver);
        }
        line(index, from, to, way);
    }

    void count() {
        const auto amounts = amountsAt(state_, passedOn_, placeOf_, overview_.nodes.size());
        for (std::size_t i = 0; i < amounts.size(); ++i) {
            FlowNode& node = overview_.nodes[i];
            node.received = amounts[i].received();
            node.passedOn = amounts[i].passedOn;
            node.quantity = amounts[i].held();
            node.used = amounts[i].used;
            node.remaining = amounts[i].left;
            node.left = leftWords(amounts[i]);
            node.amounts = amountWords(amounts[i], "used");
        }
    }

  private:
    /// By which events the entitlements were made.
    void readSteps() {
        const auto& steps = session_.timeline().steps();
        for (std::size_t i = 0; i < steps.size(); ++i) {
            const entitlements::Step& step = steps[i].entitlements;
            if (!step.happened) continue;
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
            const bool isRedeemed = state_.entitlement(entitlement.from).kind != entitlement.kind;
            way = isRedeemed                   ? EventKind::redeem
                  : entitlement.giver.exists() ? EventKind::split
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
        std::uint32_t from = nodeOf({}, state_.producer, index);
        for (const TierIndex tier : state_.order) {
            if (tier == holder) break;
            if (!entitlement.at(tier).exists()) continue;
            const std::uint32_t next = nodeOf(tier, entitlement.at(tier), index);
            line(index, from, next, "create");
            from = next;
        }
        line(index, from, to, "create");
    }
    void line(EntitlementIndex index, std::uint32_t from, std::uint32_t to, std::string_view way) {
        const Entitlement& entitlement = state_.entitlement(index);
        overview_.edges.push_back({from, to, viewer_.values().spelling(entitlement.id), way,
                                   entitlement.quantity + passedOn_[index.value], entitlement.remaining(),
                                   entitlement.used,
                                   entitlement.state == entitlements::EntitlementState::obsolete});
    }

    [[nodiscard]] std::uint32_t columnOf(TierIndex tier) const {
        return tier.exists() ? state_.tier(tier).position + 1 : 0;
    }
    /// Where it stands on the entitlement.
    std::uint32_t nodeOf(TierIndex tier, OrganizationIndex account, EntitlementIndex on) {
        if (!viewer_.shows(account, on)) return nodeOfWithheld(tier);
        return node(columnOf(tier), account.value,
                    viewer_.values().spelling(viewer_.channel().organization(account).id),
                    viewer_.nameOf(account, on), false);
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
            FlowNode& made = overview_.nodes.emplace_back();
            made.account = id;
            made.name = name;
            made.column = column;
            made.withheld = isWithheld;
        }
        return number;
    }

    const Session& session_;
    const Viewer& viewer_;
    const State& state_;
    const std::vector<std::uint64_t>& passedOn_;  // by entitlement
    EntitlementOverview& overview_;
    std::vector<EventKind> way_;          // by entitlement
    std::vector<std::uint32_t> placeOf_;  // by entitlement: the node of who holds it
    base::IndexMap numbers_;
};

}  // namespace

void addFlow(const Session& session, const Viewer& viewer, const std::vector<std::uint64_t>& passedOn,
             const std::vector<EntitlementIndex>& shown, EntitlementOverview& overview) {
    Flow flow(session, viewer, passedOn, overview);
    for (const EntitlementIndex index : shown) flow.draw(index);
    flow.count();
}

}  // namespace sluice::api
