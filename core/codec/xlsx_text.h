// The text of a cell, collected from the pieces that it may be written in.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "codec/xml.h"

namespace sluice::codec {

/// Workbooks write what XML may not hold, and some line ends, as `_x000D_`: the text that is meant.
[[nodiscard]] std::string withoutCodes(std::string text);

class CellText {
  public:
    /// Takes what stands within `<t>`, of each of its runs; not what is read out beside it.
    void see(XmlReader::Kind kind, const XmlReader& reader) {
        if (kind == XmlReader::Kind::text) {
            if (isText_ && !isReading_) text_ += reader.text();
        } else if (reader.name() == "t") {
            isText_ = kind == XmlReader::Kind::begin;
        } else if (reader.name() == "rPh") {
            isReading_ = kind == XmlReader::Kind::begin;
        }
    }
    /// The text so far, as it is kept (DS-70); the next one begins.
    [[nodiscard]] std::string take();

  private:
    std::string text_;
    bool isText_ = false, isReading_ = false;
};

}  // namespace sluice::codec
