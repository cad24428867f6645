#include "connect/report_read.h"

#include <array>
#include <optional>
#include <utility>

#include "base/text.h"
#include "codec/csv_cell.h"
#include "codec/csv_report.h"
#include "codec/personal.h"
#include "connect/parameters.h"
#include "connect/words.h"

namespace sluice::connect {

using codec::CsvRow;

namespace {

enum class Column : std::uint8_t {
    requestId,
    requestType,
    requestStatus,
    created,
    configurationId,
    level,
    name,
    accountId,
    parentId,
    parentName,
    parentAccountId,
    productId,
    productName,
    customerId,
    customerName,
    tier1Id,
    tier1Name,
    tier2Id,
    tier2Name,
    assetId,
    assetStatus,
    subscriptionId,
    status,
    reason,
    shownTemplate,
    day,
    kColumns
};
constexpr auto kCount = static_cast<std::size_t>(Column::kColumns);
constexpr std::array<std::string_view, kCount> kHeaders = {"Request ID",
                                                           "Request Type",
                                                           "Request Status",
                                                           "Created At",
                                                           "Tier Configuration ID",
                                                           "Tier Level",
                                                           "Name",
                                                           "Tier ID",
                                                           "Parent Configuration ID",
                                                           "Parent Name",
                                                           "Parent Tier ID",
                                                           "Product ID",
                                                           "Product Name",
                                                           "Customer ID",
                                                           "Customer Name",
                                                           "Tier 1 ID",
                                                           "Tier 1 Name",
                                                           "Tier 2 ID",
                                                           "Tier 2 Name",
                                                           "Asset ID",
                                                           "Asset Status",
                                                           "Subscription ID",
                                                           "Status",
                                                           "Reason",
                                                           "Template",
                                                           "Scheduled For"};
/// Before the id of a parameter whose values a column holds; what these requests wait for is looked up.
constexpr std::string_view kParameter = "Parameter ", kLookedUp = "Waits For";

class ReportReader {
  public:
    ReportReader(const CsvRow& header, std::string_view file, Records& records, Findings& findings)
        : file_(file), records_(records), findings_(findings) {
        places_.fill(header.cells.size());
        for (std::size_t i = 0; i < header.cells.size(); ++i) {
            const std::string& cell = header.cells[i];
            const std::string meant = codec::alike(cell);
            bool isKnown = meant.empty() || cell == kLookedUp;
            if (cell.substr(0, kParameter.size()) == kParameter) {
                parameters_.push_back({i, records.values.text(cell.substr(kParameter.size()))});
                isKnown = true;
            }
            for (std::size_t column = 0; column < kCount; ++column) {
                if (codec::alike(kHeaders[column]) != meant) continue;
                places_[column] = i;
                isKnown = true;
            }
            if (!isKnown) findings_.leftOut(cell, codec::isPersonal(cell));
        }
    }

    void read(const CsvRow& row) {
        row_ = &row;
        place_ = Place(file_);
        if (!place_.empty()) place_ += ' ';
        place_.append(std::string(codec::rowText(row.number)));
        const ValueId product = cell(Column::productId);
        if (product.exists()) records_.nameProduct(product, cell(Column::productName));
        if (cell(Column::requestId).exists()) {
            request(product);
        } else if (cell(Column::configurationId).exists()) {
            configuration(product, Column::configurationId, true);
        } else if (cell(Column::subscriptionId).exists()) {
            asset(product, Column::subscriptionId, Column::status, true);
        } else {
            findings_.wrong(place_,
                            "neither a request, nor a tier configuration, nor a subscription has an id here",
                            "export the report once more");
        }
    }

  private:
    [[nodiscard]] std::string_view word(Column column) const {
        const std::size_t place = places_[static_cast<std::size_t>(column)];
        if (place >= row_->cells.size()) return {};
        const std::string& written = row_->cells[place];
        if (base::invalidUtf8At(written) != std::string_view::npos || codec::saysNothing(written)) return {};
        return written;
    }
    ValueId cell(Column column) {
        const std::string_view written = word(column);
        return written.empty() ? ValueId{} : records_.values.text(written);
    }
    ValueId account(Column id, Column name) {
        const ValueId own = cell(id);
        if (own.exists()) records_.nameAccount(own, cell(name));
        return own;
    }
    ValueId configuration(ValueId product, Column id, bool isOwn) {
        const ValueId own = cell(id);
        Configuration& each = records_.configurations.at(own);
        if (isOwn && each.isOwn) findings_.add(Remark::twice, records_.values.spelling(own));
        if (each.place.empty()) each.place = place_;
        learn(each.product, product);
        learn(each.account, account(Column::accountId, Column::name));
        if (const auto level = levelOf(); each.level == 0 && level) each.level = *level;
        if (isOwn) {
            each.isOwn = true;
            each.status = configurationStatusOf(word(Column::status));
            learn(each.parent, account(Column::parentAccountId, Column::parentName));
            values(seatOf(each), each.values);
        }
        return own;
    }
    [[nodiscard]] std::optional<std::uint32_t> levelOf() const {
        const std::string_view written = word(Column::level);  // 1, or "Tier 1"
        if (written.empty() || (written.back() != '1' && written.back() != '2')) return {};
        return static_cast<std::uint32_t>(written.back() - '0');
    }
    ValueId asset(ValueId product, Column id, Column status, bool isOwn) {
        const ValueId own = cell(id);
        Asset& each = records_.assets.at(own);
        if (isOwn && each.isOwn) findings_.add(Remark::twice, records_.values.spelling(own));
        if (each.place.empty()) each.place = place_;
        learn(each.product, product);
        learn(each.customer, account(Column::customerId, Column::customerName));
        learn(each.tier1, account(Column::tier1Id, Column::tier1Name));
        learn(each.tier2, account(Column::tier2Id, Column::tier2Name));
        if (!each.status || isOwn) each.status = assetStatusOf(word(status));
        each.isOwn = each.isOwn || isOwn;
        if (isOwn) values({each.product, tier_setup::Scope::asset}, each.values);
        return own;
    }
    [[nodiscard]] static Seat seatOf(const Configuration& each) {
        return {each.product, each.level == 2 ? tier_setup::Scope::tier2 : tier_setup::Scope::tier1};
    }
    /// What Sluice itself writes has values, whose types nobody tells.
    void values(Seat seat, ToldValues& values) {
        for (const ParameterColumn& column : parameters_) {
            if (column.place >= row_->cells.size() || row_->cells[column.place].empty()) continue;
            ToldParameter told;
            told.id = column.id;
            told.value = records_.values.text(row_->cells[column.place]);
            learnValue(told, seat, values, records_, findings_);
        }
    }
    void request(ValueId product) {
        const std::string_view typeWord = word(Column::requestType), statusWord = word(Column::requestStatus);
        const auto type = requestTypeOf(typeWord);
        const auto status = requestStatusOf(statusWord);
        if (!type)
            findings_.wrong(place_ + ", column Request Type", notAType(typeWord),
                            "write it as the report does");
        if (!status) {
            findings_.wrong(place_ + ", column Request Status", notAStatus(statusWord),
                            "write it as the report does");
        }
        const bool isOfTier = cell(Column::configurationId).exists();
        if (!isOfTier && !cell(Column::assetId).exists()) {
            findings_.wrong(place_, "the request names neither an asset nor a tier configuration",
                            "a request is for one of them");
            return;
        }
        if (!type || !status) return;
        const ValueId id = cell(Column::requestId);
        Request& each = records_.requests.at(id);
        if (each.isOwn && each.values.areTold) return;  // the interface told it with its values
        if (each.isOwn) findings_.add(Remark::twice, records_.values.spelling(id));
        each = {};
        each.id = id;
        each.isOwn = true;
        each.place = place_;
        each.type = *type;
        each.status = *status;
        each.created = cell(Column::created);
        each.reason = cell(Column::reason);
        each.templateId = cell(Column::shownTemplate);
        each.date = cell(Column::day);
        if (!isOfTier) {
            each.asset = asset(product, Column::assetId, Column::assetStatus, false);
            return values({product, tier_setup::Scope::asset}, each.values);
        }
        each.configuration = configuration(product, Column::configurationId, false);
        const ValueId above = cell(Column::parentId),
                      holder = account(Column::parentAccountId, Column::parentName);
        Configuration& mine = records_.configurations.at(each.configuration);
        learn(mine.parent, holder);
        values(seatOf(mine), each.values);
        if (!above.exists()) return;
        Configuration& parent = records_.configurations.at(above);
        if (parent.place.empty()) parent.place = place_;
        learn(parent.product, product);
        learn(parent.account, holder);
        if (parent.level == 0) parent.level = 2;
    }

    std::string_view file_;
    Records& records_;
    Findings& findings_;
    std::array<std::size_t, kCount> places_{};
    struct ParameterColumn {
        std::size_t place;
        ValueId id;
    };
    std::vector<ParameterColumn> parameters_;
    const CsvRow* row_ = nullptr;
    Place place_;
};

}  // namespace

bool isReport(std::string_view json) {
    constexpr std::size_t kLooked = 4096;
    const std::string_view beginning = json.substr(0, kLooked);
    if (codec::firstCharacter(beginning) != '[') return false;
    for (const char* telling : {"\"request_id\"", "\"tier_configuration_id\"", "\"subscription_id\""}) {
        if (beginning.find(telling) != std::string_view::npos) return true;
    }
    return false;
}

void readReport(const CsvRow& header, const std::vector<CsvRow>& rows, std::string_view file,
                Records& records, Findings& findings) {
    ReportReader reader(header, file, records, findings);
    for (const CsvRow& row : rows) reader.read(row);
}

void readReport(const codec::Tape& tape, std::string_view file, Records& records, Findings& findings) {
    using codec::TokenKind;
    CsvRow header;
    std::vector<CsvRow> rows;
    const auto columnOf = [&](ValueId key) {
        const std::string_view name = records.values.spelling(key);
        std::size_t column = 0;
        while (column < header.cells.size() && header.cells[column] != name) ++column;
        if (column == header.cells.size()) header.cells.emplace_back(name);
        return column;
    };
    for (std::uint32_t at = 1; at < tape.size(); at = tape[at].next) {
        CsvRow row;
        row.number = static_cast<std::uint32_t>(rows.size()) + 1;
        for (std::uint32_t i = at + 1; tape[at].is() == TokenKind::object && i < tape[at].next;
             i = tape[i].next) {
            const std::size_t column = columnOf(tape[i].key);
            if (row.cells.size() <= column) row.cells.resize(column + 1);
            if (tape[i].isScalar()) row.cells[column] = records.values.spelling(tape[i].id());
        }
        rows.push_back(std::move(row));
    }
    readReport(header, rows, file, records, findings);
}

}  // namespace sluice::connect
