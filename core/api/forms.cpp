#include "api/forms.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "api/views.h"
#include "base/text.h"
#include "base/unicode.h"
#include "codec/scenario_json.h"
#include "data_sync/words.h"
#include "scenario/words.h"

namespace sluice::api {

using base::ValueId;

namespace {

struct FieldForm {
    std::string_view name, label, help;
    FieldKind kind;
    bool required;
    bool several = false;  // the same may be done for several of it
};

constexpr FieldForm kUpstream{"upstream", "Channel manager", "The upstream organization.",
                              FieldKind::organization, true};
constexpr FieldForm kDownstream{
    "downstream", "Channel partner", "The downstream organization.", FieldKind::organization, true, true};
constexpr FieldForm kOrganization{"organization",          "Organization", "Whose own setting it is.",
                                  FieldKind::organization, true,           true};
constexpr FieldForm kRenamed{"organization", "Organization", "Whose name it is.", FieldKind::organization,
                             true};
constexpr FieldForm kSetting{"setting", "Setting", "The setting type.", FieldKind::setting, true};
constexpr FieldForm kKey{"key", "Item", "What the item is known by.", FieldKind::key, true};
constexpr FieldForm kDetail{"detail", "Detail", "A price, a term or nothing.", FieldKind::detail, false};
constexpr FieldForm kValue{"value", "Value", "The new value.", FieldKind::value, true};
constexpr FieldForm kName{"name", "Name", "What people call the organization.", FieldKind::name, true};
constexpr FieldForm kNewName{kName.name, kName.label, kName.help, kName.kind, true, true};
constexpr FieldForm kNewId{"id", "Id", "A short id; made from the name where left out.", FieldKind::newId,
                           false};
constexpr FieldForm kDataSync{"dataSync", "Data Sync", "Settings flow down.", FieldKind::flag, false};
constexpr FieldForm kExclusive{"exclusive", "Exclusive", "The only upstream.", FieldKind::flag, false};
constexpr FieldForm kAllowEdit{"allowEdit", "Allow Edit", "The partner may edit what is synced.",
                               FieldKind::flag, false};

struct Form {
    std::string_view type, label, verb, help;
    std::array<FieldForm, 6> fields;
    std::size_t count;
};

constexpr std::array kForms = {
    Form{"addItem",
         "Add an item",
         "adds",
         "An item joins a setting with several values.",
         {kOrganization, kKey, kDetail, kSetting},
         4},
    Form{"changeItem",
         "Change an item",
         "changes",
         "An item gets another detail; its key stays.",
         {kOrganization, kKey, kDetail, kSetting},
         4},
    Form{"removeItem",
         "Remove an item",
         "removes",
         "An item leaves a setting.",
         {kOrganization, kKey, kSetting},
         3},
    Form{"setValue",
         "Set a value",
         "sets",
         "A setting with one value gets this one.",
         {kOrganization, kSetting, kValue},
         3},
    Form{"clearValue",
         "Clear a value",
         "clears",
         "A setting with one value has none afterwards.",
         {kOrganization, kSetting},
         2},
    Form{"invite",
         "Invite an organization",
         "invites",
         "A new organization joins as a partner and starts as a copy.",
         {kUpstream, kNewName, kDataSync, kExclusive, kAllowEdit, kNewId},
         6},
    Form{"partner",
         "Partner with an organization",
         "partners with",
         "Two existing organizations become partners.",
         {kUpstream, kDownstream, kDataSync, kExclusive, kAllowEdit},
         5},
    Form{"setFlags",
         "Set the flags",
         "sets the flags for",
         "The three switches of a partnership.",
         {kUpstream, kDownstream, kDataSync, kExclusive, kAllowEdit},
         5},
    Form{"endPartnership",
         "End a partnership",
         "ends its partnership with",
         "No value moves; locks go.",
         {kUpstream, kDownstream},
         2},
    Form{"addOrganization",
         "Add an organization",
         "joins",
         "A new organization without a partnership.",
         {kNewName, kNewId},
         2},
    Form{"renameOrganization",
         "Rename an organization",
         "is renamed to",
         "The id stays, the name changes.",
         {kRenamed, kName},
         2},
    Form{"removeOrganization",
         "Remove an organization",
         "leaves",
         "Its partnerships end; its partners keep their values.",
         {kOrganization},
         1},
};

/// Reads typed fields one by one and collects what is wrong with them.
class Composer {
  public:
    Composer(Session& session, const std::vector<codec::TypedField>& fields)
        : session_(session), world_(session.world()), fields_(fields) {}

    List<FieldProblem> takeProblems() { return problems_; }

    std::optional<Event> event(std::string_view type) {
        if (type == "addItem") {
            return data_sync::AddItem{organization("organization"),
                                      setting(Cardinality::multiple),
                                      {value("key", true), value("detail", false)}};
        }
        if (type == "changeItem") {
            return data_sync::ChangeItem{organization("organization"),
                                         setting(Cardinality::multiple),
                                         {value("key", true), value("detail", false)}};
        }
        if (type == "removeItem") {
            return data_sync::RemoveItem{organization("organization"), setting(Cardinality::multiple),
                                         value("key", true)};
        }
        if (type == "setValue") {
            return data_sync::SetValue{organization("organization"), setting(Cardinality::single),
                                       value("value", true)};
        }
        if (type == "clearValue") {
            return data_sync::ClearValue{organization("organization"), setting(Cardinality::single)};
        }
        if (type == "invite") return data_sync::Invite{organization("upstream"), newOrganization(), flags()};
        if (type == "partner") {
            return data_sync::Partner{organization("upstream"), organization("downstream"), flags()};
        }
        if (type == "setFlags") {
            return data_sync::SetFlags{organization("upstream"), organization("downstream"), flags()};
        }
        if (type == "endPartnership") {
            return data_sync::EndPartnership{organization("upstream"), organization("downstream")};
        }
        if (type == "addOrganization") return data_sync::AddOrganization{newOrganization()};
        if (type == "renameOrganization") {
            return data_sync::RenameOrganization{organization("organization"), name()};
        }
        if (type == "removeOrganization") return data_sync::RemoveOrganization{organization("organization")};
        problem("type", "There is no event type " + base::quoted(type) + ".");
        return std::nullopt;
    }

  private:
    void problem(std::string_view field, Text message) { problems_.push_back({field, message}); }
    [[nodiscard]] const codec::TypedField* field(std::string_view name) const {
        const auto found =
            std::find_if(fields_.begin(), fields_.end(),
                         [name](const codec::TypedField& field) { return field.name == name; });
        return found == fields_.end() ? nullptr : &*found;
    }
    [[nodiscard]] std::string_view text(std::string_view name) const {
        const codec::TypedField* typed = field(name);
        return typed == nullptr || typed->isFlag ? std::string_view() : base::trimmed(typed->text);
    }
    [[nodiscard]] bool flag(std::string_view name) const {
        const codec::TypedField* typed = field(name);
        return typed != nullptr && typed->isFlag && typed->flag;
    }
    [[nodiscard]] Flags flags() const { return {flag("dataSync"), flag("exclusive"), flag("allowEdit")}; }

    ValueId organization(std::string_view fieldName) {
        const std::string_view typed = text(fieldName);
        if (typed.empty()) {
            problem(fieldName, "Choose an organization.");
            return {};
        }
        const ValueId byId = session_.values().findText(typed);
        if (byId.exists() && world_.channel.find(byId).exists()) return byId;
        const Text wanted = base::folded(typed);
        std::vector<std::string_view> names;
        for (std::uint32_t i = 0; i < world_.channel.organizationSlots(); ++i) {
            const channel::Organization& entry = world_.channel.organization({i});
            if (!entry.present) continue;
            names.push_back(world_.values->spelling(entry.name));
            if (base::folded(names.back()) == wanted) return entry.id;
        }
        problem(fieldName, sentence("There is no organization " + base::quoted(typed) + ".",
                                    base::didYouMean(typed, names)));
        return {};
    }
    ValueId setting(Cardinality cardinality) {
        const std::string_view typed = text("setting");
        if (typed.empty()) {
            problem("setting", "Choose a setting.");
            return {};
        }
        const Text wanted = base::folded(typed);
        std::vector<std::string_view> labels;
        for (std::uint32_t i = 0; i < world_.state.settingCount(); ++i) {
            const data_sync::SettingType& type = world_.state.setting({i});
            labels.push_back(world_.values->spelling(type.label));
            if (base::folded(labels.back()) != wanted && world_.values->spelling(type.id) != typed) continue;
            if (type.cardinality == cardinality) return type.id;
            problem("setting", base::quoted(labels.back()) + (cardinality == Cardinality::multiple
                                                                  ? " holds one value, not items."
                                                                  : " holds items, not one value."));
            return {};
        }
        problem("setting", sentence("There is no setting " + base::quoted(typed) + ".",
                                    base::didYouMean(typed, labels)));
        return {};
    }
    ValueId value(std::string_view fieldName, bool isRequired) {
        const Text typed(text(fieldName));
        if (!typed.empty()) return session_.values().typed(typed);
        if (isRequired) problem(fieldName, "This must not be empty.");
        return {};
    }
    ValueId name() {
        const Text typed(text("name"));
        if (typed.empty()) problem("name", "Give it a name.");
        return typed.empty() ? ValueId{} : session_.values().text(typed);
    }
    data_sync::OrganizationEntry newOrganization() {
        data_sync::OrganizationEntry entry;
        entry.name = name();
        if (!entry.name.exists()) return entry;
        const Text typedId(text("id"));
        Text id = typedId.empty() ? Text(base::folded(text("name"))) : typedId;
        const auto isTaken = [&](Text candidate) {
            const ValueId known = session_.values().findText(candidate);
            return known.exists() && world_.channel.find(known).exists();
        };
        if (!typedId.empty() && isTaken(id)) problem("id", "An organization with this id is already there.");
        if (typedId.empty()) {
            const Text stem = id.empty() ? Text("organization") : id;
            id = stem;
            for (int i = 2; isTaken(id); ++i) id = stem + "-" + base::digits(i);
        }
        entry.id = session_.values().text(id);
        return entry;
    }
    [[nodiscard]] static Text sentence(Text text, Text hint) {
        return hint.empty() ? text : text + " " + base::capitalized(hint);
    }

    Session& session_;
    const World& world_;
    const std::vector<codec::TypedField>& fields_;
    List<FieldProblem> problems_;
};

}  // namespace

List<EventInfo> eventForms() {
    List<EventInfo> forms;
    for (const Form& form : kForms) {
        EventInfo info{form.type, form.label, form.verb, form.help, {}};
        for (std::size_t i = 0; i < form.count; ++i) {
            const FieldForm& field = form.fields[i];
            info.fields.push_back(
                {field.name, field.label, field.help, field.kind, field.required, field.several});
        }
        forms.push_back(info);
    }
    return forms;
}

Composed compose(Session& session, Text type, const std::vector<codec::TypedField>& fields) {
    Composer composer(session, fields);
    const std::optional<Event> event = composer.event(type);
    Composed composed;
    composed.problems = composer.takeProblems();
    if (!event || !composed.problems.empty()) return composed;
    composed.event = codec::writeEvent(*event, session.values());
    composed.sentence = scenario::sentenceOf(*event, session.world());
    return composed;
}

}  // namespace sluice::api
