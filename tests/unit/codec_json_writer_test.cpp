#include <gtest/gtest.h>

#include "codec/json_writer.h"

namespace sluice::codec {
namespace {

std::string sample(Layout layout) {
    JsonWriter writer;
    writer.beginObject(layout);
    writer.key("list");
    writer.beginArray(Layout::line);
    writer.number(std::uint64_t{1});
    writer.beginObject(Layout::block);
    writer.key("on");
    writer.boolean(true);
    writer.endObject();
    writer.endArray();
    writer.key("empty");
    writer.beginObject(Layout::block);
    writer.endObject();
    writer.key("none");
    writer.null();
    writer.endObject();
    return writer.take();
}

TEST(JsonWriter, CompactHasNoBlanks) {
    EXPECT_EQ(sample(Layout::compact), R"({"list":[1,{"on":true}],"empty":{},"none":null})");
}

TEST(JsonWriter, LineStandsOnOneLine) {
    EXPECT_EQ(sample(Layout::line), R"({ "list": [1, { "on": true }], "empty": {}, "none": null })");
}

TEST(JsonWriter, BlockHasOneEntryALine) {
    EXPECT_EQ(sample(Layout::block),
              "{\n  \"list\": [1, { \"on\": true }],\n  \"empty\": {},\n  \"none\": null\n}");
}

TEST(JsonWriter, WhatJsonCannotHoldIsEscaped) {
    JsonWriter writer;
    writer.text(std::string_view("\"\\/\b\f\n\r\t\x01\x1F\x7Fü🔆<b>\0", 21));
    EXPECT_EQ(writer.take(), "\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\x7Fü🔆<b>\\u0000\"");
}

TEST(JsonWriter, AWriterThatWasTakenFromStartsAnew) {
    JsonWriter writer;
    writer.number(std::uint64_t{18446744073709551615u});
    EXPECT_EQ(writer.take(), "18446744073709551615");
    writer.text("x");
    EXPECT_EQ(writer.written(), "\"x\"");
}

}  // namespace
}  // namespace sluice::codec
