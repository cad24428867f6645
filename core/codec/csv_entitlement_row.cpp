#include "codec/csv_entitlement_row.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "base/text.h"
#include "codec/csv_cell.h"
#include "codec/csv_entitlements.h"
#include "codec/csv_row.h"
#include "codec/entitlement_fields.h"
#include "entitlements/viewer.h"

namespace sluice::codec {

EntitlementTable::EntitlementTable(const TableRows& table, CsvReport& report)
    : table_(table), report_(report) {
    const bool hasTiers =
        std::any_of(table.header.cells.begin(), table.header.cells.end(), [&](const std::string& cell) {
            return alike(table.map.meant(cell)) == alike(nameOf(EntitlementCell::entitlement));
        });
    for (const std::string& name : table.header.cells) addColumn(name, hasTiers);
}

EntitlementTable::Column EntitlementTable::columnNamed(std::string_view name, bool hasTiers) {
    Column column;
    for (std::size_t i = 0; i < kEntitlementCells; ++i) {
        if (alike(kEntitlementColumns[i]) == alike(name)) column.cell = static_cast<EntitlementCell>(i);
    }
    if (column.cell || !hasTiers) return column;
    const std::size_t mark = name.rfind('|');
    column.holdsIds = mark != std::string_view::npos && alike(name.substr(mark)) == alike(kIdMark);
    const std::optional<TierColumn> tier = readTierColumn(column.holdsIds ? name.substr(0, mark) : name);
    if (!tier) return {};
    const auto known = std::find_if(tiers_.begin(), tiers_.end(),
                                    [&](const TierColumn& each) { return each.id == tier->id; });
    column.tier = static_cast<std::size_t>(known - tiers_.begin());
    if (known == tiers_.end()) tiers_.push_back(*tier);
    return column;
}

void EntitlementTable::addColumn(const std::string& name, bool hasTiers) {
    Column column = table_.map.leavesOut(name) ? Column{} : columnNamed(table_.map.meant(name), hasTiers);
    const bool isThere = std::any_of(columns_.begin(), columns_.end(), [&](const Column& other) {
        return (column.cell && other.cell == column.cell) ||
               (column.tier && other.tier == column.tier && other.holdsIds == column.holdsIds);
    });
    if (isThere) {
        report_.add({table_.header.number, name}, "this column stands in the header twice",
                    "remove or rename one of them");
        column = {};
    } else if (!column.cell && !column.tier && !name.empty() && !table_.map.leavesOut(name)) {
        KnownColumns known = entitlementColumns();
        CsvHint hint = unknownColumnHint(name, known, base::listed(known.names));
        if (hasTiers)
            hint.text =
                hint.text + " A tier of this name is written " + base::quoted(name + " [" + name + "]") + ".";
        report_.add({table_.header.number, name}, "unknown column " + base::quoted(name), hint);
    }
    columns_.push_back(column);
    names_.push_back(name);
}

std::string_view EntitlementTable::columnOf(EntitlementCell cell) const {
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        if (columns_[i].cell == cell) return names_[i];
    }
    return nameOf(cell);
}
std::string_view EntitlementTable::columnOfTier(std::size_t tier) const {
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        if (columns_[i].tier == tier && !columns_[i].holdsIds) return names_[i];
    }
    return tiers_[tier].id;
}

void EntitlementTable::reject(EntitlementRow& row, std::string_view column, base::Text message,
                              const CsvHint& hint) {
    row.isGood = false;
    report_.add({row.number, column}, message, hint);
}

EntitlementRow EntitlementTable::read(const CsvRow& cells) {
    EntitlementRow row;
    row.number = cells.number;
    row.isGood = areCellsReadable(cells, names_, report_);
    takeCells(cells, row);
    const bool isEntitlement = !row.text(EntitlementCell::entitlement).empty();
    row.isAccount = !isEntitlement && !row.text(EntitlementCell::account).empty();
    if (!isEntitlement && !row.isAccount) {
        reject(row, columnOf(EntitlementCell::entitlement), "the entitlement is missing",
               "a row is about an entitlement or, where this cell is empty, about an account");
        return row;
    }
    for (std::size_t i = 0; i < kEntitlementCells; ++i) {
        const auto cell = static_cast<EntitlementCell>(i);
        if (row.cells[i].empty() || isOfAccounts(cell) == row.isAccount) continue;
        reject(row, columnOf(cell),
               base::quoted(row.cells[i]) + " says nothing in a row about an " +
                   (row.isAccount ? "account" : "entitlement"),
               "leave the cell empty, or give it a row of its own");
    }
    row.isAccount ? readAccount(row) : readEntitlement(row);
    return row;
}

void EntitlementTable::takeCells(const CsvRow& cells, EntitlementRow& row) {
    std::vector<EntitlementRow::Standing> standings(tiers_.size());
    std::vector<bool> isWithheld(tiers_.size(), false);
    for (std::size_t i = 0; i < std::min(cells.cells.size(), columns_.size()); ++i) {
        const std::string& cell = cells.cells[i];
        if (!isReadable(cell)) continue;
        if (columns_[i].cell) row.cells[static_cast<std::size_t>(*columns_[i].cell)] = cell;
        if (!columns_[i].tier) continue;
        const std::size_t tier = *columns_[i].tier;
        (columns_[i].holdsIds ? standings[tier].account : standings[tier].name) = cell;
    }
    for (std::size_t tier = 0; tier < tiers_.size(); ++tier) {
        EntitlementRow::Standing& standing = standings[tier];
        if (standing.account.empty() && standing.name.empty()) continue;
        if (standing.account.empty() && seen(standing.name) == entitlements::kNameWithheld) {
            if (firstWithheld_ == 0) firstWithheld_ = row.number;
            withheld_.add(row.number);
            row.isGood = false;
            continue;
        }
        standing.tier = tier;
        row.standings.push_back(std::move(standing));
    }
}

void EntitlementTable::reportWithheld() const {
    if (withheld_.count() == 0) return;
    report_.add({firstWithheld_, {}},
                "names are withheld in " + withheld_.text() + ": the table is what one account sees (EN-16)",
                "take one that was made without looking as an account, or leave these rows out");
}

void EntitlementTable::readAccount(EntitlementRow& row) {
    if (!row.standings.empty()) {
        reject(row, columnOfTier(row.standings.front().tier),
               "an account stands in a tier on an entitlement only", "leave the cell empty");
    }
    if (row.text(EntitlementCell::type).empty()) {
        reject(row, columnOf(EntitlementCell::type), "the type is missing",
               "write producer, partner or customer");
    } else {
        readWord(row, EntitlementCell::type, row.type);
    }
    readSwitchOf(row, EntitlementCell::visible, row.visible);
}

void EntitlementTable::readEntitlement(EntitlementRow& row) {
    using enum EntitlementCell;
    if (row.text(product).empty())
        reject(row, columnOf(product), "the product is missing", "say what may be used");
    readWord(row, kind, row.kind);
    readWord(row, state, row.state);
    readSwitchOf(row, touched, row.touched);
    if (row.text(quantity).empty()) {
        reject(row, columnOf(quantity), "the quantity is missing", "write a whole number");
        return;
    }
    readWhole(row, quantity, row.quantity);
    readWhole(row, used, row.used);
    readWhole(row, passedOn, row.passedOn);
    if (row.isGood && row.used > row.quantity) {
        return reject(row, columnOf(used), "more is used than the entitlement holds (EN-7)",
                      "write at most its quantity");
    }
    const std::uint64_t left = row.quantity - std::min(row.quantity, row.used);
    std::uint64_t told = left;
    readWhole(row, remaining, told);
    if (!row.isGood || told == left) return;
    reject(row, columnOf(remaining),
           "of " + base::digits(row.quantity) + " with " + base::digits(row.used) + " used there remain " +
               base::digits(left) + ", not " + base::digits(told),
           "correct one of the three, or leave the column out");
}

void EntitlementTable::readSwitchOf(EntitlementRow& row, EntitlementCell cell, bool& position) {
    if (row.text(cell).empty()) return;
    const std::optional<bool> read = readSwitch(row.text(cell));
    if (read) {
        position = *read;
    } else {
        reject(row, columnOf(cell), "expected yes or no, found " + base::quoted(row.text(cell)),
               nearHint(row.text(cell), {"yes", "no", "true", "false", "on", "off"}));
    }
}

void EntitlementTable::readWhole(EntitlementRow& row, EntitlementCell cell, std::uint64_t& number) {
    const std::string& written = row.text(cell);
    if (written.empty()) return;
    const std::string literal = numberIn(written, table_.options.decimal).literal;
    const auto read = std::from_chars(literal.data(), literal.data() + literal.size(), number);
    const bool isWhole = read.ec == std::errc() && read.ptr == literal.data() + literal.size();
    if (!literal.empty() && isWhole && number <= entitlements::kLargestQuantity) return;
    reject(row, columnOf(cell),
           "expected a whole number from 0 to 2^53, found " + base::quoted(written) + " (EN-31)",
           "write the number alone");
}

template <class E>
void EntitlementTable::readWord(EntitlementRow& row, EntitlementCell cell, E& value) {
    const std::string& written = row.text(cell);
    if (written.empty()) return;
    std::vector<std::string_view> words;
    for (const auto& each : base::Enumerators<E>::rows) {
        if (each.wireName == "none") continue;
        words.push_back(each.wireName);
        if (alike(written) == each.wireName || alike(written) == alike(each.label)) {
            value = each.value;
            return;
        }
    }
    const CsvHint near = nearHint(written, words);
    reject(row, columnOf(cell), "expected " + base::listed(words) + ", found " + base::quoted(written), near);
}

}  // namespace sluice::codec
