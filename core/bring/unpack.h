// Archives (ZIP) of files that belong together, as platforms export them.
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "codec/findings.h"

namespace sluice::bring {

/// A file that is to be read: as it came, or out of an archive.
struct Brought {
    std::string name;  // as messages name it; empty where it came alone
    std::string_view bytes;
};

/// Whether the bytes are an archive of files, not a workbook, which is an archive too.
[[nodiscard]] bool isArchive(std::string_view bytes);

class Unpacker {
  public:
    explicit Unpacker(codec::Findings& findings) : findings_(findings) {}

    /// Adds the files of an archive that may be read; `file` is its own name, or empty. What is none of them is named and left
    /// out. An archive that is cut off, holds an archive, more than 1,000 files or more than 256 MB unpacked, or a file that
    /// unpacks to 200 times what it is packed in, is told to be wrong. Nothing is written anywhere: a name is a text.
    void unpack(std::string_view bytes, std::string_view file, std::vector<Brought>& into);

  private:
    codec::Findings& findings_;
    std::size_t left_ = std::size_t{256} << 20;  // bytes that may still be unpacked, of all archives together
    std::deque<std::string> unpacked_;           // stays as long as what was brought is looked at
};

}  // namespace sluice::bring
