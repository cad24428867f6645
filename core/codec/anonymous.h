// A scenario without the names of its organizations, for whoever may see what happens but not to whom.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "codec/scenario_json.h"
#include "scenario/document.h"

namespace sluice::codec {

struct Anonymous {
    ReadDocument read;  // with problems where a name stands for something else too
    /// What stood for what: ids of organizations, in the order of the file.
    std::vector<std::pair<std::string, std::string>> ids;
};
/// The same scenario with "Partner 1", "Partner 2" … and ids made of that for its organizations, in the order in which
/// they come, and without title and notes. Values and the names of other things stay.
[[nodiscard]] Anonymous anonymous(const scenario::Document& document);

}  // namespace sluice::codec
