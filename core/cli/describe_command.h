// `sluice describe`: what the core says of itself.
#pragma once

#include <optional>

#include "cli/input.h"
#include "codec/text_table.h"

namespace CLI {
class App;
}

namespace sluice::cli {

struct DescribeOptions {
    bool calls = false;
    Format format = Format::text;
    std::optional<codec::TableForm> form;  // in the place of the format
};
void addDescribeCommand(CLI::App& app, DescribeOptions& options, Exit& exit);

}  // namespace sluice::cli
