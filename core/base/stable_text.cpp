#include "base/stable_text.h"

#include <algorithm>
#include <utility>

namespace sluice::base {

StableText::StableText(const StableText& other) : used_(other.used_) {
    if (other.blocks_.empty()) return;
    addBlocks(other.blocks_.size() * kBlock);
    for (std::size_t i = 0; i < blocks_.size(); ++i) std::copy_n(other.blocks_[i], kBlock, blocks_[i]);
}

StableText::StableText(StableText&& other) noexcept
    : owned_(std::move(other.owned_)),
      blocks_(std::move(other.blocks_)),
      used_(std::exchange(other.used_, 0)) {}

StableText& StableText::operator=(StableText other) noexcept {
    owned_.swap(other.owned_);
    blocks_.swap(other.blocks_);
    std::swap(used_, other.used_);
    return *this;
}

void StableText::addBlocks(std::size_t characters) {
    const std::size_t count = (characters + kBlock - 1) / kBlock;
    char* first = owned_.emplace_back(new char[count * kBlock]).get();
    for (std::size_t i = 0; i < count; ++i) blocks_.push_back(first + i * kBlock);
}

std::uint32_t StableText::add(std::string_view text) {
    const std::size_t needed = std::max<std::size_t>(text.size(), 1);  // an empty text has a place too
    if (needed > room()) {
        // What does not fit begins a block of its own: a text stands in one piece.
        used_ = static_cast<std::uint32_t>(blocks_.size() * kBlock);
        addBlocks(needed);
    }
    const std::uint32_t offset = used_;
    std::copy(text.begin(), text.end(), blocks_[offset >> kBlockBits] + (offset & (kBlock - 1)));
    used_ += static_cast<std::uint32_t>(text.size());
    return offset;
}

}  // namespace sluice::base
