// Every example answers, byte for byte, what its golden files say, natively and in Wasm. Golden files are written by
// tests/tools/write_golden and by nothing else.
#include <gtest/gtest.h>

#include <cstdlib>

#include "support/call.h"
#include "support/files.h"

namespace sluice {
namespace {

/// Longer answers are kept as their size and a digest, so that the golden files stay readable.
constexpr std::size_t kLongest = 40000;

/// FNV-1a, 64 bits.
std::string digestOf(const std::string& text) {
    std::uint64_t hash = 0xCBF29CE484222325u;
    for (const char letter : text) {
        hash ^= static_cast<unsigned char>(letter);
        hash *= 0x100000001B3u;
    }
    std::string digits;
    for (int shift = 60; shift >= 0; shift -= 4) digits += "0123456789abcdef"[(hash >> shift) & 0xFu];
    return digits;
}

std::string kept(const std::string& answer) {
    if (answer.size() <= kLongest) return answer;
    return "{ \"size\": " + std::to_string(answer.size()) + ", \"fnv1a\": \"" + digestOf(answer) + "\" }\n";
}

/// Compares with the golden file, or writes it where the environment asks for that.
void expectGolden(const std::string& file, const std::string& answer) {
    const std::string path = testing_support::sourcePath("tests/examples/golden/" + file);
    const std::string content = kept(answer);
    if (std::getenv("SLUICE_WRITE_GOLDEN") != nullptr) {
        ASSERT_TRUE(testing_support::writeFile(path, content)) << path;
        return;
    }
    EXPECT_EQ(testing_support::readFile(path), content) << "see tests/tools/write_golden";
}

class ExampleAnswers : public testing::TestWithParam<std::string> {
  protected:
    static std::string answer(const std::string& request) {
        const std::string path = testing_support::sourcePath("web/examples/" + GetParam() + ".json");
        return testing_support::answerOf(request, testing_support::readFile(path));
    }
};

TEST_P(ExampleAnswers, AreTheGoldenOnes) {
    const std::string run = answer(R"({"call": "run"})");
    EXPECT_EQ(run.find("\"passed\":false"), std::string::npos);
    EXPECT_NE(run.find("\"passed\":true"), std::string::npos);
    expectGolden(GetParam() + ".run.json", run);
    expectGolden(GetParam() + ".predict.json", answer(R"({"call": "predict"})"));
}

INSTANTIATE_TEST_SUITE_P(Examples, ExampleAnswers, testing::ValuesIn(testing_support::exampleNames()),
                         testing_support::ExampleTestName());

}  // namespace
}  // namespace sluice
