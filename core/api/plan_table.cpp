#include "api/plan_views.h"
#include "codec/csv_catalogue.h"

namespace sluice::api {

SavedTable planTable(const Session& session, OrganizationIndex organization, bool hasMark) {
    const Document here = session.documentHere(scenario::Ordering::asFlowing);
    const base::ValueId id = session.world().channel.organization(organization).id;
    std::uint32_t entry = 0;
    while (here.organizations[entry].id != id) ++entry;
    SavedTable saved;
    saved.table = codec::writeCatalogue(here, entry, hasMark);
    for (const std::string& remark : codec::leftOutOfCatalogue(here, entry)) saved.remarks.push_back(remark);
    return saved;
}

}  // namespace sluice::api
