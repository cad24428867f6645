// `sluice compare`: where two scenarios differ, or a prediction from what there is.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "cli/input.h"
#include "codec/text_table.h"

namespace CLI {
class App;
}

namespace sluice::cli {

struct CompareOptions {
    std::string file, other;
    Format format = Format::text;
    std::optional<codec::TableForm> form;  // in which of these instead
    std::optional<std::uint32_t> step;     // of the file
    bool onlyTold = false;
};
/// The differences, the file's side first; the answer is no where there are any.
[[nodiscard]] Exit compare(const CompareOptions& options);

void addCompareCommand(CLI::App& app, CompareOptions& options, Exit& exit);

}  // namespace sluice::cli
