#include "cli/test_command.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "api/open.h"
#include "api/session.h"
#include "api/why_expectation.h"
#include "cli/arguments.h"
#include "cli/input.h"
#include "cli/print.h"
#include "cli/progress.h"
#include "cli/scenario_files.h"

namespace sluice::cli {

namespace {

TestCase caseOf(api::Session& session, const api::ExpectationResult& result) {
    TestCase told{result.sentence, result.passed, result.found, {}};
    if (result.passed) return told;
    if (const std::optional<api::WhyAnswer> why = api::whyExpectation(session, result.index)) {
        told.why = linesOf(*why);
    }
    return told;
}

TestSuite suiteOf(const std::string& file) {
    TestSuite suite{file, {}, {}};
    const std::optional<std::string> bytes = readFile(file);
    if (!bytes) {
        suite.problems.emplace_back("it cannot be opened");
        return suite;
    }
    codec::ReadDocument read = api::readInput(*bytes, api::DocumentFormat::automatic, {});
    for (const base::Problem& problem : read.problems) {
        if (problem.severity != base::Severity::error) continue;
        std::string line = (problem.path.empty() ? "/" : problem.path) + ": " + problem.message;
        if (!problem.hint.empty()) line += " " + problem.hint;
        suite.problems.push_back(std::move(line));
    }
    if (!suite.problems.empty()) return suite;
    api::Session session(1, std::move(read.document));
    const std::vector<api::ExpectationResult> results = session.state().expectations;
    for (const api::ExpectationResult& result : results) suite.cases.push_back(caseOf(session, result));
    return suite;
}

}  // namespace

Exit test(const TestOptions& options) {
    const std::optional<std::vector<std::string>> files = scenarioFiles(options.paths);
    if (!files) return Exit::badInput;
    startProgress("Checking expectations");
    std::vector<TestSuite> suites;
    for (const std::string& file : *files) suites.push_back(suiteOf(file));
    switch (options.format) {
        case TestFormat::text:
            printTestText(suites);
            break;
        case TestFormat::tap:
            printTap(suites);
            break;
        case TestFormat::junit:
            printJunit(suites);
            break;
    }
    const auto isUnread = [](const TestSuite& suite) { return !suite.problems.empty(); };
    const auto fails = [](const TestSuite& suite) {
        return std::any_of(suite.cases.begin(), suite.cases.end(),
                           [](const TestCase& each) { return !each.passed; });
    };
    if (std::any_of(suites.begin(), suites.end(), isUnread)) return Exit::badInput;
    return std::any_of(suites.begin(), suites.end(), fails) ? Exit::answerIsNo : Exit::fine;
}

void addTestCommand(CLI::App& app, TestOptions& options, Exit& exit) {
    CLI::App& command = *app.add_subcommand(
        "test", "Check the expectations of scenarios and say why one fails; ends with 1 where one does");
    command
        .add_option("PATHS", options.paths,
                    "scenario files, or folders of them (every .json below); - for standard input")
        ->required();
    command
        .add_option_function<std::string>(
            "--format",
            [&options](const std::string& name) {
                options.format = name == "tap"     ? TestFormat::tap
                                 : name == "junit" ? TestFormat::junit
                                                   : TestFormat::text;
            },
            "text for people (default); tap or junit for tools that run tests")
        ->check(oneOf({"text", "tap", "junit"}))
        ->option_text("text|tap|junit");
    command.callback([&] { exit = test(options); });
}

}  // namespace sluice::cli
