#include "fuzz/mutator/donors.h"

#include <string>

#include "support/files.h"

namespace sluice::fuzz {

namespace {

/// A large example costs more than it tells.
constexpr std::size_t kLargestExample = 20'000;

std::vector<Json> smallExamples() {
    std::vector<Json> trees;
    for (const std::string& name : testing_support::exampleNames()) {
        const std::string text =
            testing_support::readFile(testing_support::sourcePath("web/examples/" + name + ".json"));
        if (text.size() <= kLargestExample) trees.push_back(*parse(text));
    }
    return trees;
}

}  // namespace

const Donors& donors() {
    static const std::vector<Json> examples = smallExamples();
    static const Donors donors{examples, Mutator(examples)};
    return donors;
}

}  // namespace sluice::fuzz
