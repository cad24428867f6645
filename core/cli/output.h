// What the command line writes, for programs and for people, and what becomes of it where it cannot be written.
#pragma once

#include <string_view>

#include "cli/terminal.h"

namespace sluice::cli {

/// What a command ended with; scripts rely on the numbers.
enum class Exit : int {
    fine = 0,
    /// An expectation failed, what was asked is refused, or there is no way: the answer is no.
    answerIsNo = 1,
    /// The input or the command line is wrong, or the output could not be written.
    badInput = 2,
};

/// Bytes for a program: JSON, CSV, scripts. Only a terminal gets what would steer it written out.
void print(std::string_view bytes);
/// The same and a newline.
void printForProgram(std::string_view bytes);
/// One line for people, on standard output.
void printLine(std::string_view text);
void printLine(const Line& line);
/// A line put together of what stands in Lines.
void printVisible(std::string_view text);
/// One line for people, on standard error.
void complain(std::string_view text);
void complain(const Line& line);

/// Ends the output. The number to end the process with, when all that was printed has been written. Output that could not be written is told on
/// standard error; a reader that went away (a closed pipe) is told nothing, and ends the command as it would have
/// ended it by its signal.
[[nodiscard]] int finish(Exit exit);

}  // namespace sluice::cli
