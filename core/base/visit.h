// A callback that a function calls before it returns. Unlike std::function it owns and copies nothing.
#pragma once

#include <type_traits>

namespace sluice::base {

/// Refers to a callable that outlives it: take it as a parameter, do not keep it.
template <class Argument>
class Visit {
  public:
    template <class Callable, class = std::enable_if_t<!std::is_same_v<std::remove_cvref_t<Callable>, Visit>>>
    Visit(const Callable& callable)  // NOLINT(google-explicit-constructor): a lambda stands for it
        : callable_(&callable),
          call_([](const void* own, Argument argument) { (*static_cast<const Callable*>(own))(argument); }) {}

    void operator()(Argument argument) const { call_(callable_, argument); }

  private:
    const void* callable_;
    void (*call_)(const void* own, Argument argument);
};

}  // namespace sluice::base
