// Changes the examples where they have structure, and runs everything on what comes out: the reader, all calls of the
// engine, every verb of the command line. Nothing may crash. The seed is printed; the same seed makes the same files,
// whatever else runs, and `--only NUMBER` makes one of them again.
#include <fcntl.h>
#include <unistd.h>

#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <string>
#include <string_view>

#include "fuzz/mutator/calls.h"
#include "fuzz/mutator/donors.h"
#include "fuzz/mutator/verbs.h"
#include "support/files.h"

// There where the sanitizers are.
extern "C" [[gnu::weak]] void __sanitizer_set_death_callback(void (*callback)());
extern "C" [[gnu::weak]] void __sanitizer_set_report_fd(void* file);

namespace {

using namespace sluice;

constexpr const char* kUsage =
    "mutator [--seed N] [--runs N] [--from N] [--only N] [--calls | --verbs] [--write FOLDER]\n"
    "  --runs N         so many changed files, 2000 where nothing is said\n"
    "  --from N         beginning with this one\n"
    "  --only N         this one alone; it is written to standard output\n"
    "  --calls          the calls of the engine alone\n"
    "  --verbs          the verbs of the command line alone\n"
    "  --write FOLDER   nothing is run: the files are written, as seeds for a fuzzer\n";

struct Options {
    std::uint64_t seed = 1;
    std::uint64_t runs = 2000, from = 0;
    bool isOne = false, calls = true, verbs = true;
    std::string folder;
};

bool readOptions(int count, char** arguments, Options& options) {
    for (int i = 1; i < count; ++i) {
        const std::string_view name = arguments[i];
        if (name == "--calls") {
            options.verbs = false;
        } else if (name == "--verbs") {
            options.calls = false;
        } else if (i + 1 == count) {
            return false;
        } else if (name == "--write") {
            options.folder = arguments[++i];
        } else {
            const std::uint64_t number = std::strtoull(arguments[++i], nullptr, 10);
            if (name == "--seed") {
                options.seed = number;
            } else if (name == "--runs") {
                options.runs = number;
            } else if (name == "--from") {
                options.from = number;
            } else if (name == "--only") {
                options.isOne = true;
                options.from = number;
                options.runs = 1;
            } else {
                return false;
            }
        }
    }
    return true;
}

// ---- a crash names its input ----

int told = STDERR_FILENO;    // where this program speaks; the verbs have their own standard error
char running[64] = "run 0";  // written before each run, read by the handler

void say(const char* text) { static_cast<void>(!write(told, text, std::strlen(text))); }
void tellRun() {
    say("\nThis went wrong in ");
    say(running);
    say(".\n");
}
void onSignal(int signal) {
    tellRun();
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}
void tellCrashes() {
    for (const int signal : {SIGALRM, SIGABRT}) std::signal(signal, onSignal);
    if (__sanitizer_set_death_callback != nullptr) {
        __sanitizer_set_death_callback(tellRun);
        __sanitizer_set_report_fd(reinterpret_cast<void*>(static_cast<std::intptr_t>(told)));
        return;
    }
    for (const int signal : {SIGSEGV, SIGFPE, SIGILL, SIGBUS}) std::signal(signal, onSignal);
}

/// The verbs print into nothing.
void silence() {
    told = dup(STDERR_FILENO);
    const int nothing = open("/dev/null", O_WRONLY);
    dup2(nothing, STDOUT_FILENO);
    dup2(nothing, STDERR_FILENO);
    close(nothing);
}

std::string temporaryFile() {
    std::string path = (std::filesystem::temp_directory_path() / "sluice-mutator-XXXXXX").string();
    const int file = mkstemp(path.data());
    if (file >= 0) close(file);
    return path;
}

constexpr std::size_t kCallsEach = 48;

class Runner {
  public:
    explicit Runner(const Options& options) : options_(options) {}

    /// The changed file with this number.
    [[nodiscard]] fuzz::Json file(std::uint64_t number, fuzz::Dice& dice) const {
        fuzz::Json scenario = donors_.examples[number % donors_.examples.size()];
        donors_.mutator.change(scenario, dice);
        return scenario;
    }
    [[nodiscard]] fuzz::Dice dice(std::uint64_t number) const {
        return fuzz::Dice(options_.seed * 0x100000001B3ull + number);
    }
    /// False (told) where something is not as it has to be.
    [[nodiscard]] bool run(std::uint64_t number, const std::string& path) {
        fuzz::Dice dice = this->dice(number);
        const fuzz::Json scenario = file(number, dice);
        const std::string text = fuzz::write(scenario);
        const fuzz::Names names(scenario, donors_.mutator);
        if (const std::string left = fuzz::leftover(text); !left.empty()) return wrong(left.c_str());
        if (options_.calls) {
            const fuzz::Asked asked = fuzz::ask(text, names, dice, kCallsEach);
            if (!asked.complaint.empty()) return wrong(asked.complaint.c_str());
            opened_ += asked.opened ? 1 : 0;
        }
        if (options_.verbs) {
            if (!testing_support::writeFile(path, text)) return wrong("no temporary file can be written");
            fuzz::runEveryVerb(path, names, dice);
        }
        return true;
    }

    /// How many of the files could be opened.
    [[nodiscard]] std::uint64_t opened() const { return opened_; }

  private:
    static bool wrong(const char* what) {
        tellRun();
        say(what);
        say(".\n");
        return false;
    }

    const Options& options_;
    const fuzz::Donors& donors_ = fuzz::donors();
    std::uint64_t opened_ = 0;
};

int writeSeeds(const Runner& runner, const Options& options) {
    for (std::uint64_t i = options.from; i < options.from + options.runs; ++i) {
        fuzz::Dice dice = runner.dice(i);
        const std::string path = options.folder + "/changed-" + std::to_string(i);
        if (!testing_support::writeFile(path, fuzz::write(runner.file(i, dice)))) return 1;
    }
    return 0;
}

}  // namespace

int main(int argumentCount, char** arguments) {
    Options options;
    if (!readOptions(argumentCount, arguments, options)) {
        std::fputs(kUsage, stderr);
        return 2;
    }
    Runner runner(options);
    if (!options.folder.empty()) return writeSeeds(runner, options);
    if (options.isOne) {
        fuzz::Dice dice = runner.dice(options.from);
        std::printf("%s\n", fuzz::write(runner.file(options.from, dice)).c_str());
        std::fflush(stdout);
    }
    silence();
    tellCrashes();
    char line[160];
    std::snprintf(line, sizeof line, "seed %llu: %llu changed files, %zu verbs each\n",
                  static_cast<unsigned long long>(options.seed),
                  static_cast<unsigned long long>(options.runs), options.verbs ? fuzz::verbCount() : 0);
    say(line);
    const std::string path = temporaryFile();
    bool isFine = true;
    for (std::uint64_t i = options.from; isFine && i < options.from + options.runs; ++i) {
        std::snprintf(running, sizeof running, "run %llu", static_cast<unsigned long long>(i));
        alarm(20);  // one that hangs is told
        isFine = runner.run(i, path);
    }
    std::remove(path.c_str());
    if (!isFine) return 1;
    std::snprintf(line, sizeof line, "Nothing went wrong; %llu of the files opened.\n",
                  static_cast<unsigned long long>(runner.opened()));
    say(line);
    return 0;
}
