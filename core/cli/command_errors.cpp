#include "cli/command_errors.h"

#include <string_view>
#include <vector>

#include "base/text.h"

namespace sluice::cli {

namespace {

/// The command that was being read, and how it is called from the outside: `sluice plan preview`.
struct Reached {
    const CLI::App* command;
    std::string name;
};
Reached reachedIn(const CLI::App& app) {
    Reached reached{&app, app.get_name()};
    while (!reached.command->get_subcommands().empty()) {
        reached.command = reached.command->get_subcommands().front();
        reached.name += " " + reached.command->get_name();
    }
    return reached;
}

std::vector<std::string> commandNames(const CLI::App& command) {
    std::vector<std::string> names;
    for (const CLI::App* each : command.get_subcommands([](const CLI::App*) { return true; })) {
        names.push_back(each->get_name());
    }
    return names;
}

std::vector<std::string> optionNames(const CLI::App& command) {
    std::vector<std::string> names;
    for (const CLI::Option* option : command.get_options()) {
        for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    }
    return names;
}

/// ` Did you mean "run"?`, or nothing.
std::string meant(const std::string& word, const std::vector<std::string>& known) {
    const std::vector<std::string_view> views(known.begin(), known.end());
    const base::Text question = base::didYouMean(word, views);
    return question.empty() ? std::string() : " " + std::string(question);
}

/// `sluice plan` or `sluice plan preview` for what somebody wrote under `sluice`; empty where no group has it.
std::string elsewhere(const CLI::App& app, const std::string& word) {
    for (const CLI::App* group : app.get_subcommands([](const CLI::App*) { return true; })) {
        for (const std::string& name : commandNames(*group)) {
            if (name == word)
                return " There is: " + app.get_name() + " " + group->get_name() + " " + name + ".";
        }
    }
    return {};
}

std::string unknownWord(const CLI::App& app, const Reached& reached, const std::string& word) {
    const std::string quoted(base::quoted(word));
    if (word.size() > 1 && word.front() == '-') {
        const std::string name = word.substr(0, word.find('='));
        return std::string(base::quoted(name)) + " is not an option of " + reached.name + "." +
               meant(name, optionNames(*reached.command));
    }
    const std::vector<std::string> commands = commandNames(*reached.command);
    if (commands.empty()) return quoted + " is one argument too many for " + reached.name + ".";
    std::string hint = meant(word, commands);
    if (hint.empty()) hint = elsewhere(app, word);
    return quoted + " is not a command of " + reached.name + "." + hint;
}

}  // namespace

std::string complaintOf(const CLI::App& app, const CLI::ParseError& error) {
    const Reached reached = reachedIn(app);
    const std::vector<std::string> unknown = reached.command->remaining();
    const std::string what = unknown.empty() ? std::string(base::sentence(error.what()))
                                             : unknownWord(app, reached, unknown.front());
    return what + " See: " + reached.name + " --help";
}

}  // namespace sluice::cli
