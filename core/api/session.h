// One open scenario: its document, the running world, the timeline, and what is known of every event.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "api/channel_tree.h"
#include "api/messages.h"
#include "data_sync/full_sync.h"
#include "data_sync/words.h"
#include "explore/expectations.h"
#include "plan_sync/difference.h"
#include "scenario/document.h"
#include "scenario/expectation_shift.h"
#include "scenario/world.h"
#include "step/timeline.h"

namespace sluice::api {

using channel::OrganizationIndex;
using channel::PartnershipIndex;
using data_sync::SettingIndex;
using scenario::Document;
using scenario::Event;
using scenario::World;

/// What an event did when the timeline last ran over it.
struct Verdict {
    std::string sentence;
    bool happened = false;
    step::Refusal refusal;
    Counts counts;
    std::string warning;  // it happened, but (TC-17, TC-36)
};

/// A reseller compared with its provider, and the differences summed up by the options that carry them.
struct PlanComparison {
    std::vector<plan_sync::Difference> differences;
    plan_sync::Tally tally;
};
[[nodiscard]] PlanComparison comparePlans(const World& world, PartnershipIndex reseller);

/// Stays where it is in memory: the world points into the document's pool.
class Session {
  public:
    using Timeline = step::Timeline<World>;

    /// The document has passed its checks.
    Session(std::uint32_t number, Document document);
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    [[nodiscard]] std::uint32_t number() const { return number_; }
    [[nodiscard]] const World& world() const { return world_; }
    [[nodiscard]] const Timeline& timeline() const { return timeline_; }
    [[nodiscard]] base::ValuePool& values() { return document_.values; }
    [[nodiscard]] const base::ValuePool& values() const { return document_.values; }
    [[nodiscard]] data_sync::Names names() const { return {document_.values, world_.channel, world_.state}; }

    /// The present organization, the setting with this id; none where there is none.
    [[nodiscard]] OrganizationIndex organization(std::string_view id) const;
    [[nodiscard]] SettingIndex setting(std::string_view id) const;

    /// The whole document as it would be saved: initial state, all events, expectations.
    [[nodiscard]] Document document() const;
    /// The state at the cursor as the initial state of a new document without events.
    [[nodiscard]] Document documentHere(scenario::Ordering ordering) const;
    /// Title, notes, readings, setting types and initial state; its events are those of the timeline.
    [[nodiscard]] const Document& base() const { return document_; }

    void goTo(std::uint32_t step);
    /// Replaces events; the expectations follow theirs. `cursor` is where to stand afterwards.
    std::vector<Event> splice(std::uint32_t at, std::uint32_t remove, std::vector<Event> insert,
                              std::uint32_t cursor);
    /// Takes the event at the cursor and inserts it there where keep(step) says so, which sees the world after it;
    /// otherwise nothing is changed.
    template <class Keep>
    bool insertIf(const Event& event, Keep keep) {
        std::vector<std::unique_ptr<PlanComparison>> kept = std::exchange(comparisons_, {});
        entering_ = sentenceOf(event);
        if (timeline_.insertIf(event, keep)) {
            inserted();
            return true;
        }
        comparisons_ = std::move(kept);
        return false;
    }
    [[nodiscard]] std::string sentenceOf(const Event& event) const;
    void setReadings(data_sync::Readings readings, scenario::OtherReadings otherReadings);
    void setText(std::string title, std::string notes);
    void setExpectations(std::vector<scenario::Expectation> expectations);

    /// What is wrong with events that are to be spliced in, and which of the others would name an organization
    /// that then never exists (indices of the present timeline).
    struct SpliceCheck {
        base::Problems problems;
        std::vector<std::uint32_t> cascade;
    };
    [[nodiscard]] SpliceCheck checkSplice(std::uint32_t at, std::uint32_t remove,
                                          const std::vector<Event>& insert);
    [[nodiscard]] base::Problems checkExpectations(const std::vector<scenario::Expectation>& expectations);
    [[nodiscard]] base::Problems checkEvent(const Event& event);

    /// The verdict on every event.
    [[nodiscard]] const std::vector<Verdict>& verdicts();
    [[nodiscard]] SessionState state();

    /// Takes the event at the cursor and gives it back; look(step) sees the world after it.
    template <class Look>
    void preview(const Event& event, Look look) {
        // What is compared meanwhile is compared in another world.
        std::vector<std::unique_ptr<PlanComparison>> kept = std::exchange(comparisons_, {});
        timeline_.preview(event, look);
        comparisons_ = std::move(kept);
    }
    /// Brings every partnership to a sync point and gives it back; look(sync) sees the world after it.
    template <class Look>
    void previewFullSync(Look look) {
        data_sync::FullSync sync = data_sync::syncEverything(world_.channel, world_.state, world_.context());
        look(sync);
        data_sync::undo(world_.state, std::move(sync));
    }
    /// Looks at the step of event `index` in the world right after it, then goes back to the cursor.
    template <class Look>
    void atStep(std::uint32_t index, Look look) {
        const std::uint32_t cursor = timeline_.cursor();
        goTo(index + 1);
        look(timeline_.steps().back());
        goTo(cursor);
    }

    /// Lets look(world) change the world; it takes back everything before it returns.
    template <class Look>
    void tryOut(Look look) {
        std::vector<std::unique_ptr<PlanComparison>> kept = std::exchange(comparisons_, {});
        look(world_);
        comparisons_ = std::move(kept);
    }
    /// The channel as a tree; kept until the channel has another shape.
    [[nodiscard]] const ChannelTree& tree() const;
    /// The comparison of a reseller in the world at the cursor; kept until the world moves.
    [[nodiscard]] const PlanComparison& comparison(PartnershipIndex reseller);

  private:
    /// Runs over the events whose verdict is not known and the expectations that hang on them.
    void survey();
    void forgetFrom(std::uint32_t event);
    /// The event before the cursor is new and its step has been taken.
    void inserted();
    void followExpectations(const scenario::TimelineChange& change);
    void sortExpectations();
    void orderExpectations();
    void checkExpectationsAt(std::uint32_t after, const World::Step* step);
    void checkExpectation(std::uint32_t index, const World::Step* step);
    void enter(std::uint32_t index);
    void take(std::uint32_t index, const World::Step& step);

    std::uint32_t number_;
    Document document_;  // its events live in the timeline
    World world_;
    Timeline timeline_;
    std::vector<Verdict> verdicts_;  // of the first events; the rest are not known yet
    std::vector<ExpectationResult> results_;
    std::vector<std::uint32_t> byMoment_;  // the expectations by when they are checked, those of the end last
    bool isSurveyed_ = false;              // all verdicts and results are known
    std::string entering_;
    std::vector<std::unique_ptr<PlanComparison>> comparisons_;  // by partnership; null: not compared yet
    mutable ChannelTree tree_;
    mutable std::optional<std::uint64_t> shapeOfTree_;
};

}  // namespace sluice::api
