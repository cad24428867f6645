// What the page draws, as pictures for documents: the same bytes from page and command line.
#pragma once

#include <string>

#include "api/messages.h"
#include "api/session.h"
#include "codec/data_sync_fields.h"
#include "picture/heading.h"
#include "picture/palette.h"

namespace sluice::api {

enum class ShownPicture : std::uint8_t { channel, matrix, icicle, demandChain };

struct PictureAsked {
    ShownPicture of = ShownPicture::channel;
    picture::Theme theme = picture::Theme::light;
    Moment moment = Moment::added;  // whose outcomes are shown
};

/// An SVG picture of the state at the cursor. Of a large channel the first kMostDrawn organizations, level by level, or
/// rows, of the icicle kMostInIcicle; what is left out is counted in it.
[[nodiscard]] std::string pictureOf(Session& session, const PictureAsked& asked);
inline constexpr std::uint32_t kMostDrawn = 300;
inline constexpr std::uint32_t kMostInIcicle = 20000;

// ---- one each ----

/// Title and step; the pictures add the rest.
[[nodiscard]] picture::Heading headingOf(Session& session);
[[nodiscard]] std::string channelPicture(Session& session, const PictureAsked& asked);
[[nodiscard]] std::string matrixPicture(Session& session, const PictureAsked& asked);
[[nodiscard]] std::string iciclePicture(Session& session, const PictureAsked& asked);
[[nodiscard]] std::string demandChainPicture(Session& session, const PictureAsked& asked);

}  // namespace sluice::api

namespace sluice::base {

template <>
struct Enumerators<api::ShownPicture> {
    using Picture = api::ShownPicture;
    static constexpr std::string_view name = "ShownPicture";
    static constexpr std::array rows = {
        EnumRow<Picture>{Picture::channel, "channel", "Channel",
                         "Organizations as cards with their outcomes, partnerships as lines."},
        EnumRow<Picture>{Picture::matrix, "matrix", "Matrix",
                         "Organizations against settings, an outcome in each cell."},
        EnumRow<Picture>{Picture::icicle, "icicle", "Icicle",
                         "The whole channel: levels from left to right, each as high as what is below."},
        EnumRow<Picture>{Picture::demandChain, "demand-chain", "Demand chain",
                         "Entitlements: who holds what in each tier, and what moved."},
    };
};

}  // namespace sluice::base
