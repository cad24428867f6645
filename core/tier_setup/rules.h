// The rules of Tier Setup as data. The engine decides from these rows, the page shows them, the documentation
// prints them and the tests enumerate them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "step/rule.h"

namespace sluice::tier_setup {

using step::Status;

/// Numbers that are not listed are not taken.
enum class Rule : std::uint8_t {
    tc1,
    tc2,
    tc3,
    tc10,
    tc11,
    tc12,
    tc13,
    tc14,
    tc15,
    tc16,
    tc17,
    tc18,
    tc19,
    tc20,
    tc21,
    tc25,
    tc30,
    tc31,
    tc31b,
    tc32,
    tc33,
    tc34,
    tc35,
    tc36,
    tc37,
    tc38,
    tc39,
    tc40,
    tc50,
    tc51,
    tc52,
    tc53,
    tc54,
    tc55,
    tc56,
    tc57,
    tc58,
    tc59,
    tc60,
    tc61,
    tc62,
    tc63,
    tc64,
    tc65,
    tc66,
    tc67,
    tc68,
    tc69,
    tc70,
    tc71,
    tc72,
    tc73,
    tc74,
    tc75,
    count_
};

inline constexpr std::string_view kArticle = "Tier parameters";
inline constexpr std::string_view kWorkflow = "platform workflow";
inline constexpr std::string_view kOwnReading = "our reading";

/// In the order of `Rule`.
inline constexpr std::array<step::RuleText, static_cast<std::size_t>(Rule::count_)> kRules = {{
    {"TC-1", Status::guide, kWorkflow, "A parameter keeps its type, scope and phase for ever."},
    {"TC-2", Status::guide, kWorkflow,
     "A product's reseller level bounds the tier scopes of its parameters."},
    {"TC-3", Status::stated, kArticle,
     "Tiers are counted from the customer: one reseller may be tier 1 in one sale and tier 2 in another."},
    {"TC-10", Status::guide, kWorkflow, "With dynamic validation a tier request begins as a draft."},
    {"TC-11", Status::stated, kArticle, "A tier request that lacks nothing begins pending."},
    {"TC-12", Status::stated, kArticle, "A tier request that lacks an ordering value begins inquiring."},
    {"TC-13", Status::stated, kArticle,
     "A level-1 request waits while the setup of level 2 in its chain is open."},
    {"TC-14", Status::guide, kWorkflow, "A draft is submitted once no value in it is invalid."},
    {"TC-15", Status::guide, kWorkflow,
     "A draft can be discarded; the draft of a setup takes its draft configuration along."},
    {"TC-16", Status::guide, kWorkflow,
     "The vendor inquires about a pending tier request whose tier can be asked for something."},
    {"TC-17", Status::guide, kWorkflow,
     "The tier fills in and submits, or the vendor sets the request pending by hand."},
    {"TC-18", Status::stated, kArticle, "When tier 2 is approved, the level-1 request goes on."},
    {"TC-19", Status::open, kArticle,
     "The vendor approves a pending tier request once its values are valid and those required for "
     "fulfillment "
     "are there; whether required ordering values have to be there too is open."},
    {"TC-20", Status::guide, kWorkflow,
     "The vendor or the distributor fails a pending, inquiring or waiting tier request, with a reason."},
    {"TC-21", Status::guide, kWorkflow,
     "When the setup of tier 2 fails, the level-1 requests that wait for it fail."},
    {"TC-25", Status::open, kWorkflow,
     "Whether a failed setup is started afresh or leaves its configuration active is open."},
    {"TC-30", Status::guide, kWorkflow,
     "An asset request begins as a draft with dynamic validation, else pending."},
    {"TC-31", Status::guide, kWorkflow, "A draft is submitted once no value in it is invalid."},
    {"TC-31b", Status::guide, kWorkflow,
     "The draft of an asset request can be discarded; it has moved no asset, and a draft asset goes with "
     "it."},
    {"TC-32", Status::stated, kArticle,
     "An asset request is parked while a configuration that it needs is not complete; suspend and cancel "
     "never are."},
    {"TC-33", Status::stated, kArticle,
     "Once all needed configurations are complete, a parked asset request goes on."},
    {"TC-34", Status::guide, kWorkflow,
     "An asset request fails when a setup that it waits for fails; a failed update releases it."},
    {"TC-35", Status::guide, kWorkflow,
     "A pending asset request that lacks an ordering value inquires, or the vendor does where there is one."},
    {"TC-36", Status::guide, kWorkflow,
     "The customer fills in and submits, or the vendor sets the request pending by hand."},
    {"TC-37", Status::open, kWorkflow,
     "The vendor approves a pending asset request once its values are valid and those required for "
     "fulfillment are there; whether required ordering values have to be there too is open."},
    {"TC-38", Status::guide, kWorkflow,
     "The vendor fails a pending asset request with a reason; an inquiring one cannot be failed."},
    {"TC-39", Status::guide, kWorkflow,
     "A pending asset request is scheduled for a date, and pending again when it is due."},
    {"TC-40", Status::guide, kWorkflow,
     "Tier 1 or the distributor revokes a scheduled asset request; the vendor confirms it."},
    {"TC-50", Status::stated, kArticle,
     "An asset request looks for the configuration of each tier that the product asks; a missing one is "
     "created with one setup."},
    {"TC-51", Status::stated, kArticle, "An active configuration is used again; nothing is asked twice."},
    {"TC-52", Status::guide, kWorkflow, "Tier 2 is set up before tier 1."},
    {"TC-53", Status::read, kOwnReading,
     "All asset requests that wait for one tier request are released or failed together."},
    {"TC-54", Status::open, kOwnReading,
     "Whether a configuration under update parks asset requests until the update has ended is open."},
    {"TC-55", Status::guide, kWorkflow, "Without a tier 2 its parameters are not asked."},
    {"TC-56", Status::read, kOwnReading, "Hidden ordering values are asked of nobody and block nothing."},
    {"TC-57", Status::read, kOwnReading, "An asset and a configuration have at most one open request each."},
    {"TC-58", Status::read, kOwnReading,
     "A parameter added later leaves active configurations alone: they need an update."},
    {"TC-59", Status::guide, kWorkflow,
     "The vendor edits all values of a draft or pending request, who is asked the ordering values of a draft "
     "or inquiring one; values keep to type and choices."},
    {"TC-60", Status::guide, kWorkflow, "A request takes only the actions that its present state has."},
    {"TC-61", Status::read, kOwnReading, "An action is taken by one of those who may."},
    {"TC-62", Status::read, kOwnReading,
     "Change, adjustment and suspend need an active asset, resume a suspended one, cancel either."},
    {"TC-63", Status::read, kOwnReading,
     "A sale needs a tier 1, an upstream of the customer; where there are several, it names it, as it does "
     "tier 2."},
    {"TC-64", Status::read, kOwnReading, "An event needs what it names."},
    {"TC-65", Status::read, kOwnReading, "Ids are given once."},
    {"TC-66", Status::read, kOwnReading, "An edit that changes nothing is refused."},
    {"TC-67", Status::read, kOwnReading, "Suspend and cancel carry no values and ask for none."},
    {"TC-68", Status::read, kOwnReading,
     "A parameter's id has letters, digits, hyphens and underscores; a dropdown alone has choices, each "
     "once."},
    {"TC-69", Status::read, kOwnReading, "What another request waits for is not discarded."},
    {"TC-70", Status::read, kOwnReading,
     "What a request needs is looked up once, when it is created or handed in, and kept; a later parameter "
     "is asked with the next one."},
    {"TC-71", Status::read, kOwnReading, "Only an active configuration is updated or adjusted."},
    {"TC-72", Status::guide, kWorkflow,
     "An asset follows its requests; a revoked one ends as a failed one does."},
    {"TC-73", Status::guide, kWorkflow,
     "A configuration follows its requests; a failed update leaves it as it was."},
    {"TC-74", Status::read, kOwnReading,
     "An organization that stands in a sale or has a configuration is not removed."},
    {"TC-75", Status::guide, kWorkflow, "The values of a request take effect when it is approved."},
}};

[[nodiscard]] constexpr const step::RuleText& text(Rule rule) {
    return kRules[static_cast<std::size_t>(rule)];
}
[[nodiscard]] constexpr std::string_view id(Rule rule) { return text(rule).id; }

}  // namespace sluice::tier_setup
