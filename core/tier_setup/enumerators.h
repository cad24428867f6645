// What every enumeration of Tier Setup is called: on the wire, for people, with one line of help.
#pragma once

#include <array>

#include "base/fields.h"
#include "tier_setup/context.h"
#include "tier_setup/model.h"
#include "tier_setup/step.h"
#include "tier_setup/transitions.h"

namespace sluice::base {

template <>
struct Enumerators<tier_setup::ParameterType> {
    using E = tier_setup::ParameterType;
    static constexpr std::string_view name = "ParameterType";
    static constexpr std::array rows = {
        EnumRow<E>{E::text, "text", "text", "Any text."},
        EnumRow<E>{E::number, "number", "number", "A number."},
        EnumRow<E>{E::dropdown, "dropdown", "dropdown", "One of its choices."},
        EnumRow<E>{E::email, "email", "e-mail address", "An e-mail address."},
        EnumRow<E>{E::url, "url", "web address", "A web address."},
        EnumRow<E>{E::checkbox, "checkbox", "checkbox", "True or false."},
        EnumRow<E>{E::phone, "phone", "phone number", "A phone number."},
        EnumRow<E>{E::password, "password", "password", "Any text, shown to nobody else."},
        EnumRow<E>{E::date, "date", "date", "A day, as YYYY-MM-DD."}};
};
template <>
struct Enumerators<tier_setup::Phase> {
    using E = tier_setup::Phase;
    static constexpr std::string_view name = "ParameterPhase";
    static constexpr std::array rows = {
        EnumRow<E>{E::ordering, "ordering", "ordering", "Filled in by who is asked, before the vendor acts."},
        EnumRow<E>{E::fulfillment, "fulfillment", "fulfillment",
                   "Filled in by the vendor, before approval."}};
};
template <>
struct Enumerators<tier_setup::Scope> {
    using E = tier_setup::Scope;
    static constexpr std::string_view name = "ParameterScope";
    static constexpr std::array rows = {
        EnumRow<E>{E::asset, "asset", "asset", "Asked for each asset."},
        EnumRow<E>{E::tier1, "tier1", "tier 1", "Asked once of each reseller of customers."},
        EnumRow<E>{E::tier2, "tier2", "tier 2", "Asked once of each reseller of resellers."}};
};
template <>
struct Enumerators<tier_setup::AssetStatus> {
    using E = tier_setup::AssetStatus;
    static constexpr std::string_view name = "AssetStatus";
    static constexpr std::array rows = {
        EnumRow<E>{E::draft, "draft", "draft", "Its purchase is a draft."},
        EnumRow<E>{E::processing, "processing", "processing", "Its purchase is under way."},
        EnumRow<E>{E::active, "active", "active", "It is in use."},
        EnumRow<E>{E::suspended, "suspended", "suspended", "It rests until it is resumed."},
        EnumRow<E>{E::terminating, "terminating", "terminating", "Its cancellation is under way."},
        EnumRow<E>{E::terminated, "terminated", "terminated", "It has ended."},
        EnumRow<E>{E::none, "none", "not there", "It was discarded."}};
};
template <>
struct Enumerators<tier_setup::ConfigurationStatus> {
    using E = tier_setup::ConfigurationStatus;
    static constexpr std::string_view name = "ConfigurationStatus";
    static constexpr std::array rows = {
        EnumRow<E>{E::draft, "draft", "draft", "Its setup is a draft."},
        EnumRow<E>{E::processing, "processing", "processing", "Its setup or an update is under way."},
        EnumRow<E>{E::active, "active", "active", "It is used by every sale of this tier."},
        EnumRow<E>{E::failed, "failed", "unusable",
                   "Its setup failed; the next asset request starts another."},
        EnumRow<E>{E::none, "none", "not there", "It does not exist yet, or was discarded."}};
};
template <>
struct Enumerators<tier_setup::RequestType> {
    using E = tier_setup::RequestType;
    static constexpr std::string_view name = "RequestType";
    static constexpr std::array rows = {
        EnumRow<E>{E::purchase, "purchase", "purchase", "A new asset is sold."},
        EnumRow<E>{E::change, "change", "change", "The customer changes an asset."},
        EnumRow<E>{E::suspend, "suspend", "suspension", "An asset is to rest."},
        EnumRow<E>{E::resume, "resume", "resumption", "A suspended asset is to go on."},
        EnumRow<E>{E::cancel, "cancel", "cancellation", "An asset is to end."},
        EnumRow<E>{E::adjustment, "adjustment", "adjustment",
                   "The vendor corrects an asset or a configuration."},
        EnumRow<E>{E::setup, "setup", "setup", "A tier is asked for the first time."},
        EnumRow<E>{E::update, "update", "update", "A tier changes what it has told."}};
};
template <>
struct Enumerators<tier_setup::RequestStatus> {
    using E = tier_setup::RequestStatus;
    static constexpr std::string_view name = "RequestStatus";
    static constexpr std::array rows = {
        EnumRow<E>{E::draft, "draft", "draft", "It is being prepared."},
        EnumRow<E>{E::tiersSetup, "tiers-setup", "tiers setup", "It waits for a tier."},
        EnumRow<E>{E::pending, "pending", "pending", "The vendor has to act."},
        EnumRow<E>{E::inquiring, "inquiring", "inquiring", "Who ordered has to fill in values."},
        EnumRow<E>{E::scheduled, "scheduled", "scheduled", "It waits for its date."},
        EnumRow<E>{E::revoking, "revoking", "revoking", "It is being called back."},
        EnumRow<E>{E::approved, "approved", "approved", "It is done."},
        EnumRow<E>{E::failed, "failed", "failed", "It came to nothing."},
        EnumRow<E>{E::revoked, "revoked", "revoked", "It was called back."},
        EnumRow<E>{E::none, "none", "not there", "It is not created yet, or was discarded."}};
};
template <>
struct Enumerators<tier_setup::Actor> {
    using E = tier_setup::Actor;
    static constexpr std::string_view name = "Actor";
    static constexpr std::array rows = {
        EnumRow<E>{E::vendor, "vendor", "the vendor", "Who makes the product."},
        EnumRow<E>{E::customer, "customer", "the customer", "Who uses the asset."},
        EnumRow<E>{E::tier, "tier", "the tier", "The reseller that is asked, or that sells."},
        EnumRow<E>{E::distributor, "distributor", "the distributor",
                   "Who runs the shop, on behalf of others."},
        EnumRow<E>{E::system, "system", "the system", "What happens by itself."}};
};
template <>
struct Enumerators<tier_setup::Action> {
    using E = tier_setup::Action;
    static constexpr std::string_view name = "TierAction";
    static constexpr std::array rows = {
        EnumRow<E>{E::create, "create", "create", "It comes into being."},
        EnumRow<E>{E::fill, "fill", "fill in", "Values are set, and it stays where it is."},
        EnumRow<E>{E::submit, "submit", "submit", "It is handed in."},
        EnumRow<E>{E::discard, "discard", "discard", "The draft goes."},
        EnumRow<E>{E::inquire, "inquire", "inquire", "The vendor asks for more."},
        EnumRow<E>{E::setPending, "setPending", "set pending", "It goes on as it is."},
        EnumRow<E>{E::approve, "approve", "approve", "It is done."},
        EnumRow<E>{E::fail, "fail", "fail", "It comes to nothing."},
        EnumRow<E>{E::schedule, "schedule", "schedule", "It is put off to a date."},
        EnumRow<E>{E::due, "due", "declare due", "Its date has come."},
        EnumRow<E>{E::revoke, "revoke", "revoke", "It is called back."},
        EnumRow<E>{E::confirm, "confirm", "confirm", "The vendor lets it go."},
        EnumRow<E>{E::look, "look", "check", "As it becomes pending, its tiers and values are checked."},
        EnumRow<E>{E::tierApproved, "tierApproved", "tiers complete", "All that it waits for is complete."},
        EnumRow<E>{E::tierFailed, "tierFailed", "tier failed", "A tier request that it waits for failed."}};
};
template <>
struct Enumerators<tier_setup::SubjectKind> {
    using E = tier_setup::SubjectKind;
    static constexpr std::string_view name = "TierSubject";
    static constexpr std::array rows = {
        EnumRow<E>{E::product, "product", "product", "A product."},
        EnumRow<E>{E::asset, "asset", "asset", "An asset."},
        EnumRow<E>{E::configuration, "configuration", "configuration", "A tier configuration."},
        EnumRow<E>{E::request, "request", "request", "A request."}};
};
template <>
struct Enumerators<tier_setup::Field> {
    using E = tier_setup::Field;
    static constexpr std::string_view name = "TierField";
    static constexpr std::array rows = {
        EnumRow<E>{E::existence, "existence", "existence", "It came or went."},
        EnumRow<E>{E::status, "status", "status", "Its state."},
        EnumRow<E>{E::value, "value", "value", "The value of a parameter."},
        EnumRow<E>{E::templateId, "template", "template", "What its tier or customer is shown."},
        EnumRow<E>{E::reason, "reason", "reason", "Why it failed."},
        EnumRow<E>{E::cause, "cause", "cause", "The request that it failed with."},
        EnumRow<E>{E::date, "date", "date", "For when it is scheduled."},
        EnumRow<E>{E::parameter, "parameter", "parameter", "A parameter of the product."},
        EnumRow<E>{E::title, "title", "title", "The title of a parameter."},
        EnumRow<E>{E::required, "required", "required", "Whether a parameter has to be filled in."},
        EnumRow<E>{E::hidden, "hidden", "hidden", "Whether a parameter is shown to nobody but the vendor."},
        EnumRow<E>{E::choice, "choice", "a choice", "One of the choices of a dropdown."}};
};
template <>
struct Enumerators<tier_setup::SetupReading> {
    using E = tier_setup::SetupReading;
    static constexpr std::string_view name = "SetupReading";
    static constexpr std::array rows = {
        EnumRow<E>{
            E::freshSetup, "fresh-setup", "Started afresh",
            "A failed setup leaves its configuration unusable; the next asset request starts another."},
        EnumRow<E>{E::staysActive, "stays-active", "Stays active",
                   "A failed setup leaves its configuration active, without values."}};
};
template <>
struct Enumerators<tier_setup::ApprovalReading> {
    using E = tier_setup::ApprovalReading;
    static constexpr std::string_view name = "ApprovalReading";
    static constexpr std::array rows = {
        EnumRow<E>{E::fulfillment, "fulfillment", "Fulfillment values",
                   "The required fulfillment values have to be there; ordering values may still be missing."},
        EnumRow<E>{E::all, "all", "All values", "Every required value has to be there."}};
};
template <>
struct Enumerators<tier_setup::UpdateReading> {
    using E = tier_setup::UpdateReading;
    static constexpr std::string_view name = "UpdateReading";
    static constexpr std::array rows = {
        EnumRow<E>{E::notParked, "not-parked", "Not parked",
                   "A configuration under update is used with its old values."},
        EnumRow<E>{E::park, "park", "Parked",
                   "Asset requests wait until the update has ended, approved or failed."}};
};

}  // namespace sluice::base
