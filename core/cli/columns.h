// Rows of cells under each other, as wide as they need to be and no wider than the terminal.
#pragma once

#include <string>
#include <vector>

#include "cli/terminal.h"

namespace sluice::cli {

class Columns {
  public:
    /// The heads of the columns; empty where a column says by itself what it holds. They are printed where one is not.
    Columns(std::size_t indent, std::vector<std::string> heads);

    void add(std::vector<Line> cells);
    /// Prints the rows. Where they do not fit the terminal, each cell has a line of its own under the first, with its
    /// head.
    void print() const;

  private:
    [[nodiscard]] bool fit(const std::vector<std::size_t>& widths) const;
    void printUnderEachOther() const;

    std::size_t indent_;
    std::vector<std::string> heads_;
    std::vector<std::vector<Line>> rows_;
};

}  // namespace sluice::cli
