// The field tables of api/plan_step_messages.h.
#pragma once

#include "api/describe_fields.h"
#include "api/plan_step_messages.h"
#include "base/fields.h"

namespace sluice::base {

template <>
struct Enumerators<api::PlanVerdict> {
    using Verdict = api::PlanVerdict;
    static constexpr std::string_view name = "PlanVerdict";
    static constexpr std::array rows = {
        EnumRow<Verdict>{Verdict::carried, "carried", "Carried", "A ticked option carries it."},
        EnumRow<Verdict>{Verdict::heldBack, "heldBack", "Held back", "No option that carries it is ticked."},
        EnumRow<Verdict>{Verdict::neverCarried, "neverCarried", "Never carried", "No option carries it."},
        EnumRow<Verdict>{Verdict::same, "same", "Same", "Provider and reseller are alike."},
    };
};

template <>
struct Enumerators<api::NoteKind> {
    using Kind = api::NoteKind;
    static constexpr std::string_view name = "NoteKind";
    static constexpr std::array rows = {
        EnumRow<Kind>{Kind::notice, "notice", "Notice", "Good to know."},
        EnumRow<Kind>{Kind::warning, "warning", "Warning", "Something is left that one may not expect."},
        EnumRow<Kind>{Kind::problem, "problem", "Problem", "Something could not be carried."},
    };
};

template <>
struct Fields<api::PlanDetail> {
    using T = api::PlanDetail;
    static constexpr std::string_view name = "PlanDetail";
    static constexpr std::string_view help = "A value that a new plan brings.";
    static constexpr auto list = std::tuple(
        field("path", &T::path, "Its path."), field("group", &T::group, "What it belongs to."),
        field("field", &T::field, "What it is."), field("value", &T::value, "How it stands there."));
};

template <>
struct Fields<api::PlanEntry> {
    using T = api::PlanEntry;
    static constexpr std::string_view name = "PlanEntry";
    static constexpr std::string_view help =
        "A difference between a reseller and its provider, or an effect of a step.";
    static constexpr auto list = std::tuple(
        field("index", &T::index, "The organization's index."),
        field("organization", &T::organization, "The organization's id."),
        field("organizationName", &T::organizationName, "The organization's name."),
        field("path", &T::path, "Where it stands in the organization's catalogue."),
        field("plan", &T::plan, "The plan's id there; empty: not of a plan."),
        field("planName", &T::planName, "The plan's name."), field("group", &T::group, "What it belongs to."),
        field("field", &T::field, "What it is."),
        field("before", &T::before, "What the reseller has; empty: nothing."),
        field("after", &T::after, "What carrying it makes of it; empty: nothing."),
        field("verdict", &T::verdict, "What becomes of it."),
        field("options", &T::options,
              "The options that carry it, or would if they were ticked; empty: none does."),
        field(
            "sets", &T::sets,
            "Where it is held back: every smallest set of options that would carry it, none of them ticked."),
        field("by", &T::by, "The ticked option that carries it; empty: none."),
        field("rule", &T::rule, "The rule that says so."),
        field("status", &T::status, "How well the sources carry the rule."),
        field("destructive", &T::destructive, "The reseller loses something that it may have set itself."),
        field("whole", &T::whole, "An entity or member comes or goes."),
        field("ownership", &T::ownership, "Whose the price is (PS-50); empty: the provider's, or no price."),
        field("sentence", &T::sentence, "The whole in words."),
        field("details", &T::details, "What a new plan holds."));
};

template <>
struct Fields<api::PlanNote> {
    using T = api::PlanNote;
    static constexpr std::string_view name = "PlanNote";
    static constexpr std::string_view help = "What a run has to say besides its effects.";
    static constexpr auto list =
        std::tuple(field("kind", &T::kind, "Notice, warning or problem."),
                   field("rule", &T::rule, "The rule that says so."),
                   field("sentence", &T::sentence, "The note in words."),
                   field("organization", &T::organization, "Whom it concerns, by id."),
                   field("organizationName", &T::organizationName, "Whom it concerns, by name."));
};

template <>
struct Fields<api::PlanStep> {
    using T = api::PlanStep;
    static constexpr std::string_view name = "PlanStep";
    static constexpr std::string_view help = "What a step of Plan Sync did.";
    static constexpr auto list =
        std::tuple(field("reached", &T::reached, "Names of the resellers that a run visited, in order."),
                   field("entries", &T::entries, "The first effects, up to the limit."),
                   field("totalEntries", &T::totalEntries, "All effects."),
                   field("destructive", &T::destructive, "Effects that take something from a reseller."),
                   field("notes", &T::notes, "What the run has to say besides."));
};

}  // namespace sluice::base
