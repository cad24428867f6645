#include "fuzz/mutator/scenario_mutator.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <utility>

namespace sluice::fuzz {

namespace {

constexpr std::array kNumbers = {"0",
                                 "1",
                                 "-1",
                                 "2",
                                 "3",
                                 "0.1",
                                 "-0.0",
                                 "65536",
                                 "4294967294",
                                 "4294967295",
                                 "4294967296",
                                 "9007199254740992",
                                 "1e3",
                                 "1e308",
                                 "1e309",
                                 "1e-323",
                                 "9007199254740993",
                                 "18446744073709551615",
                                 "18446744073709551616",
                                 "123456789012345678901234567890.125"};
constexpr std::array<std::string_view, 22> kTexts = {"",
                                                     " ",
                                                     "a",
                                                     "end-customer",
                                                     "distributor",
                                                     "producer",
                                                     "(unreadable)",
                                                     "=1+1",
                                                     "true",
                                                     "null",
                                                     "a/b~c",
                                                     "\n\t\r",
                                                     "\x01",
                                                     "\xE2\x80\xAE",
                                                     "é",
                                                     "\xF0\x9F\x98\x80",
                                                     "2030-02-30",
                                                     "PR-1",
                                                     "TCR-1",
                                                     "AS-1",
                                                     "TC-1",
                                                     "plans/"};

/// A part of a tree, and what it is a part of.
struct Place {
    Json* owner;
    std::size_t index;
    [[nodiscard]] Json& json() const { return owner->parts[index]; }
};

void collect(Json& json, std::vector<Place>& places) {
    for (std::size_t i = 0; i < json.parts.size(); ++i) {
        places.push_back({&json, i});
        collect(json.parts[i], places);
    }
}

void collectWords(const Json& json, std::set<std::string>& names, std::set<std::string>& words) {
    if (!json.name.empty()) names.insert(json.name);
    if (json.kind == Kind::text) words.insert(json.text);
    for (const Json& part : json.parts) collectWords(part, names, words);
}

/// The value, but not the name, of a member.
void replace(Json& json, Json by) {
    by.name = std::move(json.name);
    json = std::move(by);
}

std::string hugeText(Dice& dice) { return std::string(std::size_t{1} << dice.below(14), 'x'); }

Json anyValue(Dice& dice) {
    Json json;
    switch (dice.below(7)) {
        case 0:
            return json;
        case 1:
            json.kind = Kind::boolean;
            json.flag = dice.oneIn(2);
            return json;
        case 2:
            return ofNumber(dice.among(kNumbers));
        case 3:
            return ofText(dice.among(kTexts));
        case 4:
            json.kind = Kind::list;
            return json;
        case 5:
            json.kind = Kind::object;
            return json;
        default:
            return ofText(hugeText(dice));
    }
}

/// One change to the tree; false where it has nothing for it.
class Change {
  public:
    Change(Json& root, Dice& dice) : dice_(dice) { collect(root, places_); }
    [[nodiscard]] bool isPossible() const { return !places_.empty(); }

    void drop() {
        const Place at = any();
        at.owner->parts.erase(at.owner->parts.begin() + static_cast<std::ptrdiff_t>(at.index));
    }
    void repeat() {
        const Place at = any();
        Json copy = at.json();
        at.owner->parts.insert(
            at.owner->parts.begin() + static_cast<std::ptrdiff_t>(dice_.below(at.index + 1)),
            std::move(copy));
    }
    /// Another text of the same tree takes the place of one: mostly an id that of another id.
    void exchangeTexts() {
        Json *one = anyOf(Kind::text), *other = anyOf(Kind::text);
        if (one == nullptr) return;
        if (dice_.oneIn(2)) {
            std::swap(one->text, other->text);
        } else {
            one->text = other->text;
        }
    }
    void changeType() {
        Json& json = any().json();
        if (json.kind == Kind::text && dice_.oneIn(3)) return replace(json, ofNumber(dice_.among(kNumbers)));
        if (json.kind == Kind::number && dice_.oneIn(3)) return replace(json, ofText(json.text));
        if (dice_.oneIn(4)) {  // a list of it
            Json list;
            list.kind = dice_.oneIn(2) ? Kind::list : Kind::object;
            list.parts.push_back(json);
            if (list.kind == Kind::list) list.parts.back().name.clear();
            return replace(json, std::move(list));
        }
        replace(json, anyValue(dice_));
    }
    void extremeNumber() {
        if (Json* number = anyOf(Kind::number)) number->text = dice_.among(kNumbers);
    }
    void extremeText() {
        if (Json* text = anyOf(Kind::text))
            text->text = dice_.oneIn(8) ? hugeText(dice_) : dice_.among(kTexts);
    }
    void word(const std::vector<std::string>& words) {
        if (Json* text = anyOf(Kind::text)) text->text = dice_.among(words);
    }
    void flip() {
        if (Json* flag = anyOf(Kind::boolean)) flag->flag = !flag->flag;
    }
    void rename(const std::vector<std::string>& names) {
        const Place at = any();
        if (at.owner->kind == Kind::object) at.json().name = dice_.among(names);
    }
    /// Entries of a list, most often events, come in another order.
    void reorder() {
        Json* list = anyOf(Kind::list);
        if (list == nullptr || list->parts.size() < 2) return;
        switch (dice_.below(3)) {
            case 0:
                return std::reverse(list->parts.begin(), list->parts.end());
            case 1:
                return std::swap(dice_.among(list->parts), dice_.among(list->parts));
            default:
                const auto first = list->parts.begin();
                std::rotate(first, first + static_cast<std::ptrdiff_t>(dice_.below(list->parts.size())),
                            list->parts.end());
        }
    }
    /// A part of a donor stands beside or instead of one of the same name.
    void transplant(Json& donor) {
        std::vector<Place> theirs;
        collect(donor, theirs);
        if (theirs.empty()) return;
        const Json& graft = dice_.among(theirs).json();
        std::vector<Place> same;
        for (const Place& place : places_) {
            if (place.json().name == graft.name && place.json().kind == graft.kind) same.push_back(place);
        }
        if (same.empty()) return;
        const Place at = dice_.among(same);
        if (at.owner->kind == Kind::list || dice_.oneIn(4)) {
            at.owner->parts.insert(at.owner->parts.begin() + static_cast<std::ptrdiff_t>(at.index), graft);
        } else if (at.json().kind == Kind::list) {
            Json& list = at.json();
            list.parts.insert(list.parts.end(), graft.parts.begin(), graft.parts.end());
        } else {
            at.json() = graft;
        }
    }

  private:
    [[nodiscard]] Place any() { return dice_.among(places_); }
    [[nodiscard]] Json* anyOf(Kind kind) {
        std::vector<Json*> fitting;
        for (const Place& place : places_) {
            if (place.json().kind == kind) fitting.push_back(&place.json());
        }
        return fitting.empty() ? nullptr : dice_.among(fitting);
    }

    Dice& dice_;
    std::vector<Place> places_;
};

}  // namespace

Mutator::Mutator(const std::vector<Json>& donors) : donors_(donors) {
    std::set<std::string> names, words;
    for (const Json& donor : donors) collectWords(donor, names, words);
    names_.assign(names.begin(), names.end());
    words_.assign(words.begin(), words.end());
}

void Mutator::changeOnce(Json& json, Dice& dice) const {
    Change change(json, dice);
    if (!change.isPossible()) return replace(json, anyValue(dice));
    switch (dice.below(14)) {
        case 0:
        case 1:
            return change.drop();
        case 2:
        case 3:
            return change.repeat();
        case 4:
        case 5:
            return change.exchangeTexts();
        case 6:
            return change.changeType();
        case 7:
            return change.extremeNumber();
        case 8:
            return change.extremeText();
        case 9:
            return change.word(words_);
        case 10:
            return change.flip();
        case 11:
            return dice.oneIn(3) ? change.rename(names_) : change.reorder();
        case 12:
            return change.reorder();
        default:
            Json donor = dice.among(donors_);
            return change.transplant(donor);
    }
}

void Mutator::change(Json& scenario, Dice& dice) const {
    // A whole list of another system, now and then: what it names is then mostly not there.
    if (dice.oneIn(8) && scenario.kind == Kind::object) {
        for (const Json& part : dice.among(donors_).parts) {
            if (scenario.member(part.name) == nullptr && dice.oneIn(2)) scenario.parts.push_back(part);
        }
    }
    do {
        changeOnce(scenario, dice);
    } while (!dice.oneIn(2));
}

}  // namespace sluice::fuzz
