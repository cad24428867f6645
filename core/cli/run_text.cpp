#include "cli/run_text.h"

#include <algorithm>

#include "api/entitlement_views.h"
#include "api/messages_fields.h"
#include "base/fields.h"
#include "base/index_map.h"
#include "base/text.h"
#include "cli/entitlement_commands.h"
#include "cli/print.h"
#include "cli/tier_commands.h"
#include "data_sync/words.h"

namespace sluice::cli {

namespace {

/// Who sells to whom, with what each organization has.
class EndPrinter {
  public:
    EndPrinter(const api::Document& document, bool hasDataSync)
        : document_(document), hasDataSync_(hasDataSync) {
        // Walked backwards, so that each list below an organization is in the order of the file.
        next_.resize(document.partnerships.size(), base::IndexMap::kNone);
        for (std::uint32_t i = static_cast<std::uint32_t>(document.partnerships.size()); i-- > 0;) {
            const std::uint64_t downstream = document.partnerships[i].downstream.value;
            next_[i] = first_.find(downstream);
            first_.remove(downstream);
            first_.add(downstream, i);
        }
    }

    void print() const {
        auto catalogue = document_.catalogues.begin();
        for (std::uint32_t i = 0; i < document_.organizations.size(); ++i) {
            const data_sync::OrganizationEntry& entry = document_.organizations[i];
            const bool hasOwnName = entry.name.exists() && entry.name != entry.id;
            printLine(hasOwnName ? spelled(entry.name) + " [" + spelled(entry.id) + "]" : spelled(entry.id));
            for (std::uint32_t p = first_.find(entry.id.value); p != base::IndexMap::kNone; p = next_[p]) {
                printUpstream(document_.partnerships[p]);
            }
            if (catalogue != document_.catalogues.end() && catalogue->organization == i) {
                for (const plan_sync::Plan& plan : (catalogue++)->catalogue.plans) printPlan(plan);
            }
            if (!hasDataSync_) continue;
            for (const data_sync::SettingEntry& setting : entry.settings) printSetting(setting);
        }
    }

  private:
    [[nodiscard]] std::string spelled(base::ValueId id) const {
        return std::string(document_.values.spelling(id));
    }
    void printUpstream(const scenario::PartnershipEntry& partnership) const {
        std::string line = "  under " + spelled(partnership.upstream);
        if (hasDataSync_) line += ": " + std::string(base::label(modeOf(partnership.flags)));
        if (partnership.reseller.exists()) {
            line += ", resells on service template " + spelled(partnership.reseller.serviceTemplate);
        }
        printLine(line);
    }
    void printPlan(const plan_sync::Plan& plan) const {
        std::string line = "  plan " + spelled(plan.id) + ": recurring fee " + spelled(plan.fees.recurring) +
                           ", " + base::counted(plan.periods.size(), "period") + ", " +
                           base::counted(plan.rates.size(), "rate");
        if (plan.copyOf.exists()) line += ", copy of " + spelled(plan.copyOf);
        if (!plan.published) line += ", not published";
        if (plan.disabledByProvider) line += ", disabled by provider";
        if (plan.confirmationNeeded) line += ", confirmation needed";
        printLine(line);
    }
    void printSetting(const data_sync::SettingEntry& setting) const {
        std::string line = "  " + spelled(setting.setting) + ": ";
        if (!setting.isList) line += spelled(setting.value);
        for (std::size_t i = 0; i < setting.items.size(); ++i) {
            const data_sync::Item& item = setting.items[i];
            if (i > 0) line += "; ";
            line += spelled(item.key);
            if (item.detail.exists()) line += " = " + spelled(item.detail);
        }
        printLine(line);
    }

    const api::Document& document_;
    bool hasDataSync_;
    base::IndexMap first_;  // by downstream: its first partnership
    std::vector<std::uint32_t> next_;
};

/// Somebody has a setting, or a partnership syncs; or no other system takes part.
bool hasDataSync(const api::Document& document, const api::SessionState& state) {
    if (!state.usesPlans && !state.usesEntitlements && !state.usesTierSetup) return true;
    return std::any_of(document.organizations.begin(), document.organizations.end(),
                       [](const auto& entry) { return !entry.settings.empty(); }) ||
           std::any_of(document.partnerships.begin(), document.partnerships.end(),
                       [](const auto& entry) { return entry.flags.dataSync; });
}

}  // namespace

void printEnd(api::Session& session) {
    session.goTo(session.timeline().size());
    const api::SessionState state = session.state();
    const api::Document document = session.documentHere(scenario::Ordering::byId);
    EndPrinter(document, hasDataSync(document, state)).print();
    if (state.usesEntitlements) printEntitlements(session);
    if (state.usesTierSetup) printTierSetup(session);
}

}  // namespace sluice::cli
