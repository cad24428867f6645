#include <utility>

#include "api/answer.h"
#include "api/caller.h"
#include "api/link.h"
#include "api/messages_fields.h"
#include "api/shown_pictures.h"
#include "api/shown_tables.h"
#include "api/views.h"

namespace sluice::api {

std::string Caller::linkCall() {
    codec::LinkView view = request_.linkView("view");
    const bool isAnonymous = request_.flag("anonymous");
    const Session* target = session();
    if (target == nullptr) return failure_;
    const MadeLink made = makeLink(*target, std::move(view), isAnonymous);
    return made.problems.empty() ? answer(made.link) : failed(made.problems);
}

std::string Caller::shareDescribeCall() { return ready() ? answer(describeSharing()) : failure_; }

std::string Caller::tableTextCall() {
    const ShownTable of = request_.word<ShownTable>("of");
    const codec::TableForm form = request_.word<codec::TableForm>("form");
    const Session* target = session();
    if (target == nullptr) return failure_;
    if (of == ShownTable::predictions && countPredictions(*target) > kMostPredictions) {
        return tooManyPredictions(*target, "/of", "sluice predict writes all of them.");
    }
    return codec::writeTable(shownTable(*target, of), form);
}

std::string Caller::pictureCall() {
    PictureAsked asked;
    asked.of = request_.word<ShownPicture>("of");
    asked.theme = request_.optionalWord<picture::Theme>("theme").value_or(asked.theme);
    asked.moment = request_.optionalWord<Moment>("moment").value_or(asked.moment);
    Session* target = session();
    return target == nullptr ? failure_ : pictureOf(*target, asked);
}

}  // namespace sluice::api
