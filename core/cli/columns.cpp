#include "cli/columns.h"

#include <algorithm>
#include <utility>

#include "cli/output.h"

namespace sluice::cli {

namespace {

constexpr std::size_t kGap = 2;

std::string blanks(std::size_t count) { return std::string(count, ' '); }

/// A cell behind what is there already: its tints stay.
void append(std::string& text, std::size_t& width, const Line& cell, std::size_t column) {
    if (column > width) text += blanks(column - width);
    width = std::max(width, column) + cell.width();
    text += cell.text();
}

}  // namespace

Columns::Columns(std::size_t indent, std::vector<std::string> heads)
    : indent_(indent), heads_(std::move(heads)) {}

void Columns::add(std::vector<Line> cells) { rows_.push_back(std::move(cells)); }

bool Columns::fit(const std::vector<std::size_t>& widths) const {
    std::size_t all = indent_;
    for (const std::size_t width : widths) all += width + kGap;
    return terminalColumns() == 0 || all - kGap <= terminalColumns();
}

void Columns::print() const {
    std::vector<std::size_t> widths;
    for (const std::string& head : heads_) widths.push_back(widthOf(head));
    for (const std::vector<Line>& row : rows_) {
        for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], row[i].width());
    }
    if (!fit(widths)) return printUnderEachOther();
    const auto printRow = [&](const std::vector<Line>& row) {
        std::string text;
        std::size_t width = 0, column = indent_;
        for (std::size_t i = 0; i < row.size(); ++i) {
            append(text, width, row[i], column);
            column += widths[i] + kGap;
        }
        printVisible(text);
    };
    if (std::any_of(heads_.begin(), heads_.end(), [](const std::string& head) { return !head.empty(); })) {
        std::vector<Line> heads;
        for (const std::string& head : heads_) heads.emplace_back(head);
        printRow(heads);
    }
    for (const std::vector<Line>& row : rows_) printRow(row);
}

void Columns::printUnderEachOther() const {
    for (const std::vector<Line>& row : rows_) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string head = i == 0 || heads_[i].empty() ? "" : heads_[i] + ": ";
            printVisible(blanks(indent_ + (i == 0 ? 0 : 2)) + head + row[i].text());
        }
    }
}

}  // namespace sluice::cli
