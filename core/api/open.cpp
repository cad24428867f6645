#include "api/open.h"

#include "base/text.h"
#include "scenario/check.h"

namespace sluice::api {

namespace {

bool looksLikeJson(std::string_view bytes) {
    const std::size_t first = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    return first == std::string_view::npos || bytes[first] == '{' || bytes[first] == '[';
}

}  // namespace

codec::ReadDocument readInput(std::string_view bytes, std::string_view format,
                              const codec::CsvOptions& options) {
    if (format != "json" && format != "csv" && format != "auto") {
        codec::ReadDocument read;
        read.problems.push_back(
            {base::Severity::error,
             "/format",
             "Expected \"json\", \"csv\" or \"auto\", found " + base::quoted(format) + ".",
             {}});
        return read;
    }
    const bool isJson = format == "json" || (format == "auto" && looksLikeJson(bytes));
    if (!isJson) return codec::readCsv(bytes, options);
    codec::ReadDocument read = codec::readDocument(bytes);
    codec::addProblemsOfMeaning(read.problems, scenario::check(read.document));
    return read;
}

}  // namespace sluice::api
