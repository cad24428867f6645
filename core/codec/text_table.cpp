#include "codec/text_table.h"

#include <algorithm>
#include <string_view>

#include "base/markup.h"
#include "codec/csv_table.h"

namespace sluice::codec {

namespace {

std::string inHtml(std::string_view text) {
    std::string shown;
    for (const char each : text) {
        const std::string_view entity = each == '"' ? std::string_view() : base::entityOf(each);
        if (entity.empty()) {
            shown += each;
        } else {
            shown += entity;
        }
    }
    return shown;
}

/// What begins or ends a mark gets a backslash; a line end would end the row.
std::string inMarkdown(std::string_view text) {
    constexpr std::string_view kMarks = "\\`*_[]<>|~&";
    std::string shown;
    for (const char each : text) {
        if (kMarks.find(each) != std::string_view::npos) shown += '\\';
        shown += each == '\n' || each == '\r' || each == '\t' ? ' ' : each;
    }
    return shown;
}

void addMarkdownRow(std::string& text, const std::vector<std::string>& cells) {
    text += "|";
    for (const std::string& cell : cells) text += " " + inMarkdown(cell) + " |";
    text += "\n";
}

std::string markdown(const TextTable& table) {
    std::string text;
    addMarkdownRow(text, table.heads);
    text += "|";
    for (std::size_t i = 0; i < table.heads.size(); ++i) text += " --- |";
    text += "\n";
    for (const std::vector<std::string>& row : table.rows) addMarkdownRow(text, row);
    return text;
}

void addHtmlRow(std::string& text, const std::vector<std::string>& cells, std::string_view tag) {
    text += "    <tr>";
    const std::string name(tag.substr(0, tag.find(' ')));
    for (const std::string& cell : cells)
        text += "<" + std::string(tag) + ">" + inHtml(cell) + "</" + name + ">";
    text += "</tr>\n";
}

std::string html(const TextTable& table) {
    std::string text = "<table>\n  <thead>\n";
    addHtmlRow(text, table.heads, "th scope=\"col\"");
    text += "  </thead>\n  <tbody>\n";
    for (const std::vector<std::string>& row : table.rows) addHtmlRow(text, row, "td");
    return text + "  </tbody>\n</table>\n";
}

void addCsvRow(std::string& text, const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) text += (i == 0 ? "" : ",") + csvCell(cells[i]);
    text += "\r\n";
}

std::string csv(const TextTable& table) {
    std::string text;
    addCsvRow(text, table.heads);
    for (const std::vector<std::string>& row : table.rows) addCsvRow(text, row);
    return text;
}

}  // namespace

std::string writeTable(const TextTable& table, TableForm form) {
    switch (form) {
        case TableForm::markdown:
            return markdown(table);
        case TableForm::html:
            return html(table);
        case TableForm::csv:
            return csv(table);
    }
    return {};
}

}  // namespace sluice::codec
