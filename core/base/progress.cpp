#include "base/progress.h"

namespace sluice::base {

namespace {

constexpr std::uint64_t kTells = 100, kNever = ~std::uint64_t{0};

ProgressListener listener = nullptr;

}  // namespace

void setProgressListener(ProgressListener next) { listener = next; }

Progress::Progress(std::string_view stage, std::uint64_t total, std::uint64_t least)
    : stage_(stage), total_(total), next_(listener == nullptr || total < least ? kNever : 0) {
    at(0);
}

void Progress::tell(std::uint64_t done) {
    listener(stage_, done, total_);
    next_ = done + total_ / kTells + 1;
}

}  // namespace sluice::base
