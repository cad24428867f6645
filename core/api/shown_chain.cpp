// The picture of Entitlements: the demand chain.
#include <string>

#include "api/entitlement_views.h"
#include "api/shown_pictures.h"
#include "picture/chain_picture.h"

namespace sluice::api {

std::string demandChainPicture(Session& session, const PictureAsked& asked) {
    const EntitlementOverview overview =
        entitlementOverview(session, viewerOf(session.world(), {}), {{}, 0, kMostDrawn});
    picture::ChainPicture picture{headingOf(session), {}, {}, {}};
    if (overview.entitlements.size() < overview.totalEntitlements) {
        picture.heading.lines.push_back(std::to_string(overview.entitlements.size()) + " of " +
                                        std::to_string(overview.totalEntitlements) +
                                        " entitlements are drawn.");
    }
    picture.columns.emplace_back(entitlements::word(entitlements::AccountType::producer).label);
    for (const EntitlementTier& tier : overview.tiers) picture.columns.emplace_back(tier.name);
    for (const FlowNode& node : overview.nodes) {
        picture::Place& place = picture.places.emplace_back();
        place.name = node.name;
        place.column = node.column;
        place.isWithheld = node.withheld;
        place.line = node.received == 0 ? picture.columns[node.column] : std::string(node.left);
        if (node.received == 0) continue;
        place.share = static_cast<double>(node.remaining) / static_cast<double>(node.received);
    }
    for (const FlowEdge& edge : overview.edges) {
        picture.ways.push_back(
            {edge.from, edge.to, std::to_string(edge.moved), static_cast<double>(edge.moved), edge.ended});
    }
    return draw(picture, asked.theme);
}

}  // namespace sluice::api
