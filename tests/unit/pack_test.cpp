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

// By a table; held against the definition, bit by bit.
TEST(Pack, CrcIsThatOfItsDefinition) {
    std::string bytes;
    std::uint32_t expected = 0xFFFFFFFFu;
    for (unsigned size = 0; size <= 32; ++size) {
        EXPECT_EQ(crc32(bytes), ~expected) << size;
        const auto byte = static_cast<unsigned char>(size * 37 + 200);
        bytes += static_cast<char>(byte);
        expected ^= byte;
        for (int bit = 0; bit < 8; ++bit)
            expected = expected >> 1 ^ ((expected & 1u) != 0 ? 0xEDB88320u : 0u);
    }
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
