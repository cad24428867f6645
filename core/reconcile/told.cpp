#include "reconcile/told.h"

#include <algorithm>
#include <optional>
#include <type_traits>
#include <utility>

#include "base/index_map.h"
#include "base/value_translation.h"
#include "channel/channel.h"
#include "codec/field_walk.h"
#include "codec/plan_catalogue_fields.h"

namespace sluice::reconcile {

using scenario::Document;

namespace {

class Translator {
  public:
    Translator(const Document& file, base::ValuePool& values) : translate_(file.values, values) {}

    void operator()(ValueId& value) { value = translate_(value); }
    void operator()(data_sync::OrganizationEntry& entry) {
        (*this)(entry.id);
        (*this)(entry.name);
        for (data_sync::SettingEntry& setting : entry.settings) {
            (*this)(setting.setting);
            (*this)(setting.value);
            for (data_sync::Item& item : setting.items) {
                (*this)(item.key);
                (*this)(item.detail);
            }
        }
    }
    void operator()(scenario::PartnershipEntry& entry) {
        (*this)(entry.upstream);
        (*this)(entry.downstream);
        (*this)(entry.reseller.serviceTemplate);
        (*this)(entry.catchesUp);
    }
    void operator()(plan_sync::Catalogue& catalogue) {
        (*this)(catalogue.shelf);
        (*this)(catalogue.plans);
    }
    template <class T>
    void operator()(std::vector<T>& list) {
        for (T& each : list) (*this)(each);
    }
    template <class T>
    void operator()(std::optional<T>& value) {
        if (value) (*this)(*value);
    }
    /// By the table of its fields: whatever has one holds values, switches and what is made of them.
    template <codec::HasFields T>
    void operator()(T& object) {
        codec::forEachMember(object, [this](const auto&, auto& member) {
            using Member = std::remove_cvref_t<decltype(member)>;
            if constexpr (!std::is_same_v<Member, bool> && !std::is_same_v<Member, plan_sync::OwnMarks>) {
                (*this)(member);
            }
        });
    }

  private:
    base::ValueTranslation translate_;
};

/// The places of the organizations, each after those above it.
std::vector<std::uint32_t> topDown(const Document& file) {
    base::IndexMap places;
    for (std::uint32_t i = 0; i < file.organizations.size(); ++i) {
        places.add(file.organizations[i].id.value, i);
    }
    std::vector<channel::Edge> edges;
    for (const scenario::PartnershipEntry& each : file.partnerships) {
        edges.push_back({{places.find(each.upstream.value)}, {places.find(each.downstream.value)}});
    }
    const auto count = static_cast<std::uint32_t>(file.organizations.size());
    std::vector<std::uint32_t> order;
    for (const channel::OrganizationIndex each : channel::layOut(count, edges).order) {
        order.push_back(each.value);
    }
    return order;
}

/// The order in which Told has the organizations.
void arrange(const Document& file, Told& told) {
    const std::vector<std::uint32_t> order = topDown(file);
    std::vector<std::uint32_t> placeOf(order.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) {
        told.organizations.push_back(file.organizations[order[i]]);
        placeOf[order[i]] = i;
    }
    told.catalogues = file.catalogues;
    for (scenario::CatalogueEntry& each : told.catalogues) each.organization = placeOf[each.organization];
}

}  // namespace

Told toldBy(const Document& file, base::ValuePool& values) {
    Told told;
    arrange(file, told);
    told.partnerships = file.partnerships;
    Translator translate(file, values);
    translate(told.organizations);
    translate(told.partnerships);
    for (scenario::CatalogueEntry& each : told.catalogues) translate(each.catalogue);
    for (const data_sync::OrganizationEntry& each : told.organizations) {
        for (const data_sync::SettingEntry& setting : each.settings) {
            if (!plan_sync::contains(told.settings, setting.setting))
                told.settings.push_back(setting.setting);
        }
    }
    told.hasFlags = std::any_of(told.partnerships.begin(), told.partnerships.end(),
                                [](const auto& each) { return each.flags != data_sync::Flags{}; });
    told.isOfChannel = told.catalogues.empty() || !told.partnerships.empty() || !told.settings.empty();
    return told;
}

}  // namespace sluice::reconcile
