#include "api/answer.h"
#include "api/caller.h"
#include "api/form_fields.h"
#include "api/system_forms.h"
#include "base/text.h"

namespace sluice::api {

std::string Caller::formCall() {
    const std::string type = request_.text("type");
    const std::vector<codec::TypedField> fields = request_.typedFields("fields");
    const std::optional<std::string> as = request_.optionalText("as");
    Session* target = session();
    OrganizationIndex viewer;
    if (target == nullptr || !findAccount(*target, as, "as", viewer)) return failure_;
    const std::optional<EventForm> form = otherForm(*target, type, fields, viewer);
    return form ? answer(*form) : failed("/type", "There is no event type " + base::quoted(type) + ".");
}

}  // namespace sluice::api
