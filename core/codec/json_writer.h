// Writes JSON text as a stream. Not nlohmann's writer: that one needs its document tree first, which costs
// time, memory and size, and cannot lay a document out for people.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/value_pool.h"

namespace sluice::codec {

/// How a container is laid out. Inside one container the next may only be laid out more tightly.
enum class Layout : std::uint8_t {
    block,    // one entry a line, indented by 2
    line,     // all on one line, with spaces
    compact,  // no blanks at all
};

/// Writes one JSON value. Calls must nest properly: in an object a key before each value. Texts must be valid
/// UTF-8; everything that JSON cannot hold as it stands is escaped.
class JsonWriter {
  public:
    void beginObject(Layout layout = Layout::compact) { begin('{', layout); }
    void endObject() { end('}'); }
    void beginArray(Layout layout = Layout::compact) { begin('[', layout); }
    void endArray() { end(']'); }

    void key(std::string_view name);
    void text(std::string_view utf8);
    /// A number as JSON spells it.
    void number(std::string_view literal);
    void number(std::uint64_t value);
    void boolean(bool value);
    void null();

    /// What was written so far.
    [[nodiscard]] const std::string& written() const { return text_; }
    /// The whole text; the writer is empty afterwards.
    [[nodiscard]] std::string take();
    /// What was written so far, to be put away; the writer goes on behind it.
    [[nodiscard]] std::string takePart() { return std::exchange(text_, {}); }

  private:
    struct Level {
        Layout layout;
        bool isObject;
        bool isEmpty;
    };
    void begin(char bracket, Layout layout);
    void end(char bracket);
    void separate();
    void newLine();
    void appendQuoted(std::string_view utf8);

    std::string text_;
    std::vector<Level> levels_;
    bool afterKey_ = false;
};

/// A value in the JSON form of its kind.
inline void writeScalar(JsonWriter& writer, const base::ValuePool& values, base::ValueId id) {
    const std::string_view spelling = values.spelling(id);
    values.kind(id) == base::ValueKind::text ? writer.text(spelling) : writer.number(spelling);
}

}  // namespace sluice::codec
