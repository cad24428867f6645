#include <algorithm>
#include <utility>

#include "codec/csv.h"
#include "codec/csv_cell.h"
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
        for (const base::ValueId setting : settings_) cell(document_.values.spelling(setting));
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
    /// An organization stands under its name; under its id where another one has the same name.
    void collectNames() {
        base::ValuePool alikes;
        std::vector<std::uint32_t> uses;  // by alike
        const auto usesOf = [&](std::string_view name) -> std::uint32_t& {
            const base::ValueId id = alikes.text(alike(name));
            uses.resize(alikes.size(), 0);
            return uses[id.value];
        };
        for (const OrganizationEntry& organization : document_.organizations) ++usesOf(nameOf(organization));
        names_.resize(document_.values.size());
        for (const OrganizationEntry& organization : document_.organizations) {
            const std::string name = tidied(nameOf(organization));
            const bool isUnique = usesOf(name) == 1 && !name.empty();
            names_[organization.id.value] =
                isUnique ? name : std::string(document_.values.spelling(organization.id));
        }
    }
    /// In the order in which the organizations first give them.
    void collectSettings() {
        std::vector<std::uint8_t> isKnown(document_.values.size(), 0);
        for (const OrganizationEntry& organization : document_.organizations) {
            for (const SettingEntry& entry : organization.settings) {
                if (std::exchange(isKnown[entry.setting.value], std::uint8_t{1}) == 0)
                    settings_.push_back(entry.setting);
            }
        }
    }
    [[nodiscard]] std::string_view nameOf(const OrganizationEntry& organization) const {
        return document_.values.spelling(organization.name.exists() ? organization.name : organization.id);
    }

    /// Values stand in the first row of an organization only.
    void writeRow(const OrganizationEntry& organization, const scenario::PartnershipEntry* partnership,
                  bool isFirst) {
        const std::string& name = names_[organization.id.value];
        if (partnership == nullptr) {
            cells(name, {}, {});
        } else {
            const auto word = [](bool flag) { return std::string_view(flag ? "yes" : "no"); };
            const data_sync::Flags& flags = partnership->flags;
            cells(name, names_[partnership->upstream.value],
                  {word(flags.dataSync), word(flags.exclusive), word(flags.allowEdit)});
        }
        for (const base::ValueId setting : settings_)
            cell(isFirst ? valuesOf(organization, setting) : std::string());
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
    std::vector<std::string> names_;  // by organization id
    std::vector<base::ValueId> settings_;
    std::string text_;
};

}  // namespace

std::string writeCsv(const scenario::Document& document) { return TableWriter(document).write(); }

}  // namespace sluice::codec
