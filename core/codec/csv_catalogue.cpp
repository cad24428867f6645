#include "codec/csv_catalogue.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "base/index_map.h"
#include "base/text.h"
#include "codec/csv_catalogue_cells.h"
#include "codec/csv_catalogue_row.h"
#include "codec/csv_catalogue_whole.h"
#include "codec/csv_cell.h"

namespace sluice::codec {
namespace {

using base::IndexMap;
using base::ValueId;
using plan_sync::Catalogue;
using plan_sync::Plan;

/// The things of one kind that rows name, each with an id of its own.
class Naming {
  public:
    struct Named {
        std::string name;
        ValueId id;
        std::uint32_t row;  // that named it first
    };

    /// The index of what is called so, or so alike that it must be meant.
    std::uint32_t find(const std::string& name, std::uint32_t row, base::ValuePool& values) {
        const std::uint32_t key = values.text(alike(name)).value;
        const std::uint32_t known = byAlike_.find(key);
        if (known != IndexMap::kNone) return known;
        const std::string stem = slug(name);
        std::string id = stem;
        std::uint32_t number = std::max(1u, lastNumberOf(values.text(stem)));
        while (byId_.find(values.text(id).value) != IndexMap::kNone) id = stem + "-" + base::digits(++number);
        lastNumberOf(values.text(stem)) = number;
        const auto index = static_cast<std::uint32_t>(all_.size());
        byAlike_.add(key, index);
        byId_.add(values.text(id).value, index);
        all_.push_back({name, values.text(id), row});
        return index;
    }
    [[nodiscard]] const Named& at(std::uint32_t index) const { return all_[index]; }
    [[nodiscard]] const std::vector<Named>& all() const { return all_; }

  private:
    /// The last number behind an id made from this stem; 0: it is the first.
    std::uint32_t& lastNumberOf(ValueId stem) {
        std::uint32_t place = byStem_.find(stem.value);
        if (place == IndexMap::kNone) {
            place = static_cast<std::uint32_t>(lastNumbers_.size());
            byStem_.add(stem.value, place);
            lastNumbers_.push_back(0);
        }
        return lastNumbers_[place];
    }

    std::vector<Named> all_;
    IndexMap byAlike_, byId_, byStem_;
    std::vector<std::uint32_t> lastNumbers_;
};

class CatalogueReader {
  public:
    CatalogueReader(const TableRows& table, scenario::Document& document, CsvReport& report)
        : values_(document.values),
          report_(report),
          row_(table, {document.values, table.options.decimal}, report) {}

    void reportColumns() const { row_.reportColumns(); }

    void read(const CsvRow& row) {
        if (!row_.read(row)) return;
        const std::optional<std::uint32_t> index = find(plans_, Cell::plan);
        if (!index) return;
        if (*index == rows_.size()) rows_.emplace_back();
        PlanRows& rows = rows_[*index];
        if (!describe(rows)) return;
        if (row_.kind() == planRow) {
            if (isRepeated(rows.ownRow)) return;
            rows.ownRow = row_.number();
            rows.plan.fees = fees();
        } else if (row_.kind() == periodRow) {
            takePeriod(rows);
        } else {
            takeRate(rows);
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
        if (!row_.currencies().empty()) {
            std::string& notes = document.notes = "Prices in ";
            for (const std::string& each : row_.currencies()) {
                if (&each != &row_.currencies().front()) notes += ", ";
                notes += each;
            }
            notes += '.';
        }
    }

  private:
    /// A plan as far as it is known, with the rows that its parts came from.
    struct PlanRows {
        Plan plan;
        Naming periods;
        IndexMap rateRows;                                                     // resource → row
        std::uint32_t ownRow = 0, nameRow = 0, salesRow = 0, categoryRow = 0;  // 0: none yet
    };

    [[nodiscard]] ValueId nameOf(const Naming::Named& each) const {
        const ValueId name = values_.text(each.name);
        return name == each.id ? ValueId{} : name;
    }

    /// The index of what the cell names; none, and reported, where it was written in another way before.
    std::optional<std::uint32_t> find(Naming& naming, Cell cell) {
        return find(naming, cell, row_.text(cell));
    }
    std::optional<std::uint32_t> find(Naming& naming, Cell cell, const std::string& name) {
        const std::uint32_t index = naming.find(name, row_.number(), values_);
        const Naming::Named& known = naming.at(index);
        if (known.name == name) return index;
        row_.reject(
            cell,
            base::quoted(name) + " is written " + base::quoted(known.name) + " in " + rowText(known.row),
            base::didYouMean(known.name));
        return std::nullopt;
    }

    /// What any row may say of its plan. False where a row before said otherwise.
    bool describe(PlanRows& rows) {
        if (!row_.text(Cell::planName).empty()) {
            const ValueId name = values_.text(row_.text(Cell::planName));
            if (isSaidOtherwise(Cell::planName, rows.nameRow, rows.plan.name == name)) return false;
            rows.plan.name = name;
        }
        if (!row_.text(Cell::planCategory).empty()) {
            const std::optional<std::uint32_t> category = find(planCategories_, Cell::planCategory);
            if (!category) return false;
            const ValueId id = planCategories_.at(*category).id;
            if (isSaidOtherwise(Cell::planCategory, rows.categoryRow, rows.plan.planCategory == id))
                return false;
            rows.plan.planCategory = id;
        }
        if (row_.text(Cell::salesCategories).empty()) return true;
        std::vector<ValueId> ids;
        for (const std::string& name : split(row_.text(Cell::salesCategories))) {
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
            row_.reject(cell, "this is not what " + rowText(saidIn) + " says of the plan",
                        "say it in one of its rows only");
            return true;
        }
        if (saidIn == 0) saidIn = row_.number();
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
        report_.add({row_.number(), {}}, "this row repeats " + rowText(before) + ": it is about the same",
                    "keep one of the two");
        return true;
    }
    [[nodiscard]] plan_sync::Fees fees() const {
        return {row_.number(Cell::setup), row_.number(Cell::recurring), row_.number(Cell::renewal)};
    }
    void takePeriod(PlanRows& rows) {
        const std::optional<std::uint32_t> index = find(rows.periods, Cell::period);
        if (!index) return;
        const Naming::Named& named = rows.periods.at(*index);
        if (*index < rows.plan.periods.size()) {
            static_cast<void>(isRepeated(named.row));
            return;
        }
        plan_sync::Period period;
        period.id = named.id;
        const std::string& length = row_.text(Cell::length).empty() ? named.name : row_.text(Cell::length);
        period.length = values_.text(length);
        period.trial = row_.isTrial();
        period.fees = fees();
        rows.plan.periods.push_back(period);
    }
    void takeRate(PlanRows& rows) {
        const std::optional<std::uint32_t> index = find(resources_, Cell::resource);
        if (!index) return;
        const ValueId resource = resources_.at(*index).id;
        const std::uint32_t before = rows.rateRows.find(resource.value);
        if (before != IndexMap::kNone && isRepeated(before)) return;
        rows.rateRows.add(resource.value, row_.number());
        plan_sync::Rate rate;
        rate.resource = resource;
        rate.prices = {row_.number(Cell::setup), row_.number(Cell::recurring), row_.number(Cell::overuse)};
        rate.limits = {row_.number(Cell::included), row_.number(Cell::minimum), row_.number(Cell::maximum)};
        rate.availableForSale = row_.isForSale();
        rows.plan.rates.push_back(rate);
    }

    base::ValuePool& values_;
    CsvReport& report_;
    CatalogueRow row_;  // the present one
    Naming plans_, resources_, salesCategories_, planCategories_;
    std::vector<PlanRows> rows_;  // as plans_
};

}  // namespace

const KnownColumns& catalogueColumns() {
    static const std::vector<std::string> kNames = [] {
        std::vector<std::string> names = {"kind"};
        const auto add = [&names](std::string name) {
            if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
        };
        for (std::size_t i = 0; i < kCells; ++i) add(std::string(nameOf(static_cast<Cell>(i))));
        forEachKind([&add](auto example) {
            forEachCell(example, [&add](const std::string& column, bool, const auto&) { add(column); });
        });
        return names;
    }();
    static const KnownColumns kColumns{{kNames.begin(), kNames.end()}, false};
    return kColumns;
}

void readCatalogueRows(const TableRows& table, scenario::Document& document, CsvReport& report) {
    if (hasKinds(table)) return readWholeCatalogue(table, document, report);
    CatalogueReader reader(table, document, report);
    for (const CsvRow& row : table.rows) reader.read(row);
    reader.reportColumns();
    reader.moveTo(document);
}

}  // namespace sluice::codec
