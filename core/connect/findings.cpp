#include "connect/findings.h"

#include <algorithm>

#include "base/text.h"
#include "codec/csv_report.h"
#include "codec/json_report.h"

namespace sluice::connect {

namespace {

struct RemarkText {
    const char *one, *several;  // behind the number and its word
    const char* what;           // what is counted
    const char* hint;
};
constexpr std::array<RemarkText, static_cast<std::size_t>(Remark::kRemarks)> kRemarkTexts = {{
    {"is not taken in, being a password or an address: \"(kept back)\" stands for it",
     "are not taken in, being passwords or addresses: \"(kept back)\" stands for each", "value", ""},
    {"is left out: it stands beside a parameter of another tier",
     "are left out: they stand beside parameters of another tier", "value", ""},
    {"is of a type that Tier Setup does not know, and is taken as a text",
     "are of types that Tier Setup does not know, and are taken as texts", "parameter", ""},
    {"does not say its phase, and is taken as an ordering parameter",
     "do not say their phase, and are taken as ordering parameters", "parameter",
     "the product's workbook says it: bring it together with this file"},
    {"has an id with other characters than letters, digits, hyphens and underscores, which stand for them",
     "have ids with other characters than letters, digits, hyphens and underscores, which stand for them",
     "parameter", ""},
    {"stands there more than once: the last one is taken",
     "stand there more than once: the last of each is taken", "record", ""},
    {"asks a tier something that no file tells: one optional parameter stands for it",
     "ask a tier something that no file tells: one optional parameter stands for it", "product",
     "the product's workbook, or what the interface answers at /tier/configs, says what it is"},
    {"asks a tier above its own reseller level, which is raised",
     "ask a tier above their own reseller level, which is raised", "product", ""},
    {"is known by its id alone, and is taken as pending",
     "are known by their ids alone, and are taken as pending", "tier request",
     "bring what the interface answers at /tier/config-requests together with this file"},
    {"is in tiers setup, but no tier request that it could wait for is there: it is taken as pending",
     "are in tiers setup, but no tier request that they could wait for is there: they are taken as pending",
     "request", "bring what the interface answers at /tier/config-requests together with this file"},
    {"has a status that does not go with its requests, which decide",
     "have a status that does not go with their requests, which decide", "asset or configuration", ""},
    {"is scheduled for a day that the file does not tell, and is taken as pending",
     "are scheduled for a day that the file does not tell, and are taken as pending", "request", ""},
    {"of a sale goes against the parents of the accounts, and is no partnership",
     "of sales go against the parents of the accounts, and are no partnerships", "step", ""},
}};
constexpr std::size_t kNamed = 5;

}  // namespace

bool isPersonal(std::string_view name) {
    std::string word = base::folded(name);
    std::erase(word, '-');
    constexpr std::array<std::string_view, 12> kWhole = {"taxid",       "taxidentificationnumber",
                                                         "city",        "state",
                                                         "zip",         "countryisocode",
                                                         "postalcode",  "phone",
                                                         "phonenumber", "countrycode",
                                                         "email",       "street"};
    return word.find("contact") != std::string::npos || word.find("address") != std::string::npos ||
           std::find(kWhole.begin(), kWhole.end(), word) != kWhole.end();
}

void Findings::wrong(const Place& place, base::Text message, base::Text hint) {
    if (problems_.size() >= codec::kMostProblems) {
        ++unlisted_;
        return;
    }
    problems_.push_back({severity_, place, base::sentence(message), base::sentence(hint)});
}

void Findings::fail(const Place& place, base::Text message, base::Text hint) {
    problems_.push_back({base::Severity::error, place, base::sentence(message), base::sentence(hint)});
}

void Findings::warn(const Place& place, base::Text message, base::Text hint) {
    problems_.push_back({base::Severity::warning, place, base::sentence(message), base::sentence(hint)});
}

void Findings::add(Remark remark, std::string_view about) {
    Gathered& gathered = remarks_[static_cast<std::size_t>(remark)];
    ++gathered.count;
    if (gathered.first.size() >= kNamed) return;
    if (std::find(gathered.first.begin(), gathered.first.end(), about) == gathered.first.end()) {
        gathered.first.emplace_back(about);
    }
}

void Findings::leftOut(std::string_view name, bool isPersonal) {
    std::vector<std::string>& names = isPersonal ? personal_ : others_;
    if (std::find(names.begin(), names.end(), name) == names.end()) names.emplace_back(name);
}

void Findings::finish() {
    if (unlisted_ > 0) {
        problems_.push_back(
            {severity_, {}, "And " + base::counted(unlisted_, "more problem") + " like these.", {}});
    }
    const auto tellNames = [this](const char* what, const std::vector<std::string>& names) {
        if (names.empty()) return;
        warn({}, what + codec::quotedList({names.begin(), names.end()}, 24));
    };
    tellNames("left out as personal data: ", personal_);
    tellNames("not kept: ", others_);
    for (std::size_t i = 0; i < kRemarkTexts.size(); ++i) {
        const Gathered& gathered = remarks_[i];
        if (gathered.count == 0) continue;
        const RemarkText& text = kRemarkTexts[i];
        base::GrowingText said = base::counted(gathered.count, text.what);
        said += " (" + codec::quotedList({gathered.first.begin(), gathered.first.end()}, kNamed);
        if (gathered.count > gathered.first.size()) said += ", …";
        said += ") ";
        said += gathered.count == 1 ? text.one : text.several;
        warn({}, said, text.hint);
    }
}

}  // namespace sluice::connect
