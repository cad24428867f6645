// The rows of a table of plans that an export comes to, each with where it stood there.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "codec/csv.h"
#include "codec/csv_table.h"
#include "codec/scenario_json.h"
#include "commerce/parts.h"

namespace sluice::commerce {

/// Cells by our columns.
class Cells {
  public:
    /// The first that says it counts.
    void set(std::string_view column, std::string_view text);
    [[nodiscard]] std::string_view at(std::string_view column) const;

  private:
    std::vector<std::pair<std::string_view, std::string>> cells_;
};

class Rows {
  public:
    explicit Rows(const codec::CsvOptions& options) : options_(options) {}

    /// One more, in the order in which a catalogue is to have them. Rates of the same resource that differ by something
    /// else than their prices are one.
    void add(Part part, std::string place, const Cells& cells);
    /// A column or member that nothing is done with; told once.
    void leaveOut(std::string_view name);
    /// Something that stops everything.
    void fail(std::string place, base::Text message, base::Text hint = {});

    /// Reads them all.
    [[nodiscard]] codec::ReadDocument take(std::string_view kind);

  private:
    void addRow(std::string place, const Cells& cells);
    [[nodiscard]] bool isTold(const Cells& cells);
    void tell(base::Problems& problems);
    /// `row 3, column setup` → `ResourceRates, row 12, column setup`
    [[nodiscard]] std::string placed(std::string_view text) const;

    const codec::CsvOptions& options_;
    std::vector<codec::CsvRow> rows_;
    std::vector<std::string> places_;  // of rows_
    std::vector<std::string> leftOut_;
    std::unordered_map<std::string, std::string> rates_;  // plan and resource → prices
    std::vector<std::string> resources_;                  // named as such
    std::unordered_set<std::string> rated_;               // named by rates
    std::uint32_t inactive_ = 0, sameRates_ = 0, otherRates_ = 0;
    base::Problems problems_;
};

}  // namespace sluice::commerce
