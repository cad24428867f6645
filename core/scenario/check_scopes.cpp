#include "scenario/check_scopes.h"

#include <string>

#include "base/index_map.h"
#include "base/text.h"
#include "plan_sync/rules.h"
#include "plan_sync/run.h"

namespace sluice::scenario {

using base::IndexMap;
using base::Text;

namespace {

std::uint64_t pairOf(ValueId owner, ValueId serviceTemplate) {
    return (static_cast<std::uint64_t>(owner.value) << 32) | serviceTemplate.value;
}

/// The service template that an event names, and whose it has to be.
struct NamedTemplate {
    ValueId owner, serviceTemplate;
};
struct TemplateOf {
    NamedTemplate operator()(const plan_sync::Synchronize& event) const {
        return {event.provider, event.serviceTemplate};
    }
    NamedTemplate operator()(const plan_sync::SetReseller& event) const {
        return {event.upstream, event.serviceTemplate.value_or(ValueId{})};
    }
    NamedTemplate operator()(const plan_sync::DelegatePlan& event) const {
        return {event.organization, event.serviceTemplate};
    }
    NamedTemplate operator()(const plan_sync::WithdrawPlan& event) const {
        return {event.organization, event.serviceTemplate};
    }
    template <class Other>
    NamedTemplate operator()(const Other&) const {
        return {};
    }
};

class ScopeChecker {
  public:
    ScopeChecker(const Document& document, std::string_view at) : values_(document.values), at_(at) {
        for (const CatalogueEntry& entry : document.catalogues) {
            for (const plan_sync::ServiceTemplate& each : entry.catalogue.shelf.serviceTemplates) {
                learn(document.organizations[entry.organization].id, each.id);
            }
        }
        learnFrom(document.events);
    }

    void learnFrom(const std::vector<Event>& events) {
        for (const Event& event : events) {
            const plan_sync::Event* ofPlans = ofPlanSync(event);
            const auto* set =
                ofPlans != nullptr ? std::get_if<plan_sync::SetServiceTemplate>(ofPlans) : nullptr;
            if (set != nullptr) learn(set->organization, set->serviceTemplate.id);
        }
    }

    void check(const plan_sync::Event& event, std::size_t index) {
        const Text path = Text(at_) + "/" + base::digits(index);
        if (const auto* run = std::get_if<plan_sync::Synchronize>(&event)) {
            if (run->reseller.exists() == run->serviceTemplate.exists()) {
                return warn(path, plan_sync::kScopeSentence,
                            "Name either \"reseller\" or \"serviceTemplate\".");
            }
        }
        const NamedTemplate named = std::visit(TemplateOf{}, event);
        if (!named.owner.exists() || !named.serviceTemplate.exists()) return;
        if (known_.find(pairOf(named.owner, named.serviceTemplate)) != IndexMap::kNone) return;
        warn(path + "/serviceTemplate",
             base::quoted(values_.spelling(named.owner)) + " has no service template " +
                 base::quoted(values_.spelling(named.serviceTemplate)) + ", and no event makes one.",
             suggestion(named));
    }

    base::Problems take() { return std::move(problems_); }

  private:
    void learn(ValueId owner, ValueId serviceTemplate) {
        if (!owner.exists() || !serviceTemplate.exists()) return;  // reported where they were read
        const std::uint64_t pair = pairOf(owner, serviceTemplate);
        if (known_.find(pair) != IndexMap::kNone) return;
        known_.add(pair, static_cast<std::uint32_t>(templates_.size()));
        templates_.push_back({owner, serviceTemplate});
    }
    [[nodiscard]] Text suggestion(const NamedTemplate& named) const {
        std::vector<std::string_view> ids;
        for (const NamedTemplate& each : templates_) {
            if (each.owner == named.owner) ids.push_back(values_.spelling(each.serviceTemplate));
        }
        const Text meant = base::didYouMean(values_.spelling(named.serviceTemplate), ids);
        return meant.empty() ? Text("As it is, a run refuses this event.") : meant;
    }
    void warn(Text path, Text sentence, Text hint) {
        const Text ofRule = Text(std::string_view(sentence).substr(0, sentence.size() - 1)) + " (" +
                            plan_sync::id(plan_sync::Rule::ps38) + ").";
        problems_.push_back({base::Severity::warning, path, ofRule, hint});
    }

    const base::ValuePool& values_;
    std::string_view at_;
    std::vector<NamedTemplate> templates_;
    IndexMap known_;  // by owner and id: index in templates_
    base::Problems problems_;
};

}  // namespace

base::Problems checkScopes(const Document& document, const std::vector<Event>& events, std::string_view at) {
    ScopeChecker checker(document, at);
    checker.learnFrom(events);
    for (std::size_t i = 0; i < events.size(); ++i) {
        const plan_sync::Event* ofPlans = ofPlanSync(events[i]);
        if (ofPlans != nullptr) checker.check(*ofPlans, i);
    }
    return checker.take();
}

}  // namespace sluice::scenario
