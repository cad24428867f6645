#include "pack/inflate.h"

#include <array>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "pack/bits.h"
#include "pack/huffman.h"
#include "pack/symbols.h"

namespace sluice::pack {

namespace {

class Inflater {
  public:
    Inflater(std::string_view packed, std::size_t limit) : reader_(packed), limit_(limit) {}

    Inflated run() {
        Unpacking result = Unpacking::done;
        for (bool isLast = false; !isLast && result == Unpacking::done;) {
            isLast = reader_.take(1) != 0;
            result = block(reader_.take(2));
            // What was read behind the end is no block at all, whatever it looked like.
            if (reader_.isOver() && result != Unpacking::tooLarge) result = Unpacking::truncated;
        }
        return {result, std::move(bytes_)};
    }

  private:
    Unpacking block(std::uint32_t kind) {
        switch (kind) {
            case static_cast<std::uint32_t>(BlockKind::stored):
                return stored();
            case static_cast<std::uint32_t>(BlockKind::fixed): {
                std::vector<std::uint8_t> distances(kDistances, kFixedDistance);
                distances.resize(32, kFixedDistance);  // two of them stand for nothing
                return literals_.set(kFixedLengths) && distances_.set(distances) ? compressed()
                                                                                 : Unpacking::corrupted;
            }
            case static_cast<std::uint32_t>(BlockKind::own):
                return readCodes() ? compressed() : Unpacking::corrupted;
            default:
                return Unpacking::corrupted;
        }
    }

    Unpacking stored() {
        reader_.toByte();
        const std::uint32_t size = reader_.take(16), inverse = reader_.take(16);
        if (size != (inverse ^ 0xFFFFu)) return Unpacking::corrupted;
        if (size > limit_ - bytes_.size()) return Unpacking::tooLarge;
        reader_.toByte();
        bytes_ += reader_.takeBytes(size);
        return Unpacking::done;
    }

    bool readCodes() {
        const std::uint32_t literals = reader_.take(5) + kFirstLength, distances = reader_.take(5) + 1;
        const std::uint32_t told = reader_.take(4) + 4;
        if (literals > kLiterals || distances > kDistances) return false;
        std::vector<std::uint8_t> lengths(kLengthSymbols);
        for (std::uint32_t i = 0; i < told; ++i)
            lengths[kLengthOrder[i]] = static_cast<std::uint8_t>(reader_.take(3));
        CodeReader& code = distances_;  // not needed yet
        if (!code.set(lengths, false)) return false;
        lengths.clear();
        while (lengths.size() < literals + distances) {
            const int symbol = code.next(reader_);
            if (symbol < 0 || reader_.isOver()) return false;
            if (symbol < 16) {
                lengths.push_back(static_cast<std::uint8_t>(symbol));
                continue;
            }
            if (symbol == 16 && lengths.empty()) return false;
            const std::uint8_t repeated = symbol == 16 ? lengths.back() : std::uint8_t{0};
            const std::uint32_t count = symbol == 16   ? 3 + reader_.take(2)
                                        : symbol == 17 ? 3 + reader_.take(3)
                                                       : 11 + reader_.take(7);
            lengths.insert(lengths.end(), count, repeated);
        }
        if (lengths.size() > literals + distances || lengths[kEndOfBlock] == 0) return false;
        const std::span<const std::uint8_t> all = lengths;
        return literals_.set(all.first(literals)) && distances_.set(all.subspan(literals));
    }

    Unpacking compressed() {
        for (;;) {
            const int symbol = literals_.next(reader_);
            if (symbol < 0 || reader_.isOver()) return Unpacking::corrupted;
            if (symbol == static_cast<int>(kEndOfBlock)) return Unpacking::done;
            if (symbol < static_cast<int>(kEndOfBlock)) {
                if (bytes_.size() == limit_) return Unpacking::tooLarge;
                bytes_ += static_cast<char>(symbol);
                continue;
            }
            const std::size_t length = valueOf(kLengths, static_cast<std::uint32_t>(symbol) - kFirstLength);
            const int span = distances_.next(reader_);
            if (length == 0 || span < 0) return Unpacking::corrupted;
            const std::size_t distance = valueOf(kSpans, static_cast<std::uint32_t>(span));
            if (distance == 0 || distance > bytes_.size()) return Unpacking::corrupted;
            if (length > limit_ - bytes_.size()) return Unpacking::tooLarge;
            repeat(distance, length);
        }
    }

    /// 0 where the symbol stands for nothing.
    template <std::size_t n>
    std::size_t valueOf(const std::array<Span, n>& table, std::uint32_t symbol) {
        return symbol < n ? table[symbol].base + std::size_t{reader_.take(table[symbol].extra)} : 0;
    }

    /// What is copied may reach into what is being written.
    void repeat(std::size_t distance, std::size_t length) {
        const std::size_t at = bytes_.size();
        bytes_.resize(at + length);
        char* const to = bytes_.data() + at;
        const char* const from = to - distance;
        for (std::size_t i = 0; i < length; ++i) to[i] = from[i];
    }

    BitReader reader_;
    std::size_t limit_;
    std::string bytes_;
    CodeReader literals_, distances_;
};

}  // namespace

Inflated inflate(std::string_view packed, std::size_t limit) { return Inflater(packed, limit).run(); }

}  // namespace sluice::pack
