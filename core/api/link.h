// What is open as a link, for the page and the command line alike.
#pragma once

#include "api/messages.h"
#include "api/session.h"

namespace sluice::api {

struct MadeLink {
    SharedLink link;
    base::Problems problems;  // for which there is none
};
/// The link that opens where the cursor stands and shows `view`; with `isAnonymous` the names of organizations, title and
/// notes stay behind.
[[nodiscard]] MadeLink makeLink(const Session& session, codec::LinkView view, bool isAnonymous);

}  // namespace sluice::api
