#include <algorithm>
#include <utility>

#include "api/entitlement_views.h"
#include "api/views.h"
#include "entitlements/remedies.h"
#include "entitlements/words.h"

namespace sluice::api {

using entitlements::Effect;
using entitlements::Field;
using entitlements::SubjectKind;

namespace {

base::ValueId idOf(const World& world, const entitlements::Subject& subject) {
    switch (subject.kind) {
        case SubjectKind::account:
            return world.channel.organization({subject.index}).id;
        case SubjectKind::tier:
            return world.entitlements.tier({subject.index}).id;
        case SubjectKind::entitlement:
            return world.entitlements.entitlement({subject.index}).id;
    }
    return {};
}

base::ValueId nameOf(const World& world, const entitlements::Subject& subject) {
    switch (subject.kind) {
        case SubjectKind::account:
            return world.channel.organization({subject.index}).name;
        case SubjectKind::tier:
            return world.entitlements.tier({subject.index}).name;
        case SubjectKind::entitlement:
            break;
    }
    return idOf(world, subject);
}

/// Whether the viewer may know what has changed; the tiers are known to all.
bool isKnown(const Viewer& viewer, const entitlements::Subject& subject) {
    switch (subject.kind) {
        case SubjectKind::account:
            return viewer.shows({subject.index});
        case SubjectKind::entitlement:
            return viewer.sees({subject.index});
        case SubjectKind::tier:
            break;
    }
    return true;
}

StepEntry entryOf(const World& world, const Effect& effect, const Viewer& viewer) {
    const auto text = [&](const entitlements::Value& value) {
        return Text(entitlements::textOf(value, effect.subject, viewer));
    };
    StepEntry entry;
    entry.subject = spelled(world, idOf(world, effect.subject));
    entry.subjectName = spelled(world, nameOf(world, effect.subject));
    entry.field = word(effect.field).label;
    entry.before = text(effect.before);
    entry.after = text(effect.after);
    entry.rule = entitlements::id(effect.rule);
    entry.status = entitlements::text(effect.rule).status;
    entry.sentence = entitlements::sentenceOf(effect, viewer);
    return entry;
}

}  // namespace

SystemStep entitlementStep(const World& world, const entitlements::Step& step, OrganizationIndex account,
                           std::uint32_t limit) {
    const Viewer viewer = viewerOf(world, account);
    SystemStep report;
    for (const Effect& effect : step.effects) {
        if (!isKnown(viewer, effect.subject)) continue;
        if (report.totalEntries++ < limit) report.entries.push_back(entryOf(world, effect, viewer));
    }
    return report;
}

List<StepEntry> quantityChanges(const Viewer& viewer, const World& world,
                                const std::vector<entitlements::Step>& steps) {
    std::vector<Effect> changes;
    for (const entitlements::Step& step : steps) {
        for (const Effect& effect : step.effects) {
            if (effect.field != Field::quantity || !isKnown(viewer, effect.subject)) continue;
            const auto known = std::find_if(changes.begin(), changes.end(), [&effect](const Effect& other) {
                return other.subject == effect.subject;
            });
            if (known == changes.end()) {
                changes.push_back(effect);
            } else {
                known->after = effect.after;
            }
        }
    }
    List<StepEntry> entries;
    for (const Effect& effect : changes) entries.push_back(entryOf(world, effect, viewer));
    return entries;
}

void tellAs(Session& session, OrganizationIndex account, const Event& any, const World::Step& step,
            std::uint32_t limit, StepReport& report) {
    const auto* event = scenario::eventAs<entitlements::Event>(any);
    if (event == nullptr) return;
    const World& world = session.world();
    const Viewer viewer = viewerOf(world, account);
    report.sentence = entitlements::sentenceOf(*event, viewer);
    report.changedIndices = {};
    if (report.happened) {
        report.system = entitlementStep(world, step.entitlements, account, limit);
        return;
    }
    report.refusal = entitlements::retell(step.entitlements.reason, *event, viewer);
    report.summary = "Refused (" + report.rule + "): " + report.refusal;
    report.remedies = entitlementRemedies(session, *event, account);
}

Counts entitlementCounts(const World& world, const entitlements::Step& step,
                         std::vector<std::uint32_t>& organizations) {
    Counts counts;
    std::vector<bool> isSeen(world.channel.organizationSlots());
    const auto touch = [&](OrganizationIndex organization) {
        if (!organization.exists() || isSeen[organization.value]) return;
        isSeen[organization.value] = true;
        organizations.push_back(organization.value);
        ++counts.organizations;
    };
    for (const Effect& effect : step.effects) {
        const bool isObsolete =
            effect.field == Field::state &&
            effect.after.content == static_cast<std::uint64_t>(entitlements::EntitlementState::obsolete);
        if (isObsolete || effect.after.type == entitlements::ValueType::nothing) {
            ++counts.lost;
        } else {
            ++(effect.before.type == entitlements::ValueType::nothing ? counts.gained : counts.altered);
        }
        if (effect.subject.kind == SubjectKind::account) touch({effect.subject.index});
        if (effect.subject.kind != SubjectKind::entitlement) continue;
        const auto& entitlement = world.entitlements.entitlement({effect.subject.index});
        std::for_each(entitlement.tiers.begin(), entitlement.tiers.end(), touch);
    }
    return counts;
}

List<Remedy> told(const Viewer& viewer, const World& world,
                  const std::vector<entitlements::Remedy>& remedies) {
    List<Remedy> list;
    for (const entitlements::Remedy& remedy : remedies) {
        Remedy entry;
        bool isKnown = true;
        for (const entitlements::Event& event : remedy.events) {
            isKnown = isKnown && mayKnow(viewer, event);
            entry.events.push_back(jsonOf(world, event));
        }
        entry.sentence = entitlements::sentenceOf(remedy, viewer);
        if (isKnown) list.push_back(entry);
    }
    if (list.empty()) {
        list.push_back({remedies.empty()
                            ? "Nothing was found within three steps that makes it legal."
                            : "What would make it legal names accounts that are withheld (EN-16).",
                        {}});
    }
    return list;
}

List<Remedy> entitlementRemedies(Session& session, const entitlements::Event& event,
                                 OrganizationIndex account) {
    List<Remedy> list;
    session.tryOut([&](World& trial) {
        list = told(
            viewerOf(trial, account), trial,
            entitlements::remedies(trial.channel, trial.entitlements, trial.entitlementContext(), event));
    });
    // Of other events nothing is said: much of what forbids them is final.
    const bool moves =
        event.kind == entitlements::EventKind::split || event.kind == entitlements::EventKind::transfer;
    if (!moves && list.front().events.empty()) return {};
    return list;
}

}  // namespace sluice::api
