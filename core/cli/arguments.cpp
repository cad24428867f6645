#include "cli/arguments.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "base/unicode.h"

namespace sluice::cli {

namespace {

/// Empty where all of a text is a number that fits; a sentence otherwise.
std::string wholeNumberProblem(const std::string& text) {
    std::uint32_t number = 0;
    const char* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    if (read.ec == std::errc() && read.ptr == end) return {};
    return "Expected a whole number, found " + std::string(base::quoted(text)) + ".";
}

/// The lines that say something.
std::vector<std::string> mappingsIn(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string line = base::tidy(text.substr(0, end));
        if (!line.empty() && line.front() != '#') lines.push_back(std::move(line));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::string joined(const std::vector<std::string>& words, std::string_view between) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : std::string(between)) + word;
    return text;
}

}  // namespace

CLI::Validator oneOf(std::vector<std::string> words) {
    const std::string shown = joined(words, "|");
    return {[words = std::move(words)](const std::string& text) -> std::string {
                if (std::find(words.begin(), words.end(), text) != words.end()) return {};
                const std::vector<std::string_view> views(words.begin(), words.end());
                return "Expected " + base::listed(views) + ", found " + base::quoted(text) + ".";
            },
            shown};
}

void addFormat(CLI::App& command, Format& format) {
    command
        .add_option_function<std::string>(
            "--format",
            [&format](const std::string& name) { format = name == "json" ? Format::json : Format::text; },
            "text for people (default), json for programs")
        ->check(oneOf({"text", "json"}))
        ->option_text("text|json");
}

void addTableFormat(CLI::App& command, Format& format, std::optional<codec::TableForm>& form) {
    std::vector<std::string> words = {"text", "json"};
    for (const auto& row : base::Enumerators<codec::TableForm>::rows) words.emplace_back(row.wireName);
    command
        .add_option_function<std::string>(
            "--format",
            [&format, &form](const std::string& name) {
                format = name == "json" ? Format::json : Format::text;
                form.reset();
                for (const auto& row : base::Enumerators<codec::TableForm>::rows) {
                    if (row.wireName == name) form = row.value;
                }
            },
            "text for people (default), json for programs, the others a table for documents")
        ->check(oneOf(words))
        ->option_text(joined(words, "|"));
}

void addFile(CLI::App& command, std::string& file) {
    command.add_option("FILE", file, "a scenario file or CSV table; - for standard input")->required();
}

void addStep(CLI::App& command, std::optional<std::uint32_t>& step) {
    command.add_option("--step", step, "look after so many events instead of after the last")
        ->check(CLI::Validator([](const std::string& text) { return wholeNumberProblem(text); }, "NUMBER"))
        ->option_text("NUMBER");
}

void addMark(CLI::App& command, bool& hasMark) {
    command.add_flag("--byte-order-mark", hasMark, "begin with the mark by which spreadsheets know UTF-8");
}

CLI::Option* addList(CLI::App& command, const std::string& name, std::vector<std::string>& values,
                     const std::string& help) {
    return command.add_option(name, values, help)->allow_extra_args(false);
}

void addReading(CLI::App& command, codec::CsvOptions& options) {
    command.add_flag("--take-good-rows", options.takeGoodRows, "leave out the rows with problems");
    command.add_flag("--take-suggestions", options.takeSuggestions,
                     "take what is nearly written like something else as that, columns in other words "
                     "as what they are likely to be, "
                     "and add upstreams without a row");
    addTableOptions(command, options);
}

void addTableOptions(CLI::App& command, codec::CsvOptions& options) {
    const std::map<std::string, codec::DecimalMark> marks = {{"comma", codec::DecimalMark::comma},
                                                             {"point", codec::DecimalMark::point}};
    command
        .add_option("--decimal", options.decimal,
                    "the mark before the decimals of its numbers: 3,20 and 1.234,50, or 3.20 and 1,234.50")
        ->transform(CLI::CheckedTransformer(marks, CLI::ignore_case))
        ->option_text("comma|point");
    addList(command, "--map", options.map,
            "\"their header=our column\" where a column has another name, \"their header=\" to leave it out; "
            "may be "
            "repeated");
    command
        .add_option_function<std::string>(
            "--map-file",
            [&options](const std::string& path) {
                const std::optional<std::string> text = readFile(path);
                if (!text) throw CLI::ValidationError("--map-file", "cannot be read");
                for (std::string& line : mappingsIn(*text)) options.map.push_back(std::move(line));
            },
            "a file with such a mapping a line, as the page saves it; lines that begin with # are remarks")
        ->option_text("FILE");
    command
        .add_option("--sheet", options.sheet,
                    "of a workbook: the name of the sheet that is meant, or its number")
        ->option_text("NAME");
}

}  // namespace sluice::cli
