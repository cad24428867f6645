// Which columns and members are about people, or where they live: never taken in, and said.
#pragma once

#include <string_view>

namespace sluice::codec {

/// Whether a header, or the name of a member, is that of a contact, an address, a tax id or the like, in several languages.
[[nodiscard]] bool isPersonal(std::string_view name);

}  // namespace sluice::codec
