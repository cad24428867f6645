// Cells that hold the whole way down to an organization: `Sunrise > Apex > Low`. Such a cell tells its name, who is above it,
// and, where names repeat under different parents, which of them is meant.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "codec/csv_channel.h"
#include "codec/csv_report.h"
#include "codec/csv_table.h"

namespace sluice::codec {

class PathCells {
  public:
    /// What divides the parts is the first of `>` `»` `→` `\` `|` `/` that stands in a cell of the column.
    PathCells(const std::vector<CsvRow>& rows, std::size_t column);

    /// Gives the row name, id and upstream by its path. Where the row has a name that is not the path's last, the path is
    /// that of its upstream.
    void apply(std::string_view path, ChannelRow& row);
    /// Rows for those that stand in paths and have none of their own; they are remarked.
    [[nodiscard]] std::vector<ChannelRow> missing(CsvReport& report, std::string_view column);

  private:
    struct Place {
        std::string id, name, parent;  // parent: an id, or empty
        std::uint32_t firstRow = 0;
        bool hasRow = false;
    };
    [[nodiscard]] std::vector<std::string> partsOf(std::string_view path) const;
    /// The place of the first `count` parts; places above it are made, too.
    Place& placeOf(const std::vector<std::string>& parts, std::size_t count, std::uint32_t row);

    std::string divider_;
    std::vector<std::string> order_;  // keys, as they were first met
    std::unordered_map<std::string, Place> places_;
    std::unordered_map<std::string, std::uint32_t> ids_;  // how often an id was asked for
};

}  // namespace sluice::codec
