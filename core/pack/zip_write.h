// ZIP archives as they are written here: files as they are, none deflated, with one date, so that the same files are the
// same bytes (PKWARE's APPNOTE).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sluice::pack {

struct ZipFile {
    std::string_view name;  // folders before it: `xl/workbook.xml`
    std::string bytes;
};

/// At most 65,535 files of less than 4 GB in all.
[[nodiscard]] std::string writeZip(const std::vector<ZipFile>& files);

}  // namespace sluice::pack
