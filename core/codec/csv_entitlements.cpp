#include "codec/csv_entitlements.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/text.h"
#include "codec/csv_cell.h"
#include "codec/csv_checked.h"
#include "codec/csv_entitlement_row.h"
#include "entitlements/state.h"

namespace sluice::codec {
namespace {

using base::ValueId;
using entitlements::AccountType;
using Index = std::size_t;
constexpr Index kNone = static_cast<Index>(-1);

/// Puts the rows that are left into a document.
class SheetReader {
  public:
    SheetReader(EntitlementTable& table, std::vector<EntitlementRow>& rows, scenario::Document& document,
                CsvReport& report)
        : table_(table), rows_(rows), document_(document), report_(report) {}

    void make(RowsByPath& byPath) {
        byPath_ = &byPath;
        accounts_.clear();
        byId_.clear();
        byName_.clear();
        pairs_.clear();
        relationRows_.clear();
        document_.organizations.clear();
        document_.entitlements = {};
        hasIds_ = std::any_of(rows_.begin(), rows_.end(), [](const EntitlementRow& row) {
            return !row.text(EntitlementCell::accountId).empty() ||
                   std::any_of(row.standings.begin(), row.standings.end(),
                               [](const auto& standing) { return !standing.account.empty(); });
        });
        hasAccountRows_ = std::any_of(rows_.begin(), rows_.end(),
                                      [](const EntitlementRow& row) { return row.isGood && row.isAccount; });
        for (EntitlementRow& row : rows_) {
            if (row.isGood && row.isAccount) declare(row);
        }
        for (EntitlementRow& row : rows_) {
            if (row.isGood && !row.isAccount) add(row);
        }
        for (EntitlementRow& row : rows_) {
            if (row.isGood && row.isAccount) relate(row);
        }
        addProducer();
        moveAccounts();
        moveTiers();
    }
    /// What was taken for granted, once all is read.
    void remark() const {
        if (isProducerMade_) {
            report_.warn({},
                         "no row tells who the producer is; an account named \"Producer\" was added (EN-22)",
                         "add a row with its name in the column account and the type producer");
        }
        if (hasAccountRows_ || document_.entitlements.entitlements.empty()) return;
        report_.warn({},
                     "the types of the accounts follow from their tiers, and " +
                         base::counted(pairs_.size(), "pair") +
                         " of accounts that stand next to one another on an entitlement " +
                         (pairs_.size() == 1 ? "is" : "are") +
                         " taken as related (EN-5, EN-28): the table tells neither types nor relationships",
                     "add rows about accounts: account, type, parents, related, visible");
    }

  private:
    struct Account {
        std::string id, name;
        std::uint32_t row = 0;  // that named it first
        AccountType type = AccountType::none;
        std::vector<ValueId> parents;
        bool visible = true;
        bool isDeclared = false;
    };

    void reject(EntitlementRow& row, std::string_view column, base::Text message, const CsvHint& hint = {}) {
        row.isGood = false;
        report_.add({row.number, column}, message, hint);
    }
    [[nodiscard]] ValueId valueOf(const std::string& text) { return document_.values.text(text); }

    /// The account with this id, or where it is empty with this name, which is made where it is new; kNone, and
    /// reported, where the id has another name.
    Index find(EntitlementRow& row, std::string_view column, const std::string& id, const std::string& name) {
        const auto known = id.empty() ? byName_.find(seen(name)) : byId_.find(id);
        const auto& end = id.empty() ? byName_.end() : byId_.end();
        if (known != end) {
            const Account& other = accounts_[known->second];
            if (id.empty() || name.empty() || seen(name) == seen(other.name)) return known->second;
            reject(row, column,
                   "the id " + base::quoted(id) + " is that of " + base::quoted(other.name) + " in " +
                       rowText(other.row),
                   "give each account an id of its own, and one name");
            return kNone;
        }
        const std::string shown = name.empty() ? id : name;
        const Index index = accounts_.size();
        accounts_.push_back({id.empty() ? newId(shown) : id, shown, row.number, {}, {}, true, false});
        byId_.emplace(accounts_.back().id, index);
        byName_.emplace(seen(shown), index);
        return index;
    }
    [[nodiscard]] std::string newId(const std::string& name) const {
        const std::string stem = slug(name);
        std::string id = stem;
        for (std::uint32_t number = 2; byId_.find(id) != byId_.end(); ++number)
            id = stem + "-" + std::to_string(number);
        return id;
    }
    /// What a list or given_by names; kNone, and reported, where no row has it.
    Index refer(EntitlementRow& row, EntitlementCell cell, const std::string& nameOrId) {
        const auto identified = byId_.find(nameOrId);
        const auto named = byName_.find(seen(nameOrId));
        if (identified != byId_.end() && (hasIds_ || named == byName_.end())) return identified->second;
        if (named != byName_.end()) return named->second;
        std::vector<std::string_view> names;
        for (const Account& account : accounts_) names.push_back(account.name);
        reject(row, table_.columnOf(cell), "no row has the account " + base::quoted(nameOrId),
               nearHint(nameOrId, names));
        return kNone;
    }

    void declare(EntitlementRow& row) {
        const Index index = find(row, table_.columnOf(EntitlementCell::account),
                                 row.text(EntitlementCell::accountId), row.text(EntitlementCell::account));
        if (index == kNone) return;
        Account& account = accounts_[index];
        if (account.isDeclared) {
            reject(row, table_.columnOf(EntitlementCell::account),
                   "this row repeats " + rowText(account.row) + ": it is about the same account",
                   "keep one of the two, or give each an id in the column account_id");
            return;
        }
        account.isDeclared = true;
        account.type = row.type;
        account.visible = row.visible;
    }

    void add(EntitlementRow& row) {
        scenario::EntitlementEntry entry;
        entry.id = valueOf(row.text(EntitlementCell::entitlement));
        entry.product = valueOf(row.text(EntitlementCell::product));
        entry.kind = row.kind;
        entry.state = row.state;
        entry.quantity = row.quantity;
        entry.touched = row.touched;
        entry.passedOn = row.passedOn;
        (row.kind == entitlements::EntitlementKind::bulk ? entry.redeemed : entry.activated) = row.used;
        std::vector<Index> standing;
        for (const EntitlementRow::Standing& each : row.standings) {
            const Index account = find(row, table_.columnOfTier(each.tier), each.account, each.name);
            if (account == kNone) return;
            Account& found = accounts_[account];
            const TierColumn& tier = table_.tiers()[each.tier];
            const bool isLast = tier.id == entitlements::kEndCustomerId;
            if (found.type == AccountType::none)
                found.type = isLast ? AccountType::customer : AccountType::partner;
            entry.tiers.push_back({valueOf(tier.id), valueOf(found.id)});
            standing.push_back(account);
        }
        if (!row.text(EntitlementCell::currentOwner).empty()) {
            const Index owner = ownerOf(row);
            if (owner == kNone) return;
            entry.currentOwner = valueOf(table_.tiers()[owner].id);
        }
        if (!row.text(EntitlementCell::from).empty()) entry.from = valueOf(row.text(EntitlementCell::from));
        if (!row.text(EntitlementCell::givenBy).empty()) {
            const Index giver = refer(row, EntitlementCell::givenBy, row.text(EntitlementCell::givenBy));
            if (giver == kNone) return;
            entry.givenBy = valueOf(accounts_[giver].id);
        }
        for (std::size_t i = 1; i < standing.size() && !hasAccountRows_; ++i)
            relateTwo(standing[i - 1], standing[i], row.number);
        std::vector<scenario::EntitlementEntry>& list = document_.entitlements.entitlements;
        (*byPath_)["/entitlements/" + std::to_string(list.size())] = row.number;
        list.push_back(std::move(entry));
    }
    /// The tier by its id, name or column.
    Index ownerOf(EntitlementRow& row) {
        const std::string meant = alike(row.text(EntitlementCell::currentOwner));
        std::vector<std::string_view> ids;
        for (Index i = 0; i < table_.tiers().size(); ++i) {
            const TierColumn& tier = table_.tiers()[i];
            ids.push_back(tier.id);
            const bool isIt = row.text(EntitlementCell::currentOwner) == tier.id ||
                              meant == alike(tier.name) || meant == alike(tier.id);
            if (isIt) return i;
        }
        CsvHint hint = nearHint(row.text(EntitlementCell::currentOwner), ids);
        if (hint.text.empty() && !ids.empty()) hint = "tiers are " + base::listed(ids);
        reject(row, table_.columnOf(EntitlementCell::currentOwner),
               "no column is the tier " + base::quoted(row.text(EntitlementCell::currentOwner)), hint);
        return kNone;
    }

    void relateTwo(Index left, Index right, std::uint32_t row) {
        if (left == right || !pairs_.insert({std::min(left, right), std::max(left, right)}).second) return;
        relationRows_.push_back(row);
        document_.entitlements.relationships.push_back(
            {valueOf(accounts_[left].id), valueOf(accounts_[right].id)});
    }
    void relate(EntitlementRow& row) {
        const std::string& id = row.text(EntitlementCell::accountId);
        const Index own = id.empty() ? byName_.at(seen(row.text(EntitlementCell::account))) : byId_.at(id);
        for (const ValueId each : readCellTexts(row.text(EntitlementCell::parents), document_.values)) {
            const Index parent =
                refer(row, EntitlementCell::parents, std::string(document_.values.spelling(each)));
            if (parent == kNone) return;
            accounts_[own].parents.push_back(valueOf(accounts_[parent].id));
        }
        for (const ValueId each : readCellTexts(row.text(EntitlementCell::related), document_.values)) {
            const Index with =
                refer(row, EntitlementCell::related, std::string(document_.values.spelling(each)));
            if (with == kNone) return;
            relateTwo(own, with, row.number);
        }
    }

    void addProducer() {
        isProducerMade_ = std::none_of(accounts_.begin(), accounts_.end(), [](const Account& account) {
            return account.type == AccountType::producer;
        });
        if (!isProducerMade_) return;
        accounts_.push_back({newId("Producer"), "Producer", 0, AccountType::producer, {}, true, true});
    }
    void moveAccounts() {
        for (const Account& account : accounts_) {
            const std::uint32_t index = static_cast<std::uint32_t>(document_.organizations.size());
            const ValueId name = account.name == account.id ? ValueId{} : valueOf(account.name);
            document_.organizations.push_back({valueOf(account.id), name, {}});
            document_.entitlements.accounts.push_back(
                {index, account.type, account.parents, account.visible});
            if (account.row != 0) (*byPath_)["/organizations/" + std::to_string(index)] = account.row;
        }
        for (std::size_t i = 0; i < relationRows_.size(); ++i)
            (*byPath_)["/relationships/" + std::to_string(i)] = relationRows_[i];
    }
    /// End Customer is there by itself: it is said where it is the only one, or has another name.
    void moveTiers() {
        std::vector<scenario::TierEntry> tiers;
        std::optional<scenario::TierEntry> last;
        for (const TierColumn& tier : table_.tiers()) {
            const ValueId name = tier.name.empty() ? ValueId{} : valueOf(tier.name);
            const bool isLast = tier.id == entitlements::kEndCustomerId;
            if (!isLast) tiers.push_back({valueOf(tier.id), name});
            if (isLast) last = scenario::TierEntry{valueOf(tier.id), name};
        }
        if (last && (tiers.empty() || last->name != valueOf(std::string(entitlements::kEndCustomerName))))
            tiers.push_back(*last);
        document_.entitlements.tiers = std::move(tiers);
    }

    EntitlementTable& table_;
    std::vector<EntitlementRow>& rows_;
    scenario::Document& document_;
    CsvReport& report_;
    RowsByPath* byPath_ = nullptr;
    bool hasAccountRows_ = false, hasIds_ = false, isProducerMade_ = false;
    std::vector<Account> accounts_;
    std::map<std::string, Index> byId_, byName_;  // by name: the first of several
    std::set<std::pair<Index, Index>> pairs_;
    std::vector<std::uint32_t> relationRows_;
};

}  // namespace

void readEntitlementRows(const TableRows& table, scenario::Document& document, CsvReport& report) {
    EntitlementTable columns(table, report);
    std::vector<EntitlementRow> rows;
    for (const CsvRow& each : table.rows) rows.push_back(columns.read(each));
    columns.reportWithheld();
    SheetReader reader(columns, rows, document, report);
    const auto leaveOut = [&](std::uint32_t number) {
        for (EntitlementRow& each : rows) each.isGood = each.isGood && each.number != number;
    };
    checkRows({[&](RowsByPath& byPath) { reader.make(byPath); }, leaveOut, table.options.takeGoodRows},
              document, report);
    reader.remark();
}

}  // namespace sluice::codec
