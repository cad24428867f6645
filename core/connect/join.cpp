#include "connect/join.h"

#include <optional>
#include <string>

#include "codec/json_tape.h"
#include "connect/api_read.h"
#include "connect/build.h"
#include "connect/findings.h"
#include "connect/product_read.h"
#include "connect/report_read.h"

namespace sluice::connect {

bool isOfConnect(std::string_view json) { return isAnswer(json) || isReport(json); }

std::string_view kindOfJson(std::string_view json) { return isAnswer(json) ? kAnswerKind : kReportKind; }

Join::Join(base::Problems& problems, bool areGoodOnes)
    : problems_(problems), findings_(problems, areGoodOnes, remarks()) {}

void Join::readProduct(std::string_view bytes, std::string_view file) {
    base::Problems problems;
    codec::CsvReport report(problems, base::Severity::error);
    const std::optional<codec::Workbook> workbook = codec::readWorkbook(bytes, report);
    report.finish();
    isUsed_ = true;
    findings_.take(file, problems);
    if (!workbook) return;
    findings_.warn(std::string(file), kProductKind);
    connect::readProduct(*workbook, file, records_, findings_);
}

void Join::readJson(std::string_view json, std::string_view file) {
    isUsed_ = true;
    base::Problems problems;
    const codec::Tape tape = codec::readTape(json, records_.values, problems);
    findings_.take(file, problems);
    if (base::hasErrors(problems)) return;
    findings_.warn(std::string(file), kindOfJson(json));
    if (isAnswer(json)) return readAnswer(tape, file, records_, findings_);
    readReport(tape, file, records_, findings_);
}

void Join::readRows(const codec::TableRows& table, std::string_view file) {
    isUsed_ = true;
    findings_.warn(std::string(file), kReportKind);
    readReport(table.header, table.rows, file, records_, findings_);
}

void Join::addChannel(const scenario::Document& document, std::string_view file) {
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
    findings_.warn(std::string(file), "its switches and settings are not kept",
                   "read together with other files, a channel gives its accounts alone");
}

void Join::build(scenario::Document& document) {
    if (!base::hasErrors(problems_)) connect::build(records_, document, findings_);
    findings_.finish();
}

}  // namespace sluice::connect
