#include "api/system_forms.h"

#include "api/plan_forms.h"

namespace sluice::api {

std::optional<EventForm> otherForm(Session& session, Text type,
                                   const std::vector<codec::TypedField>& fields) {
    return planForm(session, type, fields);
}

std::optional<Composed> composeOther(Session& session, Text type,
                                     const std::vector<codec::TypedField>& fields) {
    return planCompose(session, type, fields);
}

}  // namespace sluice::api
