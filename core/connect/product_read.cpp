#include "connect/product_read.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/text.h"
#include "codec/csv_cell.h"
#include "codec/csv_report.h"
#include "codec/json_tape.h"
#include "connect/api_read.h"
#include "connect/parameters.h"

namespace sluice::connect {

using codec::alike;
using codec::CsvRow;
using codec::Sheet;
using codec::Workbook;
using tier_setup::Phase;

namespace {

const Sheet* sheetOf(const Workbook& workbook, std::string_view name) {
    for (const Sheet& sheet : workbook.sheets) {
        if (alike(sheet.name) == name) return &sheet;
    }
    return nullptr;
}

struct ParameterSheet {
    std::string_view name;   // alike
    std::string_view phase;  // of parameters whose row does not say it
};
constexpr std::array<ParameterSheet, 2> kParameterSheets = {
    {{"ordering-parameters", "ordering"}, {"fulfillment-parameters", "fulfillment"}}};

class ProductReader {
  public:
    ProductReader(const Workbook& workbook, std::string_view file, Records& records, Findings& findings)
        : workbook_(workbook), file_(file), records_(records), findings_(findings) {}

    void read() {
        if (!readGeneral()) return;
        readCapabilities();
        for (const ParameterSheet& each : kParameterSheets) {
            if (const Sheet* sheet = sheetOf(workbook_, each.name)) readParameters(*sheet, each.phase);
        }
        for (const Sheet& sheet : workbook_.sheets) {
            const std::string name = alike(sheet.name);
            const bool isRead = name == "general-information" || name == "capabilities" ||
                                std::any_of(kParameterSheets.begin(), kParameterSheets.end(),
                                            [&](const ParameterSheet& each) { return each.name == name; });
            if (!isRead && sheet.rows.size() > 1) findings_.leftOut("sheet " + sheet.name, false);
        }
    }

  private:
    [[nodiscard]] Place placeOf(std::string_view sheet, std::uint32_t row = 0) const {
        Place place(file_);
        if (!place.empty()) place += ' ';
        place.append("sheet ").append(sheet);
        if (row > 0) place.append(", ").append(std::string(codec::rowText(row)));
        return place;
    }
    [[nodiscard]] static std::string_view cellOf(const CsvRow& row, std::size_t column) {
        if (column >= row.cells.size()) return {};
        const std::string& cell = row.cells[column];
        const bool isText = base::invalidUtf8At(cell) == std::string_view::npos;
        return !isText || codec::saysNothing(cell) ? std::string_view() : std::string_view(cell);
    }
    ValueId textOf(std::string_view cell) { return cell.empty() ? ValueId{} : records_.values.text(cell); }

    /// B5 is the id, B6 the name; where rows were moved, what stands beside their words.
    bool readGeneral() {
        const Sheet& sheet = *sheetOf(workbook_, "general-information");
        std::string_view id, name;
        for (const CsvRow& row : sheet.rows) {
            const std::string said = alike(cellOf(row, 0));
            const std::string_view told = cellOf(row, 1);
            if (id.empty() && (row.number == 5 || told.substr(0, 4) == "PRD-")) id = told;
            if (name.empty() && (row.number == 6 || said == "product-name" || said == "name")) name = told;
        }
        if (id.empty()) {
            findings_.wrong(placeOf(sheet.name), "expected the product's id in B5, found nothing",
                            "export the product once more");
            return false;
        }
        product_ = textOf(id);
        records_.nameProduct(product_, textOf(name));
        return true;
    }
    void readCapabilities() {
        const Sheet* sheet = sheetOf(workbook_, "capabilities");
        if (sheet == nullptr) return;
        Product& product = records_.products.at(product_);
        for (const CsvRow& row : sheet->rows) {
            const std::string said = alike(cellOf(row, 0));
            const std::string told = alike(cellOf(row, 2));
            if (said == "reseller-authorization-level") {
                product.level = told == "1" ? 1u : told == "2" ? 2u : 0u;
            } else if (said == "dynamic-validation-of-the-draft-requests") {
                product.validates = told == "enabled" || codec::readSwitch(told).value_or(false);
            }
        }
    }

    struct Columns {
        std::size_t id, action, title, phase, scope, type, required, hidden, properties;
    };
    [[nodiscard]] static std::size_t columnOf(const CsvRow& header, std::string_view name) {
        const auto found = std::find_if(header.cells.begin(), header.cells.end(),
                                        [name](const std::string& cell) { return alike(cell) == name; });
        return static_cast<std::size_t>(found - header.cells.begin());
    }
    void readParameters(const Sheet& sheet, std::string_view phase) {
        if (sheet.rows.empty()) return;
        const CsvRow& header = sheet.rows.front();
        const Columns columns = {
            columnOf(header, "verbose-id"), columnOf(header, "action"), columnOf(header, "title"),
            columnOf(header, "phase"),      columnOf(header, "scope"),  columnOf(header, "type"),
            columnOf(header, "required"),   columnOf(header, "hidden"), columnOf(header, "json-properties")};
        if (columns.id == header.cells.size()) {
            return findings_.wrong(placeOf(sheet.name, header.number),
                                   "the column Verbose ID of parameters is not there",
                                   "export the product once more");
        }
        for (std::size_t i = 1; i < sheet.rows.size(); ++i)
            readParameter(sheet, sheet.rows[i], columns, phase);
    }
    void readParameter(const Sheet& sheet, const CsvRow& row, const Columns& columns,
                       std::string_view phase) {
        const auto isSet = [&](std::size_t column) {
            return codec::readSwitch(cellOf(row, column)).value_or(false);
        };
        if (cellOf(row, columns.id).empty() || alike(cellOf(row, columns.action)) == "delete") return;
        ToldParameter told;
        told.id = textOf(cellOf(row, columns.id));
        told.title = textOf(cellOf(row, columns.title));
        told.type = cellOf(row, columns.type);
        told.phase = phaseOf(cellOf(row, columns.phase)) ? cellOf(row, columns.phase) : phase;
        told.scope = cellOf(row, columns.scope);
        told.required = isSet(columns.required);
        told.hidden = isSet(columns.hidden);
        if (!scopeOf(told.scope)) {
            findings_.leftOut("parameters of the scope " + std::string(told.scope), false);
            return;
        }
        const std::string_view properties = cellOf(row, columns.properties);
        if (!properties.empty() && !choicesOf(properties, records_.values, told.choices)) {
            findings_.warn(placeOf(sheet.name, row.number) + ", column JSON Properties",
                           "this is no JSON, and is passed over", "export the product once more");
        }
        learnParameter(told, {product_, *scopeOf(told.scope)}, records_, findings_);
    }

    const Workbook& workbook_;
    std::string_view file_;
    Records& records_;
    Findings& findings_;
    ValueId product_;
};

}  // namespace

bool isProduct(std::string_view bytes) {
    bool hasInformation = false, hasRest = false;
    for (const std::string& name : codec::sheetNames(bytes)) {
        const std::string said = alike(name);
        hasInformation = hasInformation || said == "general-information";
        hasRest = hasRest || said == "capabilities" || said == "ordering-parameters";
    }
    return hasInformation && hasRest;
}

void readProduct(const Workbook& workbook, std::string_view file, Records& records, Findings& findings) {
    ProductReader(workbook, file, records, findings).read();
}

}  // namespace sluice::connect
