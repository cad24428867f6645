#include "cli/test_report.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "base/markup.h"
#include "base/text.h"
#include "cli/output.h"

namespace sluice::cli {

namespace {

constexpr std::string_view kUnread = "the file can be read";
constexpr std::string_view kNothing = "no expectations";

std::size_t failuresOf(const TestSuite& suite) {
    return static_cast<std::size_t>(std::count_if(suite.cases.begin(), suite.cases.end(),
                                                  [](const TestCase& each) { return !each.passed; }));
}

/// How many lines of TAP a suite has.
std::size_t testsOf(const TestSuite& suite) { return std::max<std::size_t>(suite.cases.size(), 1); }

std::string sum(std::size_t passed, std::size_t all) {
    return base::digits(passed) + " of " + std::string(base::counted(all, "expectation")) +
           (all == 1 ? " holds" : " hold");
}

/// A description of TAP, whose number sign begins a directive.
std::string tapText(std::string_view text) {
    std::string escaped;
    for (const char c : text) {
        if (c == '#' || c == '\\') escaped += '\\';
        escaped += c == '\n' ? ' ' : c;
    }
    return escaped;
}

/// A block of YAML under a test that failed.
void printDiagnosis(std::string_view message, const std::vector<std::string>& lines) {
    std::string block = "  ---\n  message: |-\n    " + std::string(message) + "\n";
    if (!lines.empty()) block += "  why: |-\n";
    for (const std::string& line : lines) block += "    " + line + "\n";
    print(block + "  ...\n");
}

std::string xml(std::string_view text) {
    std::string escaped;
    for (const char c : text) {
        const std::string_view entity = base::entityOf(c);
        if (!entity.empty()) {
            escaped += entity;
        } else if (c == '\n') {
            escaped += "&#10;";
        } else if (static_cast<unsigned char>(c) >= ' ' || c == '\t') {
            escaped += c;
        }
    }
    return escaped;
}

std::string joinedLines(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) text += (text.empty() ? "" : "\n") + line;
    return text;
}

std::string openingOf(const TestSuite& suite, std::string_view name) {
    return "    <testcase classname=\"" + xml(suite.file) + "\" name=\"" + xml(name) + "\"";
}

std::string count(std::string_view name, std::size_t number) {
    return " " + std::string(name) + "=\"" + std::to_string(number) + "\"";
}

/// `what`: "failure" or "error".
std::string wrong(std::string_view what, std::string_view message, const std::vector<std::string>& lines) {
    return "\n      <" + std::string(what) + " message=\"" + xml(message) + "\">" + xml(joinedLines(lines)) +
           "</" + std::string(what) + ">\n    </testcase>\n";
}

}  // namespace

void printTestText(const std::vector<TestSuite>& suites) {
    std::size_t passed = 0, all = 0, unread = 0;
    for (const TestSuite& suite : suites) {
        all += suite.cases.size();
        passed += suite.cases.size() - failuresOf(suite);
        Line line(suite.file + ": ");
        if (!suite.problems.empty()) {
            ++unread;
            printLine(line.add(Tint::bad, "cannot be read"));
            for (const std::string& problem : suite.problems) printLine("  " + problem);
            continue;
        }
        if (suite.cases.empty()) {
            printLine(line.add(Tint::quiet, kNothing));
            continue;
        }
        const std::size_t failed = failuresOf(suite);
        printLine(line.add(failed == 0 ? Tint::good : Tint::bad,
                           sum(suite.cases.size() - failed, suite.cases.size())));
        for (const TestCase& each : suite.cases) {
            if (each.passed) continue;
            printLine(
                Line("  ").add(Tint::bad, "FAILED").add(" " + each.sentence + ", but " + each.found + "."));
            for (const std::string& reason : each.why) printLine("    " + reason);
        }
    }
    std::string whole = std::string(base::counted(suites.size(), "file")) + ", " + sum(passed, all) + ".";
    if (unread > 0) whole += " " + std::string(base::counted(unread, "file")) + " cannot be read.";
    printLine(whole);
}

void printTap(const std::vector<TestSuite>& suites) {
    std::size_t all = 0, number = 0;
    for (const TestSuite& suite : suites) all += testsOf(suite);
    print("TAP version 14\n1.." + std::to_string(all) + "\n");
    const auto test = [&number](bool passed, const TestSuite& suite, std::string_view name) {
        return (passed ? "ok " : "not ok ") + std::to_string(++number) + " - " + tapText(suite.file) + ": " +
               tapText(name);
    };
    for (const TestSuite& suite : suites) {
        if (!suite.problems.empty()) {
            print(test(false, suite, kUnread) + "\n");
            printDiagnosis("it cannot be read", suite.problems);
        } else if (suite.cases.empty()) {
            print(test(true, suite, "expectations") + " # SKIP " + std::string(kNothing) + "\n");
        }
        for (const TestCase& each : suite.cases) {
            print(test(each.passed, suite, each.sentence) + "\n");
            if (!each.passed) printDiagnosis(each.found, each.why);
        }
    }
}

void printJunit(const std::vector<TestSuite>& suites) {
    std::size_t all = 0, failures = 0, errors = 0;
    for (const TestSuite& suite : suites) {
        all += testsOf(suite);
        failures += failuresOf(suite);
        errors += suite.problems.empty() ? 0 : 1;
    }
    print("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"sluice\"" + count("tests", all) +
          count("failures", failures) + count("errors", errors) + ">\n");
    for (const TestSuite& suite : suites) {
        const bool isRead = suite.problems.empty(), isEmpty = isRead && suite.cases.empty();
        std::string text = "  <testsuite name=\"" + xml(suite.file) + "\"" + count("tests", testsOf(suite)) +
                           count("failures", failuresOf(suite)) + count("errors", isRead ? 0 : 1) +
                           count("skipped", isEmpty ? 1 : 0) + ">\n";
        if (!isRead)
            text += openingOf(suite, kUnread) + ">" + wrong("error", "it cannot be read", suite.problems);
        if (isEmpty) {
            text += openingOf(suite, "expectations") + "><skipped message=\"" + std::string(kNothing) +
                    "\"/></testcase>\n";
        }
        for (const TestCase& each : suite.cases) {
            text += openingOf(suite, each.sentence);
            text += each.passed ? "/>\n" : ">" + wrong("failure", each.found, each.why);
        }
        print(text + "  </testsuite>\n");
    }
    print("</testsuites>\n");
}

}  // namespace sluice::cli
