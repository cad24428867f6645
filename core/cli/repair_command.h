// `sluice repair`: a table with the suggestions in it that reading it makes.
#pragma once

#include <string>

#include "cli/input.h"
#include "codec/csv.h"

namespace CLI {
class App;
}

namespace sluice::cli {

struct RepairOptions {
    std::string file;
    codec::CsvOptions table;
};
void addRepairCommand(CLI::App& app, RepairOptions& options, Exit& exit);

}  // namespace sluice::cli
