#include "api/kind_forms.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "api/plan_filler.h"
#include "base/text.h"
#include "base/unicode.h"
#include "codec/scenario_json.h"
#include "scenario/words.h"

namespace sluice::api {
namespace {

/// Whether a list of names with a blank between two has this one.
bool lists(std::string_view names, std::string_view name) {
    while (!names.empty()) {
        const std::size_t end = names.find(' ');
        if (names.substr(0, end) == name) return true;
        names = end == std::string_view::npos ? std::string_view() : names.substr(end + 1);
    }
    return false;
}

const step::EventKindText* kindOf(const KindForms& forms, std::string_view type) {
    for (const step::EventKindText& kind : forms.kinds) {
        if (kind.tag == type) return &kind;
    }
    return nullptr;
}

EventForm formOf(Session& session, const KindForms& forms, const step::EventKindText& kind,
                 const Typed& typed) {
    EventForm form{std::string(kind.tag), std::string(kind.label), std::string(kind.help), {}};
    std::vector<FormField> last;
    for (const MemberForm& member : forms.members) {
        const bool isRequired = lists(kind.required, member.name);
        if (!isRequired && !lists(kind.optional, member.name)) continue;
        FormField field;
        field.name = member.name;
        field.label = member.label;
        field.help = member.help;
        field.control = member.control;
        field.required = isRequired;
        field.several = isRequired && member.several;
        forms.add(session, kind, typed, member, std::move(field), form.fields);
        const bool isLast = member.lastIfOptional && !form.fields.empty() &&
                            form.fields.back().name == member.name && !form.fields.back().required;
        if (!isLast) continue;
        last.push_back(std::move(form.fields.back()));
        form.fields.pop_back();
    }
    std::move(last.begin(), last.end(), std::back_inserter(form.fields));
    for (FormField& field : form.fields) {
        const codec::TypedField* given = typed.find(field.name);
        if (given != nullptr) field.value = given->isFlag ? (given->flag ? "true" : "false") : given->text;
        if (field.totalChoices == 0) field.totalChoices = static_cast<std::uint32_t>(field.choices.size());
    }
    return form;
}

/// Writes the fields of a form as an event, and says what is wrong with them.
class EventWriter {
  public:
    EventWriter(base::ValuePool& values, List<FieldProblem>& problems)
        : values_(values), problems_(problems) {}

    std::string write(const EventForm& form, const Typed& typed) {
        writer_.beginObject();
        writer_.key("type");
        writer_.text(form.type);
        for (const FormField& field : form.fields) {
            std::string_view value = base::trimmed(field.value);
            const bool isLeftOut = field.control != FormControl::flag && value.empty();
            // What is kept of a parameter's value depends on its type (TC-59).
            if (field.control == FormControl::text && field.name.starts_with("values.")) value = field.value;
            if (isLeftOut && field.required) problem(field, "This must not be empty.");
            if (isLeftOut || (!field.required && typed.find(field.name) == nullptr)) continue;
            name(field.name);
            member(field, value);
        }
        name("");
        writer_.endObject();
        return writer_.take();
    }

  private:
    void problem(const FormField& field, Text message) { problems_.push_back({field.name, message}); }
    /// The key of a field; those of one object stand next to one another.
    void name(std::string_view name) {
        const std::size_t point = name.find('.');
        const std::string_view object =
            point == std::string_view::npos ? std::string_view() : name.substr(0, point);
        if (object != object_) {
            if (!object_.empty()) writer_.endObject();
            object_ = object;
            if (!object.empty()) {
                writer_.key(object);
                writer_.beginObject();
            }
        }
        if (!name.empty()) writer_.key(object.empty() ? name : name.substr(point + 1));
    }
    void member(const FormField& field, std::string_view value) {
        switch (field.control) {
            case FormControl::text:
                return writer_.text(value);
            case FormControl::number:
                return number(field, value);
            case FormControl::flag:
                return writer_.boolean(value == "true");
            case FormControl::choice:
                return writer_.text(chosen(field, value));
            case FormControl::choices:
                writer_.beginArray();
                for (const std::string_view part : partsOf(value)) {
                    writer_.text(field.choices.empty() ? part : chosen(field, part));
                }
                return writer_.endArray();
        }
    }
    void number(const FormField& field, std::string_view value) {
        const base::ValueId number = values_.number(value);
        if (!number.exists()) problem(field, base::quoted(value) + " is not a number.");
        writer_.number(number.exists() ? values_.spelling(number) : std::string_view("0"));
    }
    std::string_view chosen(const FormField& field, std::string_view given) {
        const std::string wanted = base::folded(given);
        const Term* named = nullptr;
        for (const Term& choice : field.choices) {
            if (choice.id == given) return choice.id;
            if (named == nullptr && base::folded(choice.label) == wanted) named = &choice;
        }
        if (named != nullptr) return named->id;
        std::vector<std::string_view> labels;
        for (const Term& choice : field.choices) labels.push_back(choice.label);
        const std::string hint = base::didYouMean(given, labels);
        problem(field,
                "There is no " + base::quoted(given) + " to choose." + (hint.empty() ? "" : " ") + hint);
        return given;
    }

    base::ValuePool& values_;
    List<FieldProblem>& problems_;
    codec::JsonWriter writer_;
    std::string_view object_;  // that is open
};

/// The sentence with a full stop, where nothing ends it yet.
Text ended(std::string_view sentence) {
    const bool isEnded = sentence.ends_with('.') || sentence.ends_with('?');
    return Text(sentence) + (isEnded ? "" : ".");
}

/// The field that a problem with the event is about: `/0/values/tax_id` is values.tax_id.
std::string fieldOf(std::string_view path) {
    std::string name(path.substr(std::min(path.find_first_not_of("/0"), path.size())));
    for (char& letter : name) {
        if (letter == '/') letter = '.';
    }
    return name;
}

}  // namespace

const codec::TypedField* Typed::find(std::string_view name) const {
    for (const codec::TypedField& field : fields_) {
        if (field.name == name) return &field;
    }
    return nullptr;
}

std::string_view Typed::text(std::string_view name) const {
    const codec::TypedField* field = find(name);
    return field == nullptr || field->isFlag ? std::string_view() : base::trimmed(field->text);
}

List<SystemEvent> kindEvents(const KindForms& forms) {
    List<SystemEvent> events;
    for (const step::EventKindText& kind : forms.kinds) {
        SystemEvent& event = events.emplace_back();
        event.id = kind.tag;
        event.label = kind.label;
        event.help = kind.help;
        for (const MemberForm& member : forms.members) {
            if (!member.several || !lists(kind.required, member.name)) continue;
            if (forms.isNew == nullptr || !forms.isNew(kind, member.name))
                event.several.push_back(member.name);
        }
    }
    return events;
}

std::optional<EventForm> kindForm(Session& session, const KindForms& forms, std::string_view type,
                                  const Typed& typed) {
    const step::EventKindText* kind = kindOf(forms, type);
    if (kind == nullptr) return std::nullopt;
    return formOf(session, forms, *kind, typed);
}

std::optional<Composed> composeKind(Session& session, const KindForms& forms, std::string_view type,
                                    const Typed& typed) {
    const step::EventKindText* kind = kindOf(forms, type);
    if (kind == nullptr) return std::nullopt;
    Composed composed;
    const EventForm form = formOf(session, forms, *kind, typed);
    std::string text = EventWriter(session.values(), composed.problems).write(form, typed);
    if (!composed.problems.empty()) return composed;
    codec::ReadEvents read = codec::readEvent(text, session.values());
    if (!base::hasErrors(read.problems)) read.problems = session.checkEvent(read.events.front());
    for (const base::Problem& problem : read.problems) {
        if (problem.severity != base::Severity::error) continue;
        composed.problems.push_back(
            {fieldOf(problem.path),
             ended(problem.message) + (problem.hint.empty() ? Text() : " " + ended(problem.hint))});
    }
    if (!composed.problems.empty()) return composed;
    composed.event = text;
    composed.sentence = scenario::sentenceOf(read.events.front(), session.world());
    return composed;
}

}  // namespace sluice::api
