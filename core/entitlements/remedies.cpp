#include "entitlements/remedies.h"

#include <array>
#include <utility>

#include "entitlements/judge.h"
#include "entitlements/words.h"

namespace sluice::entitlements {

namespace {

constexpr std::size_t kLongestRemedy = 3;

/// What might help.
enum : std::uint32_t {
    kDeploy = 1u << 0,
    kOwner = 1u << 1,
    kRelate = 1u << 2,
    kUnderEndCustomer = 1u << 3,
    kOtherTier = 1u << 4,
    kNewTier = 1u << 5,
    kSplitInstead = 1u << 6,
    kTransferInstead = 1u << 7,
    kAllThatRemains = 1u << 8,
    kWithoutPool = 1u << 9,
    kWithoutId = 1u << 10,
    kAsProducer = 1u << 11,
};
struct Help {
    Reason reason;
    std::uint32_t help;
};
constexpr std::array<Help, 18> kHelps = {{
    {Reason::notDeployed, kDeploy},
    {Reason::stateNotNext, kDeploy},
    {Reason::splitWithoutOwner, kOwner},
    {Reason::transferWithoutOwner, kOwner},
    {Reason::notRelatedToOwner, kRelate | kOwner},
    {Reason::notRelatedCustomer, kRelate | kOwner},
    {Reason::notRedeemable, kRelate | kUnderEndCustomer | kOwner},
    {Reason::tierNotBelow, kOtherTier | kOwner | kNewTier},
    {Reason::tierDefined, kOtherTier | kOwner | kNewTier},
    {Reason::accountUnfit, kOtherTier | kOwner | kNewTier},
    {Reason::notParentOrChild, kUnderEndCustomer},
    {Reason::transferToPartner, kSplitInstead},
    {Reason::bulkTransferred, kSplitInstead},
    {Reason::splitByCustomer, kTransferInstead},
    {Reason::tooMuch, kAllThatRemains},
    {Reason::unknownPool, kWithoutPool},
    {Reason::tooLarge, kWithoutPool},
    {Reason::sameEntitlement, kWithoutId},
}};

/// Looks for the shortest sequences: whatever forbids the event, what might help against that is tried, and then the
/// event is judged again.
class Search {
  public:
    Search(const Channel& channel, State& state, const Context& context)
        : channel_(channel), state_(state), context_(context) {}

    std::vector<Remedy> find(const Event& event) {
        for (limit_ = 1; limit_ <= kLongestRemedy && found_.empty(); ++limit_) look(event, false);
        for (Remedy& remedy : found_) {
            remedy.sentence = sentenceOf(remedy, Viewer(channel_, state_, context_, {}));
        }
        return std::move(found_);
    }

  private:
    void look(const Event& event, bool isInstead);
    void help(const Event& event, Reason reason, bool isInstead);
    /// The fix comes before the event; by who acts, or else by the producer.
    void before(Event fix, const Event& event, bool isInstead);
    /// The other event stands in the event's place.
    void instead(const Event& other) {
        if (changed_) return;
        changed_ = true;
        look(other, true);
        changed_ = false;
    }
    void deploy(const Event& event, bool isInstead);
    void setOwner(const Event& event, bool isInstead);
    void relateToOwner(const Event& event, bool isInstead);
    void putUnderEndCustomer(const Event& event, bool isInstead);
    void otherTier(const Event& event);
    void splitInstead(const Event& event);
    void newTier(const Event& event);
    void otherwise(const Event& event, std::uint32_t help);

    [[nodiscard]] const Entitlement& entitlement(const Event& event) const {
        return state_.entitlement(state_.findEntitlement(event.entitlement));
    }
    [[nodiscard]] static Event fixFor(const Event& event, EventKind kind) {
        Event fix;
        fix.kind = kind;
        fix.by = event.by;
        fix.entitlement = event.entitlement;
        fix.account = event.account;
        return fix;
    }

    const Channel& channel_;
    State& state_;
    const Context& context_;
    std::size_t limit_ = 1;
    bool changed_ = false;  // another event stands in the event's place
    std::vector<Event> way_;
    std::vector<Remedy> found_;
};

void Search::look(const Event& event, bool isInstead) {
    const std::size_t length = way_.size() + (isInstead ? 1u : 0u);
    if (length > limit_ || found_.size() == kMostRemedies) return;
    const Reason reason = judge(channel_, state_, event);
    if (reason != Reason::none) {
        help(event, reason, isInstead);
    } else if (length == limit_) {
        Remedy& remedy = found_.emplace_back();
        remedy.events = way_;
        remedy.instead = isInstead;
        if (isInstead) remedy.events.push_back(event);
    }
}

void Search::before(Event fix, const Event& event, bool isInstead) {
    if (way_.size() + (isInstead ? 1u : 0u) >= limit_) return;
    if (judge(channel_, state_, fix) != Reason::none) fix.by = {};
    const Step taken = step(channel_, state_, context_, fix);
    if (!taken.happened) return;
    way_.push_back(std::move(fix));
    look(event, isInstead);
    way_.pop_back();
    undo(state_, taken);
}

void Search::deploy(const Event& event, bool isInstead) {
    Event fix = fixFor(event, EventKind::changeState);
    fix.state = EntitlementState::deployed;
    before(std::move(fix), event, isInstead);
}

void Search::setOwner(const Event& event, bool isInstead) {
    for (const TierIndex tier : std::vector<TierIndex>(state_.order)) {
        if (!entitlement(event).at(tier).exists()) continue;
        Event fix = fixFor(event, EventKind::setCurrentOwner);
        fix.tier = state_.tier(tier).id;
        before(std::move(fix), event, isInstead);
    }
}

void Search::relateToOwner(const Event& event, bool isInstead) {
    const OrganizationIndex owner = entitlement(event).ownerAccount();
    if (!owner.exists()) return;
    Event fix = fixFor(event, EventKind::relate);
    fix.with = channel_.organization(owner).id;
    before(std::move(fix), event, isInstead);
}

void Search::putUnderEndCustomer(const Event& event, bool isInstead) {
    const OrganizationIndex account = state_.findAccount(channel_, event.account);
    const OrganizationIndex owner = entitlement(event).ownerAccount();
    if (!owner.exists()) return;
    Event fix = fixFor(event, EventKind::setParents);
    for (const OrganizationIndex parent : state_.account(account).parents) {
        fix.parents.push_back(channel_.organization(parent).id);
    }
    fix.parents.push_back(channel_.organization(owner).id);
    before(std::move(fix), event, isInstead);
}

/// The split into another tier, the nearest first.
void Search::otherTier(const Event& event) {
    for (const TierIndex tier : std::vector<TierIndex>(state_.order)) {
        Event other = event;
        other.tier = state_.tier(tier).id;
        if (!(other == event) && judge(channel_, state_, other) == Reason::none) instead(other);
    }
}

void Search::splitInstead(const Event& event) {
    Event other = event;
    other.kind = EventKind::split;
    other.quantity = entitlement(event).remaining();
    const OrganizationIndex account = state_.findAccount(channel_, event.account);
    const TierIndex owner = entitlement(event).owner;
    for (const TierIndex tier : std::vector<TierIndex>(state_.order)) {
        if (owner.exists() && !state_.isAbove(owner, tier)) continue;
        if (!fits(state_.account(account).type, tier) || entitlement(event).at(tier).exists()) continue;
        other.tier = state_.tier(tier).id;
        instead(other);
    }
}

/// A partner for which no tier is left gets one: `tier-2`, `tier-3` ...
void Search::newTier(const Event& event) {
    Event fix = fixFor(event, EventKind::addTier);
    for (std::size_t number = state_.tiers.size();; ++number) {
        fix.tier = context_.values.text("tier-" + base::digits(number));
        if (!state_.findTier(fix.tier).exists()) break;
    }
    fix.account = fix.entitlement = {};
    Event other = event;
    other.tier = fix.tier;
    if (changed_) return;
    changed_ = true;
    before(std::move(fix), other, true);
    changed_ = false;
}

/// The event as another, or without a member that is in the way.
void Search::otherwise(const Event& event, std::uint32_t help) {
    Event other = event;
    if ((help & kTransferInstead) != 0) {
        other.kind = EventKind::transfer;
        other.tier = other.poolInto = {};
        other.quantity = 1;
    }
    if ((help & kAllThatRemains) != 0) other.quantity = entitlement(event).remaining();
    if ((help & kWithoutPool) != 0) other.poolInto = {};
    if ((help & kWithoutId) != 0) other.newEntitlement = {};
    if ((help & kAsProducer) != 0) other.by = {};
    if (!(other == event)) instead(other);
}

void Search::help(const Event& event, Reason reason, bool isInstead) {
    std::uint32_t help = kAsProducer;  // what somebody may not do, the producer may
    for (const Help& row : kHelps) {
        if (row.reason == reason) help = row.help;
    }
    if (event.kind < EventKind::setCurrentOwner) help &= kAsProducer;  // it is about no entitlement yet
    if ((help & kDeploy) != 0) deploy(event, isInstead);
    if ((help & kRelate) != 0) relateToOwner(event, isInstead);
    if ((help & kUnderEndCustomer) != 0) putUnderEndCustomer(event, isInstead);
    if ((help & kOtherTier) != 0 && event.kind == EventKind::split) otherTier(event);
    if ((help & kOwner) != 0) setOwner(event, isInstead);
    if ((help & kNewTier) != 0 && event.kind == EventKind::split) newTier(event);
    if ((help & kSplitInstead) != 0) splitInstead(event);
    otherwise(event, help);
}

}  // namespace

std::vector<Remedy> remedies(const Channel& channel, State& state, const Context& context,
                             const Event& event) {
    if (judge(channel, state, event) == Reason::none) return {};
    return Search(channel, state, context).find(event);
}

base::Text sentenceOf(const Remedy& remedy, const Viewer& viewer) {
    base::GrowingText text;
    for (std::size_t i = 0; i < remedy.events.size(); ++i) {
        const bool isLast = remedy.instead && i + 1 == remedy.events.size();
        if (i > 0) text += "; then";
        if (isLast) text += i > 0 ? ", instead" : "Instead";
        if (i == 0 && !isLast) text += "First";
        text += ": ";
        text += sentenceOf(remedy.events[i], viewer);
    }
    text += '.';
    return text;
}

}  // namespace sluice::entitlements
