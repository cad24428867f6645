// Bytes as text that may stand in an address: base64url of RFC 4648 without padding.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sluice::pack {

[[nodiscard]] std::string toBase64(std::string_view bytes);
/// None where a character is not of it, or the last one says what no writer would.
[[nodiscard]] std::optional<std::string> fromBase64(std::string_view text);

}  // namespace sluice::pack
