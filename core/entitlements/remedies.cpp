#include "entitlements/remedies.h"

#include <algorithm>
#include <utility>

#include "entitlements/judge.h"
#include "entitlements/words.h"

namespace sluice::entitlements {

namespace {

constexpr std::size_t kLongestRemedy = 3;

constexpr std::uint32_t bit(EventKind kind) { return 1u << static_cast<std::uint32_t>(kind); }

/// What may stand in the event's place: the event, but ...
enum : std::uint32_t {
    kSplit = 1u << 0,  // a split ...
    kTransfer = 1u << 1,
    kEachTier = 1u << 2,  // to another tier
    kNewTier = 1u << 3,
    kAllThatRemains = 1u << 4,
    kNoPool = 1u << 5,
    kNoId = 1u << 6,
    kByProducer = 1u << 7,
    kNameEnd = 1u << 8,  // where nobody stands on the entitlement: a customer becomes its end customer
    kAllThatIsUsed = 1u << 9,
};

/// What might help against a reason: events before, and others instead.
struct Help {
    Reason reason;
    std::uint32_t before;
    std::uint32_t instead;
};
constexpr std::uint32_t kDeploy = bit(EventKind::changeState);
constexpr std::uint32_t kOwner = bit(EventKind::setCurrentOwner);
constexpr std::uint32_t kRelate = bit(EventKind::relate);
constexpr std::uint32_t kParents = bit(EventKind::setParents);
constexpr std::uint32_t kReturn = bit(EventKind::deactivate);
constexpr Help kHelps[] = {
    {Reason::notDeployed, kDeploy, kNameEnd},
    {Reason::stateNotNext, kDeploy, 0},
    {Reason::inactiveTransferred, kDeploy, 0},
    {Reason::notDeployedReturned, kDeploy, 0},
    {Reason::inactiveQuantity, kDeploy, 0},
    {Reason::originNotDeployed, kDeploy, 0},
    {Reason::belowUsed, kReturn, kAllThatIsUsed},
    {Reason::tooMuchReturned, 0, kAllThatIsUsed},
    {Reason::splitWithoutOwner, kOwner, kNameEnd},
    {Reason::transferWithoutOwner, kOwner, kNameEnd},
    {Reason::notRelatedToOwner, kRelate | kOwner, 0},
    {Reason::notRelatedCustomer, kRelate | kOwner, 0},
    {Reason::notRedeemable, kRelate | kParents | kOwner, 0},
    {Reason::notParentOrChild, kParents, 0},
    {Reason::tierNotBelow, kOwner, kSplit | kEachTier | kNewTier},
    {Reason::tierDefined, kOwner, kSplit | kEachTier | kNewTier},
    {Reason::accountUnfit, 0, kSplit | kEachTier | kNewTier},
    {Reason::transferToPartner, 0, kSplit | kEachTier | kNewTier | kAllThatRemains},
    {Reason::bulkTransferred, 0, kSplit | kEachTier | kNewTier | kAllThatRemains},
    {Reason::splitByCustomer, 0, kTransfer},
    {Reason::tooMuch, 0, kAllThatRemains},
    {Reason::unknownPool, 0, kNoPool},
    {Reason::tooLarge, 0, kNoPool},
    {Reason::sameEntitlement, 0, kNoId},
};

/// Looks for the shortest sequences: whatever forbids the event, what might help against that is tried, and
/// then the event is judged again.
class Search {
  public:
    Search(const Channel& channel, State& state, const Context& context)
        : channel_(channel), state_(state), context_(context) {}

    std::vector<Remedy> find(const Event& event) {
        for (limit_ = 1; limit_ <= kLongestRemedy && found_.empty(); ++limit_) look(event);
        for (Remedy& remedy : found_) {
            remedy.sentence = sentenceOf(remedy, Viewer(channel_, state_, context_, {}));
        }
        return std::move(found_);
    }

  private:
    void look(const Event& event);
    void before(EventKind kind, const Event& event);
    void take(const Event& fix, const Event& event);
    void instead(const Event& event, std::uint32_t help);
    void toNewTier(Event event);
    [[nodiscard]] bool nameEnd(Event& event) const;

    const Channel& channel_;
    State& state_;
    const Context& context_;
    std::size_t limit_ = 1;
    bool isInstead_ = false;  // another event stands in the event's place
    std::vector<Event> way_;
    std::vector<Remedy> found_;
};

void Search::look(const Event& event) {
    const std::size_t length = way_.size() + (isInstead_ ? 1u : 0u);
    if (length > limit_ || found_.size() == kMostRemedies) return;
    const Reason reason = judge(channel_, state_, event);
    if (reason == Reason::none) {
        if (length != limit_) return;
        Remedy& remedy = found_.emplace_back();
        remedy.events = way_;
        remedy.instead = isInstead_;
        if (isInstead_) remedy.events.push_back(event);
        return;
    }
    Help help{reason, 0, kByProducer};  // what somebody may not do, the producer may
    for (const Help& row : kHelps) {
        // Where no entitlement is there to be acted on, only the actor can be another.
        if (row.reason == reason && event.kind >= EventKind::setCurrentOwner) help = row;
    }
    if (length < limit_) {
        for (std::uint32_t i = 0; i < static_cast<std::uint32_t>(EventKind::count_); ++i) {
            if ((help.before >> i & 1) != 0) before(static_cast<EventKind>(i), event);
        }
    }
    if (isInstead_) return;
    isInstead_ = true;
    instead(event, help.instead);
    isInstead_ = false;
}

/// An event of this kind comes before.
void Search::before(EventKind kind, const Event& event) {
    const Entitlement& entitlement = state_.entitlement(state_.findEntitlement(event.entitlement));
    const OrganizationIndex owner = entitlement.ownerAccount();
    Event fix;
    fix.kind = kind;
    fix.by = event.by;
    fix.account = event.account;
    fix.state = EntitlementState::deployed;
    if (kind == EventKind::changeState || kind == EventKind::setCurrentOwner) {
        fix.account = {};
        fix.entitlement = event.entitlement;
        // A split is merged back into what it came out of.
        const bool isOfOrigin = event.kind == EventKind::mergeBack && entitlement.from.exists();
        if (isOfOrigin) fix.entitlement = state_.entitlement(entitlement.from).id;
    } else if (kind == EventKind::deactivate) {
        fix.account = {};
        fix.entitlement = event.entitlement;
        fix.quantity = entitlement.used - event.quantity;
    } else if (!owner.exists()) {
        return;
    } else if (kind == EventKind::relate) {
        fix.with = channel_.organization(owner).id;
    } else {
        const OrganizationIndex account = channel_.find(event.account);
        for (const OrganizationIndex parent : state_.account(account).parents) {
            fix.parents.push_back(channel_.organization(parent).id);
        }
        fix.parents.push_back(channel_.organization(owner).id);
    }
    if (kind != EventKind::setCurrentOwner) return take(fix, event);
    // Copied: trying a fix may make another entitlement, which moves them.
    const TierIndex present = entitlement.owner;
    const bool isPassedOn = entitlement.from.exists() && present.exists();
    for (const TierIndex tier : std::vector<TierIndex>(state_.order)) {
        // Nobody is advised to give rights back to whom they came from.
        if (isPassedOn && state_.isAbove(tier, present)) continue;
        fix.tier = state_.tier(tier).id;
        take(fix, event);
    }
}

/// By who acts, or else by the producer.
void Search::take(const Event& fix, const Event& event) {
    Event own = fix;
    if (judge(channel_, state_, own) != Reason::none) own.by = {};
    const Step taken = step(channel_, state_, context_, own);
    if (!taken.happened) return;
    way_.push_back(own);
    look(event);
    way_.pop_back();
    undo(state_, taken);
}

void Search::instead(const Event& event, std::uint32_t help) {
    Event other = event;
    if ((help & kSplit) != 0) other.kind = EventKind::split;
    if ((help & kTransfer) != 0) {
        other.kind = EventKind::transfer;
        other.tier = other.poolInto = {};
        other.quantity = 1;
    }
    if ((help & kAllThatRemains) != 0) {
        other.quantity = state_.entitlement(state_.findEntitlement(event.entitlement)).remaining();
    }
    if ((help & kAllThatIsUsed) != 0) {
        other.quantity = state_.entitlement(state_.findEntitlement(event.entitlement)).used;
    }
    if ((help & kNoPool) != 0) other.poolInto = {};
    if ((help & kNoId) != 0) other.newEntitlement = {};
    if ((help & kByProducer) != 0) other.by = {};
    if ((help & kNameEnd) != 0 && !nameEnd(other)) return;
    const bool isAboutSplit = event.kind == EventKind::split || event.kind == EventKind::transfer;
    if ((help & kEachTier) == 0) {
        if (!(other == event)) look(other);
        return;
    }
    if (!isAboutSplit) return;
    for (std::uint32_t i = 0; i < state_.order.size(); ++i) {
        other.tier = state_.tier(state_.order[i]).id;
        if (other.tier != event.tier) look(other);
    }
    if ((help & kNewTier) != 0) toNewTier(other);
}

/// False where somebody stands on the entitlement already.
bool Search::nameEnd(Event& event) const {
    const auto& standing = state_.entitlement(state_.findEntitlement(event.entitlement)).tiers;
    Event named;
    named.kind = EventKind::nameEndCustomer;
    named.by = event.by;
    named.entitlement = event.entitlement;
    named.account = event.account;
    event = named;
    return std::none_of(standing.begin(), standing.end(),
                        [](OrganizationIndex account) { return account.exists(); });
}

/// A partner for which no tier is left gets one: `tier-2`, `tier-3` ...
void Search::toNewTier(Event event) {
    Event fix;
    fix.kind = EventKind::addTier;
    fix.by = event.by;
    for (std::size_t number = state_.tiers.size();; ++number) {
        fix.tier = context_.values.text("tier-" + base::digits(number));
        if (!state_.findTier(fix.tier).exists()) break;
    }
    event.tier = fix.tier;
    if (way_.size() + 1 < limit_) take(fix, event);
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
        const base::Text sentence = sentenceOf(remedy.events[i], viewer);
        const bool isProducer = !remedy.events[i].by.exists();  // "The producer ...", now inside a sentence
        if (isProducer) text += "t";
        text += sentence.view().substr(isProducer ? 1 : 0);
    }
    text += '.';
    return text;
}

}  // namespace sluice::entitlements
