// Paths in cells: names that repeat under different parents, ancestors without a row, whatever divides the parts.
#include <gtest/gtest.h>

#include <string>

#include "base/problem.h"
#include "codec/csv.h"

namespace sluice::codec {
namespace {

ReadDocument readPaths(const std::string& text, bool takeSuggestions = false) {
    CsvOptions options;
    options.takeSuggestions = takeSuggestions;
    return readCsv(text, options);
}
/// `id name < upstream` a line, in order.
std::string linesOf(const ReadDocument& result) {
    const scenario::Document& document = result.document;
    std::string text;
    for (const data_sync::OrganizationEntry& each : document.organizations) {
        text += document.values.spelling(each.id);
        if (each.name.exists()) text.append(" ").append(document.values.spelling(each.name));
        for (const scenario::PartnershipEntry& above : document.partnerships) {
            if (above.downstream == each.id)
                text.append(" < ").append(document.values.spelling(above.upstream));
        }
        text += '\n';
    }
    for (const base::Problem& each : result.problems) {
        if (each.severity == base::Severity::error)
            text += "error: " + each.path + ": " + each.message + '\n';
    }
    return text;
}
bool warns(const ReadDocument& result, const std::string& part) {
    for (const base::Problem& each : result.problems) {
        if (each.message.find(part) != std::string::npos) return true;
    }
    return false;
}

TEST(CsvPaths, TellWhoIsMeantWhereNamesRepeat) {
    EXPECT_EQ(linesOf(readPaths("path,project-cost\nSunrise,1\nSunrise > North,2\nSunrise > North > Sales,3\n"
                                "Sunrise > South,4\nSunrise > South > Sales,5\n")),
              "sunrise Sunrise\nnorth North < sunrise\nsales Sales < north\nsouth South < sunrise\n"
              "sales-2 Sales < south\n");
}

TEST(CsvPaths, NameThoseThatHaveNoRow) {
    const ReadDocument result = readPaths("path\nA/B/C\nA/D\n");
    EXPECT_EQ(linesOf(result), "c C < b\nd D < a\na A\nb B < a\n");
    EXPECT_TRUE(
        warns(result, "2 organizations that paths name in row 2 have no row of their own, and are added"));
}

TEST(CsvPaths, DivideByTheRarestMarkThatIsThere) {
    EXPECT_EQ(linesOf(readPaths("path\nNordic A/S > Oslo\nNordic A/S\n")),
              "oslo Oslo < nordic-a-s\nnordic-a-s Nordic A/S\n");
    EXPECT_EQ(linesOf(readPaths("path\nOne\nTwo\n")), "one One\ntwo Two\n") << "nothing divides";
    EXPECT_EQ(linesOf(readPaths("path\n > A > \n")), "a A\n");
}

TEST(CsvPaths, BesideNamesAreTheirsOrThoseOfTheirUpstreams) {
    EXPECT_EQ(linesOf(readPaths("organization,path\nA,A\nB,A > B\n")), "a A\nb B < a\n");
    EXPECT_EQ(linesOf(readPaths("organization,path\nA,\nB,A\nC,A > B\n")), "a A\nb B < a\nc C < b\n");
    EXPECT_EQ(linesOf(readPaths("id,organization,path\nx1,A,\nx2,B,A\n")), "x1 A\nx2 B < x1\n");
}

TEST(CsvPaths, AreProposedInOtherWords) {
    EXPECT_TRUE(base::hasErrors(readPaths("Account hierarchy;Town\nA > B;Bonn\n").problems));
    EXPECT_EQ(linesOf(readPaths("Account hierarchy;Town\nA > B;Bonn\n", true)), "b B < a\na A\n");
}

TEST(CsvPaths, EmptyAndRepeatedOnesAreTold) {
    EXPECT_NE(linesOf(readPaths("path,project-cost\nA,1\n,2\n")).find("error: row 3"), std::string::npos);
    EXPECT_NE(linesOf(readPaths("path\nA > B\nA > B\n")).find("error: row 3"), std::string::npos);
}

}  // namespace
}  // namespace sluice::codec
