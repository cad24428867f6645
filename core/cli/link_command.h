// `sluice link` and `sluice open`: a scenario as an address, and back.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "cli/input.h"
#include "codec/link.h"

namespace CLI {
class App;
}

namespace sluice::cli {

struct LinkOptions {
    std::string file;
    Format format = Format::text;
    std::optional<std::uint32_t> step;
    std::string page;  // its address
    codec::LinkView view;
    bool isAnonymous = false;
};
struct OpenOptions {
    std::string link;
};
/// The link to a scenario, for a page's address.
[[nodiscard]] Exit link(const LinkOptions& options);
/// The scenario that a link holds.
[[nodiscard]] Exit openLink(const OpenOptions& options);

void addLinkCommands(CLI::App& app, LinkOptions& link, OpenOptions& open, Exit& exit);

}  // namespace sluice::cli
