// Asks an open scenario everything that can be asked of it, through the core's one door.
#pragma once

#include <string>
#include <vector>

#include "calls/engine.h"
#include "scenario/document.h"

namespace sluice::property {

struct Answer {
    std::string request, payload, text;
    friend bool operator==(const Answer&, const Answer&) = default;
};
using Answers = std::vector<Answer>;

/// Every call that only looks, with every argument that makes sense where the scenario stands; each of `events`, JSON
/// texts, is previewed. The session is number 1.
[[nodiscard]] Answers askEverything(calls::Engine& engine, const std::vector<std::string>& events);

/// The first answer that differs, with both; empty where none does.
[[nodiscard]] std::string difference(const Answers& before, const Answers& after);

/// The ids that a document has, by what they name. Ids of one kind can stand for each other in an event.
using Names = std::vector<std::vector<std::string>>;
[[nodiscard]] Names namesIn(const scenario::Document& document);

/// A text as JSON.
[[nodiscard]] std::string jsonText(std::string_view text);

}  // namespace sluice::property
