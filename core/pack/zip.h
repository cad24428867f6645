// ZIP archives, as spreadsheets and exports come in them: what is inside, and the bytes of each file (PKWARE's APPNOTE).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pack/inflate.h"

namespace sluice::pack {

struct ZipEntry {
    std::string_view name;  // as written, folders before it: `xl/workbook.xml`
    std::string_view packed;
    std::size_t size = 0;  // unpacked, as the archive says
    std::uint32_t checksum = 0;
    std::uint16_t method = 0;
    bool isEncrypted = false;
    bool isWhole = true;  // its bytes lie within the archive
};

/// Whether the bytes begin as an archive does.
[[nodiscard]] bool isZip(std::string_view bytes);

/// The files of an archive, in its order, folders left out; none where it has no readable directory. The entries look
/// into `bytes`.
[[nodiscard]] std::optional<std::vector<ZipEntry>> readZip(std::string_view bytes);

enum class ZipFault : std::uint8_t {
    none,
    encrypted,
    method,     // packed in a way that is neither stored nor deflated
    truncated,  // its bytes are not all there
    corrupted,  // not what the checksum says, or not deflated
    tooLarge,   // more than is allowed, or more than its packed size can honestly hold
};
struct Unzipped {
    ZipFault fault = ZipFault::none;
    std::string bytes;
};
/// The bytes of one file: at most `limit`, and, above a megabyte, at most 200 times what they are packed in, which no
/// table that people keep comes near.
[[nodiscard]] Unzipped unzip(const ZipEntry& entry, std::size_t limit);

}  // namespace sluice::pack
