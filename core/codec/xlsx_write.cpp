#include "codec/xlsx_write.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "base/markup.h"
#include "codec/csv_table.h"
#include "pack/zip_write.h"

namespace sluice::codec {

namespace {

constexpr std::string_view kHead = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)"
                                   "\n";
constexpr std::string_view kTypes =
    R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">)"
    R"(<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>)"
    R"(<Default Extension="xml" ContentType="application/xml"/>)"
    R"(<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>)"
    R"(<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>)"
    R"(<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>)"
    R"(</Types>)";
constexpr std::string_view kRelations =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
    R"(<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>)"
    R"(</Relationships>)";
constexpr std::string_view kWorkbookRelations =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
    R"(<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>)"
    R"(<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>)"
    R"(</Relationships>)";
/// Format 0 is a plain cell, 1 a text (number format 49, @), 2 a bold text.
constexpr std::string_view kStyles =
    R"(<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">)"
    R"(<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>)"
    R"(<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>)"
    R"(<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>)"
    R"(<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>)"
    R"(<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>)"
    R"(<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>)"
    R"(<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs>)"
    R"(<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>)";

constexpr std::size_t kRowsWithChoices = 1000;
constexpr std::size_t kLettersInWidth = 48;

/// A, B, … Z, AA, …
std::string columnName(std::size_t index) {
    std::string name;
    for (std::size_t rest = index + 1; rest > 0; rest = (rest - 1) / 26) {
        name.insert(name.begin(), static_cast<char>('A' + (rest - 1) % 26));
    }
    return name;
}

/// A number that is written in one way alone and has no more digits than a spreadsheet keeps.
bool isExactNumber(std::string_view text) {
    constexpr std::size_t kMostDigits = 15;
    const bool isNegative = !text.empty() && text.front() == '-';
    if (isNegative) text.remove_prefix(1);
    const std::size_t point = text.find('.');
    const std::string_view whole = text.substr(0, point);
    const std::string_view part =
        point == std::string_view::npos ? std::string_view() : text.substr(point + 1);
    const auto isDigits = [](std::string_view digits) {
        return std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    };
    if (whole.empty() || !isDigits(whole) || !isDigits(part)) return false;
    if (whole.size() > 1 && whole.front() == '0') return false;
    if (point != std::string_view::npos && (part.empty() || part.back() == '0')) return false;
    return whole.size() + part.size() <= kMostDigits && !(isNegative && text == "0");
}

bool isSwitch(std::string_view cell) { return cell == "yes" || cell == "no"; }

class SheetWriter {
  public:
    explicit SheetWriter(const std::vector<CsvRow>& rows) : rows_(rows) {
        for (const CsvRow& row : rows) columns_ = std::max(columns_, row.cells.size());
    }
    std::string xml() {
        xml_ = kHead;
        xml_ +=
            R"(<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">)"
            R"(<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>)";
        widths();
        xml_ += "<sheetData>";
        for (std::size_t i = 0; i < rows_.size(); ++i) row(i);
        xml_ += "</sheetData>";
        choices();
        xml_ += "</worksheet>";
        return std::move(xml_);
    }

  private:
    [[nodiscard]] std::string_view cell(std::size_t row, std::size_t column) const {
        return column < rows_[row].cells.size() ? std::string_view(rows_[row].cells[column])
                                                : std::string_view();
    }
    void widths() {
        if (columns_ == 0) return;
        xml_ += "<cols>";
        for (std::size_t c = 0; c < columns_; ++c) {
            std::size_t longest = 8;
            for (std::size_t r = 0; r < rows_.size(); ++r) longest = std::max(longest, cell(r, c).size());
            const std::string number = std::to_string(c + 1);
            xml_.append("<col min=\"")
                .append(number)
                .append("\" max=\"")
                .append(number)
                .append("\" width=\"");
            xml_.append(std::to_string(std::min(longest, kLettersInWidth) + 3))
                .append("\" customWidth=\"1\"/>");
        }
        xml_ += "</cols>";
    }
    void row(std::size_t index) {
        xml_ += "<row r=\"" + std::to_string(index + 1) + "\">";
        for (std::size_t c = 0; c < columns_; ++c) {
            const std::string_view text = cell(index, c);
            if (text.empty()) continue;
            xml_ += "<c r=\"" + columnName(c) + std::to_string(index + 1) + "\"";
            if (index > 0 && isExactNumber(text)) {
                xml_ += "><v>" + std::string(text) + "</v></c>";
            } else {
                xml_ += std::string(index == 0 ? " s=\"2\"" : " s=\"1\"") +
                        " t=\"inlineStr\"><is><t xml:space=\"preserve\">" + base::escapedXml(text) +
                        "</t></is></c>";
            }
        }
        xml_ += "</row>";
    }
    void choices() {
        std::string ranges;
        for (std::size_t c = 0; c < columns_; ++c) {
            bool any = false, all = true;
            for (std::size_t r = 1; r < rows_.size(); ++r) {
                if (cell(r, c).empty()) continue;
                any = true;
                all = all && isSwitch(cell(r, c));
            }
            if (!any || !all) continue;
            const std::string name = columnName(c);
            ranges.append(ranges.empty() ? "" : " ").append(name).append("2:").append(name);
            ranges.append(std::to_string(std::max(rows_.size(), kRowsWithChoices)));
        }
        if (ranges.empty()) return;
        xml_ +=
            R"(<dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref=")" +
            ranges + R"("><formula1>"yes,no"</formula1></dataValidation></dataValidations>)";
    }

    const std::vector<CsvRow>& rows_;
    std::size_t columns_ = 0;
    std::string xml_;
};

}  // namespace

std::string writeWorkbook(std::string_view csv, std::string_view sheet) {
    // The header is the first row: the comma is the separator wherever a table is written here.
    const std::vector<CsvRow> rows = splitCsv(csv, [](const CsvRow& row) { return row.number == 1; });
    const std::string head(kHead);
    const std::string workbook =
        head +
        R"(<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name=")" +
        base::escapedXml(sheet) + R"(" sheetId="1" r:id="rId1"/></sheets></workbook>)";
    return pack::writeZip({{"[Content_Types].xml", head + std::string(kTypes)},
                           {"_rels/.rels", head + std::string(kRelations)},
                           {"xl/workbook.xml", workbook},
                           {"xl/_rels/workbook.xml.rels", head + std::string(kWorkbookRelations)},
                           {"xl/styles.xml", head + std::string(kStyles)},
                           {"xl/worksheets/sheet1.xml", SheetWriter(rows).xml()}});
}

}  // namespace sluice::codec
