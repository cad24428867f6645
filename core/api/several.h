// One form for several: an event for each value of one of its fields.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "api/form_messages.h"
#include "api/session.h"
#include "codec/request.h"

namespace sluice::api {

struct EachAsked {
    std::string type;                       // the event that the form is of
    std::vector<codec::TypedField> fields;  // what was typed; of `each`: nothing that counts
    std::string each;                       // the field that is told for several
    std::vector<std::string> values;        // what it is told
    OrganizationIndex viewer;               // who looks (EN-16); none: nobody in particular
    std::uint32_t limit = 0;                // of the lists of a report
};

/// The fields of the form that may be told for several; none where there is no such event.
[[nodiscard]] std::vector<std::string> eachFields(Session& session, const EachAsked& asked);

/// `asked.each` is one of eachFields(). Makes an event for each value and takes it, one after the other: each is composed and reported in the state that
/// those before it left. Those that are refused, or whose fields have a problem, leave it as it was. Everything is taken
/// back at the end.
[[nodiscard]] EachEvents eachEvents(Session& session, const EachAsked& asked);

}  // namespace sluice::api
