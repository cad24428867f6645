// Fuzzes the core's only door. An input is a list of calls, separated by 0x1E; a call is a request and, after 0x1F,
// a payload. The whole input is also opened as a scenario, and what opens is walked. Nothing may crash, and every
// answer that is JSON must say whether it succeeded.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "api/call.h"

namespace {

constexpr char kNextCall = '\x1E', kPayload = '\x1F';

void require(bool holds) {
    if (!holds) std::abort();
}

std::string answerTo(sluice::api::Engine& engine, std::string_view request, std::string_view payload = {}) {
    std::string answer = engine.call(request, payload);
    if (!answer.empty() && answer.front() == '{' && answer.find("\"ok\":") == 1) {
        require(answer.find("\"ok\":true") == 1 || answer.find("\"ok\":false") == 1);
    }
    return answer;
}

void callEach(std::string_view input) {
    sluice::api::Engine engine;
    while (!input.empty()) {
        const std::size_t end = input.find(kNextCall);
        const std::string_view call = input.substr(0, end);
        const std::size_t split = call.find(kPayload);
        answerTo(engine, call.substr(0, split),
                 split == std::string_view::npos ? "" : call.substr(split + 1));
        input = end == std::string_view::npos ? "" : input.substr(end + 1);
    }
}

void openWhole(std::string_view input) {
    sluice::api::Engine engine;
    for (const std::string_view format : {"json", "csv"}) {
        answerTo(engine,
                 "{\"call\":\"open\",\"takeGoodRows\":true,\"format\":\"" + std::string(format) + "\"}",
                 input);
    }
    // What opened as JSON is session 1; saving and opening again must give the same document.
    const std::string saved = answerTo(engine, R"({"call":"document","session":1})");
    if (saved.find("\"ok\":false") == 1) return;
    for (const std::string_view call : {"state", "tree", "edges", "readingsReport"}) {
        answerTo(engine, "{\"session\":1,\"call\":\"" + std::string(call) + "\"}");
    }
    answerTo(engine, R"({"call":"timeline","session":1,"from":0,"count":100})");
    answerTo(engine, R"({"call":"goTo","session":1,"step":1})");
    answerTo(engine, R"({"call":"rows","session":1,"moment":"added","indices":[0,1,2,3]})");
    sluice::api::Engine again;
    answerTo(again, R"({"call":"open","format":"json"})", saved);
    require(answerTo(again, R"({"call":"document","session":1})") == saved);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    callEach(input);
    openWhole(input);
    return 0;
}
