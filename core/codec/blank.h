// What JSON and XML call white space, a byte of it.
#pragma once

namespace sluice::codec {

[[nodiscard]] constexpr bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

}  // namespace sluice::codec
