// What is written of a catalogue as a table reads back as the same catalogue.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <string>

#include "codec/csv.h"
#include "codec/csv_catalogue.h"
#include "codec/scenario_json.h"
#include "reference/plan_worlds.h"
#include "scenario/check.h"
#include "support/hostile_text.h"

namespace sluice {
namespace {

using scenario::Document;
using testing_support::PlanWorld;

Document documentOf(const PlanWorld& world) {
    Document document;
    document.values = world.values;
    for (std::uint32_t i = 0; i < world.channel.organizationSlots(); ++i) {
        document.organizations.push_back({world.channel.organization({i}).id, {}, {}});
        document.catalogues.push_back({i, world.state.catalogue({i})});
    }
    for (std::uint32_t i = 0; i < world.channel.partnershipSlots(); ++i) {
        const channel::Partnership& each = world.channel.partnership({i});
        document.partnerships.push_back({world.channel.organization(each.upstream).id,
                                         world.channel.organization(each.downstream).id,
                                         {},
                                         world.state.relationship({i}),
                                         {}});
    }
    return document;
}

/// The same with another text for each id and name: the texts in quotes that end with a digit.
std::string withHostileTexts(const std::string& json, std::mt19937& random) {
    std::map<std::string, std::string> other;
    std::string text;
    for (std::size_t at = 0; at < json.size();) {
        const std::size_t end = json[at] == '"' ? json.find('"', at + 1) : std::string::npos;
        const bool isValue = end != std::string::npos && end + 1 < json.size() && json[end + 1] != ':';
        const bool isOne = isValue && end > at + 1 && json[end - 1] >= '0' && json[end - 1] <= '9';
        if (!isOne) {
            const std::size_t next = end == std::string::npos ? at + 1 : end + 1;
            text += json.substr(at, next - at);
            at = next;
            continue;
        }
        std::string& replacement = other[json.substr(at, end + 1 - at)];
        if (replacement.empty())
            replacement = testing_support::jsonText(testing_support::hostileText(random) + "v" +
                                                    std::to_string(other.size()) +
                                                    testing_support::hostileText(random));
        text += replacement;
        at = end + 1;
    }
    return text;
}

/// What a table can hold of an organization, as a scenario file.
std::string catalogueOf(const Document& document, std::uint32_t organization) {
    Document alone;
    alone.values = document.values;
    alone.organizations = {document.organizations[organization]};
    for (const scenario::CatalogueEntry& entry : document.catalogues) {
        if (entry.organization == organization) alone.catalogues = {{0, entry.catalogue}};
    }
    for (scenario::CatalogueEntry& entry : alone.catalogues) {
        for (plan_sync::Plan& plan : entry.catalogue.plans) {
            plan.copyOf = {};
            plan.disabledByProvider = plan.confirmationNeeded = false;
            plan.ownSalesCategories.clear();
            plan.fees.own = {};
            for (plan_sync::Period& period : plan.periods) period.fees.own = {};
            for (plan_sync::Rate& rate : plan.rates) rate.prices.own = {};
        }
    }
    return codec::writeDocument(alone);
}

std::string told(const base::Problems& problems) {
    std::string text;
    for (const base::Problem& problem : problems) text += problem.path + ": " + problem.message + "\n";
    return text;
}

/// Takes what the provider declares out of what was read.
template <class T>
void keepOnly(std::vector<T>& list, const std::vector<T>& own, const base::ValuePool& values,
              const base::ValuePool& ownValues) {
    std::erase_if(list, [&](const T& entry) {
        return std::none_of(own.begin(), own.end(), [&](const T& each) {
            return ownValues.spelling(each.id) == values.spelling(entry.id);
        });
    });
}

TEST(PlanTables, AnyCatalogueComesBackWhole) {
    int whole = 0;
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        PlanWorld world;
        reference::fillRandom(world, seed);
        std::string json = codec::writeDocument(documentOf(world));
        std::mt19937 random(static_cast<unsigned>(seed));
        if (seed % 3 != 0) json = withHostileTexts(json, random);
        codec::ReadDocument read = codec::readDocument(json);
        if (base::hasErrors(read.problems) || base::hasErrors(scenario::check(read.document))) continue;
        for (std::uint32_t i = 0; i < read.document.organizations.size(); ++i) {
            const std::string table = codec::writeCatalogue(read.document, i);
            codec::ReadDocument again = codec::readCsv(table, {});
            ASSERT_EQ(told(again.problems), "") << table << "seed " << seed << " organization " << i;
            ASSERT_EQ(again.document.catalogues.size(), 1u);
            const plan_sync::Shelf& own = read.document.catalogues[i].catalogue.shelf;
            plan_sync::Shelf& shelf = again.document.catalogues[0].catalogue.shelf;
            keepOnly(shelf.resources, own.resources, again.document.values, read.document.values);
            keepOnly(shelf.notificationTemplates, own.notificationTemplates, again.document.values,
                     read.document.values);
            ASSERT_EQ(catalogueOf(again.document, 0), catalogueOf(read.document, i))
                << table << "seed " << seed << " organization " << i;
            ++whole;
        }
    }
    EXPECT_GT(whole, 1000);
}

}  // namespace
}  // namespace sluice
