#include "base/value_pool.h"

#include <cassert>

#include "base/decimal.h"
#include "base/text_hash.h"
#include "base/unicode.h"

namespace sluice::base {
namespace {

constexpr std::uint32_t kFree = ValueId::kNone;
constexpr std::uint32_t kFirstTableSize = 64;
constexpr std::size_t kLongestPlainInteger = 18;

std::uint32_t hashOf(ValueKind kind, std::string_view text) {
    return textHash(static_cast<std::uint64_t>(kind) + 1, text);
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
        if (areSameText(characters_.at(entry.offset), spelling.data(), spelling.size())) return slot;
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
