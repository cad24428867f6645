#include "api/views.h"
#include "base/text.h"

namespace sluice::api {

Drift drift(Session& session) {
    Drift result;
    session.previewFullSync([&](const data_sync::FullSync& sync) {
        for (const data_sync::Drift& each : data_sync::driftOf(session.world().state, sync)) {
            const SettingTypeInfo type = settingTypeInfo(session.world(), each.setting);
            result.settings.push_back(
                {type.id, type.label, each.organizations, each.gained, each.altered, each.lost});
        }
    });
    Counts counts;
    for (const SettingDrift& each : result.settings) {
        counts.gained += each.gained;
        counts.altered += each.altered;
        counts.lost += each.lost;
    }
    result.summary =
        result.settings.empty()
            ? "The channel is in step with its flags: syncing everything now would change nothing."
            : "If every partnership synced now, " + base::counted(result.settings.size(), "setting") +
                  " would change: " + base::digits(counts.gained) + " values gained, " +
                  base::digits(counts.altered) + " altered, " + base::digits(counts.lost) + " lost.";
    return result;
}

}  // namespace sluice::api
