// What a table looks like before it is taken: shown beside the fields in which somebody says what its columns are.
#pragma once

#include <array>
#include <string_view>

#include "api/messages.h"
#include "codec/csv_columns.h"

namespace sluice::api {

struct TableColumn {
    Text theirs, ours;
    codec::ColumnStanding standing = codec::ColumnStanding::unknown;
    List<Text> examples;
};
struct TableColumns {
    codec::TableKind kind = codec::TableKind::channel;
    Text label, because;
    std::uint32_t header = 0, rows = 0;
    List<TableColumn> columns;
    List<Text> known, sheets;
    Text sheet;
    List<Term> standings;
};
struct FileKind {
    Text sentence;
};

/// In the words of what was seen; problems stay where they are.
[[nodiscard]] TableColumns tableColumnsOf(const codec::SeenTable& seen);

}  // namespace sluice::api

namespace sluice::base {

template <>
struct Fields<api::TableColumn> {
    using T = api::TableColumn;
    static constexpr std::string_view name = "TableColumn";
    static constexpr std::string_view help = "A column of somebody's table.";
    static constexpr auto list = std::tuple(
        field("theirs", &T::theirs, "Its header."),
        field("ours", &T::ours, "What it is, or is proposed to be, here; empty where it is left out."),
        field("standing", &T::standing, "How that is known."),
        field("examples", &T::examples, "Its cells in the first rows; none of personal data."));
};
template <>
struct Fields<api::TableColumns> {
    using T = api::TableColumns;
    static constexpr std::string_view name = "TableColumns";
    static constexpr std::string_view help = "What a table looks like before anything is taken from it.";
    static constexpr auto list = std::tuple(
        field("kind", &T::kind, "Which kind of table it is."),
        field("label", &T::label, "Its kind in words."),
        field("because", &T::because, "The column by which that is told; empty where none of ours is there."),
        field("header", &T::header, "The row that names the columns."),
        field("rows", &T::rows, "How many rows stand below it."),
        field("columns", &T::columns, "The columns with a name."),
        field("known", &T::known, "What columns of such a table may be called."),
        field("sheets", &T::sheets, "The sheets of a workbook."),
        field("sheet", &T::sheet, "The sheet that is looked at, or empty."),
        field("standings", &T::standings, "How what a column is may be known, in words."));
};

template <>
struct Fields<api::FileKind> {
    using T = api::FileKind;
    static constexpr std::string_view name = "FileKind";
    static constexpr std::string_view help = "What a file is.";
    static constexpr auto list =
        std::tuple(field("sentence", &T::sentence, "With the reason; empty where the bytes do not say it."));
};

}  // namespace sluice::base
