// One call being carried out: its request, its payload, the sessions. What several handlers look up stands here; the
// handlers themselves in the files of their rows.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "api/open.h"
#include "api/session.h"
#include "calls/answer.h"
#include "calls/engine.h"
#include "calls/row.h"
#include "codec/csv.h"
#include "codec/request.h"

namespace sluice::calls {

using api::Event;
using api::List;
using api::Session;
using api::Text;
using api::World;
using base::Problem;
using base::Problems;
using channel::OrganizationIndex;
using channel::PartnershipIndex;
using data_sync::SettingIndex;

/// How many entries a list has where the call does not say.
inline constexpr std::uint32_t kDefaultLimit = 200;

/// Carries out one call. Its arguments are read first; nothing runs where one of them has a problem. What is looked up is
/// null, or does not exist, where it is not there: failure() says why then.
class Caller {
  public:
    Caller(Engine& engine, std::string_view request, std::string_view payload)
        : engine_(engine), request_(request), payload_(payload) {}

    std::string run();

    [[nodiscard]] codec::Request& request() { return request_; }
    [[nodiscard]] std::string_view payload() const { return payload_; }
    [[nodiscard]] const Failed& failure() const { return failure_; }
    void fail(Failed failure) { failure_ = std::move(failure); }

    Session* session(std::uint32_t number, std::string_view argument = "session");
    OrganizationIndex organization(const Session& session, const std::string& id, std::string_view argument);
    PartnershipIndex partnership(const Session& session, const std::string& upstreamId,
                                 const std::string& downstreamId);
    SettingIndex setting(const Session& session, const std::string& id);
    /// The event in the payload, checked.
    std::optional<Event> event(Session& session) { return event(session, payload_); }
    std::optional<Event> event(Session& session, std::string_view text);

    /// A session is kept and answered with.
    Answer<api::Opened> opened(api::Document document, Problems problems,
                               std::optional<codec::LinkView> view = {});
    Answer<api::Opened> opened(const Session& copied);
    void close(const Session& session);
    /// The payload as a session that ends with the call.
    std::unique_ptr<Session> temporary(api::DocumentFormat format);

    /// A limit told, where memory would run out otherwise.
    static Failed tooManyPredictions(const Session& session, std::string_view argument,
                                     std::string_view hint);
    static Failed noStep(const Session& session, std::string_view argument, std::uint32_t step);

  private:
    Engine& engine_;
    codec::Request request_;
    std::string_view payload_;
    Failed failure_;
};

}  // namespace sluice::calls
