// Files of the source tree, for tests.
#pragma once

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

namespace sluice::testing_support {

/// The path of a file or folder of the source tree.
std::string sourcePath(const std::string& relative);

/// The whole file, or the empty text where there is none.
inline std::string readFile(const std::string& path) {
    std::string content;
    std::FILE* file = std::fopen(path.c_str(), "rb");
    if (file == nullptr) return content;
    char buffer[1 << 14];
    std::size_t count = 0;
    while ((count = std::fread(buffer, 1, sizeof buffer, file)) > 0) content.append(buffer, count);
    std::fclose(file);
    return content;
}

/// Replaces the file's content; false where that cannot be done.
inline bool writeFile(const std::string& path, const std::string& content) {
    std::FILE* file = std::fopen(path.c_str(), "wb");
    if (file == nullptr) return false;
    const bool isWhole = std::fwrite(content.data(), 1, content.size(), file) == content.size();
    return std::fclose(file) == 0 && isWhole;
}

/// The names of the scenario files in web/examples, without folder and ending, in order.
inline std::vector<std::string> exampleNames() {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(sourcePath("web/examples"))) {
        if (entry.path().extension() == ".json") names.push_back(entry.path().stem().string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

/// Names a test after its example: GoogleTest wants letters, digits and underscores.
struct ExampleTestName {
    template <class ParameterInfo>
    std::string operator()(const ParameterInfo& parameter) const {
        std::string name = parameter.param;
        std::replace(name.begin(), name.end(), '-', '_');
        return name;
    }
};

}  // namespace sluice::testing_support
