// Everything that the core says, out of the examples: each event where it stands and elsewhere, with other ids, asked
// about from all sides; files with something wrong in them; all descriptions. SLUICE_PRINT_SENTENCES=FILE writes one of
// each form into a file, for reading.
#include "examples/sentences.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <random>
#include <set>

#include "calls/engine.h"
#include "codec/json_tape.h"
#include "codec/scenario_json.h"
#include "codec/schema.h"
#include "support/files.h"

namespace sluice {
namespace {

using testing_support::Sentences;

constexpr std::uint32_t kSeed = 20;

/// The texts behind these members, each once, in order.
std::set<std::string> textsOf(std::string_view answer, const std::set<std::string_view>& members) {
    base::ValuePool values;
    base::Problems problems;
    std::set<std::string> texts;
    for (const codec::Token& token : codec::readTape(answer, values, problems)) {
        if (token.is() != codec::TokenKind::text || !token.key.exists()) continue;
        if (members.count(values.spelling(token.key)) != 0) texts.emplace(values.spelling(token.id()));
    }
    return texts;
}

/// Where scalars stand in a JSON text, as [from, to).
std::vector<std::pair<std::size_t, std::size_t>> scalarsOf(const std::string& json) {
    std::vector<std::pair<std::size_t, std::size_t>> scalars;
    for (std::size_t i = 0; i < json.size(); ++i) {
        const std::size_t from = i;
        if (json[i] == '"') {
            for (++i; i < json.size() && json[i] != '"'; ++i) i += json[i] == '\\' ? 1 : 0;
            if (json.find_first_not_of(' ', i + 1) == json.find(':', i + 1)) continue;  // a member's name
            scalars.emplace_back(from, i + 1);
        } else if (std::isalnum(static_cast<unsigned char>(json[i])) != 0) {
            while (i + 1 < json.size() && std::isalnum(static_cast<unsigned char>(json[i + 1])) != 0) ++i;
            scalars.emplace_back(from, i + 1);
        }
    }
    return scalars;
}

class Asker {
  public:
    explicit Asker(Sentences& sentences) : sentences_(sentences), random_(kSeed) {}

    void ofExample(const std::string& text) {
        sentences_.learnNames(text);
        engine_ = calls::Engine();
        ask("open", "\"format\":\"json\"", text, false);
        document_ = engine_.call(R"({"call":"document","session":1})", "");
        ids_ = textsOf(document_, {"id"});
        codec::ReadDocument read = codec::readDocument(text);
        events_.clear();
        for (const scenario::Event& event : read.document.events) {
            events_.push_back(codec::writeEvent(event, read.document.values));
        }
        const auto count = static_cast<std::uint32_t>(events_.size());
        for (std::uint32_t step = 0; step <= count; ++step) atStep(step);
    }

    void ofBrokenFiles(const std::string& text, std::size_t count) {
        const std::vector<std::string> others = {"null", "\"nope\"", "\"\"", "-1", "1.5",
                                                 "0",    "true",     "[]",   "{}", "[1]"};
        const auto scalars = scalarsOf(text);
        for (std::size_t i = 0; i < count; ++i) {
            const auto [from, to] = scalars[random_() % scalars.size()];
            std::string broken = text;
            broken.replace(from, to - from, others[random_() % others.size()]);
            sentences_.take(engine_.call(R"({"call":"open","format":"json"})", broken));
            broken = text;
            const std::size_t at = random_() % broken.size();
            broken.erase(at, 1 + random_() % 12);
            sentences_.take(engine_.call(R"({"call":"open","format":"json"})", broken));
        }
        engine_ = calls::Engine();
    }

    void ofTable(const std::string& text) {
        for (std::size_t at = 0; at < text.size(); at += 1 + text.size() / 60) {
            for (const char put : {';', '"', '\n', 'x'}) {
                std::string broken = text;
                broken.insert(at, 1, put);
                sentences_.take(engine_.call(R"({"call":"open","format":"csv"})", broken));
            }
        }
        sentences_.take(engine_.call(R"({"call":"open","format":"csv"})", text));
        engine_ = calls::Engine();
    }

    void ofDescriptions() {
        for (const char* call : {"describe", "planDescribe", "entitlementDescribe", "tierDescribe"}) {
            sentences_.take(engine_.call("{\"call\":\"" + std::string(call) + "\"}", ""));
        }
    }

  private:
    std::string ask(const std::string& call, const std::string& arguments, const std::string& payload = {},
                    bool ofSession = true) {
        std::string answer = engine_.call("{\"call\":\"" + call + "\"" + (ofSession ? ",\"session\":1" : "") +
                                              (arguments.empty() ? "" : "," + arguments) + "}",
                                          payload);
        sentences_.take(answer);
        return answer;
    }
    void forEach(const std::string& call, const std::string& argument, const std::set<std::string>& ids) {
        for (const std::string& id : ids) ask(call, "\"" + argument + "\":\"" + id + "\"");
    }

    void atStep(std::uint32_t step) {
        ask("goTo", "\"step\":" + std::to_string(step));
        if (step > 0) ask("stepReport", "\"step\":" + std::to_string(step - 1));
        for (const char* call :
             {"state", "readingsReport", "drift", "planOverview", "entitlementOverview", "predictions"}) {
            ask(call, "");
        }
        ask("timeline", R"("from":0,"count":100)");
        events(step);
        rights();
        tiers();
    }

    /// Every event here, whether it fits or not, and again with another id in it; and its form.
    void events(std::uint32_t step) {
        for (std::size_t i = 0; i < events_.size(); ++i) {
            ask("preview", "", events_[i]);
            for (int time = 0; time < 3; ++time) ask("preview", "", withAnotherId(events_[i]));
            if (i == step || i + 1 == step) {
                for (const std::string& type : textsOf(events_[i], {"type"})) {
                    ask("form", "\"type\":\"" + type + "\",\"fields\":{}");
                    ask("compose", "\"type\":\"" + type + "\",\"fields\":{}");
                }
            }
        }
    }
    std::string withAnotherId(const std::string& event) {
        std::string other = event;
        const auto scalars = scalarsOf(event);
        if (scalars.size() < 2 || ids_.empty()) return other;
        const auto [from, to] = scalars[1 + random_() % (scalars.size() - 1)];
        auto id = ids_.begin();
        std::advance(id, static_cast<std::ptrdiff_t>(random_() % (ids_.size() + 1)) %
                             static_cast<std::ptrdiff_t>(ids_.size()));
        const bool isText = event[from] == '"';
        other.replace(from, to - from,
                      isText               ? "\"" + *id + "\""
                      : event[from] == 't' ? "false"
                      : event[from] == 'f' ? "true"
                                           : "0");
        return other;
    }

    void rights() {
        const std::set<std::string> ids = textsOf(ask("entitlementOverview", ""), {"id"});
        forEach("entitlementTargets", "entitlement", ids);
        forEach("whyEntitlement", "entitlement", ids);
        for (const std::string& id : ids) {
            for (const char* quantity : {"1", "40", "100000"}) {
                ask("entitlementDistribute", "\"entitlement\":\"" + id + "\",\"wanted\":[{\"account\":\"" +
                                                 anyId() + "\",\"quantity\":" + quantity + "}]");
            }
        }
    }
    void tiers() {
        const std::set<std::string> ids = textsOf(ask("tierOverview", ""), {"id"});
        forEach("tierRequest", "request", ids);
        forEach("tierWay", "request", ids);
        forEach("whyTier", "request", ids);
        forEach("whyTier", "configuration", ids);
        forEach("whyTier", "asset", ids);
    }
    const std::string& anyId() {
        auto id = ids_.begin();
        std::advance(id, static_cast<std::ptrdiff_t>(random_() % ids_.size()));
        return *id;
    }

    Sentences& sentences_;
    std::mt19937 random_;
    calls::Engine engine_;
    std::string document_;
    std::vector<std::string> events_;
    std::set<std::string> ids_;
};

}  // namespace

TEST(Sentences, AreAllWellFormed) {
    Sentences sentences;
    Asker asker(sentences);
    asker.ofDescriptions();
    for (const std::string& name : testing_support::exampleNames()) {
        const std::string text =
            testing_support::readFile(testing_support::sourcePath("web/examples/" + name + ".json"));
        asker.ofExample(text);
    }
    for (const char* table : {"tests/data/clean_channel.csv", "tests/data/messy_channel.csv"}) {
        asker.ofTable(testing_support::readFile(testing_support::sourcePath(table)));
    }
    const std::vector<std::string> all = sentences.all();
    EXPECT_GT(all.size(), 1000u);
    if (const char* path = std::getenv("SLUICE_PRINT_SENTENCES")) {
        std::string print;
        for (const std::string& sentence : all) print += sentence + "\n";
        ASSERT_TRUE(testing_support::writeFile(path, print));
    }
    const std::vector<std::string> defects = sentences.defects();
    for (const std::string& defect : defects) ADD_FAILURE() << defect;
}

TEST(Sentences, OfBrokenFilesAreWellFormed) {
    Sentences sentences;
    Asker asker(sentences);
    for (const std::string& name : testing_support::exampleNames()) {
        const std::string text =
            testing_support::readFile(testing_support::sourcePath("web/examples/" + name + ".json"));
        if (text.size() < 20000) asker.ofBrokenFiles(text, 6);
    }
    EXPECT_GT(sentences.all().size(), 60u);
    for (const std::string& defect : sentences.defects()) ADD_FAILURE() << defect;
}

TEST(Sentences, DefectsAreFound) {
    using testing_support::defectOf;
    EXPECT_NE(defectOf("refusal", "A update is not for AS-1."), "");
    EXPECT_NE(defectOf("refusal", "An change is not for AS-1."), "");
    EXPECT_NE(defectOf("summary", "2 organizations becomes locked."), "");
    EXPECT_NE(defectOf("summary", "1 values gained."), "");
    EXPECT_NE(defectOf("summary", "3 value gained."), "");
    EXPECT_NE(defectOf("sentence", "The quantity of \"e\" becomes 0 (was 0)."), "");
    EXPECT_NE(defectOf("answer", "It is so"), "");
    EXPECT_NE(defectOf("answer", "It is  so."), "");
    EXPECT_NE(defectOf("answer", "It is so. ."), "");
    EXPECT_NE(defectOf("sentence", "First: The vendor approves PR-1, The vendor approves PR-2."), "");
    EXPECT_NE(defectOf("answer", "It failed: \"So.\"."), "");
    EXPECT_EQ(defectOf("answer", "An update of \"a u  x\" is 1 of 2 changes, a user says; an hour ago."), "");
}

}  // namespace sluice
