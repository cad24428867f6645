#include <algorithm>
#include <utility>

#include "api/tier_reader.h"
#include "api/tier_views.h"
#include "codec/csv_table.h"
#include "tier_setup/enumerators.h"

namespace sluice::api {

namespace {

using tier_setup::Asset;
using tier_setup::Configuration;
using tier_setup::Request;

/// Collects cells by column, so that only columns in use are written.
class TierTable {
  public:
    TierTable(const World& world, std::vector<std::string> columns)
        : reader_(world), world_(world), columns_(std::move(columns)) {
        for (const tier_setup::Product& product : reader_.state().products) {
            for (const tier_setup::Parameter& parameter : product.parameters) {
                if (std::find(parameters_.begin(), parameters_.end(), parameter.id) == parameters_.end())
                    parameters_.push_back(parameter.id);
            }
        }
    }

    void add(const Asset& asset) {
        begin();
        set("Subscription ID", spelled(asset.id));
        set("Status", base::wireName(asset.status));
        parties(asset);
        product(asset.product);
        values(asset.values);
    }
    void add(const Configuration& configuration) {
        begin();
        set("Tier Configuration ID", spelled(configuration.id));
        set("Tier Level", std::to_string(configuration.level));
        set("Status", base::wireName(configuration.status));
        organization("Name", "Tier ID", configuration.account);
        organization("Parent Name", "Parent Tier ID", configuration.parent);
        product(configuration.product);
        values(configuration.values);
    }
    void add(const Request& request) {
        begin();
        set("Request ID", spelled(request.id));
        set("Request Type", base::wireName(request.type));
        set("Request Status", base::wireName(request.status));
        if (request.configuration.exists()) {
            const Configuration& configuration = reader_.state().configurationOf(request);
            set("Tier Configuration ID", spelled(configuration.id));
            set("Tier Level", std::to_string(configuration.level));
            organization("Name", "Tier ID", configuration.account);
        } else {
            const Asset& asset = reader_.state().assetOf(request);
            set("Asset ID", spelled(asset.id));
            set("Asset Status", base::wireName(asset.status));
            parties(asset);
        }
        product(reader_.state().productOf(request).id);
        set("Template", spelled(request.templateId));
        set("Reason", spelled(request.reason));
        set("Scheduled For", spelled(request.date));
        std::string needs;
        for (const ValueId each : request.needs) needs += (needs.empty() ? "" : "; ") + spelled(each);
        set("Waits For", needs);
        values(request.values);
    }

    [[nodiscard]] std::string write(bool hasMark) const {
        std::string text = hasMark ? "\uFEFF" : "";
        for (std::size_t i = 0; i < columns_.size(); ++i)
            text += (i > 0 ? "," : "") + codec::csvCell(columns_[i]);
        for (const ValueId parameter : parameters_)
            text += "," + codec::csvCell("Parameter " + spelled(parameter));
        text += "\r\n";
        for (const std::vector<std::string>& row : rows_) {
            for (std::size_t i = 0; i < row.size(); ++i) text += (i > 0 ? "," : "") + codec::csvCell(row[i]);
            text += "\r\n";
        }
        return text;
    }

  private:
    [[nodiscard]] std::string spelled(ValueId id) const {
        return id.exists() ? std::string(world_.values->spelling(id)) : std::string();
    }
    void begin() { rows_.emplace_back(columns_.size() + parameters_.size()); }
    void set(std::string_view column, std::string_view content) {
        const auto found = std::find(columns_.begin(), columns_.end(), column);
        rows_.back()[static_cast<std::size_t>(found - columns_.begin())] = content;
    }
    void organization(std::string_view name, std::string_view id, ValueId organization) {
        if (!organization.exists()) return;
        set(id, spelled(organization));
        set(name, reader_.nameOf(organization));
    }
    void parties(const Asset& asset) {
        organization("Customer Name", "Customer ID", asset.customer);
        organization("Tier 1 Name", "Tier 1 ID", asset.tier1);
        organization("Tier 2 Name", "Tier 2 ID", asset.tier2);
    }
    void product(ValueId id) {
        set("Product ID", spelled(id));
        set("Product Name", reader_.productName(reader_.state().productOf(id)));
    }
    void values(const tier_setup::Values& values) {
        for (const tier_setup::ParameterValue& value : values) {
            const auto found = std::find(parameters_.begin(), parameters_.end(), value.parameter);
            if (found == parameters_.end()) continue;
            rows_.back()[columns_.size() + static_cast<std::size_t>(found - parameters_.begin())] =
                spelled(value.value);
        }
    }

    TierReader reader_;
    const World& world_;
    std::vector<std::string> columns_;
    std::vector<ValueId> parameters_;
    std::vector<std::vector<std::string>> rows_;
};

std::vector<std::string> columnsOf(TierTableOf of) {
    switch (of) {
        case TierTableOf::requests:
            return {"Request ID",   "Request Type", "Request Status", "Tier Configuration ID",
                    "Tier Level",   "Name",         "Tier ID",        "Asset ID",
                    "Asset Status", "Customer ID",  "Customer Name",  "Tier 1 ID",
                    "Tier 1 Name",  "Tier 2 ID",    "Tier 2 Name",    "Product ID",
                    "Product Name", "Template",     "Reason",         "Scheduled For",
                    "Waits For"};
        case TierTableOf::configurations:
            return {"Tier Configuration ID", "Tier Level",     "Status",     "Name",        "Tier ID",
                    "Parent Name",           "Parent Tier ID", "Product ID", "Product Name"};
        case TierTableOf::assets:
            return {"Subscription ID", "Status",    "Customer ID", "Customer Name", "Tier 1 ID",
                    "Tier 1 Name",     "Tier 2 ID", "Tier 2 Name", "Product ID",    "Product Name"};
    }
    return {};
}

}  // namespace

std::string tierTable(const Session& session, TierTableOf of, bool hasMark) {
    TierTable table(session.world(), columnsOf(of));
    const auto addAll = [&table](const auto& entries) {
        using Its = decltype(entries.front().status);
        for (const auto& entry : entries) {
            if (entry.status != Its::none) table.add(entry);  // the others were discarded
        }
    };
    const tier_setup::State& state = session.world().tierSetup;
    switch (of) {
        case TierTableOf::requests:
            addAll(state.requests);
            break;
        case TierTableOf::configurations:
            addAll(state.configurations);
            break;
        case TierTableOf::assets:
            addAll(state.assets);
            break;
    }
    return table.write(hasMark);
}

}  // namespace sluice::api
