// What is written of accounts and entitlements as a table reads back as the same.
#include <gtest/gtest.h>

#include <random>
#include <set>
#include <string>

#include "api/entitlement_views.h"
#include "api/session.h"
#include "codec/csv.h"
#include "codec/scenario_json.h"
#include "reference/entitlements_worlds.h"
#include "scenario/check.h"
#include "support/hostile_text.h"

namespace sluice {
namespace {

using scenario::Document;
using testing_support::EntitlementWorld;

/// The accounts, tiers and entitlements of a world, before any event.
Document documentOf(const EntitlementWorld& w) {
    Document document;
    const auto idOf = [&w](entitlements::OrganizationIndex index) {
        return w.channel.organization(index).id;
    };
    for (std::uint32_t i = 0; i < w.channel.organizationSlots(); ++i) {
        const entitlements::Account& account = w.state.accounts[i];
        document.organizations.push_back({idOf({i}), w.channel.organization({i}).name, {}});
        scenario::AccountEntry entry{i, account.type, {}, account.visibleToOtherPartners};
        for (const auto parent : account.parents) entry.parents.push_back(idOf(parent));
        document.entitlements.accounts.push_back(entry);
        for (const auto other : account.related) {
            if (other.value > i) document.entitlements.relationships.push_back({idOf({i}), idOf(other)});
        }
    }
    for (const entitlements::TierIndex tier : w.state.order)
        document.entitlements.tiers.push_back({w.state.tier(tier).id, w.state.tier(tier).name});
    for (const entitlements::Entitlement& each : w.state.entitlements) {
        scenario::EntitlementEntry entry;
        entry.id = each.id;
        entry.kind = each.kind;
        entry.product = each.product;
        entry.quantity = each.quantity;
        (each.kind == entitlements::EntitlementKind::bulk ? entry.redeemed : entry.activated) = each.used;
        entry.state = each.state;
        for (const entitlements::TierIndex tier : w.state.order) {
            if (each.at(tier).exists()) entry.tiers.push_back({w.state.tier(tier).id, idOf(each.at(tier))});
        }
        if (each.owner.exists()) entry.currentOwner = w.state.tier(each.owner).id;
        document.entitlements.entitlements.push_back(entry);
    }
    return document;
}

void giveHostileNames(Document& document, std::mt19937& random) {
    for (data_sync::OrganizationEntry& organization : document.organizations) {
        std::string name = random() % 9 == 0 ? "Name Withheld" : testing_support::hostileText(random) + "n";
        for (char& c : name) c = c == '\t' ? ' ' : c;
        organization.name = document.values.text(name);
    }
    for (scenario::TierEntry& tier : document.entitlements.tiers) {
        if (random() % 2 != 0) continue;
        std::string name = testing_support::hostileText(random) + "t";
        for (char& c : name) c = c == '\t' ? ' ' : c;
        tier.name = document.values.text(name);
    }
}

/// Takes events away that name nobody: they cannot stand in a file.
void dropWrongEvents(Document& document) {
    const base::Problems problems = scenario::check(document);
    std::set<std::size_t> wrong;
    for (const base::Problem& problem : problems) {
        if (problem.path.rfind("/events/", 0) == 0) wrong.insert(std::stoul(problem.path.substr(8)));
    }
    for (auto index = wrong.rbegin(); index != wrong.rend(); ++index)
        document.events.erase(document.events.begin() + static_cast<std::ptrdiff_t>(*index));
}

std::string told(const base::Problems& problems) {
    std::string text;
    for (const base::Problem& problem : problems) text += problem.path + ": " + problem.message + "\n";
    return text;
}

/// Everything of Entitlements at the end, as a scenario file.
std::string contentOf(api::Session& session) {
    Document here = session.documentHere(scenario::Ordering::byId);
    here.partnerships.clear();
    here.title.clear();
    here.notes.clear();
    return codec::writeDocument(here);
}

TEST(EntitlementTables, AccountsAndEntitlementsComeBackWhole) {
    int split = 0;
    for (std::uint64_t seed = 0; seed < 250; ++seed) {
        EntitlementWorld w;
        reference::EntitlementRandom random(seed);
        reference::fillRandom(w, random, 4, 4, static_cast<std::uint32_t>(seed % 3), 5);
        Document document = documentOf(w);
        for (int i = 0; i < 60; ++i) {
            const entitlements::Event event = reference::randomEvent(w, random);
            document.events.push_back(scenario::eventFrom(event));
            static_cast<void>(w.step(event));
        }
        document.values = w.values;
        std::mt19937 texts(static_cast<unsigned>(seed));
        if (seed % 2 != 0) giveHostileNames(document, texts);
        dropWrongEvents(document);
        ASSERT_FALSE(base::hasErrors(scenario::check(document))) << told(scenario::check(document)) << seed;
        api::Session session(1, std::move(document));
        session.goTo(session.timeline().size());
        const api::Viewer viewer = api::viewerOf(session.world(), {});
        const std::string table = api::entitlementTable(session, viewer, {false, true, seed % 5 == 0});
        codec::ReadDocument again = codec::readCsv(table, {});
        ASSERT_EQ(told(again.problems), "") << table << "seed " << seed;
        split +=
            table.find("given_by") != std::string::npos || table.find("touched") != std::string::npos ? 1 : 0;
        api::Session copy(2, std::move(again.document));
        ASSERT_EQ(contentOf(copy), contentOf(session)) << table << "seed " << seed;
    }
    EXPECT_GT(split, 10);
}

TEST(EntitlementTables, WithoutAccountsTheEntitlementsComeBackAndTheRestIsTold) {
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        EntitlementWorld w;
        reference::EntitlementRandom random(seed);
        reference::fillRandom(w, random, 4, 4, 2, 5);
        Document document = documentOf(w);
        document.values = w.values;
        api::Session session(1, std::move(document));
        const api::Viewer viewer = api::viewerOf(session.world(), {});
        const std::string table = api::entitlementTable(session, viewer, {});
        codec::ReadDocument again = codec::readCsv(table, {});
        ASSERT_FALSE(base::hasErrors(again.problems)) << told(again.problems) << table << "seed " << seed;
        ASSERT_EQ(again.problems.size(), 2u) << told(again.problems);
        api::Session copy(2, std::move(again.document));
        const api::Viewer copied = api::viewerOf(copy.world(), {});
        ASSERT_EQ(api::entitlementTable(copy, copied, {}), table) << "seed " << seed;
    }
}

}  // namespace
}  // namespace sluice
