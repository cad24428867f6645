#include "explore/provenance.h"

#include <algorithm>

#include "base/sort.h"
#include "explore/step_index.h"

namespace sluice::explore {

using data_sync::Delta;
using data_sync::Flags;
using data_sync::ItemIndex;

namespace {

/// The partnerships of one downstream as they were at a step, worked out backwards from the present.
class Feeds {
  public:
    struct Feed {
        PartnershipIndex partnership;
        Flags flags;
    };

    Feeds(const World& world, OrganizationIndex downstream) : world_(world), downstream_(downstream) {
        for (const PartnershipIndex p : upstreamsInOrder(world, downstream)) {
            feeds_.push_back({p, world.state.flags[p.value]});
        }
    }

    /// As they were right after the step before this one.
    void takeBack(const data_sync::Step& step) {
        for (auto change = step.structural.rbegin(); change != step.structural.rend(); ++change) {
            if (const auto* added = std::get_if<data_sync::PartnershipAdded>(&*change)) {
                std::erase_if(feeds_,
                              [&](const Feed& feed) { return feed.partnership == added->partnership; });
            } else if (const auto* ended = std::get_if<data_sync::PartnershipEnded>(&*change)) {
                if (world_.channel.partnership(ended->partnership).downstream == downstream_) {
                    feeds_.push_back({ended->partnership, world_.state.flags[ended->partnership.value]});
                    sort();
                }
            } else if (const auto* flags = std::get_if<data_sync::FlagsChanged>(&*change)) {
                for (Feed& feed : feeds_) {
                    if (feed.partnership == flags->partnership) feed.flags = flags->before;
                }
            }
        }
    }
    [[nodiscard]] const std::vector<Feed>& all() const { return feeds_; }

  private:
    void sort() {
        const auto upstreamId = [this](const Feed& feed) {
            return world_.channel.organization(world_.channel.partnership(feed.partnership).upstream).id;
        };
        base::sort(feeds_, [&](const Feed& left, const Feed& right) {
            return world_.values->less(upstreamId(left), upstreamId(right));
        });
    }

    const World& world_;
    OrganizationIndex downstream_;
    std::vector<Feed> feeds_;
};

bool brings(const data_sync::Step& step, const Delta& delta, ItemIndex item) {
    if (delta.kind == Delta::Kind::value) return step.after(delta).exists();
    bool found = false;
    step.forEachPlus(delta, [&](ItemIndex each) { found = found || each == item; });
    return found;
}

bool creates(const data_sync::Step& step, OrganizationIndex organization) {
    return std::any_of(step.structural.begin(), step.structural.end(),
                       [&](const data_sync::Structural& change) {
                           const auto* added = std::get_if<data_sync::OrganizationAdded>(&change);
                           return added != nullptr && added->organization == organization;
                       });
}

bool catchesUp(const data_sync::Step& step, PartnershipIndex partnership, SettingIndex setting) {
    return std::any_of(
        step.structural.begin(), step.structural.end(), [&](const data_sync::Structural& change) {
            const auto* pending = std::get_if<data_sync::PendingChanged>(&change);
            return pending != nullptr && !pending->isPending && pending->pending.partnership == partnership &&
                   pending->pending.setting == setting;
        });
}

/// Fills in which partnership brought the value to the hop's organization in its step.
void findSource(const World& world, const data_sync::Step& step, const Asked& asked, const Feeds& feeds,
                Hop& hop) {
    const data_sync::SettingType& type = world.state.setting(asked.setting);
    for (const Feeds::Feed& feed : feeds.all()) {
        const OrganizationIndex upstream = world.channel.partnership(feed.partnership).upstream;
        const Delta& delta = step.deltaAt(asked.setting, upstream);
        const bool isSyncPoint = feed.partnership == step.syncPoint;
        const bool catches = catchesUp(step, feed.partnership, asked.setting);
        if (!isSyncPoint && !catches && delta.kind == Delta::Kind::none) continue;
        const Moment moment = isSyncPoint ? step.syncMoment : catches ? Moment::partnered : delta.moment;
        const data_sync::Prediction prediction = data_sync::predict(
            {modeOf(feed.flags), type.cardinality, type.scope, moment, world.readings.strictAdd});
        const bool isWhole = prediction.outcome == data_sync::Outcome::match || moment == Moment::partnered;
        if (prediction.outcome == data_sync::Outcome::notApplicable) continue;
        if (!isWhole && !brings(step, delta, asked.item)) continue;
        hop.kind = Hop::Kind::synced;
        hop.via = upstream;
        hop.partnership = feed.partnership;
        hop.flags = feed.flags;
        hop.moment = moment;
        hop.prediction = prediction;
        return;
    }
}

/// The hop of one organization, looking back from step `end` (exclusive).
Hop hopOf(const World& world, std::span<const World::Step> steps, const Asked& asked, std::uint32_t end) {
    Hop hop;
    hop.organization = asked.organization;
    Feeds feeds(world, asked.organization);
    for (auto i = static_cast<std::uint32_t>(steps.size()); i-- > 0;) {
        const data_sync::Step& step = steps[i].dataSync;
        if (i < end) {
            const Delta& delta = step.deltaAt(asked.setting, asked.organization);
            if (delta.kind != Delta::Kind::none && brings(step, delta, asked.item)) {
                hop.step = i;
                hop.kind = Hop::Kind::own;
                if (step.origin != asked.organization) findSource(world, step, asked, feeds, hop);
                return hop;
            }
            if (creates(step, asked.organization)) {
                hop.step = i;
                hop.kind = Hop::Kind::created;
                return hop;
            }
        }
        feeds.takeBack(step);
    }
    return hop;
}

}  // namespace

std::vector<Hop> provenance(const World& world, std::span<const World::Step> steps, Asked asked) {
    std::vector<Hop> hops;
    auto end = static_cast<std::uint32_t>(steps.size());
    // Each hop goes upstream, so there are no more hops than organizations.
    while (hops.size() <= world.channel.organizationSlots()) {
        hops.push_back(hopOf(world, steps, asked, end));
        const Hop& hop = hops.back();
        if (hop.kind != Hop::Kind::synced) break;
        asked.organization = hop.via;
        end = hop.step + 1;
    }
    return hops;
}

}  // namespace sluice::explore
