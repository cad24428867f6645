// `sluice reconcile`: what a file brings into a scenario, as events.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/input.h"
#include "codec/csv.h"

namespace CLI {
class App;
}

namespace sluice::cli {

struct ReconcileOptions {
    std::string file;
    std::vector<std::string> others;  // read together
    codec::CsvOptions reading;        // of the others
    std::optional<std::string> seller;
    std::vector<std::string> groups;
    bool apply = false;
    Format format = Format::text;
};
/// The events, refused ones with their rules; the answer is no where one is refused.
[[nodiscard]] Exit reconcileWith(const ReconcileOptions& options);

void addReconcileCommand(CLI::App& app, ReconcileOptions& options, Exit& exit);

}  // namespace sluice::cli
