// One call being carried out: its arguments, its session, its answer. The calls themselves stand in call_*.cpp.
#pragma once

#include <algorithm>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "api/call.h"
#include "api/entitlement_views.h"
#include "codec/csv.h"
#include "codec/request.h"
#include "codec/text_table.h"
#include "plan_sync/choose.h"

namespace sluice::api {

using base::Problem;
using base::Problems;
using base::Severity;

/// Carries out one call. Arguments are asked for first; nothing runs where one of them has a problem.
class Caller {
  public:
    Caller(Engine& engine, std::string_view request, std::string_view payload)
        : engine_(engine), request_(request), payload_(payload) {}

    std::string run();

  private:
    struct Entry {
        std::string_view name;
        std::string (Caller::*run)();
    };
    static std::span<const Entry> calls();
    static std::span<const Entry> planCalls();

    // ---- arguments ----

    /// How many rows a list has where the call does not say.
    static constexpr std::uint32_t kDefaultLimit = 200;
    /// The argument "limit" of a list: any number. Beside each list stands how many there are in all, so that whoever
    /// wants the rest can ask for it.
    std::uint32_t listLimit(std::uint32_t standard = kDefaultLimit) {
        return request_.optionalNumber("limit").value_or(standard);
    }
    /// The session asked for; null where there is none or another argument has a problem (then failure_ says why).
    /// Called after all other arguments were asked for.
    Session* session(std::string_view argument = "session");
    Session* find(std::uint32_t number, std::string_view argument);
    bool ready();
    OrganizationIndex organization(const Session& session, const std::string& id, std::string_view argument);
    PartnershipIndex partnership(const Session& session, const std::string& upstreamId,
                                 const std::string& downstreamId);
    SettingIndex setting(const Session& session, const std::string& id);
    /// The event in the payload, checked; none where it has a problem.
    std::optional<Event> event(Session& session);
    /// The payload as a session that ends with the call.
    std::unique_ptr<Session> temporary();
    /// How a table is to be read.
    codec::CsvOptions tableOptions();
    std::string opened(Document document, Problems problems, std::optional<codec::LinkView> view = {});
    /// A limit told, where memory would run out otherwise.
    static std::string tooManyPredictions(const Session& session, std::string_view argument,
                                          std::string_view hint);
    static std::string noStep(const Session& session, std::string_view argument, std::uint32_t step);

    // ---- what several calls answer with; nothing where there is none (then failure_ says why) ----

    std::optional<StepReport> previewed(std::uint32_t limit);             // call_sessions.cpp
    std::optional<Comparison> compared(std::uint32_t most);               // call_views.cpp
    std::optional<EntitlementTargets> targetsAsked(std::uint32_t limit);  // call_entitlements.cpp
    std::optional<EntitlementPlan> planAsked();                           // call_entitlements.cpp
    /// The table that is asked for by its name. One of an answer takes what the call that gives the answer takes.
    std::optional<codec::TextTable> tableAsked();  // call_share.cpp

    // ---- sessions (call_sessions.cpp) ----

    std::string describeCall();
    std::string open();
    std::string openTogether(const codec::CsvOptions& options);
    std::string openAt();
    std::string linkCall();
    std::string shareDescribeCall();
    std::string tableColumnsCall();
    std::string reconcileCall();
    std::string tableTextCall();
    std::string pictureCall();
    std::string duplicate();
    std::string close();
    std::string state();
    std::string goTo();
    std::string setReadings();
    std::string setText();
    std::string setExpectations();
    std::string splice();
    std::string timeline();
    std::string composeCall();
    std::string preview();
    std::string stepReportCall();

    // ---- views (call_views.cpp) ----

    std::string tree();
    std::string edges();
    std::string findCall();
    std::string outcomes();
    std::string rowsCall();
    std::string matrixCall();
    std::string organizationCall();
    std::string partnershipCall();
    std::string predictionsCall();
    std::string whyValueCall();
    std::string whyOutcomeCall();
    std::string compareCall();
    std::string readingsReportCall();
    std::string driftCall();

    // ---- documents (call_views.cpp) ----

    std::string document();
    std::string table();
    std::string runCall();
    std::string predictCall();

    // ---- Plan Sync (call_plans.cpp) ----

    /// The synchronization that scope and options describe. Asked for before the session; finished with it.
    struct Scope {
        std::string provider;
        std::optional<std::string> reseller, serviceTemplate;
        bool subResellers = false;
        plan_sync::OptionSet options;
    };
    Scope scope(bool withOptions);
    /// Nothing where it names what is not there, or is refused a shape (then failure_ says why).
    std::optional<plan_sync::Synchronize> synchronization(Session& session, const Scope& scope);
    /// The marks of planChoose; nothing where one of them has a problem.
    bool addMarks(Session& session, std::string_view argument,
                  const std::vector<std::vector<codec::TypedField>>& typed,
                  std::vector<plan_sync::Mark>& marks);
    std::string planDescribeCall();
    std::string planOverviewCall();
    std::string planPreviewCall();
    std::string planAcrossCall();
    std::string planSidesCall();
    std::string planCatalogueCall();
    std::string planTableCall();
    std::string planChooseCall();
    std::string whyPlanCall();

    // ---- Entitlements (call_entitlements.cpp) ----

    [[nodiscard]] EntitlementsAsked entitlementsAsked(std::uint32_t limit);
    /// False where there is no such account (then failure_ says so); without an id there is none, which is fine.
    bool findAccount(const Session& session, const std::optional<std::string>& id, std::string_view argument,
                     OrganizationIndex& account);
    /// None where the viewer sees no such entitlement (then failure_ says so).
    EntitlementIndex findEntitlement(const Viewer& viewer, const std::string& id);
    std::string entitlementDescribeCall();
    std::string entitlementOverviewCall();
    std::string entitlementTargetsCall();
    std::string entitlementDistributeCall();
    std::string whyEntitlementCall();
    std::string entitlementTableCall();

    // ---- every system but Data Sync (call_systems.cpp) ----

    std::string formCall();

    // ---- Tier Setup (call_tiers.cpp) ----

    /// The request with this id, or none (then failure_ says why).
    std::uint32_t tierRequestIndex(const Session& session, const std::string& id);
    std::string tierDescribeCall();
    std::string tierOverviewCall();
    std::string tierRequestCall();
    std::string tierForecastCall();
    std::string tierWayCall();
    std::string whyTierCall();
    std::string tierTableCall();

    Engine& engine_;
    codec::Request request_;
    std::string_view payload_;
    std::string failure_;
};

}  // namespace sluice::api
