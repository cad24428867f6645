// Pictures and tables as files: what the engine makes, and sentences for what it does not know.
#include <gtest/gtest.h>

#include "cli/child.h"
#include "support/files.h"

namespace sluice {

using testing_support::Ran;
using testing_support::ran;

TEST(PictureCommand, PrintsOnePicture) {
    const std::string file = testing_support::sourcePath("web/examples/01-three-modes.json");
    const Ran channel = ran({"picture", file});
    EXPECT_EQ(channel.status, 0) << channel.complaint;
    EXPECT_TRUE(channel.output.starts_with("<svg "));
    EXPECT_EQ(ran({"picture", file, "--of", "channel", "--theme", "light", "--moment", "added"}).output,
              channel.output);
    EXPECT_NE(ran({"picture", file, "--of", "matrix"}).output, channel.output);
    EXPECT_NE(ran({"picture", file, "--theme", "dark"}).output, channel.output);
    EXPECT_NE(ran({"picture", file, "--step", "0"}).output, channel.output);
    EXPECT_EQ(ran({"picture", file, "--step", "99"}).status, 2);
}

TEST(PictureCommand, SaysWhichWordsThereAre) {
    const Ran unknown = ran({"picture", "-", "--of", "sky"});
    EXPECT_EQ(unknown.status, 2);
    EXPECT_NE(unknown.complaint.find("channel, matrix, icicle or demand-chain"), std::string::npos)
        << unknown.complaint;
    EXPECT_EQ(ran({"picture", "nowhere.json"}).status, 2);
}

TEST(TableFiles, AreWrittenAsWorkbooksToo) {
    const std::string file = testing_support::sourcePath("web/examples/01-three-modes.json");
    const Ran workbook = ran({"export", file, "--format", "xlsx", "--step", "0"});
    EXPECT_TRUE(workbook.output.starts_with("PK")) << workbook.complaint;
    const Ran read = ran({"import", "-"}, workbook.output);
    EXPECT_EQ(read.status, 0) << read.complaint;
    EXPECT_EQ(read.output, ran({"import", "-"}, ran({"export", file, "--step", "0"}).output).output);
    EXPECT_TRUE(ran({"template", "catalogue", "--format", "xlsx"}).output.starts_with("PK"));
    EXPECT_EQ(ran({"template", "channel", "--format", "ods"}).status, 2);
}

TEST(BroughtFiles, AnArchiveIsImportedAsItComes) {
    const std::string archive = testing_support::sourcePath("tests/data/flexnet/extract.zip");
    const Ran whole = ran({"import", archive});
    EXPECT_EQ(whole.status, 0) << whole.complaint;
    EXPECT_NE(whole.complaint.find("EntitlementsExtract-2026.csv: This is an extract"), std::string::npos)
        << whole.complaint;
    EXPECT_NE(whole.output.find("\"id\": \"ENT-1003\""), std::string::npos) << whole.output;
    const Ran shown = ran({"entitlement", "show", archive});
    EXPECT_EQ(shown.status, 0) << shown.complaint;
    EXPECT_NE(shown.output.find("Northwind IT (Partner)"), std::string::npos) << shown.output;
    const Ran bomb = ran({"import", testing_support::sourcePath("tests/data/flexnet/bomb.zip")});
    EXPECT_EQ(bomb.status, 2);
    EXPECT_EQ(bomb.output, "");
}

}  // namespace sluice
