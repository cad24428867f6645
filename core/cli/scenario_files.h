// The scenario files that a path stands for.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace sluice::cli {

/// Files as they are; of folders every file below them whose name ends in `.json`, in the order of their paths, but
/// nothing that is hidden. Nothing (said on standard error) where a path is not there or a folder has no such file.
[[nodiscard]] std::optional<std::vector<std::string>> scenarioFiles(const std::vector<std::string>& paths);

}  // namespace sluice::cli
