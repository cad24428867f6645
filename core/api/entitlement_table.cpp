#include <algorithm>

#include "api/entitlement_fields.h"
#include "api/entitlement_views.h"
#include "base/text.h"
#include "codec/csv_entitlements.h"
#include "codec/message.h"

namespace sluice::api {

namespace {

using codec::EntitlementSheet;

class SheetMaker {
  public:
    SheetMaker(const Session& session, const Viewer& viewer)
        : viewer_(viewer), here_(session.documentHere(scenario::Ordering::asFlowing)) {}

    std::string write(const List<EntitlementEntry>& entries, bool hasAccounts, bool hasMark) {
        for (const entitlements::TierIndex tier : viewer_.state().order) {
            const entitlements::Tier& each = viewer_.state().tier(tier);
            sheet_.tiers.push_back({spelled(each.id), spelled(each.name)});
        }
        if (hasAccounts) addAccounts();
        for (const EntitlementEntry& entry : entries) add(entry);
        return codec::writeEntitlements(sheet_, hasMark);
    }

  private:
    [[nodiscard]] std::string_view spelled(base::ValueId id) const {
        return id.exists() ? viewer_.values().spelling(id) : std::string_view();
    }
    /// The whole name; the viewer may know it.
    [[nodiscard]] std::string_view nameOf(OrganizationIndex account) const {
        const channel::Organization& organization = viewer_.channel().organization(account);
        return spelled(organization.name.exists() ? organization.name : organization.id);
    }

    void add(const EntitlementEntry& entry) {
        EntitlementSheet::Row& row = sheet_.rows.emplace_back();
        row.id = entry.id;
        row.kind = entry.kind;
        row.product = entry.product;
        row.quantity = entry.quantity;
        row.used = entry.used;
        row.state = entry.state;
        row.owner = entry.owner;
        row.from = entry.from;
        // By entitlement, as documentHere() keeps their order.
        const scenario::EntitlementEntry& saved = here_.entitlements.entitlements[entry.index];
        if (viewer_.seesAll()) {
            row.givenBy = saved.givenBy.exists() ? here_.values.spelling(saved.givenBy) : std::string_view();
            row.touched = saved.touched;
            row.passedOn = saved.passedOn;
        }
        std::size_t tier = 0;
        for (const EntitlementStanding& standing : entry.standings) {
            while (sheet_.tiers[tier].id != standing.tier.view()) ++tier;
            const base::ValueId id = viewer_.values().findText(standing.account);
            const OrganizationIndex account =
                standing.withheld ? OrganizationIndex{} : viewer_.channel().find(id);
            row.standings.push_back({tier, standing.account.view(),
                                     account.exists() ? nameOf(account) : standing.accountName.view()});
        }
    }
    void addAccounts() {
        for (const OrganizationIndex index : viewer_.accounts()) {
            const entitlements::Account& account = viewer_.state().account(index);
            EntitlementSheet::Account& row = sheet_.accounts.emplace_back();
            row.id = spelled(viewer_.channel().organization(index).id);
            row.name = nameOf(index);
            row.type = word(account.type).tag;
            row.visible = account.visibleToOtherPartners;
            for (const OrganizationIndex parent : account.parents)
                row.parents.push_back(spelled(viewer_.channel().organization(parent).id));
            for (const OrganizationIndex other : account.related) {
                if (index < other) row.related.push_back(spelled(viewer_.channel().organization(other).id));
            }
        }
    }

    const Viewer& viewer_;
    const Document here_;
    EntitlementSheet sheet_;
};

}  // namespace

std::string entitlementTable(const Session& session, const Viewer& viewer,
                             const EntitlementTableAsked& asked) {
    const std::vector<std::uint64_t> passedOn = entitlements::passedOnBy(viewer.state(), stepsOf(session));
    List<EntitlementEntry> entries;
    std::vector<std::uint32_t> made(viewer.state().entitlements.size());
    for (const EntitlementIndex index : viewer.entitlements()) {
        entries.push_back(entitlementEntry(viewer, index, passedOn[index.value]));
        const EntitlementIndex from = viewer.state().entitlement(index).from;
        if (from.exists()) ++made[from.value];
    }
    if (!asked.isJson) return SheetMaker(session, viewer).write(entries, asked.hasAccounts, asked.hasMark);
    for (EntitlementEntry& entry : entries) entry.made = made[entry.index];
    codec::JsonWriter writer;
    codec::writeValue(writer, entries);
    return writer.take();
}

List<Text> leftOutOfEntitlementTable(const Session& session, const EntitlementTableAsked& asked) {
    List<Text> remarks;
    const entitlements::State& state = session.world().entitlements;
    const channel::Channel& channel = session.world().channel;
    std::uint32_t others = 0;
    for (std::uint32_t i = 0; i < channel.organizationSlots(); ++i)
        others += channel.organization({i}).present && !state.account({i}).exists() ? 1 : 0;
    if (!asked.hasAccounts) {
        remarks.push_back(
            "The types, parents, relationships and visibility of the accounts do not stand in the table: ask "
            "for the "
            "rows about accounts too.");
    }
    if (others > 0) {
        remarks.push_back(base::counted(others, "organization") + " without an account " +
                          (others == 1 ? "does" : "do") + " not stand in the table.");
    }
    return remarks;
}

}  // namespace sluice::api
