// Events as forms: what each asks for, and how what was typed becomes an event.
#pragma once

#include <string>
#include <vector>

#include "api/messages.h"
#include "api/session.h"
#include "codec/request.h"

namespace sluice::api {

/// Every event type with its fields, for describe().
[[nodiscard]] List<EventInfo> eventForms();

/// Makes an event of what was typed. Organizations and settings may be given by id or by name; a key, detail or
/// value is a number where it looks like one; a new organization's id is made from its name where it is left out.
/// Every field with a problem is named.
[[nodiscard]] Composed compose(Session& session, Text type, const std::vector<codec::TypedField>& fields);

}  // namespace sluice::api
