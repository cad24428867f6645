// Printing what several commands print.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "api/messages.h"
#include "api/session.h"
#include "cli/output.h"
#include "codec/message.h"

namespace sluice::cli {

/// What a command asks of a list: all of it. Whoever wants less has `head`.
constexpr std::uint32_t kWhole = 0xFFFFFFFFu;

/// An answer for programs.
template <class Message>
void printJson(const Message& message) {
    printForProgram(codec::writeMessage(message));
}
/// Moves to the asked step, or to the last; false (said on standard error) where there is none.
[[nodiscard]] bool goTo(api::Session& session, std::optional<std::uint32_t> step);
/// The present organization with this id; none (said on standard error) where there is none.
[[nodiscard]] api::OrganizationIndex findOrganization(const api::Session& session, const std::string& id);
/// An outcome as the page shows it: glyph, word, lock and colour; `?` where it rests on an open reading.
[[nodiscard]] Line outcomeLine(api::Shown shown, bool isOpen);
/// `Refused (DS-51): …`
void printRefusal(std::string_view indent, std::string_view rule, std::string_view sentence);
/// A why as people read it, line by line: the answer, its steps, who may edit, what would change it.
[[nodiscard]] std::vector<std::string> linesOf(const api::WhyAnswer& answer);
void printWhy(const api::WhyAnswer& answer);
void printReport(const api::StepReport& report);

}  // namespace sluice::cli
