#include "calls/describe.h"

#include <optional>
#include <type_traits>

#include "base/text.h"
#include "calls/all_calls.h"
#include "codec/json_writer.h"
#include "codec/typescript.h"

namespace sluice::calls {

namespace {

/// What stands in the place of an argument that is not told; empty: nothing.
template <class T>
std::string standardOf(const T& value) {
    if constexpr (codec::HasEnumerators<T>) {
        return std::string(base::wireName(value));
    } else if constexpr (std::is_same_v<T, std::uint32_t>) {
        return value == 0 ? std::string() : std::to_string(value);
    } else {
        return {};
    }
}

/// The words that a member is made of; none where it is made of anything else.
template <class T>
std::vector<std::string_view> wordsFor(const T*) {
    if constexpr (codec::HasEnumerators<T>) {
        return {codec::kWireNames<T>.begin(), codec::kWireNames<T>.end()};
    } else if constexpr (std::is_same_v<T, plan_sync::OptionSet>) {
        return wordsFor(static_cast<const plan_sync::Option*>(nullptr));
    } else {
        return {};
    }
}
template <class T>
std::vector<std::string_view> wordsFor(const std::optional<T>*) {
    return wordsFor(static_cast<const T*>(nullptr));
}
template <class T>
std::vector<std::string_view> wordsFor(const std::vector<T>*) {
    return wordsFor(static_cast<const T*>(nullptr));
}

template <class Arguments>
std::vector<ArgumentInfo> membersOf() {
    std::vector<ArgumentInfo> members;
    const Arguments standards;
    codec::forEachMember(standards, [&](const auto& field, const auto& member) {
        ArgumentInfo& info = members.emplace_back();
        info.name = field.name;
        info.help = field.help;
        info.type = codec::TypeScript::wordFor<std::remove_cvref_t<decltype(member)>>();
        info.isRequired = field.required;
        if (!field.required) info.standard = standardOf(member);
        info.words = wordsFor(&member);
    });
    return members;
}

template <class Arguments>
std::vector<std::string> groupsOf() {
    std::vector<std::string> groups;
    if constexpr (codec::HasGroups<Arguments>) {
        for (const codec::ArgumentGroup& group : base::Fields<Arguments>::groups) {
            const bool isChoice = group.kind == codec::GroupKind::exactlyOne;
            std::string& told = groups.emplace_back(isChoice ? "either " : "both ");
            for (const std::string_view name : group.names) {
                if (name.empty()) continue;
                if (name != group.names[0]) told += isChoice ? " or " : " and ";
                told += name;
            }
            if (!isChoice) told += ", or neither";
        }
    }
    return groups;
}

template <class Result>
struct ResultOf {
    static void tell(CallInfo& info) { info.result = base::Fields<Result>::name; }
};
template <>
struct ResultOf<Bytes> {
    static void tell(CallInfo&) {}
};
template <class Column>
struct ResultOf<Columns<Column>> {
    static void tell(CallInfo& info) { info.columns = base::Enumerators<Column>::name; }
};

template <class Rows>
void addCalls(const Rows& rows, bool isFirst, std::vector<CallInfo>& calls) {
    forEachCall(rows, [&]<class Row>(const Row& row) {
        using Arguments = typename Row::Arguments;
        CallInfo& info = calls.emplace_back();
        info.name = row.name;
        info.help = row.help;
        info.arguments = base::Fields<Arguments>::name;
        ResultOf<typename Row::Result>::tell(info);
        info.payload = row.payload;
        info.isFirst = isFirst;
        info.members = membersOf<Arguments>();
        info.groups = groupsOf<Arguments>();
    });
}

/// `limit?: number = 200`
std::string told(const ArgumentInfo& member) {
    std::string text(member.name);
    if (!member.isRequired) text += '?';
    text += ": " + member.type;
    if (!member.standard.empty()) text += " = " + member.standard;
    return text;
}
std::string told(const CallInfo& call) {
    std::string text;
    for (const ArgumentInfo& member : call.members) {
        if (!text.empty()) text += ", ";
        text += told(member);
    }
    for (const std::string& group : call.groups) text += "; " + group;
    return text;
}

std::string resultOf(const CallInfo& call) {
    if (!call.result.empty()) return call.result;
    return call.columns.empty() ? "bytes" : "bytes: a column each " + call.columns;
}

}  // namespace

std::vector<CallInfo> describeCalls() {
    std::vector<CallInfo> calls;
    addCalls(kFirstCalls, true, calls);
    addCalls(kOtherCalls, false, calls);
    return calls;
}

std::string_view wordOf(Payload payload) {
    switch (payload) {
        case Payload::none:
            break;
        case Payload::file:
            return "file";
        case Payload::event:
            return "event";
        case Payload::events:
            return "events";
        case Payload::expectations:
            return "expectations";
        case Payload::table:
            return "table";
    }
    return "none";
}

std::string_view helpOf(Payload payload) {
    switch (payload) {
        case Payload::none:
            break;
        case Payload::file:
            return "a scenario, a table, a workbook or a link";
        case Payload::event:
            return "one event as JSON";
        case Payload::events:
            return "a JSON array of events";
        case Payload::expectations:
            return "a JSON array of expectations";
        case Payload::table:
            return "CSV or a workbook";
    }
    return {};
}

codec::TextTable callsTable() {
    codec::TextTable table{{"Call", "What it does", "Arguments", "Payload", "Result"}, {}};
    for (const CallInfo& call : describeCalls()) {
        table.rows.push_back({std::string(call.name), std::string(call.help), told(call),
                              std::string(helpOf(call.payload)), resultOf(call)});
    }
    return table;
}

std::string callsText() {
    constexpr std::size_t kColumn = 36;  // where what an argument is for begins
    std::string text;
    for (const CallInfo& call : describeCalls()) {
        if (!text.empty()) text += '\n';
        text += std::string(call.name) + " → " + resultOf(call) + "\n  " + std::string(call.help) + "\n";
        for (const ArgumentInfo& member : call.members) {
            std::string line = "    " + told(member);
            line.append(line.size() < kColumn ? kColumn - line.size() : 2, ' ');
            text += line;
            text += member.help;
            if (!member.words.empty()) text += " Of: " + std::string(base::listed(member.words)) + ".";
            text += '\n';
        }
        for (const std::string& group : call.groups) text += "    " + group + "\n";
        if (call.payload != Payload::none)
            text += "    beside it " + std::string(helpOf(call.payload)) + "\n";
    }
    return text;
}

std::string callsJson() {
    codec::JsonWriter writer;
    const auto text = [&](std::string_view key, std::string_view value) {
        writer.key(key);
        writer.text(value);
    };
    writer.beginArray();
    for (const CallInfo& call : describeCalls()) {
        writer.beginObject();
        text("name", call.name);
        text("help", call.help);
        text("payload", wordOf(call.payload));
        text("result", resultOf(call));
        text("module", call.isFirst ? "first" : "whole");
        writer.key("arguments");
        writer.beginArray();
        for (const ArgumentInfo& member : call.members) {
            writer.beginObject();
            text("name", member.name);
            text("help", member.help);
            text("type", member.type);
            writer.key("required");
            writer.boolean(member.isRequired);
            if (!member.standard.empty()) text("standard", member.standard);
            if (!member.words.empty()) {
                writer.key("words");
                writer.beginArray();
                for (const std::string_view word : member.words) writer.text(word);
                writer.endArray();
            }
            writer.endObject();
        }
        writer.endArray();
        writer.key("groups");
        writer.beginArray();
        for (const std::string& group : call.groups) writer.text(group);
        writer.endArray();
        writer.endObject();
    }
    writer.endArray();
    return writer.take();
}

}  // namespace sluice::calls
