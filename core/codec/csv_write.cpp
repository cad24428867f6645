#include <algorithm>
#include <utility>

#include "base/text.h"
#include "codec/csv.h"
#include "codec/csv_cell.h"
#include "codec/csv_header.h"
#include "codec/csv_table.h"

namespace sluice::codec {
namespace {

using data_sync::OrganizationEntry;
using data_sync::SettingEntry;

/// Writes the rows of one document.
class TableWriter {
  public:
    explicit TableWriter(const scenario::Document& document) : document_(document) {
        collectNames();
        collectSettings();
    }

    std::string write() {
        cells("organization", "upstream", {"data_sync", "exclusive", "allow_edit"});
        if (hasIds_) cell("id");
        for (const Setting& setting : settings_) cell(setting.header);
        endRow();
        std::vector<std::vector<const scenario::PartnershipEntry*>> upstreams(document_.values.size());
        for (const scenario::PartnershipEntry& partnership : document_.partnerships) {
            upstreams[partnership.downstream.value].push_back(&partnership);
        }
        for (const OrganizationEntry& organization : document_.organizations) {
            bool isFirst = true;
            for (const scenario::PartnershipEntry* partnership : upstreams[organization.id.value]) {
                writeRow(organization, partnership, isFirst);
                isFirst = false;
            }
            if (isFirst) writeRow(organization, nullptr, true);
        }
        return std::move(text_);
    }

  private:
    struct Setting {
        base::ValueId id;
        std::string header;
    };

    /// An organization stands under its name. A column for ids is there where reading the names would not give them,
    /// and upstreams are named by their ids then.
    void collectNames() {
        base::ValuePool alikes;
        std::vector<std::uint8_t> isKnown;
        for (const OrganizationEntry& organization : document_.organizations) {
            const std::string name(nameOf(organization));
            const std::uint32_t key = alikes.text(alike(name)).value;
            isKnown.resize(alikes.size(), 0);
            const bool isShared = std::exchange(isKnown[key], std::uint8_t{1}) != 0;
            const bool isMade = document_.values.spelling(organization.id) == slug(name);
            hasIds_ = hasIds_ || isShared || !isMade;
        }
        // One name under several upstreams could be several organizations: an id tells that it is one.
        std::vector<std::uint8_t> hasUpstream(document_.values.size(), 0);
        for (const scenario::PartnershipEntry& partnership : document_.partnerships)
            hasIds_ =
                std::exchange(hasUpstream[partnership.downstream.value], std::uint8_t{1}) != 0 || hasIds_;
        upstreamNames_.resize(document_.values.size());
        for (const OrganizationEntry& organization : document_.organizations) {
            upstreamNames_[organization.id.value] =
                hasIds_ ? document_.values.spelling(organization.id) : nameOf(organization);
        }
    }
    /// In the order in which the organizations first give them, then the scenario's own without values.
    void collectSettings() {
        std::vector<std::uint8_t> isKnown(document_.values.size(), 0);
        const auto collect = [&](base::ValueId id) {
            if (std::exchange(isKnown[id.value], std::uint8_t{1}) == 0)
                settings_.push_back({id, headerOf(id)});
        };
        for (const OrganizationEntry& organization : document_.organizations) {
            for (const SettingEntry& entry : organization.settings) collect(entry.setting);
        }
        for (const scenario::SettingTypeEntry& type : document_.settingTypes) collect(type.id);
    }
    [[nodiscard]] std::string headerOf(base::ValueId setting) const {
        for (const scenario::SettingTypeEntry& type : document_.settingTypes) {
            if (type.id == setting) return headerCell(type, document_.values);
        }
        return std::string(document_.values.spelling(setting));
    }
    [[nodiscard]] std::string_view nameOf(const OrganizationEntry& organization) const {
        return document_.values.spelling(organization.name.exists() ? organization.name : organization.id);
    }
    /// Values stand in the first row of an organization only.
    void writeRow(const OrganizationEntry& organization, const scenario::PartnershipEntry* partnership,
                  bool isFirst) {
        const std::string_view name = nameOf(organization);
        if (partnership == nullptr) {
            cells(name, {}, {});
        } else {
            const auto word = [](bool flag) { return std::string_view(flag ? "yes" : "no"); };
            const data_sync::Flags& flags = partnership->flags;
            cells(name, upstreamNames_[partnership->upstream.value],
                  {word(flags.dataSync), word(flags.exclusive), word(flags.allowEdit)});
        }
        if (hasIds_) cell(document_.values.spelling(organization.id));
        for (const Setting& setting : settings_)
            cell(isFirst ? valuesOf(organization, setting.id) : std::string());
        endRow();
    }
    [[nodiscard]] std::string valuesOf(const OrganizationEntry& organization, base::ValueId setting) const {
        const auto isIt = [&](const SettingEntry& entry) { return entry.setting == setting; };
        const auto entry = std::find_if(organization.settings.begin(), organization.settings.end(), isIt);
        if (entry == organization.settings.end()) return {};
        return entry->isList ? writeCellItems(entry->items, document_.values)
                             : writeCellValue(entry->value, document_.values);
    }

    struct FlagCells {
        std::string_view dataSync, exclusive, allowEdit;
    };
    void cells(std::string_view organization, std::string_view upstream, FlagCells flags) {
        text_ += csvCell(organization);
        cell(upstream);
        cell(flags.dataSync);
        cell(flags.exclusive);
        cell(flags.allowEdit);
    }
    void cell(std::string_view text) { text_ += "," + csvCell(text); }
    void endRow() { text_ += "\r\n"; }

    const scenario::Document& document_;
    bool hasIds_ = false;
    std::vector<std::string_view> upstreamNames_;  // by organization id
    std::vector<Setting> settings_;
    std::string text_;
};

}  // namespace

std::string writeCsv(const scenario::Document& document, bool hasMark) {
    return (hasMark ? "\uFEFF" : "") + TableWriter(document).write();
}

std::string leftOutOfChannel(const scenario::Document& document) {
    const auto countIf = [&document](bool (*isIt)(const scenario::PartnershipEntry&)) {
        return static_cast<std::size_t>(
            std::count_if(document.partnerships.begin(), document.partnerships.end(), isIt));
    };
    const scenario::EntitlementParts& rights = document.entitlements;
    const scenario::TierParts& tiers = document.tierSetup;
    struct Part {
        std::size_t count;
        std::string_view singular;
    };
    std::string text;
    for (const Part& part : {
             Part{countIf([](const scenario::PartnershipEntry& each) { return !each.catchesUp.empty(); }),
                  "pending catch-up"},
             Part{countIf([](const scenario::PartnershipEntry& each) { return each.reseller.exists(); }),
                  "reseller relationship"},
             Part{document.catalogues.size(), "catalogue"},
             Part{rights.tiers.size(), "partner tier"},
             Part{rights.accounts.size(), "account"},
             Part{rights.relationships.size(), "account relationship"},
             Part{rights.entitlements.size(), "entitlement"},
             Part{tiers.products.size(), "product"},
             Part{tiers.assets.size(), "asset"},
             Part{tiers.configurations.size(), "tier configuration"},
             Part{tiers.requests.size(), "request"},
         }) {
        if (part.count == 0) continue;
        text += (text.empty() ? "" : ", ") + std::string(base::counted(part.count, part.singular));
    }
    return text;
}

std::string writeChannelTable(const scenario::Document& document, TableFile file, bool hasMark) {
    if (file == TableFile::csv) return writeCsv(document, hasMark);
    return writeWorkbook(writeCsv(document), "Channel");
}

}  // namespace sluice::codec
