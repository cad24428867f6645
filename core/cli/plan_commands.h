// The commands of `sluice plan`, each a function from its options to how it ended.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/input.h"

namespace sluice::cli {

/// What a synchronization is about, after so many events of a file.
struct PlanScope {
    std::string file;
    Format format = Format::text;
    std::optional<std::uint32_t> step;
    std::string provider;
    std::optional<std::string> reseller, serviceTemplate;
    bool subResellers = false;
};

/// Which of a list's entries are printed: all where nothing is said.
struct PlanPage {
    std::uint32_t from = 0;
    std::optional<std::uint32_t> limit;
};

struct PlanRunOptions {
    PlanScope scope;
    std::vector<std::string> options;  // ids; `all` for all of them
    PlanPage page;
    bool printScenario = false;  // of planRun: the scenario with the synchronization as its last event
};
/// What a synchronization would carry, hold back and never carry.
[[nodiscard]] Exit planPreview(const PlanRunOptions& options);
struct PlanAcrossOptions {
    PlanScope scope;
    std::vector<std::string> options;
    std::optional<std::string> plan, planOf;
    PlanPage page;
};
/// The same by plan, over all resellers.
[[nodiscard]] Exit planAcross(const PlanAcrossOptions& options);
/// Synchronizes behind the last event and prints what happened, or the scenario.
[[nodiscard]] Exit planRun(const PlanRunOptions& options);

struct PlanChooseOptions {
    PlanScope scope;
    std::vector<std::string> wanted, unwanted;  // ORGANIZATION:PATH
};
/// The smallest set of options that carries what is wanted and nothing that is unwanted.
[[nodiscard]] Exit planChoose(const PlanChooseOptions& options);

struct PlanWhyOptions {
    std::string file;
    Format format = Format::text;
    std::optional<std::uint32_t> step;
    std::string organization, path;
};
/// Why a value of a catalogue is as it is.
[[nodiscard]] Exit planWhy(const PlanWhyOptions& options);

struct PlanTableOptions {
    std::string file, provider;
    std::optional<std::uint32_t> step;
    bool hasMark = false;
};
/// What an organization sells as a CSV table; what the table does not hold is told on standard error.
[[nodiscard]] Exit planTable(const PlanTableOptions& options);

/// The 13 options with what each carries.
[[nodiscard]] Exit planOptions(Format format);

}  // namespace sluice::cli
