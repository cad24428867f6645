// `sluice test`: scenarios as tests.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "cli/output.h"
#include "cli/test_report.h"

namespace sluice::cli {

struct TestOptions {
    std::vector<std::string> paths;
    TestFormat format = TestFormat::text;
};
/// Checks the expectations of every scenario; each that fails is told with its why. Ends with 1 where one fails, with 2
/// where a file cannot be read.
[[nodiscard]] Exit test(const TestOptions& options);

void addTestCommand(CLI::App& app, TestOptions& options, Exit& exit);

}  // namespace sluice::cli
