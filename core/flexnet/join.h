// The door of this room: files of FlexNet Operations, one after the other, joined by ids into one scenario (5-formats.md, 5.6).
#pragma once

#include <string_view>

#include "base/problem.h"
#include "codec/csv.h"
#include "codec/csv_kind.h"
#include "codec/findings.h"
#include "flexnet/records.h"
#include "scenario/document.h"

namespace sluice::flexnet {

/// Whether a JSON text is what FlexNet Operations gives through data access. Looks at its beginning alone.
[[nodiscard]] bool isOfFlexNet(std::string_view json);

// What a file is, with the reason.
inline constexpr std::string_view kExtractKind =
    "this is an extract of FlexNet Operations, by its column \"EntitlementID\"";
inline constexpr std::string_view kAccessKind =
    "this is what FlexNet Operations gives through data access, by the names of its members";

/// What files say of accounts and entitlements. Each file's name stands before the places in it, or is empty.
class Join {
  public:
    Join(base::Problems& problems, const codec::CsvOptions& options);

    /// One of them was read, or was meant to be.
    [[nodiscard]] bool isUsed() const { return isUsed_; }

    void readJson(std::string_view json, std::string_view file);
    /// TableKind::extract.
    void readRows(const codec::TableRows& table, std::string_view file);

    /// Makes the document of all of it where nothing was wrong, and tells what is left to tell. Called once, at the end.
    void build(scenario::Document& document);

  private:
    base::Problems& problems_;
    codec::DecimalMark decimal_;
    bool isUsed_ = false;
    Records records_;
    codec::Findings findings_;
};

}  // namespace sluice::flexnet
