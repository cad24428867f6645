// How far long work is, told to whoever listens: the page's worker, a terminal. There is one listener for the whole
// program, so that a loop deep in a room can tell without every room above it handing a listener on.
#pragma once

#include <cstdint>
#include <string_view>

namespace sluice::base {

/// `stage`: words such as "Reading the rows", which stay where they are. `done` of `total`, in whatever the stage counts.
using ProgressListener = void (*)(std::string_view stage, std::uint64_t done, std::uint64_t total);

/// So many bytes of a text take longer than a moment to be read.
inline constexpr std::uint64_t kLongText = 1'000'000;

/// Null: nobody listens any more.
void setProgressListener(ProgressListener listener);

/// A stage of the work. It tells at its beginning and about a hundred times until its end, and nothing at all where it has
/// little to do: between two tells it costs one comparison.
class Progress {
  public:
    /// `least`: with less to do than that nothing is told.
    Progress(std::string_view stage, std::uint64_t total, std::uint64_t least);
    /// So much of it is done; never less than before.
    void at(std::uint64_t done) {
        if (done >= next_) tell(done);
    }

  private:
    void tell(std::uint64_t done);

    std::string_view stage_;
    std::uint64_t total_, next_;
};

}  // namespace sluice::base
