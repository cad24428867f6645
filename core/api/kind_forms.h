// The forms of systems whose events are one struct of several kinds: made from the rows of the kinds, and from what
// the system says of each member.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "api/form_messages.h"
#include "api/session.h"
#include "api/system_messages.h"
#include "codec/request.h"
#include "step/event_kinds.h"

namespace sluice::api {

/// A member of a system's events as a field of a form.
struct MemberForm {
    std::string_view name, label, help;
    FormControl control = FormControl::text;
    std::uint8_t source = 0;      // where its choices come from: the system's own numbering
    bool lastIfOptional = false;  // an id that is found by itself: what must be said comes before it
    bool several = false;         // the same may be done for several: an event for each
};

/// A member that the same may be done for several of.
constexpr MemberForm each(MemberForm form) {
    form.several = true;
    return form;
}

/// What was typed so far, and who looks at the form (none: nobody in particular). A choice may have been typed by its
/// id or by its name.
class Typed {
  public:
    explicit Typed(const std::vector<codec::TypedField>& fields, OrganizationIndex viewer = {})
        : fields_(fields), viewer_(viewer) {}

    [[nodiscard]] const codec::TypedField* find(std::string_view name) const;
    /// Without the blanks around it; empty where nothing was typed.
    [[nodiscard]] std::string_view text(std::string_view name) const;
    [[nodiscard]] OrganizationIndex viewer() const { return viewer_; }

  private:
    const std::vector<codec::TypedField>& fields_;
    OrganizationIndex viewer_;
};

/// The forms of one system.
struct KindForms {
    std::span<const step::EventKindText> kinds;
    std::span<const MemberForm> members;  // in the order in which forms ask for them
    /// Adds the fields that ask for a member, mostly `field` itself with its choices and with what stands there. A
    /// member that is an object has one field for each of its own: `values.tax_id`.
    void (*add)(Session& session, const step::EventKindText& kind, const Typed& typed,
                const MemberForm& member, FormField field, std::vector<FormField>& fields);
    /// Whether the member names something that the event makes; null: none does.
    bool (*isNew)(const step::EventKindText& kind, std::string_view member) = nullptr;
};

/// The kinds as a menu offers them.
[[nodiscard]] List<SystemEvent> kindEvents(const KindForms& forms);

/// The form of a kind with what the fields given so far say. Nothing where the system has no such kind.
[[nodiscard]] std::optional<EventForm> kindForm(Session& session, const KindForms& forms,
                                                std::string_view type, const Typed& typed);

/// Makes an event of what was typed. What is left out stands as the form has it where it is required, and is left out
/// of the event otherwise. Every field with a problem is named. Nothing where the system has no such kind.
[[nodiscard]] std::optional<Composed> composeKind(Session& session, const KindForms& forms,
                                                  std::string_view type, const Typed& typed);

}  // namespace sluice::api
