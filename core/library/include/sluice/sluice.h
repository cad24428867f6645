// Sluice as a library: what a sales channel's switches will do, asked from C++.
//
//     #include <sluice/sluice.h>
//
//     sluice::Opened opened = sluice::openFile("channel.json");
//     if (!opened.scenario) { … opened.problems … }
//     sluice::Scenario& scenario = *opened.scenario;
//     scenario.apply(R"({"type": "setFlags", "upstream": "sunrise", "downstream": "apex",
//                        "dataSync": true, "exclusive": true, "allowEdit": false})");
//     scenario.outcome("sunrise", "apex", "adders", sluice::Moment::added)->outcome;  // "match"
//
// Texts are UTF-8. Nothing throws but what the standard library throws when memory runs out. A scenario is used by one
// thread at a time; different ones do not know of each other.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sluice {

/// What is wrong with an input.
struct Problem {
    bool isError = true;  // else it is told, and the input is taken
    std::string path;     // `/partnerships/3/upstream`, or `row 12, column exclusive` of a table
    std::string message;  // what was expected and what was found
    std::string hint;     // what to do; may be empty
};

/// When the upstream's values reach the partnership (DS-10).
enum class Moment { invited, partnered, added, changed, removed };

/// What is predicted for a partnership, a setting and a moment.
struct Outcome {
    std::string outcome;   // match, merge, n/a
    std::string strength;  // of a match: locked or at-first
    std::string sentence;
    std::vector<std::string> rules;  // ids: DS-10, …
    std::string status;              // stated, read or open: what the sources say of it
    bool downstreamMayEdit = true;
};

/// What an event did.
struct Step {
    bool happened = false;  // it was not refused
    std::string sentence;   // the event in words
    std::string summary;    // "3 organizations: 4 gained, 1 lost"
    std::string refusal;    // why it was refused; empty: it was not
    std::string rule;       // which rule refuses it
};
/// The step, or what is wrong with the event: then nothing was applied.
struct Applied {
    std::optional<Step> step;
    std::vector<Problem> problems;
};

/// An item of a setting that has several values.
struct Item {
    std::string key, detail;
    std::string origin;  // the organization's own, or from whom it came, in words
};

/// An expectation of the scenario, checked where it is to hold.
struct Expectation {
    bool holds = false;
    std::string sentence;  // what is expected
    std::string found;     // what was found instead; empty: it holds
};

/// An open scenario, at one step of its timeline; opened, it stands after its last event.
class Scenario {
  public:
    Scenario(Scenario&&) noexcept;
    Scenario& operator=(Scenario&&) noexcept;
    ~Scenario();

    [[nodiscard]] std::string title() const;
    /// How many events the timeline has, and after how many the scenario stands.
    [[nodiscard]] std::size_t events() const;
    [[nodiscard]] std::size_t step() const;
    /// False where the timeline has fewer events: then it stays where it is.
    bool goTo(std::size_t step);

    /// Inserts the event, one JSON object as in a scenario file, where the scenario stands, and stands after it. A refused
    /// event stands in the timeline and changes nothing.
    Applied apply(std::string_view event);

    /// None where there is no such partnership or setting.
    [[nodiscard]] std::optional<Outcome> outcome(std::string_view upstream, std::string_view downstream,
                                                 std::string_view setting, Moment moment) const;
    /// The items of a setting that has several values; none where there is no such organization or setting.
    [[nodiscard]] std::vector<Item> items(std::string_view organization, std::string_view setting) const;
    /// The value of a setting that has one; none where it has none.
    [[nodiscard]] std::optional<std::string> value(std::string_view organization,
                                                   std::string_view setting) const;

    /// Those of the file, each checked after the event that it is about.
    [[nodiscard]] std::vector<Expectation> expectations();

    /// The scenario as a file, with what was applied.
    [[nodiscard]] std::string document() const;

  private:
    struct Inside;
    friend struct OpenScenario;
    explicit Scenario(std::unique_ptr<Inside> inside);
    std::unique_ptr<Inside> inside_;
};

/// The scenario, or what is wrong with it; warnings beside it.
struct Opened {
    std::optional<Scenario> scenario;
    std::vector<Problem> problems;
};
/// A scenario file, a CSV table, a workbook (XLSX) or a link.
[[nodiscard]] Opened open(std::string_view bytes);
[[nodiscard]] Opened openFile(const std::string& path);

/// Everything that the page asks: a request in, an answer out, as JSON texts (`sluice describe --calls` lists the calls).
class Engine {
  public:
    Engine();
    Engine(Engine&&) noexcept;
    Engine& operator=(Engine&&) noexcept;
    ~Engine();
    std::string call(std::string_view request, std::string_view payload = {});

  private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

/// `0.1.0`
[[nodiscard]] std::string_view version();

}  // namespace sluice
