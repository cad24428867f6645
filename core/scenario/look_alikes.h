// Texts of a document that people may take for one another (DS-70).
#pragma once

#include "base/problem.h"
#include "scenario/document.h"

namespace sluice::scenario {

/// A remark for each id or name of an organization, id of a setting type and key of a setting that differs from an
/// earlier one by case, blanks, invisible characters or by being a number only. Organizations and items that events
/// bring count too.
[[nodiscard]] base::Problems lookAlikes(const Document& document);

}  // namespace sluice::scenario
