// Reading the command line's inputs and telling what is wrong with them.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "api/session.h"
#include "base/problem.h"
#include "cli/output.h"
#include "codec/csv.h"
#include "codec/scenario_json.h"

namespace sluice::cli {

enum class Format { text, json };

/// The bytes of a file, or of standard input for `-`. Nothing where it cannot be read; standard error says why.
[[nodiscard]] std::optional<std::string> readFile(const std::string& path);

/// Prints problems for people, errors first, one a line, with what to do. Without a path their places name the files.
void printProblems(const std::string& path, const base::Problems& problems);

/// The same for programs, on standard output: `{"ok":false,"problems":[…]}`.
void printProblemsJson(const base::Problems& problems);

/// A scenario or table, opened. Null where there are errors, which are printed in the asked format; warnings go to
/// standard error.
[[nodiscard]] std::unique_ptr<api::Session> openFile(const std::string& path, Format format);

/// Files of whatever kind as one document (see import), with all problems; nothing where one cannot be read.
[[nodiscard]] std::optional<codec::ReadDocument> readTogether(const std::vector<std::string>& paths,
                                                              const codec::CsvOptions& options);
/// The same opened; null where there are errors, which are printed.
[[nodiscard]] std::unique_ptr<api::Session> openTogether(const std::vector<std::string>& paths,
                                                         const codec::CsvOptions& options);

}  // namespace sluice::cli
