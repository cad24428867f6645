#include "cli/docs_command.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>

#include "base/text.h"
#include "cli/capture.h"
#include "cli/examples_in_text.h"
#include "cli/input.h"

namespace sluice::cli {

namespace {

std::string commandOf(const std::vector<std::string>& words) {
    std::string text = "sluice";
    for (const std::string& word : words) {
        const bool isPlain = !word.empty() && word.find_first_of(" \t\"'") == std::string::npos;
        text += " " + (isPlain ? word : "\"" + word + "\"");
    }
    return text;
}

/// The lines without the carriage returns that CSV ends them with: a text has line ends of its own.
std::string withLineFeeds(std::string_view output) {
    std::string lines;
    for (std::size_t i = 0; i < output.size(); ++i) {
        if (output.substr(i, 2) != "\r\n") lines += output[i];
    }
    return lines;
}

/// What the text shows as an example's output: without its indent and with line feeds alone.
std::string shownBy(std::string_view markdown, const TextExample& example) {
    std::string shown;
    for (std::string_view line : splitLines(markdown.substr(example.from, example.to - example.from))) {
        line.remove_prefix(std::min({line.find_first_not_of(' '), line.size(), example.indent.size()}));
        if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
        shown += std::string(line) + "\n";
    }
    return shown;
}

/// The lines in the middle that are not the same.
void printDifference(std::string_view shown, std::string_view output) {
    std::vector<std::string_view> left = splitLines(shown), right = splitLines(output);
    const std::size_t shorter = std::min(left.size(), right.size());
    std::size_t before = 0, after = 0;
    while (before < shorter && left[before] == right[before]) ++before;
    while (after < shorter - before && left[left.size() - 1 - after] == right[right.size() - 1 - after])
        ++after;
    for (std::size_t i = before; i < left.size() - after; ++i) {
        printLine(Line("  ").add(Tint::bad, "- ").add(left[i]));
    }
    for (std::size_t i = before; i < right.size() - after; ++i) {
        printLine(Line("  ").add(Tint::good, "+ ").add(right[i]));
    }
}

/// One text, with every command that it names run.
class Text {
  public:
    Text(std::string file, std::string bytes, const std::string& folder)
        : file_(std::move(file)), bytes_(std::move(bytes)), found_(examplesIn(bytes_)) {
        const std::filesystem::path own = std::filesystem::path(file_).parent_path();
        folder_ = !folder.empty() ? folder : own.empty() ? "." : own.string();
        for (const DocumentProblem& problem : found_.problems) reject(problem.line, problem.sentence);
        for (const TextExample& example : found_.examples) outputs_.push_back(outputOf(example));
    }

    [[nodiscard]] bool isWrong() const { return isWrong_; }
    [[nodiscard]] std::size_t count() const { return found_.examples.size(); }
    [[nodiscard]] const std::string& file() const { return file_; }

    /// Tells every example that differs; how many there are.
    std::size_t tellDifferences() const {
        std::size_t count = 0;
        for (std::size_t i = 0; i < outputs_.size(); ++i) {
            const TextExample& example = found_.examples[i];
            if (!outputs_[i] || isSame(i)) continue;
            ++count;
            const std::string shown = example.hasBlock ? shownBy(bytes_, example) : std::string();
            Line line(place(example.line));
            line.add(Tint::careful, example.hasBlock ? "another output" : "no block with its output follows");
            printLine(line.add(": " + commandOf(example.words)));
            printDifference(shown, *outputs_[i]);
        }
        return count;
    }
    /// The text as it should be, and how many blocks that changes.
    [[nodiscard]] std::pair<std::string, std::size_t> updated() const {
        std::string text = bytes_;
        std::size_t count = 0;
        for (std::size_t i = outputs_.size(); i-- > 0;) {  // backwards: the places before stay
            if (isSame(i)) continue;
            text = withOutput(text, found_.examples[i], *outputs_[i]);
            ++count;
        }
        return {text, count};
    }

  private:
    [[nodiscard]] std::string place(std::size_t line) const {
        return file_ + ":" + std::to_string(line) + ": ";
    }
    void reject(std::size_t line, const std::string& sentence) {
        isWrong_ = true;
        complain(Line(place(line), Stream::complaints).add(Tint::bad, "error").add(": " + sentence));
    }
    [[nodiscard]] bool isSame(std::size_t i) const {
        const TextExample& example = found_.examples[i];
        if (!example.hasBlock) return false;
        std::string output = *outputs_[i];
        if (!output.empty() && output.back() != '\n') output += '\n';
        return shownBy(bytes_, example) == output;
    }
    /// Nothing (told) where the command is wrong.
    std::optional<std::string> outputOf(const TextExample& example) {
        std::vector<std::string> words = example.words;
        if (words.front() == "docs") {
            reject(example.line, "A text cannot hold the output of sluice docs.");
            return std::nullopt;
        }
        std::string_view input;
        for (std::string& word : words) {
            if (word.empty() || word.front() != '@') continue;
            const auto scenario = found_.scenarios.find(word.substr(1));
            if (scenario == found_.scenarios.end()) {
                reject(example.line, "No block of this text is a scenario " +
                                         std::string(base::quoted(word.substr(1))) +
                                         "; it begins with ```json sluice:" + word.substr(1) + ".");
                return std::nullopt;
            }
            input = scenario->second;
            word = "-";
        }
        const Captured captured = capture(words, folder_, input);
        if (captured.status > static_cast<int>(Exit::answerIsNo)) {
            reject(example.line, commandOf(example.words) + " ends with " + std::to_string(captured.status) +
                                     ": " +
                                     (captured.complaints.empty() ? captured.output : captured.complaints));
            return std::nullopt;
        }
        if (closesBlock(example, captured.output)) {
            reject(example.line, "A line of the output would close its block; put more backticks around it.");
            return std::nullopt;
        }
        return withLineFeeds(captured.output);
    }

    std::string file_, bytes_, folder_;
    ExamplesInText found_;
    std::vector<std::optional<std::string>> outputs_;
    bool isWrong_ = false;
};

/// Takes the place of the file at once: whoever reads it meanwhile has the old one whole or the new one whole.
bool replace(const std::string& file, const std::string& bytes) {
    const std::string beside = file + ".new";
    std::FILE* out = std::fopen(beside.c_str(), "wb");
    bool isWritten = out != nullptr && std::fwrite(bytes.data(), 1, bytes.size(), out) == bytes.size();
    if (out != nullptr) isWritten = std::fclose(out) == 0 && isWritten;
    std::error_code error;
    if (isWritten)
        std::filesystem::permissions(beside, std::filesystem::status(file, error).permissions(), error);
    if (isWritten) std::filesystem::rename(beside, file, error);
    if (isWritten && !error) return true;
    std::filesystem::remove(beside, error);
    complain("\"" + file + "\" cannot be written.");
    return false;
}

template <class Work>
Exit forEachText(const DocsOptions& options, Work work) {
    Exit exit = Exit::fine;
    for (const std::string& file : options.files) {
        std::optional<std::string> bytes = readFile(file);
        Exit each = Exit::badInput;
        if (bytes) {
            const Text text(file, std::move(*bytes), options.folder);
            each = work(text);
            if (text.isWrong()) each = Exit::badInput;
        }
        exit = std::max(exit, each);
    }
    return exit;
}

}  // namespace

Exit docsCheck(const DocsOptions& options) {
    return forEachText(options, [](const Text& text) {
        const std::size_t differing = text.tellDifferences();
        if (text.isWrong()) return Exit::badInput;
        printLine(text.file() + ": " + std::string(base::counted(text.count(), "output")) + ", " +
                  (differing == 0 ? "all as shown" : base::digits(differing) + " not as shown"));
        return differing == 0 ? Exit::fine : Exit::answerIsNo;
    });
}

Exit docsUpdate(const DocsOptions& options) {
    return forEachText(options, [](const Text& text) {
        if (text.isWrong()) return Exit::badInput;
        const auto [bytes, changed] = text.updated();
        if (changed > 0 && !replace(text.file(), bytes)) return Exit::badInput;
        printLine(text.file() + ": " + std::string(base::counted(text.count(), "output")) + ", " +
                  base::digits(changed) + " written anew");
        return Exit::fine;
    });
}

void addDocsCommands(CLI::App& app, DocsOptions& options, Exit& exit) {
    CLI::App& docs = *app.add_subcommand("docs", "Keep the outputs that Markdown texts show");
    docs.require_subcommand(1);
    docs.footer(
        "A comment names a command, and the fenced block after it holds its output:\n\n"
        "  <!-- sluice predict channel.json --step 0 -->\n"
        "  ```text\n"
        "  ```\n\n"
        "A block that begins with ```json sluice:NAME is a scenario; commands name it as @NAME.");
    const auto add = [&](const char* name, const char* help, Exit (*run)(const DocsOptions&)) {
        CLI::App& command = *docs.add_subcommand(name, help);
        command.add_option("FILES", options.files, "Markdown texts")->required();
        command
            .add_option("--in", options.folder,
                        "run the commands in this folder instead of where each text lies")
            ->option_text("FOLDER");
        command.callback([&options, &exit, run] { exit = run(options); });
    };
    add("check", "Print where an output is not what the text shows; ends with 1 where there is one",
        docsCheck);
    add("update", "Write the outputs into the texts", docsUpdate);
}

}  // namespace sluice::cli
