#include "cli/capture.h"

#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <memory>

#include "cli/output.h"
#include "cli/program.h"

namespace sluice::cli {

namespace {

struct Closer {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
/// A file without a name: of any size, and nobody waits for its reader.
using Scratch = std::unique_ptr<std::FILE, Closer>;

std::string contentOf(std::FILE* file) {
    std::rewind(file);
    std::string bytes;
    char buffer[1 << 14];
    while (const std::size_t count = std::fread(buffer, 1, sizeof buffer, file)) bytes.append(buffer, count);
    return bytes;
}

[[noreturn]] void runHere(const std::vector<std::string>& words, const std::string& folder) {
    if (chdir(folder.c_str()) != 0) _exit(static_cast<int>(Exit::badInput));
    std::vector<const char*> arguments = {"sluice"};
    for (const std::string& word : words) arguments.push_back(word.c_str());
    arguments.push_back(nullptr);
    _exit(finish(runProgram(static_cast<int>(arguments.size()) - 1, arguments.data())));
}

}  // namespace

Captured capture(const std::vector<std::string>& words, const std::string& folder, std::string_view input) {
    Captured result;
    const Scratch in(std::tmpfile()), out(std::tmpfile()), errors(std::tmpfile());
    const bool isGiven =
        in && out && errors && std::fwrite(input.data(), 1, input.size(), in.get()) == input.size();
    if (!isGiven) {
        result.complaints = "There is no room for temporary files.";
        result.status = static_cast<int>(Exit::badInput);
        return result;
    }
    std::rewind(in.get());
    std::fflush(nullptr);  // or the child would write it too
    const pid_t child = fork();
    if (child == 0) {
        dup2(fileno(in.get()), STDIN_FILENO);
        dup2(fileno(out.get()), STDOUT_FILENO);
        dup2(fileno(errors.get()), STDERR_FILENO);
        runHere(words, folder);
    }
    int status = 0;
    if (child < 0 || waitpid(child, &status, 0) != child) {
        result.complaints = "The command could not be started.";
        result.status = static_cast<int>(Exit::badInput);
        return result;
    }
    result.output = contentOf(out.get());
    result.complaints = contentOf(errors.get());
    result.status = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
    return result;
}

}  // namespace sluice::cli
