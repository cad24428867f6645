#include "base/value_pool.h"

#include <cassert>
#include <cstring>

#include "base/decimal.h"
#include "base/unicode.h"

namespace sluice::base {
namespace {

constexpr std::uint32_t kFree = ValueId::kNone;
constexpr std::uint32_t kFirstTableSize = 64;
constexpr std::size_t kLongestPlainInteger = 18;

std::uint64_t mixed(std::uint64_t hash, std::uint64_t word) {
    hash = (hash ^ word) * 0x9E3779B97F4A7C15u;
    return hash ^ (hash >> 32);
}

template <class Word>
std::uint64_t wordAt(const char* bytes) {
    Word word = 0;
    std::memcpy(&word, bytes, sizeof word);
    return word;
}

/// The last one to eight bytes of a text that is `size` long, without reading beyond it; where it is longer
/// than that, some bytes are read twice.
std::uint64_t lastWord(const char* text, std::size_t size) {
    if (size >= 8) return wordAt<std::uint64_t>(text + size - 8);
    if (size >= 4) return wordAt<std::uint32_t>(text) | wordAt<std::uint32_t>(text + size - 4) << 32;
    if (size == 0) return 0;
    return wordAt<std::uint8_t>(text) | wordAt<std::uint8_t>(text + size / 2) << 8 |
           wordAt<std::uint8_t>(text + size - 1) << 16;
}

/// Eight bytes a step. Used for placing only: no answer depends on a hash.
std::uint32_t hashOf(ValueKind kind, std::string_view text) {
    std::uint64_t hash = mixed(static_cast<std::uint64_t>(kind) + 1, text.size());
    for (std::size_t at = 0; at + 8 < text.size(); at += 8)
        hash = mixed(hash, wordAt<std::uint64_t>(text.data() + at));
    return static_cast<std::uint32_t>(mixed(hash, lastWord(text.data(), text.size())));
}

/// Whether two texts of one length are the same.
bool areSame(const char* left, const char* right, std::size_t size) {
    for (std::size_t at = 0; at + 8 < size; at += 8) {
        if (wordAt<std::uint64_t>(left + at) != wordAt<std::uint64_t>(right + at)) return false;
    }
    return lastWord(left, size) == lastWord(right, size);
}

/// The common case that is canonical as it stands: a whole number without a leading zero.
bool isPlainInteger(std::string_view literal) {
    if (literal.empty() || literal.size() > kLongestPlainInteger || literal[0] == '0') return false;
    for (const char c : literal) {
        if (c < '0' || c > '9') return false;
    }
    return true;
}

}  // namespace

ValueId ValuePool::text(std::string_view utf8) {
    if (base::isPlain(utf8)) return intern(ValueKind::text, utf8);
    return intern(ValueKind::text, tidy(utf8));
}

ValueId ValuePool::tidied(ValueId id) {
    if (!id.exists() || isPlain(id)) return id;
    return text(std::string(spelling(id)));
}

ValueId ValuePool::number(std::string_view literal) {
    if (isPlainInteger(literal)) return intern(ValueKind::number, literal);
    const std::string canonical = canonicalNumber(literal);
    return canonical.empty() ? ValueId{} : intern(ValueKind::number, canonical);
}

ValueId ValuePool::typed(std::string_view typedText) {
    typedText = trimmed(typedText);
    const ValueId asNumber = number(typedText);
    if (asNumber.exists()) return asNumber;
    const bool isQuoted = typedText.size() >= 2 && typedText.front() == '"' && typedText.back() == '"';
    return text(isQuoted ? typedText.substr(1, typedText.size() - 2) : typedText);
}

ValueId ValuePool::findText(std::string_view utf8) const {
    if (table_.empty()) return {};
    const bool isKept = base::isPlain(utf8);
    const std::string kept = isKept ? std::string() : tidy(utf8);
    if (!isKept) utf8 = kept;
    return {table_[slotOf(ValueKind::text, utf8, hashOf(ValueKind::text, utf8))]};
}

ValueKind ValuePool::kind(ValueId id) const {
    assert(id.value < entries_.size());
    return entries_[id.value].kind;
}

bool ValuePool::isPlain(ValueId id) const {
    assert(id.value < entries_.size());
    return entries_[id.value].isPlain;
}

std::string_view ValuePool::spelling(ValueId id) const {
    assert(id.value < entries_.size());
    const Entry& entry = entries_[id.value];
    return {characters_.at(entry.offset), entry.length};
}

int ValuePool::compare(ValueId left, ValueId right) const {
    if (left == right) return 0;
    if (kind(left) != kind(right)) return kind(left) < kind(right) ? -1 : 1;
    if (kind(left) != ValueKind::number) return spelling(left).compare(spelling(right));
    return compareNumbers(spelling(left), spelling(right));
}

ValueId ValuePool::intern(ValueKind kind, std::string_view spelling) {
    if (entries_.size() * 2 >= table_.size()) grow();
    const std::uint32_t hash = hashOf(kind, spelling);
    const std::uint32_t slot = slotOf(kind, spelling, hash);
    if (table_[slot] != kFree) return {table_[slot]};
    const std::uint32_t index = size();
    entries_.push_back({characters_.add(spelling), static_cast<std::uint32_t>(spelling.size()), hash, kind,
                        kind != ValueKind::text || base::isPlain(spelling)});
    table_[slot] = index;
    return {index};
}

/// The slot that holds the value, or the free slot where it belongs.
std::uint32_t ValuePool::slotOf(ValueKind kind, std::string_view spelling, std::uint32_t hash) const {
    const std::uint32_t mask = static_cast<std::uint32_t>(table_.size()) - 1;
    // INVARIANT: at most half of the table is taken, so the walk ends at a free slot.
    for (std::uint32_t slot = hash & mask;; slot = (slot + 1) & mask) {
        if (table_[slot] == kFree) return slot;
        const Entry& entry = entries_[table_[slot]];
        if (entry.hash != hash || entry.kind != kind || entry.length != spelling.size()) continue;
        if (areSame(characters_.at(entry.offset), spelling.data(), spelling.size())) return slot;
    }
}

void ValuePool::grow() {
    const std::size_t wanted = table_.empty() ? kFirstTableSize : table_.size() * 4;
    table_.assign(wanted, kFree);
    const auto mask = static_cast<std::uint32_t>(wanted - 1);
    for (std::uint32_t index = 0; index < size(); ++index) {
        std::uint32_t slot = entries_[index].hash & mask;
        while (table_[slot] != kFree) slot = (slot + 1) & mask;
        table_[slot] = index;
    }
}

}  // namespace sluice::base
