// The only file that includes nlohmann/json, and only its SAX parser.
#include "codec/json_tape.h"

#include <array>
#include <cstring>
#include <utility>

#define JSON_NO_IO 1
#include <nlohmann/json.hpp>

#include "base/progress.h"
#include "base/text.h"
#include "codec/json_report.h"
#include "codec/json_syntax.h"
#include "codec/text_source.h"

namespace {

using sluice::codec::TextSource;

/// What nlohmann's lexer reads from: it shares its place in the text with the fast ways below.
struct SourceAdapter {
    using char_type = char;
    TextSource* source;
};

using Lexer = nlohmann::detail::lexer<nlohmann::json, SourceAdapter>;
using Parser = nlohmann::detail::parser<nlohmann::json, SourceAdapter>;
using Position = nlohmann::detail::position_t;

}  // namespace

// The tape takes numbers from their digits, so none has to become a double: that would be the dearest part of
// a file full of prices. Whether a double could hold it is for ValuePool::number() to say.
template <>
[[gnu::nonnull]] void Lexer::strtof(double& value, const char* digits, char** end) noexcept {
    value = 0;
    *end = const_cast<char*>(digits + std::strlen(digits));
}
// Messages are diagnoseSyntax()'s task, which needs the position only: no text of the token, no line is kept.
template <>
std::string Lexer::get_token_string() const {
    return {};
}
template <>
constexpr Position Lexer::get_position() const noexcept {
    Position read;
    read.chars_read_total = ia.source->at;
    return read;
}
template <>
inline Lexer::char_int_type Lexer::get() {
    return current = ia.source->next();
}
template <>
inline void Lexer::unget() {
    --ia.source->at;
}
// Nearly every token of a file is a short text without escapes, a small whole number or punctuation: these are
// taken from the text where they stand. The others go nlohmann's way, character by character.
template <>
Lexer::token_type Lexer::scan() {
    TextSource& source = *ia.source;
    source.skipBlanks();
    current = source.next();
    switch (current) {
        case '[':
            return token_type::begin_array;
        case ']':
            return token_type::end_array;
        case '{':
            return token_type::begin_object;
        case '}':
            return token_type::end_object;
        case ':':
            return token_type::name_separator;
        case ',':
            return token_type::value_separator;
        case '"': {
            if (source.takePlainText()) return token_type::value_string;
            const token_type token = scan_string();
            source.piece = token_buffer;
            return token;
        }
        case '-':
        case '0':
        case '1':
        case '2':
        case '3':
        case '4':
        case '5':
        case '6':
        case '7':
        case '8':
        case '9': {
            if (source.takePlainNumber()) return token_type::value_unsigned;
            const token_type token = scan_number();
            source.piece = token_buffer;
            return token;
        }
        case 't':
            return scan_literal("true", 4, token_type::literal_true);
        case 'f':
            return scan_literal("false", 5, token_type::literal_false);
        case 'n':
            return scan_literal("null", 4, token_type::literal_null);
        case TextSource::kEnd:
            return token_type::end_of_input;
        default:
            error_message = "invalid literal";
            return token_type::parse_error;
    }
}

namespace sluice::codec {
namespace {

constexpr std::size_t kBytesPerToken = 9;          // of a typical scenario; a guess that saves growing
constexpr std::uint32_t kStillOpen = 0x0FFFFFFFu;  // `next` of a container that is not closed yet

/// Receives nlohmann's SAX events, whose names and types are nlohmann's. The frequent ones stay functions of their
/// own: a browser recompiles a function for speed between two calls of it, and the parser is called only once.
class TapeBuilder {
  public:
    using number_integer_t = nlohmann::json::number_integer_t;
    using number_unsigned_t = nlohmann::json::number_unsigned_t;
    using number_float_t = nlohmann::json::number_float_t;
    using string_t = nlohmann::json::string_t;
    using binary_t = nlohmann::json::binary_t;

    TapeBuilder(const TextSource& source, base::ValuePool& values, base::Problems& problems)
        : source_(source), values_(values), problems_(problems) {
        tape_.reserve(source.text.size() / kBytesPerToken + 1);
    }

    bool null() { return add(TokenKind::null, 0); }
    bool boolean(bool value) { return add(TokenKind::boolean, value ? 1 : 0); }
    bool number_integer(number_integer_t) { return addNumber(); }
    bool number_unsigned(number_unsigned_t) { return addNumber(); }
    bool number_float(number_float_t, const string_t&) { return addNumber(); }
    [[gnu::noinline]] bool string(const string_t&) {
        return add(TokenKind::text, values_.verbatim(source_.piece).value);
    }
    bool binary(const binary_t&) { return false; }  // never stands in a text

    bool start_object(std::size_t) { return open(TokenKind::object); }
    bool start_array(std::size_t) { return open(TokenKind::array); }
    bool end_object() {
        const std::uint32_t object = open_[depth_ - 1];
        reportRepeatedNames(object);
        if (!repeated_.empty()) dropRepeated(object);
        return close();
    }
    bool end_array() { return close(); }
    [[gnu::noinline]] bool key(const string_t&) {
        key_ = values_.verbatim(source_.piece);
        return true;
    }

    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) {
        problems_.push_back(diagnoseSyntax(source_.text, position));
        return false;
    }

    Tape take() {
        report_.finish();
        return std::move(tape_);
    }

  private:
    bool add(TokenKind kind, std::uint32_t value) {
        if (depth_ > 0) ++tape_[open_[depth_ - 1]].value;
        const auto next = static_cast<std::uint32_t>(tape_.size()) + 1;
        tape_.push_back({key_, value, static_cast<std::uint32_t>(kind) & 0xFu, next & kStillOpen});
        key_ = {};
        return true;
    }
    [[gnu::noinline]] bool addNumber() {
        const base::ValueId id = values_.number(source_.piece);
        add(TokenKind::number, (id.exists() ? id : values_.number("0")).value);
        if (!id.exists()) {
            report_.error(last(),
                          "the number " + base::cut(source_.piece) +
                              " is out of range: other programs cannot read it back",
                          "numbers go from 10^-323 to 10^308");
        }
        return true;
    }

    bool open(TokenKind kind) {
        add(kind, 0);
        if (depth_ == kDeepestNesting) {
            report_.error(last(), "lists and objects stand more than " + base::digits(kDeepestNesting) +
                                      " deep inside each other");
            return false;
        }
        open_[depth_++] = last();
        tape_.back().next = kStillOpen;
        return true;
    }
    bool close() {
        tape_[open_[--depth_]].next = static_cast<std::uint32_t>(tape_.size()) & kStillOpen;
        return true;
    }

    /// Marks each name of the object with the object's number; a mark that is there already is a repetition.
    void reportRepeatedNames(std::uint32_t object) {
        progress_.at(source_.at);
        const std::uint32_t number = objects_++;
        if (marks_.size() < values_.size())
            marks_.resize(std::size_t{values_.size()} * 2, base::ValueId::kNone);
        for (std::uint32_t member = object + 1; member < tape_.size(); member = tape_[member].next) {
            const base::ValueId name = values_.tidied(tape_[member].key);
            if (name.value >= marks_.size())
                marks_.resize(std::size_t{values_.size()} * 2, base::ValueId::kNone);
            if (marks_[name.value] == number) {
                report_.error(member,
                              "the name " + base::quoted(values_.spelling(name)) + " stands here twice",
                              "keep one of the two");
                repeated_.push_back(member);
            }
            marks_[name.value] = number;
        }
    }
    /// Nobody who reads the tape meets a name twice: the first one stays.
    void dropRepeated(std::uint32_t object) {
        std::uint32_t kept = object + 1;
        auto repeated = repeated_.begin();
        for (std::uint32_t member = object + 1; member < tape_.size();) {
            const std::uint32_t end = tape_[member].next, moved = member - kept;
            if (repeated != repeated_.end() && *repeated == member) {
                ++repeated;
                --tape_[object].value;
                member = end;
                continue;
            }
            for (; member < end; ++member) {
                Token& token = tape_[kept++] = tape_[member];
                token.next = (token.next - moved) & kStillOpen;
            }
        }
        tape_.resize(kept);
        repeated_.clear();
    }
    [[nodiscard]] std::uint32_t last() const { return static_cast<std::uint32_t>(tape_.size()) - 1; }

    const TextSource& source_;
    base::ValuePool& values_;
    base::Problems& problems_;
    Tape tape_;
    JsonReport report_{tape_, values_, problems_};
    std::array<std::uint32_t, kDeepestNesting> open_{};  // indices of the containers around the next value
    std::size_t depth_ = 0;
    base::ValueId key_;
    base::Progress progress_{"Reading the file", source_.text.size(), base::kLongText};
    std::uint32_t objects_ = 0;         // that were closed
    std::vector<std::uint32_t> marks_;  // by ValueId: the number of the object that gave this name last
    std::vector<std::uint32_t>
        repeated_;  // members of the present object that have a name for the second time
};

}  // namespace

Tape readTape(std::string_view text, base::ValuePool& values, base::Problems& problems) {
    if (text.size() > kLargestText) {
        problems.push_back({base::Severity::error, {}, "The text is larger than 128 MB.", "Split it."});
        return {};
    }
    const std::size_t before = problems.size();
    TextSource source;
    source.text = text;
    TapeBuilder builder(source, values, problems);
    if (Parser(SourceAdapter{&source}).sax_parse(&builder, true)) return builder.take();
    // A zero byte anywhere says more about a text than what it breaks.
    const std::size_t zero = text.find('\0');
    if (zero == std::string_view::npos) {
        static_cast<void>(builder.take());
    } else {
        problems.erase(problems.begin() + static_cast<std::ptrdiff_t>(before), problems.end());
        problems.push_back(diagnoseSyntax(text, zero + 1));
    }
    return {};
}

}  // namespace sluice::codec
