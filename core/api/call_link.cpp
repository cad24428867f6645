#include <utility>

#include "api/answer.h"
#include "api/caller.h"
#include "api/link.h"
#include "api/messages_fields.h"

namespace sluice::api {

std::string Caller::linkCall() {
    codec::LinkView view = request_.linkView("view");
    const bool isAnonymous = request_.flag("anonymous");
    const Session* target = session();
    if (target == nullptr) return failure_;
    const MadeLink made = makeLink(*target, std::move(view), isAnonymous);
    return made.problems.empty() ? answer(made.link) : failed(made.problems);
}

}  // namespace sluice::api
