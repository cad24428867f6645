// Tables to begin with are read back as they are.
#include <gtest/gtest.h>

#include <string>

#include "api/open.h"
#include "api/session.h"
#include "api/table_templates.h"

namespace {

using namespace sluice;

TEST(TableTemplates, EachIsReadWithoutARemarkAndHasEachKindOfRow) {
    for (const std::string_view kind : api::kTableTemplates) {
        for (const bool hasMark : {false, true}) {
            const std::string table = api::tableTemplate(kind, codec::TableFile::csv, hasMark);
            const codec::ReadDocument read = api::readInput(table, api::DocumentFormat::csv, {});
            for (const base::Problem& problem : read.problems)
                ADD_FAILURE() << kind << ": " << problem.message;
            EXPECT_EQ(table.rfind("\xEF\xBB\xBF", 0) == 0, hasMark);
            if (kind == "channel") {
                EXPECT_EQ(read.document.organizations.size(), 3u);
                EXPECT_EQ(read.document.partnerships.size(), 2u);
            } else if (kind == "catalogue") {
                ASSERT_EQ(read.document.catalogues.size(), 1u);
                EXPECT_EQ(read.document.catalogues[0].catalogue.plans.size(), 1u);
                EXPECT_EQ(read.document.catalogues[0].catalogue.plans[0].rates.size(), 1u);
            } else {
                EXPECT_EQ(read.document.entitlements.accounts.size(), 3u);
                EXPECT_EQ(read.document.entitlements.relationships.size(), 1u);
                EXPECT_EQ(read.document.entitlements.entitlements.size(), 1u);
            }
        }
    }
}

}  // namespace
