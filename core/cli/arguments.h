// Arguments that many commands take, each with its one help text.
#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/fields.h"
#include "cli/input.h"
#include "codec/csv.h"
#include "codec/text_table.h"

namespace sluice::cli {

void addFormat(CLI::App& command, Format& format);
/// Also a table for a document.
void addTableFormat(CLI::App& command, Format& format, std::optional<codec::TableForm>& form);
void addFile(CLI::App& command, std::string& file);
void addStep(CLI::App& command, std::optional<std::uint32_t>& step);

/// `--byte-order-mark`, of what writes a table.
void addMark(CLI::App& command, bool& hasMark);

/// How tables are read: `--take-good-rows`, `--map` and the like.
void addReading(CLI::App& command, codec::CsvOptions& options);
/// Those of a table as it stands: its numbers, its columns, its sheet.
void addTableOptions(CLI::App& command, codec::CsvOptions& options);

/// An option that may be given several times, each time with one value: what follows is FILE again. With a delimiter
/// one value may hold several.
CLI::Option* addList(CLI::App& command, const std::string& name, std::vector<std::string>& values,
                     const std::string& help);

/// One of these words, and a sentence where it is none of them.
[[nodiscard]] CLI::Validator oneOf(std::vector<std::string> words);

/// An option that takes a value of an enumeration: one of those that it may be, where that is said.
template <class E>
void addWord(CLI::App& command, const std::string& name, E& value, const std::string& help) {
    std::vector<std::string> words;
    for (const auto& row : base::Enumerators<E>::rows) words.emplace_back(row.wireName);
    command
        .add_option_function<std::string>(
            name,
            [&value](const std::string& text) {
                for (const auto& row : base::Enumerators<E>::rows) {
                    if (text == row.wireName) value = row.value;
                }
            },
            help + "; " + std::string(base::wireName(value)) + " by default")
        ->check(oneOf(std::move(words)));
}

}  // namespace sluice::cli
