#include "codec/plan_read.h"

namespace sluice::codec {
namespace {

constexpr auto kPlanReadingNames = [] {
    constexpr auto& fields = kFieldNames<plan_sync::Readings>;
    std::array<std::string_view, fields.size()> names{};
    for (std::size_t i = 0; i < names.size(); ++i) names[i] = fields[i].name;
    return names;
}();

}  // namespace

void OwnReader<data_sync::Readings>::read(JsonReader& reader, std::uint32_t token, data_sync::Readings& out) {
    reader.readObject(token, out, kPlanReadingNames);
}

void OwnReader<plan_sync::OptionSet>::read(JsonReader& reader, std::uint32_t token,
                                           plan_sync::OptionSet& out) {
    std::vector<plan_sync::Option> options;
    const std::size_t before = reader.report().count();
    reader.read(token, options);
    if (reader.report().count() > before) return;
    for (const plan_sync::Option option : options) out.add(option);
}

void OwnReader<plan_sync::Value>::read(JsonReader& reader, std::uint32_t token, plan_sync::Value& out) {
    const Token& found = reader.at(token);
    if (found.is() == TokenKind::boolean) {
        out = plan_sync::Value::ofFlag(found.value == 1);
    } else if (found.isScalar()) {
        out = plan_sync::Value::of(found.id());
    } else {
        reader.report().expected("a text, a number, true or false", token);
    }
}

void readPlanReadings(JsonReader& reader, std::uint32_t token, plan_sync::Readings& out) {
    if (reader.at(token).is() != TokenKind::object) return;  // reported with the other readings
    forEachMember(out, [&](const auto& field, auto& reading) {
        const std::uint32_t member = reader.member(token, field.name);
        if (member != 0) reader.read(member, reading);
    });
}

void readPlanParts(JsonReader& reader, scenario::Document& document) {
    const std::uint32_t readings = reader.member(0, "readings");
    if (readings != 0) readPlanReadings(reader, readings, document.planReadings);
    // A text that no part of the file has is no name in it: most files have no catalogues.
    const base::ValueId name = document.values.findText(kCatalogueName);
    const std::uint32_t list = name.exists() ? reader.member(0, "organizations") : 0;
    if (list == 0 || reader.at(list).is() != TokenKind::array) return;
    std::uint32_t child = list + 1;
    for (std::uint32_t i = 0; i < reader.at(list).value; ++i, child = reader.at(child).next) {
        const bool isObject = reader.at(child).is() == TokenKind::object;
        const std::uint32_t member = isObject ? reader.member(child, kCatalogueName) : 0;
        if (member == 0) continue;
        scenario::CatalogueEntry& entry = document.catalogues.emplace_back();
        entry.organization = i;
        reader.read(member, entry.catalogue);
    }
}

}  // namespace sluice::codec
