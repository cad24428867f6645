#include "examples/sentences.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "codec/json_tape.h"

namespace sluice::testing_support {

namespace {

/// Members of answers that hold sentences. Those that are titles of something have no full stop.
constexpr std::array<std::string_view, 9> kEnding = {"summary",      "refusal", "warning", "waits", "answer",
                                                     "editSentence", "hint",    "message", "note"};
constexpr std::array<std::string_view, 6> kOther = {"sentence", "found", "reason",
                                                    "help",     "label", "question"};

template <class List>
bool holds(const List& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

bool isLetter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }
bool isDigit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }

/// The sentence with everything in quotes emptied: people may write what they like.
std::string withoutQuoted(std::string_view text) {
    std::string rest;
    bool isQuoted = false;
    // What was cut may have quotes within: it goes to where it was cut.
    const std::size_t first = text.find('"'), cutAt = text.rfind("…\"");
    if (first != std::string_view::npos && cutAt != std::string_view::npos && first < cutAt) {
        rest = std::string(text.substr(0, first)) + "\"\"";
        text.remove_prefix(cutAt + std::string_view("…\"").size());
    }
    for (const char c : text) {
        if (c == '"') isQuoted = !isQuoted;
        if (!isQuoted || c == '"') rest += c;
    }
    return rest;
}

std::vector<std::string> wordsOf(std::string_view text) {
    std::vector<std::string> words(1);
    for (const char c : text) {
        if (c == ' ') {
            words.emplace_back();
        } else {
            words.back() += c;
        }
    }
    return words;
}

/// A word as it sounds: without marks around it.
std::string bare(const std::string& word) {
    std::string letters;
    for (const char c : word) {
        if (isLetter(c) || isDigit(c)) letters += c;
    }
    return letters;
}

bool beginsWithVowel(const std::string& word) {
    const std::string_view text = word;
    for (const std::string_view like : {"one", "uni", "use", "usa", "eur", "URL"}) {
        if (text.substr(0, like.size()) == like) return false;  // spoken with a consonant
    }
    return std::string_view("aeiou").find(text.front()) != std::string_view::npos;
}

std::string wrongArticle(const std::vector<std::string>& words) {
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        const std::string next = bare(words[i + 1]);
        // Only words of ours, which begin small: a name may be spoken in any way.
        if (next.empty() || !isLetter(next.front()) ||
            std::isupper(static_cast<unsigned char>(next.front())) != 0)
            continue;
        const bool isVowel = beginsWithVowel(next);
        if ((words[i] == "a" || words[i] == "A") && isVowel) return "\"a\" before a vowel";
        if ((words[i] == "an" || words[i] == "An") && !isVowel && next != "hour")
            return "\"an\" before a consonant";
    }
    return {};
}

/// Things that the core counts.
constexpr std::array<std::string_view, 22> kCounted = {
    "organization", "value",  "event",  "entitlement", "account", "request",    "change", "item",
    "row",          "column", "error",  "reseller",    "option",  "place",      "step",   "plan",
    "period",       "rate",   "action", "problem",     "setting", "partnership"};

std::string wrongNumber(const std::vector<std::string>& words) {
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        if (words[i].empty() || !std::all_of(words[i].begin(), words[i].end(), isDigit)) continue;
        if (i > 0 && (words[i - 1] == "event" || words[i - 1] == "step" || words[i - 1] == "tier")) continue;
        const std::string thing = bare(words[i + 1]);
        const bool isOne = words[i] == "1";
        if (!isOne && holds(kCounted, thing)) return "\"" + words[i] + " " + thing + "\"";
        if (isOne && thing.size() > 1 && thing.back() == 's' &&
            holds(kCounted, thing.substr(0, thing.size() - 1)))
            return "\"1 " + thing + "\"";
        if (i + 2 >= words.size()) continue;
        const std::string verb = bare(words[i + 2]);
        const bool isCounted = holds(kCounted, isOne ? thing : thing.substr(0, thing.size() - 1));
        if (!isCounted) continue;
        for (const auto& [one, many] :
             {std::pair("becomes", "become"), std::pair("is", "are"), std::pair("goes", "go"),
              std::pair("has", "have"), std::pair("takes", "take")}) {
            if (verb == (isOne ? many : one)) return "\"" + words[i] + " " + thing + " " + verb + "\"";
        }
    }
    return {};
}

/// `becomes 12 (was 12)`
bool changesNothing(std::string_view text) {
    const std::size_t becomes = text.find(" becomes ");
    const std::size_t was = text.find(" (was ");
    if (becomes == std::string_view::npos || was == std::string_view::npos || was < becomes) return false;
    const std::string_view after = text.substr(becomes + 9, was - becomes - 9);
    return text.substr(was + 6, text.find(')', was) - was - 6) == after;
}

}  // namespace

std::string defectOf(std::string_view member, std::string_view sentence) {
    if (sentence.empty()) return {};
    std::string text = withoutQuoted(sentence);
    // What JSON is written with may be named.
    if (const std::size_t brace = text.find("the closing }"); brace != std::string::npos)
        text.erase(brace + 11, 2);
    for (const std::string_view wrong : {"  ",       " .",    " ,", " ;", "..",
                                         ",,",       ", .",   "( ", " )", "()",
                                         ":.",       ";.",    ",.", "?.", "nothing nothing",
                                         "the the ", " a a ", "%",  "{",  "}"}) {
        if (text.find(wrong) != std::string::npos && text.find("100%") == std::string::npos)
            return "\"" + std::string(wrong) + "\"";
    }
    if (sentence.front() == ' ' || sentence.back() == ' ') return "a blank at an end";
    // Two sentences run together, or one within another.
    for (const std::string_view wrong :
         {", The ", "; The ", "then The ", "First: The ", "order: The ", ": Open:"}) {
        if (text.find(wrong) != std::string::npos) return "\"" + std::string(wrong) + "\"";
    }
    if (sentence.find(".\".") != std::string_view::npos) return "two full stops";
    if (changesNothing(sentence)) return "becomes what it was";
    const bool isExample = sentence.find("{\"") != std::string_view::npos;
    // A quoted reason with a full stop of its own ends the sentence.
    const bool endsQuoted = sentence.size() > 2 && sentence.substr(sentence.size() - 2) == ".\"";
    const char last = endsQuoted ? '.' : sentence.back();
    // A help that is a name, as of a choice, is no sentence.
    const bool isHelp = member == "help" && wordsOf(text).size() > 4;
    if ((isHelp || holds(kEnding, member)) && !isExample && last != '.' && last != '?' && last != '!')
        return "no full stop";
    const std::vector<std::string> words = wordsOf(text);
    const std::string article = wrongArticle(words);
    return article.empty() ? wrongNumber(words) : article;
}

void Sentences::learnNames(std::string_view document) {
    base::ValuePool values;
    base::Problems problems;
    for (const codec::Token& token : codec::readTape(document, values, problems)) {
        if (token.is() != codec::TokenKind::text || !token.key.exists()) continue;
        const std::string_view key = values.spelling(token.key);
        if (key != "id" && key != "name" && key != "title" && key != "key") continue;
        const std::string name(values.spelling(token.id()));
        if (name.size() > 2 && !holds(names_, name)) names_.push_back(name);
    }
    std::stable_sort(names_.begin(), names_.end(), [](const std::string& left, const std::string& right) {
        return left.size() > right.size();
    });
}

std::string Sentences::formOf(std::string_view text) const {
    std::string form = withoutQuoted(text);
    for (const std::string& name : names_) {
        for (std::size_t at = form.find(name); at != std::string::npos; at = form.find(name, at + 1)) {
            form.replace(at, name.size(), "~");
        }
    }
    std::string digitless;
    for (const char c : form) {
        if (!isDigit(c)) digitless += c;
        if (isDigit(c) && (digitless.empty() || digitless.back() != '#')) digitless += '#';
    }
    return digitless;
}

void Sentences::take(std::string_view answer) {
    base::ValuePool values;
    base::Problems problems;
    for (const codec::Token& token : codec::readTape(answer, values, problems)) {
        if (token.is() != codec::TokenKind::text || !token.key.exists()) continue;
        const std::string member(values.spelling(token.key));
        if (!holds(kEnding, member) && !holds(kOther, member)) continue;
        const std::string_view text = values.spelling(token.id());
        if (!told_.insert(member + ": " + std::string(text)).second) continue;
        exampleOf_.emplace(member + ": " + formOf(text), text);
    }
}

std::vector<std::string> Sentences::all() const {
    std::vector<std::string> all;
    for (const auto& [form, example] : exampleOf_)
        all.push_back(form.substr(0, form.find(':')) + ": " + example);
    return all;
}

std::vector<std::string> Sentences::defects() const {
    std::vector<std::string> defects;
    for (const auto& [form, example] : exampleOf_) {
        const std::string_view member = std::string_view(form).substr(0, form.find(':'));
        const std::string defect = defectOf(member, example);
        if (!defect.empty()) defects.push_back(defect + " in " + std::string(member) + ": " + example);
    }
    return defects;
}

}  // namespace sluice::testing_support
