#include "api/entitlement_forms.h"

#include <algorithm>
#include <array>
#include <utility>

#include "api/entitlement_views.h"
#include "api/form_choices.h"
#include "api/views.h"
#include "base/text.h"
#include "codec/scenario_json.h"
#include "entitlements/judge.h"
#include "entitlements/targets.h"
#include "entitlements/words.h"

namespace sluice::api {

using entitlements::AccountType;
using entitlements::Entitlement;
using entitlements::EventKind;
using entitlements::State;
using entitlements::Targets;
using entitlements::TierIndex;

namespace {

/// Where the choices of a member come from.
enum class Source : std::uint8_t { nothing, account, tier, entitlement, word };

constexpr MemberForm member(std::string_view name, std::string_view label, FormControl control, Source source,
                            std::string_view help) {
    return {name, label, help, control, static_cast<std::uint8_t>(source)};
}

/// In the order in which forms ask: who and what first, since the rest depends on them.
constexpr std::array kMembers = {
    member("by", "Who acts", FormControl::choice, Source::account, "The producer where nobody is named."),
    each(member("entitlement", "Entitlement", FormControl::choice, Source::entitlement,
                "Which one it is about.")),
    member("entitlementKind", "Kind", FormControl::choice, Source::word,
           "A quantity to activate, or keys to redeem."),
    member("product", "Product", FormControl::text, Source::nothing, "What may be used."),
    member("tier", "Tier", FormControl::choice, Source::tier, "A step between the producer and customers."),
    each(member("account", "Account", FormControl::choice, Source::account, "Those that fit come first.")),
    member("name", "Name", FormControl::text, Source::nothing, "What people call it; the id where empty."),
    member("accountType", "Type", FormControl::choice, Source::word, "What the account is."),
    member("parents", "Parent accounts", FormControl::choices, Source::account,
           "The accounts above it in its hierarchy, of the same type."),
    member("visibleToOtherPartners", "Visible to other partners", FormControl::flag, Source::nothing,
           "Partners related to it see its name."),
    each(member("with", "Related account", FormControl::choice, Source::account, "The other side.")),
    member("position", "Position", FormControl::number, Source::nothing,
           "Among the partner tiers, counted from 1 at the top."),
    member("quantity", "Quantity", FormControl::number, Source::nothing, "A whole number from 1."),
    member("poolInto", "Pool into", FormControl::choice, Source::entitlement,
           "An entitlement that matches what would be made; it grows instead."),
    member("state", "State", FormControl::choice, Source::word, "The state that follows."),
    member("newEntitlement", "Id of what is made", FormControl::text, Source::nothing,
           "Made from the source's id where empty."),
};

/// Something that can be chosen.
struct Candidate {
    base::ValueId id, name;
    bool isFirst = false;   // offered before those that are not
    bool isHidden = false;  // from whoever looks
};

/// What a form is about, as far as it was typed.
class FormFiller {
  public:
    FormFiller(const World& world, EventKind kind, const Typed& typed)
        : world_(world),
          state_(world.entitlements),
          kind_(kind),
          typed_(typed),
          viewer_(viewerOf(world, typed.viewer())) {
        const auto tiers = tierCandidates();
        const auto all = entitlementCandidates();
        const std::uint32_t tier = typedOf(tiers, "tier"), entitlement = typedOf(all, "entitlement");
        if (tier != TierIndex::kNone) tier_ = state_.order[tier];
        entitlement_.value = entitlement;
        accounts_ = accountCandidates();
        actor_ = accountAt(typedOf(accounts_, "by"));
        account_ = accountAt(typedOf(accounts_, "account"));
    }

    void fill(Source source, FormField& field) const {
        if (source == Source::account) fillAccounts(field);
        if (source == Source::tier) fillTiers(field);
        if (source == Source::entitlement) fillEntitlements(field);
        if (source == Source::word) fillWords(field);
        if (field.value.empty()) field.value = presentOf(field.name);
    }

  private:
    [[nodiscard]] Text text(base::ValueId id) const { return spelled(world_, id); }
    [[nodiscard]] bool isOf(EventKind kind) const { return kind_ == kind; }

    // ---- what was typed ----

    /// The place of what was typed, by its id or else by its name.
    [[nodiscard]] std::uint32_t typedOf(const std::vector<Candidate>& candidates,
                                        std::string_view member) const {
        const std::string_view given = typed_.text(member);
        if (given.empty()) return TierIndex::kNone;
        const base::ValueId id = world_.values->findText(given);
        for (std::uint32_t i = 0; i < candidates.size() && id.exists(); ++i) {
            if (candidates[i].id == id) return i;
        }
        const std::string wanted = base::folded(given);
        for (std::uint32_t i = 0; i < candidates.size(); ++i) {
            if (base::folded(world_.values->spelling(candidates[i].name)) == wanted) return i;
        }
        return TierIndex::kNone;
    }
    [[nodiscard]] OrganizationIndex accountAt(std::uint32_t place) const {
        return place == TierIndex::kNone ? OrganizationIndex{} : world_.channel.find(accounts_[place].id);
    }

    // ---- what can be chosen ----

    [[nodiscard]] std::vector<Candidate> accountCandidates() const {
        std::vector<Candidate> list;
        for (std::uint32_t i = 0; i < state_.accounts.size(); ++i) {
            const channel::Organization& organization = world_.channel.organization({i});
            if (state_.accounts[i].exists() && organization.present) {
                list.push_back({organization.id, organization.name, false, !viewer_.shows({i})});
            }
        }
        return list;
    }
    [[nodiscard]] std::vector<Candidate> tierCandidates() const {
        std::vector<Candidate> list;
        for (const TierIndex tier : state_.order) {
            list.push_back({state_.tier(tier).id, state_.tier(tier).name});
        }
        return list;
    }
    [[nodiscard]] std::vector<Candidate> entitlementCandidates() const {
        std::vector<Candidate> list;
        for (std::uint32_t i = 0; i < state_.entitlements.size(); ++i) {
            const base::ValueId id = state_.entitlements[i].id;
            list.push_back({id, id, false, !viewer_.sees({i})});
        }
        return list;
    }

    void offer(std::vector<Candidate> candidates, FormField& field) const {
        const std::uint32_t typed = typedOf(candidates, field.name);
        if (typed != TierIndex::kNone) candidates[typed].isFirst = true;
        ChoiceList list(typed_.text(field.name));
        for (const bool isFirst : {true, false}) {
            for (const Candidate& each : candidates) {
                if (each.isFirst == isFirst && !each.isHidden) list.add({text(each.id), text(each.name), {}});
            }
        }
        std::move(list).putInto(field);
    }
    void fillAccounts(FormField& field) const {
        std::vector<Candidate> candidates = accounts_;
        Targets targets;
        const bool isTarget = field.name == "account" && entitlement_.exists() &&
                              (isOf(EventKind::split) || isOf(EventKind::transfer));
        if (isTarget) targets = targetsOf(world_.channel, state_, entitlement_, actor_);
        for (Candidate& each : candidates) {
            const OrganizationIndex index = world_.channel.find(each.id);
            each.isFirst = isTarget ? isLegal(targets, index) : isLikely(field.name, index);
        }
        offer(std::move(candidates), field);
    }
    [[nodiscard]] bool isLegal(const Targets& targets, OrganizationIndex account) const {
        if (isOf(EventKind::transfer)) return targets.transfer[account.value] == Targets::kLegal;
        const std::size_t width = targets.tiers.size();
        for (std::size_t i = 0; i < width; ++i) {
            const bool isMeant = !tier_.exists() || targets.tiers[i] == tier_;
            if (isMeant && targets.split[account.value * width + i] == Targets::kLegal) return true;
        }
        return false;
    }
    [[nodiscard]] bool isLikely(std::string_view member, OrganizationIndex index) const {
        const AccountType type = state_.account(index).type;
        if (member == "by") return index == state_.producer;
        if (member == "parents") {
            return account_.exists() && index != account_ && type == state_.account(account_).type;
        }
        if (member == "with") return account_.exists() && state_.isRelated(account_, index);
        if (isOf(EventKind::redeem) || isOf(EventKind::nameEndCustomer)) return type == AccountType::customer;
        return isOf(EventKind::createEntitlement) && tier_.exists() && fits(type, tier_);
    }
    void fillTiers(FormField& field) const {
        std::vector<Candidate> candidates = tierCandidates();
        for (std::size_t i = 0; i < candidates.size() && entitlement_.exists(); ++i) {
            const Entitlement& entitlement = state_.entitlement(entitlement_);
            const TierIndex tier = state_.order[i];
            const bool isBelow = !entitlement.owner.exists() || state_.isAbove(entitlement.owner, tier);
            candidates[i].isFirst = isOf(EventKind::split) ? isBelow && !entitlement.at(tier).exists()
                                                           : entitlement.at(tier).exists();
        }
        offer(std::move(candidates), field);
    }
    void fillEntitlements(FormField& field) const {
        std::vector<Candidate> candidates = entitlementCandidates();
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            const Entitlement& each = state_.entitlements[i];
            candidates[i].isFirst = field.name == "poolInto" ? mayPool(each) : isUseful(each);
        }
        if (field.name == "poolInto") {
            std::erase_if(candidates, [](const Candidate& each) { return !each.isFirst; });
        }
        offer(std::move(candidates), field);
    }
    [[nodiscard]] bool isUseful(const Entitlement& each) const {
        if (each.state == entitlements::EntitlementState::obsolete) return false;
        if (isOf(EventKind::deactivate)) {
            return each.used > 0 && each.kind == entitlements::EntitlementKind::simple;
        }
        return !isOf(EventKind::mergeBack) || (each.giver.exists() && each.isUntouched);
    }
    /// What the split could grow (EN-8).
    [[nodiscard]] bool mayPool(const Entitlement& target) const {
        return entitlement_.exists() && account_.exists() && tier_.exists() &&
               isPoolable(state_, state_.entitlement(entitlement_), account_, tier_, target);
    }
    void fillWords(FormField& field) const {
        const auto add = [&field](const entitlements::Word& word) {
            field.choices.push_back({word.tag, word.label, word.help});
        };
        if (field.name == "accountType") {
            std::for_each(entitlements::kAccountTypes.begin() + 1, entitlements::kAccountTypes.end(), add);
        } else if (field.name == "entitlementKind") {
            std::for_each(entitlements::kEntitlementKinds.begin(), entitlements::kEntitlementKinds.end(),
                          add);
        } else {
            for (const bool isNext : {true, false}) {
                for (std::size_t i = 0; i < entitlements::kEntitlementStates.size(); ++i) {
                    if (mayBecome(static_cast<entitlements::EntitlementState>(i)) == isNext) {
                        add(entitlements::kEntitlementStates[i]);
                    }
                }
            }
            if (entitlement_.exists()) field.value = field.choices.front().id;
        }
    }
    [[nodiscard]] bool mayBecome(entitlements::EntitlementState state) const {
        return entitlement_.exists() && mayFollow(state_.entitlement(entitlement_).state, state);
    }

    // ---- what stands there ----

    [[nodiscard]] Text presentOf(std::string_view member) const {
        if (member == "visibleToOtherPartners") {
            return !account_.exists() || state_.account(account_).visibleToOtherPartners ? "true" : "false";
        }
        if (member == "parents" && account_.exists()) {
            base::GrowingText list;
            for (const OrganizationIndex parent : state_.account(account_).parents) {
                if (!viewer_.shows(parent)) continue;
                list += (list.empty() ? "" : "; ") + text(world_.channel.organization(parent).id);
            }
            return list;
        }
        if (member == "name" && isOf(EventKind::renameTier) && tier_.exists()) {
            return text(state_.tier(tier_).name);
        }
        if (member == "position" && isOf(EventKind::moveTier) && tier_.exists()) {
            return base::digits(state_.tier(tier_).position + 1);
        }
        if (member == "accountType" && !state_.producer.exists()) return "producer";
        if (member != "quantity" || !entitlement_.exists()) return {};
        if (isOf(EventKind::deactivate)) return base::digits(state_.entitlement(entitlement_).used);
        if (isOf(EventKind::setQuantity)) return base::digits(state_.entitlement(entitlement_).quantity);
        return isOf(EventKind::redeem) ? Text("1")
                                       : base::digits(state_.entitlement(entitlement_).remaining());
    }

    const World& world_;
    const State& state_;
    EventKind kind_;
    const Typed& typed_;
    Viewer viewer_;
    std::vector<Candidate> accounts_;
    TierIndex tier_;
    EntitlementIndex entitlement_;
    OrganizationIndex actor_, account_;
};

/// Whether the member names something new, which is typed.
bool isNew(EventKind kind, std::string_view name) {
    return (kind == EventKind::createAccount && name == "account") ||
           (kind == EventKind::addTier && name == "tier") ||
           (kind == EventKind::createEntitlement && name == "entitlement");
}

bool makes(const step::EventKindText& row, std::string_view member) {
    return isNew(static_cast<EventKind>(&row - entitlements::kEvents.data()), member);
}

void addField(Session& session, const step::EventKindText& row, const Typed& typed, const MemberForm& member,
              FormField field, std::vector<FormField>& fields) {
    const auto kind = static_cast<EventKind>(&row - entitlements::kEvents.data());
    // Before the producer nobody is there who could act or stand above anybody (EN-22).
    const bool isFirst = kind == EventKind::createAccount && !session.world().entitlements.producer.exists();
    if (isFirst && (member.name == "by" || member.name == "parents")) return;
    if (isNew(kind, member.name)) {
        field.control = FormControl::text;
        field.label = field.label + " id";
        field.help = "A short new id.";
    } else {
        if (member.name == "account" && kind <= EventKind::setVisibility) field.help = "Whom it is about.";
        FormFiller(session.world(), kind, typed).fill(static_cast<Source>(member.source), field);
    }
    fields.push_back(std::move(field));
}

}  // namespace

KindForms entitlementForms() { return {entitlements::kEvents, kMembers, addField, makes}; }

void composeAs(Session& session, OrganizationIndex account, Composed& composed) {
    if (composed.event.empty()) return;
    const World& world = session.world();
    const Viewer viewer = viewerOf(world, account);
    const codec::ReadEvents read = codec::readEvent(composed.event.view(), session.values());
    const auto* event = scenario::eventAs<entitlements::Event>(read.events.front());
    if (event == nullptr) return;
    composed.sentence = entitlements::sentenceOf(*event, viewer);
    const OrganizationIndex changed = world.entitlements.findAccount(world.channel, event->account);
    if (event->kind != EventKind::setParents || !changed.exists()) return;
    const auto& parents = world.entitlements.account(changed).parents;
    if (std::all_of(parents.begin(), parents.end(),
                    [&](OrganizationIndex each) { return viewer.shows(each); })) {
        return;
    }
    composed.event = {};
    composed.sentence = {};
    composed.problems.push_back({"parents", "It has parents whose names are withheld from " +
                                                viewer.nameOf(account) +
                                                " (EN-16): show everything to set its parents."});
}

}  // namespace sluice::api
