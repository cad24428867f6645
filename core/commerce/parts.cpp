#include "commerce/parts.h"

#include <array>

#include "codec/csv_prices.h"
#include "codec/csv_words.h"

namespace sluice::commerce {
namespace {

struct PartWords {
    Part part;
    std::string_view list;  // squeezed
};
constexpr std::array<PartWords, 4> kPartWords = {
    {{Part::plan, "serviceplans serviceplan plans offers products"},
     {Part::period, "planperiods periods serviceplanperiods subscriptionperiods planperiod"},
     {Part::rate, "resourcerates rates serviceplanrates planrates resourcerate"},
     {Part::resource, "resources resource resourcetypes"}}};

/// What a row of the part may say.
constexpr std::string_view takenBy(Part part) {
    switch (part) {
        case Part::resource:
            return "resource";
        case Part::plan:
            return "plan plan_category setup recurring renewal currency";
        case Part::period:
            return "plan period setup recurring renewal trial currency";
        case Part::rate:
            return "plan resource setup recurring overuse included minimum maximum for_sale currency";
    }
    return {};
}
constexpr std::string_view subjectOf(Part part) {
    switch (part) {
        case Part::plan:
            return "plan";
        case Part::period:
            return "period";
        case Part::resource:
        case Part::rate:
            return "resource";
    }
    return {};
}

bool isIn(std::string_view list, std::string_view word) {
    return codec::placeInWords(list, word) != std::string_view::npos;
}

}  // namespace

std::optional<Part> partNamed(std::string_view name) {
    const std::string word = codec::squeezedHeader(name);
    for (const PartWords& each : kPartWords) {
        if (isIn(each.list, word)) return each.part;
    }
    return std::nullopt;
}

std::string_view columnOf(Part part, std::string_view header) {
    const std::string word = codec::squeezedHeader(header);
    if (isIn("name nameen title displayname", word)) return subjectOf(part);
    if (isIn("active isactive enabled", word)) return "active";
    const std::string_view ours = codec::priceColumn(header);
    return isIn(takenBy(part), ours) ? ours : std::string_view();
}

}  // namespace sluice::commerce
