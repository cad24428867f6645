#include <algorithm>
#include <map>

#include "codec/csv_cell.h"
#include "codec/csv_entitlement_columns.h"
#include "codec/csv_entitlements.h"
#include "codec/csv_table.h"
#include "entitlements/viewer.h"

namespace sluice::codec {
namespace {

class SheetWriter {
  public:
    explicit SheetWriter(const EntitlementSheet& sheet) : sheet_(sheet) {
        for (const auto& account : sheet.accounts) name(account.id, account.name);
        for (const auto& row : sheet.rows) {
            for (const auto& standing : row.standings) name(standing.account, standing.name);
            hasGivers_ = hasGivers_ || !row.givenBy.empty();
            hasTouched_ = hasTouched_ || row.touched;
            hasPassedOn_ = hasPassedOn_ || row.passedOn != 0;
        }
    }

    std::string write() {
        header();
        for (const auto& account : sheet_.accounts) accountRow(account);
        for (const auto& row : sheet_.rows) entitlementRow(row);
        return std::move(text_);
    }

  private:
    /// Ids are written where reading the names would not give them, or where a name is the word for withheld ones.
    void name(std::string_view id, std::string_view name) {
        if (id.empty()) return;
        nameOf_[id] = name;
        const auto [first, isNew] = idOf_.emplace(alike(name), id);
        hasIds_ = hasIds_ || (!isNew && first->second != id) || slug(name) != id ||
                  name == entitlements::kNameWithheld;
    }

    void cell(std::string_view content) {
        if (!isFirst_) text_ += ',';
        isFirst_ = false;
        text_ += csvCell(content);
    }
    void endRow() {
        text_ += "\r\n";
        isFirst_ = true;
    }
    [[nodiscard]] bool hasAccounts() const { return !sheet_.accounts.empty(); }

    void header() {
        using enum EntitlementCell;
        for (const EntitlementCell each :
             {entitlement, kind, product, quantity, used, remaining, state, currentOwner})
            cell(codec::nameOf(each));
        std::vector<std::string> tiers;
        for (const auto& tier : sheet_.tiers)
            tiers.push_back(writeTierColumn(
                {std::string(tier.id), tier.name == tier.id ? std::string() : std::string(tier.name)}));
        for (const std::string& tier : tiers) cell(tier);
        cell(codec::nameOf(from));
        if (hasIds_) {
            for (const std::string& tier : tiers) cell(tier + std::string(kIdMark));
        }
        if (hasGivers_) cell(codec::nameOf(givenBy));
        if (hasTouched_) cell(codec::nameOf(touched));
        if (hasPassedOn_) cell(codec::nameOf(passedOn));
        if (hasAccounts()) {
            cell(codec::nameOf(account));
            if (hasIds_) cell(codec::nameOf(accountId));
            for (const EntitlementCell each : {type, parents, related, visible}) cell(codec::nameOf(each));
        }
        endRow();
    }
    void entitlementRow(const EntitlementSheet::Row& row) {
        for (const std::string_view content : {row.id, row.kind, row.product}) cell(content);
        for (const std::uint64_t number : {row.quantity, row.used, row.quantity - row.used})
            cell(std::to_string(number));
        cell(row.state);
        cell(row.owner);
        std::vector<std::string_view> names(sheet_.tiers.size()), ids(sheet_.tiers.size());
        for (const auto& standing : row.standings) {
            names[standing.tier] = standing.name;
            ids[standing.tier] = standing.account;
        }
        for (const std::string_view each : names) cell(each);
        cell(row.from);
        if (hasIds_) {
            for (const std::string_view each : ids) cell(each);
        }
        if (hasGivers_) cell(reference(row.givenBy));
        if (hasTouched_) cell(row.touched ? "yes" : "");
        if (hasPassedOn_) cell(row.passedOn == 0 ? "" : std::to_string(row.passedOn));
        if (hasAccounts()) {
            for (std::size_t i = 0; i < (hasIds_ ? 6u : 5u); ++i) cell({});
        }
        endRow();
    }
    void accountRow(const EntitlementSheet::Account& account) {
        const std::size_t empty = 8 + sheet_.tiers.size() * (hasIds_ ? 2 : 1) + 1 + (hasGivers_ ? 1 : 0) +
                                  (hasTouched_ ? 1 : 0) + (hasPassedOn_ ? 1 : 0);
        for (std::size_t i = 0; i < empty; ++i) cell({});
        cell(account.name);
        if (hasIds_) cell(account.id);
        cell(account.type);
        cell(list(account.parents));
        cell(list(account.related));
        cell(account.visible ? "yes" : "no");
        endRow();
    }
    /// An account as the table names it elsewhere than in a tier.
    [[nodiscard]] std::string_view reference(std::string_view id) const {
        const auto found = nameOf_.find(id);
        return hasIds_ || found == nameOf_.end() ? id : found->second;
    }
    [[nodiscard]] std::string list(const std::vector<std::string_view>& ids) const {
        std::vector<std::string_view> references;
        for (const std::string_view id : ids) references.push_back(reference(id));
        return references.empty() ? std::string() : writeCellTexts(references);
    }

    const EntitlementSheet& sheet_;
    std::map<std::string_view, std::string_view> nameOf_;
    std::map<std::string, std::string_view> idOf_;  // by name, as names are matched
    bool hasIds_ = false, hasGivers_ = false, hasTouched_ = false, hasPassedOn_ = false, isFirst_ = true;
    std::string text_;
};

}  // namespace

std::string writeEntitlements(const EntitlementSheet& sheet, bool hasMark) {
    return (hasMark ? "\uFEFF" : "") + SheetWriter(sheet).write();
}

}  // namespace sluice::codec
