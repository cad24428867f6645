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
    static constexpr std::uint32_t kNone = 0xFFFFFFFFu;
    std::uint32_t number = 0;
    std::string id;            // of the organization; empty where no column gives it
    std::string name;          // of the organization
    std::string upstreamName;  // empty: a root
    data_sync::Flags flags;
    std::vector<data_sync::SettingEntry> settings;
    std::uint32_t organization = kNone;  // index, set by CsvChannel
    std::uint32_t upstream = kNone;      // index, set by CsvChannel; kNone: a root
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
    struct Organization {
        std::string name, id;
        std::uint32_t firstRow = 0;              // that has it, or names it
        std::vector<std::uint32_t> rows;         // indices of its rows, in order
        std::vector<std::uint32_t> downstreams;  // indices of the rows that name it as upstream
        bool isAdded = false;                    // no row has it
    };

    void reject(ChannelRow& row, std::string_view column, base::Text message, const CsvHint& hint = {});
    [[nodiscard]] std::uint32_t organizationOf(const ChannelRow& row);
    [[nodiscard]] std::uint32_t organizationNamed(const ChannelRow& row);
    [[nodiscard]] std::uint32_t organizationWithId(const ChannelRow& row);
    [[nodiscard]] std::uint32_t addOrganization(const std::string& name, std::string id, std::uint32_t row,
                                                base::ValueId asSeen, base::ValueId likened);
    void remarkSpelling(const std::string& name, std::uint32_t organization, CsvPlace place);
    [[nodiscard]] std::string newId(const std::string& name);
    void splitUpstreams();
    void findUpstream(ChannelRow& row);
    void suggestUpstream(ChannelRow& row);
    void reportMissing();
    void remarkSharedNames();
    [[nodiscard]] std::uint32_t nearestOrganization(const std::string& name);
    /// Which organizations a text names, and how: the first of several, or none.
    struct Named {
        std::uint32_t byName = ChannelRow::kNone;   // as names are seen
        std::uint32_t byAlike = ChannelRow::kNone;  // as names that are alike
        std::uint32_t byId = ChannelRow::kNone;
        bool isShared = false;  // several organizations have this name
    };
    [[nodiscard]] base::ValueId keyOf(std::string_view text);
    [[nodiscard]] Named named(base::ValueId key) const;
    [[nodiscard]] Named named(std::string_view text) const { return named(texts_.findText(text)); }
    [[nodiscard]] std::uint32_t indexOf(const std::string& nameOrId) const;
    void judgeTogether(const Organization& organization);
    void rejectLoops();
    void rejectLoopsFrom(std::uint32_t start, std::vector<std::uint8_t>& marks);
    [[nodiscard]] base::Text loopThrough(const std::vector<std::uint32_t>& path, std::uint32_t closing) const;
    void leaveOutOrphans();
    void moveSettings(ChannelRow& row, data_sync::OrganizationEntry& entry);

    CsvReport& report_;
    /// An upstream that no row has, with the rows that name it.
    struct Missing {
        std::string name;
        std::uint32_t near;  // the organization that may be meant, or none
        CsvRows rows;
        std::uint32_t firstRow;
    };

    ChannelColumns columns_;
    bool takesSuggestions_;
    bool hasIds_ = false;
    std::vector<ChannelRow> rows_;
    std::vector<Missing> missing_;
    base::IndexMap missingByName_;
    CsvRows noUpstreams_;  // cells that say NULL or the like
    std::string noUpstreamWord_;
    std::vector<Organization> organizations_;
    base::ValuePool texts_;     // the keys below: names as they are seen, names that are alike, ids
    std::vector<Named> named_;  // by key
    bool hasSharedNames_ = false;
    base::IndexMap numbering_;  // slug → place in lastNumber_
    std::vector<std::uint32_t> lastNumber_;
    std::size_t comparisons_ = 0;
};

}  // namespace sluice::codec
