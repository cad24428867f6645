#include "codec/plan_read.h"

namespace sluice::codec {
namespace {

constexpr auto kOtherReadingNames = [] {
    constexpr auto& fields = kFieldNames<scenario::OtherReadings>;
    std::array<std::string_view, fields.size()> names{};
    for (std::size_t i = 0; i < names.size(); ++i) names[i] = fields[i].name;
    return names;
}();

}  // namespace

void OwnReader<data_sync::Readings>::read(JsonReader& reader, std::uint32_t token, data_sync::Readings& out) {
    reader.readObject(token, out, kOtherReadingNames);
}

void OwnReader<plan_sync::OptionSet>::read(JsonReader& reader, std::uint32_t token,
                                           plan_sync::OptionSet& out) {
    std::vector<plan_sync::Option> options;
    const std::size_t before = reader.report().count();
    reader.read(token, options);
    if (reader.report().count() > before) return;
    for (const plan_sync::Option option : options) out.add(option);
}

void OwnReader<plan_sync::OwnMarks>::read(JsonReader& reader, std::uint32_t token, plan_sync::OwnMarks& out) {
    std::vector<plan_sync::Ownership> owners;
    const std::size_t before = reader.report().count();
    reader.read(token, owners);
    if (reader.report().count() > before) return;
    if (owners.size() != 3) return reader.report().expected("one word for each of the three prices", token);
    for (std::uint32_t i = 0; i < 3; ++i) out.set(i, owners[i]);
    out.say();
}

void OwnReader<plan_sync::Value>::read(JsonReader& reader, std::uint32_t token, plan_sync::Value& out) {
    const Token& found = reader.at(token);
    if (found.is() == TokenKind::boolean) {
        out = plan_sync::Value::ofFlag(found.value == 1);
    } else if (found.isScalar()) {
        base::ValueId scalar;
        reader.readScalar(token, scalar);
        out = plan_sync::Value::of(scalar);
    } else {
        reader.report().expected("a text, a number, true or false", token);
        out = plan_sync::Value::of(reader.unreadable());
    }
}

namespace {

/// Calls `visit(key, token)` for each member of an object; anything else is reported as not being `expected`.
template <class Visit>
void forEachPair(JsonReader& reader, std::uint32_t token, std::string_view expected, const Visit& visit) {
    if (reader.at(token).is() != TokenKind::object) return reader.report().expected(expected, token);
    for (std::uint32_t child = token + 1; child < reader.at(token).next; child = reader.at(child).next) {
        visit(reader.nameOf(child), child);
    }
}

}  // namespace

void OwnReader<std::vector<scenario::StandingEntry>>::read(JsonReader& reader, std::uint32_t token,
                                                           std::vector<scenario::StandingEntry>& out) {
    forEachPair(reader, token, "an object with an account for each tier",
                [&](base::ValueId tier, std::uint32_t child) {
                    out.push_back({tier, {}});
                    reader.readText(child, out.back().account);
                });
}

void OwnReader<tier_setup::Values>::read(JsonReader& reader, std::uint32_t token, tier_setup::Values& out) {
    forEachPair(reader, token, "an object with a value for each parameter",
                [&](base::ValueId parameter, std::uint32_t child) {
                    out.push_back({parameter, {}});
                    reader.readAsWritten(child, out.back().value);  // TC-59: a password keeps its blanks
                });
}

void readOtherReadings(JsonReader& reader, std::uint32_t token, scenario::OtherReadings& out) {
    if (reader.at(token).is() != TokenKind::object) return;  // reported with the other readings
    forEachMember(out, [&](const auto& field, auto& reading) {
        const std::uint32_t member = reader.member(token, field.name);
        if (member != 0) reader.read(member, reading);
    });
}

void readOtherParts(JsonReader& reader, scenario::Document& document) {
    // A text that no part of the file has is no name in it: most files have neither catalogues nor accounts.
    const bool hasAny =
        document.values.findText(kCatalogueName).exists() || document.values.findText(kAccountName).exists();
    const std::uint32_t list = hasAny ? reader.member(0, "organizations") : 0;
    if (list == 0 || reader.at(list).is() != TokenKind::array) return;
    std::uint32_t child = list + 1;
    for (std::uint32_t i = 0; i < reader.at(list).value; ++i, child = reader.at(child).next) {
        if (reader.at(child).is() != TokenKind::object) continue;
        if (const std::uint32_t catalogue = reader.member(child, kCatalogueName); catalogue != 0) {
            scenario::CatalogueEntry& entry = document.catalogues.emplace_back();
            entry.organization = i;
            reader.read(catalogue, entry.catalogue);
        }
        if (const std::uint32_t account = reader.member(child, kAccountName); account != 0) {
            scenario::AccountEntry& entry = document.entitlements.accounts.emplace_back();
            entry.organization = i;
            reader.read(account, entry);
        }
    }
}

}  // namespace sluice::codec
