#include "flexnet/join.h"

#include <string>

#include "codec/json_tape.h"
#include "flexnet/access_read.h"
#include "flexnet/build.h"
#include "flexnet/extract_read.h"
#include "flexnet/findings.h"

namespace sluice::flexnet {

bool isOfFlexNet(std::string_view json) { return isAccess(json); }

Join::Join(base::Problems& problems, const codec::CsvOptions& options)
    : problems_(problems), decimal_(options.decimal), findings_(problems, options.takeGoodRows, remarks()) {}

void Join::readJson(std::string_view json, std::string_view file) {
    isUsed_ = true;
    base::Problems problems;
    const codec::Tape tape = codec::readTape(json, records_.values, problems);
    findings_.take(file, problems);
    if (base::hasErrors(problems)) return;
    findings_.warn(std::string(file), kAccessKind);
    readAccess(tape, file, decimal_, records_, findings_);
}

void Join::readRows(const codec::TableRows& table, std::string_view file) {
    isUsed_ = true;
    readExtract(table, file, records_, findings_);
}

void Join::build(scenario::Document& document) {
    if (!base::hasErrors(problems_)) flexnet::build(records_, document, findings_);
    findings_.finish();
}

}  // namespace sluice::flexnet
