#include "pack/model.h"

#include <algorithm>

namespace sluice::pack {

namespace {

constexpr unsigned kSlotBits = 18;
constexpr std::int32_t kFirstWeight = (1 << 16) * 3 / 10;
constexpr std::int32_t kLearning = 24;      // how fast the weights move
constexpr std::uint16_t kLongestSeen = 24;  // after so many bits a slot forgets as fast as it learns
constexpr std::int32_t kLargest = 2047;     // of the logistic domain, in 256ths

/// 1 / (1 + e^-x): x in 256ths, the result in 4096ths.
std::int32_t squash(std::int32_t x) {
    constexpr std::array<std::int32_t, 34> kCurve = {
        1,    2,    3,    6,    10,   16,   27,   45,   73,   120,  194,  310,  488,  747,  1101, 1546, 2047,
        2549, 2994, 3348, 3607, 3785, 3901, 3975, 4024, 4050, 4068, 4079, 4085, 4089, 4092, 4093, 4094, 4094};
    if (x > kLargest) return 4095;
    if (x < -kLargest) return 1;
    const std::int32_t within = x & 127;
    const auto at = static_cast<std::uint32_t>(x + kLargest + 1) >> 7;
    const std::int32_t low = kCurve[at], high = kCurve[at + 1];
    return (low * (128 - within) + high * within + 64) >> 7;
}

/// The inverse of squash().
std::vector<std::int16_t> stretching() {
    std::vector<std::int16_t> table(4096);
    std::int32_t next = 0;
    for (std::int32_t x = -kLargest; x <= kLargest; ++x) {
        for (const std::int32_t reached = squash(x); next <= reached; ++next)
            table[static_cast<std::size_t>(next)] = static_cast<std::int16_t>(x);
    }
    for (; next < 4096; ++next) table[static_cast<std::size_t>(next)] = kLargest;
    return table;
}

std::uint32_t middleOf(std::uint32_t low, std::uint32_t high, std::uint32_t likely) {
    return low + static_cast<std::uint32_t>((std::uint64_t{high - low} * likely) >> 12);
}

}  // namespace

Model::Model() : slots_(std::size_t{1} << kSlotBits), stretching_(stretching()) {
    for (auto& weights : weights_) weights.fill(kFirstWeight);
}

std::uint32_t Model::foresee(const Contexts& contexts, std::uint32_t node) {
    std::int64_t sum = 0;
    kind_ = contexts.kind;
    for (std::size_t i = 0; i < kContexts; ++i) {
        std::uint32_t hash =
            (contexts.numbers[i] + static_cast<std::uint32_t>(i) * 0x51ED270Bu) * 0x9E3779B1u;
        hash = (hash ^ hash >> 15 ^ node * 0x85EBCA6Bu) * 0xC2B2AE35u;
        used_[i] = &slots_[hash >> (32 - kSlotBits)];
        stretched_[i] = stretching_[used_[i]->likely >> 4];
        sum += std::int64_t{weights_[kind_][i]} * stretched_[i];
    }
    foreseen_ = squash(static_cast<std::int32_t>(std::clamp<std::int64_t>(sum >> 16, -kLargest, kLargest)));
    return static_cast<std::uint32_t>(std::clamp(foreseen_, 1, 4095));
}

void Model::learn(bool bit) {
    const std::int32_t wrong = ((bit ? 4095 : 0) - foreseen_) * kLearning;
    for (std::size_t i = 0; i < kContexts; ++i) {
        weights_[kind_][i] += (stretched_[i] * wrong + 0x8000) >> 16;
        Slot& slot = *used_[i];
        const std::int32_t target = bit ? 65535 : 0;
        const std::int32_t likely = slot.likely + (target - slot.likely) * 2 / (2 * slot.seen + 3);
        slot.likely = static_cast<std::uint16_t>(likely);
        if (slot.seen < kLongestSeen) ++slot.seen;
    }
}

void Model::know(const Contexts& contexts, std::uint8_t byte) {
    for (std::uint32_t node = 1, shift = 8; shift-- > 0;) {
        const bool bit = (byte >> shift & 1) != 0;
        static_cast<void>(foresee(contexts, node));
        learn(bit);
        node = node << 1 | (bit ? 1u : 0u);
    }
}

void Encoder::byte(const Contexts& contexts, std::uint8_t byte) {
    for (std::uint32_t node = 1, shift = 8; shift-- > 0;) {
        const bool bit = (byte >> shift & 1) != 0;
        const std::uint32_t middle = middleOf(low_, high_, model_.foresee(contexts, node));
        (bit ? high_ : low_) = bit ? middle : middle + 1;
        model_.learn(bit);
        node = node << 1 | (bit ? 1u : 0u);
        for (; ((low_ ^ high_) & 0xFF000000u) == 0; low_ <<= 8, high_ = high_ << 8 | 0xFF)
            bytes_ += static_cast<char>(high_ >> 24);
    }
}

/// The shortest number between low and high: zeros follow it for whoever reads on.
std::string Encoder::finish() {
    for (unsigned kept = 1; kept <= 4; ++kept) {
        const std::uint32_t rest = kept == 4 ? 0 : 0xFFFFFFFFu >> (8 * kept);
        const std::uint64_t number = (std::uint64_t{low_} + rest) & ~std::uint64_t{rest};
        if (number > high_) continue;
        for (unsigned i = 0; i < kept; ++i) bytes_ += static_cast<char>(number >> (24 - 8 * i) & 0xFF);
        break;
    }
    while (!bytes_.empty() && bytes_.back() == '\0') bytes_.pop_back();
    return std::move(bytes_);
}

Decoder::Decoder(Model& model, std::string_view bytes) : model_(model), bytes_(bytes) {
    for (int i = 0; i < 4; ++i) code_ = code_ << 8 | next();
}

std::uint32_t Decoder::next() { return at_ < bytes_.size() ? static_cast<unsigned char>(bytes_[at_++]) : 0; }

std::uint8_t Decoder::byte(const Contexts& contexts) {
    std::uint32_t node = 1;
    for (int count = 0; count < 8; ++count) {
        const std::uint32_t middle = middleOf(low_, high_, model_.foresee(contexts, node));
        const bool bit = code_ <= middle;
        (bit ? high_ : low_) = bit ? middle : middle + 1;
        model_.learn(bit);
        node = node << 1 | (bit ? 1u : 0u);
        for (; ((low_ ^ high_) & 0xFF000000u) == 0; low_ <<= 8, high_ = high_ << 8 | 0xFF)
            code_ = code_ << 8 | next();
    }
    return static_cast<std::uint8_t>(node & 0xFF);
}

}  // namespace sluice::pack
