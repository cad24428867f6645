// Names as people may read them on a terminal: what would steer it is written out instead.
#pragma once

#include <string>
#include <string_view>

namespace sluice::cli {

enum class Newlines { kept, escaped };

/// The text with every control character (C0, DEL, C1), every mark that turns the direction of writing and every
/// Unicode line separator as `\u001b`, and each byte that is not UTF-8 as `\x9b`. Everything else as it is. What was
/// JSON is the same JSON afterwards, where newlines are kept: none of these stands outside of its texts.
[[nodiscard]] std::string visible(std::string_view text, Newlines newlines);

}  // namespace sluice::cli
