#include "api/link.h"

#include <utility>

#include "base/text.h"
#include "codec/anonymous.h"
#include "codec/link.h"

namespace sluice::api {

namespace {

constexpr std::string_view kLeft =
    "Organizations are \"Partner 1\", \"Partner 2\" … here, and title and notes are left out. "
    "Values and all other names stay as they are.";

void replace(std::optional<std::string>& id, const codec::Anonymous& names) {
    if (!id) return;
    for (const auto& [was, is] : names.ids) {
        if (was == *id) {
            id = is;
            return;
        }
    }
    id.reset();
}

}  // namespace

MadeLink makeLink(const Session& session, codec::LinkView view, bool isAnonymous) {
    MadeLink made;
    Document document = session.document();
    if (isAnonymous) {
        codec::Anonymous names = codec::anonymous(document);
        if (base::hasErrors(names.read.problems)) {
            made.problems.push_back(
                {base::Severity::error, "/anonymous",
                 "The names cannot be replaced: an id of an organization stands for something else too.",
                 "Share it with its names, or give the organization another id."});
            return made;
        }
        replace(view.organization, names);
        replace(view.downstream, names);
        document = std::move(names.read.document);
        made.link.left = kLeft;
    }
    document.opensAt = session.timeline().cursor();
    const std::string link = codec::writeLink(document, view);
    if (link.empty()) {
        made.problems.push_back({base::Severity::error, "", "This is too large for a link.",
                                 "Save the scenario as a file and share that."});
        return made;
    }
    made.link.link = link;
    made.link.characters = static_cast<std::uint32_t>(link.size());
    if (link.size() > codec::kLongLink) {
        made.link.remark = "Some mail programs and chats cut links of more than " +
                           base::digits(codec::kLongLink) + " characters: a file is safer.";
    }
    return made;
}

}  // namespace sluice::api
