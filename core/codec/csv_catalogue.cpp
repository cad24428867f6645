#include "codec/csv_catalogue.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "base/index_map.h"
#include "base/text.h"
#include "codec/csv_cell.h"
#include "codec/csv_row.h"

namespace sluice::codec {
namespace {

using base::IndexMap;
using base::ValueId;
using plan_sync::Catalogue;
using plan_sync::Plan;

enum class Cell : std::uint8_t {
    plan,
    planName,
    period,
    length,
    trial,
    resource,
    setup,
    recurring,
    renewal,
    overuse,
    included,
    minimum,
    maximum,
    forSale,
    salesCategories,
    planCategory,
    ignored
};
constexpr std::size_t kCells = static_cast<std::size_t>(Cell::ignored);

/// What a row is about.
enum RowKind : std::uint8_t { planRow = 1, periodRow = 2, rateRow = 4 };

struct CellText {
    std::string_view name;
    std::uint8_t rows;  // the kinds of row in which the cell says something
    bool isNumber;
};
constexpr std::uint8_t kEveryRow = planRow | periodRow | rateRow;
/// In the order of `Cell`.
constexpr std::array<CellText, kCells> kTexts = {{
    {"plan", kEveryRow, false},
    {"plan_name", kEveryRow, false},
    {"period", kEveryRow, false},
    {"length", periodRow, false},
    {"trial", periodRow, false},
    {"resource", kEveryRow, false},
    {"setup", kEveryRow, true},
    {"recurring", kEveryRow, true},
    {"renewal", planRow | periodRow, true},
    {"overuse", rateRow, true},
    {"included", rateRow, true},
    {"minimum", rateRow, true},
    {"maximum", rateRow, true},
    {"for_sale", rateRow, false},
    {"sales_categories", kEveryRow, false},
    {"plan_category", kEveryRow, false},
}};

Cell cellNamed(std::string_view name) {
    const std::string folded = base::folded(name);
    for (std::size_t i = 0; i < kCells; ++i) {
        if (base::folded(kTexts[i].name) == folded) return static_cast<Cell>(i);
    }
    return Cell::ignored;
}

std::string rowText(std::uint32_t number) { return "row " + std::to_string(number); }

/// The things of one kind that rows name, each with an id of its own.
class Naming {
  public:
    struct Named {
        std::string name;
        ValueId id;
        std::uint32_t row;  // that named it first
    };

    /// The index of what is called so. A name that was written in another way before is another spelling of it: none.
    std::uint32_t find(const std::string& name, std::uint32_t row, base::ValuePool& values) {
        const std::uint32_t key = values.text(alike(name)).value;
        const std::uint32_t known = byAlike_.find(key);
        if (known != IndexMap::kNone) return known;
        const std::string stem = slug(name);
        std::string id = stem;
        for (std::uint32_t number = 2; byId_.find(values.text(id).value) != IndexMap::kNone; ++number) {
            id = stem + "-" + std::to_string(number);
        }
        const auto index = static_cast<std::uint32_t>(all_.size());
        byAlike_.add(key, index);
        byId_.add(values.text(id).value, index);
        all_.push_back({name, values.text(id), row});
        return index;
    }
    [[nodiscard]] const Named& at(std::uint32_t index) const { return all_[index]; }
    [[nodiscard]] const std::vector<Named>& all() const { return all_; }

  private:
    std::vector<Named> all_;
    IndexMap byAlike_, byId_;
};

class CatalogueReader {
  public:
    CatalogueReader(const CsvRow& header, scenario::Document& document, CsvReport& report)
        : values_(document.values), report_(report) {
        for (const std::string& name : header.cells) addColumn(name, header.number);
    }

    void read(const CsvRow& row) {
        row_ = row.number;
        isGood_ = areCellsReadable(row, names_, report_);
        for (std::string& cell : cells_) cell.clear();
        for (std::size_t i = 0; i < std::min(row.cells.size(), columns_.size()); ++i) {
            if (columns_[i] != Cell::ignored && isReadable(row.cells[i])) {
                cells_[static_cast<std::size_t>(columns_[i])] = tidied(row.cells[i]);
            }
        }
        const RowKind kind = readKind();
        readNumbers(kind);
        const std::optional<bool> trial = readSwitchOf(Cell::trial, false);
        const std::optional<bool> forSale = readSwitchOf(Cell::forSale, true);
        if (!isGood_) return;
        const std::optional<std::uint32_t> index = find(plans_, Cell::plan);
        if (!index || !describe(*index)) return;
        PlanRows& rows = rows_[*index];
        if (kind == planRow) {
            if (isRepeated(rows.ownRow)) return;
            rows.ownRow = row_;
            rows.plan.fees = fees();
        } else if (kind == periodRow) {
            takePeriod(rows, *trial);
        } else {
            takeRate(rows, *forSale);
        }
    }

    void moveTo(scenario::Document& document) {
        const ValueId id = values_.text("provider");
        document.organizations.push_back({id, values_.text("Provider"), {}});
        Catalogue& catalogue = document.catalogues.emplace_back().catalogue;
        plan_sync::ServiceTemplate all;
        all.id = values_.text("standard");
        for (std::uint32_t i = 0; i < rows_.size(); ++i) {
            Plan& plan = rows_[i].plan;
            plan.id = plans_.at(i).id;
            if (!plan.name.exists()) plan.name = nameOf(plans_.at(i));
            all.plans.push_back(plan.id);
            catalogue.plans.push_back(std::move(plan));
        }
        for (const Naming::Named& each : resources_.all())
            catalogue.shelf.resources.push_back({each.id, nameOf(each)});
        for (const Naming::Named& each : planCategories_.all())
            catalogue.shelf.planCategories.push_back({each.id, nameOf(each)});
        for (const Naming::Named& each : salesCategories_.all()) {
            catalogue.shelf.salesCategories.push_back({each.id, nameOf(each), {}, true});
        }
        catalogue.shelf.serviceTemplates.push_back(std::move(all));
    }

  private:
    /// A plan as far as it is known, with the rows that its parts came from.
    struct PlanRows {
        Plan plan;
        Naming periods;
        std::uint32_t ownRow = 0, nameRow = 0, salesRow = 0, categoryRow = 0;  // 0: none yet
        std::vector<std::uint32_t> rateRows;                                   // as plan.rates
    };

    void addColumn(const std::string& name, std::uint32_t row) {
        Cell column = cellNamed(name);
        if (column != Cell::ignored &&
            std::find(columns_.begin(), columns_.end(), column) != columns_.end()) {
            report_.add({row, name}, "this column stands in the header twice",
                        "remove or rename one of them");
            column = Cell::ignored;
        } else if (column == Cell::ignored && !name.empty()) {
            std::vector<std::string_view> known;
            for (const CellText& text : kTexts) known.push_back(text.name);
            std::string hint = base::didYouMean(name, known);
            if (hint.empty()) hint = "columns are " + base::listed(known);
            report_.add({row, name}, "unknown column " + base::quoted(name), std::move(hint));
        }
        columns_.push_back(column);
        names_.push_back(name);
    }
    [[nodiscard]] std::string_view columnOf(Cell cell) const {
        const auto found = std::find(columns_.begin(), columns_.end(), cell);
        return found == columns_.end() ? kTexts[static_cast<std::size_t>(cell)].name
                                       : names_[static_cast<std::size_t>(found - columns_.begin())];
    }
    [[nodiscard]] const std::string& text(Cell cell) const { return cells_[static_cast<std::size_t>(cell)]; }
    [[nodiscard]] ValueId number(Cell cell) const { return numbers_[static_cast<std::size_t>(cell)]; }
    [[nodiscard]] ValueId nameOf(const Naming::Named& each) const {
        const ValueId name = values_.text(each.name);
        return name == each.id ? ValueId{} : name;
    }

    void reject(Cell cell, std::string message, std::string hint = {}) {
        isGood_ = false;
        report_.add({row_, columnOf(cell)}, std::move(message), std::move(hint));
    }

    RowKind readKind() {
        if (text(Cell::plan).empty()) reject(Cell::plan, "the plan is missing");
        const bool isPeriod = !text(Cell::period).empty(), isRate = !text(Cell::resource).empty();
        if (isPeriod && isRate) {
            reject(Cell::resource, "a row is about a period or about a resource, not both",
                   "give the resource a row of its own");
            return rateRow;
        }
        const RowKind kind = isPeriod ? periodRow : isRate ? rateRow : planRow;
        for (std::size_t i = 0; i < kCells; ++i) {
            if (cells_[i].empty() || (kTexts[i].rows & kind) != 0) continue;
            const bool isOfRates = kTexts[i].rows == rateRow;
            reject(static_cast<Cell>(i),
                   base::quoted(cells_[i]) + " says nothing in a row " +
                       (kind == planRow     ? "about a plan"
                        : kind == periodRow ? "about a period"
                                            : "about a resource"),
                   isOfRates         ? "name the resource, or leave the cell empty"
                   : kind == planRow ? "name the period, or leave the cell empty"
                                     : "leave the cell empty");
        }
        return kind;
    }
    void readNumbers(RowKind kind) {
        for (std::size_t i = 0; i < kCells; ++i) {
            numbers_[i] = {};
            if (cells_[i].empty() || !kTexts[i].isNumber || (kTexts[i].rows & kind) == 0) continue;
            numbers_[i] = values_.number(cells_[i]);
            if (!numbers_[i].exists()) {
                const bool hasComma = cells_[i].find(',') != std::string::npos;
                reject(static_cast<Cell>(i), "expected a number, found " + base::quoted(cells_[i]),
                       hasComma ? "write decimals behind a point, and nothing between thousands"
                                : "write the number alone, such as 12.5");
            } else if (cells_[i][0] == '-' && values_.spelling(numbers_[i]) != "0") {
                reject(static_cast<Cell>(i), "expected 0 or more, found " + cells_[i]);
            }
        }
        const ValueId minimum = number(Cell::minimum), maximum = number(Cell::maximum);
        if (minimum.exists() && maximum.exists() && values_.compare(minimum, maximum) > 0) {
            reject(Cell::minimum,
                   "the minimum " + text(Cell::minimum) + " is above the maximum " + text(Cell::maximum),
                   "lower the minimum or raise the maximum");
        }
    }
    std::optional<bool> readSwitchOf(Cell cell, bool otherwise) {
        if (text(cell).empty()) return otherwise;
        const std::optional<bool> position = readSwitch(text(cell));
        if (!position) {
            reject(cell, "expected yes or no, found " + base::quoted(text(cell)),
                   base::didYouMean(text(cell), {"yes", "no", "true", "false", "on", "off"}));
        }
        return position;
    }

    /// The index of what the cell names; none, and reported, where it was written in another way before.
    std::optional<std::uint32_t> find(Naming& naming, Cell cell) { return find(naming, cell, text(cell)); }
    std::optional<std::uint32_t> find(Naming& naming, Cell cell, const std::string& name) {
        const std::uint32_t index = naming.find(name, row_, values_);
        const Naming::Named& known = naming.at(index);
        if (known.name == name) {
            if (&naming == &plans_ && index == rows_.size()) rows_.emplace_back();
            return index;
        }
        reject(cell,
               base::quoted(name) + " is written " + base::quoted(known.name) + " in " + rowText(known.row),
               "Did you mean " + base::quoted(known.name) + "?");
        return std::nullopt;
    }

    /// What any row may say of its plan. False where a row before said otherwise.
    bool describe(std::uint32_t index) {
        PlanRows& rows = rows_[index];
        if (!text(Cell::planName).empty()) {
            const ValueId name = values_.text(text(Cell::planName));
            if (isSaidOtherwise(Cell::planName, rows.nameRow, rows.plan.name == name)) return false;
            rows.plan.name = name;
        }
        if (!text(Cell::planCategory).empty()) {
            const std::optional<std::uint32_t> category = find(planCategories_, Cell::planCategory);
            if (!category) return false;
            const ValueId id = planCategories_.at(*category).id;
            if (isSaidOtherwise(Cell::planCategory, rows.categoryRow, rows.plan.planCategory == id))
                return false;
            rows.plan.planCategory = id;
        }
        if (text(Cell::salesCategories).empty()) return true;
        std::vector<ValueId> ids;
        for (const std::string& name : split(text(Cell::salesCategories))) {
            const std::optional<std::uint32_t> category = find(salesCategories_, Cell::salesCategories, name);
            if (!category) return false;
            const ValueId id = salesCategories_.at(*category).id;
            if (!plan_sync::contains(ids, id)) ids.push_back(id);
        }
        const bool isSame = plan_sync::isSameSet(rows.plan.salesCategories, ids);
        if (isSaidOtherwise(Cell::salesCategories, rows.salesRow, isSame)) return false;
        rows.plan.salesCategories = std::move(ids);
        return true;
    }
    bool isSaidOtherwise(Cell cell, std::uint32_t& saidIn, bool isSame) {
        if (saidIn != 0 && !isSame) {
            reject(cell, "this is not what " + rowText(saidIn) + " says of the plan",
                   "say it in one of its rows only");
            return true;
        }
        if (saidIn == 0) saidIn = row_;
        return false;
    }
    [[nodiscard]] static std::vector<std::string> split(std::string_view cell) {
        std::vector<std::string> names;
        while (!cell.empty()) {
            const std::size_t end = cell.find(';');
            std::string name = tidied(cell.substr(0, end));
            if (!name.empty()) names.push_back(std::move(name));
            cell = end == std::string_view::npos ? std::string_view() : cell.substr(end + 1);
        }
        return names;
    }

    bool isRepeated(std::uint32_t before) {
        if (before == 0) return false;
        isGood_ = false;
        report_.add({row_, {}}, "this row repeats " + rowText(before) + ": it is about the same",
                    "keep one of the two");
        return true;
    }
    [[nodiscard]] plan_sync::Fees fees() const {
        return {number(Cell::setup), number(Cell::recurring), number(Cell::renewal)};
    }
    void takePeriod(PlanRows& rows, bool isTrial) {
        const std::optional<std::uint32_t> index = find(rows.periods, Cell::period);
        if (!index) return;
        const Naming::Named& named = rows.periods.at(*index);
        if (*index < rows.plan.periods.size()) {
            static_cast<void>(isRepeated(named.row));
            return;
        }
        plan_sync::Period period;
        period.id = named.id;
        const std::string& length = text(Cell::length).empty() ? named.name : text(Cell::length);
        period.length = values_.text(length);
        period.trial = isTrial;
        period.fees = fees();
        rows.plan.periods.push_back(period);
    }
    void takeRate(PlanRows& rows, bool isForSale) {
        const std::optional<std::uint32_t> index = find(resources_, Cell::resource);
        if (!index) return;
        const ValueId resource = resources_.at(*index).id;
        for (std::size_t i = 0; i < rows.plan.rates.size(); ++i) {
            if (rows.plan.rates[i].resource == resource && isRepeated(rows.rateRows[i])) return;
        }
        plan_sync::Rate rate;
        rate.resource = resource;
        rate.prices = {number(Cell::setup), number(Cell::recurring), number(Cell::overuse)};
        rate.limits = {number(Cell::included), number(Cell::minimum), number(Cell::maximum)};
        rate.availableForSale = isForSale;
        rows.plan.rates.push_back(rate);
        rows.rateRows.push_back(row_);
    }

    base::ValuePool& values_;
    CsvReport& report_;
    std::vector<Cell> columns_;
    std::vector<std::string_view> names_;  // of the columns, as the header writes them
    Naming plans_, resources_, salesCategories_, planCategories_;
    std::vector<PlanRows> rows_;  // as plans_
    // the present row
    std::uint32_t row_ = 0;
    bool isGood_ = true;
    std::array<std::string, kCells> cells_;
    std::array<ValueId, kCells> numbers_;
};

}  // namespace

bool isCatalogueHeader(const CsvRow& header) {
    const auto names = [&](std::string_view name) {
        return std::any_of(header.cells.begin(), header.cells.end(),
                           [&](const std::string& cell) { return base::folded(cell) == name; });
    };
    return names("plan") && !names("organization");
}

void readCatalogueRows(const std::vector<CsvRow>& rows, scenario::Document& document, CsvReport& report) {
    CatalogueReader reader(rows[0], document, report);
    for (std::size_t i = 1; i < rows.size(); ++i) reader.read(rows[i]);
    reader.moveTo(document);
}

}  // namespace sluice::codec
