// Expectations follow the events that they speak of, come back with them, and never keep a saved file from opening.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "calls/engine.h"
#include "scenario/expectation_shift.h"
#include "support/has.h"

namespace sluice::api {

using testing_support::has;

namespace {

const std::string kFirst = R"({"type":"addItem","organization":"a","setting":"adders","key":"Tile"})";
const std::string kSecond = R"({"type":"removeItem","organization":"a","setting":"adders","key":"Nothing"})";
const std::string kThird = R"({"type":"addItem","organization":"a","setting":"adders","key":"Panel"})";

class ExpectationsOfASession : public testing::Test {
  protected:
    void SetUp() override {
        open(R"({"sluice": 1, "organizations": [{"id": "a"}], "events": [)" + kFirst + "," + kSecond + "," +
             kThird +
             R"(], "expectations": [
                {"type": "happens", "event": 0}, {"type": "refused", "event": 1},
                {"type": "lacks", "organization": "a", "setting": "adders", "key": "Panel", "after": 2},
                {"type": "holds", "organization": "a", "setting": "adders", "key": "Panel"}]})");
        before_ = document();
    }
    std::string open(const std::string& file) {
        const std::string answer = engine_.call(R"({"call":"open"})", file);
        EXPECT_EQ(answer.rfind("{\"ok\":true", 0), 0u) << answer;
        ++session_;
        return answer;
    }
    std::string call(const std::string& members, const std::string& payload = {}) {
        return engine_.call("{\"session\":" + std::to_string(session_) + "," + members + "}", payload);
    }
    std::string splice(int at, int remove, const std::string& events, const std::string& more = {}) {
        return call(
            R"("call":"splice","at":)" + std::to_string(at) + R"(,"remove":)" + std::to_string(remove) + more,
            "[" + events + "]");
    }
    std::string document() { return call(R"("call":"document")"); }
    /// The argument that gives the expectations back, as the answer to a splice has it.
    static std::string given(const std::string& answer) {
        const std::size_t begin = answer.find(R"("expectations":")"), end = answer.find("]\"", begin);
        return begin == std::string::npos ? std::string() : "," + answer.substr(begin, end + 2 - begin);
    }
    void expectAllPass() { EXPECT_FALSE(has(call(R"("call":"state")"), R"("passed":false)")); }

    calls::Engine engine_;
    int session_ = 0;
    std::string before_;
};

TEST_F(ExpectationsOfASession, FollowWhatIsPutInFrontOfThem) {
    const std::string answer = splice(0, 0, kSecond + "," + kSecond);
    expectAllPass();
    EXPECT_TRUE(has(document(), R"("type": "refused", "event": 3)")) << document();
    EXPECT_TRUE(has(document(), R"("after": 4)"));
    EXPECT_TRUE(has(answer, R"("expectationsGone":0)"));
    open(document());
    expectAllPass();
}

TEST_F(ExpectationsOfASession, StayBeforeTheChange) {
    EXPECT_EQ(given(splice(3, 0, kSecond)), "");
    EXPECT_EQ(given(splice(2, 1, kThird)), "") << "replaced by what takes its place";
    expectAllPass();
}

TEST_F(ExpectationsOfASession, GoWithTheirEventAndComeBackWithIt) {
    const std::string answer = splice(1, 1, {});
    EXPECT_TRUE(has(answer, R"("expectationsGone":1)")) << answer;
    EXPECT_FALSE(has(document(), R"("refused")"));
    expectAllPass();
    const std::string back = splice(1, 0, kSecond, given(answer));
    EXPECT_EQ(document(), before_);
    expectAllPass();
    splice(1, 1, {}, given(back));
    EXPECT_FALSE(has(document(), R"("refused")")) << "redone";
}

TEST_F(ExpectationsOfASession, GoWithTheirEventWhereItIsPut) {
    EXPECT_TRUE(has(splice(0, 2, kSecond + "," + kFirst), R"("expectationsGone":0)"));
    EXPECT_TRUE(has(document(), R"("type": "refused", "event": 0)")) << document();
    expectAllPass();
    splice(0, 3, kThird + "," + kSecond + "," + kFirst);
    EXPECT_TRUE(has(document(), R"("type": "refused", "event": 1)")) << document();
    EXPECT_TRUE(has(document(), R"("type": "happens", "event": 2)")) << document();
    splice(0, 3, kSecond + "," + kFirst + "," + kThird);
    splice(0, 2, kFirst + "," + kSecond);
    EXPECT_EQ(document(), before_);
    expectAllPass();
}

TEST_F(ExpectationsOfASession, WaitForWhatWasTakenFromTheEnd) {
    const std::string answer = splice(1, 2, {});  // as a branch begins
    EXPECT_EQ(given(answer), "");
    EXPECT_TRUE(has(answer, "the timeline ends before that")) << answer;
    EXPECT_TRUE(has(open(document()),
                    R"("severity":"warning","path":"/expectations/1/event","message":"There is no event 1)"));
    --session_;
    splice(1, 0, kSecond + "," + kThird);
    EXPECT_EQ(document(), before_);
    expectAllPass();
}

TEST_F(ExpectationsOfASession, OfAnOrganizationThatNeverExistsFail) {
    open(R"({"sluice": 1, "events": [{"type": "addOrganization", "organization": {"id": "a"}}],
        "expectations": [{"type": "lacks", "organization": "a", "setting": "adders"}]})");
    expectAllPass();
    const std::string answer = splice(0, 1, {});
    EXPECT_TRUE(has(answer, R"("found":"there is no organization \"a\" then")")) << answer;
    EXPECT_TRUE(has(open(document()), R"("severity":"warning","path":"/expectations/0/organization")"));
}

TEST_F(ExpectationsOfASession, ThatAreGivenWronglyChangeNothing) {
    const std::string answer = splice(0, 1, {}, R"(,"expectations":"[{\"type\":\"happens\"}]")");
    EXPECT_TRUE(has(answer, R"("ok":false)") && has(answer, R"(The field \"event\" is missing.)")) << answer;
    EXPECT_EQ(document(), before_);
}

TEST(TimelineChange, OfEqualEventsThoseThatStayKeepTheirPlacesAndTheWayBackIsTheSame) {
    using scenario::Event, scenario::placesOf;
    using Places = std::vector<std::uint32_t>;
    const Event a = data_sync::AddItem{{}, {}, {{1}, {}}}, b = data_sync::AddItem{{}, {}, {{2}, {}}};
    const std::vector<Event> aab{a, a, b}, baa{b, a, a}, bb{b, b};
    EXPECT_EQ(placesOf(aab, baa.data(), 5), (Places{7, 6, 5}));
    EXPECT_EQ(placesOf(baa, aab.data(), 5), (Places{7, 6, 5}));
    EXPECT_EQ(placesOf(aab, aab.data(), 0), (Places{0, 1, 2}));
    EXPECT_EQ(placesOf(bb, aab.data(), 0), Places{}) << "others come";
    EXPECT_EQ(placesOf({}, nullptr, 0), Places{});
}

TEST(TimelineChange, AMomentWithinWhatIsReplacedGoesNoFurtherThanWhatIsThere) {
    using namespace scenario;
    const auto afterwards = [](std::uint32_t after, TimelineChange change) {
        Expectation expectation = ExpectLocked{{}, {}, true, after};
        EXPECT_TRUE(follow(expectation, change));
        return std::get<ExpectLocked>(expectation).after;
    };
    EXPECT_EQ(afterwards(2, {8, 2, 3, 1}), 2u);
    EXPECT_EQ(afterwards(3, {8, 2, 3, 1}), 3u);
    EXPECT_EQ(afterwards(4, {8, 2, 3, 1}), 3u);
    EXPECT_EQ(afterwards(5, {8, 2, 3, 1}), 3u);
    EXPECT_EQ(afterwards(6, {8, 2, 3, 1}), 4u);
    EXPECT_EQ(afterwards(kAtEnd, {8, 2, 3, 1}), kAtEnd);
    EXPECT_EQ(afterwards(9, {8, 2, 3, 1}), 9u) << "a moment that never was";
    EXPECT_EQ(afterwards(8, {8, 2, 6, 0}), 8u) << "taken from the end";
    EXPECT_EQ(afterwards(8, {8, 7, 1, 2}), 9u);
}

}  // namespace
}  // namespace sluice::api
