#include "base/text.h"
#include "codec/json_reader.h"
#include "codec/plan_read.h"
#include "codec/scenario_fields.h"
#include "codec/scenario_json.h"

namespace sluice::codec {

/// An item is `{"key": …, "detail": …}` or its bare key.
template <>
struct OwnReader<data_sync::Item> {
    static void read(JsonReader& reader, std::uint32_t token, data_sync::Item& out) {
        if (reader.at(token).isScalar()) {
            reader.readScalar(token, out.key);
            reader.refuseBlank(token, out.key, "key", true);
        } else if (reader.at(token).is() == TokenKind::object) {
            reader.readObject(token, out);
        } else {
            reader.report().expected("an item: a text, a number or an object with a \"key\"", token);
            out.key = reader.unreadable();
        }
    }
};

/// Settings are an object: setting type id → list of items, or a text or a number.
template <>
struct OwnReader<std::vector<data_sync::SettingEntry>> {
    static void read(JsonReader& reader, std::uint32_t token, std::vector<data_sync::SettingEntry>& out) {
        if (reader.at(token).is() != TokenKind::object) {
            reader.report().expected("an object with a field for each setting", token);
            return;
        }
        out.resize(reader.at(token).value);
        std::uint32_t child = token + 1;
        for (data_sync::SettingEntry& entry : out) {
            entry.setting = reader.nameOf(child);
            readValue(reader, child, entry);
            child = reader.at(child).next;
        }
        std::erase_if(
            out, [](const data_sync::SettingEntry& entry) { return !entry.isList && !entry.value.exists(); });
    }

  private:
    static void readValue(JsonReader& reader, std::uint32_t token, data_sync::SettingEntry& entry) {
        if (reader.at(token).is() == TokenKind::array) {
            entry.isList = true;
            reader.read(token, entry.items);
        } else if (reader.at(token).isScalar()) {
            reader.readScalar(token, entry.value);
            reader.refuseBlank(token, entry.value, "value", false);
        } else {
            reader.report().expected("a list of items, a text or a number", token);
            entry.value = reader.unreadable();
        }
    }
};

/// Organizations as a document lists them: each may have a catalogue and an account, which are read later.
template <>
struct OwnReader<std::vector<data_sync::OrganizationEntry>> {
    static void read(JsonReader& reader, std::uint32_t token,
                     std::vector<data_sync::OrganizationEntry>& out) {
        static constexpr std::array kOtherMembers = {kCatalogueName, kAccountName};
        constexpr std::span<const std::string_view> kOthers =
            scenario::kHasAllSystems ? std::span<const std::string_view>(kOtherMembers)
                                     : std::span<const std::string_view>();
        if (!reader.isList(token)) return;
        out.resize(reader.at(token).value);
        std::uint32_t child = token + 1;
        for (data_sync::OrganizationEntry& entry : out) {
            reader.readObject(child, entry, kOthers);
            child = reader.at(child).next;
        }
    }
};

namespace {

constexpr std::string_view kVersionName = "sluice";
constexpr std::array kOtherNames = {kVersionName, std::string_view("$schema")};

/// False where the rest of the file cannot be judged.
bool isReadable(JsonReader& reader) {
    if (reader.at(0).is() != TokenKind::object) {
        reader.report().expected("a scenario: an object with \"sluice\": 1", 0);
        return false;
    }
    const std::uint32_t version = reader.member(0, kVersionName);
    if (version == 0) {
        reader.report().error(0, "the field \"sluice\" is missing",
                              "a scenario file starts with \"sluice\": 1");
        return true;
    }
    const std::size_t before = reader.report().count();
    std::uint32_t number = 0;
    reader.read(version, number);
    if (reader.report().count() > before) return true;
    if (number > scenario::kFormatVersion) {
        reader.report().error(version,
                              "this is a scenario of format " + base::digits(number) + "; formats up to " +
                                  base::digits(scenario::kFormatVersion) + " are known here",
                              "open it with a newer Sluice");
        return false;
    }
    if (number == 0) reader.report().expected("the format version 1", version);
    return true;
}

void checkSchemaName(JsonReader& reader) {
    const std::uint32_t schema = reader.member(0, kOtherNames[1]);
    base::ValueId ignored;
    if (schema != 0) reader.readText(schema, ignored);
}

/// The notes alone may have tabs and line ends (DS-70).
void checkTitle(JsonReader& reader, std::string& title) {
    if (base::firstControl(title, base::Controls::lines)) return;  // reported with the other texts
    if (reader.reportControl(reader.member(0, "title"), title, base::Controls::none)) title.clear();
}

template <class List>
void readList(std::string_view utf8, base::ValuePool& values, List& out, base::Problems& problems) {
    const Tape tape = readTape(utf8, values, problems);
    if (!tape.empty()) JsonReader(tape, values, problems).read(0, out);
}

}  // namespace

ReadDocument readDocument(std::string_view utf8) {
    ReadDocument result;
    const Tape tape = readTape(utf8, result.document.values, result.problems);
    if (!tape.empty()) readDocument(tape, result);
    return result;
}

void readDocument(const Tape& tape, ReadDocument& result) {
    JsonReader reader(tape, result.document.values, result.problems);
    if (!isReadable(reader)) return;
    checkSchemaName(reader);
    reader.readObject(0, result.document, kOtherNames);
    checkTitle(reader, result.document.title);
    const std::uint32_t readings = reader.member(0, "readings");
    if (readings != 0) readOtherReadings(reader, readings, result.document.otherReadings);
    if (scenario::kHasAllSystems) readOtherParts(reader, result.document);
}

ReadEvents readEvents(std::string_view utf8, base::ValuePool& values) {
    ReadEvents result;
    readList(utf8, values, result.events, result.problems);
    return result;
}

ReadEvents readEvent(std::string_view utf8, base::ValuePool& values) {
    ReadEvents result;
    const Tape tape = readTape(utf8, values, result.problems);
    if (tape.empty()) return result;
    JsonReader(tape, values, result.problems).read(0, result.events.emplace_back());
    return result;
}

ReadExpectations readExpectations(std::string_view utf8, base::ValuePool& values) {
    ReadExpectations result;
    readList(utf8, values, result.expectations, result.problems);
    return result;
}

}  // namespace sluice::codec
