#include <optional>
#include <utility>
#include <vector>

#include "codec/json_writer.h"
#include "codec/link.h"
#include "codec/link_fields.h"
#include "codec/link_known.h"
#include "codec/link_state.h"
#include "codec/message.h"
#include "pack/base64.h"
#include "pack/crc32.h"

namespace sluice::codec {

namespace {

constexpr std::size_t kShortest =
    64;  // a scenario file is not more than so many times longer than what tells it

/// Writes values as codes: into an encoder, or into nothing where both sides know them.
class LinkValues {
  public:
    LinkValues(LinkState& state, pack::Model& model, pack::Encoder* encoder)
        : state_(state), model_(model), encoder_(encoder) {}

    /// All values in a list, where the list itself is not told; else the value.
    void write(std::string_view json, bool areEntries) {
        base::ValuePool pool;
        base::Problems none;
        tape_ = readTape(json, pool, none);
        pool_ = &pool;
        if (tape_.empty()) return;
        LinkPlace place;
        areEntries ? children(0, [&](std::uint32_t child, std::uint32_t) { value(child, place); })
                   : value(0, place);
    }
    /// What was told so far.
    [[nodiscard]] const std::string& bytes() const { return bytes_; }

  private:
    template <class Each>
    void children(std::uint32_t token, const Each& each) {
        std::uint32_t index = 0;
        for (std::uint32_t child = token + 1; child < tape_[token].next; child = tape_[child].next)
            each(child, index++);
    }

    void byte(const pack::Contexts& contexts, std::uint8_t byte) {
        encoder_ == nullptr ? model_.know(contexts, byte) : encoder_->byte(contexts, byte);
        bytes_ += static_cast<char>(byte);
    }
    void code(LinkPlace& place, std::uint32_t code) {
        std::uint32_t before = 0, index = 0;
        for (std::uint32_t left = code;; left >>= 7) {
            const auto next = static_cast<std::uint8_t>((left & 0x7F) | (left >= 0x80 ? 0x80 : 0));
            byte(state_.ofCode(place, index, before), next);
            if (left < 0x80) break;
            before = before << 8 | next;
            ++index;
        }
        state_.coded(place, code);
    }
    /// A number that hangs on nothing but its place.
    void number(std::uint32_t place, std::uint32_t number) {
        LinkPlace own{LinkState::countPlace(place), 0, 0};
        code(own, number);
    }

    void spell(const LinkPlace& place, std::string_view text) {
        for (std::size_t i = 0; i <= text.size(); ++i) {
            const auto letter = static_cast<std::uint8_t>(i < text.size() ? text[i] : '\0');
            byte(LinkState::ofLetter(place, text.substr(0, i)), letter);
        }
    }

    void value(std::uint32_t token, LinkPlace& place) {
        const Token& at = tape_[token];
        switch (at.is()) {
            case TokenKind::null:
                return code(place, linkNull);
            case TokenKind::boolean:
                return code(place, at.value != 0 ? linkTrue : linkFalse);
            case TokenKind::text:
            case TokenKind::number:
                return scalar(token, place);
            case TokenKind::array: {
                const std::uint32_t entries = LinkState::entryPlace(place.number);
                code(place, linkArray);
                number(place.number, at.value);
                LinkPlace entry{entries, 0, 0};
                return children(token, [&](std::uint32_t child, std::uint32_t) { value(child, entry); });
            }
            case TokenKind::object: {
                const std::uint32_t shape = shapeOf(token, place);
                LinkPlace member;
                return children(token, [&](std::uint32_t child, std::uint32_t index) {
                    member.number = LinkState::memberPlace(shape, index);
                    value(child, member);
                });
            }
        }
    }

    [[nodiscard]] LinkValue valueAt(std::uint32_t token) const {
        return {std::string(pool_->spelling(tape_[token].id())), tape_[token].is() == TokenKind::number};
    }
    /// A new text may be made from the one that stands behind it, where that is new as well.
    [[nodiscard]] std::optional<LinkCode> madeFromNext(std::uint32_t token, const std::string& text) const {
        const std::uint32_t next = token + 1;
        if (text.empty() || next >= tape_.size() || tape_[next].is() != TokenKind::text) return std::nullopt;
        const LinkValue name = valueAt(next);
        if (name.first == text || state_.valueNumber(name) != LinkState::kNone) return std::nullopt;
        if (linkShortIdOf(name.first) == text) return linkShortId;
        return linkIdOf(name.first) == text ? std::optional(linkId) : std::nullopt;
    }

    void scalar(std::uint32_t token, LinkPlace& place) {
        const LinkValue value = valueAt(token);
        std::uint32_t known = state_.valueNumber(value);
        if (known != LinkState::kNone) {
            const bool isNext = state_.nextAt(place.number) == known;
            const std::uint32_t at = place.number;
            code(place, isNext ? std::uint32_t{linkNext} : linkFirstShape + 2 * known + 1);
            state_.passed(at, known);
            return;
        }
        const std::optional<LinkCode> made = value.second ? std::nullopt : madeFromNext(token, value.first);
        const std::uint32_t at = place.number;
        code(place, made ? *made : value.second ? linkNumber : linkText);
        if (!made) spell(place, value.first);
        state_.passed(at, state_.addValue(value));
    }

    std::uint32_t shapeOf(std::uint32_t token, LinkPlace& place) {
        std::vector<std::uint32_t> shape;
        std::vector<std::string> spelled;
        children(token, [&](std::uint32_t child, std::uint32_t) {
            const std::string name(pool_->spelling(tape_[child].key));
            const std::uint32_t known = state_.nameNumber(name);
            shape.push_back(known == LinkState::kNone ? state_.addName(name) : known);
            spelled.push_back(known == LinkState::kNone ? name : std::string());
        });
        const std::uint32_t known = state_.shapeNumber(shape);
        if (known != LinkState::kNone) {
            code(place, linkFirstShape + 2 * known);
            return known;
        }
        code(place, linkNewShape);
        number(place.number, static_cast<std::uint32_t>(shape.size()));
        LinkPlace name{LinkState::kNamePlace, 0, 0};
        for (std::size_t i = 0; i < shape.size(); ++i) {
            code(name, spelled[i].empty() ? shape[i] + 1 : 0);
            if (!spelled[i].empty()) spell(name, spelled[i]);
        }
        return state_.addShape(shape);
    }

    LinkState& state_;
    pack::Model& model_;
    pack::Encoder* encoder_;
    Tape tape_;
    base::ValuePool* pool_ = nullptr;
    std::string bytes_;
};

void putVarint(std::string& bytes, std::size_t value) {
    for (; value >= 0x80; value >>= 7) bytes += static_cast<char>((value & 0x7F) | 0x80);
    bytes += static_cast<char>(value);
}

}  // namespace

std::string linkIdOf(std::string_view name) {
    std::string id;
    for (const char each : name) {
        const bool isCapital = each >= 'A' && each <= 'Z';
        const bool isPlain = isCapital || (each >= 'a' && each <= 'z') || (each >= '0' && each <= '9');
        if (isPlain) {
            id += isCapital ? static_cast<char>(each - 'A' + 'a') : each;
        } else if (!id.empty() && id.back() != '-') {
            id += '-';
        }
    }
    if (!id.empty() && id.back() == '-') id.pop_back();
    return id;
}

std::string linkShortIdOf(std::string_view name) {
    const std::string id = linkIdOf(name);
    return id.substr(0, id.find('-'));
}

const KnownLinks* knownLinks(std::string_view told) {
    static std::optional<KnownLinks> known;
    if (!known) {
        if constexpr (kHasLinkKnown) told = kLinkKnown;
        if (pack::crc32(told) != kLinkKnownChecksum) return nullptr;
        LinkValues(known.emplace().state, known->model, nullptr).write(told, true);
    }
    return &*known;
}

std::string writeLink(const scenario::Document& document, const LinkView& view) {
    if constexpr (!kHasLinkKnown) return {};
    KnownLinks links = *knownLinks();
    pack::Encoder encoder(links.model);
    LinkValues values(links.state, links.model, &encoder);
    const std::string scenario = writeDocument(document);
    if (scenario.size() > kLargestLink * kShortest) return {};
    values.write(scenario, false);
    JsonWriter seen;
    writeValue(seen, view);
    values.write(seen.take(), false);
    const std::string& told = values.bytes();
    if (told.size() > kLargestLink) return {};

    const std::string packed = encoder.finish();
    std::string bytes;
    putVarint(bytes, packed.size());
    putVarint(bytes, told.size());
    const std::uint32_t sum = pack::crc32(told);
    for (unsigned shift = 0; shift < 32; shift += 8) bytes += static_cast<char>(sum >> shift & 0xFF);
    return std::string(kLinkMark) + pack::toBase64(bytes + packed);
}

}  // namespace sluice::codec
