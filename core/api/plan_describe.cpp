#include <algorithm>
#include <array>

#include "api/forms.h"
#include "api/plan_fields.h"
#include "api/plan_forms.h"
#include "api/plan_views.h"
#include "codec/plan_sync_fields.h"
#include "plan_sync/carry.h"

namespace sluice::api {

using plan_sync::DifferenceKind;

namespace {

using K = DifferenceKind;

/// What the options carry, in a few words each.
struct KindText {
    DifferenceKind kind;
    std::string_view text;
};
constexpr std::array kKinds = {
    KindText{K::newPlan, "new plans, as full copies"},
    KindText{K::newPeriod, "new periods"},
    KindText{K::withdrawnPlan, "disabling of plans taken out of the template"},
    KindText{K::returnedPlan, "enabling of plans put back into it"},
    KindText{K::fee, "fees of plans and periods"},
    KindText{K::expirationReference, "expiration schedules of plans and periods"},
    KindText{K::planCategory, "plan categories"},
    KindText{K::salesCategory, "sales categories"},
    KindText{K::categoryText, "names and positions of categories"},
    KindText{K::planCategoryReference, "which plan category a plan is in"},
    KindText{K::membership, "which sales categories a plan is in"},
    KindText{K::resourceGrouping, "grouping of resources"},
    KindText{K::notificationContent, "entries of notification schedules"},
    KindText{K::notificationReference, "which notification schedule a plan uses"},
    KindText{K::notificationSchedule, "notification schedules that a copy follows to"},
    KindText{K::usageStatistics, "usage statistics"},
    KindText{K::newRate, "rates that are newly for sale"},
    KindText{K::obsoleteRate, "removal of rates that the original no longer has"},
    KindText{K::price, "resource prices"},
    KindText{K::limit, "resource limits"},
    KindText{K::availability, "sale availability of rates on both sides"},
    KindText{K::orderFlow, "order flow"},
    KindText{K::privilege, "privileges"},
    KindText{K::termsAndConditions, "terms and conditions"},
};

struct GroupText {
    plan_sync::OptionGroup group;
    std::string_view id, label, help;
};
constexpr std::array kGroups = {
    GroupText{plan_sync::OptionGroup::plans, "plans", "Synchronize Plans",
              "Plans, periods, fees, categories and schedules."},
    GroupText{plan_sync::OptionGroup::resources, "resources", "Synchronize Plan Resources",
              "Resource rates with their prices and limits."},
    GroupText{plan_sync::OptionGroup::otherData, "otherData", "Synchronize Other Data",
              "What the service template brings besides plans."},
};

constexpr std::string_view kGlyphs[] = {"→", "‖", "×", "="};  // in the order of PlanVerdict

template <class E>
List<Term> termsOf() {
    List<Term> terms;
    for (const auto& row : base::Enumerators<E>::rows) {
        terms.push_back({row.wireName, row.label, row.help});
    }
    return terms;
}

PlanOptionInfo optionInfo(const plan_sync::OptionText& option) {
    PlanOptionInfo info;
    info.id = option.option;
    info.label = option.label;
    info.help = option.help;
    for (const GroupText& group : kGroups) {
        if (group.group == option.group) info.group = group.id;
    }
    for (const KindText& kind : kKinds) {
        const plan_sync::CarryRow row = plan_sync::carryRow(kind.kind, {});
        if (!row.carriers.contains(option.option)) continue;
        info.carries.push_back(kind.text);
        plan_sync::Difference difference;
        difference.kind = kind.kind;
        difference.rule = row.rule;
        Text rule(plan_sync::id(difference.ruleUnder(option.option)));
        if (std::find(info.rules.begin(), info.rules.end(), rule) == info.rules.end()) {
            info.rules.push_back(rule);
        }
    }
    if (option.option == plan_sync::Option::createPlansAndPeriods) {
        info.carries.push_back("notification schedules of new plans");
        info.carries.push_back("categories that a new plan is in and the reseller lacks");
        info.rules.push_back(plan_sync::id(plan_sync::Rule::ps3));
    }
    return info;
}

}  // namespace

PlanDescription planDescribe() {
    PlanDescription description;
    for (const plan_sync::OptionText& option : plan_sync::kOptions) {
        description.options.push_back(optionInfo(option));
    }
    for (const GroupText& group : kGroups) {
        description.groups.push_back({group.id, group.label, group.help});
    }
    for (const auto& row : base::Enumerators<PlanVerdict>::rows) {
        description.verdicts.push_back(
            {row.value, kGlyphs[static_cast<std::size_t>(row.value)], row.label, row.help});
    }
    description.notes = termsOf<NoteKind>();
    description.readings = {
        {plan_sync::id(plan_sync::Rule::ps18),
         "Does synchronizing terms and conditions carry the sale availability of resource rates too?",
         termsOf<plan_sync::TermsReading>()},
        {plan_sync::id(plan_sync::Rule::ps21),
         "Has the platform's support made the display of sales categories follow the provider?",
         termsOf<plan_sync::DisplayReading>()},
    };
    for (const step::RuleText& rule : plan_sync::kRules) {
        description.rules.push_back({rule.id, rule.status, rule.source, rule.sentence});
    }
    description.events = planEvents();
    return description;
}

}  // namespace sluice::api
