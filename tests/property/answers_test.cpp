// What is taken back leaves no trace: not in the state, and in no byte of any answer. Random events of all systems are
// looked at, done, undone and done again, and everything that can be asked is asked before and after.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "property/asker.h"
#include "property/random_channel.h"
#include "support/engine_run.h"
#include "support/files.h"

namespace sluice::property {
namespace {

/// A scenario that is open as session 1, and what is done to it.
class Open {
  public:
    explicit Open(const std::string& file) {
        EXPECT_EQ(engine_.call(R"({"call":"open"})", file).rfind("{\"ok\":true", 0), 0u) << file;
    }

    std::string call(const std::string& members, const std::string& payload = {}) {
        return engine_.call("{\"session\":1," + members + "}", payload);
    }
    [[nodiscard]] std::string file() { return call(R"("call":"document")"); }
    [[nodiscard]] std::string here() { return call(R"("call":"document","form":"here")"); }
    [[nodiscard]] std::uint32_t size() { return static_cast<std::uint32_t>(texts().size()); }
    /// The events, as they stand in the file.
    [[nodiscard]] std::vector<std::string> texts() {
        const scenario::Document document = codec::readDocument(file()).document;
        std::vector<std::string> events;
        for (const scenario::Event& event : document.events) {
            events.push_back(codec::writeEvent(event, document.values));
        }
        return events;
    }
    /// Puts an event at the end and goes there; false where it is no event of this scenario.
    bool add(const std::string& event) { return splice(size(), 0, "[" + event + "]"); }
    void dropLast() { EXPECT_TRUE(splice(size() - 1, 1, "[]")); }
    void goTo(std::uint32_t step) { call("\"call\":\"goTo\",\"step\":" + std::to_string(step)); }
    /// The state as an outsider sees it: ids and keys in order, whatever the order in which they came to be.
    [[nodiscard]] std::string state() { return engine_.call(R"({"call":"run"})", here()); }
    /// What the last event did, whatever its number.
    [[nodiscard]] std::string lastStep() {
        const std::string answer =
            call("\"call\":\"timeline\",\"count\":1,\"from\":" + std::to_string(size() - 1));
        const std::size_t first = answer.find("\"type\""), last = answer.rfind("],\"total\"");
        return answer.substr(first, last - first);
    }
    [[nodiscard]] Answers ask(const std::vector<std::string>& events) {
        return askEverything(engine_, events);
    }

  private:
    bool splice(std::uint32_t at, std::uint32_t remove, const std::string& events) {
        return call("\"call\":\"splice\",\"at\":" + std::to_string(at) +
                        ",\"remove\":" + std::to_string(remove),
                    events)
                   .rfind("{\"ok\":true", 0) == 0;
    }

    calls::Engine engine_;
};

/// Events like those of a scenario: the same, with other ids of the same kind in their places.
class Mixer {
  public:
    Mixer(std::uint64_t seed, std::vector<std::string> events) : random_(seed), events_(std::move(events)) {}

    [[nodiscard]] bool isEmpty() const { return events_.empty(); }
    std::string next(const std::string& fileHere) {
        const Names names = namesIn(codec::readDocument(fileHere).document);
        std::string event = events_[random_.below(static_cast<std::uint32_t>(events_.size()))];
        while (random_.chance(60))
            exchange(event, names[random_.below(static_cast<std::uint32_t>(names.size()))]);
        return event;
    }
    Random& random() { return random_; }

  private:
    void exchange(std::string& event, const std::vector<std::string>& alike) {
        if (alike.empty()) return;
        const auto one = [&] {
            return jsonText(alike[random_.below(static_cast<std::uint32_t>(alike.size()))]);
        };
        const std::string other = one();
        for (int i = 0; i < 8; ++i) {
            const std::string known = one();
            const std::size_t place = event.find(known);
            if (place == std::string::npos) continue;
            event.replace(place, known.size(), other);
            return;
        }
    }

    Random random_;
    std::vector<std::string> events_;
};

std::string where(std::uint64_t seed, Open& open, const std::string& event) {
    std::string text = "seed " + std::to_string(seed) + "\nlast event " + event + "\nafter\n";
    for (const std::string& each : open.texts()) text += "  " + each + "\n";
    return text;
}

/// `count` events one after another, with everything asked around each of them.
void leaveNoTrace(std::uint64_t seed, Open& open, Mixer& mixer, std::uint32_t count,
                  const std::vector<std::string>& probes) {
    open.goTo(open.size());
    Answers before = open.ask(probes);
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::string event = mixer.next(open.here());
        open.call(R"("call":"preview")", event);
        ASSERT_EQ(difference(before, open.ask(probes)), "") << "looked at; " << where(seed, open, event);
        if (!open.add(event)) continue;
        Answers after = open.ask(probes);
        open.dropLast();
        ASSERT_EQ(difference(before, open.ask(probes)), "") << "undone; " << where(seed, open, event);
        // Something else in between must not matter either.
        if (open.add(mixer.next(open.here()))) open.dropLast();
        ASSERT_TRUE(open.add(event));
        ASSERT_EQ(difference(after, open.ask(probes)), "") << "done again; " << where(seed, open, event);
        before = std::move(after);
    }
    const std::uint32_t end = open.size();
    Open fresh(open.file());
    for (const std::uint32_t step : {end, mixer.random().below(end + 1), 0u, end}) {
        open.goTo(step);
        fresh.goTo(step);
        ASSERT_EQ(difference(fresh.ask(probes), open.ask(probes)), "")
            << "replayed, at " << step << "; " << where(seed, open, "");
    }
}

/// A state is saved in the middle of a story and opened again: both stories go on alike.
void goOnAlike(std::uint64_t seed, Open& open, Mixer& mixer, std::uint32_t before, std::uint32_t after) {
    open.goTo(open.size());
    for (std::uint32_t i = 0; i < before; ++i) open.add(mixer.next(open.here()));
    Open saved(open.here());
    ASSERT_EQ(saved.state(), open.state()) << where(seed, open, "");
    for (std::uint32_t i = 0; i < after; ++i) {
        const std::string event = mixer.next(open.here());
        const bool isEvent = open.add(event);
        if (!saved.add(event)) {
            // It names an organization that is gone: refused where it once was, an error where it never was.
            if (!isEvent) continue;
            ASSERT_NE(open.lastStep().find("\"happened\":false"), std::string::npos)
                << where(seed, open, event);
            open.dropLast();
            continue;
        }
        ASSERT_TRUE(isEvent) << where(seed, open, event);
        ASSERT_EQ(saved.lastStep(), open.lastStep()) << where(seed, open, event);
        ASSERT_EQ(saved.state(), open.state()) << where(seed, open, event);
    }
}

class AnswersOfExamples : public testing::TestWithParam<std::string> {};

/// Few in the large channel, which takes long to ask.
TEST_P(AnswersOfExamples, AreTheSameBytesAfterUndoPreviewRedoAndReplay) {
    const std::string file =
        testing_support::readFile(testing_support::sourcePath("web/examples/" + GetParam() + ".json"));
    const bool isLarge = file.size() > 60'000;
    constexpr std::uint64_t kSeed = 1;
    Open open(file);
    const std::vector<std::string> events = open.texts();
    Mixer mixer(kSeed, events);
    if (mixer.isEmpty()) return;
    std::vector<std::string> probes(
        events.begin(), events.begin() + std::min<std::ptrdiff_t>(isLarge ? 1 : 4, std::ssize(events)));
    ASSERT_NO_FATAL_FAILURE(leaveNoTrace(kSeed, open, mixer, isLarge ? 1 : 4, probes));
}

TEST_P(AnswersOfExamples, GoOnFromASavedStateAsTheyWouldHave) {
    const std::string file =
        testing_support::readFile(testing_support::sourcePath("web/examples/" + GetParam() + ".json"));
    const bool isLarge = file.size() > 60'000;
    for (std::uint64_t seed = 1; seed <= (isLarge ? 1u : 6u); ++seed) {
        Open open(file);
        Mixer mixer(seed, open.texts());
        if (mixer.isEmpty()) return;
        ASSERT_NO_FATAL_FAILURE(goOnAlike(seed, open, mixer, 4, 12));
    }
}

INSTANTIATE_TEST_SUITE_P(Example, AnswersOfExamples, testing::ValuesIn(testing_support::exampleNames()),
                         testing_support::ExampleTestName());

/// A random channel as a file, and events that were made for it.
struct RandomScenario {
    std::string file;
    std::vector<std::string> events;

    explicit RandomScenario(std::uint64_t seed) {
        RandomChannel channel(seed, {.organizations = 6, .keys = 3, .details = 2, .events = 40});
        testing_support::EngineRun engine(channel.rulebook(), channel.initial());
        file = engine.scenarioFile();
        reference::World world = channel.initial();
        for (int i = 0; i < 60; ++i) {
            const reference::Event event = channel.event(world);
            world = reference::apply(channel.rulebook(), world, event).after;
            events.push_back(engine.eventText(event));
        }
    }
};

class AnswersOfChannels : public testing::TestWithParam<std::uint64_t> {};

TEST_P(AnswersOfChannels, AreTheSameBytesAfterUndoPreviewRedoAndReplay) {
    const RandomScenario scenario(GetParam());
    Open open(scenario.file);
    Mixer mixer(GetParam(), scenario.events);
    const std::vector<std::string> probes(scenario.events.begin(), scenario.events.begin() + 6);
    ASSERT_NO_FATAL_FAILURE(leaveNoTrace(GetParam(), open, mixer, 20, probes));
}

TEST_P(AnswersOfChannels, GoOnFromASavedStateAsTheyWouldHave) {
    const RandomScenario scenario(500 + GetParam());
    Open open(scenario.file);
    Mixer mixer(GetParam(), scenario.events);
    ASSERT_NO_FATAL_FAILURE(goOnAlike(GetParam(), open, mixer, 25, 40));
}

INSTANTIATE_TEST_SUITE_P(Seeds, AnswersOfChannels, testing::Range<std::uint64_t>(0, 7),
                         testing::PrintToStringParamName());

}  // namespace
}  // namespace sluice::property
