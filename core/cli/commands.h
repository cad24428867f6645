// The commands of `sluice`, each a function from its options to how it ended.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "api/shown_pictures.h"
#include "api/shown_tables.h"
#include "cli/input.h"
#include "codec/csv.h"
#include "codec/text_table.h"
#include "codec/xlsx_write.h"

namespace sluice::cli {

struct RunOptions {
    std::string file;
    Format format = Format::text;
};
/// Runs the whole timeline and checks the expectations.
[[nodiscard]] Exit run(const RunOptions& options);

struct PredictOptions {
    std::string file;
    Format format = Format::text;
    std::optional<codec::TableForm> form;  // in the place of the format
    std::optional<std::uint32_t> step;
};
/// The predicted outcomes of every partnership, setting and moment.
[[nodiscard]] Exit predict(const PredictOptions& options);

struct PreviewOptions {
    std::string file;
    Format format = Format::text;
    std::optional<codec::TableForm> form;  // in which of these instead
    std::optional<std::uint32_t> step;
    std::string event;
};
/// What one more event would do, without keeping it.
[[nodiscard]] Exit preview(const PreviewOptions& options);

struct WhyOptions {
    std::string file;
    Format format = Format::text;
    std::optional<std::uint32_t> step;
    std::string organization, setting;
    std::optional<std::string> key, upstream, moment;
};
/// Why an organization has a value; with an upstream and a moment: why an outcome is predicted.
[[nodiscard]] Exit why(const WhyOptions& options);

struct TableOptions {
    std::optional<std::string> file;
    api::ShownTable of = api::ShownTable::outcomes;
    std::optional<std::uint32_t> step;
    Format format = Format::text;
    std::optional<codec::TableForm> form;  // in the place of the format
};
/// A table; of outcomes in the readings of the file.
[[nodiscard]] Exit table(const TableOptions& options);

struct PictureOptions {
    std::string file;
    api::PictureAsked asked;
    std::optional<std::uint32_t> step;
};
/// The state as an SVG picture.
[[nodiscard]] Exit picture(const PictureOptions& options);

struct ValidateOptions {
    std::vector<std::string> files;
    Format format = Format::text;
};
/// Everything that is wrong with scenario files.
[[nodiscard]] Exit validate(const ValidateOptions& options);

struct ImportOptions {
    std::vector<std::string> files;
    codec::CsvOptions table;
};
/// A table, or files of another platform that belong together, as a scenario file.
[[nodiscard]] Exit importTable(const ImportOptions& options);

struct ExportOptions {
    std::string file;
    std::optional<std::uint32_t> step;
    bool hasMark = false;  // of a CSV: a byte order mark in front, by which spreadsheets know UTF-8
    codec::TableFile format = codec::TableFile::csv;
};
/// The channel at a step as a CSV table.
[[nodiscard]] Exit exportTable(const ExportOptions& options);

}  // namespace sluice::cli
