// The forms of the events of Plan Sync as data.
#pragma once

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "api/form_messages.h"
#include "api/plan_messages.h"
#include "plan_sync/address.h"
#include "plan_sync/event.h"

namespace sluice::api {

/// Where the choices of a field come from, and how what is typed is read.
enum class Source : std::uint8_t {
    organization,
    downstream,  // a partner below the upstream chosen before
    reseller,    // a direct reseller of the provider chosen before
    newId,       // made from the name where left out
    plan,
    copyToConfirm,
    period,     // of the plan; another id makes a new one, and none one that is made from the length
    oldPeriod,  // of the plan
    resource,   // declared here or upstream
    oldRate,    // the resources of the plan's rates
    entry,      // of the form's own kind; another id makes a new one, and none one that is made from the name
    oldEntry,   // of the kind chosen before
    kind,
    option,
    shelf,    // entries of the kind that the field refers to
    nothing,  // a text, number or switch
};

struct PlanFieldForm {
    std::string_view name, label, help;
    FormControl control;
    Source source;
    bool required = false;
    plan_sync::Field field = plan_sync::Field::count_;           // what it is the value of
    plan_sync::EntryKind kind = plan_sync::EntryKind::resource;  // of `shelf`
};

/// What an event is about: which of its fields' values stand where.
enum class Subject : std::uint8_t { none, newPlan, plan, period, rate, entry, seller, relationship };

struct PlanEventForm {
    std::string_view type, label, help;
    Subject subject;
    plan_sync::EntryKind kind;  // of an entry
    const PlanFieldForm* fields;
    std::size_t count;
};

/// Whether the same may be done for several of what a field tells: for several plans, or new plans by their names.
[[nodiscard]] constexpr bool mayBeSeveral(const PlanEventForm& form, const PlanFieldForm& field) {
    constexpr std::array kSources = {Source::downstream,    Source::reseller,  Source::plan,
                                     Source::copyToConfirm, Source::oldPeriod, Source::oldRate,
                                     Source::oldEntry};
    if (form.subject == Subject::newPlan) return field.field == plan_sync::Field::planName;
    if (field.control != FormControl::choice) return false;
    return std::find(kSources.begin(), kSources.end(), field.source) != kSources.end();
}

/// In the order in which a menu offers them.
[[nodiscard]] std::span<const PlanEventForm> planEventForms();

}  // namespace sluice::api
