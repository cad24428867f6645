// What the columns of somebody's own table are here, told once: `Their header=our column`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "codec/csv_report.h"
#include "codec/csv_table.h"

namespace sluice::codec {

/// The columns that a kind of table may have.
struct KnownColumns {
    std::vector<std::string_view> names;
    /// It may have columns of its own too, which end with a square bracket: `roof [Roof; multiple; synced]`.
    bool takesOwn = false;
    [[nodiscard]] bool has(std::string_view name) const;
};

class ColumnMap {
  public:
    ColumnMap() = default;
    /// Takes texts `theirs=ours`, divided at the last equals sign; with nothing behind it the column is left out. What
    /// is no such text, or names a header again, is reported.
    ColumnMap(const std::vector<std::string>& texts, CsvReport& report);

    /// One more, whose header no other has.
    void add(std::string_view theirs, std::string_view ours) {
        entries_.push_back({std::string(theirs), std::string(ours)});
    }

    /// Our name of a header cell where the map has one, else the cell itself. Headers are matched as columns are: in any
    /// case, with blanks, hyphens and underscores alike.
    [[nodiscard]] std::string_view meant(std::string_view header) const;
    /// The map says that nobody needs it.
    [[nodiscard]] bool leavesOut(std::string_view header) const;
    /// Reports each of their headers that the table does not have, and each of our columns that is none. False where there
    /// is one, or was a text that is no mapping.
    [[nodiscard]] bool check(const CsvRow& header, const KnownColumns& known, CsvReport& report) const;

  private:
    struct Entry {
        std::string theirs, ours;
    };
    [[nodiscard]] const Entry* find(std::string_view header) const;

    std::vector<Entry> entries_;
    bool isGood_ = true;
};

/// What to do about a header cell that is no column: the nearest one, else all there are (`columns`: as a list of
/// words) and how to tell which one is meant.
[[nodiscard]] CsvHint unknownColumnHint(std::string_view name, const KnownColumns& known, base::Text columns);

}  // namespace sluice::codec
