#include "api/open.h"

#include <utility>

#include "base/text.h"
#include "scenario/check.h"

namespace sluice::api {

namespace {

bool looksLikeJson(std::string_view bytes) {
    const std::size_t first = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    return first == std::string_view::npos || bytes[first] == '{' || bytes[first] == '[';
}

codec::ReadDocument readLinkInto(codec::LinkView* view, std::string_view bytes) {
    if constexpr (scenario::kHasAllSystems) {
        codec::LinkRead link = codec::readLink(bytes);
        if (view != nullptr) *view = std::move(link.view);
        return std::move(link.read);
    }
    return {};
}

}  // namespace

bool isLink(std::string_view bytes, std::string_view format) {
    if (!scenario::kHasAllSystems) return false;
    return format == "link" || (format == "auto" && codec::isLink(bytes));
}

codec::ReadDocument readInput(std::string_view bytes, std::string_view format,
                              const codec::CsvOptions& options, codec::LinkView* view) {
    if (format != "json" && format != "csv" && format != "link" && format != "auto") {
        codec::ReadDocument read;
        read.problems.push_back(
            {base::Severity::error,
             "/format",
             "Expected \"json\", \"csv\", \"link\" or \"auto\", found " + base::quoted(format) + ".",
             {}});
        return read;
    }
    codec::ReadDocument read;
    if (isLink(bytes, format)) {
        read = readLinkInto(view, bytes);
        if (base::hasErrors(read.problems)) return read;
    } else if (format == "json" || (format == "auto" && looksLikeJson(bytes))) {
        read = codec::readDocument(bytes);
    } else {
        return codec::readCsv(bytes, options);
    }
    codec::addProblemsOfMeaning(read.problems, scenario::check(read.document));
    return read;
}

}  // namespace sluice::api
