#include "scenario/check_plans.h"

#include <string>
#include <utility>
#include <vector>

#include "base/index_map.h"
#include "base/text.h"
#include "plan_sync/check.h"
#include "plan_sync/own_prices.h"
#include "plan_sync/places.h"
#include "scenario/check_plan_ids.h"
#include "scenario/suggestions.h"

namespace sluice::scenario {

using base::IndexMap;
using base::Problems;
using base::Severity;
using plan_sync::Catalogue;
using plan_sync::EntryKind;
using plan_sync::Field;
using plan_sync::Flaw;
using plan_sync::Plan;
using plan_sync::Rule;
using plan_sync::Shelf;

namespace {

class PlanChecker {
  public:
    explicit PlanChecker(const Document& document) : document_(document), values_(document.values) {
        for (std::uint32_t i = 0; i < document.organizations.size(); ++i) {
            const ValueId id = document.organizations[i].id;
            if (id.exists() && entryOfId_.find(id.value) == IndexMap::kNone) entryOfId_.add(id.value, i);
        }
        catalogueOf_.resize(document.organizations.size(), nullptr);
        for (const CatalogueEntry& entry : document.catalogues) {
            catalogueOf_[entry.organization] = &entry.catalogue;
        }
        providerOf_.resize(document.organizations.size(), IndexMap::kNone);
        upstreamsOf_.resize(document.organizations.size());
        for (std::uint32_t i = 0; i < document.partnerships.size(); ++i) learn(i);
    }

    Problems take() { return std::move(problems_); }

    void partnerships() {
        for (std::uint32_t i = 0; i < document_.partnerships.size(); ++i) partnership(i);
    }

    void catalogues() {
        for (const CatalogueEntry& entry : document_.catalogues) {
            at_ = "/organizations/" + base::digits(entry.organization) + "/catalogue/";
            if (!hasAllIds(entry.catalogue)) continue;  // reported where they were read
            forEachEmptyId(entry.catalogue, values_, [this](Text path) {
                error(at_ + path, "Expected an id, found an empty text.",
                      "Give it a short id, for example \"gold\".");
            });
            flaws(entry);
            for (std::uint32_t i = 0; i < entry.catalogue.plans.size(); ++i) copy(entry, i);
        }
    }

  private:
    void report(Severity severity, Text path, Text message, Text hint) {
        problems_.push_back({severity, path, message, hint});
    }
    void error(Text path, Text message, Text hint) { report(Severity::error, path, message, hint); }
    [[nodiscard]] Text quoted(ValueId id) const { return base::quoted(values_.spelling(id)); }

    [[nodiscard]] std::uint32_t entryOf(ValueId id) const {
        return id.exists() ? entryOfId_.find(id.value) : IndexMap::kNone;
    }
    void learn(std::uint32_t index) {
        const PartnershipEntry& entry = document_.partnerships[index];
        const std::uint32_t upstream = entryOf(entry.upstream), downstream = entryOf(entry.downstream);
        if (upstream == IndexMap::kNone || downstream == IndexMap::kNone) return;
        upstreamsOf_[downstream].push_back(upstream);
        const bool isFirst = providerOf_[downstream] == IndexMap::kNone;
        if (entry.reseller.exists() && isFirst) providerOf_[downstream] = index;
    }

    void partnership(std::uint32_t index) {
        const PartnershipEntry& entry = document_.partnerships[index];
        const Text path = "/partnerships/" + base::digits(index);
        if (!entry.reseller.exists()) {
            const bool hasFlag = entry.reseller.categoriesSyncDisabled || entry.reseller.pricesSyncDisabled;
            if (!hasFlag) return;
            error(path + (entry.reseller.categoriesSyncDisabled ? "/categoriesSyncDisabled"
                                                                : "/pricesSyncDisabled"),
                  "This is said of resellers only, and the partnership has no serviceTemplate.",
                  "Add the serviceTemplate that the reseller uses, or remove this.");
            return;
        }
        const std::uint32_t upstream = entryOf(entry.upstream), downstream = entryOf(entry.downstream);
        if (upstream == IndexMap::kNone || downstream == IndexMap::kNone) return;  // reported by check()
        const Catalogue* catalogue = catalogueOf_[upstream];
        const ValueId used = entry.reseller.serviceTemplate;
        const Shelf none, &shelf = catalogue != nullptr ? catalogue->shelf : none;
        if (plan_sync::find(shelf.serviceTemplates, used) == nullptr) {
            error(path + "/serviceTemplate",
                  quoted(entry.upstream) + " has no service template " + quoted(used) + ".",
                  suggestion(used, {&shelf}, EntryKind::serviceTemplate));
        }
        const std::uint32_t provider = providerOf_[downstream];
        if (provider == index) return;
        error(path + "/serviceTemplate",
              quoted(entry.downstream) + " resells already for " +
                  quoted(document_.partnerships[provider].upstream) + ", in /partnerships/" +
                  base::digits(provider) + " (PS-37).",
              "Keep the serviceTemplate of one of the two partnerships.");
    }

    // ---- what the rules say ----
    void flaws(const CatalogueEntry& entry) {
        const plan_sync::Surroundings around{entry.catalogue, upstreamOf(entry.organization), values_};
        bool hasCopies = false;
        for (const Plan& plan : entry.catalogue.plans) hasCopies = hasCopies || plan.copyOf.exists();
        plan_sync::forEachFlawOfCatalogue(around, [&](const Flaw& flaw) { tell(flaw, around, hasCopies); });
    }

    void tell(const Flaw& flaw, const plan_sync::Surroundings& around, bool hasCopies) {
        Text path = at_ + plan_sync::pointerOf(around.own, flaw.address);
        const std::string_view sentence = flaw.sentence;
        const Text message =
            Text(sentence.substr(0, sentence.size() - 1)) + " (" + plan_sync::id(flaw.rule) + ").";
        if (flaw.rule == Rule::ps38) return tellReference(flaw, around, hasCopies, path, message);
        const bool isTwice = flaw.rule == Rule::ps40 || flaw.rule == Rule::ps48;
        if (isTwice) path = path + keyOf(flaw.address.field);
        error(path, message, hintFor(flaw));
    }
    [[nodiscard]] static Text hintFor(const Flaw& flaw) {
        if (flaw.rule == Rule::ps40 || flaw.rule == Rule::ps48)
            return "Keep one of them, or choose another id.";
        if (flaw.rule == Rule::ps27) return "Name it under salesCategories too, or remove it here.";
        return flaw.isOfTwo ? "Lower the minimum or raise the maximum." : "Write a number that is 0 or more.";
    }
    /// The member by which an entry of a list is known; a member of a set is known by itself.
    [[nodiscard]] static std::string_view keyOf(Field field) {
        if (field == Field::rate) return "/resource";
        if (field == Field::notificationScheduleEntry) return "/daysBefore";
        const std::string_view pattern = plan_sync::text(field).pattern;
        const bool isMember = field == Field::privilege || field == Field::planSalesCategory ||
                              field == Field::planOwnSalesCategory ||
                              field == Field::resourceCategoryResource ||
                              field == Field::serviceTemplatePlan || field == Field::serviceTemplatePrivilege;
        return !isMember && pattern.back() == '*' ? std::string_view("/id") : std::string_view();
    }

    void tellReference(const Flaw& flaw, const plan_sync::Surroundings& around, bool hasCopies, Text path,
                       Text message) {
        if (flaw.address.field == Field::rate) path = path + "/resource";
        if (flaw.address.field == Field::notificationScheduleEntry) path = path + "/template";
        if (flaw.address.field == Field::serviceTemplatePlan) {
            std::vector<std::string_view> ids;
            for (const Plan& plan : around.own.plans) ids.push_back(values_.spelling(plan.id));
            return error(path, message,
                         suggestion(flaw.address.entry, ids, "Add the plan, or name one that is there."));
        }
        const plan_sync::Reference& broken = *flaw.broken;
        const bool isSeenFromBelow =
            broken.kind == EntryKind::resource || broken.kind == EntryKind::notificationTemplate;
        if (isSeenFromBelow && hasCopies) {
            return report(Severity::warning, path, message,
                          "It may have come from a former provider; declare it here to keep it.");
        }
        std::vector<const Shelf*> shelves = {&around.own.shelf};
        if (isSeenFromBelow) {
            for (const Catalogue* catalogue : around.upstream) shelves.push_back(&catalogue->shelf);
        }
        error(path, message, suggestion(broken.id, shelves, broken.kind));
    }

    /// The catalogues of all organizations above.
    [[nodiscard]] std::vector<const Catalogue*> upstreamOf(std::uint32_t organization) const {
        std::vector<const Catalogue*> found;
        std::vector<std::uint32_t> above = {organization};
        IndexMap known;
        known.add(organization, 0);
        for (std::size_t i = 0; i < above.size(); ++i) {
            for (const std::uint32_t upstream : upstreamsOf_[above[i]]) {
                if (known.find(upstream) != IndexMap::kNone) continue;
                known.add(upstream, 0);
                above.push_back(upstream);
                if (catalogueOf_[upstream] != nullptr) found.push_back(catalogueOf_[upstream]);
            }
        }
        return found;
    }

    // ---- copies ----
    void copy(const CatalogueEntry& entry, std::uint32_t index) {
        const Plan& plan = entry.catalogue.plans[index];
        const Text path = at_ + "plans/" + base::digits(index);
        if (!plan.copyOf.exists()) {
            if (!plan.ownSalesCategories.empty()) copiesOnly(path + "/ownSalesCategories");
            if (plan_sync::saysOwnership(plan)) copiesOnly(path + "/fees/ownership");
            if (plan.disabledByProvider) copiesOnly(path + "/disabledByProvider");
            if (plan.confirmationNeeded) copiesOnly(path + "/confirmationNeeded");
            return;
        }
        const std::uint32_t partnership = providerOf_[entry.organization];
        if (partnership == IndexMap::kNone) {
            return report(
                Severity::warning, path + "/copyOf",
                "The plan is a copy, but the organization has no provider.",
                "Nothing will synchronize it; give a partnership a serviceTemplate, or remove copyOf.");
        }
        const ValueId providerId = document_.partnerships[partnership].upstream;
        const Catalogue* catalogue = catalogueOf_[entryOf(providerId)];
        if (catalogue != nullptr && plan_sync::find(catalogue->plans, plan.copyOf) != nullptr) return;
        std::vector<std::string_view> ids;
        if (catalogue != nullptr) {
            for (const Plan& original : catalogue->plans) {
                if (original.id.exists()) ids.push_back(values_.spelling(original.id));
            }
        }
        report(Severity::warning, path + "/copyOf",
               quoted(providerId) + " has no plan " + quoted(plan.copyOf) + " any longer.",
               suggestion(plan.copyOf, ids, "Name the plan that it is a copy of, or remove copyOf."));
    }
    void copiesOnly(Text path) {
        error(path, "This is said of copies only, and the plan has no copyOf.",
              "Add copyOf, or remove this.");
    }

    // ---- suggestions ----
    Text suggestion(ValueId id, const std::vector<std::string_view>& ids, Text otherwise) {
        if (!suggestions_.next()) return {};
        Text hint = base::didYouMean(values_.spelling(id), ids);
        return hint.empty() ? otherwise : hint;
    }
    Text suggestion(ValueId id, const std::vector<const Shelf*>& shelves, EntryKind kind) {
        std::vector<std::string_view> ids;
        for (const Shelf* shelf : shelves) {
            plan_sync::withList(*shelf, kind, [&](const auto& entries) {
                for (const auto& entry : entries) {
                    if (entry.id.exists()) ids.push_back(values_.spelling(entry.id));
                }
            });
        }
        const std::string_view pattern = plan_sync::text(plan_sync::addressOf(kind, {}).field).pattern;
        const Text list(pattern.substr(0, pattern.size() - 2));
        return suggestion(id, ids, "Declare it under " + list + ", or name one that is there.");
    }

    const Document& document_;
    const base::ValuePool& values_;
    Problems problems_;
    IndexMap entryOfId_;
    std::vector<const Catalogue*> catalogueOf_;            // by organization entry
    std::vector<std::uint32_t> providerOf_;                // by organization entry: partnership entry
    std::vector<std::vector<std::uint32_t>> upstreamsOf_;  // by organization entry
    Text at_;
    Suggestions suggestions_;
};

bool hasPlans(const Document& document) {
    if (!document.catalogues.empty()) return true;
    for (const PartnershipEntry& entry : document.partnerships) {
        if (!(entry.reseller == plan_sync::Relationship{})) return true;
    }
    return false;
}

struct OrganizationsOf {
    using Named = std::array<NamedOrganization, 2>;
    Named operator()(const plan_sync::SetReseller& event) const {
        return {{{event.upstream, "upstream"}, {event.downstream, "downstream"}}};
    }
    Named operator()(const plan_sync::Synchronize& event) const {
        return {{{event.provider, "provider"}, {event.reseller, "reseller"}}};
    }
    template <class OfOne>
    Named operator()(const OfOne& event) const {
        return {{{event.organization, "organization"}, {}}};
    }
};

}  // namespace

Problems checkPlans(const Document& document) {
    if (!hasPlans(document)) return {};
    PlanChecker checker(document);
    checker.partnerships();
    checker.catalogues();
    return checker.take();
}

std::array<NamedOrganization, 2> organizationsOf(const plan_sync::Event& event) {
    return std::visit(OrganizationsOf{}, event);
}

}  // namespace sluice::scenario
