#include "flexnet/words.h"

#include <array>
#include <utility>
#include <vector>

#include "base/text.h"

namespace sluice::flexnet {

using entitlements::AccountType;
using entitlements::EntitlementState;

namespace {

template <class Value, std::size_t kCount>
using Words = std::array<std::pair<std::string_view, Value>, kCount>;

constexpr Words<StateWord, 7> kStates = {{{"DRAFT", {EntitlementState::draft}},
                                          {"TEST", {EntitlementState::draft, false}},
                                          {"DEPLOYED", {EntitlementState::deployed}},
                                          {"ACTIVE", {EntitlementState::deployed}},  // of bulk entitlements
                                          {"INACTIVE", {EntitlementState::inactive}},
                                          {"ON_HOLD", {EntitlementState::inactive, false}},
                                          {"OBSOLETE", {EntitlementState::obsolete}}}};
constexpr Words<AccountType, 6> kAccountTypes = {{{"CUSTOMER", AccountType::customer},
                                                  {"SELF_REGISTERED", AccountType::customer},
                                                  {"CHANNEL_PARTNER", AccountType::partner},
                                                  {"PARTNER", AccountType::partner},
                                                  {"PUBLISHER", AccountType::producer},
                                                  {"PRODUCER", AccountType::producer}}};
constexpr Words<bool, 6> kTypes = {{{"SIMPLE", false},
                                    {"BULK", true},
                                    {"LINEITEM", false},
                                    {"WEBREGKEY", true},
                                    {"LICENSE", false},
                                    {"ENTITLEMENT", false}}};

/// Lists of names, each as it is after `squeezed`.
constexpr std::pair<std::string_view, Field> kFieldNames[] = {
    {"entitlementid", Field::entitlementId},
    {"entitlementstate", Field::entitlementState},
    {"entitlementstatus", Field::entitlementState},
    {"state", Field::state},
    {"status", Field::state},
    {"entitlementtype", Field::entitlementType},
    {"activationid", Field::activationId},
    {"activatableid", Field::activationId},
    {"lineitemid", Field::activationId},
    {"lineitemstate", Field::lineState},
    {"linestate", Field::lineState},
    {"activationidstate", Field::lineState},
    {"activatableitemtype", Field::itemType},
    {"lineitemtype", Field::itemType},
    {"productname", Field::productName},
    {"product", Field::productName},
    {"productversion", Field::productVersion},
    {"productid", Field::productId},
    {"partnumber", Field::productId},
    {"sku", Field::productId},
    {"quantity", Field::quantity},
    {"copies", Field::quantity},
    {"numberofcopies", Field::quantity},
    {"totalcopies", Field::quantity},
    {"totalquantity", Field::quantity},
    {"entitledquantity", Field::quantity},
    {"entitledcount", Field::quantity},
    {"seatcount", Field::quantity},
    {"fulfilled", Field::used},
    {"fulfilledamount", Field::used},
    {"fulfilledcount", Field::used},
    {"fulfilledcopies", Field::used},
    {"fulfilledquantity", Field::used},
    {"activated", Field::used},
    {"activatedcopies", Field::used},
    {"activatedquantity", Field::used},
    {"usedquantity", Field::used},
    {"redeemed", Field::used},
    {"available", Field::available},
    {"availableamount", Field::available},
    {"availablecopies", Field::available},
    {"availablequantity", Field::available},
    {"remaining", Field::available},
    {"remainingcopies", Field::available},
    {"remainingquantity", Field::available},
    {"numberofremainingcopies", Field::available},
    {"currentowner", Field::currentOwner},
    {"currentownertier", Field::currentOwner},
    {"parentbulkentitlementid", Field::bulkEntitlement},
};

template <class Value, std::size_t kCount>
std::optional<Value> meant(const Words<Value, kCount>& words, std::string_view word) {
    const std::string wanted = squeezed(word);
    for (const auto& [name, value] : words) {
        if (squeezed(name) == wanted) return value;
    }
    return {};
}
template <class Value, std::size_t kCount>
base::Text notAmong(const Words<Value, kCount>& words, std::string_view found) {
    std::vector<std::string_view> names;
    for (const auto& [name, value] : words) names.push_back(name);
    return "expected " + base::listed(names) + ", found " +
           (found.empty() ? base::Text("nothing") : base::quoted(found));
}

}  // namespace

std::string squeezed(std::string_view name) {
    std::string word;
    for (const char c : name) {
        const bool isCapital = c >= 'A' && c <= 'Z';
        const bool isKept =
            (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
        if (isCapital) word += static_cast<char>(c - 'A' + 'a');
        if (isKept) word += c;
    }
    return word;
}

std::optional<Field> fieldOf(std::string_view name) {
    const std::string word = squeezed(name);
    for (const auto& [known, field] : kFieldNames) {
        if (known == word) return field;
    }
    return {};
}

std::optional<StateWord> stateOf(std::string_view word) { return meant(kStates, word); }
std::optional<AccountType> accountTypeOf(std::string_view word) { return meant(kAccountTypes, word); }
std::optional<bool> isBulk(std::string_view word) { return meant(kTypes, word); }
base::Text notAState(std::string_view found) { return notAmong(kStates, found); }
base::Text notAnAccountType(std::string_view found) { return notAmong(kAccountTypes, found); }
base::Text notAType(std::string_view found) { return notAmong(kTypes, found); }

}  // namespace sluice::flexnet
