// Forms of the events of every system but Data Sync.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "api/form_messages.h"
#include "api/session.h"
#include "codec/request.h"

namespace sluice::api {

/// The form of an event with what is known filled in; nothing where no system has this type. `viewer`: the account that
/// looks at a form of Entitlements, which offers and holds only what this account may know (EN-16); none: everything.
[[nodiscard]] std::optional<EventForm> otherForm(Session& session, Text type,
                                                 const std::vector<codec::TypedField>& fields,
                                                 OrganizationIndex viewer = {});

/// Makes an event of what was typed; nothing where no system has this type.
[[nodiscard]] std::optional<Composed> composeOther(Session& session, Text type,
                                                   const std::vector<codec::TypedField>& fields,
                                                   OrganizationIndex viewer = {});

}  // namespace sluice::api
