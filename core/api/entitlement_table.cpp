#include "api/entitlement_fields.h"
#include "api/entitlement_views.h"
#include "codec/csv_table.h"
#include "codec/message.h"

namespace sluice::api {

namespace {

std::string csvOf(const Viewer& viewer, const List<EntitlementEntry>& entries) {
    std::string text = "entitlement,kind,product,quantity,used,remaining,state,current_owner";
    List<Text> tiers;
    for (const entitlements::TierIndex tier : viewer.state().order) {
        tiers.push_back(viewer.values().spelling(viewer.state().tier(tier).id));
        text += "," + codec::csvCell(tiers.back());
    }
    text += ",from\r\n";
    for (const EntitlementEntry& entry : entries) {
        text += codec::csvCell(entry.id);
        const auto cell = [&text](std::string_view content) { text += "," + codec::csvCell(content); };
        for (const std::string_view content :
             {std::string_view(entry.kind), std::string_view(entry.product)}) {
            cell(content);
        }
        for (const std::uint64_t number : {entry.quantity, entry.used, entry.remaining}) {
            cell(std::to_string(number));
        }
        cell(entry.state);
        cell(entry.owner);
        auto standing = entry.standings.begin();
        for (const Text tier : tiers) {
            const bool isHere = standing != entry.standings.end() && standing->tier == tier;
            cell(isHere ? (standing++)->accountName : Text());
        }
        cell(entry.from);
        text += "\r\n";
    }
    return text;
}

}  // namespace

std::string entitlementTable(const Session& session, const Viewer& viewer, bool isJson) {
    const std::vector<std::uint64_t> passedOn = entitlements::passedOnBy(viewer.state(), stepsOf(session));
    List<EntitlementEntry> entries;
    std::vector<std::uint32_t> made(viewer.state().entitlements.size());
    for (const EntitlementIndex index : viewer.entitlements()) {
        entries.push_back(entitlementEntry(viewer, index, passedOn[index.value]));
        const EntitlementIndex from = viewer.state().entitlement(index).from;
        if (from.exists()) ++made[from.value];
    }
    if (!isJson) return csvOf(viewer, entries);
    for (EntitlementEntry& entry : entries) entry.made = made[entry.index];
    codec::JsonWriter writer;
    codec::writeValue(writer, entries);
    return writer.take();
}

}  // namespace sluice::api
