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

StepEntry entryOf(const World& world, const Effect& effect, const Viewer& everybody) {
    const auto text = [&everybody](const entitlements::Value& value) {
        return value.type == entitlements::ValueType::nothing ? Text()
                                                              : Text(entitlements::textOf(value, everybody));
    };
    StepEntry entry;
    entry.subject = spelled(world, idOf(world, effect.subject));
    entry.subjectName = spelled(world, nameOf(world, effect.subject));
    entry.field = word(effect.field).label;
    entry.before = text(effect.before);
    entry.after = text(effect.after);
    entry.rule = entitlements::id(effect.rule);
    entry.status = entitlements::text(effect.rule).status;
    entry.sentence = entitlements::sentenceOf(effect, everybody);
    return entry;
}

}  // namespace

SystemStep entitlementStep(const World& world, const entitlements::Step& step, std::uint32_t limit) {
    const Viewer everybody = viewerOf(world, {});
    SystemStep report;
    report.totalEntries = static_cast<std::uint32_t>(step.effects.size());
    for (const Effect& effect : step.effects) {
        if (report.entries.size() >= limit) break;
        report.entries.push_back(entryOf(world, effect, everybody));
    }
    return report;
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

List<Remedy> entitlementRemedies(Session& session, const entitlements::Event& event) {
    List<Remedy> list;
    session.tryOut([&](World& trial) {
        for (const entitlements::Remedy& remedy :
             entitlements::remedies(trial.channel, trial.entitlements, trial.entitlementContext(), event)) {
            Remedy& entry = list.emplace_back();
            entry.sentence = remedy.sentence;
            for (const entitlements::Event& each : remedy.events) {
                entry.events.push_back(jsonOf(trial, each));
            }
        }
    });
    return list;
}

}  // namespace sluice::api
