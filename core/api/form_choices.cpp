#include "api/form_choices.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "api/plan_filler.h"
#include "base/text.h"

namespace sluice::api {

ChoiceList::ChoiceList(std::string_view typed) {
    for (const std::string_view part : partsOf(typed)) typed_.push_back(base::folded(part));
}

void ChoiceList::add(const Term& choice) {
    ++total_;
    const Typed how = typed(choice);
    if (how == Typed::wholly) whole_.push_back(choice);
    if (how == Typed::partly && found_.size() < kMostChoices) found_.push_back(choice);
    if (first_.size() < kMostChoices) first_.push_back(choice);
}

void ChoiceList::putInto(FormField& field) && {
    field.totalChoices = total_;
    if (total_ > kMostChoices) {
        const auto addFrom = [this](std::vector<Term>& more) {
            const std::size_t room = kMostChoices - std::min(whole_.size(), kMostChoices);
            const auto count = static_cast<std::ptrdiff_t>(std::min(room, more.size()));
            std::copy(more.begin(), more.begin() + count, std::back_inserter(whole_));
        };
        std::erase_if(first_, [this](const Term& choice) { return typed(choice) != Typed::no; });
        addFrom(found_);
        addFrom(first_);
        first_ = std::move(whole_);
    }
    field.choices = std::move(first_);
}

ChoiceList::Typed ChoiceList::typed(const Term& choice) const {
    Typed how = Typed::no;
    if (typed_.empty()) return how;
    const std::string id = base::folded(choice.id), label = base::folded(choice.label);
    for (const std::string& part : typed_) {
        if (id == part || label == part) return Typed::wholly;
        const bool has = id.find(part) != std::string::npos || label.find(part) != std::string::npos;
        if (has) how = Typed::partly;
    }
    return how;
}

}  // namespace sluice::api
