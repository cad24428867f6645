#include "api/several.h"

#include <optional>
#include <utility>

#include "api/forms.h"
#include "api/system_forms.h"
#include "api/views.h"
#include "base/text.h"
#include "codec/scenario_json.h"

namespace sluice::api {

namespace {

Composed composedOf(Session& session, const EachAsked& asked, const std::vector<codec::TypedField>& fields) {
    const std::optional<Composed> other = composeOther(session, asked.type, fields, asked.viewer);
    return other ? *other : compose(session, asked.type, fields);
}

Text summaryOf(const EachEvents& events) {
    const auto all = static_cast<std::uint32_t>(events.entries.size());
    base::GrowingText text = base::digits(events.happened) + " of " + base::digits(all) + " would happen";
    if (events.destructive > 0) {
        text += "; " + base::digits(events.destructive) +
                (events.destructive == 1 ? " of them destroys something" : " of them destroy something");
    }
    return text + ".";
}

}  // namespace

std::vector<std::string> eachFields(Session& session, const EachAsked& asked) {
    std::vector<std::string> names;
    const auto add = [&names](const auto& fields) {
        for (const auto& field : fields) {
            if (field.several) names.emplace_back(field.name);
        }
    };
    if (const auto form = otherForm(session, asked.type, asked.fields, asked.viewer)) {
        add(form->fields);
        return names;
    }
    for (const EventInfo& event : eventForms()) {
        if (event.type == asked.type) add(event.fields);
    }
    return names;
}

EachEvents eachEvents(Session& session, const EachAsked& asked) {
    EachEvents events;
    std::vector<codec::TypedField> fields;
    for (const codec::TypedField& field : asked.fields) {
        if (field.name != asked.each) fields.push_back(field);
    }
    fields.push_back({asked.each, {}, false, false});
    session.tryOut([&](World& world) {
        std::vector<World::Step> taken;
        for (const std::string& value : asked.values) {
            EachEvent& entry = events.entries.emplace_back();
            entry.value = value;
            fields.back().text = value;
            entry.composed = composedOf(session, asked, fields);
            if (entry.composed.event.empty()) continue;
            const codec::ReadEvents read = codec::readEvent(entry.composed.event.view(), session.values());
            const Event& event = read.events.front();
            World::Step step = world.step(event);
            entry.report = reportOf(session, event, step, entry.composed.sentence, asked.limit, asked.viewer);
            events.happened += step.happened() ? 1 : 0;
            events.destructive += entry.report->counts.destroyed > 0 ? 1 : 0;
            taken.push_back(std::move(step));
        }
        for (; !taken.empty(); taken.pop_back()) world.undo(taken.back());
    });
    events.summary = summaryOf(events);
    return events;
}

}  // namespace sluice::api
