// Calls of all systems that the page does not begin with: links, tables and pictures for documents, files, forms.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "api/form_fields.h"
#include "api/import_columns.h"
#include "api/reconcile.h"
#include "api/shown_pictures.h"
#include "api/shown_tables.h"
#include "api/table_repair.h"
#include "calls/sessions.h"
#include "calls/views.h"
#include "codec/link_fields.h"
#include "codec/text_table.h"

namespace sluice::calls {

struct LinkArguments {
    std::uint32_t session = 0;
    codec::LinkView view;
    bool anonymous = false;
};
struct TableColumnsArguments {
    codec::CsvOptions table;
};
struct RepairTableArguments {
    codec::CsvOptions table;
    std::optional<std::vector<codec::CellRepair>> repairs;
};
struct TableCellArguments {
    codec::CsvOptions table;
    std::uint32_t row = 0;
    std::string column;
};
struct ReconcileArguments {
    std::uint32_t session = 0, with = 0;
    std::vector<reconcile::ChangeGroup> groups;
    std::optional<std::string> seller;
    std::uint32_t limit = kDefaultLimit;
};
struct TableTextArguments {
    std::uint32_t session = 0;
    api::ShownTable of = api::ShownTable::outcomes;
    codec::TableForm form = codec::TableForm::markdown;
};
struct ComparisonTableArguments {
    CompareArguments compare;
    codec::TableForm form = codec::TableForm::markdown;
};
struct PreviewTableArguments {
    std::uint32_t session = 0;
    std::optional<std::string> as;
    codec::TableForm form = codec::TableForm::markdown;
};
struct PictureArguments {
    std::uint32_t session = 0;
    api::PictureAsked picture;
};
struct ComposeEachArguments {
    ComposeArguments form;
    std::string each;
    std::vector<std::string> values;
    std::uint32_t limit = kDefaultLimit;
};
struct FormArguments {
    std::uint32_t session = 0;
    std::string type;
    codec::TypedFields fields;
    std::optional<std::string> as;
};

}  // namespace sluice::calls

namespace sluice::base {

template <>
struct Fields<api::PictureAsked> {
    using T = api::PictureAsked;
    static constexpr std::string_view name = "PictureAsked";
    static constexpr std::string_view help = "Which picture, and how it is drawn.";
    static constexpr auto list =
        std::tuple(required("of", &T::of, "Which picture."), field("theme", &T::theme, "Its colours."),
                   field("moment", &T::moment, "The moment whose outcomes are shown."));
};

template <>
struct Fields<calls::LinkArguments> {
    using T = calls::LinkArguments;
    static constexpr std::string_view name = "LinkArguments";
    static constexpr std::string_view help = "What is shared.";
    static constexpr auto list = std::tuple(
        calls::sessionField<T>(), field("view", &T::view, "What is looked at where the link opens."),
        field("anonymous", &T::anonymous, "The names of organizations, title and notes stay behind."));
};

template <>
struct Fields<calls::TableColumnsArguments> {
    using T = calls::TableColumnsArguments;
    static constexpr std::string_view name = "TableColumnsArguments";
    static constexpr std::string_view help = "How a table is read.";
    static constexpr auto list = std::tuple(flat(&T::table));
};

template <>
struct Fields<codec::CellRepair> {
    using T = codec::CellRepair;
    static constexpr std::string_view name = "CellRepair";
    static constexpr std::string_view help = "What is to stand in a cell.";
    static constexpr auto list = std::tuple(required("row", &T::row, "As a problem names it, from 1."),
                                            required("column", &T::column, "Its header."),
                                            required("instead", &T::instead, "The new text."));
};

template <>
struct Fields<calls::RepairTableArguments> {
    using T = calls::RepairTableArguments;
    static constexpr std::string_view name = "RepairTableArguments";
    static constexpr std::string_view help = "How a table is read, and what of it is written anew.";
    static constexpr auto list = std::tuple(
        flat(&T::table), field("repairs", &T::repairs,
                               "The cells; every suggestion that reading it makes where they are not told."));
};

template <>
struct Fields<calls::TableCellArguments> {
    using T = calls::TableCellArguments;
    static constexpr std::string_view name = "TableCellArguments";
    static constexpr std::string_view help = "A cell of a table.";
    static constexpr auto list =
        std::tuple(flat(&T::table), required("row", &T::row, "As a problem names it, from 1."),
                   required("column", &T::column, "Its header."));
};

template <>
struct Fields<calls::ReconcileArguments> {
    using T = calls::ReconcileArguments;
    static constexpr std::string_view name = "ReconcileArguments";
    static constexpr std::string_view help = "A session, and a file that goes into it.";
    static constexpr auto list = std::tuple(
        calls::sessionField<T>(), required("with", &T::with, "The session that the file was opened as."),
        required("groups", &T::groups, "Which of its differences go in."),
        field("seller", &T::seller, "Of a price list: the organization whose prices these are."),
        calls::limitField<T>());
};

template <>
struct Fields<calls::TableTextArguments> {
    using T = calls::TableTextArguments;
    static constexpr std::string_view name = "TableTextArguments";
    static constexpr std::string_view help = "A table of the session.";
    static constexpr auto list =
        std::tuple(calls::sessionField<T>(), required("of", &T::of, "Which table."), calls::formField<T>());
};

template <>
struct Fields<calls::ComparisonTableArguments> {
    using T = calls::ComparisonTableArguments;
    static constexpr std::string_view name = "ComparisonTableArguments";
    static constexpr std::string_view help = "What compare takes.";
    static constexpr auto list = std::tuple(flat(&T::compare), calls::formField<T>());
};

template <>
struct Fields<calls::PreviewTableArguments> {
    using T = calls::PreviewTableArguments;
    static constexpr std::string_view name = "PreviewTableArguments";
    static constexpr std::string_view help = "What preview takes.";
    static constexpr auto list =
        std::tuple(calls::sessionField<T>(), calls::viewerField<T>(), calls::formField<T>());
};

template <>
struct Fields<calls::PictureArguments> {
    using T = calls::PictureArguments;
    static constexpr std::string_view name = "PictureArguments";
    static constexpr std::string_view help = "A picture of the session.";
    static constexpr auto list = std::tuple(calls::sessionField<T>(), flat(&T::picture));
};

template <>
struct Fields<calls::ComposeEachArguments> {
    using T = calls::ComposeEachArguments;
    static constexpr std::string_view name = "ComposeEachArguments";
    static constexpr std::string_view help = "A form that is filled in for several.";
    static constexpr auto list =
        std::tuple(flat(&T::form), required("each", &T::each, "The field that is told for several."),
                   required("values", &T::values, "What it is told: an event for each, in this order."),
                   calls::limitField<T>());
};

template <>
struct Fields<calls::FormArguments> {
    using T = calls::FormArguments;
    static constexpr std::string_view name = "FormArguments";
    static constexpr std::string_view help = "A form as far as it is filled in.";
    static constexpr auto list = std::tuple(
        calls::sessionField<T>(), required("type", &T::type, "The event that the form is of."),
        required("fields", &T::fields, "What was typed or chosen so far, by the name of the field."),
        calls::viewerField<T>());
};

}  // namespace sluice::base

namespace sluice::calls {

Answer<api::SharedLink> link(Caller& caller, const Session& session, const LinkArguments& asked);
Answer<api::ShareDescription> shareDescribe(Caller& caller, const NoArguments& asked);
Answer<api::FileKind> fileKind(Caller& caller, const NoArguments& asked);
Answer<api::TableColumns> tableColumns(Caller& caller, const TableColumnsArguments& asked);
Answer<Bytes> repairTable(Caller& caller, const RepairTableArguments& asked);
Answer<codec::CellSpan> tableCell(Caller& caller, const TableCellArguments& asked);
Answer<api::Reconciliation> reconcile(Caller& caller, Session& session, const ReconcileArguments& asked);
Answer<Bytes> tableText(Caller& caller, const Session& session, const TableTextArguments& asked);
Answer<Bytes> comparisonTable(Caller& caller, const ComparisonTableArguments& asked);
Answer<Bytes> previewTable(Caller& caller, Session& session, const PreviewTableArguments& asked);
Answer<Bytes> picture(Caller& caller, Session& session, const PictureArguments& asked);
Answer<api::EventForm> form(Caller& caller, Session& session, const FormArguments& asked);
Answer<api::EachEvents> composeEach(Caller& caller, const ComposeEachArguments& asked);

/// A call makes no more events than that.
inline constexpr std::size_t kMostEvents = 1000;

inline constexpr auto kSharedCalls = std::tuple(
    call<&link>("link", "What is open as a part of an address."),
    call<&shareDescribe>("shareDescribe",
                         "Which tables and pictures there are for documents, and in which forms."),
    call<&fileKind>(
        "fileKind",
        "What a file is, told from its beginning, or of a workbook or an archive from the names in "
        "it. Nothing is opened.",
        Payload::file),
    call<&tableColumns>("tableColumns", "What the columns of a table are taken for. Nothing is opened.",
                        Payload::table),
    call<&repairTable>(
        "repairTable",
        "The table as CSV with some cells written anew, those of the column that say the same too. "
        "What is not repaired stands as it stood.",
        Payload::table),
    call<&tableCell>("tableCell", "Where a cell stands in the text of a table.", Payload::table),
    call<&reconcile>("reconcile", "The events by which a file goes into the session. Nothing is changed."),
    call<&tableText>("tableText", "A table of the session as a text for documents."),
    call<&comparisonTable>("comparisonTable", "Where two sessions differ, all of it, as such a text."),
    call<&previewTable>("previewTable", "What an event would do, all of it, as such a text.", Payload::event),
    call<&picture>("picture", "The state at the cursor as an SVG picture."),
    call<&form>("form", "An event of another system than Data Sync as a form, as far as it is filled in."),
    call<&composeEach>("composeEach",
                       "Makes an event for each of several values of a field of a form, and says what each "
                       "would do after those before it. Nothing is changed."));

}  // namespace sluice::calls
