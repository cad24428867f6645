// Organizations against settings: an outcome in each cell, as the page's matrix shows it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "picture/heading.h"
#include "picture/outcome.h"

namespace sluice::picture {

struct MatrixRow {
    std::string name;
    std::uint32_t level = 0;                    // 0: a root
    std::vector<std::optional<Outcome>> cells;  // one a column, or none at all
};
struct MatrixPicture {
    Heading heading;
    std::vector<std::string> columns;
    std::vector<MatrixRow> rows;
    std::vector<Outcome> legend;
};

[[nodiscard]] std::string draw(const MatrixPicture& picture, Theme theme);

}  // namespace sluice::picture
