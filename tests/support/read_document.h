// What came of files, as texts that tests look into.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "base/problem.h"
#include "codec/scenario_json.h"
#include "scenario/check.h"

namespace sluice::testing_support {

/// A line for each problem, errors marked, with its place.
inline std::string told(const codec::ReadDocument& result) {
    std::string text;
    for (const base::Problem& problem : result.problems) {
        text += problem.severity == base::Severity::error ? "error: " : "";
        text += problem.path.empty() ? problem.message : problem.path + ": " + problem.message;
        text += '\n';
    }
    return text;
}
inline bool tells(const codec::ReadDocument& result, const std::string& part) {
    return told(result).find(part) != std::string::npos;
}

/// The scenario that came of the files, in a line without blanks; it reads back without a problem.
inline std::string scenarioOf(const codec::ReadDocument& result) {
    EXPECT_FALSE(base::hasErrors(result.problems)) << told(result);
    std::string text = codec::writeDocument(result.document);
    codec::ReadDocument again = codec::readDocument(text);
    EXPECT_TRUE(again.problems.empty()) << told(again);
    EXPECT_FALSE(base::hasErrors(scenario::check(again.document)));
    std::erase_if(text, [](char c) { return c == ' ' || c == '\n'; });
    return text;
}

}  // namespace sluice::testing_support
