// The rules of Plan Sync as data. The engine decides from these rows, the page shows them, the documentation
// prints them and the tests enumerate them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "step/rule.h"

namespace sluice::plan_sync {

using step::Status;

/// PS-14, PS-19, PS-28, PS-29 and PS-46 are not taken.
enum class Rule : std::uint8_t {
    ps1,
    ps2,
    ps3,
    ps4,
    ps5,
    ps6,
    ps7,
    ps8,
    ps9,
    ps10,
    ps11,
    ps12,
    ps13,
    ps15,
    ps16,
    ps17,
    ps18,
    ps20,
    ps21,
    ps22,
    ps23,
    ps24,
    ps25,
    ps26,
    ps27,
    ps30,
    ps31,
    ps32,
    ps33,
    ps34,
    ps35,
    ps36,
    ps37,
    ps38,
    ps39,
    ps40,
    ps41,
    ps42,
    ps43,
    ps44,
    ps45,
    ps47,
    ps48,
    ps49,
    ps50,
    ps51,
    ps52,
    count_
};

inline constexpr std::string_view kOptionsGuide = "Reseller Synchronization Options";
inline constexpr std::string_view kOperatorGuide = "operator guide";
inline constexpr std::string_view kOwnReading = "our reading";

/// In the order of `Rule`.
inline constexpr std::array<step::RuleText, static_cast<std::size_t>(Rule::count_)> kRules = {{
    {"PS-1", Status::stated, kOptionsGuide,
     "A plan newly in the service template is created at the reseller as a full copy: its periods, fees, "
     "rates that are "
     "for sale and schedules."},
    {"PS-2", Status::stated, kOptionsGuide, "New periods of delegated plans are created in the copies."},
    {"PS-3", Status::stated, kOptionsGuide,
     "A category of a newly created plan that the reseller lacks is created with the plan; later changes to "
     "it need "
     "the option that updates categories."},
    {"PS-4", Status::stated, kOptionsGuide,
     "A plan taken out of the service template becomes Disabled by Provider at the reseller."},
    {"PS-5", Status::stated, kOptionsGuide,
     "A plan put back into the service template becomes enabled, published and for sale."},
    {"PS-6", Status::stated, kOptionsGuide,
     "Plan and period fees are rewritten, and new expiration schedules of the plan or its periods are "
     "delegated."},
    {"PS-7", Status::stated, kOptionsGuide,
     "Sales and plan categories that hold delegated plans, with names, positions and membership, and the "
     "grouping of "
     "resources are brought over."},
    {"PS-8", Status::read, kOwnReading,
     "A copy follows its original to another notification schedule, which is brought where the reseller "
     "lacks "
     "it, and the schedules that copies then use are rewritten; one that uses a template which resellers "
     "cannot see is left alone and reported, and the rest goes on."},
    {"PS-9", Status::stated, kOptionsGuide,
     "Usage statistics are attached to the delegated copies as on the original."},
    {"PS-10", Status::stated, kOptionsGuide,
     "Rates that are new in the original, or newly for sale there, are created; one that is not for sale is "
     "not."},
    {"PS-11", Status::stated, kOptionsGuide, "Rates that are gone from the original are removed."},
    {"PS-12", Status::stated, kOptionsGuide, "Resource prices are rewritten."},
    {"PS-13", Status::stated, kOptionsGuide, "Resource limits are rewritten."},
    {"PS-15", Status::stated, kOptionsGuide,
     "Sale availability of a rate that stands on both sides is carried if obsolete resources are removed, or "
     "resource "
     "prices or limits are updated."},
    {"PS-16", Status::stated, kOptionsGuide, "The template's order flow replaces the reseller's."},
    {"PS-17", Status::stated, kOptionsGuide, "The template's privileges replace the reseller's."},
    {"PS-18", Status::open, kOptionsGuide,
     "The template's terms and conditions replace the reseller's; whether the option carries sale "
     "availability too is "
     "open."},
    {"PS-20", Status::stated, kOptionsGuide,
     "Whether a copy is published is the reseller's own; no option carries it, but for a plan put back."},
    {"PS-21", Status::stated, kOptionsGuide,
     "Whether a sales category is displayed in the control panel is the reseller's own, unless the "
     "platform's support "
     "has changed that."},
    {"PS-22", Status::read, kOwnReading,
     "The name of an existing copy and the length and trial flag of its periods are not carried."},
    {"PS-23", Status::stated, kOptionsGuide, "Plans that are not delegated are not synchronized."},
    {"PS-24", Status::guide, kOperatorGuide,
     "A period that is delegated, or that a reseller's copy has, cannot be deleted upstream, nor its length "
     "or "
     "trial flag changed; a plan is not removed while a reseller has a copy of it."},
    {"PS-25", Status::guide, kOperatorGuide,
     "With category synchronization disabled for the reseller no category is created or changed there, and "
     "the "
     "reseller edits them itself."},
    {"PS-26", Status::guide, kOperatorGuide,
     "With price synchronization disabled for the reseller its fees and prices are kept; new periods and "
     "rates arrive "
     "with the provider's prices, and the plan leaves the market until the reseller confirms it."},
    {"PS-27", Status::read, kOwnReading,
     "A sales category that the reseller moved a plan into by itself is not undone."},
    {"PS-30", Status::guide, kOperatorGuide, "A synchronization takes effect at once."},
    {"PS-31", Status::guide, kOperatorGuide,
     "With sub-resellers it goes top down, and each level copies from its direct parent's copy."},
    {"PS-32", Status::guide, kOperatorGuide,
     "A reseller synchronized without its sub-resellers is warned that these were not updated."},
    {"PS-33", Status::read, kOwnReading, "Without any option nothing happens, and it is said so."},
    {"PS-34", Status::read, kOwnReading,
     "The order within a run: enabling, creating, removing resources, creating resources, rewriting, other "
     "data."},
    {"PS-35", Status::guide, kOperatorGuide,
     "At a copy a reseller edits its own prices, whether it is published, and its categories' display and "
     "membership; its structure cannot be edited there. Categories are its own where they are not "
     "synchronized (PS-25)."},
    {"PS-36", Status::guide, kOperatorGuide,
     "A reseller confirms a copy, and the plan is on the market again."},
    {"PS-37", Status::read, kOwnReading,
     "An organization has at most one provider: the upstream whose service template it uses."},
    {"PS-38", Status::read, kOwnReading,
     "An event needs what it names: the organization, plan, period, rate or entry must be there at that "
     "moment."},
    {"PS-39", Status::read, kOwnReading, "An edit that changes nothing is refused."},
    {"PS-40", Status::read, kOwnReading, "No two plans of a catalogue have one id."},
    {"PS-41", Status::read, kOwnReading,
     "Prices and limits are not negative, and a minimum is not above its maximum."},
    {"PS-42", Status::read, kOwnReading, "What something else still uses cannot be removed."},
    {"PS-43", Status::read, kOwnReading, "A service template that is not active is not synchronized."},
    {"PS-44", Status::read, kOwnReading,
     "A copy gets the original's id, with -copy, -copy-2 and so on behind it where the reseller has that id "
     "already."},
    {"PS-45", Status::read, kOwnReading,
     "An order flow, privileges or terms that the template does not have are not brought; the reseller's own "
     "stay."},
    {"PS-47", Status::read, kOwnReading, "A period that the original no longer has stays in the copy."},
    {"PS-48", Status::read, kOwnReading,
     "A schedule has one notification a day, and lists name each entry once."},
    {"PS-49", Status::read, kOwnReading,
     "An edit changes the organization's own catalogue; nothing goes further without a synchronization."},
    {"PS-50", Status::read, kOwnReading,
     "A price at a copy is the reseller's own where the reseller set it, or where it was not the provider's "
     "at the start, as the file has it; to rewrite it is destructive."},
    {"PS-51", Status::read, kOwnReading,
     "A category that the provider does not have, or no longer, stays with the reseller, also where a copy "
     "is "
     "in it."},
    {"PS-52", Status::read, kOwnReading,
     "A copy that is Disabled by Provider is so for its organization alone: the copies of its own resellers "
     "stay enabled until it takes the plan out of its service template."},
}};

[[nodiscard]] constexpr const step::RuleText& text(Rule rule) {
    return kRules[static_cast<std::size_t>(rule)];
}
[[nodiscard]] constexpr std::string_view id(Rule rule) { return text(rule).id; }

}  // namespace sluice::plan_sync
