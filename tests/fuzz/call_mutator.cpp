// How libFuzzer changes an input of call_fuzz: mostly where it has structure, so that what comes out is still a list of
// requests and scenarios; now and then byte by byte.
#include <algorithm>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "fuzz/mutator/donors.h"

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t largest);
extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t largest,
                                               unsigned seed);

namespace {

using namespace sluice;

/// Where the texts between the marks of call_fuzz.cpp begin and end.
struct Part {
    std::size_t from, to;
};
std::vector<Part> partsOf(std::string_view input) {
    std::vector<Part> parts;
    std::size_t from = 0;
    while (from <= input.size()) {
        const std::size_t to = std::min(input.find_first_of("\x1E\x1F", from), input.size());
        parts.push_back({from, to});
        from = to + 1;
    }
    return parts;
}

}  // namespace

std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t largest,
                                    unsigned seed) {
    fuzz::Dice dice(seed);
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    std::vector<Part> parts = partsOf(input);
    const Part part = dice.among(parts);
    std::optional<fuzz::Json> tree;
    if (!dice.oneIn(4)) tree = fuzz::parse(input.substr(part.from, part.to - part.from));
    if (!tree) return LLVMFuzzerMutate(data, size, largest);
    fuzz::donors().mutator.change(*tree, dice);
    std::string changed(input.substr(0, part.from));
    changed += fuzz::write(*tree);
    changed += input.substr(part.to);
    if (changed.size() > largest) return LLVMFuzzerMutate(data, size, largest);
    std::memcpy(data, changed.data(), changed.size());
    return changed.size();
}
