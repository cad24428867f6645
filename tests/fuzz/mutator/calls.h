// Asks an engine everything that can be asked, of all systems.
#pragma once

#include <string>
#include <string_view>

#include "calls/engine.h"
#include "fuzz/mutator/scenario_names.h"

namespace sluice::fuzz {

struct Asked {
    bool opened = false;
    std::string
        complaint;  // where an answer is not what every answer is, or what was saved is not what was open
};
/// Opens the file and asks about it and changes it at random, in so many calls; then saves it and opens it again.
[[nodiscard]] Asked ask(const std::string& file, const Names& names, Dice& dice, std::size_t calls);
/// Whether this call is among what is asked. Not opening, which comes first.
[[nodiscard]] bool asks(std::string_view call);
/// Every answer but a table or a document says whether it succeeded, before anything else.
[[nodiscard]] bool isAnswer(std::string_view answer);

/// What is wrong with what the reader makes of the file, where no file without problems of form could hold it.
[[nodiscard]] std::string leftover(const std::string& file);

}  // namespace sluice::fuzz
