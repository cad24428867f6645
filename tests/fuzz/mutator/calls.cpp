#include "fuzz/mutator/calls.h"

#include <algorithm>
#include <array>

#include "codec/scenario_json.h"

namespace sluice::fuzz {

namespace {

/// In a request a letter after $ stands for a name (see Names), in quotes; N for a number, F for the fields of a form.
/// The payload: E an event, L a list of events, X expectations, D the file, - nothing.
struct Call {
    std::string_view request;
    char payload = '-';
};
constexpr std::array kCalls = std::to_array<Call>({
    {R"("describe")"},
    {R"("planDescribe")"},
    {R"("entitlementDescribe")"},
    {R"("tierDescribe")"},
    {R"("shareDescribe")"},
    {R"("fileKind")", 'D'},
    {R"("tableColumns","takeSuggestions":true)", 'D'},
    {R"("repairTable","repairs":[{"row":$N,"column":$t,"instead":$t}])", 'D'},
    {R"("tableCell","row":$N,"column":$t)", 'D'},
    {R"("state","session":1)"},
    {R"("tree","session":1)"},
    {R"("marks","session":1)"},
    {R"("edges","session":1)"},
    {R"("readingsReport","session":1)"},
    {R"("drift","session":1)"},
    {R"("timeline","session":1,"from":$N,"count":$N)"},
    {R"("goTo","session":1,"step":$N)"},
    {R"("goTo","session":1,"step":$N)"},
    {R"("stepReport","session":1,"step":$N)"},
    {R"("stepReport","session":1,"step":$N,"limit":$N)"},
    {R"("preview","session":1)", 'E'},
    {R"("preview","session":1)", 'E'},
    {R"("preview","session":1,"as":$o)", 'E'},
    {R"("act","session":1)", 'E'},
    {R"("act","session":1,"mayDestroy":true,"as":$o)", 'E'},
    {R"("splice","session":1,"at":$N,"remove":$N)", 'L'},
    {R"("splice","session":1,"at":$N,"remove":0,"cursor":$N)", 'L'},
    {R"("setReadings","session":1,"readings":{"DS-25":"follow","DS-27":"skip","DS-28":"next-event"})"},
    {R"("setReadings","session":1,"readings":{"DS-25":"keep","DS-27":"match","DS-28":"at-once","TC-25":"stays-active","TC-54":"park"})"},
    {R"("setText","session":1,"title":$t,"notes":$t)"},
    {R"("setExpectations","session":1)", 'X'},
    {R"("compose","session":1,"type":$y,"fields":$F)"},
    {R"("compose","session":1,"type":$y,"fields":$F,"as":$o)"},
    {R"("form","session":1,"type":$y,"fields":$F)"},
    {R"("composeEach","session":1,"type":$y,"fields":$F,"each":"organization","values":[$o,$o,$t])"},
    {R"("composeEach","session":1,"type":$y,"fields":$F,"each":"request","values":[$o,$t],"as":$o)"},
    {R"("composeEach","session":1,"type":$y,"fields":$F,"each":"account","values":[$o,$o],"limit":$N)"},
    {R"("composeEach","session":1,"type":$y,"fields":$F,"each":"name","values":[$t,$t,""])"},
    {R"("form","session":1,"type":$y,"fields":{},"as":$o)"},
    {R"("find","session":1,"text":$t)"},
    {R"("find","session":1,"changed":true)"},
    {R"("find","session":1,"mode":"strict","lost":true)"},
    {R"("outcomes","session":1,"moment":$m)"},
    {R"("rows","session":1,"indices":[0,1,2,$N],"moment":$m)"},
    {R"("matrix","session":1,"indices":[0,1,2,$N],"moment":$m)"},
    {R"("organization","session":1,"organization":$o)"},
    {R"("partnership","session":1,"upstream":$o,"downstream":$o)"},
    {R"("predictions","session":1)"},
    {R"("predictions","session":1,"upstream":$o,"downstream":$o)"},
    {R"("whyValue","session":1,"organization":$o,"setting":$s)"},
    {R"("whyValue","session":1,"organization":$o,"setting":$s,"key":$k)"},
    {R"("whyOutcome","session":1,"upstream":$o,"downstream":$o,"setting":$s,"moment":$m)"},
    {R"("openAt","session":1)"},
    {R"("duplicate","session":1)"},
    {R"("compare","session":1,"with":2)"},
    {R"("reconcile","session":1,"with":2,"groups":["added","changed","gone"])"},
    {R"("reconcile","session":2,"with":1,"groups":["added"],"seller":$o,"limit":3)"},
    {R"("close","session":2)"},
    {R"("document","session":1)"},
    {R"("document","session":1,"form":"here")"},
    {R"("document","session":1,"form":"expectations")"},
    {R"("table","session":1,"format":"csv")"},
    {R"("table","session":1,"format":"xlsx")"},
    {R"("tableText","session":1,"of":"predictions","form":"html")"},
    {R"("tableText","session":1,"of":"changes","form":"csv")"},
    {R"("tableText","session":1,"of":"entitlements","form":"csv")"},
    {R"("tableText","session":1,"of":"requests","form":"csv")"},
    {R"("comparisonTable","session":1,"with":1,"onlyTold":true,"form":"markdown")"},
    {R"("previewTable","session":1,"as":$o,"form":"csv")", 'E'},
    {R"("targetsTable","session":1,"entitlement":$e,"by":$o,"form":"html")"},
    {R"("distributionTable","session":1,"product":$t,"wanted":[{"account":$o,"quantity":2}],"form":"markdown")"},
    {R"("picture","session":1,"of":"channel")"},
    {R"("picture","session":1,"of":"matrix","moment":"removed","theme":"dark")"},
    {R"("picture","session":1,"of":"icicle")"},
    {R"("picture","session":1,"of":"demand-chain")"},
    {R"("link","session":1,"view":{"system":"data-sync"},"anonymous":true)"},
    {R"("run","format":"json")", 'D'},
    {R"("predict","format":"json","step":$N)", 'D'},
    {R"("planOverview","session":1)"},
    {R"("planPreview","session":1,"provider":$o,"reseller":$o,"options":[$O,$O])"},
    {R"("planPreview","session":1,"provider":$o,"serviceTemplate":$v,"subResellers":true,"options":[$O],"organization":$o,"plan":$l)"},
    {R"("planAcross","session":1,"provider":$o,"serviceTemplate":$v,"options":[$O,$O],"plan":$l,"planOf":$o)"},
    {R"("planAcross","session":1,"provider":$o,"reseller":$o,"subResellers":true,"options":[$O])"},
    {R"("planSides","session":1,"provider":$o,"reseller":$o,"options":[$O],"organization":$o,"plan":$l)"},
    {R"("planCatalogue","session":1,"organization":$o)"},
    {R"("planChoose","session":1,"provider":$o,"reseller":$o,"wanted":[{"organization":$o,"path":$x}],"unwanted":[{"organization":$o,"path":$x}])"},
    {R"("planChoose","session":1,"provider":$o,"reseller":$o,"subResellers":true,"wanted":[{"organization":$o,"path":$x}])"},
    {R"("planTable","session":1,"organization":$o,"mark":true)"},
    {R"("whyPlan","session":1,"organization":$o,"path":$x)"},
    {R"("entitlementOverview","session":1)"},
    {R"("entitlementOverview","session":1,"as":$o,"text":$t,"from":$N)"},
    {R"("entitlementTargets","session":1,"entitlement":$e)"},
    {R"("entitlementTargets","session":1,"entitlement":$e,"by":$o)"},
    {R"("entitlementDistribute","session":1,"entitlement":$e,"wanted":[{"account":$o,"quantity":1}])"},
    {R"("entitlementDistribute","session":1,"product":$t,"by":$o,"wanted":[{"account":$o,"quantity":2},{"account":$o,"quantity":$N}])"},
    {R"("whyEntitlement","session":1,"entitlement":$e)"},
    {R"("whyEntitlement","session":1,"entitlement":$e,"as":$o)"},
    {R"("entitlementTable","session":1,"as":$o)"},
    {R"("entitlementTable","session":1,"format":"json")"},
    {R"("tierOverview","session":1)"},
    {R"("tierOverview","session":1,"product":$p,"text":$t)"},
    {R"("tierRequest","session":1,"request":$r)"},
    {R"("tierRequest","session":1,"request":$r)"},
    {R"("tierForecast","session":1,"fields":{"product":$p,"customer":$o})"},
    {R"("tierForecast","session":1,"fields":$F)"},
    {R"("tierWay","session":1,"request":$r)"},
    {R"("tierWay","session":1,"request":$r,"told":[{"request":$r,"parameter":$t,"value":$t}])"},
    {R"("tierTable","session":1,"of":"requests")"},
    {R"("tierTable","session":1,"of":"configurations","mark":true)"},
    {R"("tierTable","session":1,"of":"assets")"},
    {R"("whyTier","session":1,"request":$r)"},
    {R"("whyTier","session":1,"configuration":$c)"},
    {R"("whyTier","session":1,"asset":$a)"},
});

std::string filled(std::string_view request, const Names& names, Dice& dice) {
    std::string text = R"({"call":)";
    for (std::size_t i = 0; i < request.size(); ++i) {
        if (request[i] != '$') {
            text += request[i];
            continue;
        }
        const char letter = request[++i];
        text += letter == 'N'   ? names.number(dice)
                : letter == 'F' ? write(names.fields(dice))
                                : write(ofText(names.text(letter, dice)));
    }
    return text + "}";
}

std::string payloadOf(char kind, const std::string& file, const Names& names, Dice& dice) {
    switch (kind) {
        case 'E':
            return write(names.event(dice));
        case 'L':
            return write(names.events(dice));
        case 'X':
            return write(names.expectations(dice));
        case 'D':
            return file;
        default:
            return {};
    }
}

bool begins(std::string_view text, std::string_view with) { return text.substr(0, with.size()) == with; }

/// A call that is asked with arguments that it does not take, or without those that it needs, asks nothing.
bool isOfOtherArguments(std::string_view answer) {
    return begins(answer, R"({"ok":false)") &&
           (answer.find("Unknown argument \\\"") != std::string_view::npos ||
            answer.find("The argument \\\"") != std::string_view::npos);
}

}  // namespace

bool asks(std::string_view call) {
    return std::any_of(kCalls.begin(), kCalls.end(), [&](const Call& each) {
        return begins(each.request.substr(1), call) && each.request[call.size() + 1] == '"';
    });
}

bool isAnswer(std::string_view answer) {
    return !begins(answer, R"({"ok":)") || begins(answer, R"({"ok":true,)") ||
           begins(answer, R"({"ok":false,)");
}

Asked ask(const std::string& file, const Names& names, Dice& dice, std::size_t calls) {
    calls::Engine engine;
    const std::string opened = engine.call(R"({"call":"open","format":"json"})", file);
    if (!isAnswer(opened)) return {false, "open answered " + opened};
    if (begins(opened, R"({"ok":false)")) return {};
    for (; calls > 0; --calls) {
        const Call& call = dice.among(kCalls);
        const std::string request = filled(call.request, names, dice);
        const std::string answer = engine.call(request, payloadOf(call.payload, file, names, dice));
        if (!isAnswer(answer)) return {true, request + " was answered " + answer};
        if (isOfOtherArguments(answer)) return {true, request + " is no such call: " + answer};
    }
    // What is saved is what was open.
    const std::string saved = engine.call(R"({"call":"document","session":1})", {});
    calls::Engine again;
    const std::string reopened = again.call(R"({"call":"open","format":"json"})", saved);
    if (again.call(R"({"call":"document","session":1})", {}) == saved) return {true, {}};
    return {true, "what was saved is not what was open: " + saved + reopened};
}

std::string leftover(const std::string& file) {
    const codec::ReadDocument read = codec::readDocument(file);
    const codec::ReadDocument again = codec::readDocument(codec::writeDocument(read.document));
    if (again.problems.empty()) return {};
    return "what is handed on after a mistake could not stand in a file: " + again.problems.front().path +
           ": " + again.problems.front().message;
}

}  // namespace sluice::fuzz
