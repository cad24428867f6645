// Fuzzes what reads the directory of an archive, and the files that it names.
#include <cstdint>
#include <string_view>

#include "fuzz/require.h"
#include "pack/crc32.h"
#include "pack/zip.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace sluice;
    using fuzz::kMostUnpacked, fuzz::require;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto entries = pack::readZip(bytes);
    if (!entries) return 0;
    for (const pack::ZipEntry& entry : *entries) {
        require(entry.packed.empty() || (entry.packed.data() >= bytes.data() &&
                                         entry.packed.data() + entry.packed.size() <= bytes.data() + size));
        const pack::Unzipped unpacked = pack::unzip(entry, kMostUnpacked);
        require(unpacked.bytes.size() <= kMostUnpacked);
        require(unpacked.fault != pack::ZipFault::none || pack::crc32(unpacked.bytes) == entry.checksum);
    }
    return 0;
}
