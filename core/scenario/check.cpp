#include "scenario/check.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "base/index_map.h"
#include "base/text.h"
#include "data_sync/catalogue.h"
#include "data_sync/rules.h"
#include "entitlements/rules.h"
#include "plan_sync/rules.h"
#include "scenario/check_entitlements.h"
#include "scenario/check_plans.h"
#include "scenario/check_scopes.h"
#include "scenario/check_tiers.h"
#include "scenario/look_alikes.h"
#include "scenario/suggestions.h"
#include "tier_setup/rules.h"

namespace sluice::scenario {

using base::IndexMap;
using base::Problems;
using base::Severity;
using data_sync::Cardinality;
using data_sync::OrganizationEntry;
using data_sync::SettingEntry;

namespace {

/// Checks one document part by part. Where it stands becomes text only when there is something to report.
class Checker {
  public:
    explicit Checker(Document& document) : document_(document), values_(document.values) {
        for (const data_sync::CatalogueEntry& entry : data_sync::kCatalogue) {
            addSetting(values_.text(entry.id), entry.cardinality, entry.scope);
        }
    }

    Problems take() { return std::move(problems_); }

    void opening() {
        if (document_.opensAt <= document_.events.size()) return;
        problems_.push_back({Severity::error, "/opensAt", noMomentAfter(document_.opensAt),
                             "Leave it out to open the scenario at its start."});
    }

    void settingTypes() {
        for (std::size_t i = 0; i < document_.settingTypes.size(); ++i) {
            const SettingTypeEntry& entry = document_.settingTypes[i];
            place_ = {"/settingTypes", i, {}};
            if (!nameIsGiven(entry.id)) continue;
            if (settings_.find(entry.id.value) != IndexMap::kNone) {
                report("/id", "There is already a setting type " + quoted(entry.id) + ".",
                       "Choose another id for this setting type.");
                continue;
            }
            addSetting(entry.id, entry.cardinality, entry.scope);
        }
    }

    void organizations() {
        for (std::size_t i = 0; i < document_.organizations.size(); ++i) {
            const OrganizationEntry& entry = document_.organizations[i];
            place_ = {"/organizations", i, {}};
            if (nameIsGiven(entry.id)) {
                const std::uint32_t known = organizations_.find(entry.id.value);
                if (known == IndexMap::kNone) {
                    organizations_.add(entry.id.value, static_cast<std::uint32_t>(i));
                } else {
                    report("/id",
                           "The id " + quoted(entry.id) + " already belongs to /organizations/" +
                               base::digits(known) + ".",
                           "Give each organization an id of its own.");
                }
            }
            settingsOf(entry);
        }
    }

    void partnerships() {
        const auto count = static_cast<std::uint32_t>(document_.organizations.size());
        std::vector<channel::Edge> edges;
        std::vector<std::uint32_t> entryOfEdge;
        std::vector<std::uint32_t> firstUpstream(count, IndexMap::kNone), exclusiveBy(count, IndexMap::kNone);
        IndexMap pairs;
        for (std::uint32_t i = 0; i < document_.partnerships.size(); ++i) {
            const PartnershipEntry& entry = document_.partnerships[i];
            place_ = {"/partnerships", i, {}};
            const std::uint32_t upstream = initialOrganization(entry.upstream, "/upstream");
            const std::uint32_t downstream = initialOrganization(entry.downstream, "/downstream");
            if (upstream == IndexMap::kNone || downstream == IndexMap::kNone) continue;
            if (upstream == downstream) {
                report({}, quoted(entry.upstream) + " cannot be its own partner (DS-63).",
                       "Name two different organizations.");
                continue;
            }
            const std::uint64_t pair = (static_cast<std::uint64_t>(upstream) << 32) | downstream;
            const std::uint32_t twin = pairs.find(pair);
            if (twin != IndexMap::kNone) {
                report({},
                       quoted(entry.upstream) + " and " + quoted(entry.downstream) +
                           " are partners already in /partnerships/" + base::digits(twin) + " (DS-63).",
                       "Keep one of the two.");
                continue;
            }
            pairs.add(pair, i);
            exclusivity(i, downstream, firstUpstream, exclusiveBy);
            catchingUp(entry);
            edges.push_back({{upstream}, {downstream}});
            entryOfEdge.push_back(i);
        }
        loop(count, edges, entryOfEdge);
    }

    /// For a build of Data Sync alone: the whole module is to be asked.
    void otherSystems() {
        constexpr std::string_view kNotHere = "This is of a system that is not here.";
        if (document_.otherReadings != OtherReadings{}) {
            problems_.push_back({Severity::error, "/readings", std::string(kNotHere), {}});
        }
        for (std::size_t i = 0; i < document_.partnerships.size(); ++i) {
            if (document_.partnerships[i].reseller == plan_sync::Relationship{}) continue;
            place_ = {"/partnerships", i, {}};
            report({}, std::string(kNotHere), {});
        }
    }

    void events(const std::vector<Event>& events, std::string_view at) {
        for (const Event& event : document_.events) learnCreated(event);
        for (const Event& event : events) learnCreated(event);
        for (std::size_t i = 0; i < events.size(); ++i) {
            place_ = {at, i, {}};
            std::visit(*this, events[i]);
        }
    }

    /// What an expectation speaks of may be gone because an event was taken out. The file opens all the same, with a
    /// warning, and the expectation fails.
    void expectations(const std::vector<Expectation>& expectations, std::string_view at) {
        severityOfAbsent_ = Severity::warning;
        for (std::size_t i = 0; i < expectations.size(); ++i) {
            place_ = {at, i, {}};
            std::visit(*this, expectations[i]);
        }
        severityOfAbsent_ = Severity::error;
    }

    // ---- one event ----
    void operator()(const data_sync::Event& event) { std::visit(*this, event); }
    void operator()(const plan_sync::Event& event) {
        for (const NamedOrganization& named : organizationsOf(event)) organization(named.id, named.field);
    }
    void operator()(const entitlements::Event& event) {
        organization(event.by, "by");
        organization(event.account, "account");
        organization(event.with, "with");
        for (const ValueId parent : event.parents) organization(parent, "parents");
    }
    void operator()(const tier_setup::Event& event) {
        organization(event.customer, "customer");
        organization(event.tier1, "tier1");
        organization(event.tier2, "tier2");
    }
    void operator()(const data_sync::Invite& event) {
        organization(event.upstream, "upstream");
        newOrganization(event.organization);
    }
    void operator()(const data_sync::Partner& event) { pair(event.upstream, event.downstream); }
    void operator()(const data_sync::SetFlags& event) { pair(event.upstream, event.downstream); }
    void operator()(const data_sync::EndPartnership& event) { pair(event.upstream, event.downstream); }
    void operator()(const data_sync::AddItem& event) {
        edit(event.organization, event.setting, Cardinality::multiple);
    }
    void operator()(const data_sync::ChangeItem& event) {
        edit(event.organization, event.setting, Cardinality::multiple);
    }
    void operator()(const data_sync::RemoveItem& event) {
        edit(event.organization, event.setting, Cardinality::multiple);
    }
    void operator()(const data_sync::SetValue& event) {
        edit(event.organization, event.setting, Cardinality::single);
    }
    void operator()(const data_sync::ClearValue& event) {
        edit(event.organization, event.setting, Cardinality::single);
    }
    void operator()(const data_sync::AddOrganization& event) { newOrganization(event.organization); }
    void operator()(const data_sync::RenameOrganization& event) {
        organization(event.organization, "organization");
    }
    void operator()(const data_sync::RemoveOrganization& event) {
        organization(event.organization, "organization");
    }

    // ---- one expectation ----
    void operator()(const ExpectHolds& expectation) {
        organization(expectation.organization, "organization");
        const bool ofItem = expectation.key.exists();
        if (ofItem && expectation.value.exists()) {
            report("/value", "An expectation about an item has no value of its own.",
                   "Use detail for an item; value is for settings with a single value.");
        } else if (!ofItem && !expectation.value.exists() && expectation.setting.exists()) {
            report({}, "Expected a key (of an item) or a value (of a single setting).",
                   "Add the key or the value that the organization should have.");
        }
        setting(expectation.setting, ofItem ? Cardinality::multiple : Cardinality::single);
        after(expectation.after);
    }
    void operator()(const ExpectLacks& expectation) {
        organization(expectation.organization, "organization");
        if (expectation.key.exists()) {
            setting(expectation.setting, Cardinality::multiple);
        } else {
            anySetting(expectation.setting);
        }
        after(expectation.after);
    }
    void operator()(const ExpectSame& expectation) {
        organization(expectation.organization, "organization");
        organization(expectation.as, "as");
        anySetting(expectation.setting);
        after(expectation.after);
    }
    void operator()(const ExpectLocked& expectation) {
        organization(expectation.organization, "organization");
        anySetting(expectation.setting);
        after(expectation.after);
    }
    void operator()(const ExpectRefused& expectation) {
        event(expectation.event);
        if (!expectation.rule.exists()) return;
        std::vector<std::string_view> ids;
        const auto learn = [&ids](const auto& rules) {
            for (const step::RuleText& rule : rules) ids.push_back(rule.id);
        };
        learn(data_sync::kRules);
        if constexpr (kHasAllSystems) {
            learn(plan_sync::kRules);
            learn(entitlements::kRules);
            learn(tier_setup::kRules);
        }
        for (const std::string_view id : ids) {
            if (id == values_.spelling(expectation.rule)) return;
        }
        report("/rule", "There is no rule " + quoted(expectation.rule) + ".",
               base::didYouMean(values_.spelling(expectation.rule), ids));
    }
    void operator()(const ExpectHappens& expectation) { event(expectation.event); }
    void operator()(const ExpectOutcome& expectation) {
        pair(expectation.upstream, expectation.downstream);
        anySetting(expectation.setting);
        after(expectation.after);
    }

    void operator()(const ExpectEntitlement& expectation) {
        organization(expectation.account, "account");
        after(expectation.after);
    }
    void operator()(const ExpectSees& expectation) {
        organization(expectation.account, "account");
        organization(expectation.of, "of");
        if (expectation.entitlement.exists() == expectation.of.exists()) {
            report({}, "Expected either \"entitlement\" or \"of\".",
                   "An account sees an entitlement, or the name of another account.");
        }
        after(expectation.after);
    }
    void operator()(const ExpectCatalogueValue& expectation) {
        organization(expectation.organization, "organization");
        path(expectation.path);
        after(expectation.after);
    }
    void operator()(const ExpectCarried& expectation) { ofRun(expectation); }
    void operator()(const ExpectHeldBack& expectation) { ofRun(expectation); }
    void operator()(const ExpectNeverCarried& expectation) { ofRun(expectation); }
    void operator()(const ExpectRequest& expectation) { after(expectation.after); }
    void operator()(const ExpectConfiguration& expectation) {
        organization(expectation.account, "account");
        if (expectation.level < 1 || expectation.level > 2) {
            report("/level", "Expected 1 or 2, found " + base::digits(expectation.level) + " (TC-3).", {});
        }
        after(expectation.after);
    }

    /// Names the organizations that are there already. A large channel is asked for two of them with every event: the
    /// first questions look through it, who asks more gets an index.
    void lookUpOrganizations() { looksLeft_ = kLooks; }
    void learnOrganizations() {
        for (std::uint32_t i = 0; i < document_.organizations.size(); ++i) {
            const ValueId id = document_.organizations[i].id;
            if (id.exists() && organizations_.find(id.value) == IndexMap::kNone)
                organizations_.add(id.value, i);
        }
    }
    void learnSettingTypes() {
        for (const SettingTypeEntry& entry : document_.settingTypes) {
            if (settings_.find(entry.id.value) == IndexMap::kNone)
                addSetting(entry.id, entry.cardinality, entry.scope);
        }
    }

  private:
    static constexpr std::uint32_t kCreatedByEvent = 0xFFFFFFF0u;

    /// An entry of a list of the document, or a part of it.
    struct Place {
        std::string_view list;
        std::size_t entry = 0;
        std::string_view part;
    };

    /// Reports a problem at what stands `below` the present place.
    void report(std::string_view below, Text message, Text hint) {
        problems_.push_back({Severity::error,
                             Text(place_.list) + "/" + base::digits(place_.entry) + place_.part + below,
                             message, hint});
    }
    /// What is spoken of is not there.
    void reportAbsent(std::string_view below, Text message, Text hint) {
        report(below, message, hint);
        problems_.back().severity = severityOfAbsent_;
    }
    [[nodiscard]] Text quoted(ValueId id) const { return base::quoted(values_.spelling(id)); }

    void addSetting(ValueId id, Cardinality cardinality, data_sync::Scope scope) {
        settings_.add(id.value, static_cast<std::uint32_t>(settingIds_.size()));
        settingIds_.push_back(id);
        cardinalities_.push_back(cardinality);
        scopes_.push_back(scope);
    }
    bool nameIsGiven(ValueId id) {
        if (!id.exists()) return false;
        if (!values_.spelling(id).empty()) return true;
        report("/id", "Expected an id, found an empty text.", "Give it a short id, for example \"sunrise\".");
        return false;
    }

    void settingsOf(const OrganizationEntry& entry) {
        for (const SettingEntry& values : entry.settings) {
            if (!values.setting.exists()) continue;
            const std::uint32_t known = settings_.find(values.setting.value);
            if (known == IndexMap::kNone) {
                unknownSetting(values.setting, pathOf(values));
                continue;
            }
            const bool holdsItems = cardinalities_[known] == Cardinality::multiple;
            if (holdsItems != values.isList) {
                report(pathOf(values),
                       quoted(values.setting) +
                           (holdsItems ? " holds several values: expected a list, found one value."
                                       : " holds one value: expected a text or a number, found a list."),
                       holdsItems ? "Put the value in square brackets."
                                  : "Write the value without square brackets.");
            } else if (holdsItems) {
                itemsOf(values);
            }
        }
    }
    void itemsOf(const SettingEntry& values) {
        if (values.items.size() < 2) return;
        keys_.begin(values_.size());
        for (std::size_t i = 0; i < values.items.size(); ++i) {
            const ValueId key = values.items[i].key;
            if (!key.exists() || keys_.isNew(key)) continue;
            report(pathOf(values) + "/" + base::digits(i),
                   "The key " + quoted(key) + " stands twice in this list (DS-52).",
                   "Keep one item for each key.");
        }
    }
    [[nodiscard]] Text pathOf(const SettingEntry& entry) const {
        base::GrowingText part = "/settings/";
        for (const char c : values_.spelling(entry.setting)) {
            if (c == '~') {
                part += "~0";
            } else if (c == '/') {
                part += "~1";
            } else {
                part += c;
            }
        }
        return part;
    }

    [[nodiscard]] Text nearestOrganization(ValueId id) const {
        std::vector<std::string_view> ids;
        for (const OrganizationEntry& entry : document_.organizations) {
            if (entry.id.exists()) ids.push_back(values_.spelling(entry.id));
        }
        const Text hint = base::didYouMean(values_.spelling(id), ids);
        return hint.empty() ? "Add the organization, or name one that is there." : hint;
    }
    /// The entry of an organization of the initial state, or kNone (reported).
    std::uint32_t initialOrganization(ValueId id, std::string_view below) {
        if (!id.exists()) return IndexMap::kNone;
        const std::uint32_t entry = organizations_.find(id.value);
        if (entry == IndexMap::kNone) {
            report(below, "There is no organization " + quoted(id) + ".", suggestOrganization(id));
        }
        return entry;
    }
    Text suggestOrganization(ValueId id) { return suggestions_.next() ? nearestOrganization(id) : Text(); }

    void exclusivity(std::uint32_t entry, std::uint32_t downstream, std::vector<std::uint32_t>& firstUpstream,
                     std::vector<std::uint32_t>& exclusiveBy) {
        const PartnershipEntry& partnership = document_.partnerships[entry];
        const std::uint32_t first = firstUpstream[downstream];
        if (partnership.flags.exclusive && exclusiveBy[downstream] == IndexMap::kNone)
            exclusiveBy[downstream] = entry;
        if (first == IndexMap::kNone) {
            firstUpstream[downstream] = entry;
            return;
        }
        if (exclusiveBy[downstream] == IndexMap::kNone) return;
        const std::uint32_t holder = exclusiveBy[downstream];
        const std::uint32_t other = holder == entry ? first : holder;
        report({},
               quoted(partnership.downstream) + " has two upstreams, and its partnership in /partnerships/" +
                   base::digits(holder) + " is exclusive (DS-62; the other one is /partnerships/" +
                   base::digits(holder == entry ? other : entry) + ").",
               "Turn Exclusive off, or remove one of the partnerships.");
    }
    /// DS-28: what is owed is a synced setting, once, over a partnership that syncs.
    void catchingUp(const PartnershipEntry& entry) {
        if (entry.catchesUp.empty()) return;
        if (!entry.flags.dataSync) {
            report("/catchesUp", "Data Sync is off here: no setting has to catch up (DS-28).",
                   "Turn Data Sync on, or leave the list out.");
        }
        keys_.begin(values_.size());
        for (std::size_t i = 0; i < entry.catchesUp.size(); ++i) {
            const ValueId id = entry.catchesUp[i];
            if (!id.exists()) continue;
            const Text below = "/catchesUp/" + base::digits(i);
            if (!keys_.isNew(id)) {
                report(below, "The setting " + quoted(id) + " stands twice in this list.",
                       "Keep one of the two.");
            } else if (const std::uint32_t known = settings_.find(id.value); known == IndexMap::kNone) {
                unknownSetting(id, below);
            } else if (scopes_[known] != data_sync::Scope::synced) {
                report(below, quoted(id) + " never catches up: it does not sync after the invitation.",
                       "Only synced settings catch up (DS-28).");
            }
        }
    }
    void loop(std::uint32_t count, const std::vector<channel::Edge>& edges,
              const std::vector<std::uint32_t>& entryOfEdge) {
        const channel::Layout layout = channel::layOut(count, edges);
        if (layout.loop.empty()) return;
        const channel::OrganizationIndex first = layout.loop.front(), last = layout.loop.back();
        const Text path = base::way(layout.loop.size() + 1, [&](std::size_t i) {
            const std::uint32_t entry = layout.loop[i % layout.loop.size()].value;
            return base::cut(values_.spelling(document_.organizations[entry].id));
        });
        for (std::size_t i = 0; i < edges.size(); ++i) {
            if (edges[i].upstream != last || edges[i].downstream != first) continue;
            place_ = {"/partnerships", entryOfEdge[i], {}};
            report({}, "The partnerships close a loop: " + path + " (DS-63).",
                   "Remove one partnership of the loop.");
        }
    }

    void learnCreated(const Event& any) {
        ValueId id;
        if (const auto* event = std::get_if<data_sync::Event>(&any)) {
            if (const auto* invite = std::get_if<data_sync::Invite>(event)) id = invite->organization.id;
            if (const auto* add = std::get_if<data_sync::AddOrganization>(event)) id = add->organization.id;
        } else if (const auto* account = eventAs<entitlements::Event>(any)) {
            if (account->kind == entitlements::EventKind::createAccount) id = account->account;
        }
        if (id.exists() && organizations_.find(id.value) == IndexMap::kNone) {
            organizations_.add(id.value, kCreatedByEvent);
        }
    }
    bool isOrganization(ValueId id) {
        if (organizations_.find(id.value) != IndexMap::kNone) return true;
        if (looksLeft_ == 0) return false;
        if (--looksLeft_ == 0) {
            learnOrganizations();
            return organizations_.find(id.value) != IndexMap::kNone;
        }
        return std::any_of(document_.organizations.begin(), document_.organizations.end(),
                           [id](const OrganizationEntry& entry) { return entry.id == id; });
    }
    void organization(ValueId id, std::string_view field) {
        if (!id.exists() || isOrganization(id)) return;
        reportAbsent("/" + Text(field),
                     "There is no organization " + quoted(id) + " in this scenario, and no event makes one.",
                     suggestOrganization(id));
    }
    void pair(ValueId upstream, ValueId downstream) {
        organization(upstream, "upstream");
        organization(downstream, "downstream");
    }
    void newOrganization(const OrganizationEntry& entry) {
        place_.part = "/organization";
        static_cast<void>(nameIsGiven(entry.id));
        settingsOf(entry);
    }
    void edit(ValueId organizationId, ValueId settingId, Cardinality cardinality) {
        organization(organizationId, "organization");
        setting(settingId, cardinality);
    }
    void unknownSetting(ValueId id, std::string_view below) {
        std::vector<std::string_view> ids;
        for (const ValueId known : settingIds_) ids.push_back(values_.spelling(known));
        const Text hint = base::didYouMean(values_.spelling(id), ids);
        report(below, "There is no setting type " + quoted(id) + ".",
               hint.empty() ? "Use one of the catalogue, or declare it under settingTypes." : hint);
    }
    bool anySetting(ValueId id) {
        if (!id.exists()) return false;
        if (settings_.find(id.value) != IndexMap::kNone) return true;
        unknownSetting(id, "/setting");
        return false;
    }
    void setting(ValueId id, Cardinality wanted) {
        if (!anySetting(id) || cardinalities_[settings_.find(id.value)] == wanted) return;
        report("/setting",
               quoted(id) + (wanted == Cardinality::multiple ? " holds one value, not items."
                                                             : " holds items, not one value."),
               wanted == Cardinality::multiple
                   ? "Use setValue or clearValue, or a setting with several values."
                   : "Use addItem, changeItem or removeItem, or a setting with one value.");
    }
    void event(std::uint32_t index) {
        if (index < document_.events.size()) return;
        reportAbsent("/event",
                     "There is no event " + base::digits(index) + ": the scenario has " +
                         base::counted(document_.events.size(), "event") + ".",
                     "Events are counted from 0.");
    }
    template <class OfRun>
    void ofRun(const OfRun& expectation) {
        event(expectation.event);
        organization(expectation.organization, "organization");
        path(expectation.path);
        if (expectation.event >= document_.events.size()) return;
        const auto* ofPlans = ofPlanSync(document_.events[expectation.event]);
        if (ofPlans != nullptr && std::holds_alternative<plan_sync::Synchronize>(*ofPlans)) return;
        reportAbsent(
            "/event",
            "Event " + base::digits(expectation.event) + " is not a synchronization: it carries nothing.",
            "Name an event of type synchronize; events are counted from 0.");
    }
    void path(ValueId path) {
        if (!path.exists()) return;
        const std::string_view written = values_.spelling(path);
        if (plan_sync::addressOf(written, values_)) return;
        report("/path", "Nothing in a catalogue has the path " + base::quoted(written) + ".",
               "Write it like plans/gold/fees/recurring or salesCategories/web/name.");
    }
    void after(std::uint32_t count) {
        if (count == kAtEnd || count <= document_.events.size()) return;
        reportAbsent("/after", noMomentAfter(count), "0 is the start; leave it out for the end.");
    }
    [[nodiscard]] Text noMomentAfter(std::uint32_t count) const {
        return "There is no moment after " + base::counted(count, "event") + ": the scenario has " +
               base::digits(document_.events.size()) + ".";
    }

    /// Which values were seen in the present list, without clearing anything between lists.
    class Seen {
      public:
        void begin(std::uint32_t values) {
            if (lists_.size() < values) lists_.resize(values, 0);
            ++list_;
        }
        bool isNew(ValueId id) {
            if (lists_[id.value] == list_) return false;
            lists_[id.value] = list_;
            return true;
        }

      private:
        std::vector<std::uint32_t> lists_;
        std::uint32_t list_ = 0;
    };

    Document& document_;
    base::ValuePool& values_;
    Problems problems_;
    Severity severityOfAbsent_ = Severity::error;
    IndexMap settings_;       // setting id → its place in the three below
    IndexMap organizations_;  // organization id → entry, or kCreatedByEvent
    static constexpr std::uint32_t kLooks = 5;
    std::uint32_t looksLeft_ = 0;  // before organizations_ holds those of the document
    std::vector<ValueId> settingIds_;
    std::vector<Cardinality> cardinalities_;
    std::vector<data_sync::Scope> scopes_;
    Seen keys_;
    Place place_;
    Suggestions suggestions_;
};

}  // namespace

Problems check(Document& document) {
    Checker checker(document);
    checker.opening();
    checker.settingTypes();
    checker.organizations();
    checker.partnerships();
    checker.events(document.events, "/events");
    checker.expectations(document.expectations, "/expectations");
    if (!kHasAllSystems) checker.otherSystems();
    Problems problems = checker.take();
    const Problems alike = lookAlikes(document);
    problems.insert(problems.end(), alike.begin(), alike.end());
    if (!kHasAllSystems) return problems;
    for (const Problems& others : {checkPlans(document), checkScopes(document, document.events, "/events"),
                                   checkEntitlements(document), checkTiers(document)}) {
        problems.insert(problems.end(), others.begin(), others.end());
    }
    return problems;
}

Problems checkEvents(Document& document, const std::vector<Event>& events) {
    Checker checker(document);
    checker.learnSettingTypes();
    checker.lookUpOrganizations();
    checker.events(events, "");
    Problems problems = checker.take();
    if (kHasAllSystems) {
        for (const Problems& others :
             {checkScopes(document, events, ""), checkEntitlementEvents(document, events, "")}) {
            problems.insert(problems.end(), others.begin(), others.end());
        }
    }
    return problems;
}

Problems checkExpectations(Document& document, const std::vector<Expectation>& expectations) {
    Checker checker(document);
    checker.learnSettingTypes();
    checker.lookUpOrganizations();
    checker.events({}, "");
    checker.expectations(expectations, "");
    return checker.take();
}

Problems strictDrift(const World& world, const Document& document) {
    Problems problems;
    for (std::size_t i = 0; i < document.partnerships.size(); ++i) {
        const channel::Partnership& partnership = world.channel.partnership({static_cast<std::uint32_t>(i)});
        if (world.state.mode({static_cast<std::uint32_t>(i)}) != data_sync::Mode::strict) continue;
        base::GrowingText settings;
        for (std::uint32_t s = 0; s < world.state.settingCount(); ++s) {
            if (world.state.setting({s}).scope != data_sync::Scope::synced) continue;
            if (world.state.areEqual({s}, partnership.upstream, partnership.downstream)) continue;
            if (!settings.empty()) settings += ", ";
            settings += base::cut(world.values->spelling(world.state.setting({s}).label));
        }
        if (settings.empty()) continue;
        const auto name = [&world](OrganizationIndex organization) {
            return base::quoted(world.values->spelling(world.channel.organization(organization).name));
        };
        problems.push_back({Severity::warning, "/partnerships/" + base::digits(i),
                            name(partnership.downstream) + " is Strict under " + name(partnership.upstream) +
                                " but does not equal it in: " + settings + ".",
                            "Loading changes nothing; the next change upstream will."});
    }
    return problems;
}

}  // namespace sluice::scenario
