// A command of sluice, run by sluice itself.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sluice::cli {

struct Captured {
    std::string output, complaints;
    int status = 0;  // as in Exit; 128 and more: it was ended by a signal
};

/// Runs a command in a process of its own, as a shell would: in this folder, with this standard input. `words`: what
/// stands behind `sluice`. There is no terminal: no colours, lines of any length.
[[nodiscard]] Captured capture(const std::vector<std::string>& words, const std::string& folder,
                               std::string_view input);

}  // namespace sluice::cli
