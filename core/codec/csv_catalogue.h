// A catalogue as a table.
//
// Header (any order and case, spaces, hyphens and underscores alike): plan, plan_name, period, length, trial, resource,
// setup, recurring, renewal, overuse, included, minimum, maximum, for_sale, sales_categories, plan_category. A row with
// a plan alone holds the plan's fees, one with a period a period, one with a resource a rate. Sales categories are
// separated by `;`. What a plan, period, resource or category is called becomes its id in kebab case.
//
// With a column kind the table holds all of a catalogue, and its cells hold ids as they are. kind says what a row is
// about: organization, resource, expiration_schedule, notification_template, notification_schedule, plan_category,
// sales_category, resource_category, plan, period, rate (these three need not be said) or service_template; the fields
// stand in columns of the scenario file's names in snake case. Lists are separated by `;`; two double quotes in a cell
// are an empty text or list on purpose, as a service template may have it (PS-16 to PS-18). What makes a plan a copy
// does not stand there: a catalogue by itself has no provider. What the provider declares and the plans use stands there as
// the organization's own.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "codec/csv_kind.h"
#include "codec/csv_report.h"
#include "scenario/document.h"

namespace sluice::codec {

/// What the columns may be called.
[[nodiscard]] const KnownColumns& catalogueColumns();

/// Reads the rows below such a header: the document becomes one organization and what it sells. Without a column kind it
/// is named Provider and has a service template "standard" that delegates all plans. Rows with problems are reported
/// and left out; what refers to nothing is reported by its row.
void readCatalogueRows(const TableRows& table, scenario::Document& document, CsvReport& report);

/// The catalogue of an organization (an entry of Document::organizations) as a table with a column kind. Reading it gives
/// the organization with the same catalogue, but for what leftOutOfCatalogue() says. `hasMark`: see writeCsv().
[[nodiscard]] std::string writeCatalogue(const scenario::Document& document, std::uint32_t organization,
                                         bool hasMark = false);
/// What of the document that table does not hold, as sentences.
[[nodiscard]] std::vector<std::string> leftOutOfCatalogue(const scenario::Document& document,
                                                          std::uint32_t organization);

}  // namespace sluice::codec
