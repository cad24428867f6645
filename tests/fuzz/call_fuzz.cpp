// Fuzzes the core's only door. An input is a list of calls, separated by 0x1E; a call is a request and, after 0x1F,
// a payload. An input that is a scenario is opened and asked a few of all the questions there are: which, its bytes say.
// What only begins like one is a list of calls and a broken file, what begins like a link is one, anything else a table. Nothing may crash, and every answer that is JSON must say whether it succeeded.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

#include "calls/engine.h"
#include "fuzz/mutator/calls.h"
#include "fuzz/mutator/donors.h"

namespace {

using namespace sluice;

constexpr char kNextCall = '\x1E', kPayload = '\x1F';
/// A question costs some tenths of what opening does.
constexpr std::size_t kQuestions = 6;

void require(bool holds, std::string_view complaint = "an answer does not say whether it succeeded") {
    if (holds) return;
    std::fprintf(stderr, "%.*s\n", static_cast<int>(complaint.size()), complaint.data());
    std::abort();
}

void callEach(std::string_view input) {
    calls::Engine engine;
    while (!input.empty()) {
        const std::size_t end = input.find(kNextCall);
        const std::string_view call = input.substr(0, end);
        const std::size_t split = call.find(kPayload);
        require(fuzz::isAnswer(engine.call(call.substr(0, split),
                                           split == std::string_view::npos ? "" : call.substr(split + 1))));
        input = end == std::string_view::npos ? "" : input.substr(end + 1);
    }
}

std::uint64_t hashOf(std::string_view bytes) {
    std::uint64_t hash = 0xCBF29CE484222325ull;
    for (const char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3ull;
    return hash;
}

void openAsScenario(std::string_view input) {
    calls::Engine engine;
    require(fuzz::isAnswer(engine.call(R"({"call":"open","format":"json"})", input)));
}

void openAsTable(std::string_view input) {
    calls::Engine engine;
    require(fuzz::isAnswer(engine.call(R"({"call":"open","takeGoodRows":true,"format":"csv"})", input)));
    require(fuzz::isAnswer(engine.call(R"({"call":"table","session":1,"format":"csv"})", {})));
}

void openAsLink(std::string_view input) {
    calls::Engine engine;
    require(fuzz::isAnswer(engine.call(R"({"call":"open","format":"link"})", input)));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    const std::optional<fuzz::Json> scenario = fuzz::parse(input);
    if (!scenario) {
        if (input.substr(0, 1) == "{") {
            callEach(input);
            openAsScenario(input);
        } else if (input.starts_with("#s")) {
            openAsLink(input);
        } else {
            openAsTable(input);
        }
        return 0;
    }
    const std::string file(input);
    const std::string left = fuzz::leftover(file);
    require(left.empty(), left);
    fuzz::Dice dice(hashOf(input));
    const fuzz::Names names(*scenario, fuzz::donors().mutator);
    const fuzz::Asked asked = fuzz::ask(file, names, dice, kQuestions);
    require(asked.complaint.empty(), asked.complaint);
    return 0;
}
