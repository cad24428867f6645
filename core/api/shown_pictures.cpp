#include "api/shown_pictures.h"

#include "base/text.h"

namespace sluice::api {

picture::Heading headingOf(Session& session) {
    const std::uint32_t cursor = session.timeline().cursor();
    const std::size_t events = session.timeline().events().size();
    picture::Heading heading{session.base().title, {}};
    if (cursor > 0) {
        heading.lines.push_back("After event " + std::to_string(cursor) + " of " + std::to_string(events) +
                                ": " + std::string(base::sentence(session.verdicts()[cursor - 1].sentence)));
    } else if (events > 0) {
        heading.lines.emplace_back("Before the first event.");
    }
    return heading;
}

std::string pictureOf(Session& session, const PictureAsked& asked) {
    switch (asked.of) {
        case ShownPicture::channel:
            return channelPicture(session, asked);
        case ShownPicture::matrix:
            return matrixPicture(session, asked);
        case ShownPicture::icicle:
            return iciclePicture(session, asked);
        case ShownPicture::demandChain:
            return demandChainPicture(session, asked);
    }
    return {};
}

}  // namespace sluice::api
