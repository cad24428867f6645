#include "codec/csv_checked.h"

#include <set>

#include "base/problem.h"
#include "base/text.h"
#include "codec/csv_catalogue_cells.h"
#include "scenario/check.h"

namespace sluice::codec {
namespace {

/// Leaving rows out uncovers what spoke of them; a chain that is longer is told as it stands.
constexpr int kMostRounds = 50;

struct Found {
    std::uint32_t row = 0;  // 0: of no row
    std::string column;
};

Found placeOf(std::string path, const RowsByPath& rows) {
    Found found;
    while (!path.empty()) {
        const auto row = rows.find(path);
        if (row != rows.end()) {
            found.row = row->second;
            return found;
        }
        const std::size_t slash = path.rfind('/');
        if (slash == std::string::npos) break;
        const std::string part = path.substr(slash + 1);
        const bool isNumber = part.find_first_not_of("0123456789") == std::string::npos;
        if (!isNumber && found.column.empty()) found.column = snakeCase(part);
        path.resize(slash);
    }
    return {};
}

}  // namespace

void checkRows(const CheckedRows& rows, scenario::Document& document, CsvReport& report) {
    for (int round = 0; round < kMostRounds; ++round) {
        RowsByPath byPath;
        rows.make(byPath);
        const base::Problems problems = scenario::check(document);
        std::set<std::uint32_t> wrong;
        for (const base::Problem& problem : problems) {
            if (problem.severity != base::Severity::error) continue;
            const Found found = placeOf(std::string(problem.path), byPath);
            const CsvPlace place{found.row, found.column};
            if (found.row == 0) {
                report.fail(place, problem.message, problem.hint);
            } else {
                report.add(place, problem.message, problem.hint);
                wrong.insert(found.row);
            }
        }
        if (wrong.empty() || !rows.takesGoodRows) return;
        for (const std::uint32_t row : wrong) rows.leaveOut(row);
    }
    report.fail({}, "too many rows hang on rows that are left out", "take the problems away row by row");
}

}  // namespace sluice::codec
