#include "api/call.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "api/describe.h"
#include "api/forms.h"
#include "api/messages_fields.h"
#include "api/open.h"
#include "api/run.h"
#include "api/views.h"
#include "base/text.h"
#include "codec/csv.h"
#include "codec/event_fields.h"
#include "codec/json_writer.h"
#include "codec/message.h"
#include "codec/plan_event_fields.h"
#include "codec/scenario_json.h"
#include "scenario/check.h"
#include "scenario/words.h"

namespace sluice::api {

using base::Problem;
using base::Problems;
using base::Severity;
using codec::JsonWriter;
using codec::Request;

namespace {

constexpr std::uint32_t kDefaultLimit = 200;
constexpr std::uint32_t kMostListed = 10'000;

std::string failed(const Problems& problems) {
    JsonWriter writer;
    writer.beginObject();
    writer.key("ok");
    writer.boolean(false);
    writer.key("problems");
    codec::writeValue(writer, problems);
    writer.endObject();
    return writer.take();
}

std::string failed(std::string path, std::string message, std::string hint = {}) {
    return failed({Problem{Severity::error, std::move(path), std::move(message), std::move(hint)}});
}

/// The result is written by `write(writer)`.
template <class Write>
std::string succeeded(Write write) {
    JsonWriter writer;
    writer.beginObject();
    writer.key("ok");
    writer.boolean(true);
    writer.key("result");
    write(writer);
    writer.endObject();
    return writer.take();
}

template <codec::HasFields T>
std::string answer(const T& message) {
    return succeeded([&message](JsonWriter& writer) { codec::writeValue(writer, message); });
}

/// An object with one list in it.
template <class T>
std::string answerList(std::string_view name, const std::vector<T>& list) {
    return succeeded([&](JsonWriter& writer) {
        writer.beginObject();
        writer.key(name);
        codec::writeValue(writer, list);
        writer.endObject();
    });
}

}  // namespace

/// Carries out one call. Arguments are asked for first; nothing runs where one of them has a problem.
class Caller {
  public:
    Caller(Engine& engine, std::string_view request, std::string_view payload)
        : engine_(engine), request_(request), payload_(payload) {}

    std::string run() {
        const std::string name = request_.text("call");
        for (const Entry& entry : kCalls) {
            if (entry.name == name) return (this->*entry.run)();
        }
        Problems problems = request_.problems();
        std::erase_if(problems, [](const Problem& problem) {
            return problem.path.size() > 1 && problem.path != "/call";
        });
        if (name.empty() && !problems.empty()) return failed(problems);
        std::vector<std::string_view> names;
        for (const Entry& entry : kCalls) names.push_back(entry.name);
        return failed("/call", "There is no call " + base::quoted(name) + ".", base::didYouMean(name, names));
    }

  private:
    struct Entry {
        std::string_view name;
        std::string (Caller::*run)();
    };
    static const std::array<Entry, 33> kCalls;

    // ---- arguments ----

    /// The session asked for; null where there is none or another argument has a problem (then failure_ says why).
    /// Called after all other arguments were asked for.
    Session* session(std::string_view argument = "session") {
        const std::uint32_t number = request_.number(argument);
        return ready() ? find(number, argument) : nullptr;
    }
    Session* find(std::uint32_t number, std::string_view argument) {
        for (const std::unique_ptr<Session>& session : engine_.sessions_) {
            if (session->number() == number) return session.get();
        }
        failure_ = failed("/" + std::string(argument), "There is no session " + std::to_string(number) + ".",
                          "Open a scenario first.");
        return nullptr;
    }
    bool ready() {
        const Problems problems = request_.problems();
        if (!base::hasErrors(problems)) return true;
        failure_ = failed(problems);
        return false;
    }
    OrganizationIndex organization(const Session& session, const std::string& id, std::string_view argument) {
        const base::ValueId value = session.values().findText(id);
        const OrganizationIndex index =
            value.exists() ? session.world().channel.find(value) : OrganizationIndex{};
        if (!index.exists()) {
            failure_ = failed("/" + std::string(argument),
                              "There is no organization " + base::quoted(id) + " here.");
        }
        return index;
    }
    PartnershipIndex partnership(const Session& session, const std::string& upstreamId,
                                 const std::string& downstreamId) {
        const OrganizationIndex upstream = organization(session, upstreamId, "upstream");
        if (!upstream.exists()) return {};
        const OrganizationIndex downstream = organization(session, downstreamId, "downstream");
        if (!downstream.exists()) return {};
        const PartnershipIndex index = session.world().channel.find(upstream, downstream);
        if (!index.exists()) {
            failure_ = failed("/downstream", "There is no partnership from " + base::quoted(upstreamId) +
                                                 " to " + base::quoted(downstreamId) + " here.");
        }
        return index;
    }
    SettingIndex setting(const Session& session, const std::string& id) {
        const base::ValueId value = session.values().findText(id);
        const SettingIndex index = value.exists() ? session.world().state.findSetting(value) : SettingIndex{};
        if (!index.exists()) failure_ = failed("/setting", "There is no setting " + base::quoted(id) + ".");
        return index;
    }
    /// The event in the payload, checked; none where it has a problem.
    std::optional<Event> event(Session& session) {
        codec::ReadEvents read = codec::readEvent(payload_, session.values());
        if (!base::hasErrors(read.problems)) {
            const Problems problems = session.checkEvent(read.events.front());
            read.problems.insert(read.problems.end(), problems.begin(), problems.end());
        }
        if (base::hasErrors(read.problems)) {
            failure_ = failed(read.problems);
            return std::nullopt;
        }
        return std::move(read.events.front());
    }

    // ---- sessions ----

    std::string opened(Document document, Problems problems) {
        const std::uint32_t number = engine_.nextSession_++;
        auto session = std::make_unique<Session>(number, std::move(document));
        const Problems drift = scenario::strictDrift(session->world(), session->base());
        problems.insert(problems.end(), drift.begin(), drift.end());
        const Opened result{session->state(), std::move(problems)};
        engine_.sessions_.push_back(std::move(session));
        return answer(result);
    }
    std::string describeCall() { return ready() ? answer(describe()) : failure_; }
    std::string open() {
        const std::string format = request_.optionalText("format").value_or("auto");
        const bool takeGoodRows = request_.flag("takeGoodRows");
        if (!ready()) return failure_;
        codec::ReadDocument read = readInput(payload_, format, takeGoodRows);
        if (base::hasErrors(read.problems)) return failed(read.problems);
        return opened(std::move(read.document), std::move(read.problems));
    }
    std::string openAt() {
        Session* from = session();
        return from == nullptr ? failure_ : opened(from->documentHere(scenario::Ordering::asFlowing), {});
    }
    std::string duplicate() {
        Session* from = session();
        if (from == nullptr) return failure_;
        const std::uint32_t number = engine_.nextSession_++;
        auto copy = std::make_unique<Session>(number, from->document());
        copy->goTo(from->timeline().cursor());
        const Opened result{copy->state(), {}};
        engine_.sessions_.push_back(std::move(copy));
        return answer(result);
    }
    std::string close() {
        const Session* target = session();
        if (target == nullptr) return failure_;
        std::erase_if(engine_.sessions_, [target](const auto& session) { return session.get() == target; });
        return succeeded([](JsonWriter& writer) {
            writer.beginObject();
            writer.endObject();
        });
    }
    std::string state() {
        Session* target = session();
        return target == nullptr ? failure_ : answer(target->state());
    }
    std::string goTo() {
        const std::uint32_t step = request_.number("step");
        Session* target = session();
        if (target == nullptr) return failure_;
        if (step > target->timeline().size()) return noStep(*target, "step", step);
        target->goTo(step);
        return answer(target->state());
    }
    static std::string noStep(const Session& session, std::string_view argument, std::uint32_t step) {
        return failed("/" + std::string(argument),
                      "There is no step " + std::to_string(step) + ": the timeline has " +
                          base::counted(session.timeline().size(), "event") + ".");
    }
    std::string setReadings() {
        const data_sync::Readings readings = request_.readings("readings");
        Session* target = session();
        if (target == nullptr) return failure_;
        target->setReadings(readings);
        return answer(target->state());
    }
    std::string setText() {
        const std::optional<std::string> title = request_.optionalText("title");
        const std::optional<std::string> notes = request_.optionalText("notes");
        Session* target = session();
        if (target == nullptr) return failure_;
        target->setText(title.value_or(target->base().title), notes.value_or(target->base().notes));
        return answer(target->state());
    }
    std::string setExpectations() {
        Session* target = session();
        if (target == nullptr) return failure_;
        codec::ReadExpectations read = codec::readExpectations(payload_, target->values());
        if (!base::hasErrors(read.problems)) read.problems = target->checkExpectations(read.expectations);
        if (base::hasErrors(read.problems)) return failed(read.problems);
        target->setExpectations(std::move(read.expectations));
        return answer(target->state());
    }
    std::string splice() {
        const std::uint32_t at = request_.number("at"), remove = request_.number("remove");
        const std::optional<std::uint32_t> cursor = request_.optionalNumber("cursor");
        Session* target = session();
        if (target == nullptr) return failure_;
        const std::uint32_t size = target->timeline().size();
        if (at > size) return noStep(*target, "at", at);
        if (remove > size - at) return noStep(*target, "remove", at + remove);
        codec::ReadEvents read = codec::readEvents(payload_, target->values());
        if (base::hasErrors(read.problems)) return failed(read.problems);
        Session::SpliceCheck check = target->checkSplice(at, remove, read.events);
        if (base::hasErrors(check.problems)) return failed(check.problems);

        const auto texts = [target](const std::vector<Event>& events) {
            std::vector<std::string> list;
            for (const Event& each : events) list.push_back(codec::writeEvent(each, target->values()));
            return list;
        };
        Spliced result;
        if (!check.cascade.empty()) result.before = texts(target->timeline().events());
        const std::uint32_t inserted = static_cast<std::uint32_t>(read.events.size());
        result.removed = texts(target->splice(at, remove, std::move(read.events), at));
        result.cascade = check.cascade;
        std::uint32_t wanted = cursor.value_or(at + inserted);
        for (auto index = check.cascade.rbegin(); index != check.cascade.rend(); ++index) {
            const std::uint32_t now = *index < at ? *index : *index - remove + inserted;
            target->splice(now, 1, {}, std::min(now, target->timeline().cursor()));
            if (now < wanted) --wanted;
        }
        target->goTo(wanted);
        result.state = target->state();
        return answer(result);
    }
    std::string timeline() {
        const std::uint32_t from = request_.number("from"), count = request_.number("count");
        Session* target = session();
        if (target == nullptr) return failure_;
        const std::vector<Verdict>& verdicts = target->verdicts();
        std::vector<TimelineEntry> entries;
        const std::uint32_t size = target->timeline().size();
        const std::uint32_t end = from < size ? from + std::min({count, size - from, kMostListed}) : from;
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
            entries.push_back(std::move(entry));
        }
        return answerList("entries", entries);
    }
    static std::string eventType(const Event& event) {
        const auto tag = [](const auto& each) {
            return std::string(base::Fields<std::remove_cvref_t<decltype(each)>>::tag);
        };
        return std::visit([&tag](const auto& of) { return std::visit(tag, of); }, event);
    }
    std::string composeCall() {
        const std::string type = request_.text("type");
        const std::vector<codec::TypedField> fields = request_.typedFields("fields");
        Session* target = session();
        return target == nullptr ? failure_ : answer(compose(*target, type, fields));
    }
    std::string preview() {
        const std::uint32_t limit =
            std::min(request_.optionalNumber("limit").value_or(kDefaultLimit), kMostListed);
        Session* target = session();
        if (target == nullptr) return failure_;
        const std::optional<Event> asked = event(*target);
        if (!asked) return failure_;
        std::string sentence = scenario::sentenceOf(*asked, target->world());
        StepReport report;
        target->preview(*asked, [&](const World::Step& step) {
            report = stepReport(*target, step, std::move(sentence), limit);
            if (!step.happened()) report.remedies = remedies(*target, *asked, step);
        });
        return answer(report);
    }
    std::string stepReportCall() {
        const std::uint32_t step = request_.number("step");
        const std::uint32_t limit =
            std::min(request_.optionalNumber("limit").value_or(kDefaultLimit), kMostListed);
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

    // ---- views ----

    std::string tree() {
        const Session* target = session();
        return target == nullptr ? failure_ : treeColumns(*target);
    }
    std::string edges() {
        const Session* target = session();
        return target == nullptr ? failure_ : edgeColumns(*target);
    }
    std::string findCall() {
        Filter filter;
        filter.text = request_.optionalText("text");
        filter.mode = request_.optionalWord<Mode>("mode");
        filter.outcome = request_.optionalWord<Shown>("outcome");
        filter.moment = request_.optionalWord<Moment>("moment");
        filter.changed = request_.flag("changed");
        filter.lost = request_.flag("lost");
        const Session* target = session();
        return target == nullptr ? failure_ : matching(*target, filter);
    }
    std::string outcomes() {
        const Moment moment = request_.word<Moment>("moment");
        const Session* target = session();
        return target == nullptr ? failure_ : outcomeColumns(*target, moment);
    }
    std::string rowsCall() {
        const std::vector<std::uint32_t> indices = request_.numbers("indices");
        const Moment moment = request_.word<Moment>("moment");
        const Session* target = session();
        return target == nullptr ? failure_ : answerList("rows", rows(*target, indices, moment));
    }
    std::string matrixCall() {
        const std::vector<std::uint32_t> indices = request_.numbers("indices");
        const Moment moment = request_.word<Moment>("moment");
        const Session* target = session();
        return target == nullptr ? failure_ : answer(matrix(*target, indices, moment));
    }
    std::string organizationCall() {
        const std::string id = request_.text("organization");
        const Session* target = session();
        if (target == nullptr) return failure_;
        const OrganizationIndex index = organization(*target, id, "organization");
        return index.exists() ? answer(organizationView(*target, index)) : failure_;
    }
    std::string partnershipCall() {
        const std::string upstream = request_.text("upstream"), downstream = request_.text("downstream");
        const Session* target = session();
        if (target == nullptr) return failure_;
        const PartnershipIndex index = partnership(*target, upstream, downstream);
        return index.exists() ? answer(partnershipView(*target, index)) : failure_;
    }
    std::string predictionsCall() {
        const std::optional<std::string> upstream = request_.optionalText("upstream");
        const std::optional<std::string> downstream = request_.optionalText("downstream");
        const Session* target = session();
        if (target == nullptr) return failure_;
        std::optional<PartnershipIndex> only;
        if (upstream || downstream) {
            only = partnership(*target, upstream.value_or(""), downstream.value_or(""));
            if (!only->exists()) return failure_;
        }
        return answerList("predictions", predictions(*target, only));
    }
    std::string whyValueCall() {
        const std::string id = request_.text("organization"), settingId = request_.text("setting");
        const std::optional<std::string> key = request_.optionalText("key");
        Session* target = session();
        if (target == nullptr) return failure_;
        const OrganizationIndex index = organization(*target, id, "organization");
        if (!index.exists()) return failure_;
        const SettingIndex type = setting(*target, settingId);
        if (!type.exists()) return failure_;
        std::optional<base::ValueId> asked;
        if (key) asked = keyOf(*target, index, type, *key);
        return answer(whyValue(*target, index, type, asked));
    }
    /// A key arrives as it is shown: the text `3.5` may mean the number or the text.
    static base::ValueId keyOf(Session& session, OrganizationIndex organization, SettingIndex type,
                               const std::string& shown) {
        const data_sync::ItemColumn& column = session.world().state.multiples[type.value];
        const base::ValueId text = session.values().text(shown);
        if (column.itemOfKey(organization, column.universe().findKey(text)).exists()) return text;
        return session.values().typed(shown);
    }
    std::string whyOutcomeCall() {
        const std::string upstream = request_.text("upstream"), downstream = request_.text("downstream");
        const std::string settingId = request_.text("setting");
        const Moment moment = request_.word<Moment>("moment");
        const Session* target = session();
        if (target == nullptr) return failure_;
        const PartnershipIndex index = partnership(*target, upstream, downstream);
        if (!index.exists()) return failure_;
        const SettingIndex type = setting(*target, settingId);
        return type.exists() ? answer(whyOutcome(*target, index, type, moment)) : failure_;
    }
    std::string compareCall() {
        const std::uint32_t with = request_.number("with");
        const Session* here = session();
        if (here == nullptr) return failure_;
        const Session* there = find(with, "with");
        return there == nullptr ? failure_ : answer(compare(*here, *there));
    }
    std::string readingsReportCall() {
        const Session* target = session();
        return target == nullptr ? failure_ : answer(readingsReport(*target));
    }

    std::string driftCall() {
        Session* target = session();
        return target == nullptr ? failure_ : answer(drift(*target));
    }

    // ---- documents ----

    std::string document() {
        const std::string form = request_.optionalText("form").value_or("timeline");
        const Session* target = session();
        if (target == nullptr) return failure_;
        if (form == "timeline") return codec::writeDocument(target->document());
        if (form == "here") return codec::writeDocument(target->documentHere(scenario::Ordering::asFlowing));
        return failed("/form", "Expected \"timeline\" or \"here\", found " + base::quoted(form) + ".");
    }
    std::string table() {
        const Session* target = session();
        return target == nullptr ? failure_
                                 : codec::writeCsv(target->documentHere(scenario::Ordering::asFlowing));
    }
    std::string runCall() {
        std::unique_ptr<Session> session = temporary();
        return session == nullptr ? failure_ : runText(*session);
    }
    std::string predictCall() {
        const std::optional<std::uint32_t> step = request_.optionalNumber("step");
        std::unique_ptr<Session> session = temporary();
        if (session == nullptr) return failure_;
        if (step && *step > session->timeline().size()) return noStep(*session, "step", *step);
        session->goTo(step.value_or(session->timeline().size()));
        return predictText(*session);
    }
    /// The payload as a session that ends with the call.
    std::unique_ptr<Session> temporary() {
        const std::string format = request_.optionalText("format").value_or("auto");
        if (!ready()) return nullptr;
        codec::ReadDocument read = readInput(payload_, format, false);
        if (base::hasErrors(read.problems)) {
            failure_ = failed(read.problems);
            return nullptr;
        }
        return std::make_unique<Session>(0, std::move(read.document));
    }

    Engine& engine_;
    Request request_;
    std::string_view payload_;
    std::string failure_;
};

constinit const std::array<Caller::Entry, 33> Caller::kCalls = {{
    {"describe", &Caller::describeCall},
    {"open", &Caller::open},
    {"openAt", &Caller::openAt},
    {"duplicate", &Caller::duplicate},
    {"close", &Caller::close},
    {"state", &Caller::state},
    {"splice", &Caller::splice},
    {"goTo", &Caller::goTo},
    {"setReadings", &Caller::setReadings},
    {"setText", &Caller::setText},
    {"setExpectations", &Caller::setExpectations},
    {"timeline", &Caller::timeline},
    {"compose", &Caller::composeCall},
    {"preview", &Caller::preview},
    {"stepReport", &Caller::stepReportCall},
    {"tree", &Caller::tree},
    {"edges", &Caller::edges},
    {"find", &Caller::findCall},
    {"outcomes", &Caller::outcomes},
    {"rows", &Caller::rowsCall},
    {"matrix", &Caller::matrixCall},
    {"organization", &Caller::organizationCall},
    {"partnership", &Caller::partnershipCall},
    {"predictions", &Caller::predictionsCall},
    {"whyValue", &Caller::whyValueCall},
    {"whyOutcome", &Caller::whyOutcomeCall},
    {"compare", &Caller::compareCall},
    {"readingsReport", &Caller::readingsReportCall},
    {"drift", &Caller::driftCall},
    {"document", &Caller::document},
    {"table", &Caller::table},
    {"run", &Caller::runCall},
    {"predict", &Caller::predictCall},
}};

std::string Engine::call(std::string_view request, std::string_view payload) {
    return Caller(*this, request, payload).run();
}

}  // namespace sluice::api
