#include "api/table_templates.h"

#include <cassert>

#include "api/entitlement_views.h"
#include "api/plan_views.h"
#include "api/session.h"
#include "base/problem.h"
#include "base/text.h"
#include "codec/csv.h"
#include "codec/scenario_json.h"

namespace sluice::api {
namespace {

constexpr std::string_view kChannel = R"({"sluice": 1,
    "organizations": [
        {"id": "head-office", "name": "Head Office",
         "settings": {"adders": [{"key": "Trenching", "detail": "$12/ft"}, "Panel upgrade"], "project-cost": 3.2}},
        {"id": "north-partner", "name": "North Partner", "settings": {"adders": ["Panel upgrade"]}},
        {"id": "north-branch", "name": "North Branch"}],
    "partnerships": [
        {"upstream": "head-office", "downstream": "north-partner", "dataSync": true, "exclusive": true,
         "allowEdit": true},
        {"upstream": "north-partner", "downstream": "north-branch", "dataSync": true}]})";

constexpr std::string_view kCatalogue = R"({"sluice": 1,
    "organizations": [{"id": "provider", "name": "Provider", "catalogue": {
        "resources": [{"id": "disk", "name": "Disk space"}],
        "plans": [{"id": "basic", "name": "Basic hosting", "fees": {"setup": 5, "recurring": 10},
                   "periods": [{"id": "1-year", "fees": {"recurring": 100}}],
                   "rates": [{"resource": "disk", "prices": {"recurring": 0.8},
                              "limits": {"included": 10, "maximum": 500}}]}]}}]})";

constexpr std::string_view kEntitlements = R"({"sluice": 1,
    "organizations": [
        {"id": "producer", "name": "Producer", "account": {"type": "producer"}},
        {"id": "distribution-partner", "name": "Distribution Partner", "account": {"type": "partner"}},
        {"id": "customer", "name": "Customer", "account": {"type": "customer"}}],
    "relationships": [{"account": "distribution-partner", "with": "customer"}],
    "entitlements": [{"id": "seats", "product": "Studio", "quantity": 100,
                      "tiers": {"distributor": "distribution-partner"}, "currentOwner": "distributor"}]})";

std::string textOf(std::string_view kind, bool hasMark) {
    codec::ReadDocument read = codec::readDocument(kind == "catalogue"      ? kCatalogue
                                                   : kind == "entitlements" ? kEntitlements
                                                                            : kChannel);
    assert(!base::hasErrors(read.problems));
    Session session(1, std::move(read.document));
    if (kind == "catalogue") {
        const OrganizationIndex provider = session.organization("provider");
        return std::string(std::string_view(planTable(session, provider, hasMark).table));
    }
    if (kind == "entitlements") {
        return entitlementTable(session, viewerOf(session.world(), {}), {false, true, hasMark});
    }
    return codec::writeCsv(session.documentHere(scenario::Ordering::asFlowing), hasMark);
}

}  // namespace

std::string tableTemplate(std::string_view kind, codec::TableFile file, bool hasMark) {
    if (file == codec::TableFile::csv) return textOf(kind, hasMark);
    return codec::writeWorkbook(textOf(kind, false), base::capitalized(kind));
}

}  // namespace sluice::api
