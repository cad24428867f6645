// The calls of Entitlements, at the cursor.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "api/entitlement_fields.h"
#include "api/system_fields.h"
#include "api/why_fields.h"
#include "calls/arguments.h"
#include "calls/caller.h"
#include "codec/text_table.h"

namespace sluice::calls {

/// How many accounts are told to whom an entitlement could go, where the call does not say.
inline constexpr std::uint32_t kDefaultTargets = 50;

struct EntitlementOverviewArguments {
    std::uint32_t session = 0;
    std::optional<std::string> as;
    std::string text;
    std::uint32_t from = 0, limit = kDefaultLimit;
};
struct EntitlementTargetsArguments {
    std::uint32_t session = 0;
    std::string entitlement;
    std::optional<std::string> by;
    std::string text;
    std::uint32_t limit = kDefaultTargets;
};
/// What a customer shall have; the quantity as it was typed.
struct EntitlementWanted {
    std::string account;
    codec::TypedNumber quantity;
};
struct EntitlementDistributeArguments {
    std::uint32_t session = 0;
    std::optional<std::string> entitlement, product;
    std::vector<EntitlementWanted> wanted;
    std::optional<std::string> by;
};
struct WhyEntitlementArguments {
    std::uint32_t session = 0;
    std::string entitlement;
    std::optional<std::string> as;
};
enum class EntitlementFile : std::uint8_t { csv, json };
struct EntitlementTableArguments {
    std::uint32_t session = 0;
    std::optional<std::string> as;
    EntitlementFile format = EntitlementFile::csv;
    bool accounts = false, mark = false;
};
struct TargetsTableArguments {
    std::uint32_t session = 0;
    std::string entitlement;
    std::optional<std::string> by;
    std::string text;
    codec::TableForm form = codec::TableForm::markdown;
};
struct DistributionTableArguments {
    EntitlementDistributeArguments distribute;
    codec::TableForm form = codec::TableForm::markdown;
};

}  // namespace sluice::calls

namespace sluice::base {

template <>
struct Enumerators<calls::EntitlementFile> {
    using File = calls::EntitlementFile;
    static constexpr std::string_view name = "EntitlementFile";
    static constexpr std::array rows = {
        EnumRow<File>{File::csv, "csv", "CSV", "A table, which is read back."},
        EnumRow<File>{File::json, "json", "JSON", "A list of objects."},
    };
};

template <>
struct Fields<calls::EntitlementOverviewArguments> {
    using T = calls::EntitlementOverviewArguments;
    static constexpr std::string_view name = "EntitlementOverviewArguments";
    static constexpr std::string_view help = "Who looks, and for what.";
    static constexpr auto list =
        std::tuple(calls::sessionField<T>(), calls::viewerField<T>(),
                   field("text", &T::text, "A part of what stands on a card, whatever its case."),
                   calls::fromField<T>(), calls::limitField<T>());
};

template <>
struct Fields<calls::EntitlementTargetsArguments> {
    using T = calls::EntitlementTargetsArguments;
    static constexpr std::string_view name = "EntitlementTargetsArguments";
    static constexpr std::string_view help = "An entitlement, and who acts.";
    static constexpr auto list = std::tuple(
        calls::sessionField<T>(), required("entitlement", &T::entitlement, "The id of an entitlement."),
        field("by", &T::by, "The account that acts; the producer where it is not told."),
        field("text", &T::text, "A part of what stands on a card, whatever its case."),
        calls::limitField<T>());
};

template <>
struct Fields<calls::EntitlementWanted> {
    using T = calls::EntitlementWanted;
    static constexpr std::string_view name = "EntitlementWanted";
    static constexpr std::string_view help = "What a customer shall have.";
    static constexpr auto list = std::tuple(
        required("account", &T::account, "The id of the account."),
        required("quantity", &T::quantity, "How many: a whole number, or what was typed for one."));
};

template <>
struct Fields<calls::EntitlementDistributeArguments> {
    using T = calls::EntitlementDistributeArguments;
    static constexpr std::string_view name = "EntitlementDistributeArguments";
    static constexpr std::string_view help = "Who shall have how many, and out of what.";
    static constexpr auto list =
        std::tuple(calls::sessionField<T>(),
                   field("entitlement", &T::entitlement, "The entitlement out of which it goes."),
                   field("product", &T::product, "The product whose entitlements it goes out of."),
                   field("wanted", &T::wanted, "Who shall have how many."),
                   field("by", &T::by, "The account that acts; the producer where it is not told."));
    static constexpr std::array groups = {
        codec::ArgumentGroup{codec::GroupKind::exactlyOne, {"entitlement", "product"}, {}}};
};

template <>
struct Fields<calls::WhyEntitlementArguments> {
    using T = calls::WhyEntitlementArguments;
    static constexpr std::string_view name = "WhyEntitlementArguments";
    static constexpr std::string_view help = "An entitlement, and who looks.";
    static constexpr auto list = std::tuple(
        calls::sessionField<T>(), required("entitlement", &T::entitlement, "The id of an entitlement."),
        calls::viewerField<T>());
};

template <>
struct Fields<calls::EntitlementTableArguments> {
    using T = calls::EntitlementTableArguments;
    static constexpr std::string_view name = "EntitlementTableArguments";
    static constexpr std::string_view help = "Who looks, and how it is written.";
    static constexpr auto list = std::tuple(
        calls::sessionField<T>(), calls::viewerField<T>(), field("format", &T::format, "What file."),
        field("accounts", &T::accounts,
              "Of CSV: rows about accounts, too. They tell everything, so that no account may look."),
        calls::markField<T>());
};

template <>
struct Fields<calls::TargetsTableArguments> {
    using T = calls::TargetsTableArguments;
    static constexpr std::string_view name = "TargetsTableArguments";
    static constexpr std::string_view help = "What entitlementTargets takes.";
    static constexpr auto list = std::tuple(
        calls::sessionField<T>(), required("entitlement", &T::entitlement, "The id of an entitlement."),
        field("by", &T::by, "The account that acts; the producer where it is not told."),
        field("text", &T::text, "A part of what stands on a card, whatever its case."),
        calls::formField<T>());
};

template <>
struct Fields<calls::DistributionTableArguments> {
    using T = calls::DistributionTableArguments;
    static constexpr std::string_view name = "DistributionTableArguments";
    static constexpr std::string_view help = "What entitlementDistribute takes.";
    static constexpr auto list = std::tuple(flat(&T::distribute), calls::formField<T>());
    static constexpr std::array groups = {Fields<calls::EntitlementDistributeArguments>::groups[0]};
};

}  // namespace sluice::base

namespace sluice::calls {

Answer<api::SystemDescription> entitlementDescribe(Caller& caller, const NoArguments& asked);
Answer<api::EntitlementOverview> entitlementOverview(Caller& caller, const Session& session,
                                                     const EntitlementOverviewArguments& asked);
Answer<api::EntitlementTargets> entitlementTargets(Caller& caller, Session& session,
                                                   const EntitlementTargetsArguments& asked);
Answer<api::EntitlementPlan> entitlementDistribute(Caller& caller, Session& session,
                                                   const EntitlementDistributeArguments& asked);
Answer<api::WhyAnswer> whyEntitlement(Caller& caller, Session& session, const WhyEntitlementArguments& asked);
Answer<Bytes> entitlementTable(Caller& caller, const Session& session,
                               const EntitlementTableArguments& asked);
Answer<Bytes> targetsTable(Caller& caller, Session& session, const TargetsTableArguments& asked);
Answer<Bytes> distributionTable(Caller& caller, const DistributionTableArguments& asked);

/// False where there is no such account; without an id there is none, which is fine.
bool findAccount(Caller& caller, const Session& session, const std::optional<std::string>& id,
                 std::string_view argument, OrganizationIndex& account);

inline constexpr auto kEntitlementCalls = std::tuple(
    call<&entitlementDescribe>("entitlementDescribe", "Every word of Entitlements."),
    call<&entitlementOverview>("entitlementOverview",
                               "Who holds what, and what is left of it, as an account may see it."),
    call<&entitlementTargets>(
        "entitlementTargets",
        "Who an entitlement could go to, and why not to others, as the one who acts sees it."),
    call<&entitlementDistribute>("entitlementDistribute",
                                 "The steps that bring customers what they want, or what stands against it."),
    call<&whyEntitlement>("whyEntitlement", "Where an entitlement comes from and what may be done with it."),
    call<&entitlementTable>("entitlementTable", "The entitlements as a table."),
    call<&targetsTable>("targetsTable",
                        "Who an entitlement could go to, all of them, as a text for documents."),
    call<&distributionTable>("distributionTable", "The steps of a distribution as such a text."));

}  // namespace sluice::calls
