// How time and memory grow with the size of what is asked: every verb at n, 2n and 4n. Prints
// `input <tab> verb <tab> n <tab> milliseconds <tab> megabytes`; natively each figure is of a process of its own. What
// more than doubles with its n does not belong here: that is a defect.
//
//   growth_bench [INPUT [N]]   one input alone, up to N (standard: 25,000, so up to 100,000)
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <string>
#include <vector>

#include "api/open.h"
#include "api/run.h"
#include "calls/engine.h"

#ifndef __EMSCRIPTEN__
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

namespace {

using namespace sluice;

std::string id(std::uint32_t i) { return "o" + std::to_string(i); }

/// A scenario file put together from texts.
struct File {
    std::vector<std::string> organizations, partnerships, events, assets, configurations, requests;
    std::string products;  // of Tier Setup: the list as it stands in the file

    void organization(std::uint32_t i, const std::string& settings = "{}") {
        organizations.push_back(R"({"id":")" + id(i) + R"(","settings":)" + settings + "}");
    }
    void partnership(std::uint32_t upstream, std::uint32_t downstream, const char* flags) {
        partnerships.push_back(R"({"upstream":")" + id(upstream) + R"(","downstream":")" + id(downstream) +
                               "\"," + flags + "}");
    }
    void addItem(std::uint32_t organization, std::uint32_t key) {
        events.push_back(R"({"type":"addItem","organization":")" + id(organization) +
                         R"(","setting":"adders","key":"k)" + std::to_string(key) + "\"}");
    }
    [[nodiscard]] std::string text() const {
        std::string whole = "{\"sluice\":1";
        const auto list = [&whole](const char* name, const std::vector<std::string>& entries) {
            whole += std::string(",\"") + name + "\":[";
            for (std::size_t i = 0; i < entries.size(); ++i) whole += (i > 0 ? "," : "") + entries[i];
            whole += "]";
        };
        list("organizations", organizations);
        list("partnerships", partnerships);
        list("events", events);
        if (!products.empty()) {
            whole += ",\"products\":" + products;
            list("assets", assets);
            list("tierConfigurations", configurations);
            list("requests", requests);
        }
        return whole + "}";
    }
};

constexpr const char* kStrict = R"("dataSync":true,"exclusive":true)";
constexpr const char* kFlexible = R"("dataSync":true,"exclusive":true,"allowEdit":true)";
constexpr const char* kShared = R"("dataSync":true)";

/// Ten partners below each organization, and one event at the top that reaches all of them.
std::string tree(std::uint32_t n) {
    File file;
    for (std::uint32_t i = 0; i < n; ++i) {
        file.organization(i, R"({"adders":["a","b"],"project-cost":)" + std::to_string(i % 7) + "}");
        if (i > 0) file.partnership((i - 1) / 10, i, i % 2 == 0 ? kStrict : kFlexible);
    }
    file.addItem(0, 1);
    return file.text();
}
/// Every organization below the one before it, and an event that would close the loop.
std::string chain(std::uint32_t n) {
    File file;
    for (std::uint32_t i = 0; i < n; ++i) {
        file.organization(i);
        if (i > 0) file.partnership(i - 1, i, kShared);
    }
    file.events.push_back(R"({"type":"partner","upstream":")" + id(n - 1) + R"(","downstream":")" + id(0) +
                          "\"," + kShared + "}");
    return file.text();
}
/// The same, closed in the file: an error.
std::string ring(std::uint32_t n) {
    File file;
    for (std::uint32_t i = 0; i < n; ++i) {
        file.organization(i);
        file.partnership(i, (i + 1) % n, kShared);
    }
    return file.text();
}
/// Ten events for each n, of a small step each, in a channel of n / 10 organizations.
std::string events(std::uint32_t n) {
    File file;
    const std::uint32_t organizations = 1 + n / 10;
    for (std::uint32_t i = 0; i < organizations; ++i) {
        file.organization(i);
        if (i > 0) file.partnership(0, i, kFlexible);
    }
    for (std::uint32_t i = 0; i < 10 * n; ++i) {
        file.events.push_back(R"({"type":"setValue","organization":")" + id(i % organizations) +
                              R"(","setting":"project-cost","value":)" + std::to_string(i) + "}");
    }
    return file.text();
}
/// One list that grows by an item an event, with ten replicas.
std::string items(std::uint32_t n) {
    File file;
    for (std::uint32_t i = 0; i < 11; ++i) {
        file.organization(i);
        if (i > 0) file.partnership(0, i, i % 2 == 0 ? kStrict : kFlexible);
    }
    for (std::uint32_t i = 0; i < n; ++i) file.addItem(0, i);
    return file.text();
}
/// n partners that one organization takes on one after another, at the next event each.
std::string partners(std::uint32_t n) {
    File file;
    for (std::uint32_t i = 0; i <= n; ++i) file.organization(i);
    for (std::uint32_t i = n; i > 0; --i) {
        file.events.push_back(R"({"type":"partner","upstream":")" + id(0) + R"(","downstream":")" + id(i) +
                              "\"," + kShared + "}");
    }
    return file.text();
}

/// A channel that is built from the last partner upward, one above the other, an event each.
std::string upward(std::uint32_t n) {
    File file;
    for (std::uint32_t i = 0; i <= n; ++i) file.organization(i);
    for (std::uint32_t i = 0; i < n; ++i) {
        file.events.push_back(R"({"type":"partner","upstream":")" + id(i + 1) + R"(","downstream":")" +
                              id(i) + "\"," + kShared + "}");
    }
    return file.text();
}
/// Sales by n resellers under one distributor: each waits for its reseller's setup, and these for the distributor's. No
/// configuration names its parent: who it is stands in the sales.
std::string sales(std::uint32_t n) {
    File file;
    file.products =
        R"([{"id":"crm","resellerLevel":2,"parameters":[)"
        R"({"id":"region","scope":"tier2","required":true},{"id":"tax","scope":"tier1","required":true}]}])";
    const auto configuration = [&file](const std::string& account, int level, const char* request) {
        const std::string number = account.substr(1);
        file.configurations.push_back(R"({"id":"TC-)" + number +
                                      R"(","product":"crm","status":"processing","account":")" + account +
                                      R"(","level":)" + std::to_string(level) + "}");
        file.requests.push_back(R"({"id":"TCR-)" + number + R"(","configuration":"TC-)" + number +
                                R"(","type":"setup",)" + request + "}");
    };
    file.organization(0);
    configuration(id(0), 2, R"("status":"inquiring")");
    for (std::uint32_t i = 1; i <= n; ++i) {
        const std::string number = std::to_string(i);
        file.organization(i);
        file.organization(n + i);
        file.partnership(0, i, kShared);
        file.partnership(i, n + i, kShared);
        configuration(id(i), 1, R"("status":"tiers-setup","needs":["TCR-0"])");
        file.assets.push_back(R"({"id":"AS-)" + number +
                              R"(","product":"crm","status":"processing","customer":")" + id(n + i) +
                              R"(","tier1":")" + id(i) + R"(","tier2":"o0"})");
        file.requests.push_back(R"({"id":"PR-)" + number + R"(","asset":"AS-)" + number +
                                R"(","type":"purchase","status":"tiers-setup","needs":["TCR-)" + number +
                                R"(","TCR-0"]})");
    }
    return file.text();
}

struct Input {
    const char* name;
    std::string (*make)(std::uint32_t n);
};
constexpr Input kInputs[] = {{"tree", tree},   {"chain", chain},       {"ring", ring},     {"events", events},
                             {"items", items}, {"partners", partners}, {"upward", upward}, {"sales", sales}};

struct Verb {
    const char* name;
    std::function<std::size_t(const std::string& file)> run;  // answers with the size of the answer
};

std::size_t called(const std::string& file, const std::vector<std::string>& requests) {
    calls::Engine engine;
    std::size_t size = engine.call(R"({"call":"open"})", file).size();
    for (const std::string& request : requests)
        size += engine.call("{\"session\":1," + request + "}", "").size();
    return size;
}

const std::vector<Verb> kVerbs = {
    {"open", [](const std::string& file) { return called(file, {}); }},
    {"run", [](const std::string& file) { return calls::Engine().call(R"({"call":"run"})", file).size(); }},
    {"predict",
     [](const std::string& file) {
         codec::ReadDocument read = api::readInput(file, api::DocumentFormat::json, {});
         if (base::hasErrors(read.problems)) return std::size_t{0};
         api::Session session(0, std::move(read.document));
         std::size_t size = 0;
         api::writePredictions(session, [&size](std::string_view part) { size += part.size(); });
         return size;
     }},
    {"document", [](const std::string& file) { return called(file, {R"("call":"document")"}); }},
    {"here", [](const std::string& file) { return called(file, {R"("call":"document","form":"here")"}); }},
    {"table", [](const std::string& file) { return called(file, {R"("call":"table")"}); }},
    {"views",
     [](const std::string& file) {
         return called(file,
                       {R"("call":"tree")", R"("call":"edges")", R"("call":"outcomes","moment":"added")",
                        R"("call":"drift")", R"("call":"timeline","from":0,"count":1000000)"});
     }},
    {"compare",
     [](const std::string& file) {
         return called(file,
                       {R"("call":"duplicate")", R"("call":"goTo","step":0)", R"("call":"compare","with":2)",
                        R"("call":"comparisonTable","with":2,"form":"csv")"});
     }},
    {"reconcile",
     [](const std::string& file) {
         return called(file, {R"("call":"duplicate")", R"("call":"goTo","step":0)",
                              R"("call":"reconcile","with":2,"groups":["added","changed","gone"])"});
     }},
    {"preview",
     [](const std::string& file) {
         calls::Engine engine;
         engine.call(R"({"call":"open"})", file);
         engine.call(R"({"call":"goTo","session":1,"step":0})", "");
         const std::string event =
             R"({"type":"setValue","organization":"o0","setting":"project-cost","value":9})";
         return engine.call(R"({"call":"preview","session":1})", event).size();
     }},
    {"link and back",
     [](const std::string& file) {
         calls::Engine engine;
         engine.call(R"({"call":"open"})", file);
         const std::string made = engine.call(R"({"call":"link","session":1})", "");
         const std::size_t begin = made.find("#s"), end = made.find('"', begin);
         if (begin == std::string::npos) return made.size();  // it says why there is none
         return engine.call(R"({"call":"open","format":"link"})", made.substr(begin, end - begin)).size();
     }},
    {"find",
     [](const std::string& file) {
         return called(file, {R"("call":"find","text":"9")", R"("call":"find","changed":true)"});
     }},
    {"table and back",
     [](const std::string& file) {
         calls::Engine engine;
         engine.call(R"({"call":"open"})", file);
         const std::string table = engine.call(R"({"call":"table","session":1})", "");
         return engine.call(R"({"call":"open","format":"csv"})", table).size();
     }},
    {"picture", [](const std::string& file) { return called(file, {R"("call":"picture","of":"channel")"}); }},
    {"step", [](const std::string& file) { return called(file, {R"("call":"stepReport","step":1)"}); }},
    {"end and back",
     [](const std::string& file) {
         return called(file, {R"("call":"goTo","step":1)", R"("call":"goTo","step":0)"});
     }},
};

double millisecondsOf(const Verb& verb, const std::string& file) {
    const auto start = std::chrono::steady_clock::now();
    static_cast<void>(verb.run(file));
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

void measure(const Input& input, const Verb& verb, std::uint32_t n) {
    const std::string file = input.make(n);
#ifdef __EMSCRIPTEN__
    std::printf("%s\t%s\t%u\t%.1f\t-\n", input.name, verb.name, n, millisecondsOf(verb, file));
#else
    std::fflush(stdout);
    const pid_t child = fork();
    if (child == 0) {
        std::printf("%s\t%s\t%u\t%.1f", input.name, verb.name, n, millisecondsOf(verb, file));
        std::fflush(stdout);
        _exit(0);
    }
    int status = 0;
    rusage used{};
    wait4(child, &status, 0, &used);
    const bool isWhole = WIFEXITED(status) && WEXITSTATUS(status) == 0;
    std::printf("\t%.1f%s\n", static_cast<double>(used.ru_maxrss) / 1024, isWhole ? "" : "\tDIED");
#endif
    std::fflush(stdout);
}

}  // namespace

int main(int count, char** arguments) {
    const std::string only = count > 1 ? arguments[1] : "";
    const auto smallest = static_cast<std::uint32_t>(count > 2 ? std::atoi(arguments[2]) / 4 : 25'000);
    for (const Input& input : kInputs) {
        if (!only.empty() && only != input.name) continue;
        for (const Verb& verb : kVerbs) {
            for (const std::uint32_t n : {smallest, 2 * smallest, 4 * smallest}) measure(input, verb, n);
        }
    }
}
