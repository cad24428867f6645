#include "api/table_repair.h"

#include <utility>

#include "api/open.h"

namespace sluice::api {

codec::RepairedTable repairBySuggestions(std::string_view bytes, codec::CsvOptions options) {
    constexpr int kMostRounds = 8;  // each may bring to light what the one before hid
    options.takeGoodRows = options.takeSuggestions = false;
    codec::RepairedTable repaired = codec::repairTable(bytes, options, {});
    for (int round = 0; round < kMostRounds && !base::hasErrors(repaired.problems); ++round) {
        std::vector<codec::CellRepair> repairs;
        for (const base::Problem& problem : readInput(repaired.text, DocumentFormat::csv, options).problems) {
            if (problem.cell && problem.cell->instead) {
                repairs.push_back({problem.cell->row, problem.cell->column, *problem.cell->instead});
            }
        }
        if (repairs.empty()) break;
        repaired = codec::repairTable(repaired.text, options, repairs);
    }
    return repaired;
}

}  // namespace sluice::api
