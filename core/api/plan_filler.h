// A form of Plan Sync being filled in: what it is about, with what was typed written into it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "api/form_messages.h"
#include "api/plan_form_table.h"
#include "api/plan_forms.h"
#include "api/plan_names.h"

namespace sluice::api {

using base::ValueId;
using plan_sync::Address;
using plan_sync::EntryKind;
using plan_sync::Field;
using plan_sync::Value;

/// Something that can be chosen: an id, or one of the wire's words.
struct Choice {
    Text id, name;
    bool operator==(const Choice&) const = default;
};

struct KindName {
    EntryKind kind;
    std::string_view wireName;
};
inline constexpr KindName kKindNames[] = {
    {EntryKind::serviceTemplate, "serviceTemplate"},
    {EntryKind::planCategory, "planCategory"},
    {EntryKind::salesCategory, "salesCategory"},
    {EntryKind::resource, "resource"},
    {EntryKind::resourceCategory, "resourceCategory"},
    {EntryKind::expirationSchedule, "expirationSchedule"},
    {EntryKind::notificationSchedule, "notificationSchedule"},
    {EntryKind::notificationTemplate, "notificationTemplate"},
};

/// The parts of `a; b`, none of them empty.
[[nodiscard]] std::vector<std::string_view> partsOf(std::string_view text);

/// What a form is about, with what was typed written into it: a plan, or a shelf.
class Filler {
  public:
    Filler(Session& session, const PlanEventForm& form, const std::vector<codec::TypedField>& fields);

    [[nodiscard]] EventForm form();

    [[nodiscard]] std::optional<plan_sync::Event> event();
    [[nodiscard]] List<FieldProblem> takeProblems() { return problems_; }

  private:
    void problem(std::string_view field, Text message);
    [[nodiscard]] const codec::TypedField* typed(std::string_view name) const;
    [[nodiscard]] std::string_view text(std::string_view name) const;
    [[nodiscard]] bool flag(std::string_view name) const;

    // ---- what the form is about ----

    /// A key says what the form is about; it is read before the values.
    void findKey(const PlanFieldForm& field);
    [[nodiscard]] OrganizationIndex findOrganization(std::string_view given) const;
    /// The choice that is meant, by id or by name; none where there is none.
    [[nodiscard]] ValueId known(const PlanFieldForm& field, std::string_view given);
    [[nodiscard]] ValueId chosen(const PlanFieldForm& field, std::string_view given);

    /// The id of a new period or entry, made from its length or name; none where that is left out too.
    [[nodiscard]] ValueId idFromName(const PlanFieldForm& key);
    [[nodiscard]] static std::string_view namingField(Source key) {
        return key == Source::period ? "length" : "name";
    }
    void findSubject();

    // ---- values ----

    [[nodiscard]] Address addressOf(const PlanFieldForm& field, ValueId member = {}) const;
    [[nodiscard]] Value valueAt(const Address& address) const;
    void write(const Address& address, Value value);
    /// The present members: of the subject's own list, in its order.
    [[nodiscard]] std::vector<ValueId> membersOf(const PlanFieldForm& field) const;

    [[nodiscard]] Text typedOrPresent(const PlanFieldForm& field) const;

    /// Writes what was typed into the subject. What was left out stays.
    void read(const PlanFieldForm& field);
    [[nodiscard]] ValueId readScalar(const PlanFieldForm& field, std::string_view given);
    [[nodiscard]] static bool isPrice(Field field) {
        const std::string_view label = plan_sync::text(field).label;
        return label.ends_with("fee") || label.ends_with("price");
    }
    void readMembers(const PlanFieldForm& field);
    /// `30 = first`.
    void readNotification(const PlanFieldForm& field, std::string_view part);

    // ---- choices ----

    [[nodiscard]] List<Choice> choicesOf(const PlanFieldForm& field) const;
    /// Calls visit for the organization and all upstream of it that provide for one another.
    template <class Visit>
    void addAbove(OrganizationIndex organization, Visit visit) const {
        for (;;) {
            visit(organization);
            const PartnershipIndex above =
                plan_sync::providerOf(world_.channel, world_.planSync, organization);
            if (!above.exists()) return;
            organization = world_.channel.partnership(above).upstream;
        }
    }

    // ---- events ----

    [[nodiscard]] ValueId id(OrganizationIndex organization) const;
    void nameNewPlan();
    /// The text itself, or with -2, -3 and so on behind it, whichever is free first.
    template <class IsTaken>
    [[nodiscard]] ValueId freeId(Text stem, const IsTaken& isTaken) {
        Text candidate = stem;
        for (std::uint32_t i = 2; isTaken(candidate); ++i) candidate = stem + "-" + base::digits(i);
        return values_.text(candidate);
    }
    [[nodiscard]] plan_sync::Event changePlan() const;
    [[nodiscard]] plan_sync::Event setPeriod() const;
    [[nodiscard]] plan_sync::Event setRate() const;
    [[nodiscard]] plan_sync::Event setSellerData() const;
    [[nodiscard]] plan_sync::Event setEntry() const;
    [[nodiscard]] plan_sync::Event setReseller();
    [[nodiscard]] plan_sync::Event synchronize();

    const World& world_;
    base::ValuePool& values_;
    PlanNames names_;
    const PlanEventForm& form_;
    const std::vector<codec::TypedField>& fields_;
    OrganizationIndex organization_, other_;
    ValueId plan_, entry_, template_;
    std::optional<EntryKind> kind_;
    plan_sync::Plan subject_;
    plan_sync::Shelf shelf_;
    List<FieldProblem> problems_;
};

}  // namespace sluice::api
