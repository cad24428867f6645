// Arguments that many commands take, each with its one help text.
#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/input.h"
#include "codec/text_table.h"

namespace sluice::cli {

void addFormat(CLI::App& command, Format& format);
/// Also a table for a document.
void addTableFormat(CLI::App& command, Format& format, std::optional<codec::TableForm>& form);
void addFile(CLI::App& command, std::string& file);
void addStep(CLI::App& command, std::optional<std::uint32_t>& step);

/// `--byte-order-mark`, of what writes a table.
void addMark(CLI::App& command, bool& hasMark);

/// An option that may be given several times, each time with one value: what follows is FILE again. With a delimiter
/// one value may hold several.
CLI::Option* addList(CLI::App& command, const std::string& name, std::vector<std::string>& values,
                     const std::string& help);

/// One of these words, and a sentence where it is none of them.
[[nodiscard]] CLI::Validator oneOf(std::vector<std::string> words);

}  // namespace sluice::cli
