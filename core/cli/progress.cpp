#include "cli/progress.h"

#include <unistd.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <memory>
#include <mutex>
#include <thread>

#include "base/progress.h"

namespace sluice::cli {

namespace {

// Of the stage under way, written by whoever works and read by whoever tells.
std::atomic<std::uint64_t> doneOfStage{0}, totalOfStage{0};

void listen(std::string_view, std::uint64_t done, std::uint64_t total) {
    doneOfStage = done;
    totalOfStage = total;
}

/// Tells once a second until it goes.
class Teller {
  public:
    explicit Teller(const char* what) : thread_([this, what] { tell(what); }) {}
    Teller(const Teller&) = delete;
    Teller& operator=(const Teller&) = delete;
    ~Teller() {
        {
            const std::lock_guard lock(mutex_);
            isOver_ = true;
        }
        over_.notify_one();
        thread_.join();
        if (hasTold_) std::fputs("\r\x1b[K", stderr);
    }

  private:
    void tell(const char* what) {
        std::unique_lock lock(mutex_);
        for (int seconds = 1; !over_.wait_for(lock, std::chrono::seconds(1), [this] { return isOver_; });
             ++seconds) {
            const std::uint64_t total = totalOfStage, done = doneOfStage;
            if (total == 0) {
                std::fprintf(stderr, "\r\x1b[K%s: %d s", what, seconds);
            } else {
                const auto percent = static_cast<unsigned>(done * 100 / total);
                std::fprintf(stderr, "\r\x1b[K%s: %u %%, %d s", what, percent, seconds);
            }
            std::fflush(stderr);
            hasTold_ = true;
        }
    }

    std::mutex mutex_;
    std::condition_variable over_;
    bool isOver_ = false, hasTold_ = false;
    std::thread thread_;
};

std::unique_ptr<Teller> teller;

}  // namespace

void startProgress(const char* what) {
    endProgress();
    if (isatty(STDERR_FILENO) != 1) return;
    totalOfStage = 0;
    base::setProgressListener(&listen);
    teller = std::make_unique<Teller>(what);
}

void endProgress() {
    base::setProgressListener(nullptr);
    teller = nullptr;
}

}  // namespace sluice::cli
