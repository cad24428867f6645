#include "api/system_forms.h"

#include "api/entitlement_forms.h"
#include "api/kind_forms.h"
#include "api/plan_forms.h"
#include "api/tier_views.h"

namespace sluice::api {

std::optional<EventForm> otherForm(Session& session, Text type, const std::vector<codec::TypedField>& fields,
                                   OrganizationIndex viewer) {
    if (auto form = kindForm(session, entitlementForms(), type, Typed(fields, viewer))) return form;
    if (auto form = kindForm(session, tierForms(), type, Typed(fields))) return form;
    return planForm(session, type, fields);
}

std::optional<Composed> composeOther(Session& session, Text type,
                                     const std::vector<codec::TypedField>& fields, OrganizationIndex viewer) {
    if (auto composed = composeKind(session, entitlementForms(), type, Typed(fields, viewer))) {
        if (viewer.exists()) composeAs(session, viewer, *composed);
        return composed;
    }
    if (auto composed = composeKind(session, tierForms(), type, Typed(fields))) return composed;
    return planCompose(session, type, fields);
}

}  // namespace sluice::api
