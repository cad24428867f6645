// A tape of JSON as the readers of this room look at it.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/unicode.h"
#include "base/value_pool.h"
#include "codec/json_tape.h"

namespace sluice::flexnet {

struct TapeView {
    const codec::Tape& tape;
    const base::ValuePool& values;

    template <class Each>
    void forEach(std::uint32_t container, Each each) const {
        if (tape[container].is() != codec::TokenKind::array &&
            tape[container].is() != codec::TokenKind::object)
            return;
        std::uint32_t at = container + 1;
        for (std::uint32_t i = 0; i < tape[container].value; ++i, at = tape[at].next) each(at);
    }
    [[nodiscard]] std::string_view keyOf(std::uint32_t member) const {
        return values.spelling(tape[member].key);
    }
    /// Of a text or number; empty of anything else.
    [[nodiscard]] std::string_view textOf(std::uint32_t token) const {
        return tape[token].isScalar() ? base::trimmed(values.spelling(tape[token].id())) : std::string_view();
    }
};

}  // namespace sluice::flexnet
