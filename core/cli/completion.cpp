#include "cli/completion.h"

#include <vector>

namespace sluice::cli {

namespace {

/// In single quotes, as bash, zsh and fish read them.
std::string quotedFor(std::string_view shell, std::string_view text) {
    std::string quoted = "'";
    for (const char c : text) {
        if (c == '\'') {
            quoted += shell == "fish" ? "\\'" : "'\\''";
        } else {
            quoted += c == '\\' && shell == "fish" ? std::string("\\\\") : std::string(1, c);
        }
    }
    return quoted + "'";
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

std::vector<std::string> names(const std::vector<CommandTexts>& commands) {
    std::vector<std::string> words;
    for (const CommandTexts& command : commands) words.push_back(command.name);
    return words;
}
std::vector<std::string> names(const std::vector<OptionTexts>& options) {
    std::vector<std::string> words;
    for (const OptionTexts& option : options) words.push_back(option.name);
    return words;
}

/// The few words that a place may hold, such as `asset` and `tier`.
std::vector<std::string> placeChoices(const CommandTexts& command) {
    std::vector<std::string> words;
    for (const OptionTexts& place : command.places) {
        words.insert(words.end(), place.choices.begin(), place.choices.end());
    }
    return words;
}

// ---- bash and zsh: walk the words to the command, then look what stands before the cursor ----

/// `'sluice run'|'sluice plan'|…`: every way of being one command further.
std::string knownPaths(const std::vector<const CommandTexts*>& all, std::string_view shell) {
    std::string pattern;
    for (const CommandTexts* command : all) {
        if (command == all.front()) continue;
        pattern += (pattern.empty() ? "" : "|") + quotedFor(shell, command->called);
    }
    return pattern;
}

std::string bash(const std::vector<const CommandTexts*>& all) {
    std::string script =
        "# Completion for sluice in bash. For this shell: source <(sluice completion bash)\n"
        "_sluice() {\n"
        "    local word=\"${COMP_WORDS[COMP_CWORD]}\" before=\"${COMP_WORDS[COMP_CWORD - 1]}\" called=sluice "
        "i\n"
        "    for ((i = 1; i < COMP_CWORD; ++i)); do\n"
        "        case \"$called ${COMP_WORDS[i]}\" in\n"
        "            " +
        knownPaths(all, "bash") +
        ") called+=\" ${COMP_WORDS[i]}\" ;;\n"
        "        esac\n"
        "    done\n"
        "    COMPREPLY=()\n"
        "    case \"$called $before\" in\n";
    for (const CommandTexts* command : all) {
        for (const OptionTexts& option : command->options) {
            if (option.value.empty()) continue;
            script += "        " + quotedFor("bash", command->called + " " + option.name) + ") ";
            if (!option.choices.empty()) {
                script += "mapfile -t COMPREPLY < <(compgen -W " + quotedFor("bash", joined(option.choices)) +
                          " -- \"$word\"); ";
            }
            script += "return ;;\n";
        }
    }
    script += "    esac\n    case \"$called\" in\n";
    for (const CommandTexts* command : all) {
        std::vector<std::string> words = names(command->commands);
        const std::vector<std::string> choices = placeChoices(*command);
        words.insert(words.end(), choices.begin(), choices.end());
        script += "        " + quotedFor("bash", command->called) + ")\n";
        script += "            if [[ $word == -* ]]; then\n";
        script += "                mapfile -t COMPREPLY < <(compgen -W " +
                  quotedFor("bash", joined(names(command->options))) + " -- \"$word\")\n";
        if (!words.empty()) {
            script += "            else\n                mapfile -t COMPREPLY < <(compgen -W " +
                      quotedFor("bash", joined(words)) + " -- \"$word\")\n";
        }
        script += "            fi\n            ;;\n";
    }
    return script + "    esac\n}\ncomplete -o default -F _sluice sluice\n";
}

/// `'run:Run the timeline'`, in which a colon in a word has to be guarded.
std::string described(const std::string& word, const std::string& help) {
    return quotedFor("zsh", word + ":" + help);
}

std::string zsh(const std::vector<const CommandTexts*>& all) {
    std::string script =
        "#compdef sluice\n"
        "# Completion for sluice in zsh. For this shell: source <(sluice completion zsh)\n"
        "_sluice() {\n"
        "    local called=sluice before=\"${words[CURRENT-1]}\" i\n"
        "    local -a found\n"
        "    for ((i = 2; i < CURRENT; ++i)); do\n"
        "        case \"$called ${words[i]}\" in\n"
        "            (" +
        knownPaths(all, "zsh") +
        ") called+=\" ${words[i]}\" ;;\n"
        "        esac\n"
        "    done\n"
        "    case \"$called $before\" in\n";
    for (const CommandTexts* command : all) {
        for (const OptionTexts& option : command->options) {
            if (option.value.empty()) continue;
            script += "        (" + quotedFor("zsh", command->called + " " + option.name) + ") ";
            if (!option.choices.empty()) script += "compadd -- " + joined(option.choices) + "; ";
            script += "return ;;\n";
        }
    }
    script += "    esac\n    case \"$called\" in\n";
    for (const CommandTexts* command : all) {
        script += "        (" + quotedFor("zsh", command->called) + ")\n";
        script += "            if [[ $PREFIX == -* ]]; then\n                found=(";
        for (const OptionTexts& option : command->options)
            script += " " + described(option.name, option.help);
        script += ")\n            else\n                found=(";
        for (const CommandTexts& below : command->commands) script += " " + described(below.name, below.help);
        for (const std::string& choice : placeChoices(*command)) script += " " + quotedFor("zsh", choice);
        script += ")\n            fi\n            ;;\n";
    }
    return script +
           "    esac\n"
           "    if ((${#found})); then _describe sluice found; else _files; fi\n"
           "}\n"
           "if [[ \"${funcstack[1]-}\" == _sluice ]]; then _sluice \"$@\"; else compdef _sluice sluice; fi\n";
}

// ---- fish: one line for each thing that can be completed, with its condition ----

std::string fish(const std::vector<const CommandTexts*>& all) {
    std::string script =
        "# Completion for sluice in fish. For this shell: sluice completion fish | source\n"
        "function __sluice_at\n"
        "    set -l called sluice\n"
        "    for word in (commandline -opc)[2..-1]\n"
        "        switch \"$called $word\"\n"
        "            case";
    for (const CommandTexts* command : all) {
        if (command != all.front()) script += " " + quotedFor("fish", command->called);
    }
    script +=
        "\n"
        "                set called \"$called $word\"\n"
        "        end\n"
        "    end\n"
        "    test \"$called\" = \"$argv[1]\"\n"
        "end\n";
    for (const CommandTexts* command : all) {
        const std::string here =
            "complete -c sluice -n " + quotedFor("fish", "__sluice_at " + quotedFor("fish", command->called));
        for (const CommandTexts& below : command->commands) {
            script += here + " -f -a " + below.name + " -d " + quotedFor("fish", below.help) + "\n";
        }
        for (const std::string& choice : placeChoices(*command)) {
            script += here;
            script.append(" -f -a ").append(choice).append("\n");
        }
        for (const OptionTexts& option : command->options) {
            script += here + " -l " + option.name.substr(2) + " -d " + quotedFor("fish", option.help);
            if (!option.choices.empty()) {
                script += " -x -a " + quotedFor("fish", joined(option.choices));
            } else if (!option.value.empty()) {
                script += " -x";
            }
            script += "\n";
        }
    }
    return script;
}

}  // namespace

std::string completionFor(std::string_view shell, const CommandTexts& program) {
    const std::vector<const CommandTexts*> all = allOf(program);
    return shell == "bash" ? bash(all) : shell == "zsh" ? zsh(all) : fish(all);
}

}  // namespace sluice::cli
