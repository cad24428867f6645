#include "cli/output.h"

#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <string>

#include "cli/progress.h"
#include "cli/visible.h"

namespace sluice::cli {

namespace {

/// Why standard output could not be written; 0 while all is well. The first reason is the true one.
int writeError = 0;

void write(std::string_view bytes) {
    endProgress();
    if (writeError != 0 || bytes.empty()) return;
    if (std::fwrite(bytes.data(), 1, bytes.size(), stdout) != bytes.size()) writeError = errno;
}

/// What a shell reports of a program that SIGPIPE ended.
constexpr int kEndedByClosedPipe = 128 + 13;

}  // namespace

void print(std::string_view bytes) {
    static const bool isTerminal = isatty(STDOUT_FILENO) == 1;
    isTerminal ? write(visible(bytes, Newlines::kept)) : write(bytes);
}

void printForProgram(std::string_view bytes) {
    print(bytes);
    write("\n");
}

void printVisible(std::string_view text) {
    write(text);
    write("\n");
}
void printLine(const Line& line) { printVisible(line.text()); }
void printLine(std::string_view text) { printLine(Line(text)); }

void complain(const Line& line) {
    endProgress();
    const std::string text = line.text() + "\n";
    std::fwrite(text.data(), 1, text.size(), stderr);
}
void complain(std::string_view text) { complain(Line(text, Stream::complaints)); }

int finish(Exit exit) {
    endProgress();
    if (writeError == 0 && std::fflush(stdout) != 0) writeError = errno;
    // Some file systems tell only at the end that there was no room.
    if (writeError == 0 && close(STDOUT_FILENO) != 0 && errno != EBADF) writeError = errno;
    if (writeError == 0) return static_cast<int>(exit);
    if (writeError == EPIPE) return kEndedByClosedPipe;
    complain(std::string("The output could not be written: ") + std::strerror(writeError) + ".");
    return static_cast<int>(Exit::badInput);
}

}  // namespace sluice::cli
