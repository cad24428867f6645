#include "calls/describe.h"

#include <optional>
#include <type_traits>

#include "base/text.h"
#include "calls/all_calls.h"
#include "codec/message.h"
#include "codec/typescript.h"

namespace sluice::calls {

using base::Text;

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
std::vector<Text> wordsFor(const T*) {
    if constexpr (codec::HasEnumerators<T>) {
        return {codec::kWireNames<T>.begin(), codec::kWireNames<T>.end()};
    } else if constexpr (std::is_same_v<T, plan_sync::OptionSet>) {
        return wordsFor(static_cast<const plan_sync::Option*>(nullptr));
    } else {
        return {};
    }
}
template <class T>
std::vector<Text> wordsFor(const std::optional<T>*) {
    return wordsFor(static_cast<const T*>(nullptr));
}
template <class T>
std::vector<Text> wordsFor(const std::vector<T>*) {
    return wordsFor(static_cast<const T*>(nullptr));
}

template <class Arguments>
std::vector<ArgumentInfo> argumentsOf() {
    std::vector<ArgumentInfo> arguments;
    const Arguments standards;
    codec::forEachMember(standards, [&](const auto& field, const auto& member) {
        ArgumentInfo& info = arguments.emplace_back();
        info.name = field.name;
        info.help = field.help;
        info.type = codec::TypeScript::wordFor<std::remove_cvref_t<decltype(member)>>();
        info.required = field.required;
        std::string standard = field.required ? std::string() : standardOf(member);
        if (!standard.empty()) info.standard = std::move(standard);
        std::vector<Text> words = wordsFor(&member);
        if (!words.empty()) info.words = std::move(words);
    });
    return arguments;
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
    static constexpr bool kIsBytes = false;
    static std::string text() { return std::string(base::Fields<Result>::name); }
};
template <>
struct ResultOf<Bytes> {
    static constexpr bool kIsBytes = true;
    static std::string text() { return "bytes"; }
};
template <class Column>
struct ResultOf<Columns<Column>> {
    static constexpr bool kIsBytes = true;
    static std::string text() {
        return "bytes: a column each " + std::string(base::Enumerators<Column>::name);
    }
};

template <class Rows>
void addCalls(const Rows& rows, std::string_view module, std::vector<CallInfo>& calls) {
    forEachCall(rows, [&]<class Row>(const Row& row) {
        using Arguments = typename Row::Arguments;
        using Result = ResultOf<typename Row::Result>;
        CallInfo& info = calls.emplace_back();
        info.name = row.name;
        info.help = row.help;
        info.payload = row.payload;
        info.result = Result::text();
        info.module = module;
        info.arguments = argumentsOf<Arguments>();
        info.groups = groupsOf<Arguments>();
        info.argumentsName = base::Fields<Arguments>::name;
        info.isOfBytes = Result::kIsBytes;
    });
}

/// `limit?: number = 200`
std::string told(const ArgumentInfo& argument) {
    std::string text(argument.name);
    if (!argument.required) text += '?';
    text += ": " + argument.type;
    if (argument.standard) text += " = " + *argument.standard;
    return text;
}
std::string told(const CallInfo& call) {
    std::string text;
    for (const ArgumentInfo& argument : call.arguments) {
        if (!text.empty()) text += ", ";
        text += told(argument);
    }
    for (const std::string& group : call.groups) text += "; " + group;
    return text;
}

std::string helpOf(Payload payload) { return std::string(base::enumRow(payload).help); }

}  // namespace

std::vector<CallInfo> describeCalls() {
    std::vector<CallInfo> calls;
    addCalls(kFirstCalls, "first", calls);
    addCalls(kOtherCalls, "whole", calls);
    return calls;
}

codec::TextTable callsTable() {
    codec::TextTable table{{"Call", "What it does", "Arguments", "Payload", "Result"}, {}};
    for (const CallInfo& call : describeCalls()) {
        table.rows.push_back(
            {std::string(call.name), std::string(call.help), told(call), helpOf(call.payload), call.result});
    }
    return table;
}

std::string callsText() {
    constexpr std::size_t kColumn = 36;  // where what an argument is for begins
    std::string text;
    for (const CallInfo& call : describeCalls()) {
        if (!text.empty()) text += '\n';
        text += std::string(call.name) + " → " + call.result + "\n  " + std::string(call.help) + "\n";
        for (const ArgumentInfo& argument : call.arguments) {
            std::string line = "    " + told(argument);
            line.append(line.size() < kColumn ? kColumn - line.size() : 2, ' ');
            text += line + std::string(argument.help);
            if (argument.words) {
                text +=
                    " Of: " + std::string(base::listed({argument.words->begin(), argument.words->end()})) +
                    ".";
            }
            text += '\n';
        }
        for (const std::string& group : call.groups) text += "    " + group + "\n";
        if (call.payload != Payload::none) text += "    beside it " + helpOf(call.payload) + "\n";
    }
    return text;
}

std::string callsJson() {
    codec::JsonWriter writer;
    codec::writeValue(writer, describeCalls());
    return writer.take();
}

}  // namespace sluice::calls
