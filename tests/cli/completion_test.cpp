// Completions and the manual, tried with the shells and readers that are here.
#include <gtest/gtest.h>

#include <cstdio>

#include "cli/child.h"
#include "cli/folder.h"

namespace sluice {

using testing_support::ran;

namespace {

/// What a program prints for a script that it reads from a file; status and errors behind it.
std::string told(const std::string& program, const std::string& script) {
    const testing_support::Folder folder;  // of its own: several of these programs run at once
    const std::string path = folder.write("script", script);
    std::FILE* pipe = popen((program + " '" + path + "' 2>&1").c_str(), "r");
    std::string output;
    for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) output += static_cast<char>(c);
    const int status = pclose(pipe);
    return status == 0 ? output : output + "ended with " + std::to_string(status);
}

bool isHere(const std::string& program) {
    return std::system(("command -v " + program + " >/dev/null 2>&1").c_str()) == 0;
}

/// What somebody has typed, blank by blank, and what is offered; files are offered where nothing is.
struct Typed {
    std::string words, offered;
};
const std::vector<Typed> kTyped = {
    {"sluice pre", "predict preview"},      {"sluice plan ch", "choose"},
    {"sluice run --fo", "--format"},        {"sluice run --format ", "text json"},
    {"sluice run --color n", "never"},      {"sluice plan preview x.json --sub", "--sub-resellers"},
    {"sluice tier diagram ", "asset tier"}, {"sluice entitlement table --format ", "csv json"},
    {"sluice completion z", "zsh"},         {"sluice run x", ""},
};

}  // namespace

TEST(Completion, CompletesInBash) {
    const std::string script = ran({"completion", "bash"}).output;
    for (const Typed& typed : kTyped) {
        const std::string words =
            "read -ra COMP_WORDS <<<'" + typed.words + "'\n" +
            (typed.words.back() == ' ' ? "COMP_WORDS+=('')\n" : "") +
            "COMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n_sluice\nprintf '%s' \"${COMPREPLY[*]}\"\n";
        EXPECT_EQ(told("bash --norc", script + words), typed.offered) << typed.words;
    }
    EXPECT_EQ(told("bash -n", script), "");
}

TEST(Completion, CompletesInZsh) {
    ASSERT_TRUE(isHere("zsh")) << "scripts/test installs it";
    // The functions of zsh's own completion, told what they would offer.
    const std::string stubs =
        "compdef() { : }\n_files() { : }\n"
        "compadd() { shift; print -n -- \"$*\" }\n"
        "_describe() { local -a all; all=(\"${(@P)2}\"); local w; local -a out; for w in $all; do "
        "[[ ${w%%:*} == ${PREFIX}* ]] && out+=(${w%%:*}); done; print -n -- \"$out\" }\n";
    const std::string script = stubs + ran({"completion", "zsh"}).output;
    for (const Typed& typed : kTyped) {
        if (typed.words.back() != ' ' && typed.words.find("--color") != std::string::npos)
            continue;  // compadd matches
        const std::string words = "words=(" + typed.words + (typed.words.back() == ' ' ? "'')" : ")") +
                                  "\nCURRENT=${#words}\nPREFIX=${words[CURRENT]}\n_sluice\n";
        EXPECT_EQ(told("zsh -f", script + words), typed.offered) << typed.words;
    }
}

TEST(Completion, CompletesInFish) {
    ASSERT_TRUE(isHere("fish")) << "scripts/test installs it";
    const std::string script = ran({"completion", "fish"}).output;
    for (const Typed& typed : kTyped) {
        if (typed.offered.empty()) continue;
        const std::string ask =
            "complete -C'" + typed.words + "' | string split -f1 \\t | sort | string join ' '; true\n";
        std::string sorted = told("fish --no-config", script + ask);
        while (!sorted.empty() && sorted.back() == '\n') sorted.pop_back();
        for (std::size_t at = 0, end = 0; end != std::string::npos; at = end + 1) {
            end = typed.offered.find(' ', at);
            const std::string word = typed.offered.substr(at, end == std::string::npos ? end : end - at);
            EXPECT_NE((" " + sorted + " ").find(" " + word + " "), std::string::npos)
                << typed.words << ": " << sorted;
        }
    }
}

TEST(Manual, TellsEveryCommandAndIsWellFormed) {
    const std::string manual = ran({"man"}).output;
    for (const char* command :
         {"run", "predict", "plan choose", "entitlement distribute", "tier way", "completion"}) {
        EXPECT_NE(manual.find(".SS sluice " + std::string(command)), std::string::npos) << command;
    }
    ASSERT_TRUE(isHere("mandoc")) << "scripts/test installs it";
    EXPECT_EQ(told("mandoc -T lint -W error", manual), "");
}

}  // namespace sluice
