// Fuzzes what unpacks. Natively zlib unpacks the same: both have to give the same bytes, or both to refuse.
#include <cstdint>
#include <string>
#include <string_view>

#include "fuzz/require.h"
#include "pack/inflate.h"

#ifndef __EMSCRIPTEN__
#define ZLIB_CONST  // what is read stays as it is
#include <zlib.h>
#endif

namespace {

using namespace sluice;
using fuzz::kMostUnpacked, fuzz::require;

#ifndef __EMSCRIPTEN__
void holdAgainstZlib(std::string_view packed, const pack::Inflated& ours) {
    static std::string bytes(kMostUnpacked, '\0');
    static z_stream stream{};
    static const int begun = inflateInit2(&stream, -MAX_WBITS);  // without a header, as in a ZIP
    require(begun == Z_OK && inflateReset(&stream) == Z_OK);
    stream.next_in = reinterpret_cast<const Bytef*>(packed.data());
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = reinterpret_cast<Bytef*>(bytes.data());
    stream.avail_out = kMostUnpacked;
    const int result = inflate(&stream, Z_FINISH);
    const std::string_view theirs(bytes.data(), stream.total_out);
    const bool isFull = stream.avail_out == 0;
    if (result == Z_STREAM_END) {
        require(ours.result == pack::Unpacking::done && ours.bytes == theirs);
    } else if (result == Z_DATA_ERROR) {
        // zlib reads the tables of a block ahead: what is cut short may be broken before that.
        require(ours.result == pack::Unpacking::corrupted || ours.result == pack::Unpacking::truncated);
    } else if (isFull) {
        require(ours.result != pack::Unpacking::done);
    } else {
        require(ours.result == pack::Unpacking::truncated || ours.result == pack::Unpacking::corrupted);
    }
}
#endif

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view packed(reinterpret_cast<const char*>(data), size);
    const pack::Inflated unpacked = pack::inflate(packed, kMostUnpacked);
    require(unpacked.bytes.size() <= kMostUnpacked);
#ifndef __EMSCRIPTEN__
    holdAgainstZlib(packed, unpacked);
#endif
    return 0;
}
