// What the columns of somebody's own channel are likely to be here, by what they are called: in the words of CRMs,
// partner portals and several languages.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "codec/csv_map.h"
#include "codec/csv_report.h"
#include "codec/csv_table.h"

namespace sluice::codec {

enum class Proposed : std::uint8_t {
    taken,     // as one of our columns
    personal,  // left out: contacts, addresses and tax ids of people
    notKnown,  // left out: nothing here is like it
};
struct ProposedColumn {
    std::string_view theirs;
    std::string_view ours;  // empty where it is left out
    Proposed why = Proposed::notKnown;
};

/// One for each column that has a name and is not told by `map`; none where no column can be the organizations. Where
/// several may be the upstream, the one with ids is taken beside a column of ids, else the one with names.
[[nodiscard]] std::optional<std::vector<ProposedColumn>> proposeColumns(const CsvRow& header,
                                                                        const ColumnMap& map);

/// `"Account Name" is organization, "ParentId" is upstream`; what is left out, personal data apart.
[[nodiscard]] base::Text proposalText(const std::vector<ProposedColumn>& columns);
/// `"Account Name=organization", "Phone="`: the texts of the map that says the same.
[[nodiscard]] base::Text proposalMap(const std::vector<ProposedColumn>& columns);

}  // namespace sluice::codec
