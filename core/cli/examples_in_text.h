// Examples in Markdown: where a text names a command of sluice, and what it shows as its output.
//
//   <!-- sluice predict channel.json --step 0 -->     a comment that holds a command …
//   ```text                                           … and the fenced block after it, which holds its output
//   …
//   ```
//   ```json sluice:three                              a fenced block that is a scenario by itself: a command names it
//   { "sluice": 1, … }                                as @three
//   ```
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sluice::cli {

struct DocumentProblem {
    std::size_t line = 0;  // counted from 1
    std::string sentence;
};

/// A command, and the bytes of the text that are its output.
struct TextExample {
    std::size_t line = 0;            // of the comment, counted from 1
    std::vector<std::string> words;  // behind `sluice`
    /// The lines between the fences; where no block follows, both are the place behind the comment's line.
    std::size_t from = 0, to = 0;
    bool hasBlock = false;
    std::string indent, fence;  // of the block; the fence is three backticks where there is none
};

struct ExamplesInText {
    std::vector<TextExample> examples;
    std::map<std::string, std::string> scenarios;  // by name
    std::vector<DocumentProblem> problems;
};

/// Everything in a Markdown text. Comments within fenced blocks are text of these blocks.
[[nodiscard]] ExamplesInText examplesIn(std::string_view markdown);

/// The words of a command as a shell divides them: quotes keep blanks, nothing else is special. None where a quote is
/// not closed.
[[nodiscard]] std::optional<std::vector<std::string>> wordsOf(std::string_view command);

/// The lines of a text, without their line feeds.
[[nodiscard]] std::vector<std::string_view> splitLines(std::string_view text);

/// A line of the output would close the block that holds it.
[[nodiscard]] bool closesBlock(const TextExample& example, std::string_view output);

/// The text with this output in the place of the example's present one.
[[nodiscard]] std::string withOutput(std::string_view markdown, const TextExample& example,
                                     std::string_view output);

}  // namespace sluice::cli
