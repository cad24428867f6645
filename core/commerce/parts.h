// What a sheet or a list of an export is about, and what its columns or members are there.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sluice::commerce {

enum class Part : std::uint8_t { resource, plan, period, rate };

/// By the name of a sheet or of a member that holds a list.
[[nodiscard]] std::optional<Part> partNamed(std::string_view name);

/// Our column of a catalogue for a header or member of that part; `active` for one that says whether it is in use; empty
/// where there is none.
[[nodiscard]] std::string_view columnOf(Part part, std::string_view header);

}  // namespace sluice::commerce
