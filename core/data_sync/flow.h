// How a change of one setting flows down the channel (DS-60, DS-61).
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "data_sync/recorder.h"

namespace sluice::data_sync {

/// What a partnership does with an upstream change, worked out from the outcome table and the readings.
enum class Action : std::uint8_t {
    none,
    match,
    mergeGained,  // DS-25 keep
    mergeFollow,  // DS-25 follow: three-way
    mergeAll      // a sync point
};

/// The flow of one setting in one step. The origin's own change is made and recorded first (`begin`), then
/// `run` visits what it reaches, each organization once, upstream before downstream.
class Flow {
  public:
    Flow(Channel& channel, State& state, const Context& context, Step& step, SettingIndex setting);
    ~Flow();
    Flow(const Flow&) = delete;
    Flow& operator=(const Flow&) = delete;

    [[nodiscard]] Recorder& recorder() { return recorder_; }
    /// The organization changed by this delta (0: it did not).
    [[gnu::always_inline]] void begin(OrganizationIndex organization, DeltaIndex delta) {
        if (delta == 0) return;
        recorder_.record(organization, delta);
        state_.deltaOf[organization.value] = delta;
    }
    /// Brings a partnership to a sync point: its downstream changes as `moment` (invited or partnered) says.
    void syncPoint(PartnershipIndex partnership, Moment moment);
    /// Visits everything that the changes begun so far reach.
    void run();

  private:
    struct Range {
        std::uint32_t begin, end;
    };
    /// One upstream that changed, seen from an organization with several (or from a three-way merge).
    struct Offer {
        PartnershipIndex partnership;
        OrganizationIndex upstream;
        DeltaIndex delta;
        Action action;
    };
    struct Decision {
        KeyIndex key;
        ItemIndex item;  // none: the key goes
        OrganizationIndex upstream;
    };

    template <class Visit>
    void withKernel(Visit visit);
    template <class Kernel>
    void walk(Kernel& kernel);
    template <class Kernel>
    DeltaIndex visit(Kernel& kernel, OrganizationIndex x);
    template <class Kernel>
    DeltaIndex act(Kernel& kernel, OrganizationIndex x, const Offer& offer);

    [[nodiscard]] Action action(Mode mode, Moment moment) const {
        return actions_[static_cast<std::size_t>(mode)][static_cast<std::size_t>(moment)];
    }
    /// Takes the catch-up that this partnership still owes, if any (DS-28).
    bool takePending(PartnershipIndex partnership);
    void gatherOffers(OrganizationIndex x);
    DeltaIndex joinOffers(OrganizationIndex x);
    void decide(OrganizationIndex x, const Offer& offer);
    void take(OrganizationIndex x, const Decision& decision);
    /// Where the next range begins; beyond every position where there is none.
    [[nodiscard]] std::uint32_t nextRange() const {
        return ranges_.empty() ? channel::FlowOrder::kHole : ranges_.front().begin;
    }
    void pushRange(std::uint32_t begin, std::uint32_t end);
    void pushFar(OrganizationIndex upstream);

    Channel& channel_;
    State& state_;
    const Context& context_;
    Step& step_;
    SettingIndex setting_;
    Recorder recorder_;
    std::array<std::array<Action, table::kMoments>, table::kModes> actions_{};
    bool mayOwe_ = false;
    DeltaIndex lookedAt_ = 0;  // the delta looked at last, and its moment
    Moment lookedMoment_ = Moment::added;
    std::vector<Range> ranges_;  // a heap, smallest begin first
    std::vector<Offer> offers_;
    std::vector<Decision> decisions_;
    base::IndexMap decided_;
};

}  // namespace sluice::data_sync
