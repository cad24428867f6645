#include "calls/engine.h"

#include <array>
#include <span>
#include <vector>

#include "base/arena.h"
#include "base/text.h"
#include "calls/all_calls.h"
#include "calls/caller.h"

namespace sluice::calls {

namespace {

/// A row as far as carrying it out goes.
struct Entry {
    std::string_view name;
    bool takesPayload;
    std::string (*run)(Caller& caller);
};

template <class Row>
std::string runRow(Caller& caller) {
    typename Row::Arguments arguments;
    if (!caller.request().read(arguments)) return failed(caller.request().problems()).text;
    return Row::run(caller, arguments);
}

template <class... Row>
constexpr auto entriesOf(const std::tuple<Row...>& rows) {
    return std::apply(
        [](const auto&... row) {
            return std::array<Entry, sizeof...(Row)>{
                Entry{row.name, row.payload != Payload::none, &runRow<Row>}...};
        },
        rows);
}

std::span<const Entry> entries() {
    if constexpr (scenario::kHasAllSystems) {
        static constexpr auto kEntries = entriesOf(std::tuple_cat(kFirstCalls, kOtherCalls));
        return kEntries;
    } else {
        static constexpr auto kEntries = entriesOf(kFirstCalls);
        return kEntries;
    }
}

}  // namespace

std::string Caller::run() {
    const std::string name = request_.name();
    if (base::hasErrors(request_.problems())) return failed(request_.problems()).text;
    for (const Entry& entry : entries()) {
        if (entry.name != name) continue;
        if (entry.takesPayload || payload_.empty()) return entry.run(*this);
        return failed("", "The call " + base::quoted(name) + " takes nothing beside its arguments.").text;
    }
    std::vector<std::string_view> names;
    for (const Entry& entry : entries()) names.push_back(entry.name);
    return failed("/call", "There is no call " + base::quoted(name) + ".", base::didYouMean(name, names))
        .text;
}

std::string Engine::call(std::string_view request, std::string_view payload) {
    base::forgetAnswers();
    return Caller(*this, request, payload).run();
}

}  // namespace sluice::calls
