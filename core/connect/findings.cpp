#include "connect/findings.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.h"

namespace sluice::connect {

namespace {

constexpr std::array<codec::RemarkText, static_cast<std::size_t>(Remark::kRemarks)> kRemarkTexts = {{
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

}  // namespace

std::span<const codec::RemarkText> remarks() { return kRemarkTexts; }

}  // namespace sluice::connect
