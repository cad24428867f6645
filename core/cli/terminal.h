// What a terminal can show: colours, which never stand alone, and so many columns.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace sluice::cli {

enum class Colour { automatic, always, never };
/// Automatic: on a terminal, unless NO_COLOR is set or it cannot (TERM is `dumb`).
void setColour(Colour colour);

/// What a piece of a line means; its words say it too.
enum class Tint { plain, good, bad, careful, locked, copied, merged, quiet };

enum class Stream { output, complaints };

/// The width of the terminal that output goes to; 0 where it goes elsewhere, and lines may be of any length.
[[nodiscard]] std::size_t terminalColumns();
/// How many columns of a terminal a text takes.
[[nodiscard]] std::size_t widthOf(std::string_view utf8);

/// One line for people. What is put into it is made visible: only tints steer the terminal.
class Line {
  public:
    Line() = default;
    explicit Line(std::string_view text, Stream stream = Stream::output) : stream_(stream) { add(text); }

    Line& add(std::string_view text) { return add(Tint::plain, text); }
    Line& add(Tint tint, std::string_view text);
    /// Blanks up to this column.
    Line& upTo(std::size_t column);

    [[nodiscard]] std::size_t width() const { return width_; }
    [[nodiscard]] const std::string& text() const { return text_; }

  private:
    Stream stream_ = Stream::output;
    std::string text_;
    std::size_t width_ = 0;
};

}  // namespace sluice::cli
