// Events of Plan Sync as forms: what each asks for with what is known filled in, and how what was typed becomes an
// event.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "api/form_messages.h"
#include "api/session.h"
#include "api/system_messages.h"
#include "codec/request.h"

namespace sluice::api {

/// Every event type of Plan Sync.
[[nodiscard]] List<SystemEvent> planEvents();

/// The form of an event type with what the fields given so far say: present values and choices. Nothing where there is
/// no such type.
[[nodiscard]] std::optional<EventForm> planForm(Session& session, Text type,
                                                const std::vector<codec::TypedField>& fields);

/// Makes an event of what was typed. A field that is left out, or is as it stands, changes nothing in an event that
/// changes something. Every field with a problem is named.
/// Nothing where there is no such type.
[[nodiscard]] std::optional<Composed> planCompose(Session& session, Text type,
                                                  const std::vector<codec::TypedField>& fields);

}  // namespace sluice::api
