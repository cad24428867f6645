#include "cli/scenario_files.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "cli/output.h"

namespace sluice::cli {

namespace {

namespace fs = std::filesystem;

bool isHidden(const fs::path& path) { return path.filename().native().rfind('.', 0) == 0; }

/// Adds those below a folder; what went wrong, or nothing.
std::error_code addBelow(const fs::path& folder, std::vector<std::string>& files) {
    std::error_code error;
    fs::recursive_directory_iterator each(folder, error);
    while (!error && each != fs::recursive_directory_iterator()) {
        if (isHidden(each->path())) {
            each.disable_recursion_pending();
        } else if (each->path().extension() == ".json" && each->is_regular_file(error)) {
            files.push_back(each->path().generic_string());
        }
        each.increment(error);
    }
    return error;
}

}  // namespace

std::optional<std::vector<std::string>> scenarioFiles(const std::vector<std::string>& paths) {
    std::vector<std::string> files;
    bool areThere = true;
    const auto reject = [&areThere](const std::string& path, const std::string& what) {
        complain("\"" + path + "\" " + what);
        areThere = false;
    };
    for (const std::string& path : paths) {
        std::error_code error;
        if (path == "-" || !fs::is_directory(path, error)) {
            files.push_back(path);  // one that is not there is told when it is read
            continue;
        }
        std::vector<std::string> below;
        error = addBelow(path, below);
        if (error) {
            reject(path, "cannot be read: " + error.message() + ".");
        } else if (below.empty()) {
            reject(path, "holds no file whose name ends in .json.");
        }
        std::sort(below.begin(), below.end());
        files.insert(files.end(), below.begin(), below.end());
    }
    if (!areThere) return std::nullopt;
    return files;
}

}  // namespace sluice::cli
