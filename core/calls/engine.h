// The only door into the core: a request in, an answer out, both as bytes. all_calls.h lists the calls.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "api/session.h"

namespace sluice::calls {

/// Holds the open sessions and answers calls. Every input gets an answer: malformed requests and payloads get
/// `{"ok": false, "problems": […]}`, all problems at once, and change nothing.
class Engine {
  public:
    /// The answer to one call: JSON text, or the bytes that its row names. Texts must be UTF-8;
    /// what is not is reported.
    std::string call(std::string_view request, std::string_view payload);

  private:
    friend class Caller;
    std::vector<std::unique_ptr<api::Session>> sessions_;
    std::uint32_t nextSession_ = 1;
};

}  // namespace sluice::calls
