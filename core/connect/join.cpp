#include "connect/join.h"

#include <optional>
#include <utility>

#include "base/text.h"
#include "codec/csv_kind.h"
#include "codec/json_tape.h"
#include "codec/xlsx.h"
#include "connect/api_read.h"
#include "connect/build.h"
#include "connect/product_read.h"
#include "connect/report_read.h"

namespace sluice::connect {

using codec::ReadDocument;

namespace {

class Join {
  public:
    Join(const codec::CsvOptions& options, bool areSeveral)
        : options_(options), areSeveral_(areSeveral), findings_(read_.problems, options.takeGoodRows) {}

    /// Products first: they say what the others leave open of their parameters.
    void readAll(const std::vector<NamedBytes>& files) {
        std::vector<const NamedBytes*> others;
        for (const NamedBytes& file : files) {
            if (!readIfProduct(file)) others.push_back(&file);
        }
        for (const NamedBytes* file : others) readOther(*file);
    }

    ReadDocument take() {
        if (!isOfConnect_ && !areSeveral_) return std::move(table_);
        if (!base::hasErrors(read_.problems)) build(records_, read_.document, findings_);
        findings_.finish();
        return std::move(read_);
    }

  private:
    [[nodiscard]] std::string_view nameOf(const NamedBytes& file) const {
        return areSeveral_ ? file.name : std::string_view();
    }
    void addProblems(const NamedBytes& file, const base::Problems& problems) {
        const std::string name(nameOf(file));
        for (base::Problem problem : problems) {
            if (!name.empty()) problem.path = problem.path.empty() ? name : name + ' ' + problem.path;
            read_.problems.push_back(std::move(problem));
        }
    }

    bool readIfProduct(const NamedBytes& file) {
        if (!isProduct(file.bytes)) return false;
        base::Problems problems;
        codec::CsvReport report(problems, base::Severity::error);
        const std::optional<codec::Workbook> workbook = codec::readWorkbook(file.bytes, report);
        report.finish();
        isOfConnect_ = true;
        addProblems(file, problems);
        if (!workbook) return true;
        findings_.warn(std::string(nameOf(file)),
                       "this is a product of CloudBlue Connect, by its sheet "
                       "\"General Information\"");
        readProduct(*workbook, nameOf(file), records_, findings_);
        return true;
    }
    void tellReport(const NamedBytes& file) {
        findings_.warn(std::string(nameOf(file)),
                       "this is a report of CloudBlue Connect, by the names of its columns");
    }
    void readOther(const NamedBytes& file) {
        if (isOfConnect(file.bytes)) return readJson(file);
        const char first = codec::firstCharacter(file.bytes);
        if (areSeveral_ && (first == '{' || first == '[')) {
            return findings_.fail(std::string(file.name), "this is not read together with other files",
                                  "open it alone");
        }
        readTable(file);
    }
    void readJson(const NamedBytes& file) {
        isOfConnect_ = true;
        base::Problems problems;
        const codec::Tape tape = codec::readTape(file.bytes, records_.values, problems);
        addProblems(file, problems);
        if (base::hasErrors(problems)) return;
        if (isAnswer(file.bytes)) {
            findings_.warn(
                std::string(nameOf(file)),
                "this is what the interface of CloudBlue Connect answers, by the prefixes of its ids");
            return readAnswer(tape, nameOf(file), records_, findings_);
        }
        tellReport(file);
        readReport(tape, nameOf(file), records_, findings_);
    }
    void readTable(const NamedBytes& file) {
        bool isReport = false;
        table_ = codec::readCsv(file.bytes, options_,
                                [&](const codec::TableRows& table, scenario::Document&, codec::CsvReport&) {
                                    isReport = true;
                                    tellReport(file);
                                    readReport(table.header, table.rows, nameOf(file), records_, findings_);
                                });
        isOfConnect_ = isOfConnect_ || isReport;
        if (!isReport && !areSeveral_) return;
        addProblems(file, table_.problems);
        if (!isReport && !base::hasErrors(table_.problems)) addChannel(file, table_.document);
    }
    /// A table of organizations, whose ids or names are those of accounts.
    void addChannel(const NamedBytes& file, const scenario::Document& document) {
        if (!document.catalogues.empty() || document.entitlements != scenario::EntitlementParts{}) {
            return findings_.fail(std::string(file.name), "this table is not read together with other files",
                                  "open it alone");
        }
        const auto own = [&](ValueId id) {
            return id.exists() ? records_.values.text(document.values.spelling(id)) : ValueId{};
        };
        bool hasMore = false;
        for (const data_sync::OrganizationEntry& each : document.organizations) {
            records_.nameAccount(own(each.id), own(each.name));
            hasMore = hasMore || !each.settings.empty();
        }
        for (const scenario::PartnershipEntry& each : document.partnerships) {
            learn(records_.accounts.at(own(each.downstream)).parent, own(each.upstream));
            hasMore = hasMore || each.flags != data_sync::Flags{};
        }
        if (!hasMore) return;
        findings_.warn(std::string(file.name), "its switches and settings are not kept",
                       "read together with other files, a channel gives its accounts alone");
    }

    const codec::CsvOptions& options_;
    bool areSeveral_;
    bool isOfConnect_ = false;
    ReadDocument read_, table_;
    Records records_;
    Findings findings_;
};

}  // namespace

bool isOfConnect(std::string_view json) { return isAnswer(json) || isReport(json); }

ReadDocument readFiles(const std::vector<NamedBytes>& files, const codec::CsvOptions& options) {
    Join join(options, files.size() > 1);
    join.readAll(files);
    return join.take();
}

}  // namespace sluice::connect
