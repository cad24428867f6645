#include "calls/sessions.h"

#include <algorithm>
#include <utility>

#include "api/describe.h"
#include "api/entitlement_views.h"
#include "api/forms.h"
#include "api/messages_fields.h"
#include "api/open.h"
#include "api/system_forms.h"
#include "api/views.h"
#include "base/text.h"
#include "base/unicode.h"
#include "bring/files.h"
#include "calls/entitlements.h"
#include "codec/csv_fields.h"
#include "codec/event_fields.h"
#include "codec/event_kinds.h"
#include "codec/json_tape.h"
#include "codec/plan_event_fields.h"
#include "codec/scenario_fields.h"
#include "codec/scenario_json.h"
#include "scenario/words.h"

namespace sluice::calls {

namespace {

std::string eventType(const Event& event) {
    return std::visit(
        []<class T>(const T& of) {
            if constexpr (codec::HasKinds<T>) {
                return std::string(codec::kindText(of).tag);
            } else {
                const auto tag = [](const auto& each) {
                    return base::Fields<std::remove_cvref_t<decltype(each)>>::tag;
                };
                return std::string(std::visit(tag, of));
            }
        },
        event);
}

/// The payload holds several files, one behind the other.
Answer<api::Opened> openTogether(Caller& caller, const OpenArguments& asked) {
    const std::vector<std::string>& names = *asked.fileNames;
    const std::vector<std::uint32_t>& sizes = *asked.fileSizes;
    const std::string_view payload = caller.payload();
    std::vector<bring::NamedBytes> files;
    std::size_t at = 0;
    for (std::size_t i = 0; i < std::min(names.size(), sizes.size()); ++i) {
        files.push_back({names[i], payload.substr(std::min(at, payload.size()), sizes[i])});
        at += sizes[i];
    }
    if (names.size() != sizes.size() || at != payload.size()) {
        return failed("/fileSizes", "Expected the size of each file, which together are the payload's.");
    }
    codec::ReadDocument read = bring::readFiles(files, asked.table);
    if (base::hasErrors(read.problems)) return failed(read.problems);
    return caller.opened(std::move(read.document), std::move(read.problems));
}

Failed tooManyEvents() {
    return failed("", "A timeline has at most " + base::counted(codec::kLongestList, "event") + ".",
                  "Save the present as a new start and go on from there.");
}

/// Who looks, where somebody in particular does.
bool findViewer(Caller& caller, const Session& session, const std::optional<std::string>& as,
                OrganizationIndex& viewer) {
    return !scenario::kHasAllSystems || findAccount(caller, session, as, "as", viewer);
}

api::Composed composed(Session& session, const std::string& type, const codec::TypedFields& fields,
                       OrganizationIndex viewer) {
    if (scenario::kHasAllSystems) {
        const std::optional<api::Composed> other = api::composeOther(session, type, fields.list, viewer);
        if (other) return *other;
    }
    return api::compose(session, type, fields.list);
}

}  // namespace

Answer<api::Description> describe(Caller&, const NoArguments&) { return answer(api::describe()); }

Answer<api::Opened> open(Caller& caller, const OpenArguments& asked) {
    if (scenario::kHasAllSystems && asked.fileNames) return openTogether(caller, asked);
    std::optional<codec::LinkView> view;
    const std::string_view known = asked.linkKnown ? std::string_view(*asked.linkKnown) : std::string_view();
    codec::ReadDocument read = api::readInput(caller.payload(), asked.format, asked.table, &view, known);
    if (base::hasErrors(read.problems)) return failed(read.problems);
    return caller.opened(std::move(read.document), std::move(read.problems), std::move(view));
}

Answer<api::Opened> openAt(Caller& caller, const Session& session, const SessionArguments&) {
    return caller.opened(session.documentHere(scenario::Ordering::asFlowing), {});
}

Answer<api::Opened> duplicate(Caller& caller, const Session& session, const SessionArguments&) {
    return caller.opened(session);
}

Answer<Nothing> close(Caller& caller, const Session& session, const SessionArguments&) {
    caller.close(session);
    return answer(Nothing{});
}

Answer<api::SessionState> state(Caller&, Session& session, const SessionArguments&) {
    return answer(session.state());
}

Answer<api::SessionState> goTo(Caller&, Session& session, const GoToArguments& asked) {
    if (asked.step > session.timeline().size()) return Caller::noStep(session, "step", asked.step);
    session.goTo(asked.step);
    return answer(session.state());
}

Answer<api::SessionState> setReadings(Caller& caller, Session& session, const ReadingsArguments& asked) {
    data_sync::Readings readings = session.world().readings;  // those that are not named stay
    scenario::OtherReadings others = session.world().otherReadings;
    caller.request().readings(asked.readings, readings, others);
    if (!scenario::kHasAllSystems && others != scenario::OtherReadings{}) {
        return failed("/readings", "This is of a system that is not here.");
    }
    session.setReadings(readings, others);
    return answer(session.state());
}

Answer<api::SessionState> setText(Caller&, Session& session, const TextArguments& asked) {
    const std::string next = asked.title.value_or(session.base().title);
    if (const auto control = base::firstControl(next, base::Controls::none)) {
        return failed("/title",
                      "The title holds the control character " + base::codeName(control->code) + ".");
    }
    session.setText(next, asked.notes.value_or(session.base().notes));
    return answer(session.state());
}

Answer<api::SessionState> setExpectations(Caller& caller, Session& session, const SessionArguments&) {
    codec::ReadExpectations read = codec::readExpectations(caller.payload(), session.values());
    if (!base::hasErrors(read.problems)) read.problems = session.checkExpectations(read.expectations);
    if (base::hasErrors(read.problems)) return failed(read.problems);
    session.setExpectations(std::move(read.expectations));
    return answer(session.state());
}

Answer<api::Spliced> splice(Caller& caller, Session& session, const SpliceArguments& asked) {
    const std::uint32_t at = asked.at, remove = asked.remove;
    const std::uint32_t size = session.timeline().size();
    if (at > size) return Caller::noStep(session, "at", at);
    if (remove > size - at) return Caller::noStep(session, "remove", at + remove);
    codec::ReadEvents read = codec::readEvents(caller.payload(), session.values());
    if (base::hasErrors(read.problems)) return failed(read.problems);
    codec::ReadExpectations wanted =
        codec::readExpectations(asked.expectations.value_or("[]"), session.values());
    if (base::hasErrors(wanted.problems)) return failed(wanted.problems);
    if (size - remove + read.events.size() > codec::kLongestList) {
        return tooManyEvents();
    }
    Session::SpliceCheck check = session.checkSplice(at, remove, read.events);
    if (base::hasErrors(check.problems)) return failed(check.problems);

    const auto texts = [&session](const std::vector<Event>& events) {
        List<Text> list;
        for (const Event& each : events) list.push_back(codec::writeEvent(each, session.values()));
        return list;
    };
    api::Spliced result;
    const std::vector<scenario::Expectation> before = session.base().expectations;
    if (!check.cascade.empty()) result.before = texts(session.timeline().events());
    const std::uint32_t inserted = static_cast<std::uint32_t>(read.events.size());
    result.removed = texts(session.splice(at, remove, std::move(read.events), at));
    result.cascade = List<std::uint32_t>(check.cascade);
    std::uint32_t reached = asked.cursor.value_or(at + inserted);
    for (auto index = check.cascade.rbegin(); index != check.cascade.rend(); ++index) {
        const std::uint32_t now = *index < at ? *index : *index - remove + inserted;
        session.splice(now, 1, {}, std::min(now, session.timeline().cursor()));
        if (now < reached) --reached;
    }
    if (asked.expectations) session.setExpectations(std::move(wanted.expectations));
    if (session.base().expectations != before) {
        result.expectations = codec::writeExpectations(before, session.values());
        const std::size_t left = session.base().expectations.size();
        result.expectationsGone = static_cast<std::uint32_t>(before.size() - std::min(left, before.size()));
    }
    session.goTo(reached);
    result.state = session.state();
    return answer(result);
}

Answer<api::Composed> compose(Caller& caller, Session& session, const ComposeArguments& asked) {
    OrganizationIndex viewer;
    if (!findViewer(caller, session, asked.as, viewer)) return caller.failure();
    return answer(composed(session, asked.type, asked.fields, viewer));
}

Answer<api::Acted> act(Caller& caller, Session& session, const ActArguments& asked) {
    OrganizationIndex viewer;
    if (!findViewer(caller, session, asked.as, viewer)) return caller.failure();
    if (session.timeline().size() == codec::kLongestList) return tooManyEvents();
    api::Acted acted;
    if (asked.type && !caller.payload().empty()) {
        return failed("/type", "Expected an event or a form, found both.", "Leave out one of them.");
    }
    if (asked.type) {
        const api::Composed made = composed(session, *asked.type, *asked.fields, viewer);
        acted.problems = made.problems;
        if (!acted.problems.empty()) return answer(acted);
        acted.event = made.event;
    }
    const std::optional<Event> event =
        asked.type ? caller.event(session, std::string_view(acted.event)) : caller.event(session);
    if (!event) return caller.failure();
    const std::string sentence = session.sentenceOf(*event);
    const bool isAtEnd = session.timeline().cursor() == session.timeline().size();
    const std::vector<scenario::Expectation> before = session.base().expectations;
    const bool isDone = session.insertIf(*event, [&](const World::Step& step) {
        acted.report = api::reportOf(session, *event, step, sentence, asked.limit, viewer);
        acted.outcome = !acted.report->happened                                   ? api::ActOutcome::refused
                        : acted.report->counts.destroyed > 0 && !asked.mayDestroy ? api::ActOutcome::asks
                        : isAtEnd                                                 ? api::ActOutcome::done
                                                                                  : api::ActOutcome::later;
        return acted.outcome == api::ActOutcome::done;
    });
    if (!isDone) return answer(acted);
    acted.state = session.state();
    if (session.base().expectations != before) {
        acted.expectations = codec::writeExpectations(before, session.values());
    }
    return answer(acted);
}

std::optional<api::StepReport> previewed(Caller& caller, Session& session, const PreviewArguments& asked) {
    OrganizationIndex viewer;
    if (!findViewer(caller, session, asked.as, viewer)) return std::nullopt;
    const std::optional<Event> event = caller.event(session);
    if (!event) return std::nullopt;
    const std::string sentence = session.sentenceOf(*event);
    api::StepReport report;
    session.preview(*event, [&](const World::Step& step) {
        report = api::reportOf(session, *event, step, sentence, asked.limit, viewer);
    });
    return report;
}

Answer<api::StepReport> preview(Caller& caller, Session& session, const PreviewArguments& asked) {
    const std::optional<api::StepReport> report = previewed(caller, session, asked);
    return report ? answer(*report) : caller.failure();
}

Answer<api::StepReport> stepReport(Caller&, Session& session, const StepReportArguments& asked) {
    const std::uint32_t step = asked.step;
    if (step == 0 || step > session.timeline().size()) return Caller::noStep(session, "step", step);
    const std::string sentence = session.verdicts()[step - 1].sentence;
    api::StepReport report;
    session.atStep(step - 1, [&](const World::Step& taken) {
        const Event& event = session.timeline().events()[step - 1];
        report = api::reportOf(session, event, taken, sentence, asked.limit);
    });
    return answer(report);
}

Answer<TimelinePart> timeline(Caller&, Session& session, const TimelineArguments& asked) {
    const std::vector<api::Verdict>& verdicts = session.verdicts();
    TimelinePart part;
    part.total = session.timeline().size();
    const std::uint32_t from = asked.from;
    const std::uint32_t end = from < part.total ? from + std::min(asked.count, part.total - from) : from;
    for (std::uint32_t i = from; i < end; ++i) {
        const api::Verdict& verdict = verdicts[i];
        api::TimelineEntry& entry = part.entries.emplace_back();
        entry.index = i;
        entry.type = eventType(session.timeline().events()[i]);
        entry.sentence = verdict.sentence;
        entry.happened = verdict.happened;
        entry.rule = verdict.refusal.rule;
        entry.refusal = verdict.refusal.sentence;
        entry.counts = verdict.counts;
        entry.event = codec::writeEvent(session.timeline().events()[i], session.values());
    }
    return answer(part);
}

}  // namespace sluice::calls
