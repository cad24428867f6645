#include "connect/words.h"

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"

namespace sluice::connect {

using tier_setup::AssetStatus;
using tier_setup::ConfigurationStatus;
using tier_setup::RequestStatus;
using tier_setup::RequestType;

namespace {

template <class Enum, std::size_t kCount>
using Words = std::array<std::pair<std::string_view, Enum>, kCount>;

constexpr Words<RequestType, 8> kRequestTypes = {{{"purchase", RequestType::purchase},
                                                  {"change", RequestType::change},
                                                  {"suspend", RequestType::suspend},
                                                  {"resume", RequestType::resume},
                                                  {"cancel", RequestType::cancel},
                                                  {"adjustment", RequestType::adjustment},
                                                  {"setup", RequestType::setup},
                                                  {"update", RequestType::update}}};
constexpr Words<RequestStatus, 9> kRequestStatuses = {{{"draft", RequestStatus::draft},
                                                       {"tiers-setup", RequestStatus::tiersSetup},
                                                       {"pending", RequestStatus::pending},
                                                       {"inquiring", RequestStatus::inquiring},
                                                       {"scheduled", RequestStatus::scheduled},
                                                       {"revoking", RequestStatus::revoking},
                                                       {"approved", RequestStatus::approved},
                                                       {"failed", RequestStatus::failed},
                                                       {"revoked", RequestStatus::revoked}}};
constexpr Words<AssetStatus, 6> kAssetStatuses = {{{"draft", AssetStatus::draft},
                                                   {"processing", AssetStatus::processing},
                                                   {"active", AssetStatus::active},
                                                   {"suspended", AssetStatus::suspended},
                                                   {"terminating", AssetStatus::terminating},
                                                   {"terminated", AssetStatus::terminated}}};
constexpr Words<ConfigurationStatus, 4> kConfigurationStatuses = {
    {{"draft", ConfigurationStatus::draft},
     {"processing", ConfigurationStatus::processing},
     {"active", ConfigurationStatus::active},
     {"failed", ConfigurationStatus::failed}}};

template <class Enum, std::size_t kCount>
std::optional<Enum> meant(const Words<Enum, kCount>& words, std::string_view word) {
    const std::string folded = base::folded(word);
    for (const auto& [name, value] : words) {
        if (name == folded) return value;
    }
    return {};
}
template <class Enum, std::size_t kCount>
base::Text notAmong(const Words<Enum, kCount>& words, std::string_view found) {
    std::vector<std::string_view> names;
    for (const auto& [name, value] : words) names.push_back(name);
    return "expected " + base::listed(names) + ", found " +
           (found.empty() ? base::Text("nothing") : base::quoted(found));
}

}  // namespace

std::optional<RequestType> requestTypeOf(std::string_view word) { return meant(kRequestTypes, word); }
std::optional<RequestStatus> requestStatusOf(std::string_view word) { return meant(kRequestStatuses, word); }
std::optional<AssetStatus> assetStatusOf(std::string_view word) { return meant(kAssetStatuses, word); }
std::optional<ConfigurationStatus> configurationStatusOf(std::string_view word) {
    return meant(kConfigurationStatuses, word);
}
base::Text notAType(std::string_view found) { return notAmong(kRequestTypes, found); }
base::Text notAStatus(std::string_view found) { return notAmong(kRequestStatuses, found); }

}  // namespace sluice::connect
