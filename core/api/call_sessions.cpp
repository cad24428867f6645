#include <algorithm>
#include <utility>

#include "api/answer.h"
#include "api/caller.h"
#include "api/entitlement_views.h"
#include "api/forms.h"
#include "api/messages_fields.h"
#include "api/open.h"
#include "api/system_forms.h"
#include "api/views.h"
#include "base/text.h"
#include "base/unicode.h"
#include "bring/files.h"
#include "codec/csv_fields.h"
#include "codec/event_fields.h"
#include "codec/event_kinds.h"
#include "codec/json_tape.h"
#include "codec/plan_event_fields.h"
#include "codec/scenario_fields.h"
#include "codec/scenario_json.h"
#include "scenario/words.h"

namespace sluice::api {

using codec::JsonWriter;

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

}  // namespace

codec::CsvOptions Caller::tableOptions() {
    codec::CsvOptions options;
    options.takeGoodRows = request_.flag("takeGoodRows");
    options.takeSuggestions = request_.flag("takeSuggestions");
    options.decimal =
        request_.optionalWord<codec::DecimalMark>("decimal").value_or(codec::DecimalMark::asJson);
    if (request_.has("map")) options.map = request_.texts("map");
    options.sheet = request_.optionalText("sheet").value_or("");
    return options;
}

/// The payload holds several files, one behind the other.
std::string Caller::openTogether(const codec::CsvOptions& options) {
    const std::vector<std::string> names = request_.texts("fileNames");
    const std::vector<std::uint32_t> sizes = request_.numbers("fileSizes");
    if (!ready()) return failure_;
    std::vector<bring::NamedBytes> files;
    std::size_t at = 0;
    for (std::size_t i = 0; i < std::min(names.size(), sizes.size()); ++i) {
        files.push_back({names[i], payload_.substr(std::min(at, payload_.size()), sizes[i])});
        at += sizes[i];
    }
    if (names.size() != sizes.size() || at != payload_.size()) {
        return failed("/fileSizes", "Expected the size of each file, which together are the payload's.");
    }
    codec::ReadDocument read = bring::readFiles(files, options);
    if (base::hasErrors(read.problems)) return failed(read.problems);
    return opened(std::move(read.document), std::move(read.problems));
}

std::string Caller::open() {
    const codec::CsvOptions options = tableOptions();
    const std::string format = request_.optionalText("format").value_or("auto");
    if (scenario::kHasAllSystems && request_.has("fileNames")) return openTogether(options);
    if (!ready()) return failure_;
    std::optional<codec::LinkView> view;
    codec::ReadDocument read = readInput(payload_, format, options, &view);
    if (base::hasErrors(read.problems)) return failed(read.problems);
    return opened(std::move(read.document), std::move(read.problems), std::move(view));
}

std::string Caller::openAt() {
    Session* from = session();
    return from == nullptr ? failure_ : opened(from->documentHere(scenario::Ordering::asFlowing), {});
}

std::string Caller::duplicate() {
    Session* from = session();
    if (from == nullptr) return failure_;
    const std::uint32_t number = engine_.nextSession_++;
    auto copy = std::make_unique<Session>(number, from->document());
    copy->goTo(from->timeline().cursor());
    const Opened result{copy->state(), {}, {}};
    engine_.sessions_.push_back(std::move(copy));
    return answer(result);
}

std::string Caller::close() {
    const Session* target = session();
    if (target == nullptr) return failure_;
    std::erase_if(engine_.sessions_, [target](const auto& session) { return session.get() == target; });
    return succeeded([](JsonWriter& writer) {
        writer.beginObject();
        writer.endObject();
    });
}

std::string Caller::state() {
    Session* target = session();
    return target == nullptr ? failure_ : answer(target->state());
}

std::string Caller::goTo() {
    const std::uint32_t step = request_.number("step");
    Session* target = session();
    if (target == nullptr) return failure_;
    if (step > target->timeline().size()) return noStep(*target, "step", step);
    target->goTo(step);
    return answer(target->state());
}

std::string Caller::setReadings() {
    data_sync::Readings readings;
    scenario::OtherReadings otherReadings;
    request_.readings("readings", readings, otherReadings);  // tells all problems at once, the session's too
    Session* target = session();
    if (target == nullptr) return failure_;
    readings = target->world().readings;  // those that are not named stay
    otherReadings = target->world().otherReadings;
    request_.readings("readings", readings, otherReadings);
    if (!scenario::kHasAllSystems && otherReadings != scenario::OtherReadings{}) {
        return failed("/readings", "This is of a system that is not here.");
    }
    target->setReadings(readings, otherReadings);
    return answer(target->state());
}

std::string Caller::setText() {
    const std::optional<std::string> title = request_.optionalText("title");
    const std::optional<std::string> notes = request_.optionalText("notes");
    Session* target = session();
    if (target == nullptr) return failure_;
    const std::string next = title.value_or(target->base().title);
    if (const auto control = base::firstControl(next, base::Controls::none)) {
        return failed("/title",
                      "The title holds the control character " + base::codeName(control->code) + ".");
    }
    target->setText(next, notes.value_or(target->base().notes));
    return answer(target->state());
}

std::string Caller::setExpectations() {
    Session* target = session();
    if (target == nullptr) return failure_;
    codec::ReadExpectations read = codec::readExpectations(payload_, target->values());
    if (!base::hasErrors(read.problems)) read.problems = target->checkExpectations(read.expectations);
    if (base::hasErrors(read.problems)) return failed(read.problems);
    target->setExpectations(std::move(read.expectations));
    return answer(target->state());
}

std::string Caller::splice() {
    const std::uint32_t at = request_.number("at"), remove = request_.number("remove");
    const std::optional<std::uint32_t> cursor = request_.optionalNumber("cursor");
    const std::optional<std::string> expectations = request_.optionalText("expectations");
    Session* target = session();
    if (target == nullptr) return failure_;
    const std::uint32_t size = target->timeline().size();
    if (at > size) return noStep(*target, "at", at);
    if (remove > size - at) return noStep(*target, "remove", at + remove);
    codec::ReadEvents read = codec::readEvents(payload_, target->values());
    if (base::hasErrors(read.problems)) return failed(read.problems);
    codec::ReadExpectations wanted = codec::readExpectations(expectations.value_or("[]"), target->values());
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
    Spliced result;
    const std::vector<scenario::Expectation> before = target->base().expectations;
    if (!check.cascade.empty()) result.before = texts(target->timeline().events());
    const std::uint32_t inserted = static_cast<std::uint32_t>(read.events.size());
    result.removed = texts(target->splice(at, remove, std::move(read.events), at));
    result.cascade = List<std::uint32_t>(check.cascade);
    std::uint32_t reached = cursor.value_or(at + inserted);
    for (auto index = check.cascade.rbegin(); index != check.cascade.rend(); ++index) {
        const std::uint32_t now = *index < at ? *index : *index - remove + inserted;
        target->splice(now, 1, {}, std::min(now, target->timeline().cursor()));
        if (now < reached) --reached;
    }
    if (expectations) target->setExpectations(std::move(wanted.expectations));
    if (target->base().expectations != before) {
        result.expectations = codec::writeExpectations(before, target->values());
        const std::size_t left = target->base().expectations.size();
        result.expectationsGone = static_cast<std::uint32_t>(before.size() - std::min(left, before.size()));
    }
    target->goTo(reached);
    result.state = target->state();
    return answer(result);
}

std::string Caller::composeCall() {
    const std::string type = request_.text("type");
    const std::vector<codec::TypedField> fields = request_.typedFields("fields");
    std::optional<std::string> as;
    if (scenario::kHasAllSystems) as = request_.optionalText("as");
    Session* target = session();
    if (target == nullptr) return failure_;
    if (scenario::kHasAllSystems) {
        OrganizationIndex viewer;
        if (!findAccount(*target, as, "as", viewer)) return failure_;
        if (const std::optional<Composed> composed = composeOther(*target, type, fields, viewer)) {
            return answer(*composed);
        }
    }
    return answer(compose(*target, type, fields));
}

std::optional<StepReport> Caller::previewed(std::uint32_t limit) {
    std::optional<std::string> as;
    if (scenario::kHasAllSystems) as = request_.optionalText("as");
    Session* target = session();
    if (target == nullptr) return std::nullopt;
    OrganizationIndex viewer;
    if (scenario::kHasAllSystems && !findAccount(*target, as, "as", viewer)) return std::nullopt;
    const std::optional<Event> asked = event(*target);
    if (!asked) return std::nullopt;
    std::string sentence = scenario::sentenceOf(*asked, target->world());
    StepReport report;
    target->preview(*asked, [&](const World::Step& step) {
        report = stepReport(*target, step, sentence, limit);
        if (scenario::kHasAllSystems && as) return tellAs(*target, viewer, *asked, step, limit, report);
        if (!step.happened()) report.remedies = remedies(*target, *asked, step);
    });
    return report;
}

std::string Caller::preview() {
    const std::optional<StepReport> report = previewed(listLimit());
    return report ? answer(*report) : failure_;
}

std::string Caller::stepReportCall() {
    const std::uint32_t step = request_.number("step");
    const std::uint32_t limit = listLimit();
    Session* target = session();
    if (target == nullptr) return failure_;
    if (step == 0 || step > target->timeline().size()) return noStep(*target, "step", step);
    const std::string sentence = target->verdicts()[step - 1].sentence;
    StepReport report;
    target->atStep(step - 1, [&](const World::Step& taken) {
        report = stepReport(*target, taken, sentence, limit);
        if (!taken.happened()) {
            report.remedies = remedies(*target, target->timeline().events()[step - 1], taken);
        }
    });
    return answer(report);
}

std::string Caller::timeline() {
    const std::uint32_t from = request_.number("from"), count = request_.number("count");
    Session* target = session();
    if (target == nullptr) return failure_;
    const std::vector<Verdict>& verdicts = target->verdicts();
    std::vector<TimelineEntry> entries;
    const std::uint32_t size = target->timeline().size();
    const std::uint32_t end = from < size ? from + std::min(count, size - from) : from;
    for (std::uint32_t i = from; i < end; ++i) {
        const Verdict& verdict = verdicts[i];
        TimelineEntry entry;
        entry.index = i;
        entry.type = eventType(target->timeline().events()[i]);
        entry.sentence = verdict.sentence;
        entry.happened = verdict.happened;
        entry.rule = verdict.refusal.rule;
        entry.refusal = verdict.refusal.sentence;
        entry.counts = verdict.counts;
        entry.event = codec::writeEvent(target->timeline().events()[i], target->values());
        entries.push_back(entry);
    }
    return succeeded([&](JsonWriter& writer) {
        writer.beginObject();
        writer.key("entries");
        codec::writeValue(writer, entries);
        writer.key("total");
        writer.number(std::uint64_t{size});
        writer.endObject();
    });
}

}  // namespace sluice::api
