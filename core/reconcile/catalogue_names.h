// Which entry of a catalogue an entry of the file is: that with the same id, else that with the same name where one alone
// has it. Ids of price lists are made from names, so the name is what people know it by.
#pragma once

#include <unordered_map>
#include <vector>

#include "base/value_pool.h"

namespace sluice::reconcile {

using base::ValueId;

/// What people read of an entry: its name, else its id.
template <class Entry>
[[nodiscard]] ValueId readAs(const Entry& entry) {
    if constexpr (requires { entry.name; }) {
        return entry.name.exists() ? entry.name : entry.id;
    } else {
        return entry.length.exists() ? entry.length : entry.id;  // a period
    }
}

/// Ids of the file, as they are here.
class EntryIds {
  public:
    template <class Entry>
    EntryIds(const std::vector<Entry>& theirs, const std::vector<Entry>& ours) {
        std::unordered_map<std::uint32_t, ValueId> byId, byName;
        const auto note = [](auto& map, ValueId key, ValueId id) {
            const auto [known, isNew] = map.emplace(key.value, id);
            if (!isNew) known->second = {};
        };
        for (const Entry& each : ours) byId.emplace(each.id.value, each.id);
        std::unordered_map<std::uint32_t, ValueId> wanted;
        for (const Entry& each : theirs) {
            const auto same = byId.find(each.id.value);
            if (same != byId.end()) {
                ids_.emplace(each.id.value, each.id);
                same->second = {};  // taken
            } else {
                note(wanted, readAs(each), each.id);
            }
        }
        for (const Entry& each : ours) {
            if (byId.at(each.id.value).exists()) note(byName, readAs(each), each.id);
        }
        for (const auto& [name, id] : wanted) {
            const auto found = byName.find(name);
            if (id.exists() && found != byName.end() && found->second.exists())
                ids_.emplace(id.value, found->second);
        }
    }

    /// The id here; the same where it is new.
    [[nodiscard]] ValueId operator()(ValueId theirs) const {
        const auto known = ids_.find(theirs.value);
        return known == ids_.end() ? theirs : known->second;
    }
    void translate(ValueId& theirs) const {
        if (theirs.exists()) theirs = (*this)(theirs);
    }
    void translate(std::vector<ValueId>& theirs) const {
        for (ValueId& each : theirs) translate(each);
    }

  private:
    std::unordered_map<std::uint32_t, ValueId> ids_;
};

}  // namespace sluice::reconcile
