// A provider's catalogue as a table.
//
// Header (any order and case, spaces, hyphens and underscores alike): plan, plan_name, period, length, trial, resource,
// setup, recurring, renewal, overuse, included, minimum, maximum, for_sale, sales_categories, plan_category. A row with
// a plan alone holds the plan's fees, one with a period a period, one with a resource a rate. Sales categories are
// separated by `;`. What a plan, period, resource or category is called becomes its id in kebab case.
#pragma once

#include <vector>

#include "codec/csv_number.h"
#include "codec/csv_report.h"
#include "codec/csv_table.h"
#include "scenario/document.h"

namespace sluice::codec {

/// True where a header has a column for plans and none for organizations.
[[nodiscard]] bool isCatalogueHeader(const CsvRow& header);

/// Reads the rows below such a header: the document becomes one provider, named Provider, with a service template
/// "standard" that delegates all plans. Rows with problems are reported and left out.
struct CatalogueTable {
    const CsvRow& header;
    const std::vector<CsvRow>& rows;
    DecimalMark decimal;
};
void readCatalogueRows(const CatalogueTable& table, scenario::Document& document, CsvReport& report);

}  // namespace sluice::codec
