// Times the engine alone, native or Wasm: prints `job <tab> organizations <tab> nanoseconds <tab> per what`.
// Each figure is the best of several rounds. peers_bench.mjs runs this beside what else a user could take.
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "calls/engine.h"
#include "data_sync/full_sync.h"
#include "data_sync/outcome_column.h"
#include "scenario/world.h"

namespace {

using namespace sluice;
using Clock = std::chrono::steady_clock;

constexpr std::uint32_t kMultiples = 4, kSettings = 12, kItems = 20, kItemUniverse = 32;

/// A fixed sequence, the same in every build and in peers_bench.mjs.
class Random {
  public:
    std::uint32_t below(std::uint32_t bound) {
        state_ = state_ * 1664525u + 1013904223u;
        return static_cast<std::uint32_t>((static_cast<std::uint64_t>(state_) * bound) >> 32);
    }

  private:
    std::uint32_t state_ = 12345;
};

/// Mixed modes: of ten partnerships five Non-exclusive, three Flexible, two Strict.
data_sync::Flags someFlags(Random& random) {
    const std::uint32_t roll = random.below(10);
    return {true, roll >= 5, roll < 8};
}

std::string nameOf(std::uint32_t i) { return "org-" + std::to_string(i); }

/// A tree in which organization i hangs below one of the eight organizations per level before it.
scenario::Document treeOf(std::uint32_t organizations, Random& random) {
    scenario::Document document;
    for (std::uint32_t i = 0; i < organizations; ++i) {
        document.organizations.push_back({document.values.text(nameOf(i)), {}, {}});
        if (i == 0) continue;
        const std::uint32_t parent = random.below(1 + (i - 1) / 4);
        document.partnerships.push_back(
            {document.organizations[parent].id, document.organizations[i].id, someFlags(random), {}});
    }
    return document;
}

struct Bench {
    scenario::Document document;
    scenario::World world;
    std::vector<data_sync::SettingIndex> multiples, singles;
};

/// 12 settings with values in every organization.
void fill(Bench& bench, std::uint32_t organizations, Random& random) {
    data_sync::State& state = bench.world.state;
    for (std::uint32_t i = 0; i < state.settingCount(); ++i) {
        if (state.setting({i}).scope != data_sync::Scope::synced) continue;
        const bool isMultiple = state.setting({i}).cardinality == data_sync::Cardinality::multiple;
        auto& list = isMultiple ? bench.multiples : bench.singles;
        if (list.size() < (isMultiple ? kMultiples : kSettings - kMultiples)) list.push_back({i});
    }
    for (const data_sync::SettingIndex setting : bench.multiples) {
        data_sync::ItemColumn& column = state.itemColumn(setting);
        std::vector<data_sync::ItemIndex> items;
        for (std::uint32_t i = 0; i < kItemUniverse; ++i) {
            items.push_back(column.intern({bench.document.values.text("item " + std::to_string(i)),
                                           bench.document.values.number(std::to_string(i))}));
        }
        for (std::uint32_t o = 0; o < organizations; ++o) {
            for (std::uint32_t k = 0; k < kItems; ++k) column.insert({o}, items[random.below(kItemUniverse)]);
        }
    }
    for (const data_sync::SettingIndex setting : bench.singles) {
        std::vector<base::ValueId>& column = state.valueColumn(setting);
        for (base::ValueId& value : column)
            value = bench.document.values.number(std::to_string(random.below(100)));
    }
}

double nanoseconds(Clock::time_point begin, Clock::time_point end) {
    return std::chrono::duration<double, std::nano>(end - begin).count();
}

void print(const char* job, std::uint32_t organizations, double time, const char* per) {
    std::printf("%s\t%u\t%.4g\t%s\n", job, organizations, time, per);
    std::fflush(stdout);
}

std::uint32_t reached(const data_sync::Step& step) {
    std::uint32_t count = 0;
    for (const data_sync::Run& run : step.runs) count += run.count;
    return count;
}

void measureFlow(std::uint32_t organizations) {
    Random random;
    Bench bench;
    bench.document = treeOf(organizations, random);
    bench.world = scenario::build(bench.document);
    fill(bench, organizations, random);
    scenario::World& world = bench.world;
    const int rounds = organizations >= 1'000'000 ? 3 : organizations >= 100'000 ? 10 : 200;

    double sync = 1e30;
    for (int round = 0; round < std::max(5, rounds / 10); ++round) {
        const auto begin = Clock::now();
        data_sync::FullSync step = data_sync::syncEverything(world.channel, world.state, world.context());
        sync = std::min(sync, nanoseconds(begin, Clock::now()) / organizations);
        data_sync::undo(world.state, std::move(step));
    }
    const data_sync::FullSync synced = data_sync::syncEverything(world.channel, world.state, world.context());
    print("sync everything anew", organizations, sync, "organization");

    const scenario::Event event =
        data_sync::AddItem{bench.document.organizations[0].id,
                           world.state.setting(bench.multiples[3]).id,
                           {bench.document.values.text("Tile roof"), bench.document.values.text("$500")}};
    double add = 1e30, undo = 1e30;
    for (int round = 0; round < rounds; ++round) {
        const auto begin = Clock::now();
        const scenario::Step step = world.step(event);
        const auto middle = Clock::now();
        const std::uint32_t count = reached(step.dataSync);
        world.undo(step);
        const auto end = Clock::now();
        if (!step.happened() || count == 0) std::abort();
        add = std::min(add, nanoseconds(begin, middle) / count);
        undo = std::min(undo, nanoseconds(middle, end) / count);
    }
    print("add an item at the root", organizations, add, "organization reached");
    print("undo that", organizations, undo, "organization reached");

    std::vector<std::uint8_t> modes(organizations), out(organizations);
    for (std::uint32_t i = 0; i < organizations; ++i)
        modes[i] = static_cast<std::uint8_t>(world.state.feeds[i].mode);
    double column = 1e30;
    unsigned sum = 0;
    for (int round = 0; round < rounds; ++round) {
        const auto begin = Clock::now();
        for (std::uint32_t setting = 0; setting < kSettings; ++setting) {
            data_sync::fillOutcomeColumn(modes, {static_cast<std::uint8_t>(setting), 1, 2, 3}, out);
            sum += out[setting];
        }
        column = std::min(column, nanoseconds(begin, Clock::now()) / (double{kSettings} * organizations));
    }
    if (sum == 0) std::abort();
    print("outcome column", organizations, column, "cell");
}

/// A scenario file with 12 settings in every organization.
std::string fileOf(std::uint32_t organizations) {
    static constexpr const char* kMultipleIds[] = {"available-equipment", "persona-inventory",
                                                   "utility-rate-escalation", "adders"};
    static constexpr const char* kSingleIds[] = {
        "proposal-expiration-date",       "default-solar-module-cost",
        "default-inverter-cost",          "default-battery-cost",
        "default-energy-efficiency-cost", "project-cost",
        "estimated-installation-date",    "comparable-value"};
    Random random;
    std::string text = "{\"sluice\":1,\"title\":\"bench\",\"organizations\":[";
    for (std::uint32_t i = 0; i < organizations; ++i) {
        text += std::string(i == 0 ? "" : ",") + "{\"id\":\"" + nameOf(i) + "\",\"settings\":{";
        for (const char* id : kMultipleIds) {
            text += "\"" + std::string(id) + "\":[";
            const std::uint32_t offset = random.below(kItemUniverse);
            for (std::uint32_t k = 0; k < 18; ++k) {
                const std::uint32_t item = (offset + k) % kItemUniverse;
                text += std::string(k == 0 ? "" : ",") + "\"item " + std::to_string(item) + "\"";
            }
            text += "],";
        }
        for (std::size_t s = 0; s < std::size(kSingleIds); ++s) {
            text += std::string(s == 0 ? "" : ",") + "\"" + kSingleIds[s] +
                    "\":" + std::to_string(random.below(1000));
        }
        text += "}}";
    }
    text += "],\"partnerships\":[";
    for (std::uint32_t i = 1; i < organizations; ++i) {
        const data_sync::Flags flags = someFlags(random);
        const auto boolean = [](bool on) { return on ? "true" : "false"; };
        text += std::string(i == 1 ? "" : ",") + "{\"upstream\":\"" + nameOf(random.below(1 + (i - 1) / 4)) +
                "\",\"downstream\":\"" + nameOf(i) +
                "\",\"dataSync\":true,\"exclusive\":" + boolean(flags.exclusive) +
                ",\"allowEdit\":" + boolean(flags.allowEdit) + "}";
    }
    return text + "]}";
}

void measureOpen(std::uint32_t organizations) {
    const std::string text = fileOf(organizations);
    double best = 1e30;
    for (int round = 0; round < 5; ++round) {
        calls::Engine engine;
        const auto begin = Clock::now();
        const std::string answer = engine.call(R"({"call":"open","format":"json"})", text);
        best = std::min(best, nanoseconds(begin, Clock::now()));
        if (answer.find("{\"ok\":true") != 0) std::abort();
    }
    std::printf("file size\t%u\t%.4g\tmegabyte\n", organizations, static_cast<double>(text.size()) / 1e6);
    print("open a file", organizations, best / organizations, "organization");
}

}  // namespace

int main() {
    for (const std::uint32_t organizations : {1'000u, 10'000u, 100'000u, 1'000'000u})
        measureFlow(organizations);
    for (const std::uint32_t organizations : {1'000u, 10'000u}) measureOpen(organizations);
    return 0;
}
