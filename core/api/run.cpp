#include "api/run.h"

#include "api/messages_fields.h"
#include "api/views.h"
#include "codec/json_writer.h"
#include "codec/message.h"
#include "codec/scenario_json.h"

namespace sluice::api {

using codec::JsonWriter;
using codec::Layout;

namespace {

/// In the input's shape, with nothing left to defaults: name and settings always stand there.
void writeOrganization(JsonWriter& writer, const data_sync::OrganizationEntry& entry,
                       const plan_sync::Catalogue* catalogue, const scenario::AccountEntry* account,
                       const base::ValuePool& values) {
    writer.beginObject(catalogue == nullptr ? Layout::line : Layout::block);
    writer.key("id");
    codec::write(writer, entry.id, values);
    writer.key("name");
    codec::write(writer, entry.name, values);
    writer.key("settings");
    writer.beginObject(Layout::line);
    for (const data_sync::SettingEntry& setting : entry.settings) {
        writer.key(values.spelling(setting.setting));
        if (!setting.isList) {
            codec::write(writer, setting.value, values);
            continue;
        }
        writer.beginArray(Layout::line);
        for (const data_sync::Item& item : setting.items) codec::write(writer, item, values);
        writer.endArray();
    }
    writer.endObject();
    if (account != nullptr) {
        writer.key("account");
        codec::write(writer, *account, values);
    }
    if (catalogue != nullptr) {
        writer.key("catalogue");
        codec::write(writer, *catalogue, values);
    }
    writer.endObject();
}

}  // namespace

std::string runText(Session& session) {
    const std::vector<Verdict>& verdicts = session.verdicts();
    session.goTo(0);
    JsonWriter writer;
    writer.beginObject(Layout::block);
    writer.key("steps");
    writer.beginArray(Layout::block);
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
        const Verdict& verdict = verdicts[i];
        writer.beginObject(Layout::line);
        writer.key("event");
        writer.number(std::uint64_t{i});
        writer.key("happened");
        writer.boolean(verdict.happened);
        writer.key("description");
        writer.text(verdict.sentence);
        if (verdict.happened) {
            writer.key("counts");
            codec::writeValue(writer, verdict.counts);
            if (!verdict.warning.empty()) {
                writer.key("warning");
                writer.text(verdict.warning);
            }
        } else {
            writer.key("rule");
            writer.text(verdict.refusal.rule);
            writer.key("sentence");
            writer.text(verdict.refusal.sentence);
            const List<Remedy> found = remediesAt(session, static_cast<std::uint32_t>(i));
            if (!found.empty()) {
                writer.key("remedies");
                codec::writeValue(writer, found);
            }
        }
        writer.endObject();
    }
    writer.endArray();
    session.goTo(session.timeline().size());
    const Document document = session.documentHere(scenario::Ordering::byId);
    writer.key("organizations");
    writer.beginArray(Layout::block);
    auto catalogue = document.catalogues.begin();
    auto account = document.entitlements.accounts.begin();
    for (std::uint32_t i = 0; i < document.organizations.size(); ++i) {
        const bool hasOne = scenario::kHasAllSystems && catalogue != document.catalogues.end() &&
                            catalogue->organization == i;
        const bool hasAccount = scenario::kHasAllSystems && account != document.entitlements.accounts.end() &&
                                account->organization == i;
        writeOrganization(writer, document.organizations[i], hasOne ? &catalogue->catalogue : nullptr,
                          hasAccount ? &*account : nullptr, document.values);
        if (hasOne) ++catalogue;
        if (hasAccount) ++account;
    }
    writer.endArray();
    writer.key("partnerships");
    writer.beginArray(Layout::block);
    for (const scenario::PartnershipEntry& entry : document.partnerships) {
        codec::write(writer, entry, document.values);
    }
    writer.endArray();
    if (scenario::kHasAllSystems) codec::writeOtherParts(writer, document);
    writer.key("expectations");
    writer.beginArray(Layout::block);
    for (const ExpectationResult& result : session.state().expectations) codec::writeValue(writer, result);
    writer.endArray();
    writer.endObject();
    return writer.take() + "\n";
}

void writePredictions(const Session& session, base::Visit<std::string_view> write) {
    constexpr std::size_t kPart = std::size_t{1} << 20;
    JsonWriter writer;
    writer.beginObject(Layout::block);
    writer.key("predictions");
    writer.beginArray(Layout::block);
    forEachPrediction(session, std::nullopt, [&](const Prediction& prediction) {
        writer.beginObject(Layout::line);
        writer.key("upstream");
        writer.text(prediction.upstream);
        writer.key("downstream");
        writer.text(prediction.downstream);
        writer.key("setting");
        writer.text(prediction.setting);
        writer.key("moment");
        writer.text(base::wireName(prediction.moment));
        writer.key("outcome");
        writer.text(base::wireName(prediction.outcome));
        writer.key("strength");
        if (prediction.strength) {
            writer.text(*prediction.strength);
        } else {
            writer.null();
        }
        writer.key("rules");
        codec::writeValue(writer, prediction.rules);
        writer.key("status");
        writer.text(base::wireName(prediction.status));
        writer.key("downstreamMayEdit");
        writer.boolean(prediction.downstreamMayEdit);
        writer.key("sentence");
        writer.text(prediction.sentence);
        writer.endObject();
        if (writer.written().size() >= kPart) write(writer.takePart());
    });
    writer.endArray();
    writer.endObject();
    write(writer.take());
    write("\n");
}

std::string predictText(const Session& session) {
    std::string text;
    writePredictions(session, [&text](std::string_view part) { text += part; });
    return text;
}

}  // namespace sluice::api
