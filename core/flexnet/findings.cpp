#include "flexnet/findings.h"

#include <array>

namespace sluice::flexnet {

namespace {

constexpr std::array<codec::RemarkText, static_cast<std::size_t>(Remark::kRemarks)> kRemarkTexts = {{
    {"is told under several names: the first one is taken",
     "are told under several names: the first of each is taken", "account", ""},
    {"is told differently in two places: what stands first is taken",
     "are told differently in two places: what stands first is taken", "entitlement", ""},
    {"has the type that goes with the tier in which it stands, which no file tells (EN-28)",
     "have the type that goes with the tier in which they stand, which no file tells (EN-28)", "account",
     "bring the accounts of the data access JSON together with this file"},
    {"is left out: no file tells its type, and it stands in no tier",
     "are left out: no file tells their type, and they stand in no tier", "account", ""},
    {"is of another type than the account below it, and is taken as related to it (EN-23)",
     "are of other types than the accounts below them, and are taken as related to them (EN-23)", "parent",
     ""},
    {"is left out: it is the account itself, the producer or stands above the producer (EN-23)",
     "are left out: they are the account itself, the producer or stand above the producer (EN-23)", "parent",
     ""},
    {"does not say its state, and is taken as deployed", "do not say their state, and are taken as deployed",
     "entitlement", ""},
    {"is in a state that Entitlements does not know: test is taken as draft, on hold as inactive",
     "are in states that Entitlements does not know: test is taken as draft, on hold as inactive",
     "entitlement", ""},
    {"does not say its product: \"(product not told)\" stands for it",
     "do not say their product: \"(product not told)\" stands for it", "entitlement",
     "bring the file that has ProductName together with this one"},
    {"does not say its quantity, and is taken with 0", "do not say their quantity, and are taken with 0",
     "entitlement",
     "bring the file that has the quantities together with this one, or change the quantity (EN-41)"},
    {"has a used and an available amount that are not its quantity together: the used one is taken",
     "have a used and an available amount that are not their quantity together: the used one is taken",
     "entitlement", ""},
    {"does not say its current owner: the lowest account of its chain is taken (EN-11)",
     "do not say their current owner: the lowest account of each chain is taken (EN-11)", "entitlement", ""},
    {"has another current owner than can be: the end customer is it where one is known, else the lowest "
     "account of "
     "the chain (EN-10, EN-26)",
     "have other current owners than can be: the end customer is it where one is known, else the lowest "
     "account "
     "of the chain (EN-10, EN-26)",
     "entitlement", ""},
    {"came from a bulk entitlement that is not there, which is not kept",
     "came from bulk entitlements that are not there, which is not kept", "entitlement", ""},
    {"has several lines: each is an entitlement under its activation id",
     "have several lines: each of these is an entitlement under its activation id", "entitlement", ""},
}};

}  // namespace

std::span<const codec::RemarkText> remarks() { return kRemarkTexts; }

}  // namespace sluice::flexnet
