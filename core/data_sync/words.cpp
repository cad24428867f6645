#include "data_sync/words.h"

#include "base/text.h"

namespace sluice::data_sync {

std::string Names::of(OrganizationIndex organization) const {
    return base::cut(values.spelling(channel.organization(organization).name));
}

std::string Names::of(SettingIndex setting) const {
    return base::cut(values.spelling(state.setting(setting).label));
}

std::string Names::quoted(ValueId value) const {
    return value.exists() ? base::quoted(values.spelling(value)) : "nothing";
}

std::string Names::of(Item item) const {
    std::string text = quoted(item.key);
    if (item.detail.exists()) text += " (" + base::cut(values.spelling(item.detail)) + ")";
    return text;
}

namespace {

class Teller {
  public:
    explicit Teller(const Names& names) : names_(names) {}

    std::string operator()(const Invite& event) const {
        return organization(event.upstream) + " invites " + newName(event.organization) + with(event.flags);
    }
    std::string operator()(const Partner& event) const {
        return organization(event.upstream) + " partners with " + organization(event.downstream) +
               with(event.flags);
    }
    std::string operator()(const SetFlags& event) const {
        return organization(event.upstream) + " sets " + organization(event.downstream) + " to " +
               flagWords(event.flags);
    }
    std::string operator()(const EndPartnership& event) const {
        return organization(event.upstream) + " ends its partnership with " + organization(event.downstream);
    }
    std::string operator()(const AddItem& event) const {
        return organization(event.organization) + " adds " + names_.of(event.item) + " to " +
               setting(event.setting);
    }
    std::string operator()(const ChangeItem& event) const {
        const std::string to = event.item.detail.exists() ? "to " + names_.quoted(event.item.detail)
                                                          : std::string("to have no detail");
        return organization(event.organization) + " changes " + names_.quoted(event.item.key) + " in " +
               setting(event.setting) + " " + to;
    }
    std::string operator()(const RemoveItem& event) const {
        return organization(event.organization) + " removes " + names_.quoted(event.key) + " from " +
               setting(event.setting);
    }
    std::string operator()(const SetValue& event) const {
        return organization(event.organization) + " sets " + setting(event.setting) + " to " +
               names_.quoted(event.value);
    }
    std::string operator()(const ClearValue& event) const {
        return organization(event.organization) + " clears " + setting(event.setting);
    }
    std::string operator()(const AddOrganization& event) const {
        return newName(event.organization) + " joins without a partnership";
    }
    std::string operator()(const RenameOrganization& event) const {
        return organization(event.organization) + " is renamed to " + names_.quoted(event.name);
    }
    std::string operator()(const RemoveOrganization& event) const {
        return organization(event.organization) + " leaves the channel";
    }

  private:
    [[nodiscard]] std::string organization(ValueId id) const {
        const OrganizationIndex index = names_.channel.find(id);
        return index.exists() ? names_.of(index) : names_.quoted(id);
    }
    [[nodiscard]] std::string newName(const OrganizationEntry& entry) const {
        return base::cut(names_.values.spelling(entry.name.exists() ? entry.name : entry.id));
    }
    [[nodiscard]] std::string setting(ValueId id) const {
        const SettingIndex index = names_.state.findSetting(id);
        return index.exists() ? names_.of(index) : names_.quoted(id);
    }
    [[nodiscard]] static std::string flagWords(Flags flags) {
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
    [[nodiscard]] static std::string with(Flags flags) { return ": " + flagWords(flags); }

    const Names& names_;
};

}  // namespace

std::string sentenceOf(const Event& event, const Names& names) { return std::visit(Teller(names), event); }

}  // namespace sluice::data_sync
