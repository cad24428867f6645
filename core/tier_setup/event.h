// The events of Tier Setup: one struct, of which each kind uses some members.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "step/event_kinds.h"
#include "tier_setup/model.h"

namespace sluice::tier_setup {

enum class EventKind : std::uint8_t {
    defineProduct,
    addParameter,
    changeParameter,
    createAssetRequest,
    createTierUpdate,
    createTierAdjustment,
    submit,
    discard,
    fill,
    inquire,
    setPending,
    approve,
    fail,
    schedule,
    due,
    revoke,
    confirm,
    count_
};

struct Event {
    EventKind kind = EventKind::defineProduct;
    std::optional<Actor> by;  // none: the first who may
    ValueId product;
    ValueId name;  // of a product
    std::uint32_t resellerLevel = 2;
    bool dynamicValidation = false;
    ValueId parameter;
    ValueId title;
    std::optional<ParameterType> parameterType;  // none: text for a new parameter, else it stays
    std::optional<Phase> phase;                  // none: ordering for a new parameter, else it stays
    std::optional<Scope> scope;                  // none: asset for a new parameter, else it stays
    std::optional<bool> required;
    std::optional<bool> hidden;
    std::vector<ValueId> choices;  // empty: they stay
    ValueId request;               // of a new one none: the next free id
    RequestType requestType = RequestType::purchase;
    ValueId asset;  // of a purchase: the id of the new asset, none: the next free one
    ValueId customer;
    ValueId tier1;  // where the customer has several upstreams
    ValueId tier2;  // where tier 1 has several
    ValueId configuration;
    Values values;
    ValueId templateId;
    ValueId reason;
    ValueId date;
    friend bool operator==(const Event&, const Event&) = default;
};

/// In the order of `EventKind`. `by` is optional in all of them.
inline constexpr std::array<step::EventKindText, static_cast<std::size_t>(EventKind::count_)> kEventKinds = {{
    {"defineProduct", "Define a product", "A product comes into being, without parameters yet (TC-2).",
     "product resellerLevel", "by name dynamicValidation"},
    {"addParameter", "Add a parameter",
     "A product asks for one thing more; active configurations stay as they are (TC-58).",
     "product parameter parameterType phase scope", "by title required hidden choices"},
    {"changeParameter", "Change a parameter",
     "What is given of a parameter changes; type, phase and scope never do (TC-1).", "product parameter",
     "by title required hidden choices parameterType phase scope"},
    {"createAssetRequest", "Create an asset request",
     "A sale, or something about an asset that was sold; missing tier configurations are started (TC-50).",
     "requestType", "by request product customer tier1 tier2 asset values"},
    {"createTierUpdate", "Update a tier configuration", "The tier asks to change what it has told (TC-73).",
     "configuration values", "by request"},
    {"createTierAdjustment", "Adjust a tier configuration",
     "The vendor changes what a tier has told (TC-73).", "configuration values", "by request"},
    {"submit", "Submit", "A draft or an inquiring request is handed in, with values (TC-14, TC-17).",
     "request", "by values"},
    {"discard", "Discard", "A draft of a tier request goes (TC-15).", "request", "by"},
    {"fill", "Fill in values", "Values of a request are set; nothing else moves (TC-59).", "request values",
     "by"},
    {"inquire", "Inquire", "The vendor asks who ordered for more (TC-16, TC-35).", "request", "by"},
    {"setPending", "Set pending by hand",
     "An inquiring request goes on, with a warning where values are missing (TC-17, TC-36).", "request",
     "by"},
    {"approve", "Approve", "The vendor approves a pending request that has all it needs (TC-19, TC-37).",
     "request", "by template"},
    {"fail", "Fail", "The vendor fails a request, with a reason (TC-20, TC-38).", "request reason", "by"},
    {"schedule", "Schedule", "A pending asset request is put off to a date (TC-39).", "request date", "by"},
    {"due", "Is due", "The date of a scheduled request has come (TC-39).", "request", "by"},
    {"revoke", "Revoke", "A scheduled request is called back (TC-40).", "request", "by"},
    {"confirm", "Confirm the revocation", "The vendor lets the request go (TC-40).", "request", "by"},
}};

[[nodiscard]] constexpr const step::EventKindText& text(EventKind kind) {
    return kEventKinds[static_cast<std::size_t>(kind)];
}

}  // namespace sluice::tier_setup
