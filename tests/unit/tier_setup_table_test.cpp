// The two state tables of Tier Setup, typed from their description and not from the engine's rows: every row is
// reached in a world and happens, every row of the engine is one of them, and every action that a state does not have
// is refused.
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "support/tier_world.h"
#include "tier_setup/enumerators.h"
#include "tier_setup/moves.h"

namespace sluice {
namespace {

using namespace tier_setup;
using Kind = EventKind;
using testing_support::TierWorld;

constexpr RequestKind kAsset = RequestKind::asset;
constexpr RequestKind kTier = RequestKind::tier;

/// Globex sells to Northwind, Northwind to Acme. PR-1 is the purchase, TCR-1 the setup of tier 2, TCR-2 of tier 1.
class Sale {
  public:
    TierWorld w;  // of which every value has to be there to approve

    struct Wants {
        bool isDrafted = false;
        bool asksAsset = false, asksTier1 = false, asksTier2 = false;  // an ordering value
        bool isFulfilled = true;  // else each asks for a fulfillment value
        bool canAsk = true;       // else there is no parameter that anybody but the vendor is asked
        std::uint32_t level = 2;
    };
    explicit Sale(const Wants& wants) {
        w.readings.approval = ApprovalReading::all;
        w.chain({"globex", "northwind", "acme"});
        w.product("crm", wants.level, wants.isDrafted);
        const bool isAsked[] = {wants.asksAsset, wants.asksTier1, wants.asksTier2};
        for (std::uint8_t level = 0; level <= wants.level; ++level) {
            const auto scope = static_cast<Scope>(level);
            const std::string number = std::to_string(level);
            Parameter& order = w.parameter("order" + number, scope, Phase::ordering, ParameterType::number);
            order.required = isAsked[level];
            order.hidden = !wants.canAsk;
            w.parameter("fulfil" + number, scope, Phase::fulfillment).required = !wants.isFulfilled;
        }
    }
    Sale& sell() { return happens(w.purchase("crm", "acme")); }
    Sale& happens(const Event& event) {
        const Step step = w.step(event);
        EXPECT_TRUE(step.happened) << sentenceOf(event, w.names()) << " " << step.refusal.sentence;
        return *this;
    }
    Sale& act(Kind kind, const std::string& request) { return happens(told(kind, request)); }
    Sale& fill(const std::string& request, const std::string& parameter, const std::string& value) {
        return happens(w.withValues(Kind::fill, request, {{parameter, value}}));
    }
    /// With what every action that needs something needs.
    Event told(Kind kind, const std::string& request) {
        Event event = w.event(kind, request);
        if (kind == Kind::fail) event.reason = w.t("no");
        if (kind == Kind::schedule) event.date = w.t("2030-01-31");
        return event;
    }
    /// A value that was right is no choice any more.
    Sale& spoil(const std::string& request, const std::string& parameter) {
        Parameter& changed = w.state.products.back().parameters[indexOf(parameter)];
        changed.type = ParameterType::dropdown;
        changed.choices = {w.t("old")};
        fill(request, parameter, "old");
        Event event = w.event(Kind::changeParameter);
        event.product = w.t("crm");
        event.parameter = w.t(parameter);
        event.choices = {w.t("new")};
        return happens(event);
    }
    [[nodiscard]] std::size_t indexOf(const std::string& parameter) {
        const std::vector<Parameter>& all = w.state.products.back().parameters;
        std::size_t i = 0;
        while (all[i].id != w.t(parameter)) ++i;
        return i;
    }
    Sale& change(const std::string& parameter, bool isRequired) {
        Event event = w.event(Kind::changeParameter);
        event.product = w.t("crm");
        event.parameter = w.t(parameter);
        event.required = isRequired;
        return happens(event);
    }
};

struct Spec {
    const char* rule;
    RequestKind kind;
    RequestStatus from;
    Action action;
    RequestStatus to;
    bool isRefused;
    std::function<Sale()> before;  // a world in which the request stands there
    std::function<Event(Sale&)> event;
    const char* request;  // that moves
};

Sale sold(const Sale::Wants& wants) { return Sale(wants).sell(); }
std::function<Event(Sale&)> acting(Kind kind, const char* request) {
    return [=](Sale& sale) { return sale.told(kind, request); };
}
Event purchase(Sale& sale) { return sale.w.purchase("crm", "acme"); }
std::function<Event(Sale&)> filling(const char* request, const char* parameter) {
    return [=](Sale& sale) { return sale.w.withValues(Kind::fill, request, {{parameter, "7"}}); };
}

/// The tables, row by row; refusals are the guards.
std::vector<Spec> table() {
    using enum RequestStatus;
    using W = Sale::Wants;
    const W plain, drafted{.isDrafted = true};
    const auto none1 = [](W wants) { return [=] { return Sale(wants); }; };
    const auto after = [](W wants) { return [=] { return sold(wants); }; };
    const auto then = [](W wants, Kind kind, const char* request) {
        return [=] { return sold(wants).act(kind, request); };
    };
    const W asks1{.asksTier1 = true, .level = 1}, asks2{.asksTier2 = true}, only0{.level = 0};
    const W one{.level = 1}, asks0{.asksAsset = true, .level = 0},
        unfulfilled1{.isFulfilled = false, .level = 1};
    const W unfulfilled0{.isFulfilled = false, .level = 0};
    const W drafted0{.isDrafted = true, .level = 0}, drafted1{.isDrafted = true, .level = 1};
    const W draftedAsks1{.isDrafted = true, .asksTier1 = true, .level = 1};
    const W mute1{.canAsk = false, .level = 1}, mute0{.canAsk = false, .level = 0};
    /// A choice that is taken away while the request inquires.
    const auto withdrawn = [](W wants, const char* request, const char* parameter) {
        return [=] { return sold(wants).act(Kind::inquire, request).spoil(request, parameter); };
    };
    /// A value that is no number, where it was set while the request was a draft.
    const auto invalid = [](W wants, const char* request, const char* parameter) {
        return [=] { return sold(wants).fill(request, parameter, "many"); };
    };
    /// An asset request that lacks an ordering value and waits for its tier 1.
    const auto parkedLacking = [] { return sold({.asksAsset = true, .level = 1}); };
    const auto scheduledSale = then(only0, Kind::schedule, "PR-1");
    const auto revokingSale = [=] { return scheduledSale().act(Kind::revoke, "PR-1"); };
    return {
        {"TC-10", kTier, none, Action::create, draft, false, none1(drafted1),
         [](Sale& sale) { return purchase(sale); }, "TCR-1"},
        {"TC-11", kTier, none, Action::create, pending, false, none1(one), purchase, "TCR-1"},
        {"TC-12", kTier, none, Action::create, inquiring, false, none1(asks1), purchase, "TCR-1"},
        {"TC-13", kTier, none, Action::create, tiersSetup, false, none1(plain), purchase, "TCR-2"},
        {"TC-59", kTier, draft, Action::fill, draft, false, after(drafted1), filling("TCR-1", "order1"),
         "TCR-1"},
        {"TC-14", kTier, draft, Action::submit, draft, true, invalid(drafted1, "TCR-1", "order1"),
         acting(Kind::submit, "TCR-1"), "TCR-1"},
        {"TC-14", kTier, draft, Action::submit, tiersSetup, false, after(drafted),
         acting(Kind::submit, "TCR-2"), "TCR-2"},
        {"TC-14", kTier, draft, Action::submit, inquiring, false, after(draftedAsks1),
         acting(Kind::submit, "TCR-1"), "TCR-1"},
        {"TC-14", kTier, draft, Action::submit, pending, false, after(drafted1),
         acting(Kind::submit, "TCR-1"), "TCR-1"},
        {"TC-69", kTier, draft, Action::discard, draft, true, then(drafted1, Kind::submit, "PR-1"),
         acting(Kind::discard, "TCR-1"), "TCR-1"},
        {"TC-15", kTier, draft, Action::discard, none, false, after(drafted1), acting(Kind::discard, "TCR-1"),
         "TCR-1"},
        {"TC-59", kTier, pending, Action::fill, pending, false, after(one), filling("TCR-1", "fulfil1"),
         "TCR-1"},
        {"TC-16", kTier, pending, Action::inquire, pending, true, after(mute1),
         acting(Kind::inquire, "TCR-1"), "TCR-1"},
        {"TC-16", kTier, pending, Action::inquire, inquiring, false, after(one),
         acting(Kind::inquire, "TCR-1"), "TCR-1"},
        {"TC-59", kTier, inquiring, Action::fill, inquiring, false, after(asks1), filling("TCR-1", "order1"),
         "TCR-1"},
        {"TC-17", kTier, inquiring, Action::submit, inquiring, true, withdrawn(one, "TCR-1", "order1"),
         acting(Kind::submit, "TCR-1"), "TCR-1"},
        {"TC-17", kTier, inquiring, Action::submit, inquiring, true, after(asks1),
         acting(Kind::submit, "TCR-1"), "TCR-1"},
        {"TC-17", kTier, inquiring, Action::submit, pending, false,
         [=] { return sold(asks1).fill("TCR-1", "order1", "7"); }, acting(Kind::submit, "TCR-1"), "TCR-1"},
        {"TC-17", kTier, inquiring, Action::setPending, pending, false, after(asks1),
         acting(Kind::setPending, "TCR-1"), "TCR-1"},
        {"TC-18", kTier, tiersSetup, Action::tierApproved, inquiring, false, after({.asksTier1 = true}),
         acting(Kind::approve, "TCR-1"), "TCR-2"},
        {"TC-18", kTier, tiersSetup, Action::tierApproved, pending, false, after(plain),
         acting(Kind::approve, "TCR-1"), "TCR-2"},
        {"TC-19", kTier, pending, Action::approve, pending, true, after(unfulfilled1),
         acting(Kind::approve, "TCR-1"), "TCR-1"},
        {"TC-19", kTier, pending, Action::approve, pending, true, then(asks1, Kind::setPending, "TCR-1"),
         acting(Kind::approve, "TCR-1"), "TCR-1"},
        {"TC-19", kTier, pending, Action::approve, approved, false, after(one),
         acting(Kind::approve, "TCR-1"), "TCR-1"},
        {"TC-20", kTier, pending, Action::fail, failed, false, after(one), acting(Kind::fail, "TCR-1"),
         "TCR-1"},
        {"TC-20", kTier, inquiring, Action::fail, failed, false, after(asks1), acting(Kind::fail, "TCR-1"),
         "TCR-1"},
        {"TC-20", kTier, tiersSetup, Action::fail, failed, false, after(plain), acting(Kind::fail, "TCR-2"),
         "TCR-2"},
        {"TC-21", kTier, tiersSetup, Action::tierFailed, failed, false, after(asks2),
         acting(Kind::fail, "TCR-1"), "TCR-2"},

        {"TC-30", kAsset, none, Action::create, draft, false, none1(drafted0), purchase, "PR-1"},
        {"TC-30", kAsset, none, Action::create, pending, false, none1(only0), purchase, "PR-1"},
        {"TC-59", kAsset, draft, Action::fill, draft, false, after(drafted0), filling("PR-1", "order0"),
         "PR-1"},
        {"TC-31", kAsset, draft, Action::submit, draft, true, invalid(drafted0, "PR-1", "order0"),
         acting(Kind::submit, "PR-1"), "PR-1"},
        {"TC-31", kAsset, draft, Action::submit, pending, false, after(drafted0),
         acting(Kind::submit, "PR-1"), "PR-1"},
        {"TC-31b", kAsset, draft, Action::discard, none, false, after(drafted0),
         acting(Kind::discard, "PR-1"), "PR-1"},
        {"TC-59", kAsset, pending, Action::fill, pending, false, after(only0), filling("PR-1", "fulfil0"),
         "PR-1"},
        {"TC-32", kAsset, pending, Action::look, tiersSetup, false, none1(one), purchase, "PR-1"},
        {"TC-35", kAsset, pending, Action::look, inquiring, false, none1(asks0), purchase, "PR-1"},
        {"TC-33", kAsset, tiersSetup, Action::tierApproved, inquiring, false, parkedLacking,
         acting(Kind::approve, "TCR-1"), "PR-1"},
        {"TC-33", kAsset, tiersSetup, Action::tierApproved, pending, false, after(one),
         acting(Kind::approve, "TCR-1"), "PR-1"},
        {"TC-34", kAsset, tiersSetup, Action::tierFailed, failed, false, after(one),
         acting(Kind::fail, "TCR-1"), "PR-1"},
        {"TC-35", kAsset, pending, Action::inquire, pending, true, after(mute0),
         acting(Kind::inquire, "PR-1"), "PR-1"},
        {"TC-35", kAsset, pending, Action::inquire, inquiring, false, after(only0),
         acting(Kind::inquire, "PR-1"), "PR-1"},
        {"TC-59", kAsset, inquiring, Action::fill, inquiring, false, after(asks0), filling("PR-1", "order0"),
         "PR-1"},
        {"TC-36", kAsset, inquiring, Action::submit, inquiring, true, withdrawn(only0, "PR-1", "order0"),
         acting(Kind::submit, "PR-1"), "PR-1"},
        {"TC-36", kAsset, inquiring, Action::submit, inquiring, true, after(asks0),
         acting(Kind::submit, "PR-1"), "PR-1"},
        {"TC-36", kAsset, inquiring, Action::submit, pending, false,
         [=] { return sold(asks0).fill("PR-1", "order0", "7"); }, acting(Kind::submit, "PR-1"), "PR-1"},
        {"TC-36", kAsset, inquiring, Action::setPending, pending, false, after(asks0),
         acting(Kind::setPending, "PR-1"), "PR-1"},
        {"TC-37", kAsset, pending, Action::approve, pending, true, after(unfulfilled0),
         acting(Kind::approve, "PR-1"), "PR-1"},
        {"TC-37", kAsset, pending, Action::approve, pending, true, then(asks0, Kind::setPending, "PR-1"),
         acting(Kind::approve, "PR-1"), "PR-1"},
        {"TC-37", kAsset, pending, Action::approve, approved, false, after(only0),
         acting(Kind::approve, "PR-1"), "PR-1"},
        {"TC-38", kAsset, pending, Action::fail, failed, false, after(only0), acting(Kind::fail, "PR-1"),
         "PR-1"},
        {"TC-39", kAsset, pending, Action::schedule, scheduled, false, after(only0),
         acting(Kind::schedule, "PR-1"), "PR-1"},
        {"TC-39", kAsset, scheduled, Action::due, pending, false, scheduledSale, acting(Kind::due, "PR-1"),
         "PR-1"},
        {"TC-40", kAsset, scheduled, Action::revoke, revoking, false, scheduledSale,
         acting(Kind::revoke, "PR-1"), "PR-1"},
        {"TC-40", kAsset, revoking, Action::confirm, revoked, false, revokingSale,
         acting(Kind::confirm, "PR-1"), "PR-1"},
    };
}

std::string told(const Spec& spec) {
    std::string text = spec.rule;
    text += spec.kind == kTier ? " tier " : " asset ";
    for (const std::string_view word :
         {base::wireName(spec.from), base::wireName(spec.action), base::wireName(spec.to)}) {
        text.append(word).append(" ");
    }
    return text;
}

TEST(TierTable, EveryRowOfTheDescriptionHappensOrRefuses) {
    for (const Spec& spec : table()) {
        SCOPED_TRACE(told(spec));
        Sale sale = spec.before();
        TierWorld& w = sale.w;
        const bool isNew = spec.from == RequestStatus::none;
        // A request that looks is pending in the same step.
        if (!isNew && spec.action != Action::look) {
            ASSERT_EQ(w.status(spec.request), spec.from);
        }
        const Step step = w.step(spec.event(sale));
        ASSERT_EQ(step.happened, !spec.isRefused) << step.refusal.sentence;
        if (spec.isRefused) {
            EXPECT_EQ(step.refusal.rule, spec.rule);
            EXPECT_EQ(w.status(spec.request), spec.from);
            continue;
        }
        bool isRuled = false;
        for (const Effect& effect : step.effects) {
            if (effect.subject.id != w.t(spec.request)) continue;
            const bool isMove = spec.from == spec.to || effect.field == Field::status;
            isRuled = isRuled || (isMove && id(effect.rule) == spec.rule);
        }
        EXPECT_TRUE(isRuled);
        const std::uint32_t index = w.state.findRequest(w.t(spec.request));
        if (spec.to == RequestStatus::none) {
            EXPECT_EQ(index, kNoIndex);
        } else if (isNew && spec.kind == kAsset) {
            EXPECT_NE(index, kNoIndex);  // it may go on at once
        } else {
            EXPECT_EQ(w.status(spec.request), spec.to);
        }
        undo(w.state, step);
    }
}

TEST(TierTable, TheEngineHasTheseRowsAndNoOthers) {
    const std::vector<Spec> specs = table();
    for (const Row& row : kRows) {
        const bool isThere = std::any_of(specs.begin(), specs.end(), [&](const Spec& spec) {
            return spec.rule == id(row.rule) && spec.kind == row.kind && spec.from == row.from &&
                   spec.action == row.action && spec.to == row.to && spec.isRefused == row.refuses;
        });
        EXPECT_TRUE(isThere) << id(row.rule) << " " << base::wireName(row.from) << " "
                             << base::wireName(row.action) << " " << base::wireName(row.to);
    }
}

/// In every state that a row begins or ends in, each action without a row is refused by TC-60.
TEST(TierTable, WhatAStateDoesNotHaveIsRefused) {
    const std::vector<Spec> specs = table();
    std::set<std::pair<RequestKind, RequestStatus>> looked;
    const auto look = [&](Sale& sale, const Spec& spec, RequestStatus status) {
        const std::uint32_t index = sale.w.state.findRequest(sale.w.t(spec.request));
        if (index == kNoIndex || sale.w.status(spec.request) != status) return;
        if (!looked.insert({spec.kind, status}).second) return;
        for (auto kind = static_cast<std::size_t>(Kind::submit);
             kind < static_cast<std::size_t>(Kind::count_); ++kind) {
            const auto event = static_cast<Kind>(kind);
            const bool isThere = std::any_of(specs.begin(), specs.end(), [&](const Spec& other) {
                return other.kind == spec.kind && other.from == status && other.action == actionOf(event);
            });
            if (isThere) continue;
            const Step step = sale.w.step(sale.told(event, spec.request));
            EXPECT_EQ(step.refusal.rule, "TC-60")
                << told(spec) << text(event).tag << " in " << base::wireName(status);
        }
    };
    for (const Spec& spec : specs) {
        Sale sale = spec.before();
        look(sale, spec, spec.from);
        const Step step = sale.w.step(spec.event(sale));
        if (step.happened) look(sale, spec, spec.to);
    }
    EXPECT_EQ(looked.size(), 9u + 6u);  // every state of both kinds
}

}  // namespace
}  // namespace sluice
