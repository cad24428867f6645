// What writer and reader of a link both know at each point of it: names, values and shapes so far, and how likely what comes
// next is. The one who reads learns the same, byte by byte, as the one who wrote.
//
// A value is one code (a varint: seven bits a byte, the lowest first, the eighth set where more follow) and what that asks
// for. A name or value is spelled once; later codes refer to it. An object is its shape, which is the list of its names, and
// its values: objects of one kind have few shapes.
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pack/model.h"

namespace sluice::codec {

enum LinkCode : std::uint32_t {
    linkNull,
    linkFalse,
    linkTrue,
    linkArray,     // then how many entries
    linkNewShape,  // then how many names, and each: 0 for a new one, which is spelled, or its number + 1
    linkText,      // a new one, spelled
    linkNumber,
    linkId,       // a text that is made from the new text behind it, as ids are made from names
    linkShortId,  // from its first word
    linkNext,     // as far behind the last value in this place as that one was behind the one before
    linkFirstShape  // from here on alternately shapes and values: shape i is linkFirstShape + 2 i, value i one more
};

/// The letters and digits of ASCII, small, other characters between them as one hyphen. Frozen with the format.
[[nodiscard]] std::string linkIdOf(std::string_view name);
[[nodiscard]] std::string linkShortIdOf(std::string_view name);

/// A text or number, each one once.
using LinkValue = std::pair<std::string, bool>;  // is it a number

/// Where a value stands: in which member of which shape, or in the list that stands there.
struct LinkPlace {
    std::uint32_t number = 0;
    std::uint32_t left = 0, leftOfThat = 0;  // codes that stand before it in the same object
};

class LinkState {
  public:
    // ---- names, values and shapes so far ----

    std::vector<std::string> names;
    std::vector<LinkValue> values;
    std::vector<std::vector<std::uint32_t>> shapes;

    /// Numbers from 0, in the order in which they came; kNone where it has not come yet.
    static constexpr std::uint32_t kNone = 0xFFFFFFFFu;
    [[nodiscard]] std::uint32_t nameNumber(const std::string& name) const { return numberOf('n' + name); }
    [[nodiscard]] std::uint32_t valueNumber(const LinkValue& value) const { return numberOf(keyOf(value)); }
    [[nodiscard]] std::uint32_t shapeNumber(const std::vector<std::uint32_t>& shape) const {
        return numberOf(keyOf(shape));
    }
    std::uint32_t addName(const std::string& name) { return add(names, 'n' + name, name); }
    std::uint32_t addValue(const LinkValue& value) { return add(values, keyOf(value), value); }
    std::uint32_t addShape(const std::vector<std::uint32_t>& shape) {
        return add(shapes, keyOf(shape), shape);
    }

    // ---- places ----

    /// Member `member` of an object of this shape; entries of a list stand where the list stands, one deeper.
    [[nodiscard]] static std::uint32_t memberPlace(std::uint32_t shape, std::uint32_t member) {
        return (shape + 1) * 0x01000193u + member * 0x10001u + 1;
    }
    [[nodiscard]] static std::uint32_t entryPlace(std::uint32_t place) { return place * 31 + 7; }
    /// Where the number of entries or names is told.
    [[nodiscard]] static std::uint32_t countPlace(std::uint32_t place) { return place * 37 + 11; }
    /// Where the names of a new shape are told.
    static constexpr std::uint32_t kNamePlace = 0x4E414D45u;
    /// The number that linkNext stands for here; kNone where it stands for none.
    [[nodiscard]] std::uint32_t nextAt(std::uint32_t place) const {
        const auto column = columns_.find(place);
        if (column == columns_.end() || column->second.count < 2) return kNone;
        const std::uint32_t next =
            2 * column->second.last - column->second.before;  // wraps where it goes down below 0
        return next < values.size() ? next : kNone;
    }
    /// A value stands here.
    void passed(std::uint32_t place, std::uint32_t value) {
        Column& column = columns_[place];
        column.before = std::exchange(column.last, value);
        if (column.count < 2) ++column.count;
    }
    /// A code stands here.
    void coded(LinkPlace& place, std::uint32_t code) {
        columns_[place.number].above = code + 1;
        place.leftOfThat = std::exchange(place.left, code);
    }

    // ---- what the model is asked with ----

    /// Of byte `index` of a code; `bytes`: those before it.
    [[nodiscard]] pack::Contexts ofCode(const LinkPlace& place, std::uint32_t index,
                                        std::uint32_t bytes) const {
        const auto column = columns_.find(place.number);
        const std::uint32_t above = column == columns_.end() ? 0 : column->second.above;
        const std::uint32_t at = (place.number * 8 + index) * 0x01000193u + bytes * 0x10F1u + 0x77000000u;
        return {{at, at + above * 0x3D4D51CBu, at + place.left * 0x2545F491u,
                 at + place.left * 0x2545F491u + place.leftOfThat * 0x9E3779B9u,
                 at + above * 0x3D4D51CBu + place.left * 0x2545F491u, index * 0x1F3u + bytes},
                0};
    }
    /// Of the next letter of a text that is spelled at this place.
    [[nodiscard]] static pack::Contexts ofLetter(const LinkPlace& place, std::string_view before) {
        const auto back = [&](std::size_t count) {
            return count <= before.size() ? static_cast<unsigned char>(before[before.size() - count]) : 0u;
        };
        std::uint32_t word = 0;
        const std::string_view near = before.substr(before.size() - std::min(before.size(), kLongestWord));
        for (std::size_t i = near.size(); i-- > 0 && near[i] != ' ' && near[i] != '-';)
            word = (word + static_cast<unsigned char>(near[i]) + 1) * 0x01000193u;
        const std::uint32_t one = back(1) + 1, two = one << 8 | back(2), three = two << 8 | back(3);
        return {{0x11000000u + one, 0x22000000u + two * 0x9E3779B1u, 0x33000000u + three * 0x85EBCA77u,
                 0x44000000u + word, 0x55000000u + place.number * 0x27D4EB2Fu + (before.empty() ? 0u : one),
                 0x66000000u + (three << 8 | back(4)) * 0xC2B2AE3Du},
                1};
    }

  private:
    static constexpr std::size_t kLongestWord = 64;  // letters of a word that are looked back at

    struct Column {
        std::uint32_t last = 0, before = 0, count = 0;  // values
        std::uint32_t above = 0;                        // the last code, from 1
    };
    // One kind of map for all three keeps the module small.
    [[nodiscard]] static std::string keyOf(const LinkValue& value) {
        return (value.second ? '0' : 't') + value.first;
    }
    [[nodiscard]] static std::string keyOf(const std::vector<std::uint32_t>& shape) {
        std::string key = "s";
        for (const std::uint32_t name : shape) {
            for (unsigned shift = 0; shift < 32; shift += 8) key += static_cast<char>(name >> shift & 0xFF);
        }
        return key;
    }
    [[nodiscard]] std::uint32_t numberOf(const std::string& key) const {
        const auto found = numbers_.find(key);
        return found == numbers_.end() ? kNone : found->second;
    }
    template <class Entry>
    std::uint32_t add(std::vector<Entry>& list, const std::string& key, const Entry& entry) {
        const auto number = static_cast<std::uint32_t>(list.size());
        list.push_back(entry);
        numbers_.emplace(key, number);
        return number;
    }

    std::map<std::string, std::uint32_t> numbers_;  // of names, values and shapes
    std::map<std::uint32_t, Column> columns_;       // by place
};

/// State and model with what both sides know before a link begins (link_known.h).
struct KnownLinks {
    LinkState state;
    pack::Model model;
};
/// Learned once: it takes longer than most links. Where this module does not have it, it is `told`; null where that is
/// another text.
[[nodiscard]] const KnownLinks* knownLinks(std::string_view told = {});

}  // namespace sluice::codec
