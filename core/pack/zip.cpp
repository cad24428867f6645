#include "pack/zip.h"

#include <algorithm>
#include <utility>

#include "pack/crc32.h"

namespace sluice::pack {
namespace {

constexpr std::string_view kLocalHeader = "PK\x03\x04", kDirectoryHeader = "PK\x01\x02", kEnd = "PK\x05\x06";
constexpr std::size_t kLocalSize = 30, kDirectorySize = 46, kEndSize = 22;
constexpr std::size_t kLongestComment = 0xFFFF;
constexpr std::size_t kMostEntries = 10000;
constexpr std::size_t kHonest = std::size_t{1} << 20, kMostRatio = 200;
constexpr std::uint16_t kStored = 0, kDeflated = 8;

/// A number of `count` bytes, the lowest first; the bytes are there.
std::uint32_t number(std::string_view bytes, std::size_t at, std::size_t count) {
    std::uint32_t value = 0;
    for (std::size_t i = count; i-- > 0;) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

/// Where the directory's end is told; it may have a comment behind it.
std::size_t endOf(std::string_view bytes) {
    if (bytes.size() < kEndSize) return std::string_view::npos;
    const std::size_t furthest = bytes.size() - std::min(bytes.size(), kEndSize + kLongestComment);
    const std::size_t at = bytes.rfind(kEnd, bytes.size() - kEndSize);
    return at == std::string_view::npos || at < furthest ? std::string_view::npos : at;
}

/// The packed bytes of an entry, whose local header stands at `at`; false where they are not all there.
bool findBytes(std::string_view bytes, std::size_t at, std::size_t size, ZipEntry& entry) {
    if (at > bytes.size() || bytes.size() - at < kLocalSize || bytes.substr(at, 4) != kLocalHeader)
        return false;
    const std::size_t begin = at + kLocalSize + number(bytes, at + 26, 2) + number(bytes, at + 28, 2);
    if (begin > bytes.size() || bytes.size() - begin < size) return false;
    entry.packed = bytes.substr(begin, size);
    return true;
}

ZipFault faultOf(Unpacking result) {
    switch (result) {
        case Unpacking::done:
            return ZipFault::none;
        case Unpacking::truncated:
            return ZipFault::truncated;
        case Unpacking::corrupted:
            return ZipFault::corrupted;
        case Unpacking::tooLarge:
            return ZipFault::tooLarge;
    }
    return ZipFault::corrupted;
}

}  // namespace

bool isZip(std::string_view bytes) {
    return bytes.substr(0, 4) == kLocalHeader || bytes.substr(0, 4) == kEnd;
}

std::optional<std::vector<ZipEntry>> readZip(std::string_view bytes) {
    const std::size_t end = endOf(bytes);
    if (end == std::string_view::npos) return std::nullopt;
    const std::size_t count = number(bytes, end + 10, 2);
    std::size_t at = number(bytes, end + 16, 4);
    std::vector<ZipEntry> entries;
    for (std::size_t i = 0; i < std::min(count, kMostEntries); ++i) {
        if (at > end || end - at < kDirectorySize || bytes.substr(at, 4) != kDirectoryHeader)
            return std::nullopt;
        const std::size_t name = number(bytes, at + 28, 2);
        const std::size_t whole =
            kDirectorySize + name + number(bytes, at + 30, 2) + number(bytes, at + 32, 2);
        if (end - at < whole) return std::nullopt;
        ZipEntry entry;
        entry.isEncrypted = (number(bytes, at + 8, 2) & 1u) != 0;
        entry.method = static_cast<std::uint16_t>(number(bytes, at + 10, 2));
        entry.checksum = number(bytes, at + 16, 4);
        entry.size = number(bytes, at + 24, 4);
        entry.name = bytes.substr(at + kDirectorySize, name);
        entry.isWhole = findBytes(bytes, number(bytes, at + 42, 4), number(bytes, at + 20, 4), entry);
        if (!entry.name.empty() && entry.name.back() != '/') entries.push_back(entry);
        at += whole;
    }
    return entries;
}

Unzipped unzip(const ZipEntry& entry, std::size_t limit) {
    if (entry.isEncrypted) return {ZipFault::encrypted, {}};
    if (entry.method != kStored && entry.method != kDeflated) return {ZipFault::method, {}};
    if (!entry.isWhole) return {ZipFault::truncated, {}};
    // What the archive says of the size is not believed: a bomb says less than it unpacks to.
    const std::size_t honest = std::max(kHonest, entry.packed.size() * kMostRatio);
    Unzipped result;
    if (entry.method == kStored) {
        if (entry.packed.size() > limit) return {ZipFault::tooLarge, {}};
        result.bytes = entry.packed;
    } else {
        Inflated inflated = inflate(entry.packed, std::min(limit, honest));
        result = {faultOf(inflated.result), std::move(inflated.bytes)};
    }
    if (result.fault == ZipFault::none && crc32(result.bytes) != entry.checksum)
        result.fault = ZipFault::corrupted;
    if (result.fault != ZipFault::none) result.bytes.clear();
    return result;
}

}  // namespace sluice::pack
