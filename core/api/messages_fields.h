// The field tables of every struct in api/messages.h.
#pragma once

#include "api/describe_fields.h"
#include "api/plan_fields.h"
#include "api/session_fields.h"
#include "api/step_fields.h"
#include "api/view_fields.h"
#include "api/why_fields.h"
