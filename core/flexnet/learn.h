// What one row or record tells of an entitlement, before it joins what others told.
#pragma once

#include <array>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "codec/csv_number.h"
#include "flexnet/findings.h"
#include "flexnet/records.h"
#include "flexnet/words.h"

namespace sluice::flexnet {

struct ToldStanding {
    std::uint32_t tier = 0;          // of Records::tiers
    std::string_view account, name;  // an id and what people call it; one of them may be empty
};
struct Told {
    std::array<std::string_view, static_cast<std::size_t>(Field::kFields)> texts{};
    std::vector<ToldStanding> standings;

    [[nodiscard]] std::string_view& operator[](Field field) { return texts[static_cast<std::size_t>(field)]; }
    [[nodiscard]] std::string_view operator[](Field field) const {
        return texts[static_cast<std::size_t>(field)];
    }
};

/// Where a field of it stands; none: where all of it does.
using PlaceOf = std::function<Place(std::optional<Field>)>;

/// The tier of this name, which is made where it is new.
[[nodiscard]] std::uint32_t tierOf(std::string_view name, Records& records);

/// Names an account, which is made where it is new.
ValueId nameAccount(std::string_view id, std::string_view name, Records& records, Findings& findings);

/// Adds what was told. Everything wrong with it is told at once, and then nothing of it is added.
void learn(const Told& told, const PlaceOf& placeOf, codec::DecimalMark decimal, Records& records,
           Findings& findings);

}  // namespace sluice::flexnet
