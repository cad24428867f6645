// Runs a fuzz target over the files of the given folders, once each, in every build that has no libFuzzer.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <system_error>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

std::vector<std::filesystem::path> filesIn(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
        if (entry->is_regular_file(error)) files.push_back(entry->path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

int main(int argumentCount, char** arguments) {
    for (int i = 1; i < argumentCount; ++i) {
        const std::vector<std::filesystem::path> files = filesIn(arguments[i]);
        if (files.empty()) {
            std::printf("%s holds no file to replay\n", arguments[i]);
            return 1;
        }
        for (const std::filesystem::path& path : files) {
            std::printf("%s\n", path.string().c_str());
            std::fflush(stdout);  // so that a crash names its input
            std::ifstream file(path, std::ios::binary);
            const std::string bytes{std::istreambuf_iterator<char>(file), {}};
            LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
        }
    }
    return 0;
}
