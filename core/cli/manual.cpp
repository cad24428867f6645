#include "cli/manual.h"

#include <string_view>

#include "base/text.h"

namespace sluice::cli {

namespace {

/// Text for roff: what it would read as its own is guarded, and a hyphen stays one.
std::string roff(std::string_view text) {
    std::string result;
    bool isLineStart = true;
    for (const char c : text) {
        if (isLineStart && (c == '.' || c == '\'')) result += "\\&";
        isLineStart = c == '\n';
        if (c == '\\') {
            result += "\\e";
        } else if (c == '-') {
            result += "\\-";
        } else {
            result += c;
        }
    }
    return result;
}

std::string bold(std::string_view text) { return "\\fB" + roff(text) + "\\fR"; }
std::string slanted(std::string_view text) { return "\\fI" + roff(text) + "\\fR"; }

/// Lines as they are, without the two blanks that begin each in --help.
std::string literal(std::string_view lines) {
    std::string text = ".nf\n";
    while (!lines.empty()) {
        const std::size_t end = lines.find('\n');
        std::string_view line = lines.substr(0, end);
        if (line.substr(0, 2) == "  ") line.remove_prefix(2);
        text += roff(line) + "\n";
        lines = end == std::string_view::npos ? std::string_view() : lines.substr(end + 1);
    }
    return text + ".fi\n";
}

/// `sluice predict FILE [--format text|json]`
std::string synopsis(const CommandTexts& command) {
    std::string text = bold(command.called);
    for (const OptionTexts& place : command.places) {
        text += place.isRequired ? " " + slanted(place.name) : " [" + slanted(place.name) + "]";
    }
    if (!command.commands.empty()) return text + " " + slanted("COMMAND") + " ...";
    for (const OptionTexts& option : command.options) {
        if (option.name == "--help" || option.name == "--color") continue;  // of every command
        std::string told = bold(option.name);
        if (!option.value.empty()) told += " " + slanted(option.value);
        text += option.isRequired ? " " + told : " [" + told + "]";
    }
    return text;
}

std::string listed(const OptionTexts& option) {
    std::string head = option.name.front() == '-' ? bold(option.name) : slanted(option.name);
    if (!option.value.empty()) head += " " + slanted(option.value);
    return ".TP\n" + head + "\n" + roff(std::string(base::sentence(option.help))) + "\n";
}

std::string section(const CommandTexts& command) {
    std::string text = ".SS " + roff(command.called) + "\n" + synopsis(command) + "\n.PP\n";
    text += roff(std::string(base::sentence(command.help))) + "\n";
    for (const OptionTexts& place : command.places) text += listed(place);
    for (const OptionTexts& option : command.options) {
        if (option.name != "--help" && option.name != "--color") text += listed(option);
    }
    if (!command.commands.empty() && !command.footer.empty()) {
        text += ".PP\n" + literal(command.footer);
    }
    return text;
}

}  // namespace

std::string manualOf(const CommandTexts& program, const ManualTexts& texts) {
    std::string page = ".\\\" Written by: sluice man\n.TH SLUICE 1 \"\" \"Sluice " + roff(texts.version) +
                       "\" \"User Commands\"\n.SH NAME\nsluice \\- " +
                       roff(program.help.substr(0, program.help.size() - 1)) +
                       "\n.SH SYNOPSIS\n.B sluice\n.I COMMAND\n[\\fIOPTION\\fR]... [\\fIFILE\\fR]\n"
                       ".SH OPTIONS\nOf every command:\n";
    for (const OptionTexts& option : program.options) page += listed(option);
    page += ".SH COMMANDS\n";
    for (const CommandTexts& command : program.commands) {
        for (const CommandTexts* each : allOf(command)) page += section(*each);
    }
    page += ".SH EXIT STATUS\n" + roff(texts.exitCodes) + "\n";
    page += ".SH ENVIRONMENT\n" + roff(texts.environment) + "\n";
    return page + ".SH EXAMPLES\n" + literal(texts.examples);
}

}  // namespace sluice::cli
