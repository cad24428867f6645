#include "flexnet/parents.h"

#include <algorithm>
#include <string>

#include "base/text.h"

namespace sluice::flexnet {

using entitlements::AccountType;

namespace {

class Hierarchy {
  public:
    Hierarchy(Records& records, Findings& findings) : records_(records), findings_(findings) {
        for (Account& each : records.accounts) {
            for (const ValueId parent : each.parents) named_.push_back(parent);
        }
        for (const ValueId parent : named_) static_cast<void>(records.accounts.at(parent));
        for (Account& each : records.accounts) {
            places_.add(each.id.value, static_cast<std::uint32_t>(accounts_.size()));
            accounts_.push_back(&each);
        }
    }

    std::vector<std::pair<ValueId, ValueId>> settle() {
        takeTypes();
        std::vector<std::pair<ValueId, ValueId>> related;
        for (Account* each : accounts_) {
            std::erase_if(each->parents, [&](ValueId id) {
                const Account& parent = *accounts_[placeOf(id)];
                if (&parent != each && parent.type == each->type && each->type != AccountType::producer)
                    return false;
                const bool mayBeRelated = &parent != each && parent.type != AccountType::producer &&
                                          each->type != AccountType::producer &&
                                          each->type != AccountType::none && parent.type != AccountType::none;
                findings_.add(mayBeRelated ? Remark::parentAsRelated : Remark::parentLeftOut,
                              records_.values.spelling(id));
                if (mayBeRelated) related.emplace_back(id, each->id);
                return true;
            });
        }
        breakLoops();
        return related;
    }

  private:
    using Places = std::vector<std::vector<std::uint32_t>>;

    [[nodiscard]] std::uint32_t placeOf(ValueId id) const { return places_.find(id.value); }

    /// From those whose type is told up to those of whom nobody said one.
    void takeTypes() {
        std::vector<std::uint32_t> told;
        for (std::uint32_t i = 0; i < accounts_.size(); ++i) {
            if (accounts_[i]->type != AccountType::none) told.push_back(i);
        }
        for (std::size_t i = 0; i < told.size(); ++i) {
            const Account& each = *accounts_[told[i]];
            if (each.type == AccountType::producer) continue;
            for (const ValueId id : each.parents) {
                Account& parent = *accounts_[placeOf(id)];
                if (parent.type != AccountType::none) continue;
                parent.type = each.type;
                told.push_back(placeOf(id));
            }
        }
    }
    /// Those that are left when whoever has nobody left before it is taken away, again and again.
    [[nodiscard]] static std::vector<bool> leftBy(const Places& next) {
        std::vector<std::uint32_t> waiting(next.size(), 0), ready;
        std::vector<bool> isLeft(next.size(), true);
        for (const auto& list : next) {
            for (const std::uint32_t each : list) ++waiting[each];
        }
        for (std::uint32_t i = 0; i < next.size(); ++i) {
            if (waiting[i] == 0) ready.push_back(i);
        }
        for (std::size_t i = 0; i < ready.size(); ++i) {
            isLeft[ready[i]] = false;
            for (const std::uint32_t each : next[ready[i]]) {
                if (--waiting[each] == 0) ready.push_back(each);
            }
        }
        return isLeft;
    }
    void breakLoops() {
        Places parents(accounts_.size()), children(accounts_.size());
        for (std::uint32_t i = 0; i < accounts_.size(); ++i) {
            for (const ValueId id : accounts_[i]->parents) {
                parents[i].push_back(placeOf(id));
                children[placeOf(id)].push_back(i);
            }
        }
        const std::vector<bool> fromBelow = leftBy(parents), fromAbove = leftBy(children);
        for (std::uint32_t i = 0; i < accounts_.size(); ++i) {
            if (!fromBelow[i] || !fromAbove[i]) continue;
            Account& each = *accounts_[i];
            findings_.wrong(each.place,
                            "the parents of " + base::quoted(records_.values.spelling(each.id)) +
                                " lead back to it, or stand between two such loops (EN-23)",
                            "no account stands above itself: take one of the parents away");
            each.parents.clear();
        }
    }

    Records& records_;
    Findings& findings_;
    std::vector<ValueId> named_;
    std::vector<Account*> accounts_;
    base::IndexMap places_;  // of accounts_, by id
};

}  // namespace

std::vector<std::pair<ValueId, ValueId>> settleParents(Records& records, Findings& findings) {
    return Hierarchy(records, findings).settle();
}

}  // namespace sluice::flexnet
