// Runs the command line in a process of its own, as a shell does.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sluice::testing_support {

/// What a run of `sluice` ended with and wrote. A run that a signal ended has 128 and the signal's number, as in a
/// shell.
struct Ran {
    int status = 0;
    std::string output, complaint;
};

using Arguments = std::vector<std::string>;

/// Runs `sluice` with these arguments and this standard input.
[[nodiscard]] Ran ran(const Arguments& arguments, std::string_view input = {});
/// The same with standard output into a file, for example /dev/full.
[[nodiscard]] Ran ranInto(const char* path, const Arguments& arguments, std::string_view input = {});

enum class ClosedPipe { kills, isAnError };
/// The same with standard output into a pipe that nobody reads any more.
[[nodiscard]] Ran ranIntoClosedPipe(ClosedPipe closedPipe, const Arguments& arguments,
                                    std::string_view input = {});

/// The same on a terminal with so many columns; what it shows stands in `output`, standard error included. Further
/// variables of the environment as `NAME=value`.
[[nodiscard]] Ran ranOnTerminal(unsigned short columns, const Arguments& arguments,
                                const std::vector<std::string>& environment = {});

/// A file whose content comes late: not before the terminal shows `awaited`, or has shown nothing for a minute.
struct LateFile {
    std::string path;  // of a pipe with a name
    std::string_view content, awaited;
};
/// The same on a terminal, while such a file is waited for.
[[nodiscard]] Ran ranOnTerminal(const LateFile& late, const Arguments& arguments);

}  // namespace sluice::testing_support
