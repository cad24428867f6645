#include "cli/examples_in_text.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "base/unicode.h"

namespace sluice::cli {

namespace {

constexpr std::string_view kOpening = "<!-- sluice ", kClosing = "-->", kScenarioMark = " sluice:";

bool beginsWith(std::string_view text, std::string_view beginning) {
    return text.substr(0, beginning.size()) == beginning;
}

std::size_t runOf(std::string_view text, char c) { return std::min(text.find_first_not_of(c), text.size()); }

/// Up to three blanks stand before a fence; more make an indented block (CommonMark 4.5).
struct Fence {
    std::size_t indent = 0, length = 0;
    char mark = '`';
    std::string_view info;
};
std::optional<Fence> fenceIn(std::string_view line) {
    Fence fence;
    fence.indent = runOf(line, ' ');
    if (fence.indent > 3 || fence.indent == line.size()) return std::nullopt;
    fence.mark = line[fence.indent];
    if (fence.mark != '`' && fence.mark != '~') return std::nullopt;
    const std::string_view rest = line.substr(fence.indent);
    fence.length = runOf(rest, fence.mark);
    fence.info = base::trimmed(rest.substr(fence.length));
    const bool isSpan = fence.mark == '`' && fence.info.find('`') != std::string_view::npos;
    if (fence.length < 3 || isSpan) return std::nullopt;
    return fence;
}

class Reader {
  public:
    explicit Reader(std::string_view text) : text_(text) {}

    ExamplesInText read() {
        while (next()) {
            if (const std::optional<Fence> fence = fenceIn(line_)) {
                block(*fence);
            } else if (const std::string_view tidy = base::trimmed(line_); beginsWith(tidy, kOpening)) {
                command(tidy);
            } else if (!tidy.empty()) {
                finish();
            }
        }
        finish();
        return std::move(found_);
    }

  private:
    /// Takes the next line, without its end.
    bool next() {
        if (at_ >= text_.size()) return false;
        const std::size_t end = std::min(text_.find('\n', at_), text_.size());
        line_ = text_.substr(at_, end - at_);
        if (!line_.empty() && line_.back() == '\r') line_.remove_suffix(1);
        from_ = at_;
        at_ = std::min(end + 1, text_.size());
        ++number_;
        return true;
    }
    void reject(std::size_t line, std::string sentence) {
        found_.problems.push_back({line, std::move(sentence)});
    }

    /// `<!-- sluice run channel.json -->`, on one line.
    void command(std::string_view comment) {
        finish();
        comment.remove_prefix(kOpening.size());
        const std::size_t end = comment.find(kClosing);
        if (end == std::string_view::npos || end + kClosing.size() != comment.size()) {
            return reject(number_, "The comment does not end with --> on its line.");
        }
        std::optional<std::vector<std::string>> words = wordsOf(comment.substr(0, end));
        if (!words) return reject(number_, "A quote in this command is not closed.");
        if (words->empty()) return reject(number_, "The comment names no command.");
        TextExample example;
        example.line = number_;
        example.words = std::move(*words);
        example.from = example.to = at_;
        example.fence = "```";
        waiting_ = std::move(example);
    }
    void block(const Fence& opening) {
        const std::size_t first = number_, from = at_;
        std::size_t to = at_;
        std::string content;
        bool isClosed = false;
        while (!isClosed && next()) {
            const std::optional<Fence> fence = fenceIn(line_);
            isClosed = fence && fence->mark == opening.mark && fence->length >= opening.length &&
                       fence->info.empty();
            if (isClosed) break;
            to = at_;
            const std::size_t indent = std::min(runOf(line_, ' '), opening.indent);
            content += std::string(line_.substr(indent)) + "\n";
        }
        if (!isClosed) reject(first, "This block is not closed.");
        if (waiting_) {
            waiting_->hasBlock = true;
            waiting_->from = from;
            waiting_->to = to;
            waiting_->indent.assign(opening.indent, ' ');
            waiting_->fence.assign(opening.length, opening.mark);
            return finish();
        }
        const std::string info = " " + std::string(opening.info);
        const std::size_t mark = info.find(kScenarioMark);
        if (mark == std::string::npos) return;
        const std::size_t name = mark + kScenarioMark.size();
        const std::string word = info.substr(name, info.find(' ', name) - name);
        if (word.empty()) return reject(first, "The scenario in this block has no name behind \"sluice:\".");
        if (!found_.scenarios.emplace(word, std::move(content)).second) {
            reject(first, "There is a scenario " + std::string(base::quoted(word)) + " already.");
        }
    }
    void finish() {
        if (waiting_) found_.examples.push_back(std::move(*waiting_));
        waiting_.reset();
    }

    std::string_view text_, line_;
    std::size_t at_ = 0, from_ = 0, number_ = 0;
    std::optional<TextExample> waiting_;  // a command whose block may follow
    ExamplesInText found_;
};

}  // namespace

ExamplesInText examplesIn(std::string_view markdown) { return Reader(markdown).read(); }

std::optional<std::vector<std::string>> wordsOf(std::string_view command) {
    std::vector<std::string> words;
    std::string word;
    bool hasWord = false;
    char quote = '\0';
    for (const char c : command) {
        if (quote != '\0') {
            if (c == quote) {
                quote = '\0';
            } else {
                word += c;
            }
        } else if (c == '"' || c == '\'') {
            quote = c;
            hasWord = true;
        } else if (c == ' ' || c == '\t') {
            if (hasWord) words.push_back(std::exchange(word, {}));
            hasWord = false;
        } else {
            word += c;
            hasWord = true;
        }
    }
    if (quote != '\0') return std::nullopt;
    if (hasWord) words.push_back(word);
    return words;
}

std::vector<std::string_view> splitLines(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

bool closesBlock(const TextExample& example, std::string_view output) {
    const std::vector<std::string_view> lines = splitLines(output);
    return std::any_of(lines.begin(), lines.end(), [&example](std::string_view line) {
        const std::optional<Fence> fence = fenceIn(line);
        return fence && fence->mark == example.fence.front() && fence->length >= example.fence.size();
    });
}

std::string withOutput(std::string_view markdown, const TextExample& example, std::string_view output) {
    const std::string_view lineEnd = markdown.find("\r\n") == std::string_view::npos ? "\n" : "\r\n";
    std::string lines;
    for (const std::string_view line : splitLines(output)) {
        if (!line.empty()) lines += example.indent;
        lines += std::string(line) + std::string(lineEnd);
    }
    const std::string before(markdown.substr(0, example.from)), after(markdown.substr(example.to));
    if (example.hasBlock) return before + lines + after;
    const bool endsLine = before.empty() || before.back() == '\n';
    std::string block(lineEnd);
    if (!endsLine) block += lineEnd;
    block += example.fence + "text" + std::string(lineEnd) + lines + example.fence + std::string(lineEnd);
    return before + block + after;
}

}  // namespace sluice::cli
