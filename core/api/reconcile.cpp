#include "api/reconcile.h"

#include <algorithm>
#include <utility>

#include "api/counts.h"
#include "api/messages_fields.h"
#include "api/views.h"
#include "base/text.h"

namespace sluice::api {

using reconcile::ChangeGroup;
using reconcile::Proposal;
using reconcile::Reconciled;

namespace {

List<ReconcileCount> countsBy(const Reconciled& reconciled, const reconcile::Groups& wanted) {
    std::array<ReconcileCount, reconcile::kGroups> counts;
    for (const auto& row : base::Enumerators<ChangeGroup>::rows) {
        ReconcileCount& count = counts[static_cast<std::size_t>(row.value)];
        count.group = row.value;
        count.label = row.label;
        count.help = row.help;
        count.wanted = wanted[static_cast<std::size_t>(row.value)];
    }
    for (const Proposal& each : reconciled.proposals) {
        ReconcileCount& count = counts[static_cast<std::size_t>(each.group)];
        ++count.count;
        count.refused += each.refusal.rule.empty() ? 0 : 1;
    }
    List<ReconcileCount> list;
    for (const ReconcileCount& each : counts) list.push_back(each);
    return list;
}

ReconcileEntry entryOf(const World& world, const Proposal& each) {
    ReconcileEntry entry;
    entry.group = each.group;
    entry.organization = each.organization;
    const OrganizationIndex organization = world.channel.find(world.values->findText(each.organization));
    entry.organizationName = organization.exists()
                                 ? spelled(world, world.channel.organization(organization).name)
                                 : entry.organization;
    entry.sentence = each.sentence;
    entry.happens = each.happens;
    entry.refusal = each.refusal.sentence;
    entry.rule = each.refusal.rule;
    return entry;
}

Text reconcileSummary(const Reconciliation& reconciliation) {
    if (reconciliation.needsSeller) return "Whose catalogue is it? Several might be meant.";
    if (reconciliation.total == 0) return "Nothing in the file is new or different.";
    std::uint32_t refused = 0, stays = 0;
    for (const ReconcileCount& each : reconciliation.counts) {
        refused += each.refused;
        if (!each.wanted) stays += each.count;
    }
    base::GrowingText text = base::counted(reconciliation.events.size(), "event") + " to happen";
    if (refused > 0) text += ", " + base::digits(refused) + " refused";
    if (stays > 0) text += ", " + base::digits(stays) + " not taken";
    if (reconciliation.destroyed > 0)
        text += "; " + base::counted(reconciliation.destroyed, "value") + " destroyed on the way";
    text += ".";
    return text;
}

/// As it was read, where it is a file of what there is: what is not written stays unwritten.
Document whatItTells(const Session& file) {
    return file.timeline().size() == 0 ? file.document() : file.documentHere(scenario::Ordering::asFlowing);
}

}  // namespace

std::optional<reconcile::Groups> groupsNamed(const std::vector<std::string>& names) {
    reconcile::Groups groups{};
    const auto& rows = base::Enumerators<ChangeGroup>::rows;
    for (const std::string& each : names) {
        const auto row =
            std::find_if(rows.begin(), rows.end(), [&](const auto& known) { return known.wireName == each; });
        if (row == rows.end()) return std::nullopt;
        groups[static_cast<std::size_t>(row->value)] = true;
    }
    return groups;
}

Reconciliation reconciliationOf(Session& here, const Session& file, const ReconcileAsked& asked) {
    Reconciliation result;
    Reconciled reconciled;
    const Document told = whatItTells(file);
    here.tryOut([&](World& world) {
        const auto count = [&](const World::Step& step) {
            result.destroyed += countsOf(world, step).destroyed;
        };
        reconciled = reconcile::reconcile(world, told, asked.options, count);
    });
    const World& world = here.world();
    result.counts = countsBy(reconciled, asked.options.wanted);
    result.total = static_cast<std::uint32_t>(reconciled.proposals.size());
    for (std::size_t i = 0; i < std::min<std::size_t>(asked.limit, reconciled.proposals.size()); ++i) {
        result.entries.push_back(entryOf(world, reconciled.proposals[i]));
    }
    for (const Proposal& each : reconciled.proposals) {
        if (each.happens) result.events.push_back(codec::writeEvent(each.event, here.values()));
    }
    for (const std::string& each : reconciled.leftOut) result.leftOut.push_back(each);
    result.needsSeller = reconciled.needsSeller;
    if (reconciled.seller.exists())
        result.seller = spelled(world, world.channel.organization(reconciled.seller).id);
    if (reconciled.seller.exists() || reconciled.needsSeller) {
        for (const OrganizationIndex each : reconcile::sellersOf(world)) {
            const channel::Organization& organization = world.channel.organization(each);
            result.sellers.push_back(
                {spelled(world, organization.id), spelled(world, organization.name), {}});
        }
    }
    result.summary = reconcileSummary(result);
    return result;
}

}  // namespace sluice::api
