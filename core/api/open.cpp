#include "api/open.h"

#include <utility>

#include "base/text.h"
#include "bring/files.h"
#include "codec/json_tape.h"
#include "scenario/check.h"

namespace sluice::api {

namespace {

/// The module that the page begins with reads scenario files alone; the page then asks the whole one (wasm/README.md).
constexpr bool kReadsTables = scenario::kHasAllSystems;

bool looksLikeJson(std::string_view bytes) {
    const char first = codec::firstCharacter(bytes);
    return first == '\0' || first == '{' || first == '[';
}

bool isLink(std::string_view bytes, DocumentFormat format) {
    if (!kReadsTables) return false;
    return format == DocumentFormat::link || (format == DocumentFormat::automatic && codec::isLink(bytes));
}

codec::ReadDocument readLink(std::string_view bytes, std::optional<codec::LinkView>* view) {
    codec::LinkRead link = codec::readLink(bytes);
    if (view != nullptr) *view = std::move(link.view);
    return std::move(link.read);
}

}  // namespace

codec::ReadDocument readInput(std::string_view bytes, DocumentFormat format, const codec::CsvOptions& options,
                              std::optional<codec::LinkView>* view) {
    codec::ReadDocument read;
    const bool isJson =
        format == DocumentFormat::json || (format == DocumentFormat::automatic && looksLikeJson(bytes));
    if (!kReadsTables && !isJson) {
        read.problems.push_back({base::Severity::error, "",
                                 "The part of Sluice that reads tables and links is not there.",
                                 "load the page again where there is a network"});
        return read;
    }
    if (isLink(bytes, format)) {
        read = readLink(bytes, view);
        if (base::hasErrors(read.problems)) return read;
    } else if (kReadsTables && (!isJson || bring::isOfAPlatform(bytes))) {
        return bring::readFiles({{{}, bytes}}, options);
    } else {
        read = codec::readDocument(bytes);
    }
    codec::addProblemsOfMeaning(read.problems, scenario::check(read.document));
    return read;
}

}  // namespace sluice::api
