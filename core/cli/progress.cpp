#include "cli/progress.h"

#include <unistd.h>

#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <memory>
#include <mutex>
#include <thread>

namespace sluice::cli {

namespace {

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
            std::fprintf(stderr, "\r\x1b[K%s: %d s", what, seconds);
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
    if (isatty(STDERR_FILENO) == 1) teller = std::make_unique<Teller>(what);
}

void endProgress() { teller = nullptr; }

}  // namespace sluice::cli
