#include "cli/command_texts.h"

#include <utility>

namespace sluice::cli {

namespace {

/// `text|json` out of `TEXT:text|json`.
std::vector<std::string> choicesIn(const std::string& type) {
    std::vector<std::string> words;
    const std::size_t colon = type.find(':');
    if (type.find('|') == std::string::npos) return words;
    std::string rest = type.substr(colon == std::string::npos ? 0 : colon + 1);
    for (std::size_t bar = rest.find('|'); bar != std::string::npos; bar = rest.find('|')) {
        words.push_back(rest.substr(0, bar));
        rest.erase(0, bar + 1);
    }
    words.push_back(rest);
    return words;
}

OptionTexts optionTexts(const CLI::Option& option) {
    OptionTexts texts;
    const bool isPlace = option.get_positional() && option.get_lnames().empty();
    texts.name = isPlace ? option.get_name(true) : "--" + option.get_lnames().front();
    texts.help = option.get_description();
    texts.isRequired = option.get_required();
    const std::string type = option.get_type_name();
    texts.choices = choicesIn(type);
    if (isPlace || option.get_items_expected_max() == 0) return texts;
    texts.value =
        option.get_option_text().empty() ? type.substr(0, type.find(':')) : option.get_option_text();
    if (!texts.choices.empty()) {
        texts.value.clear();
        for (const std::string& choice : texts.choices)
            texts.value += (texts.value.empty() ? "" : "|") + choice;
    }
    return texts;
}

CommandTexts commandTexts(const CLI::App& app, const std::string& parent) {
    CommandTexts texts;
    texts.name = app.get_name();
    texts.called = parent.empty() ? texts.name : parent + " " + texts.name;
    texts.help = app.get_description();
    texts.footer = app.get_footer();
    for (const CLI::Option* option : app.get_options()) {
        OptionTexts each = optionTexts(*option);
        (each.name.front() == '-' ? texts.options : texts.places).push_back(std::move(each));
    }
    // As deep as there are groups of commands: two levels.
    for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
        texts.commands.push_back(commandTexts(*command, texts.called));
    }
    return texts;
}

}  // namespace

CommandTexts textsOf(const CLI::App& app) { return commandTexts(app, ""); }

std::vector<const CommandTexts*> allOf(const CommandTexts& command) {
    std::vector<const CommandTexts*> all = {&command};
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (const CommandTexts& below : all[i]->commands) all.push_back(&below);
    }
    return all;
}

}  // namespace sluice::cli
