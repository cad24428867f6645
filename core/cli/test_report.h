// What a run of scenarios as tests found, in the forms that people and other tools read.
#pragma once

#include <string>
#include <vector>

namespace sluice::cli {

/// One expectation.
struct TestCase {
    std::string sentence;
    bool passed = false;
    std::string found;             // instead; empty where it passed
    std::vector<std::string> why;  // line by line; may be empty
};
/// One scenario file.
struct TestSuite {
    std::string file;
    std::vector<std::string> problems;  // for which it cannot be read; it has no cases then
    std::vector<TestCase> cases;
};

enum class TestFormat { text, tap, junit };

/// For people: one line a file, under it what failed with its why, and the sum.
void printTestText(const std::vector<TestSuite>& suites);
/// Test Anything Protocol, version 14: one test an expectation. A file without expectations is a test that is skipped.
void printTap(const std::vector<TestSuite>& suites);
/// JUnit's XML as CI systems read it: a suite a file, a case an expectation. Times are left out: the same run gives the
/// same bytes.
void printJunit(const std::vector<TestSuite>& suites);

}  // namespace sluice::cli
