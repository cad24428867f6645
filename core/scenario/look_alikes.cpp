#include "scenario/look_alikes.h"

#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/index_map.h"
#include "base/text.h"
#include "base/unicode.h"

namespace sluice::scenario {
namespace {

using base::IndexMap;
using base::ValueId;

/// What is told apart by its texts: two settings may have keys that look alike.
class Group {
  public:
    /// True where the text was not seen here before.
    bool isNew(ValueId id) {
        if (seen_.size() <= id.value) seen_.resize(id.value + std::size_t{1}, 0);
        return std::exchange(seen_[id.value], std::uint8_t{1}) == 0;
    }
    IndexMap firstOfAlike;  // what texts look like, in the pool of the search → the first text that does

  private:
    std::vector<std::uint8_t> seen_;  // by ValueId
};

class Search {
  public:
    explicit Search(const Document& document) : document_(document) {}

    base::Problems take() {
        for (const SettingTypeEntry& type : document_.settingTypes)
            see(settingIds_, type.id, "/settingTypes", &type);
        for (const data_sync::OrganizationEntry& entry : document_.organizations)
            organization(entry, "/organizations");
        for (const Event& event : document_.events) {
            if (const auto* of = std::get_if<data_sync::Event>(&event)) this->event(*of);
            ++at_;
        }
        return std::move(problems_);
    }

  private:
    void event(const data_sync::Event& event) {
        std::visit(
            [this]<class T>(const T& of) {
                if constexpr (requires { of.organization.settings; })
                    organization(of.organization, "/events");
                if constexpr (std::is_same_v<T, data_sync::AddItem>) {
                    see(keysOf(of.setting), of.item.key, "/events", &of);
                }
                if constexpr (std::is_same_v<T, data_sync::RenameOrganization>) {
                    see(names_, of.name, "/events", &of);
                }
            },
            event);
    }
    void organization(const data_sync::OrganizationEntry& entry, std::string_view list) {
        see(ids_, entry.id, list, &entry);
        if (entry.name.exists()) see(names_, entry.name, list, &entry);
        for (const data_sync::SettingEntry& setting : entry.settings) {
            Group& keys = keysOf(setting.setting);
            for (const data_sync::Item& item : setting.items) see(keys, item.key, list, &entry);
        }
    }
    Group& keysOf(ValueId setting) {
        if (!setting.exists()) return unknown_;
        std::uint32_t index = groupOf_.find(setting.value);
        if (index == IndexMap::kNone) {
            index = static_cast<std::uint32_t>(keys_.size());
            groupOf_.add(setting.value, index);
            keys_.emplace_back();
        }
        return keys_[index];
    }

    /// `entry`: the entry of the list that has the text, or, of events, the present one.
    template <class Entry>
    void see(Group& group, ValueId id, std::string_view list, const Entry* entry) {
        if (!id.exists() || !group.isNew(id)) return;
        const std::uint32_t key = folded_.text(base::lookAlike(document_.values.spelling(id))).value;
        const std::uint32_t first = group.firstOfAlike.find(key);
        if (first == IndexMap::kNone) return group.firstOfAlike.add(key, id.value);
        std::size_t index = at_;
        if constexpr (std::is_same_v<Entry, SettingTypeEntry>) {
            index = static_cast<std::size_t>(entry - document_.settingTypes.data());
        } else if constexpr (std::is_same_v<Entry, data_sync::OrganizationEntry>) {
            if (list == "/organizations")
                index = static_cast<std::size_t>(entry - document_.organizations.data());
        }
        problems_.push_back({base::Severity::warning, base::Text(list) + "/" + base::digits(index),
                             told({first}) + " and " + told(id) + " look alike and are two (DS-70).",
                             "Write them alike where one is meant."});
    }
    [[nodiscard]] base::Text told(ValueId id) const {
        const base::Text spelling = base::spelledOut(document_.values.spelling(id));
        if (document_.values.kind(id) == base::ValueKind::number) return "The number " + spelling;
        return base::quoted(spelling);
    }

    const Document& document_;
    base::Problems problems_;
    base::ValuePool folded_;
    Group settingIds_, ids_, names_, unknown_;
    IndexMap groupOf_;  // setting → its keys
    std::vector<Group> keys_;
    std::size_t at_ = 0;  // the present event
};

}  // namespace

base::Problems lookAlikes(const Document& document) { return Search(document).take(); }

}  // namespace sluice::scenario
