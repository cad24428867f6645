// Bytes as short as what came before makes them likely. Each bit is foreseen from several contexts that the caller names,
// the foresights are mixed, and what was foreseen well costs little (arithmetic coding). Whole numbers alone: every machine
// foresees the same. It is slow, some hundred nanoseconds a bit, and much shorter than deflate where there is little to pack.
//
// The mixing of foresights in the logistic domain is that of M. Mahoney's PAQ (2005), here with one mixer.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sluice::pack {

inline constexpr std::size_t kContexts = 6;
inline constexpr std::size_t kKinds = 2;
/// What a byte may hang on, each as a number; equal numbers are one context. Bytes of a kind are foreseen by the same mixture.
struct Contexts {
    std::array<std::uint32_t, kContexts> numbers;
    std::size_t kind = 0;  // below kKinds
};

/// What was learned from the bytes so far.
class Model {
  public:
    Model();
    /// How likely the next bit is 1, in 4096ths: 1 … 4095. `node`: 1 and the bits of the byte that are known.
    [[nodiscard]] std::uint32_t foresee(const Contexts& contexts, std::uint32_t node);
    /// What it was.
    void learn(bool bit);
    /// A byte that both sides know.
    void know(const Contexts& contexts, std::uint8_t byte);

  private:
    struct Slot {
        std::uint16_t likely = 1u << 15;  // in 65536ths
        std::uint16_t seen = 0;
    };
    std::vector<Slot> slots_;
    std::vector<std::int16_t> stretching_;
    std::array<Slot*, kContexts> used_{};
    std::array<std::int32_t, kContexts> stretched_{};
    std::array<std::array<std::int32_t, kContexts>, kKinds> weights_;  // in 65536ths
    std::size_t kind_ = 0;
    std::int32_t foreseen_ = 0;
};

class Encoder {
  public:
    explicit Encoder(Model& model) : model_(model) {}
    void byte(const Contexts& contexts, std::uint8_t byte);
    /// All bytes. Nothing can be added afterwards.
    [[nodiscard]] std::string finish();

  private:
    Model& model_;
    std::string bytes_;
    std::uint32_t low_ = 0, high_ = 0xFFFFFFFFu;
};

/// Behind the last byte it reads zeros: whoever decodes knows when to end.
class Decoder {
  public:
    Decoder(Model& model, std::string_view bytes);
    [[nodiscard]] std::uint8_t byte(const Contexts& contexts);

  private:
    std::uint32_t next();

    Model& model_;
    std::string_view bytes_;
    std::size_t at_ = 0;
    std::uint32_t low_ = 0, high_ = 0xFFFFFFFFu, code_ = 0;
};

}  // namespace sluice::pack
