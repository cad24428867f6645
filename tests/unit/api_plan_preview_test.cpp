// A preview is the run: the same effects and the same notes, for many sets of options at every moment of the examples.
#include <gtest/gtest.h>

#include <string>

#include "api/plan_views.h"
#include "codec/scenario_json.h"
#include "support/files.h"

namespace sluice::api {
namespace {

class PreviewIsTheRun : public testing::TestWithParam<const char*> {
  protected:
    PreviewIsTheRun()
        : session_(1, codec::readDocument(testing_support::readFile(testing_support::sourcePath(
                                              std::string("web/examples/") + GetParam() + ".json")))
                          .document) {}

    void compare(const plan_sync::Synchronize& event) {
        PreviewAsked asked;
        asked.isOfAll = true;
        asked.verdict = PlanVerdict::carried;
        asked.limit = 1000;
        const PlanPreview preview = planPreview(session_, event, asked);
        session_.preview(Event(event), [&](const World::Step& step) {
            EXPECT_EQ(preview.happened, step.happened());
            EXPECT_EQ(preview.refusal, step.refusal().sentence);
            const PlanStep told = planStep(session_.world(), step.planSync, 1000);
            EXPECT_EQ(preview.counts.carried, event.options.isEmpty() ? 0u : told.totalEntries);
            EXPECT_EQ(preview.counts.destructive, told.destructive);
            ASSERT_EQ(preview.notes.size(), told.notes.size()) << std::string(preview.sentence);
            for (std::size_t i = 0; i < told.notes.size(); ++i) {
                EXPECT_EQ(preview.notes[i].sentence, told.notes[i].sentence);
            }
            // The run writes in its own order (PS-34): each effect is one of the entries.
            for (const PlanEntry& effect : told.entries) {
                bool isFound = false;
                for (const PlanEntry& entry : preview.entries) {
                    isFound =
                        isFound || (entry.organization == effect.organization && entry.path == effect.path &&
                                    entry.before == effect.before && entry.after == effect.after &&
                                    entry.by == effect.by && entry.rule == effect.rule);
                }
                EXPECT_TRUE(isFound) << std::string(preview.sentence + ": " + effect.organization + " " +
                                                    effect.path);
            }
        });
    }

    Session session_;
};

TEST_P(PreviewIsTheRun, ForManyOptionsAtEveryMoment) {
    for (std::uint32_t at = 0; at <= session_.timeline().size(); ++at) {
        session_.goTo(at);
        plan_sync::Synchronize event;
        event.provider = session_.values().text("nimbus");
        event.serviceTemplate = session_.values().text("standard");
        for (std::uint32_t bits = 0; bits < 1u << plan_sync::kOptionCount; bits += 211) {
            event.options = plan_sync::OptionSet::ofBits(bits);
            event.subResellers = bits % 2 == 0;
            compare(event);
        }
        event.options = plan_sync::OptionSet::all();
        compare(event);
    }
}

INSTANTIATE_TEST_SUITE_P(Examples, PreviewIsTheRun,
                         testing::Values("17-prices-before-a-new-plan", "18-new-plan-in-a-new-category",
                                         "19-plan-disabled-and-enabled", "20-sale-availability-rides-along",
                                         "21-hidden-notification-template",
                                         "22-own-prices-and-a-confirmation",
                                         "23-direct-only-with-sub-resellers",
                                         "24-own-price-about-to-be-overwritten"));

}  // namespace
}  // namespace sluice::api
