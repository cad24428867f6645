// Unpacking what RFC 1951 packs: the files within a ZIP. Written here because no library of it can be had for em++ without
// a download; the tests hold it against zlib.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace sluice::pack {

enum class Unpacking : unsigned char {
    done,
    truncated,  // it ends before its end
    corrupted,  // it is not of this format
    tooLarge,   // it would be more than the limit
};
struct Inflated {
    Unpacking result = Unpacking::done;
    std::string bytes;  // what there was, up to where it went wrong
};
/// Unpacks at most `limit` bytes.
[[nodiscard]] Inflated inflate(std::string_view packed, std::size_t limit);

}  // namespace sluice::pack
