// The commands of `sluice tier`, each a function from its options to how it ended.
#pragma once

#include <optional>
#include <string>

#include "cli/input.h"

namespace sluice::cli {

/// The requests by status, then tier configurations and assets, at the session's step.
void printTierSetup(const api::Session& session);

struct TierBoardOptions {
    std::string file;
    Format format = Format::text;
    std::optional<std::uint32_t> step;
    std::optional<std::string> product;
};
/// The requests by status, then tier configurations and assets.
[[nodiscard]] Exit tierBoard(const TierBoardOptions& options);

struct TierRequestOptions {
    std::string file;
    Format format = Format::text;
    std::optional<std::uint32_t> step;
    std::string request;
};
/// What a request waits for, what can be done with it, what it asks for, and how it came there.
[[nodiscard]] Exit tierRequest(const TierRequestOptions& options);
/// Why a request, a tier configuration or an asset is as it is, and what would bring it on.
[[nodiscard]] Exit tierWhy(const TierRequestOptions& options);
/// The fewest actions that bring a request to approved; ends with 1 where there is no way.
[[nodiscard]] Exit tierWay(const TierRequestOptions& options);

struct TierForecastOptions {
    std::string file;
    Format format = Format::text;
    std::optional<std::uint32_t> step;
    std::string product, customer;
    std::optional<std::string> tier1, tier2;
};
/// Which tier requests a purchase would start; ends with 1 where it would be refused.
[[nodiscard]] Exit tierForecast(const TierForecastOptions& options);

struct TierTableOptions {
    std::string file, of;
    std::optional<std::uint32_t> step;
    bool hasMark = false;
};
/// Requests, configurations or assets as a CSV table.
[[nodiscard]] Exit tierTable(const TierTableOptions& options);

struct TierDiagramOptions {
    std::string kind;  // asset or tier
    Format format = Format::text;
};
/// The state diagram of a kind of requests.
[[nodiscard]] Exit tierDiagram(const TierDiagramOptions& options);

}  // namespace sluice::cli
