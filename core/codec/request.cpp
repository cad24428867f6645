#include "codec/request.h"

#include <algorithm>

#include "base/text.h"
#include "codec/link_fields.h"
#include "codec/plan_read.h"

namespace sluice::codec {

Request::Request(std::string_view json)
    : tape_(readTape(json, values_, problems_)), reader_(tape_, values_, problems_) {
    if (tape_.empty() || tape_[0].is() == TokenKind::object) return;
    reader_.report().expected("an object with a \"call\"", 0);
    tape_.clear();
}

bool Request::has(std::string_view name) { return find(name) != 0; }

std::string Request::text(std::string_view name) {
    std::string value;
    const std::uint32_t token = require(name);
    if (token != 0) reader_.read(token, value);
    return value;
}

std::uint32_t Request::number(std::string_view name) {
    std::uint32_t value = 0;
    const std::uint32_t token = require(name);
    if (token != 0) reader_.read(token, value);
    return value;
}

LinkView Request::linkView(std::string_view name) { return optional<LinkView>(name).value_or(LinkView{}); }

std::vector<std::uint32_t> Request::numbers(std::string_view name) {
    std::vector<std::uint32_t> values;
    const std::uint32_t token = require(name);
    if (token != 0) reader_.read(token, values);
    return values;
}

void Request::readings(std::string_view name, data_sync::Readings& own, scenario::OtherReadings& others) {
    const std::uint32_t token = require(name);
    if (token == 0) return;
    reader_.read(token, own);
    readOtherReadings(reader_, token, others);
}

std::vector<std::string> Request::texts(std::string_view name) {
    std::vector<std::string> values;
    const std::uint32_t token = require(name);
    if (token != 0) reader_.read(token, values);
    return values;
}

std::vector<TypedField> Request::typedFields(std::string_view name) {
    const std::uint32_t token = require(name);
    return token == 0 ? std::vector<TypedField>() : fieldsAt(token);
}

std::vector<std::vector<TypedField>> Request::typedObjects(std::string_view name) {
    std::vector<std::vector<TypedField>> objects;
    const std::uint32_t token = find(name);
    if (token == 0) return objects;
    if (tape_[token].is() != TokenKind::array) {
        reader_.report().expected("a list of objects", token);
        return objects;
    }
    for (std::uint32_t child = token + 1; child < tape_[token].next; child = tape_[child].next) {
        objects.push_back(fieldsAt(child));
    }
    return objects;
}

std::vector<TypedField> Request::fieldsAt(std::uint32_t token) {
    std::vector<TypedField> fields;
    if (tape_[token].is() != TokenKind::object) {
        reader_.report().expected("an object with a text, a number or a boolean for each field", token);
        return fields;
    }
    for (std::uint32_t child = token + 1; child < tape_[token].next; child = tape_[child].next) {
        TypedField& field = fields.emplace_back();
        field.name = values_.spelling(tape_[child].key);
        field.isFlag = tape_[child].is() == TokenKind::boolean;
        if (field.isFlag) {
            field.flag = tape_[child].value == 1;
        } else if (tape_[child].is() == TokenKind::text || tape_[child].is() == TokenKind::number) {
            field.text = values_.spelling(tape_[child].id());
        } else {
            reader_.report().expected("a text, a number or a boolean", child);
        }
    }
    return fields;
}

base::Problems Request::problems() {
    std::vector<std::string_view> known(asked_.begin(), asked_.end());
    const std::uint32_t end = tape_.empty() ? 0 : tape_[0].next;
    for (std::uint32_t child = 1; child < end; child = tape_[child].next) {
        const std::string_view name = values_.spelling(tape_[child].key);
        if (std::find(known.begin(), known.end(), name) != known.end()) continue;
        reader_.report().error(child, "unknown argument " + base::quoted(name),
                               base::didYouMean(name, known));
    }
    return problems_;
}

std::uint32_t Request::find(std::string_view name) {
    if (std::find(asked_.begin(), asked_.end(), name) == asked_.end()) asked_.emplace_back(name);
    return tape_.empty() ? 0 : reader_.member(0, name);
}

std::uint32_t Request::require(std::string_view name) {
    const std::uint32_t token = find(name);
    if (token == 0 && !tape_.empty()) {
        reader_.report().error(0, "the argument " + base::quoted(name) + " is missing");
    }
    return token;
}

}  // namespace sluice::codec
