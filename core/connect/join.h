// The door of this room: files of CloudBlue Connect, one after the other, joined by ids into one scenario (5-formats.md).
#pragma once

#include <string_view>

#include "base/problem.h"
#include "codec/csv_kind.h"
#include "codec/findings.h"
#include "codec/xlsx.h"
#include "connect/records.h"
#include "scenario/document.h"

namespace sluice::connect {

/// Whether a JSON text is what the interface of CloudBlue Connect answers, or a report of it. Looks at its beginning alone.
[[nodiscard]] bool isOfConnect(std::string_view json);

// What a file is, with the reason.
inline constexpr std::string_view kProductKind =
    "this is a product of CloudBlue Connect, by its sheet \"General Information\"";
inline constexpr std::string_view kReportKind =
    "this is a report of CloudBlue Connect, by the names of its columns";
inline constexpr std::string_view kAnswerKind =
    "this is what the interface of CloudBlue Connect answers, by the prefixes of its ids";
/// Which of them a JSON text is that is of CloudBlue Connect.
[[nodiscard]] std::string_view kindOfJson(std::string_view json);

/// What files say of products, accounts, tier configurations, subscriptions and requests. Each file's name stands before the
/// places in it, or is empty. Products come first: they say what the others leave open of their parameters.
class Join {
  public:
    Join(base::Problems& problems, bool areGoodOnes);

    /// One of them was read, or was meant to be.
    [[nodiscard]] bool isUsed() const { return isUsed_; }

    void readProduct(std::string_view bytes, std::string_view file);
    void readJson(std::string_view json, std::string_view file);
    void readRows(const codec::TableRows& table, std::string_view file);
    /// A table of organizations, whose ids or names are those of accounts.
    void addChannel(const scenario::Document& document, std::string_view file);

    /// Makes the document of all of it where nothing was wrong, and tells what is left to tell. Called once, at the end.
    void build(scenario::Document& document);

  private:
    base::Problems& problems_;
    bool isUsed_ = false;
    Records records_;
    codec::Findings findings_;
};

}  // namespace sluice::connect
