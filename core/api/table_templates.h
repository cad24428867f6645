// Tables to begin with: the right headers and an example of each kind of row, to be written over.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "codec/xlsx_write.h"

namespace sluice::api {

/// What `sluice import` reads: a channel with values, the catalogue of one organization, accounts with entitlements.
inline constexpr std::array<std::string_view, 3> kTableTemplates = {"channel", "catalogue", "entitlements"};

/// The table of a kind, one of kTableTemplates, as the writer of such tables writes it: reading it gives no remark.
/// `hasMark`: a CSV with a byte order mark in front, by which spreadsheets know UTF-8.
[[nodiscard]] std::string tableTemplate(std::string_view kind, codec::TableFile file = codec::TableFile::csv,
                                        bool hasMark = false);

}  // namespace sluice::api
