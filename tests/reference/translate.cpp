#include "reference/translate.h"

namespace sluice::reference {

namespace {

/// The one place in the tests that turns each alternative of the engine's event into texts.
struct Translator {
    const base::ValuePool& values;

    std::string id(base::ValueId value) const {
        return value.exists() ? std::string(values.spelling(value)) : "";
    }
    std::string scalar(base::ValueId value) const { return scalarText(values, value); }

    std::string nameOf(const data_sync::OrganizationEntry& entry) const {
        return entry.name.exists() ? id(entry.name) : id(entry.id);
    }

    std::map<std::string, Values> settingsOf(const data_sync::OrganizationEntry& entry) const {
        std::map<std::string, Values> settings;
        for (const data_sync::SettingEntry& setting : entry.settings) {
            Values has;
            for (const data_sync::Item& item : setting.items) has[scalar(item.key)] = scalar(item.detail);
            if (!setting.isList && setting.value.exists()) has[""] = scalar(setting.value);
            if (!has.empty()) settings[id(setting.setting)] = has;
        }
        return settings;
    }

    Event operator()(const data_sync::Invite& event) const {
        return {.kind = Kind::invite,
                .upstream = id(event.upstream),
                .organization = id(event.organization.id),
                .name = nameOf(event.organization),
                .flags = event.flags,
                .ownSettings = settingsOf(event.organization)};
    }
    Event operator()(const data_sync::Partner& event) const {
        return {.kind = Kind::partner,
                .upstream = id(event.upstream),
                .organization = id(event.downstream),
                .flags = event.flags};
    }
    Event operator()(const data_sync::SetFlags& event) const {
        return {.kind = Kind::setFlags,
                .upstream = id(event.upstream),
                .organization = id(event.downstream),
                .flags = event.flags};
    }
    Event operator()(const data_sync::EndPartnership& event) const {
        return {.kind = Kind::endPartnership,
                .upstream = id(event.upstream),
                .organization = id(event.downstream)};
    }
    Event edit(Kind kind, base::ValueId organization, base::ValueId setting) const {
        return {.kind = kind, .organization = id(organization), .setting = id(setting)};
    }
    Event operator()(const data_sync::AddItem& event) const {
        Event result = edit(Kind::addItem, event.organization, event.setting);
        result.key = scalar(event.item.key);
        result.detail = scalar(event.item.detail);
        return result;
    }
    Event operator()(const data_sync::ChangeItem& event) const {
        Event result = edit(Kind::changeItem, event.organization, event.setting);
        result.key = scalar(event.item.key);
        result.detail = scalar(event.item.detail);
        return result;
    }
    Event operator()(const data_sync::RemoveItem& event) const {
        Event result = edit(Kind::removeItem, event.organization, event.setting);
        result.key = scalar(event.key);
        return result;
    }
    Event operator()(const data_sync::SetValue& event) const {
        Event result = edit(Kind::setValue, event.organization, event.setting);
        result.detail = scalar(event.value);
        return result;
    }
    Event operator()(const data_sync::ClearValue& event) const {
        return edit(Kind::clearValue, event.organization, event.setting);
    }
    Event operator()(const data_sync::AddOrganization& event) const {
        return {.kind = Kind::addOrganization,
                .organization = id(event.organization.id),
                .name = nameOf(event.organization),
                .ownSettings = settingsOf(event.organization)};
    }
    Event operator()(const data_sync::RenameOrganization& event) const {
        return {
            .kind = Kind::renameOrganization, .organization = id(event.organization), .name = id(event.name)};
    }
    Event operator()(const data_sync::RemoveOrganization& event) const {
        return {.kind = Kind::removeOrganization, .organization = id(event.organization)};
    }
};

}  // namespace

std::string scalarText(const base::ValuePool& values, base::ValueId id) {
    if (!id.exists()) return "";
    const std::string spelling(values.spelling(id));
    return values.kind(id) == base::ValueKind::text ? '"' + spelling : spelling;
}

Rulebook rulebookOf(const scenario::Document& document) {
    Rulebook rulebook{catalogue(), document.readings};
    for (const scenario::SettingTypeEntry& entry : document.settingTypes) {
        rulebook.types[std::string(document.values.spelling(entry.id))] = {entry.cardinality, entry.scope};
    }
    return rulebook;
}

World worldOf(const scenario::Document& document) {
    const Translator translate{document.values};
    World world;
    for (const data_sync::OrganizationEntry& entry : document.organizations) {
        world.organizations[translate.id(entry.id)] = {translate.nameOf(entry), translate.settingsOf(entry)};
    }
    for (const scenario::PartnershipEntry& entry : document.partnerships) {
        const Pair pair = {translate.id(entry.upstream), translate.id(entry.downstream)};
        world.partnerships[pair] = entry.flags;
        for (const base::ValueId setting : entry.catchesUp)
            world.pending.insert({pair, translate.id(setting)});
    }
    return world;
}

Event eventOf(const scenario::Event& event, const base::ValuePool& values) {
    return std::visit(Translator{values}, std::get<data_sync::Event>(event));
}

Evaluation evaluate(const scenario::Document& document) {
    Evaluation evaluation;
    evaluation.rulebook = rulebookOf(document);
    evaluation.worlds.push_back(worldOf(document));
    for (const scenario::Event& event : document.events) {
        const Event translated = eventOf(event, document.values);
        evaluation.steps.push_back(apply(evaluation.rulebook, evaluation.worlds.back(), translated));
        evaluation.worlds.push_back(evaluation.steps.back().after);
    }
    return evaluation;
}

}  // namespace sluice::reference
