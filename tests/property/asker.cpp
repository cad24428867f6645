#include "property/asker.h"

#include <algorithm>
#include <set>

#include "codec/data_sync_fields.h"
#include "codec/field_walk.h"
#include "codec/scenario_fields.h"
#include "codec/scenario_json.h"
#include "data_sync/catalogue.h"
#include "plan_sync/options.h"

namespace sluice::property {
namespace {

using base::ValueId;
using scenario::Document;

/// Puts requests together and keeps what is answered.
class Asker {
  public:
    Asker(calls::Engine& engine, const std::vector<std::string>& events) : engine_(engine), events_(events) {
        document_ = codec::readDocument(call(R"("call":"document","form":"here")")).document;
        for (const data_sync::OrganizationEntry& each : document_.organizations)
            ids_.push_back(text(each.id));
        findSettings();
    }

    Answers take() {
        channel();
        organizations();
        partnerships();
        steps();
        forms();
        plans();
        entitlements();
        tiers();
        return std::move(answers_);
    }

  private:
    std::string call(const std::string& members, const std::string& payload = {}) {
        return engine_.call("{\"session\":1," + members + "}", payload);
    }
    void ask(const std::string& members, const std::string& payload = {}) {
        answers_.push_back({members, payload, call(members, payload)});
    }
    [[nodiscard]] std::string text(ValueId id) const {
        return id.exists() ? std::string(document_.values.spelling(id)) : std::string();
    }
    /// `,"name":"value"`.
    [[nodiscard]] std::string with(const char* name, ValueId id) const { return with(name, text(id)); }
    static std::string with(const char* name, const std::string& value) {
        return ",\"" + std::string(name) + "\":" + jsonText(value);
    }
    [[nodiscard]] std::string every(const std::string& name) const {
        std::string indices;
        for (std::size_t i = 0; i < ids_.size() + 3; ++i) indices += (i > 0 ? "," : "") + std::to_string(i);
        return ",\"" + name + "\":[" + indices + "]";
    }

    void findSettings() {
        std::set<std::string> found = {"adders", "project-cost", "licenses"};
        for (const scenario::SettingTypeEntry& own : document_.settingTypes) found.insert(text(own.id));
        for (const data_sync::OrganizationEntry& each : document_.organizations) {
            for (const data_sync::SettingEntry& entry : each.settings) {
                found.insert(text(entry.setting));
                for (const data_sync::Item& item : entry.items)
                    keys_.insert({text(entry.setting), text(item.key)});
            }
        }
        settings_.assign(found.begin(), found.end());
    }

    void channel() {
        for (const char* each :
             {"state", "tree", "edges", "readingsReport", "drift", "predictions", "planOverview",
              "entitlementOverview", "entitlementTable", "tierOverview", "document", "table"}) {
            ask("\"call\":\"" + std::string(each) + "\"");
        }
        ask(R"("call":"document","form":"here")");
        ask(R"("call":"entitlementTable","format":"json")");
        ask(R"("call":"timeline","from":0,"count":10000)");
        for (const std::string_view moment : codec::kWireNames<data_sync::Moment>) {
            const std::string at = with("moment", std::string(moment));
            ask("\"call\":\"outcomes\"" + at);
            ask("\"call\":\"rows\"" + every("indices") + at);
            ask("\"call\":\"matrix\"" + every("indices") + at);
            ask("\"call\":\"find\",\"outcome\":\"merge\"" + at);
        }
        ask(R"("call":"find","changed":true)");
        ask(R"("call":"find","lost":true)");
        ask(R"("call":"find","text":"a")");
        for (const std::string_view mode : codec::kWireNames<data_sync::Mode>) {
            ask("\"call\":\"find\"" + with("mode", std::string(mode)));
        }
    }

    void organizations() {
        for (const std::string& id : ids_) {
            const std::string one = with("organization", id);
            ask("\"call\":\"organization\"" + one);
            ask("\"call\":\"planCatalogue\"" + one);
            for (const std::string& setting : settings_)
                ask("\"call\":\"whyValue\"" + one + with("setting", setting));
            std::size_t asked = 0;
            for (const auto& [setting, key] : keys_) {
                if (++asked > 8) break;
                ask("\"call\":\"whyValue\"" + one + with("setting", setting) + with("key", key));
            }
        }
    }

    void partnerships() {
        for (const scenario::PartnershipEntry& entry : document_.partnerships) {
            const std::string pair = with("upstream", entry.upstream) + with("downstream", entry.downstream);
            ask("\"call\":\"partnership\"" + pair);
            ask("\"call\":\"predictions\"" + pair);
            for (const std::string& setting : settings_) {
                ask("\"call\":\"whyOutcome\",\"moment\":\"changed\"" + pair + with("setting", setting));
            }
        }
    }

    void steps() {
        for (std::size_t i = 0; i < events_.size(); ++i) ask(R"("call":"preview")", events_[i]);
        // A step is told in the world right after it; the one beyond the last is refused.
        for (std::uint32_t step = 1; step == 1 || answers_.back().text.rfind("{\"ok\":true", 0) == 0;
             ++step) {
            ask("\"call\":\"stepReport\",\"step\":" + std::to_string(step));
        }
    }

    void forms() {
        for (const std::string_view tag : codec::kTags<scenario::Event>) {
            const std::string type = with("type", std::string(tag));
            ask("\"call\":\"form\",\"fields\":{}" + type);
            ask("\"call\":\"compose\",\"fields\":{}" + type);
        }
    }

    void plans() {
        std::string options;
        for (const plan_sync::OptionText& option : plan_sync::kOptions) {
            options += (options.empty() ? "" : ",") + jsonText(option.wireName);
        }
        for (const scenario::PartnershipEntry& entry : document_.partnerships) {
            if (!entry.reseller.exists()) continue;
            const std::string run = with("provider", entry.upstream) + with("reseller", entry.downstream) +
                                    ",\"subResellers\":true";
            for (const std::string& ticked : {std::string(), options}) {
                ask("\"call\":\"planPreview\"" + run + ",\"options\":[" + ticked + "]");
                ask("\"call\":\"planSides\"" + run + ",\"options\":[" + ticked + "]" +
                    with("organization", entry.downstream));
            }
        }
        for (const scenario::CatalogueEntry& entry : document_.catalogues) {
            const ValueId organization = document_.organizations[entry.organization].id;
            for (const plan_sync::Plan& plan : entry.catalogue.plans) {
                ask("\"call\":\"whyPlan\"" + with("organization", organization) +
                    with("path", "plans/" + text(plan.id) + "/fees/recurring"));
            }
        }
    }

    void entitlements() {
        for (const scenario::AccountEntry& account : document_.entitlements.accounts) {
            const std::string as = with("as", document_.organizations[account.organization].id);
            ask("\"call\":\"entitlementOverview\"" + as);
            ask("\"call\":\"entitlementTable\"" + as);
        }
        for (const scenario::EntitlementEntry& entry : document_.entitlements.entitlements) {
            const std::string one = with("entitlement", entry.id);
            ask("\"call\":\"whyEntitlement\"" + one);
            ask("\"call\":\"entitlementTargets\"" + one);
        }
    }

    void tiers() {
        for (const tier_setup::Request& request : document_.tierSetup.requests) {
            const std::string one = with("request", request.id);
            ask("\"call\":\"tierRequest\"" + one);
            ask("\"call\":\"tierWay\"" + one);
            ask("\"call\":\"whyTier\"" + one);
        }
        for (const tier_setup::Configuration& each : document_.tierSetup.configurations) {
            ask("\"call\":\"whyTier\"" + with("configuration", each.id));
        }
        for (const tier_setup::Asset& asset : document_.tierSetup.assets) {
            ask("\"call\":\"whyTier\"" + with("asset", asset.id));
        }
        for (const tier_setup::Product& product : document_.tierSetup.products) {
            for (const std::string& customer : ids_) {
                ask("\"call\":\"tierForecast\",\"fields\":{\"requestType\":\"purchase\"" +
                    with("product", product.id) + with("customer", customer) + "}");
            }
        }
    }

    calls::Engine& engine_;
    const std::vector<std::string>& events_;
    Document document_;
    std::vector<std::string> ids_, settings_;
    std::set<std::pair<std::string, std::string>> keys_;  // of settings
    Answers answers_;
};

}  // namespace

Answers askEverything(calls::Engine& engine, const std::vector<std::string>& events) {
    return Asker(engine, events).take();
}

std::string difference(const Answers& before, const Answers& after) {
    for (std::size_t i = 0; i < std::min(before.size(), after.size()); ++i) {
        if (before[i] == after[i]) continue;
        std::size_t at = 0;
        while (at < before[i].text.size() && at < after[i].text.size() &&
               before[i].text[at] == after[i].text[at])
            ++at;
        const std::size_t from = at < 150 ? 0 : at - 150;
        return before[i].request + " " + before[i].payload +
               "\n  before: " + before[i].text.substr(from, 400) + "\n  after (" + after[i].request +
               "): " + after[i].text.substr(from, 400) + "\n";
    }
    return before.size() == after.size() ? "" : "another number of questions\n";
}

Names namesIn(const Document& document) {
    const auto text = [&](ValueId id) { return std::string(document.values.spelling(id)); };
    Names names(6);
    for (const auto& each : document.organizations) names[0].push_back(text(each.id));
    for (const auto& each : document.entitlements.entitlements) names[1].push_back(text(each.id));
    for (const auto& each : document.tierSetup.requests) names[2].push_back(text(each.id));
    for (const auto& each : document.tierSetup.configurations) names[3].push_back(text(each.id));
    for (const auto& each : document.tierSetup.assets) names[4].push_back(text(each.id));
    for (const auto& each : document.entitlements.tiers) names[5].push_back(text(each.id));
    return names;
}

std::string jsonText(std::string_view text) {
    codec::JsonWriter writer;
    writer.text(text);
    return writer.take();
}

}  // namespace sluice::property
