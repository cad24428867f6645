#include "calls/caller.h"

#include <algorithm>

#include "api/messages_fields.h"
#include "api/views.h"
#include "base/text.h"
#include "codec/scenario_json.h"
#include "scenario/check.h"

namespace sluice::calls {

Failed failed(const Problems& problems) {
    codec::JsonWriter writer;
    writer.beginObject();
    writer.key("ok");
    writer.boolean(false);
    writer.key("problems");
    codec::writeValue(writer, problems);
    writer.endObject();
    return {writer.take()};
}

Failed failed(base::Text path, base::Text message, base::Text hint) {
    return failed({Problem{base::Severity::error, path, message, hint}});
}

Session* Caller::session(std::uint32_t number, std::string_view argument) {
    for (const std::unique_ptr<Session>& session : engine_.sessions_) {
        if (session->number() == number) return session.get();
    }
    failure_ = failed("/" + base::Text(argument), "There is no session " + base::digits(number) + ".",
                      "Open a scenario first.");
    return nullptr;
}

Session* sessionOf(Caller& caller, std::uint32_t number) { return caller.session(number); }

std::string failureOf(const Caller& caller) { return caller.failure().text; }

OrganizationIndex Caller::organization(const Session& session, const std::string& id,
                                       std::string_view argument) {
    const OrganizationIndex index = session.organization(id);
    if (!index.exists()) {
        failure_ =
            failed("/" + base::Text(argument), "There is no organization " + base::quoted(id) + " here.");
    }
    return index;
}

PartnershipIndex Caller::partnership(const Session& session, const std::string& upstreamId,
                                     const std::string& downstreamId) {
    const OrganizationIndex upstream = organization(session, upstreamId, "upstream");
    if (!upstream.exists()) return {};
    const OrganizationIndex downstream = organization(session, downstreamId, "downstream");
    if (!downstream.exists()) return {};
    const PartnershipIndex index = session.world().channel.find(upstream, downstream);
    if (!index.exists()) {
        failure_ = failed("/downstream", "There is no partnership from " + base::quoted(upstreamId) + " to " +
                                             base::quoted(downstreamId) + " here.");
    }
    return index;
}

SettingIndex Caller::setting(const Session& session, const std::string& id) {
    const SettingIndex index = session.setting(id);
    if (!index.exists()) failure_ = failed("/setting", "There is no setting " + base::quoted(id) + ".");
    return index;
}

std::optional<Event> Caller::event(Session& session, std::string_view text) {
    codec::ReadEvents read = codec::readEvent(text, session.values());
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

std::unique_ptr<Session> Caller::temporary(api::DocumentFormat format) {
    codec::ReadDocument read = api::readInput(payload_, format, {});
    if (base::hasErrors(read.problems)) {
        failure_ = failed(read.problems);
        return nullptr;
    }
    return std::make_unique<Session>(0, std::move(read.document));
}

Answer<api::Opened> Caller::opened(api::Document document, Problems problems,
                                   std::optional<codec::LinkView> view) {
    auto session = std::make_unique<Session>(engine_.nextSession_++, std::move(document));
    const Problems drift = scenario::strictDrift(session->world(), session->base());
    problems.insert(problems.end(), drift.begin(), drift.end());
    session->goTo(session->base().opensAt);
    const api::Opened result{session->state(), std::move(problems), std::move(view)};
    engine_.sessions_.push_back(std::move(session));
    return answer(result);
}

Answer<api::Opened> Caller::opened(const Session& copied) {
    auto session = std::make_unique<Session>(engine_.nextSession_++, copied.document());
    session->goTo(copied.timeline().cursor());
    const api::Opened result{session->state(), {}, {}};
    engine_.sessions_.push_back(std::move(session));
    return answer(result);
}

void Caller::close(const Session& session) {
    std::erase_if(engine_.sessions_, [&](const auto& each) { return each.get() == &session; });
}

Failed Caller::tooManyPredictions(const Session& session, std::string_view argument, std::string_view hint) {
    return failed(base::Text(argument),
                  "That would be " + base::counted(countPredictions(session), "prediction") + "; at most " +
                      base::digits(api::kMostPredictions) + " are answered at once.",
                  base::Text(hint));
}

Failed Caller::noStep(const Session& session, std::string_view argument, std::uint32_t step) {
    return failed("/" + base::Text(argument), "There is no step " + base::digits(step) +
                                                  ": the timeline has " +
                                                  base::counted(session.timeline().size(), "event") + ".");
}

}  // namespace sluice::calls
