// The rows of a table as a channel: who is whose upstream, and which rows cannot be right.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/index_map.h"
#include "base/value_pool.h"
#include "codec/csv_report.h"
#include "scenario/document.h"

namespace sluice::codec {

/// One row, understood cell by cell.
struct ChannelRow {
    std::uint32_t number = 0;
    std::string id;            // of the organization; empty where no column gives it
    std::string name;          // of the organization
    std::string upstreamName;  // empty: a root
    data_sync::Flags flags;
    std::vector<data_sync::SettingEntry> settings;
    bool isGood = true;
};

/// The columns' names as the header writes them, for problems.
struct ChannelColumns {
    std::string_view organization, upstream, exclusive;
};

/// Takes rows one by one, then judges them together and becomes a document.
class CsvChannel {
  public:
    /// `takesSuggestions`: see CsvOptions.
    /// `rows`: how many are likely to come.
    CsvChannel(CsvReport& report, ChannelColumns columns, bool takesSuggestions, std::size_t rows);

    /// Takes a row, good or not. A name that is written in another way elsewhere is reported.
    void take(ChannelRow row);

    /// Reports several upstreams in one cell, unknown upstreams, partnerships with itself, repeated rows, a second upstream beside an
    /// exclusive one (DS-62) and loops (DS-63); then, where rows may be left out, each row whose upstream
    /// went with them.
    void judge(bool leavesOut);

    /// Moves the good rows into the document, whose pool already holds their values. Two rows that disagree
    /// about a value are reported; the earlier one wins.
    void moveTo(scenario::Document& document);

  private:
    static constexpr std::uint32_t kNone = 0xFFFFFFFFu;
    /// A row as it is kept: its texts stand in texts_, and it knows who comes next. A large table has a million of them.
    struct Row {
        std::uint32_t number = 0;
        base::ValueId name, upstreamName;  // as they are written; none: a root
        std::uint32_t organization = kNone;
        std::uint32_t upstream = kNone;  // none: a root
        std::uint32_t nextOfOrganization = kNone, nextOfUpstream = kNone;
        data_sync::Flags flags;
        bool isGood = true;
        std::vector<data_sync::SettingEntry> settings;
    };
    /// Indices of rows, in order; each names the next.
    struct Chain {
        std::uint32_t first = kNone, last = kNone;
    };
    struct Organization {
        base::ValueId name, id;      // as they are written
        std::uint32_t firstRow = 0;  // that has it, or names it
        Chain rows;                  // its own
        Chain downstreams;           // those that name it as upstream
        bool isAdded = false;        // no row has it
    };

    [[nodiscard]] std::string_view text(base::ValueId id) const { return texts_.spelling(id); }
    [[nodiscard]] std::string_view nameOf(std::uint32_t organization) const {
        return text(organizations_[organization].name);
    }
    void addRow(Row row);
    void append(Chain& chain, std::uint32_t row, std::uint32_t Row::*next);
    void reject(Row& row, std::string_view column, base::Text message, const CsvHint& hint = {});
    [[nodiscard]] std::uint32_t organizationOf(const ChannelRow& row);
    [[nodiscard]] std::uint32_t organizationNamed(const ChannelRow& row);
    [[nodiscard]] std::uint32_t organizationWithId(const ChannelRow& row);
    [[nodiscard]] std::uint32_t addOrganization(std::string_view name, std::string_view id, std::uint32_t row,
                                                base::ValueId asSeen, base::ValueId likened);
    void remarkSpelling(std::string_view name, std::uint32_t organization, CsvPlace place);
    [[nodiscard]] std::string newId(std::string_view name);
    void splitUpstreams();
    void findUpstream(Row& row);
    void suggestUpstream(Row& row);
    void reportMissing();
    void remarkSharedNames();
    [[nodiscard]] std::uint32_t nearestOrganization(std::string_view name);
    /// Which organizations a text names, and how: the first of several, or none.
    struct Named {
        std::uint32_t byName = kNone;   // as names are seen
        std::uint32_t byAlike = kNone;  // as names that are alike
        std::uint32_t byId = kNone;
        bool isShared = false;  // several organizations have this name
    };
    [[nodiscard]] base::ValueId keyOf(std::string_view text);
    [[nodiscard]] Named named(base::ValueId key) const;
    [[nodiscard]] Named named(std::string_view text) const { return named(texts_.findText(text)); }
    [[nodiscard]] std::uint32_t indexOf(std::string_view nameOrId) const;
    void judgeTogether(const Organization& organization);
    void rejectLoops();
    void rejectLoopsFrom(std::uint32_t start, std::vector<std::uint8_t>& marks);
    [[nodiscard]] base::Text loopThrough(const std::vector<std::uint32_t>& path, std::uint32_t closing) const;
    void leaveOutOrphans();
    void moveSettings(Row& row, data_sync::OrganizationEntry& entry);

    CsvReport& report_;
    /// An upstream that no row has, with the rows that name it.
    struct Missing {
        base::ValueId name;
        std::uint32_t near;  // the organization that may be meant, or none
        CsvRows rows;
        std::uint32_t firstRow;
    };

    ChannelColumns columns_;
    bool takesSuggestions_;
    bool hasIds_ = false;
    std::vector<Row> rows_;
    std::vector<Missing> missing_;
    base::IndexMap missingByName_;
    CsvRows noUpstreams_;  // cells that say NULL or the like
    std::string noUpstreamWord_;
    std::vector<Organization> organizations_;
    base::ValuePool
        texts_;  // as they are written, and the keys below: names as they are seen, names that are alike, ids
    std::vector<Named> named_;  // by key
    bool hasSharedNames_ = false;
    base::IndexMap numbering_;  // slug → place in lastNumber_
    std::vector<std::uint32_t> lastNumber_;
    std::size_t comparisons_ = 0;
};

}  // namespace sluice::codec
