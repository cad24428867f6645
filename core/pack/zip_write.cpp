#include "pack/zip_write.h"

#include <cstdint>

#include "pack/crc32.h"

namespace sluice::pack {

namespace {

constexpr std::uint32_t kVersion = 20;
constexpr std::uint32_t kUtf8 = 1U << 11;        // the names are UTF-8
constexpr std::uint32_t kDate = (1U << 5) | 1U;  // 1980-01-01, the first that there is

void add(std::string& bytes, std::uint64_t value, int size) {
    for (int i = 0; i < size; ++i) bytes += static_cast<char>(value >> (8 * i) & 0xFF);
}

/// What a file's own header and its entry in the directory have in common.
void addEntry(std::string& bytes, const ZipFile& file, std::uint32_t checksum) {
    add(bytes, kVersion, 2);
    add(bytes, kUtf8, 2);
    add(bytes, 0, 2);  // stored
    add(bytes, 0, 2);
    add(bytes, kDate, 2);
    add(bytes, checksum, 4);
    add(bytes, file.bytes.size(), 4);
    add(bytes, file.bytes.size(), 4);
    add(bytes, file.name.size(), 2);
    add(bytes, 0, 2);
}

}  // namespace

std::string writeZip(const std::vector<ZipFile>& files) {
    std::string archive, directory;
    for (const ZipFile& file : files) {
        const std::uint32_t checksum = crc32(file.bytes);
        const std::size_t at = archive.size();
        archive += "PK\3\4";
        addEntry(archive, file, checksum);
        archive += file.name;
        archive += file.bytes;

        directory += "PK\1\2";
        add(directory, kVersion, 2);
        addEntry(directory, file, checksum);
        add(directory, 0, 2);  // no comment
        add(directory, 0, 2);
        add(directory, 0, 2);
        add(directory, 0, 4);
        add(directory, at, 4);
        directory += file.name;
    }
    const std::size_t at = archive.size();
    archive += directory;
    archive += "PK\5\6";
    add(archive, 0, 2);
    add(archive, 0, 2);
    add(archive, files.size(), 2);
    add(archive, files.size(), 2);
    add(archive, directory.size(), 4);
    add(archive, at, 4);
    add(archive, 0, 2);
    return archive;
}

}  // namespace sluice::pack
