// XML as the files of a workbook have it: elements, attributes and text, read forwards. No names of its own are
// understood: a document type is refused, so that nothing can be fetched or made to grow.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sluice::codec {

class XmlReader {
  public:
    /// `utf8` is looked into as long as the reader is asked.
    explicit XmlReader(std::string_view utf8) : xml_(utf8) {}

    enum class Kind : std::uint8_t { begin, end, text, done, broken };
    /// The next of it. An element without content has a beginning and an end. Text may come in several pieces.
    [[nodiscard]] Kind next();

    /// Of the element that begins or ends, without its prefix.
    [[nodiscard]] std::string_view name() const { return name_; }
    /// Of the element that begins, by its name without a prefix.
    [[nodiscard]] std::optional<std::string> attribute(std::string_view name) const;
    /// Of the text.
    [[nodiscard]] std::string text() const;
    /// How many elements are open, this one among them.
    [[nodiscard]] std::size_t depth() const { return depth_; }

  private:
    Kind tag();
    Kind beginning(std::string_view inner);
    /// Passes over what ends so; false where it does not end.
    bool skipPast(std::string_view end);

    std::string_view xml_, name_, attributes_, text_;
    std::size_t at_ = 0, depth_ = 0;
    bool isAsItStands_ = false;  // the text is CDATA
    bool endsNext_ = false;      // the element had no content
};

}  // namespace sluice::codec
