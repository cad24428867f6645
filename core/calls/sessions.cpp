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

}  // namespace

Answer<api::Description> describe(Caller&, const NoArguments&) { return answer(api::describe()); }

Answer<api::Opened> open(Caller& caller, const OpenArguments& asked) {
    if (scenario::kHasAllSystems && asked.fileNames) return openTogether(caller, asked);
    std::optional<codec::LinkView> view;
    codec::ReadDocument read = api::readInput(caller.payload(), asked.format, asked.table, &view);
    if (base::hasErrors(read.problems)) return failed(read.problems);
    return caller.opened(std::move(read.document), std::move(read.problems), std::move(view));
}

Answer<api::Opened> openAt(Caller& caller, const SessionArguments& asked) {
    const Session* from = caller.session(asked.session);
    if (from == nullptr) return caller.failure();
    return caller.opened(from->documentHere(scenario::Ordering::asFlowing), {});
}

Answer<api::Opened> duplicate(Caller& caller, const SessionArguments& asked) {
    const Session* from = caller.session(asked.session);
    return from == nullptr ? caller.failure() : caller.opened(*from);
}

Answer<Nothing> close(Caller& caller, const SessionArguments& asked) {
    const Session* target = caller.session(asked.session);
    if (target == nullptr) return caller.failure();
    caller.close(*target);
    return answer(Nothing{});
}

Answer<api::SessionState> state(Caller& caller, const SessionArguments& asked) {
    Session* target = caller.session(asked.session);
    return target == nullptr ? caller.failure() : answer(target->state());
}

Answer<api::SessionState> goTo(Caller& caller, const GoToArguments& asked) {
    Session* target = caller.session(asked.session);
    if (target == nullptr) return caller.failure();
    if (asked.step > target->timeline().size()) return Caller::noStep(*target, "step", asked.step);
    target->goTo(asked.step);
    return answer(target->state());
}

Answer<api::SessionState> setReadings(Caller& caller, const ReadingsArguments& asked) {
    Session* target = caller.session(asked.session);
    if (target == nullptr) return caller.failure();
    data_sync::Readings readings = target->world().readings;  // those that are not named stay
    scenario::OtherReadings others = target->world().otherReadings;
    caller.request().readings(asked.readings, readings, others);
    if (!scenario::kHasAllSystems && others != scenario::OtherReadings{}) {
        return failed("/readings", "This is of a system that is not here.");
    }
    target->setReadings(readings, others);
    return answer(target->state());
}

Answer<api::SessionState> setText(Caller& caller, const TextArguments& asked) {
    Session* target = caller.session(asked.session);
    if (target == nullptr) return caller.failure();
    const std::string next = asked.title.value_or(target->base().title);
    if (const auto control = base::firstControl(next, base::Controls::none)) {
        return failed("/title",
                      "The title holds the control character " + base::codeName(control->code) + ".");
    }
    target->setText(next, asked.notes.value_or(target->base().notes));
    return answer(target->state());
}

Answer<api::SessionState> setExpectations(Caller& caller, const SessionArguments& asked) {
    Session* target = caller.session(asked.session);
    if (target == nullptr) return caller.failure();
    codec::ReadExpectations read = codec::readExpectations(caller.payload(), target->values());
    if (!base::hasErrors(read.problems)) read.problems = target->checkExpectations(read.expectations);
    if (base::hasErrors(read.problems)) return failed(read.problems);
    target->setExpectations(std::move(read.expectations));
    return answer(target->state());
}

Answer<api::Spliced> splice(Caller& caller, const SpliceArguments& asked) {
    const std::uint32_t at = asked.at, remove = asked.remove;
    Session* target = caller.session(asked.session);
    if (target == nullptr) return caller.failure();
    const std::uint32_t size = target->timeline().size();
    if (at > size) return Caller::noStep(*target, "at", at);
    if (remove > size - at) return Caller::noStep(*target, "remove", at + remove);
    codec::ReadEvents read = codec::readEvents(caller.payload(), target->values());
    if (base::hasErrors(read.problems)) return failed(read.problems);
    codec::ReadExpectations wanted =
        codec::readExpectations(asked.expectations.value_or("[]"), target->values());
    if (base::hasErrors(wanted.problems)) return failed(wanted.problems);
    if (size - remove + read.events.size() > codec::kLongestList) {
        return failed("", "A timeline has at most " + base::counted(codec::kLongestList, "event") + ".",
                      "Save the present as a new start and go on from there.");
    }
    Session::SpliceCheck check = target->checkSplice(at, remove, read.events);
    if (base::hasErrors(check.problems)) return failed(check.problems);

    const auto texts = [target](const std::vector<Event>& events) {
        List<Text> list;
        for (const Event& each : events) list.push_back(codec::writeEvent(each, target->values()));
        return list;
    };
    api::Spliced result;
    const std::vector<scenario::Expectation> before = target->base().expectations;
    if (!check.cascade.empty()) result.before = texts(target->timeline().events());
    const std::uint32_t inserted = static_cast<std::uint32_t>(read.events.size());
    result.removed = texts(target->splice(at, remove, std::move(read.events), at));
    result.cascade = List<std::uint32_t>(check.cascade);
    std::uint32_t reached = asked.cursor.value_or(at + inserted);
    for (auto index = check.cascade.rbegin(); index != check.cascade.rend(); ++index) {
        const std::uint32_t now = *index < at ? *index : *index - remove + inserted;
        target->splice(now, 1, {}, std::min(now, target->timeline().cursor()));
        if (now < reached) --reached;
    }
    if (asked.expectations) target->setExpectations(std::move(wanted.expectations));
    if (target->base().expectations != before) {
        result.expectations = codec::writeExpectations(before, target->values());
        const std::size_t left = target->base().expectations.size();
        result.expectationsGone = static_cast<std::uint32_t>(before.size() - std::min(left, before.size()));
    }
    target->goTo(reached);
    result.state = target->state();
    return answer(result);
}

Answer<api::Composed> compose(Caller& caller, const ComposeArguments& asked) {
    Session* target = caller.session(asked.session);
    if (target == nullptr) return caller.failure();
    if (scenario::kHasAllSystems) {
        OrganizationIndex viewer;
        if (!findAccount(caller, *target, asked.as, "as", viewer)) return caller.failure();
        const std::optional<api::Composed> composed =
            api::composeOther(*target, asked.type, asked.fields.list, viewer);
        if (composed) return answer(*composed);
    }
    return answer(api::compose(*target, asked.type, asked.fields.list));
}

std::optional<api::StepReport> previewed(Caller& caller, const PreviewArguments& asked) {
    Session* target = caller.session(asked.session);
    if (target == nullptr) return std::nullopt;
    OrganizationIndex viewer;
    if (scenario::kHasAllSystems && !findAccount(caller, *target, asked.as, "as", viewer))
        return std::nullopt;
    const std::optional<Event> event = caller.event(*target);
    if (!event) return std::nullopt;
    std::string sentence = scenario::sentenceOf(*event, target->world());
    api::StepReport report;
    target->preview(*event, [&](const World::Step& step) {
        report = api::reportOf(*target, *event, step, sentence, asked.limit, viewer);
    });
    return report;
}

Answer<api::StepReport> preview(Caller& caller, const PreviewArguments& asked) {
    const std::optional<api::StepReport> report = previewed(caller, asked);
    return report ? answer(*report) : caller.failure();
}

Answer<api::StepReport> stepReport(Caller& caller, const StepReportArguments& asked) {
    Session* target = caller.session(asked.session);
    if (target == nullptr) return caller.failure();
    const std::uint32_t step = asked.step;
    if (step == 0 || step > target->timeline().size()) return Caller::noStep(*target, "step", step);
    const std::string sentence = target->verdicts()[step - 1].sentence;
    api::StepReport report;
    target->atStep(step - 1, [&](const World::Step& taken) {
        const Event& event = target->timeline().events()[step - 1];
        report = api::reportOf(*target, event, taken, sentence, asked.limit);
    });
    return answer(report);
}

Answer<TimelinePart> timeline(Caller& caller, const TimelineArguments& asked) {
    Session* target = caller.session(asked.session);
    if (target == nullptr) return caller.failure();
    const std::vector<api::Verdict>& verdicts = target->verdicts();
    TimelinePart part;
    part.total = target->timeline().size();
    const std::uint32_t from = asked.from;
    const std::uint32_t end = from < part.total ? from + std::min(asked.count, part.total - from) : from;
    for (std::uint32_t i = from; i < end; ++i) {
        const api::Verdict& verdict = verdicts[i];
        api::TimelineEntry& entry = part.entries.emplace_back();
        entry.index = i;
        entry.type = eventType(target->timeline().events()[i]);
        entry.sentence = verdict.sentence;
        entry.happened = verdict.happened;
        entry.rule = verdict.refusal.rule;
        entry.refusal = verdict.refusal.sentence;
        entry.counts = verdict.counts;
        entry.event = codec::writeEvent(target->timeline().events()[i], target->values());
    }
    return answer(part);
}

}  // namespace sluice::calls
