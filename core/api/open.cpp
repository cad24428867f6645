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

/// A module of Data Sync alone is told what reads links, or is linked without.
LinkReader linkReader = kReadsTables ? &codec::readLink : nullptr;

bool looksLikeJson(std::string_view bytes) {
    const char first = codec::firstCharacter(bytes);
    return first == '\0' || first == '{' || first == '[';
}

bool isLink(std::string_view bytes, DocumentFormat format) {
    if (!kReadsTables) return linkReader != nullptr && format == DocumentFormat::link;
    return format == DocumentFormat::link || (format == DocumentFormat::automatic && codec::isLink(bytes));
}

codec::ReadDocument readLink(std::string_view bytes, std::string_view known,
                             std::optional<codec::LinkView>* view) {
    codec::LinkRead link = linkReader(bytes, known);
    if (view != nullptr) *view = std::move(link.view);
    return std::move(link.read);
}

}  // namespace

void readLinksWith(LinkReader reader) { linkReader = reader; }

codec::ReadDocument readInput(std::string_view bytes, DocumentFormat format, const codec::CsvOptions& options,
                              std::optional<codec::LinkView>* view, std::string_view linkKnown) {
    codec::ReadDocument read;
    const bool isJson =
        format == DocumentFormat::json || (format == DocumentFormat::automatic && looksLikeJson(bytes));
    const bool isOfLink = isLink(bytes, format);
    if (!kReadsTables && !isJson && !isOfLink) {
        read.problems.push_back({base::Severity::error, "",
                                 "The part of Sluice that reads tables and links is not there.",
                                 "load the page again where there is a network"});
        return read;
    }
    if (isOfLink) {
        read = readLink(bytes, linkKnown, view);
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
