// The door of this room: catalogues as CloudBlue Commerce and platforms like it export them, as what one provider sells
// (5-formats.md, 5.5). Their columns are not published whole, so they are known by their headers, in any order.
#pragma once

#include <string_view>

#include "codec/csv.h"
#include "codec/scenario_json.h"

namespace sluice::commerce {

// What a file is, with the reason.
inline constexpr std::string_view kCatalogueKind =
    "this is a catalogue of service plans, by the names of its sheets";
inline constexpr std::string_view kOffersKind = "this is an export of offers, by the names of its members";

/// Whether the bytes are a workbook with the sheets of a catalogue: service plans with periods or rates.
[[nodiscard]] bool isCatalogueWorkbook(std::string_view bytes);
/// Whether a JSON text is an export of offers. Looks at its beginning alone.
[[nodiscard]] bool isOffers(std::string_view json);

/// Each reads its kind into a document with one provider, as tables of plans are (codec/csv_catalogue.h). Problems name the
/// sheet and row, or the JSON pointer. What is not kept is said: descriptions, units, fees that Plan Sync does not know.
[[nodiscard]] codec::ReadDocument readCatalogueWorkbook(std::string_view bytes,
                                                        const codec::CsvOptions& options);
[[nodiscard]] codec::ReadDocument readOffers(std::string_view json, const codec::CsvOptions& options);

}  // namespace sluice::commerce
