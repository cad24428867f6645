// How answers are written: `{"ok": true, "result": …}` or `{"ok": false, "problems": […]}`.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "base/arena.h"
#include "base/problem.h"
#include "codec/json_writer.h"
#include "codec/message.h"

namespace sluice::calls {

/// Problems in the place of an answer.
struct Failed {
    std::string text;
};
[[nodiscard]] Failed failed(const base::Problems& problems);
[[nodiscard]] Failed failed(base::Text path, base::Text message, base::Text hint = {});

/// What a call answers with: a Result, or problems.
template <class Result>
struct Answer {
    std::string text;

    explicit Answer(std::string bytes) : text(std::move(bytes)) {}
    Answer(Failed failed) : text(std::move(failed.text)) {}  // NOLINT: a handler ends with either
};

template <codec::HasFields T>
[[nodiscard]] Answer<T> answer(const T& message) {
    codec::JsonWriter writer;
    writer.beginObject();
    writer.key("ok");
    writer.boolean(true);
    writer.key("result");
    codec::writeValue(writer, message);
    writer.endObject();
    return Answer<T>(writer.take());
}

}  // namespace sluice::calls
