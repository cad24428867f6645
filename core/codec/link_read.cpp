#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "base/text.h"
#include "codec/blank.h"
#include "codec/json_reader.h"
#include "codec/link.h"
#include "codec/link_fields.h"
#include "codec/link_state.h"
#include "pack/base64.h"
#include "pack/crc32.h"
#include "pack/model.h"

namespace sluice::codec {

namespace {

using base::Problem;
using base::Severity;

constexpr std::string_view kMarkStart = "#s";
constexpr std::string_view kAskAgain = "Copy the whole link again, or ask for the scenario as a file.";

Problem wrong(std::string message, std::string_view hint = kAskAgain) {
    return {Severity::error, "link", std::move(message), std::string(hint)};
}

/// Where `#s` and a version and a point begin; npos where nothing of it is there.
std::size_t markIn(std::string_view text) {
    for (std::size_t at = text.find(kMarkStart); at != std::string_view::npos;
         at = text.find(kMarkStart, at + 1)) {
        const std::size_t digits = at + kMarkStart.size();
        const std::size_t end = text.find_first_not_of("0123456789", digits);
        if (end != std::string_view::npos && end > digits && text[end] == '.') return at;
    }
    return std::string_view::npos;
}

/// Takes bytes one after another; behind the end it is over and gives zeros.
class Bytes {
  public:
    explicit Bytes(std::string_view bytes) : bytes_(bytes) {}

    std::uint8_t byte() {
        if (bytes_.empty()) isOver_ = true;
        if (isOver_) return 0;
        const char first = bytes_.front();
        bytes_.remove_prefix(1);
        return static_cast<std::uint8_t>(first);
    }
    std::uint32_t varint() {
        std::uint32_t value = 0;
        for (unsigned shift = 0; shift < 32; shift += 7) {
            const std::uint8_t next = byte();
            value |= static_cast<std::uint32_t>(next & 0x7F) << shift;
            if (next < 0x80) return value;
        }
        isOver_ = true;
        return 0;
    }
    [[nodiscard]] bool isOver() const { return isOver_; }
    [[nodiscard]] std::string_view rest() const { return bytes_; }

  private:
    std::string_view bytes_;
    bool isOver_ = false;
};

/// The values in a link. Whatever the bytes are, a tape is as readTape() makes them, or there is none.
class LinkTapes {
  public:
    /// `size`: how many bytes of codes and letters there are.
    LinkTapes(const KnownLinks& known, std::string_view packed, std::size_t size)
        : size_(size), state_(known.state), model_(known.model), decoder_(model_, packed) {
        told_.reserve(size);
    }

    /// The next value as a tape whose values are of this pool; none where it is not sound.
    std::optional<Tape> next(base::ValuePool& values) {
        Tape tape;
        pool_ = &values;
        ids_.assign(state_.values.size(), {});
        nameIds_.assign(state_.names.size(), {});
        madeFromNext_.clear();
        LinkPlace place;
        if (!value(tape, {}, place, 0) || isOver_ || !madeFromNext_.empty()) return std::nullopt;
        return tape;
    }
    /// All that the link tells.
    [[nodiscard]] const std::string& told() const { return told_; }

  private:
    /// A text of the tape that is made from the next one.
    struct Made {
        std::uint32_t token, value;
        bool isShort;
    };

    std::uint8_t byte(const pack::Contexts& contexts) {
        isOver_ = isOver_ || told_.size() == size_;
        if (isOver_) return 0;
        const std::uint8_t byte = decoder_.byte(contexts);
        told_ += static_cast<char>(byte);
        return byte;
    }
    std::uint32_t code(LinkPlace& place) {
        std::uint32_t code = 0, before = 0;
        for (std::uint32_t index = 0; index < 5; ++index) {
            const std::uint8_t next = byte(state_.ofCode(place, index, before));
            code |= static_cast<std::uint32_t>(next & 0x7F) << (7 * index);
            before = before << 8 | next;
            if (next >= 0x80) continue;
            state_.coded(place, code);
            return code;
        }
        isOver_ = true;
        return linkNull;
    }
    std::uint32_t number(std::uint32_t place) {
        LinkPlace own{LinkState::countPlace(place), 0, 0};
        return code(own);
    }
    /// None where it is no text.
    std::optional<std::string> spelled(const LinkPlace& place) {
        std::string text;
        while (const std::uint8_t letter = byte(LinkState::ofLetter(place, text)))
            text += static_cast<char>(letter);
        if (isOver_ || base::invalidUtf8At(text) != std::string_view::npos) return std::nullopt;
        return text;
    }

    bool value(Tape& tape, base::ValueId key, LinkPlace& place, std::size_t depth) {
        const LinkPlace at = place;
        const std::uint32_t next = code(place);
        if (isOver_) return false;
        switch (next) {
            case linkNull:
                return add(tape, key, TokenKind::null, 0);
            case linkFalse:
            case linkTrue:
                return add(tape, key, TokenKind::boolean, next == linkTrue ? 1 : 0);
            case linkArray:
                return array(tape, key, at, depth);
            case linkNewShape: {
                const std::uint32_t shape = newShape(at);
                return shape != LinkState::kNone && object(tape, key, shape, depth);
            }
            case linkText:
            case linkNumber:
            case linkId:
            case linkShortId:
                return newValue(tape, key, at, next);
            case linkNext:
                return known(tape, key, at, state_.nextAt(at.number));
            default: {
                const std::uint32_t index = (next - linkFirstShape) / 2;
                const bool isShape = (next - linkFirstShape) % 2 == 0;
                return isShape ? object(tape, key, index, depth) : known(tape, key, at, index);
            }
        }
    }

    static bool add(Tape& tape, base::ValueId key, TokenKind kind, std::uint32_t value) {
        const auto next = static_cast<std::uint32_t>(tape.size() + 1);
        tape.push_back({key, value, static_cast<std::uint32_t>(kind) & 0xFu, next & 0x0FFFFFFFu});
        return true;
    }

    bool newValue(Tape& tape, base::ValueId key, const LinkPlace& at, std::uint32_t kind) {
        const bool isNumber = kind == linkNumber;
        state_.passed(at.number, static_cast<std::uint32_t>(state_.values.size()));
        const auto number = static_cast<std::uint32_t>(state_.values.size());
        state_.values.emplace_back(std::string(), isNumber);
        ids_.emplace_back();
        if (kind == linkId || kind == linkShortId) {
            madeFromNext_.push_back({static_cast<std::uint32_t>(tape.size()), number, kind == linkShortId});
            return add(tape, key, TokenKind::text, 0);
        }
        const std::optional<std::string> text = spelled(at);
        if (!text || !intern(number, *text)) return false;
        add(tape, key, isNumber ? TokenKind::number : TokenKind::text, ids_[number].value);
        return isNumber ? madeFromNext_.empty() : makeFrom(tape, *text);
    }
    /// Texts that wait for the one behind them.
    bool makeFrom(Tape& tape, std::string text) {
        for (; !madeFromNext_.empty(); madeFromNext_.pop_back()) {
            const Made& made = madeFromNext_.back();
            text = made.isShort ? linkShortIdOf(text) : linkIdOf(text);
            if (!intern(made.value, text)) return false;
            tape[made.token].value = ids_[made.value].value;
        }
        return true;
    }
    bool intern(std::uint32_t number, const std::string& text) {
        state_.values[number].first = text;
        ids_[number] = state_.values[number].second ? pool_->number(text) : pool_->verbatim(text);
        return ids_[number].exists();
    }

    bool known(Tape& tape, base::ValueId key, const LinkPlace& at, std::uint32_t number) {
        if (number >= state_.values.size() || !madeFromNext_.empty()) return false;
        state_.passed(at.number, number);
        if (!ids_[number].exists() && !intern(number, std::string(state_.values[number].first))) return false;
        return add(tape, key, state_.values[number].second ? TokenKind::number : TokenKind::text,
                   ids_[number].value);
    }

    bool array(Tape& tape, base::ValueId key, const LinkPlace& at, std::size_t depth) {
        const std::uint32_t count = number(at.number);
        if (isOver_ || depth == kDeepestNesting || count > size_ - told_.size())
            return false;  // an entry has a byte or more
        const std::size_t begin = tape.size();
        add(tape, key, TokenKind::array, count);
        LinkPlace entry{LinkState::entryPlace(at.number), 0, 0};
        for (std::uint32_t i = 0; i < count; ++i) {
            if (!value(tape, {}, entry, depth + 1)) return false;
        }
        close(tape, begin);
        return true;
    }

    /// kNone where it is not sound.
    std::uint32_t newShape(const LinkPlace& at) {
        const std::uint32_t count = number(at.number);
        if (isOver_ || count > size_ - told_.size()) return LinkState::kNone;
        std::vector<std::uint32_t> shape, kept;
        LinkPlace name{LinkState::kNamePlace, 0, 0};
        for (std::uint32_t i = 0; i < count; ++i) {
            const std::uint32_t known = code(name);
            if (known > state_.names.size()) return LinkState::kNone;
            shape.push_back(known == 0 ? newName(name) : known - 1);
            if (isOver_ || shape.back() == LinkState::kNone) return LinkState::kNone;
            kept.push_back(pool_->tidied(nameId(shape.back())).value);
        }
        std::sort(kept.begin(), kept.end());
        if (std::adjacent_find(kept.begin(), kept.end()) != kept.end())
            return LinkState::kNone;  // a name stands twice
        state_.shapes.push_back(std::move(shape));
        return static_cast<std::uint32_t>(state_.shapes.size() - 1);
    }
    std::uint32_t newName(const LinkPlace& at) {
        const std::optional<std::string> name = spelled(at);
        if (!name) return LinkState::kNone;
        state_.names.push_back(*name);
        nameIds_.emplace_back();
        return static_cast<std::uint32_t>(state_.names.size() - 1);
    }
    base::ValueId nameId(std::uint32_t name) {
        base::ValueId& id = nameIds_[name];
        if (!id.exists()) id = pool_->verbatim(state_.names[name]);
        return id;
    }

    bool object(Tape& tape, base::ValueId key, std::uint32_t number, std::size_t depth) {
        if (depth == kDeepestNesting || number >= state_.shapes.size()) return false;
        const std::vector<std::uint32_t> shape =
            state_.shapes[number];  // a new shape within may move the others
        if (shape.size() > size_ - told_.size()) return false;
        const std::size_t begin = tape.size();
        add(tape, key, TokenKind::object, static_cast<std::uint32_t>(shape.size()));
        LinkPlace member;
        for (std::uint32_t i = 0; i < shape.size(); ++i) {
            member.number = LinkState::memberPlace(number, i);
            if (!value(tape, nameId(shape[i]), member, depth + 1)) return false;
        }
        close(tape, begin);
        return true;
    }

    static void close(Tape& tape, std::size_t begin) {
        tape[begin].next = static_cast<std::uint32_t>(tape.size()) & 0x0FFFFFFFu;
    }

    std::size_t size_;
    LinkState state_;
    pack::Model model_;
    pack::Decoder decoder_;
    std::string told_;
    bool isOver_ = false;
    base::ValuePool* pool_ = nullptr;
    std::vector<base::ValueId> ids_, nameIds_;  // of values and names, in that pool
    std::vector<Made> madeFromNext_;
};

/// What is packed in the link, or what is wrong with it.
struct Packed {
    std::string bytes;
    std::uint32_t size = 0, sum = 0;
    std::optional<Problem> problem;
};
Packed broken(Problem problem) { return {{}, 0, 0, std::move(problem)}; }
Problem altered() { return wrong("This link was altered on its way: its checksum does not agree."); }

/// Blanks and line ends that mail programs put in between, and marks of the sentence that the link stood in.
std::string withoutWrapping(std::string_view text) {
    std::string kept;
    for (const char each : text) {
        if (!isBlank(each)) kept += each;
    }
    while (!kept.empty() && std::string_view(".,;:!?)]>\"'").find(kept.back()) != std::string_view::npos)
        kept.pop_back();
    return kept;
}

Packed packedIn(std::string_view text) {
    const std::size_t mark = markIn(text);
    if (mark == std::string_view::npos) {
        return broken(
            wrong("This is no link of Sluice.", "Such a link has \"#s1.\" and a long word behind it."));
    }
    if (!text.substr(mark).starts_with(kLinkMark)) {
        return broken(wrong("This link was made by a newer Sluice.",
                            "Load the page again, or open it with a newer Sluice."));
    }
    const std::string word = withoutWrapping(text.substr(mark + kLinkMark.size()));
    const std::optional<std::string> bytes = pack::fromBase64(word);
    // Of a link that was cut, what can be read.
    const std::string_view whole = std::string_view(word).substr(0, word.size() / 4 * 4);
    const std::optional<std::string> head = bytes ? bytes : pack::fromBase64(whole);
    if (!head) {
        return broken(wrong("This link was altered on its way: not all of its characters are of a link."));
    }
    Bytes reader(*head);
    const std::uint32_t packed = reader.varint(), size = reader.varint();
    std::uint32_t sum = 0;
    for (unsigned shift = 0; shift < 32; shift += 8) sum |= std::uint32_t{reader.byte()} << shift;
    if (reader.isOver()) return broken(wrong("This link was cut: its end is missing."));
    if (size > kLargestLink) {
        return broken(wrong("This link says that it holds " + base::digits(size) + " characters; at most " +
                                base::digits(kLargestLink) + " are opened from a link.",
                            "Ask for the scenario as a file."));
    }
    if (reader.rest().size() < packed) {
        const std::size_t missing = (packed - reader.rest().size()) * 4 / 3 + 1;
        return broken(wrong("This link was cut: about " + base::digits(missing) +
                            " characters of its end are missing."));
    }
    if (!bytes || reader.rest().size() != packed) return broken(altered());
    return {std::string(reader.rest()), size, sum, std::nullopt};
}

}  // namespace

bool isLink(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r\n<\"");
    if (first == std::string_view::npos) return false;
    const std::string_view rest = text.substr(first);
    const std::size_t mark = markIn(rest);
    if (mark == 0) return true;
    const bool isAddress =
        rest.starts_with("http://") || rest.starts_with("https://") || rest.starts_with("file://");
    return isAddress && mark < rest.find_first_of(" \t\r\n");
}

LinkRead readLink(std::string_view text, std::string_view known) {
    LinkRead result;
    const Packed packed = packedIn(text);
    if (packed.problem) {
        result.read.problems.push_back(*packed.problem);
        return result;
    }
    const KnownLinks* links = knownLinks(known);
    if (links == nullptr) {
        result.read.problems.push_back({Severity::error, "", "What links are read with is not there.",
                                        "Load the page again where there is a network."});
        return result;
    }
    LinkTapes tapes(*links, packed.bytes, packed.size);
    const std::optional<Tape> document = tapes.next(result.read.document.values);
    base::ValuePool words;
    const std::optional<Tape> view = document ? tapes.next(words) : std::nullopt;
    if (!view || tapes.told().size() != packed.size || pack::crc32(tapes.told()) != packed.sum) {
        result.read.problems.push_back(altered());
        return result;
    }
    readDocument(*document, result.read);
    JsonReader reader(*view, words, result.read.problems);
    reader.read(0, result.view);
    return result;
}

}  // namespace sluice::codec
