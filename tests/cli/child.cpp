#include "cli/child.h"

#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdio>
#include <cstdlib>

#include "cli/program.h"

namespace sluice::testing_support {

namespace {

/// The two ends of a pipe; each is closed once.
struct Pipe {
    int readEnd = -1, writeEnd = -1;
    Pipe() {
        std::array<int, 2> ends{};
        if (pipe(ends.data()) != 0) std::abort();
        readEnd = ends[0];
        writeEnd = ends[1];
    }
};

void closeEnd(int& end) {
    if (end >= 0) close(end);
    end = -1;
}

[[noreturn]] void runHere(const Arguments& arguments) {
    std::vector<const char*> words = {"sluice"};
    for (const std::string& argument : arguments) words.push_back(argument.c_str());
    const int count = static_cast<int>(words.size());
    words.push_back(nullptr);
    _exit(cli::finish(cli::runProgram(count, words.data())));
}

int statusOf(pid_t child) {
    int status = 0;
    waitpid(child, &status, 0);
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

/// An input that can be read from its beginning and may be of any size.
int fileOf(std::string_view input) {
    std::FILE* file = std::tmpfile();
    if (file == nullptr || std::fwrite(input.data(), 1, input.size(), file) != input.size()) std::abort();
    std::fflush(file);
    std::rewind(file);
    const int copy = dup(fileno(file));
    std::fclose(file);
    return copy;
}

/// Appends what can be read; false at the end.
bool readSome(int from, std::string& text) {
    std::array<char, 1 << 14> buffer{};
    const ssize_t count = read(from, buffer.data(), buffer.size());
    if (count > 0) text.append(buffer.data(), static_cast<std::size_t>(count));
    return count > 0;
}

void readBoth(int output, int complaint, Ran& ran) {
    std::array<pollfd, 2> ends = {{{output, POLLIN, 0}, {complaint, POLLIN, 0}}};
    while (ends[0].fd >= 0 || ends[1].fd >= 0) {
        if (poll(ends.data(), ends.size(), -1) < 0) return;
        if (ends[0].revents != 0 && !readSome(output, ran.output)) ends[0].fd = -1;
        if (ends[1].revents != 0 && !readSome(complaint, ran.complaint)) ends[1].fd = -1;
    }
}

/// `into` is where standard output goes; below 0: into a pipe that is read.
Ran runChild(int into, const Arguments& arguments, std::string_view input) {
    std::fflush(nullptr);
    const int in = fileOf(input);
    Pipe output, complaint;
    const pid_t child = fork();
    if (child == 0) {
        dup2(in, STDIN_FILENO);
        dup2(into < 0 ? output.writeEnd : into, STDOUT_FILENO);
        dup2(complaint.writeEnd, STDERR_FILENO);
        runHere(arguments);
    }
    closeEnd(output.writeEnd);
    closeEnd(complaint.writeEnd);
    Ran ran;
    readBoth(output.readEnd, complaint.readEnd, ran);
    closeEnd(output.readEnd);
    closeEnd(complaint.readEnd);
    close(in);
    ran.status = statusOf(child);
    return ran;
}

}  // namespace

Ran ran(const Arguments& arguments, std::string_view input) { return runChild(-1, arguments, input); }

Ran ranInto(const char* path, const Arguments& arguments, std::string_view input) {
    const int into = open(path, O_WRONLY | O_CLOEXEC);
    if (into < 0) std::abort();
    Ran ran = runChild(into, arguments, input);
    close(into);
    return ran;
}

Ran ranIntoClosedPipe(ClosedPipe closedPipe, const Arguments& arguments, std::string_view input) {
    Pipe nobody;
    closeEnd(nobody.readEnd);
    const auto before = std::signal(SIGPIPE, closedPipe == ClosedPipe::kills ? SIG_DFL : SIG_IGN);
    Ran ran = runChild(nobody.writeEnd, arguments, input);
    std::signal(SIGPIPE, before);
    closeEnd(nobody.writeEnd);
    return ran;
}

namespace {

/// Starts `sluice` on a terminal of its own, and gives its other end.
pid_t startOnTerminal(int& terminal, unsigned short columns, const Arguments& arguments,
                      const std::vector<std::string>& environment) {
    std::fflush(nullptr);
    winsize size{};
    size.ws_row = 50;
    size.ws_col = columns;
    const pid_t child = forkpty(&terminal, nullptr, nullptr, &size);
    if (child == 0) {
        for (const char* name : {"NO_COLOR", "TERM", "COLUMNS"}) unsetenv(name);
        setenv("TERM", "xterm-256color", 1);
        for (const std::string& variable : environment) {
            const std::size_t equals = variable.find('=');
            setenv(variable.substr(0, equals).c_str(), variable.substr(equals + 1).c_str(), 1);
        }
        termios raw{};
        tcgetattr(STDOUT_FILENO, &raw);
        raw.c_oflag &= ~static_cast<tcflag_t>(OPOST);  // a newline stays one
        tcsetattr(STDOUT_FILENO, TCSANOW, &raw);
        runHere(arguments);
    }
    return child;
}

}  // namespace

Ran ranOnTerminal(unsigned short columns, const Arguments& arguments,
                  const std::vector<std::string>& environment) {
    int terminal = -1;
    const pid_t child = startOnTerminal(terminal, columns, arguments, environment);
    Ran ran;
    while (readSome(terminal, ran.output)) {
    }
    close(terminal);
    ran.status = statusOf(child);
    return ran;
}

Ran ranOnTerminal(const LateFile& late, const Arguments& arguments) {
    constexpr int kPatience = 60000;  // milliseconds
    int terminal = -1;
    const pid_t child = startOnTerminal(terminal, 200, arguments, {});
    Ran ran;
    pollfd shown{terminal, POLLIN, 0};
    while (ran.output.find(late.awaited) == std::string::npos && poll(&shown, 1, kPatience) == 1 &&
           readSome(terminal, ran.output)) {
    }
    const int file = open(late.path.c_str(), O_WRONLY | O_CLOEXEC | O_NONBLOCK);
    if (file >= 0) {
        const ssize_t written = write(file, late.content.data(), late.content.size());
        if (written != static_cast<ssize_t>(late.content.size())) std::abort();
        close(file);
    }
    while (readSome(terminal, ran.output)) {
    }
    close(terminal);
    ran.status = statusOf(child);
    return ran;
}

}  // namespace sluice::testing_support
