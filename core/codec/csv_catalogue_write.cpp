#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"
#include "codec/csv_catalogue.h"
#include "codec/csv_catalogue_cells.h"
#include "codec/csv_table.h"

namespace sluice::codec {
namespace {

using plan_sync::Catalogue;
using plan_sync::Plan;

/// Collects the rows, so that only columns in use are written.
class CatalogueWriter {
  public:
    explicit CatalogueWriter(const base::ValuePool& values) : values_(values) {}

    template <class T>
    void add(const T& object, base::ValueId plan = {}) {
        Row& row = rows_.emplace_back();
        row["kind"] = kindWord<T>();
        if (plan.exists()) row["plan"] = writeCellText(values_.spelling(plan));
        forEachCell(object, [&](const std::string& column, bool isNumber, const auto& member) {
            std::string cell = cellOf(member, isNumber, values_);
            if (!cell.empty()) row[column] = std::move(cell);
        });
    }
    template <class T>
    void addAll(const std::vector<T>& entries) {
        for (const T& entry : entries) add(entry);
    }
    [[nodiscard]] std::string text() const {
        std::vector<std::string> columns = {"kind", "plan"};
        const auto isUsed = [this](const std::string& column) {
            return std::any_of(rows_.begin(), rows_.end(),
                               [&](const Row& row) { return row.find(column) != row.end(); });
        };
        for (const std::string_view name : catalogueColumns().names) {
            const std::string column(name);
            const bool isNew = std::find(columns.begin(), columns.end(), column) == columns.end();
            if (isNew && isUsed(column)) columns.push_back(column);
        }
        std::string text;
        for (const std::string& column : columns) text += (text.empty() ? "" : ",") + column;
        text += "\r\n";
        for (const Row& row : rows_) {
            for (std::size_t i = 0; i < columns.size(); ++i) {
                const auto cell = row.find(columns[i]);
                text += (i > 0 ? "," : "") + csvCell(cell == row.end() ? std::string_view() : cell->second);
            }
            text += "\r\n";
        }
        return text;
    }

  private:
    using Row = std::map<std::string, std::string>;  // by column
    const base::ValuePool& values_;
    std::vector<Row> rows_;
};

/// What an organization's plans refer to and its providers declare (resources and notification templates may).
class Borrowed {
  public:
    Borrowed(const scenario::Document& document, std::uint32_t organization) : document_(document) {
        std::vector<base::ValueId> seen = {document.organizations[organization].id};
        for (std::size_t i = 0; i < seen.size(); ++i) {
            if (i > 0) addCatalogue(seen[i]);
            for (const scenario::PartnershipEntry& partnership : document.partnerships) {
                const bool isProvider = partnership.downstream == seen[i] && partnership.reseller.exists();
                if (isProvider && !plan_sync::contains(seen, partnership.upstream))
                    seen.push_back(partnership.upstream);
            }
        }
    }
    /// Appends the nearest declaration of what the list lacks.
    template <class T>
    void add(std::vector<T>& list, base::ValueId id, std::vector<T> plan_sync::Shelf::*of) const {
        if (!id.exists() || plan_sync::find(list, id) != nullptr) return;
        for (const plan_sync::Shelf* shelf : shelves_) {
            const T* entry = plan_sync::find(shelf->*of, id);
            if (entry != nullptr) return list.push_back(*entry);
        }
    }

  private:
    void addCatalogue(base::ValueId organization) {
        for (const scenario::CatalogueEntry& entry : document_.catalogues) {
            if (document_.organizations[entry.organization].id == organization)
                shelves_.push_back(&entry.catalogue.shelf);
        }
    }
    const scenario::Document& document_;
    std::vector<const plan_sync::Shelf*> shelves_;  // nearest first
};

/// The shelf with what it borrows, as a catalogue by itself has to declare it.
plan_sync::Shelf wholeShelf(const scenario::Document& document, std::uint32_t organization,
                            const Catalogue& catalogue) {
    plan_sync::Shelf shelf = catalogue.shelf;
    const Borrowed borrowed(document, organization);
    for (const Plan& plan : catalogue.plans) {
        for (const plan_sync::Rate& rate : plan.rates)
            borrowed.add(shelf.resources, rate.resource, &plan_sync::Shelf::resources);
    }
    for (const plan_sync::ResourceCategory& category : catalogue.shelf.resourceCategories) {
        for (const base::ValueId resource : category.resources)
            borrowed.add(shelf.resources, resource, &plan_sync::Shelf::resources);
    }
    for (const plan_sync::NotificationSchedule& schedule : catalogue.shelf.notificationSchedules) {
        for (const plan_sync::NotificationEntry& entry : schedule.entries) {
            borrowed.add(shelf.notificationTemplates, entry.notificationTemplate,
                         &plan_sync::Shelf::notificationTemplates);
        }
    }
    return shelf;
}

}  // namespace

std::string cellOf(const std::vector<base::ValueId>& texts, bool, const base::ValuePool& values) {
    if (texts.empty()) return {};
    std::vector<std::string_view> spellings;
    for (const base::ValueId text : texts) spellings.push_back(values.spelling(text));
    return writeCellTexts(spellings);
}
std::string cellOf(const std::optional<std::vector<base::ValueId>>& texts, bool isNumber,
                   const base::ValuePool& values) {
    if (!texts) return {};
    return texts->empty() ? std::string(kEmptyOnPurpose) : cellOf(*texts, isNumber, values);
}
std::string cellOf(const std::vector<plan_sync::NotificationEntry>& entries, bool,
                   const base::ValuePool& values) {
    std::vector<data_sync::Item> items;
    for (const plan_sync::NotificationEntry& entry : entries)
        items.push_back({entry.daysBefore, entry.notificationTemplate});
    return writeCellItems(items, values);
}

std::string writeCatalogue(const scenario::Document& document, std::uint32_t organization, bool hasMark) {
    static const Catalogue kNothing;
    const Catalogue* catalogue = &kNothing;
    for (const scenario::CatalogueEntry& entry : document.catalogues) {
        if (entry.organization == organization) catalogue = &entry.catalogue;
    }
    const plan_sync::Shelf shelf = wholeShelf(document, organization, *catalogue);
    const data_sync::OrganizationEntry& owner = document.organizations[organization];
    OwnRow own{owner.id, owner.name, {}};
    own.shelf.orderFlow = shelf.orderFlow;
    own.shelf.privileges = shelf.privileges;
    own.shelf.termsAndConditions = shelf.termsAndConditions;
    CatalogueWriter writer(document.values);
    writer.add(own);
    writer.addAll(shelf.resources);
    writer.addAll(shelf.expirationSchedules);
    writer.addAll(shelf.notificationTemplates);
    writer.addAll(shelf.notificationSchedules);
    writer.addAll(shelf.planCategories);
    writer.addAll(shelf.salesCategories);
    writer.addAll(shelf.resourceCategories);
    for (const Plan& plan : catalogue->plans) {
        writer.add(plan);
        for (const plan_sync::Period& period : plan.periods) writer.add(period, plan.id);
        for (const plan_sync::Rate& rate : plan.rates) writer.add(rate, plan.id);
    }
    writer.addAll(shelf.serviceTemplates);
    return (hasMark ? "\uFEFF" : "") + writer.text();
}

std::vector<std::string> leftOutOfCatalogue(const scenario::Document& document, std::uint32_t organization) {
    std::vector<std::string> remarks;
    std::size_t copies = 0, borrowed = 0;
    for (const scenario::CatalogueEntry& entry : document.catalogues) {
        if (entry.organization != organization) continue;
        const plan_sync::Shelf shelf = wholeShelf(document, organization, entry.catalogue);
        borrowed = shelf.resources.size() - entry.catalogue.shelf.resources.size() +
                   shelf.notificationTemplates.size() - entry.catalogue.shelf.notificationTemplates.size();
        copies =
            static_cast<std::size_t>(std::count_if(entry.catalogue.plans.begin(), entry.catalogue.plans.end(),
                                                   [](const Plan& plan) { return plan.copyOf.exists(); }));
    }
    if (copies > 0) {
        remarks.emplace_back(
            base::counted(copies, "plan") +
            " that are copies stand in the table as plans of its own: it does not say what "
            "they were copied from, what the provider disabled, what waits for a confirmation, "
            "nor which sales categories the reseller chose itself.");
    }
    if (borrowed > 0) {
        remarks.emplace_back(
            base::counted(borrowed, "entry") +
            " that the provider declares (resources and notification templates) stand in the "
            "table as the organization's own.");
    }
    const bool hasMore = document.organizations.size() > 1 || !document.partnerships.empty();
    if (hasMore) {
        remarks.emplace_back(
            "The table holds what this organization sells: the channel, who resells for whom, and the other "
            "systems do not stand in it.");
    }
    return remarks;
}

}  // namespace sluice::codec
