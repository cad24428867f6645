// The timeline of any system: events in order, and the exact state after any number of them.
#pragma once

#include <concepts>
#include <cstdint>
#include <iterator>
#include <utility>
#include <vector>

namespace sluice::step {

/// state × event → step. A step happened or was refused; `undo` takes the last step back, exactly.
template <class S>
concept System = requires(S system, const typename S::Event& event, const typename S::Step& step) {
    { system.step(event) } -> std::same_as<typename S::Step>;
    system.undo(step);
};

/// Events 0 … size()-1 and a cursor: the state of the system is the one after `cursor()` events. Moving costs what
/// the steps on the way changed.
template <System S>
class Timeline {
  public:
    using Event = typename S::Event;
    using Step = typename S::Step;

    explicit Timeline(S& system, std::vector<Event> events = {})
        : system_(&system), events_(std::move(events)) {}

    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(events_.size()); }
    [[nodiscard]] std::uint32_t cursor() const { return static_cast<std::uint32_t>(steps_.size()); }
    [[nodiscard]] const std::vector<Event>& events() const { return events_; }
    /// The steps taken so far: step i is what event i did. cursor() of them.
    [[nodiscard]] const std::vector<Step>& steps() const { return steps_; }

    /// Moves to the state after `target` events (at most size()). Calls entered(i) before event i is applied and
    /// taken(i, step) after it.
    template <class Entered, class Taken>
    void goTo(std::uint32_t target, Entered entered, Taken taken) {
        while (cursor() > target) {
            system_->undo(steps_.back());
            steps_.pop_back();
        }
        while (cursor() < target) {
            const std::uint32_t index = cursor();
            entered(index);
            steps_.push_back(system_->step(events_[index]));
            taken(index, steps_.back());
        }
    }
    void goTo(std::uint32_t target) {
        goTo(
            target, [](std::uint32_t) {}, [](std::uint32_t, const Step&) {});
    }

    /// Replaces `remove` events from `at` on by others. The cursor goes back to `at` where it stood behind it.
    std::vector<Event> splice(std::uint32_t at, std::uint32_t remove, std::vector<Event> insert) {
        if (cursor() > at) goTo(at);
        const auto first = events_.begin() + static_cast<std::ptrdiff_t>(at);
        const auto last = first + static_cast<std::ptrdiff_t>(remove);
        std::vector<Event> removed(std::make_move_iterator(first), std::make_move_iterator(last));
        const auto place = events_.erase(first, last);
        events_.insert(place, std::make_move_iterator(insert.begin()), std::make_move_iterator(insert.end()));
        return removed;
    }

    /// Takes a step and gives it back: look(step) sees the state after it, then everything is as before.
    template <class Look>
    void preview(const Event& event, Look look) {
        const Step step = system_->step(event);
        look(step);
        system_->undo(step);
    }

    /// Takes a step and keeps it with its event where keep(step) says so: it sees the state after it. Otherwise everything
    /// is as before.
    template <class Keep>
    bool insertIf(const Event& event, Keep keep) {
        Step step = system_->step(event);
        if (!keep(std::as_const(step))) {
            system_->undo(step);
            return false;
        }
        events_.insert(events_.begin() + cursor(), event);
        steps_.push_back(std::move(step));
        return true;
    }

    /// The system was moved in memory (a session was moved); events and steps stay.
    void attach(S& system) { system_ = &system; }

  private:
    S* system_;
    std::vector<Event> events_;
    std::vector<Step> steps_;
};

}  // namespace sluice::step
