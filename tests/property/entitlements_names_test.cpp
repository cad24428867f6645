// No name or id that is withheld from an account stands in any answer that it gets, sought as text in random worlds
// (EN-16): overviews, tables, targets, plans, whys, forms, previews and reports, as every account.
#include <gtest/gtest.h>

#include <cstdlib>
#include <string>
#include <vector>

#include "calls/engine.h"
#include "codec/scenario_json.h"
#include "reference/entitlements_reference.h"
#include "reference/entitlements_worlds.h"
#include "scenario/event.h"

namespace sluice::property {
namespace {

using namespace entitlements;
using reference::EntitlementRandom;
using testing_support::EntitlementWorld;

/// A world whose accounts have names and ids with three letters that nothing else has.
class NamedWorld {
  public:
    explicit NamedWorld(std::uint64_t seed) : seed_(seed), random_(seed) {
        fillRandom(w_, random_, 2 + random_.below(4), 2 + random_.below(3), random_.below(3),
                   1 + random_.below(3));
        const std::size_t known = w_.state.entitlements.size();
        const std::string opened = ask("open", "", document() + R"("events":[]})", false);
        EXPECT_EQ(opened.rfind(R"({"ok":true)", 0), 0u) << "seed " << seed_ << ": " << opened;
        std::vector<bool> happened;
        for (int i = 0; i < 12; ++i) {
            const Event event = randomEvent(w_, random_);
            if (event.kind == EventKind::createAccount || isOfTheWorldAlone(event, known)) continue;
            const std::string at = R"("at":)" + std::to_string(happened.size()) + R"(,"remove":0)";
            const bool isInFiles =
                ask("splice", at, "[" + textOf(event) + "]").rfind(R"({"ok":true)", 0) == 0;
            if (isInFiles) happened.push_back(w_.step(event).happened);
        }
        expectToldAlike(happened);
    }

    void expectNoNames() {
        for (std::uint32_t i = 0; i < w_.channel.organizationSlots() && !testing::Test::HasFailure(); ++i) {
            if (w_.state.account({i}).exists()) look({i});
        }
    }

  private:
    /// Whether it is untouched since it was split off, the world knows of an entitlement; a file does not say it (EN-42).
    [[nodiscard]] bool isOfTheWorldAlone(const Event& event, std::size_t known) const {
        return event.kind == EventKind::mergeBack &&
               w_.state.findEntitlement(event.entitlement).value < known;
    }
    /// The file says all that the world knows: each event has the same verdict in both.
    void expectToldAlike(const std::vector<bool>& happened) {
        const std::string told = ask("timeline", R"("from":0,"count":99)", "");
        std::size_t at = 0;
        for (std::size_t i = 0; i < happened.size(); ++i) {
            at = told.find("\"happened\":", at) + 11;
            ASSERT_EQ(told.substr(at, 4) == "true", happened[i])
                << "seed " << seed_ << ", event " << i << "\n"
                << told;
        }
    }
    [[nodiscard]] std::string letters(OrganizationIndex account) const {
        return std::string(w_.values.spelling(w_.channel.organization(account).name)).substr(5);
    }
    [[nodiscard]] std::string idOf(OrganizationIndex account) const {
        return account.exists() ? "ID-" + letters(account) : "";
    }
    /// With the ids of accounts in place of those that the world has.
    [[nodiscard]] std::string textOf(const Event& event) const {
        std::string text(codec::writeEvent(scenario::eventFrom(event), w_.values));
        for (std::uint32_t i = 0; i < w_.channel.organizationSlots(); ++i) {
            const std::string own = "\"" + w_.idOf(OrganizationIndex{i}) + "\"";
            for (std::size_t at = text.find(own); at != std::string::npos; at = text.find(own, at + 1)) {
                text.replace(at, own.size(), "\"" + idOf({i}) + "\"");
            }
        }
        return text;
    }
    [[nodiscard]] std::string document() const {
        const State& state = w_.state;
        std::string organizations, related, tiers, entitlements;
        const auto add = [](std::string& list, const std::string& entry) {
            list += (list.empty() ? "" : ",") + entry;
        };
        for (std::uint32_t i = 0; i < state.accounts.size(); ++i) {
            const Account& account = state.accounts[i];
            std::string parents;
            for (const OrganizationIndex parent : account.parents) add(parents, "\"" + idOf(parent) + "\"");
            for (const OrganizationIndex other : account.related) {
                if (i >= other.value) continue;
                add(related, R"({"account":")" + idOf({i}) + R"(","with":")" + idOf(other) + "\"}");
            }
            add(organizations, R"({"id":")" + idOf({i}) + R"(","name":"NAME-)" + letters({i}) +
                                   R"(","account":{"type":")" + std::string(word(account.type).tag) +
                                   R"(","parents":[)" + parents + R"(],"visibleToOtherPartners":)" +
                                   (account.visibleToOtherPartners ? "true" : "false") + "}}");
        }
        const auto tierId = [&state, this](TierIndex tier) {
            return std::string(w_.values.spelling(state.tier(tier).id));
        };
        for (const TierIndex tier : state.order) {
            if (tier != kEndCustomer) add(tiers, R"({"id":")" + tierId(tier) + "\"}");
        }
        for (const Entitlement& each : state.entitlements) {
            std::string standing;
            for (const TierIndex tier : state.order) {
                if (!each.at(tier).exists()) continue;
                add(standing, "\"" + tierId(tier) + R"(":")" + idOf(each.at(tier)) + "\"");
            }
            add(entitlements,
                R"({"id":")" + std::string(w_.values.spelling(each.id)) + R"(","product":")" +
                    std::string(w_.values.spelling(each.product)) + R"(","kind":")" +
                    std::string(word(each.kind).tag) + R"(","state":")" + std::string(word(each.state).tag) +
                    R"(","quantity":)" + std::to_string(each.quantity) +
                    (each.kind == EntitlementKind::bulk ? R"(,"redeemed":)" : R"(,"activated":)") +
                    std::to_string(each.used) + R"(,"tiers":{)" + standing + "}" +
                    (each.owner.exists() ? R"(,"currentOwner":")" + tierId(each.owner) + "\"" : "") +
                    (each.from.exists() ? R"(,"from":")" + w_.idOf(each.from) + "\"" : "") + "}");
        }
        return R"({"sluice":1,"title":"Random","organizations":[)" + organizations + R"(],"tiers":[)" +
               tiers + R"(],"relationships":[)" + related + R"(],"entitlements":[)" + entitlements + "],";
    }
    std::string ask(const std::string& call, const std::string& arguments, const std::string& payload,
                    bool isOfSession = true) {
        const std::string rest = arguments.empty() ? "" : "," + arguments;
        return engine_.call(
            R"({"call":")" + call + "\"" + (isOfSession ? R"(,"session":1)" : "") + rest + "}", payload);
    }

    void look(OrganizationIndex viewer) {
        const Viewer looks(w_.channel, w_.state, w_.context(), viewer);
        const std::string as = R"("as":")" + idOf(viewer) + "\"", by = R"("by":")" + idOf(viewer) + "\"";
        expectOf(viewer, ask("entitlementOverview", as, ""), "overview");
        for (const char* format : {"csv", "json"}) {
            expectOf(viewer, ask("entitlementTable", as + R"(,"format":")" + format + "\"", ""), format);
        }
        for (std::uint32_t i = 0; i < w_.channel.organizationSlots(); ++i) {
            if (looks.shows({i})) continue;
            const std::string text = R"(,"text":")" + letters({i}).substr(0, 2) + "\"";
            expectOf(viewer, ask("entitlementOverview", as + text, ""), "overview with text");
        }
        for (const EntitlementIndex index : looks.entitlements()) {
            const std::string entitlement = R"(,"entitlement":")" + w_.idOf(index) + "\"";
            expectOf(viewer, ask("whyEntitlement", as + entitlement, ""), "why");
            expectOf(viewer, ask("entitlementTargets", by + entitlement, ""), "targets");
        }
        plan(viewer, looks, by);
        for (const step::EventKindText& kind : kEvents) {
            std::string fields = R"("entitlement":"e0")";
            if (viewer.value != 0) fields += R"(,"account":")" + idOf(viewer) + "\"";
            expectOf(viewer,
                     ask("form",
                         as + R"(,"type":")" + std::string(kind.tag) + R"(","fields":{)" + fields + "}", ""),
                     "form");
        }
        for (int i = 0; i < 6; ++i) {
            expectOf(viewer, ask("preview", as, textOf(randomEvent(w_, random_))), "preview");
        }
    }
    /// Of what the account may know; it may pass through others.
    void plan(OrganizationIndex viewer, const Viewer& looks, const std::string& by) {
        std::string wanted;
        for (std::uint32_t i = 0; i < w_.channel.organizationSlots(); ++i) {
            if (w_.state.account({i}).type != AccountType::customer || !looks.shows({i})) continue;
            wanted += (wanted.empty() ? "" : ",") + (R"({"account":")" + idOf({i})) + R"(","quantity":1})";
        }
        for (const char* product : {"CAD", "BIM"}) {
            const std::string arguments = by + R"(,"product":")" + product + R"(","wanted":[)" + wanted + "]";
            expectOf(viewer, ask("entitlementDistribute", arguments, ""), "plan");
        }
    }
    void expectOf(OrganizationIndex viewer, const std::string& answer, const std::string& of) const {
        const reference::PlainState plain = reference::plainOf(w_);
        for (std::uint32_t i = 0; i < w_.channel.organizationSlots(); ++i) {
            const std::string here = w_.idOf(viewer), there = w_.idOf(OrganizationIndex{i});
            if (reference::sees(plain, here, there, false)) continue;
            EXPECT_EQ(answer.find("-" + letters({i})), std::string::npos)
                << "seed " << seed_ << ": " << of << " as " << idOf(viewer) << " names " << idOf({i}) << "\n"
                << answer;
        }
    }

    std::uint64_t seed_;
    EntitlementWorld w_;
    EntitlementRandom random_;
    calls::Engine engine_;
};

TEST(EntitlementNames, AreInNoAnswerToWhomTheyAreWithheldFrom) {
    const char* count = std::getenv("SLUICE_WORLDS");
    const std::uint64_t worlds = count == nullptr ? 25 : std::strtoull(count, nullptr, 10);
    for (std::uint64_t seed = 1; seed <= worlds && !HasFailure(); ++seed) NamedWorld(seed).expectNoNames();
}

}  // namespace
}  // namespace sluice::property
