// Checksums and letters against what their standards print.
#include <gtest/gtest.h>

#include <string>

#include "pack/base64.h"
#include "pack/crc32.h"

namespace sluice::pack {
namespace {

TEST(Pack, CrcIsThatOfTheStandard) {
    EXPECT_EQ(crc32(""), 0u);
    EXPECT_EQ(crc32("123456789"), 0xCBF43926u);
}

TEST(Pack, Base64IsThatOfRfc4648WithoutPadding) {
    const std::string bytes = "foobar";
    const char* const texts[] = {"", "Zg", "Zm8", "Zm9v", "Zm9vYg", "Zm9vYmE", "Zm9vYmFy"};
    for (std::size_t size = 0; size <= bytes.size(); ++size) {
        EXPECT_EQ(toBase64(bytes.substr(0, size)), texts[size]);
        EXPECT_EQ(fromBase64(texts[size]), bytes.substr(0, size));
    }
    EXPECT_EQ(toBase64("\xFB\xFF"), "-_8");
}

TEST(Pack, WhatNoWriterWritesIsNoBase64) {
    for (const char* text : {"A", "Zg=", "Z g", "Zh", "Zm9", "+/8", "Z\xC3\xA4"})
        EXPECT_EQ(fromBase64(text), std::nullopt) << text;
}

}  // namespace
}  // namespace sluice::pack
