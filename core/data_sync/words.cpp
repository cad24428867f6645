#include "data_sync/words.h"

#include "base/text.h"

namespace sluice::data_sync {

Text Names::of(OrganizationIndex organization) const {
    return base::cut(values.spelling(channel.organization(organization).name));
}

Text Names::of(SettingIndex setting) const {
    return base::cut(values.spelling(state.setting(setting).label));
}

Text Names::quoted(ValueId value) const {
    return value.exists() ? base::quoted(values.spelling(value)) : "nothing";
}

Text Names::of(Item item) const {
    base::GrowingText text = quoted(item.key);
    if (item.detail.exists()) text += " (" + base::cut(values.spelling(item.detail)) + ")";
    return text;
}

namespace {

class Teller {
  public:
    explicit Teller(const Names& names) : names_(names) {}

    Text operator()(const Invite& event) const {
        return organization(event.upstream) + " invites " + newName(event.organization) + with(event.flags);
    }
    Text operator()(const Partner& event) const {
        return organization(event.upstream) + " partners with " + organization(event.downstream) +
               with(event.flags);
    }
    Text operator()(const SetFlags& event) const {
        return organization(event.upstream) + " sets " + organization(event.downstream) + " to " +
               flagWords(event.flags);
    }
    Text operator()(const EndPartnership& event) const {
        return organization(event.upstream) + " ends its partnership with " + organization(event.downstream);
    }
    Text operator()(const AddItem& event) const {
        return organization(event.organization) + " adds " + names_.of(event.item) + " to " +
               setting(event.setting);
    }
    Text operator()(const ChangeItem& event) const {
        const Text to =
            event.item.detail.exists() ? "to " + names_.quoted(event.item.detail) : Text("to have no detail");
        return organization(event.organization) + " changes " + names_.quoted(event.item.key) + " in " +
               setting(event.setting) + " " + to;
    }
    Text operator()(const RemoveItem& event) const {
        return organization(event.organization) + " removes " + names_.quoted(event.key) + " from " +
               setting(event.setting);
    }
    Text operator()(const SetValue& event) const {
        return organization(event.organization) + " sets " + setting(event.setting) + " to " +
               names_.quoted(event.value);
    }
    Text operator()(const ClearValue& event) const {
        return organization(event.organization) + " clears " + setting(event.setting);
    }
    Text operator()(const AddOrganization& event) const {
        return newName(event.organization) + " joins without a partnership";
    }
    Text operator()(const RenameOrganization& event) const {
        return organization(event.organization) + " is renamed to " + names_.quoted(event.name);
    }
    Text operator()(const RemoveOrganization& event) const {
        return organization(event.organization) + " leaves the channel";
    }

  private:
    [[nodiscard]] Text organization(ValueId id) const {
        const OrganizationIndex index = names_.channel.find(id);
        return index.exists() ? names_.of(index) : names_.quoted(id);
    }
    [[nodiscard]] Text newName(const OrganizationEntry& entry) const {
        return base::cut(names_.values.spelling(entry.name.exists() ? entry.name : entry.id));
    }
    [[nodiscard]] Text setting(ValueId id) const {
        const SettingIndex index = names_.state.findSetting(id);
        return index.exists() ? names_.of(index) : names_.quoted(id);
    }
    [[nodiscard]] static Text flagWords(Flags flags) {
        switch (modeOf(flags)) {
            case Mode::off:
                return flags.exclusive ? "Data Sync off, Exclusive" : "Data Sync off";
            case Mode::nonExclusive:
                return "Data Sync, Non-exclusive";
            case Mode::flexible:
                return "Data Sync, Exclusive (Flexible)";
            case Mode::strict:
                return "Data Sync, Exclusive (Strict)";
        }
        return {};
    }
    [[nodiscard]] static Text with(Flags flags) { return ": " + flagWords(flags); }

    const Names& names_;
};

}  // namespace

Text sentenceOf(const Event& event, const Names& names) { return std::visit(Teller(names), event); }

}  // namespace sluice::data_sync
