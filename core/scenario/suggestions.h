// How many mistakes get a suggestion.
#pragma once

namespace sluice::scenario {

/// A suggestion costs a look at every candidate: only the first hundred mistakes get one.
class Suggestions {
  public:
    /// True where this mistake gets one.
    bool next() { return given_++ < 100; }

  private:
    int given_ = 0;
};

}  // namespace sluice::scenario
