// How answers are written: `{"ok": true, "result": …}` or `{"ok": false, "problems": […]}`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "base/problem.h"
#include "codec/json_writer.h"
#include "codec/message.h"

namespace sluice::api {

[[nodiscard]] std::string failed(const base::Problems& problems);
[[nodiscard]] std::string failed(base::Text path, base::Text message, base::Text hint = {});

/// The result is written by `write(writer)`.
template <class Write>
[[nodiscard]] std::string succeeded(Write write) {
    codec::JsonWriter writer;
    writer.beginObject();
    writer.key("ok");
    writer.boolean(true);
    writer.key("result");
    write(writer);
    writer.endObject();
    return writer.take();
}

template <codec::HasFields T>
[[nodiscard]] std::string answer(const T& message) {
    return succeeded([&message](codec::JsonWriter& writer) { codec::writeValue(writer, message); });
}

/// An object with one list in it.
template <class Entries>
[[nodiscard]] std::string answerList(std::string_view name, const Entries& list) {
    return succeeded([&](codec::JsonWriter& writer) {
        writer.beginObject();
        writer.key(name);
        codec::writeValue(writer, list);
        writer.endObject();
    });
}

}  // namespace sluice::api
