#include "codec/csv_customers.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>

#include "base/text.h"
#include "codec/csv_cell.h"
#include "codec/csv_channel.h"
#include "codec/csv_row.h"
#include "codec/personal.h"

namespace sluice::codec {
namespace {

enum Field : std::uint8_t { id, externalId, externalUid, criteria, value, name, kFields };
constexpr std::array<std::string_view, kFields> kNames = {
    "ID", "External ID", "External UID", "Parent Search Criteria", "Parent Search Value", "Company Name"};
/// What a criterion may be, and the column that it looks into.
constexpr std::array<std::pair<std::string_view, Field>, 3> kCriteria = {
    {{"id", id}, {"external_id", externalId}, {"external_uid", externalUid}}};
struct Customer {
    std::uint32_t row = 0;
    std::array<std::string, kFields> fields;
    bool isGood = true;

    /// What it is called by here: the first of its ids.
    [[nodiscard]] const std::string& key() const {
        for (const Field each : {id, externalId, externalUid}) {
            if (!fields[each].empty()) return fields[each];
        }
        return fields[name];
    }
};

class CustomersReader {
  public:
    CustomersReader(const TableRows& table, CsvReport& report) : table_(table), report_(report) {
        places_.fill(table.header.cells.size());
        std::vector<std::string_view> personal, others;
        for (std::size_t i = 0; i < table.header.cells.size(); ++i) {
            const std::string& cell = table.header.cells[i];
            names_.push_back(cell);
            if (cell.empty() || table.map.leavesOut(cell)) continue;
            const std::string meant = alike(table.map.meant(cell));
            const auto field = std::find_if(kNames.begin(), kNames.end(),
                                            [&](std::string_view each) { return alike(each) == meant; });
            if (field != kNames.end()) {
                places_[static_cast<std::size_t>(field - kNames.begin())] = i;
            } else {
                (isPersonal(cell) ? personal : others).push_back(cell);
            }
        }
        const CsvPlace header{table.header.number, {}};
        report.warn(header,
                    "these are customers of CloudBlue Connect, by their column \"Parent Search Criteria\"; "
                    "no column says how partnerships are switched, so that all are off");
        if (!others.empty()) report.warn(header, "not kept: " + quotedList(others));
        if (!personal.empty()) report.warn(header, "left out as personal data: " + quotedList(personal));
    }

    void read(scenario::Document& document) {
        if (!hasColumns()) return;
        for (const CsvRow& row : table_.rows) take(row);
        CsvChannel channel(report_, {header(name), header(value), {}}, table_.options.takeSuggestions,
                           table_.rows.size());
        for (const Customer& customer : customers_) {
            ChannelRow row;
            row.number = customer.row;
            row.id = customer.key();
            row.name = customer.fields[name].empty() ? row.id : customer.fields[name];
            row.isGood = customer.isGood;
            row.upstreamName = upstreamOf(customer, row.isGood);
            if (!row.id.empty()) channel.take(std::move(row));
        }
        channel.judge(table_.options.takeGoodRows);
        channel.moveTo(document);
    }

  private:
    [[nodiscard]] std::string_view header(Field field) const {
        return places_[field] < names_.size() ? names_[places_[field]] : kNames[field];
    }
    bool hasColumns() {
        std::vector<std::string_view> missing;
        for (const Field field : {id, value, name}) {
            if (places_[field] == names_.size()) missing.push_back(kNames[field]);
        }
        if (missing.empty()) return true;
        report_.fail({table_.header.number, {}},
                     "the columns " + quotedList(missing) + " of customers are not there",
                     "export the customers once more, or map other columns to these");
        return false;
    }
    void take(const CsvRow& row) {
        Customer customer;
        customer.row = row.number;
        customer.isGood = areCellsReadable(row, names_, report_);
        for (std::size_t field = 0; field < kFields; ++field) {
            if (places_[field] >= row.cells.size()) continue;
            const std::string& cell = row.cells[places_[field]];
            if (isReadable(cell) && !saysNothing(cell)) customer.fields[field] = cell;
        }
        for (const Field field : {id, externalId, externalUid}) {
            if (!customer.fields[field].empty())
                keys_[field].emplace(customer.fields[field], customers_.size());
        }
        customers_.push_back(std::move(customer));
    }
    /// The key of the customer above it, as its criterion finds it; where none is found, what was looked for.
    std::string upstreamOf(const Customer& customer, bool& isGood) {
        const std::string& wanted = customer.fields[value];
        if (wanted.empty()) return {};
        const std::string word = customer.fields[criteria].empty() ? "id" : customer.fields[criteria];
        const auto criterion = std::find_if(kCriteria.begin(), kCriteria.end(),
                                            [&](const auto& each) { return each.first == word; });
        if (criterion == kCriteria.end()) {
            isGood = false;
            report_.add({customer.row, header(criteria)},
                        "expected id, external_id or external_uid, found " + base::quoted(word),
                        nearHint(word, {"id", "external_id", "external_uid"}));
            return {};
        }
        const auto found = keys_[criterion->second].find(wanted);
        return found == keys_[criterion->second].end() ? wanted : customers_[found->second].key();
    }

    const TableRows& table_;
    CsvReport& report_;
    std::vector<std::string_view> names_;
    std::array<std::size_t, kFields> places_{};
    std::vector<Customer> customers_;
    std::array<std::map<std::string, std::size_t>, kFields> keys_;  // the first that has it
};

}  // namespace

KnownColumns customerColumns() { return {{kNames.begin(), kNames.end()}, false}; }

void readCustomerRows(const TableRows& table, scenario::Document& document, CsvReport& report) {
    CustomersReader(table, report).read(document);
}

}  // namespace sluice::codec
