#include "codec/csv_catalogue_whole.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>
#include <variant>

#include "base/index_map.h"
#include "base/text.h"
#include "codec/csv_catalogue.h"
#include "codec/csv_catalogue_cells.h"
#include "codec/csv_cell.h"
#include "codec/csv_checked.h"
#include "codec/csv_number.h"
#include "codec/csv_row.h"

namespace sluice::codec {
namespace {

using namespace plan_sync;
using base::IndexMap;

using Entity =
    std::variant<OwnRow, Resource, ExpirationSchedule, NotificationTemplate, NotificationSchedule,
                 PlanCategory, SalesCategory, ResourceCategory, Plan, Period, Rate, ServiceTemplate>;

struct EntityRow {
    std::uint32_t number = 0;
    ValueId plan;  // of a period or rate
    Entity entity;
    bool isGood = true;
};

/// The cells of the present row, by column.
class WholeRow {
  public:
    WholeRow(const TableRows& table, base::ValuePool& values, CsvReport& report)
        : values_(values), mark_(table.options.decimal), report_(report) {
        const KnownColumns& known = catalogueColumns();
        for (const std::string& name : table.header.cells) addColumn(name, table, known);
    }

    /// None, and reported, where something in the row is wrong by itself.
    std::optional<EntityRow> read(const CsvRow& row) {
        row_ = row.number;
        isGood_ = areCellsReadable(row, names_, report_);
        cells_.clear();
        for (std::size_t i = 0; i < std::min(row.cells.size(), columns_.size()); ++i) {
            if (!columns_[i].empty() && !row.cells[i].empty() && isReadable(row.cells[i]))
                cells_[columns_[i]] = row.cells[i];
        }
        EntityRow made;
        made.number = row.number;
        const std::string kind = kindOfRow();
        bool isKnown = false;
        forEachKind([&](auto example) {
            using T = decltype(example);
            if (kindWord<T>() != kind) return;
            isKnown = true;
            made.entity = take<T>(made.plan);
        });
        if (!isKnown) rejectKind(kind);
        return isGood_ ? std::optional(std::move(made)) : std::nullopt;
    }

  private:
    void addColumn(const std::string& name, const TableRows& table, const KnownColumns& known) {
        std::string column;
        for (const std::string_view each : known.names) {
            if (alike(each) == alike(table.map.meant(name))) column = each;
        }
        if (!column.empty() && std::find(columns_.begin(), columns_.end(), column) != columns_.end()) {
            report_.add({table.header.number, name}, "this column stands in the header twice",
                        "remove or rename one of them");
            column.clear();
        } else if (column.empty() && !name.empty() && !table.map.leavesOut(name)) {
            report_.add({table.header.number, name}, "unknown column " + base::quoted(name),
                        unknownColumnHint(name, known, base::listed(known.names)));
        }
        columns_.push_back(column);
        names_.push_back(name);
    }
    void reject(const std::string& column, base::Text message, const CsvHint& hint = {}) {
        isGood_ = false;
        const auto found = std::find(columns_.begin(), columns_.end(), column);
        const std::string_view name = found == columns_.end()
                                          ? std::string_view(column)
                                          : names_[static_cast<std::size_t>(found - columns_.begin())];
        report_.add({row_, name}, message, hint);
    }

    /// The word of the row's kind; where the cell says nothing, what the row names tells it.
    [[nodiscard]] std::string kindOfRow() const {
        if (has("kind")) {
            std::string word = alike(cell("kind"));
            std::replace(word.begin(), word.end(), '-', '_');
            return word;
        }
        return has("resource") ? "rate" : has("period") ? "period" : "plan";
    }
    void rejectKind(const std::string& kind) {
        std::vector<std::string> words;
        forEachKind([&](auto example) { words.push_back(kindWord<decltype(example)>()); });
        const std::vector<std::string_view> views(words.begin(), words.end());
        CsvHint hint = nearHint(kind, views);
        if (hint.text.empty()) hint = "a row is about an " + base::listed(views);
        reject("kind", "there is no kind " + base::quoted(cell("kind")), hint);
    }
    [[nodiscard]] bool has(const std::string& column) const { return cells_.find(column) != cells_.end(); }
    [[nodiscard]] std::string_view cell(const std::string& column) const {
        const auto found = cells_.find(column);
        return found == cells_.end() ? std::string_view() : std::string_view(found->second);
    }

    template <class T>
    T take(ValueId& plan) {
        T object;
        std::vector<std::string> taken = {"kind"};
        forEachCell(object, [&](const std::string& column, bool isNumber, auto& member) {
            taken.push_back(column);
            if (has(column)) takeCell(column, isNumber, member);
        });
        constexpr bool isOfPlan = std::is_same_v<T, Period> || std::is_same_v<T, Rate>;
        if (isOfPlan) {
            taken.emplace_back("plan");
            plan = readCellText(cell("plan"), values_);
        }
        for (const auto& [column, content] : cells_) {
            if (std::find(taken.begin(), taken.end(), column) != taken.end()) continue;
            reject(column,
                   base::quoted(content) + " says nothing in a row about the kind " +
                       base::quoted(kindWord<T>()),
                   "leave the cell empty, or name the kind that it belongs to");
        }
        const std::string own = ownColumn<T>();
        if (!has(own)) reject(own, "the " + own + " is missing", "each such row needs one");
        if (isOfPlan && !has("plan")) reject("plan", "the plan is missing", "say which plan it belongs to");
        return object;
    }
    template <class T>
    [[nodiscard]] static std::string ownColumn() {
        if (std::is_same_v<T, Plan>) return "plan";
        if (std::is_same_v<T, Period>) return "period";
        return std::is_same_v<T, Rate> ? "resource" : "id";
    }

    void takeCell(const std::string& column, bool, bool& member) {
        const std::optional<bool> position = readSwitch(cell(column));
        if (position) {
            member = *position;
        } else {
            reject(column, "expected yes or no, found " + base::quoted(cell(column)),
                   nearHint(cell(column), {"yes", "no", "true", "false", "on", "off"}));
        }
    }
    void takeCell(const std::string& column, bool isNumber, ValueId& member) {
        if (!isNumber) {
            member = readCellText(cell(column), values_);
            return;
        }
        if (saysNothing(cell(column))) return;
        member = values_.number(numberIn(cell(column), mark_).literal);
        if (!member.exists())
            reject(column, "expected a number, found " + base::quoted(cell(column)),
                   "write the number alone, such as 12.5, or say which mark is the decimal one");
    }
    void takeCell(const std::string& column, bool, std::vector<ValueId>& member) {
        member = readCellTexts(cell(column), values_);
    }
    void takeCell(const std::string& column, bool, std::optional<std::vector<ValueId>>& member) {
        member = readCellTexts(cell(column), values_);
    }
    void takeCell(const std::string& column, bool, std::vector<NotificationEntry>& member) {
        for (const CellItem& item : readCellItems(cell(column), {values_, mark_})) {
            const bool isDay = item.key.id.exists() && values_.kind(item.key.id) == base::ValueKind::number;
            if (!isDay || !item.detail.id.exists()) {
                reject(column,
                       "expected days and notification templates, found " + base::quoted(cell(column)),
                       "write them as 7=reminder; 30=offer");
                return;
            }
            member.push_back({item.key.id, values_.text(values_.spelling(item.detail.id))});
        }
    }

    base::ValuePool& values_;
    DecimalMark mark_;
    CsvReport& report_;
    std::vector<std::string> columns_;     // as they are known; empty: ignored
    std::vector<std::string_view> names_;  // as the header writes them
    std::uint32_t row_ = 0;
    bool isGood_ = true;
    std::map<std::string, std::string> cells_;
};

/// Puts the rows that are left into a document.
class Assembler {
  public:
    Assembler(std::vector<EntityRow>& rows, scenario::Document& document, CsvReport& report)
        : rows_(rows), document_(document), report_(report) {}

    void make(RowsByPath& byPath) {
        byPath_ = &byPath;
        document_.organizations.clear();
        document_.catalogues.clear();
        catalogue_ = {};
        planOf_ = {};
        OwnRow own{document_.values.text("provider"), document_.values.text("Provider"), {}};
        std::uint32_t ownRow = 0;
        for (EntityRow& row : rows_) {
            if (!row.isGood) continue;
            if (const OwnRow* said = std::get_if<OwnRow>(&row.entity)) {
                if (ownRow != 0) {
                    reject(row, "id",
                           "this row repeats " + rowText(ownRow) + ": a table has one organization");
                    continue;
                }
                own = *said;
                ownRow = row.number;
            } else if (std::holds_alternative<Plan>(row.entity)) {
                add(row, catalogue_.plans, "plans");
                const ValueId id = catalogue_.plans.back().id;
                if (planOf_.find(id.value) == IndexMap::kNone)
                    planOf_.add(id.value, static_cast<std::uint32_t>(catalogue_.plans.size() - 1));
            }
        }
        for (EntityRow& row : rows_) {
            if (row.isGood) addRest(row);
        }
        own.shelf.privileges = withoutRepeats(own.shelf.privileges);
        catalogue_.shelf.orderFlow = own.shelf.orderFlow;
        catalogue_.shelf.privileges = own.shelf.privileges;
        catalogue_.shelf.termsAndConditions = own.shelf.termsAndConditions;
        document_.organizations.push_back({own.id, own.name == own.id ? ValueId{} : own.name, {}});
        document_.catalogues.push_back({0, catalogue_});
        if (ownRow != 0) byPath["/organizations/0"] = ownRow;
    }

  private:
    void reject(EntityRow& row, std::string_view column, base::Text message, const CsvHint& hint = {}) {
        row.isGood = false;
        report_.add({row.number, column}, message, hint);
    }
    template <class T>
    void add(const EntityRow& row, std::vector<T>& list, const std::string& name) {
        (*byPath_)["/organizations/0/catalogue/" + name + "/" + std::to_string(list.size())] = row.number;
        list.push_back(std::get<T>(row.entity));
    }
    template <class T>
    void addToPlan(EntityRow& row, std::vector<T> Plan::*list, const std::string& name) {
        const std::uint32_t plan = planOf_.find(row.plan.value);
        if (plan == IndexMap::kNone)
            return reject(row, "plan",
                          "no row has the plan " + base::quoted(document_.values.spelling(row.plan)),
                          "add a row for it");
        add(row, catalogue_.plans[plan].*list, "plans/" + std::to_string(plan) + "/" + name);
    }
    void addRest(EntityRow& row) {
        Shelf& shelf = catalogue_.shelf;
        if (std::holds_alternative<Resource>(row.entity)) add(row, shelf.resources, "resources");
        if (std::holds_alternative<ExpirationSchedule>(row.entity))
            add(row, shelf.expirationSchedules, "expirationSchedules");
        if (std::holds_alternative<NotificationTemplate>(row.entity))
            add(row, shelf.notificationTemplates, "notificationTemplates");
        if (std::holds_alternative<NotificationSchedule>(row.entity))
            add(row, shelf.notificationSchedules, "notificationSchedules");
        if (std::holds_alternative<PlanCategory>(row.entity))
            add(row, shelf.planCategories, "planCategories");
        if (std::holds_alternative<SalesCategory>(row.entity))
            add(row, shelf.salesCategories, "salesCategories");
        if (std::holds_alternative<ResourceCategory>(row.entity))
            add(row, shelf.resourceCategories, "resourceCategories");
        if (std::holds_alternative<ServiceTemplate>(row.entity))
            add(row, shelf.serviceTemplates, "serviceTemplates");
        if (std::holds_alternative<Period>(row.entity)) addToPlan(row, &Plan::periods, "periods");
        if (std::holds_alternative<Rate>(row.entity)) addToPlan(row, &Plan::rates, "rates");
    }
    [[nodiscard]] static std::vector<ValueId> withoutRepeats(const std::vector<ValueId>& ids) {
        std::vector<ValueId> once;
        for (const ValueId id : ids) {
            if (!contains(once, id)) once.push_back(id);
        }
        return once;
    }

    std::vector<EntityRow>& rows_;
    scenario::Document& document_;
    CsvReport& report_;
    RowsByPath* byPath_ = nullptr;
    Catalogue catalogue_;
    IndexMap planOf_;
};

}  // namespace

std::string snakeCase(std::string_view name) {
    std::string text;
    for (const char c : name) {
        const bool isCapital = c >= 'A' && c <= 'Z';
        if (isCapital && !text.empty()) text += '_';
        text += isCapital ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return text;
}

bool hasKinds(const TableRows& table) {
    return std::any_of(table.header.cells.begin(), table.header.cells.end(),
                       [&](const std::string& cell) { return alike(table.map.meant(cell)) == "kind"; });
}

void readWholeCatalogue(const TableRows& table, scenario::Document& document, CsvReport& report) {
    WholeRow row(table, document.values, report);
    std::vector<EntityRow> rows;
    for (const CsvRow& each : table.rows) {
        if (std::optional<EntityRow> made = row.read(each)) rows.push_back(std::move(*made));
    }
    Assembler assembler(rows, document, report);
    const auto leaveOut = [&](std::uint32_t number) {
        for (EntityRow& each : rows) each.isGood = each.isGood && each.number != number;
    };
    checkRows({[&](RowsByPath& byPath) { assembler.make(byPath); }, leaveOut, table.options.takeGoodRows},
              document, report);
}

}  // namespace sluice::codec
