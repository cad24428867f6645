#include "codec/request.h"

#include "base/text.h"
#include "codec/data_sync_fields.h"
#include "codec/plan_read.h"

namespace sluice::codec {

void OwnReader<TypedField>::read(JsonReader& reader, std::uint32_t token, TypedField& out) {
    const Token& found = reader.at(token);
    out.isFlag = found.is() == TokenKind::boolean;
    if (out.isFlag) {
        out.flag = found.value == 1;
    } else if (found.isScalar()) {
        out.text = reader.spelling(found.id());
    } else {
        reader.report().expected("a text, a number or a boolean", token);
    }
}

void OwnReader<TypedFields>::read(JsonReader& reader, std::uint32_t token, TypedFields& out) {
    if (reader.at(token).is() != TokenKind::object) {
        return reader.report().expected("an object with a text, a number or a boolean for each field", token);
    }
    for (std::uint32_t child = token + 1; child < reader.at(token).next; child = reader.at(child).next) {
        TypedField& field = out.list.emplace_back();
        field.name = reader.spelling(reader.at(child).key);
        reader.read(child, field);
    }
}

void OwnReader<TypedNumber>::read(JsonReader& reader, std::uint32_t token, TypedNumber& out) {
    const Token& found = reader.at(token);
    if (!found.isScalar()) return reader.report().expected("a text or a number", token);
    out.text = reader.spelling(found.id());
}

void OwnReader<SomeReadings>::read(JsonReader& reader, std::uint32_t token, SomeReadings& out) {
    data_sync::Readings own;
    scenario::OtherReadings others;
    reader.read(token, own);
    readOtherReadings(reader, token, others);
    out.token = token;
}

Request::Request(std::string_view json)
    : tape_(readTape(json, values_, problems_)), reader_(tape_, values_, problems_) {
    reader_.callMembers("argument");
    if (tape_.empty() || tape_[0].is() == TokenKind::object) return;
    reader_.report().expected("an object with a \"call\"", 0);
    tape_.clear();
}

std::string Request::name() {
    std::string name;
    if (tape_.empty()) return name;
    const std::uint32_t token = reader_.member(0, kName[0]);
    if (token != 0) {
        reader_.read(token, name);
    } else {
        reader_.report().error(0, "the argument \"call\" is missing");
    }
    return name;
}

void Request::readings(SomeReadings some, data_sync::Readings& own, scenario::OtherReadings& others) {
    reader_.read(some.token, own);
    readOtherReadings(reader_, some.token, others);
}

void Request::checkGroups(std::span<const ArgumentGroup> groups) {
    for (const ArgumentGroup& group : groups) {
        const bool isChoice = group.kind == GroupKind::exactlyOne;
        std::size_t count = 0, given = 0;
        base::GrowingText told = isChoice ? "Expected exactly one of " : "Expected ";
        for (const std::string_view name : group.names) {
            if (name.empty()) continue;
            if (count++ > 0) told += isChoice ? " or " : " and ";
            told += base::quoted(name);
            given += reader_.member(0, name) != 0 ? 1 : 0;
        }
        if (isChoice ? given == 1 : given == 0 || given == count) continue;
        told += isChoice ? "." : ", or none of them.";
        problems_.push_back({base::Severity::error, "/" + std::string(group.names[0]), std::string(told),
                             std::string(group.hint)});
    }
}

}  // namespace sluice::codec
