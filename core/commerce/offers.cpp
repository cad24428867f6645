#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/text.h"
#include "codec/csv_words.h"
#include "codec/json_tape.h"
#include "commerce/commerce.h"
#include "commerce/rows.h"

namespace sluice::commerce {

using codec::Tape;
using codec::Token;
using codec::TokenKind;

namespace {

constexpr std::size_t kBeginning = 8192;  // in which what kind of file it is has to show

class OffersReader {
  public:
    OffersReader(const Tape& tape, const base::ValuePool& values, Rows& rows)
        : tape_(tape), values_(values), rows_(rows) {}

    void read() {
        if (tape_.front().is() == TokenKind::array) return readPlans(0);
        bool found = false;
        forEachChild(0, [&](std::uint32_t child) {
            if (tape_[child].is() != TokenKind::array) return;
            const std::optional<Part> part = partNamed(keyOf(child));
            if (part == Part::plan || codec::squeezedHeader(keyOf(child)) == "data") {
                readPlans(child);
                found = true;
            } else if (part == Part::resource) {
                readList(child, Part::resource, {});
            }
        });
        if (!found) readPlan(0);
    }

  private:
    template <class Visit>
    void forEachChild(std::uint32_t token, const Visit& visit) const {
        for (std::uint32_t child = token + 1; child < tape_[token].next; child = tape_[child].next)
            visit(child);
    }
    [[nodiscard]] std::string_view keyOf(std::uint32_t token) const {
        return values_.spelling(tape_[token].key);
    }

    void readPlans(std::uint32_t list) {
        forEachChild(list, [&](std::uint32_t child) {
            if (tape_[child].is() == TokenKind::object) return readPlan(child);
            rows_.fail(placeOf(child), "expected an offer, found " + codec::described(tape_[child], values_));
        });
    }
    void readPlan(std::uint32_t offer) {
        Cells cells;
        gather(offer, Part::plan, cells);
        const std::string plan(cells.at("plan"));
        if (plan.empty()) {
            return rows_.fail(placeOf(offer), "expected an offer with a name, found none",
                              "give it a member \"name\"");
        }
        rows_.add(Part::plan, placeOf(offer), cells);
        for (const Part part : {Part::period, Part::rate}) {
            forEachChild(offer, [&](std::uint32_t child) {
                if (tape_[child].is() != TokenKind::array) return;
                std::optional<Part> named = partNamed(keyOf(child));
                if (named == Part::resource) named = Part::rate;  // within an offer they have their prices
                if (named == part) readList(child, part, plan);
            });
        }
    }
    void readList(std::uint32_t list, Part part, const std::string& plan) {
        forEachChild(list, [&](std::uint32_t child) {
            if (tape_[child].is() != TokenKind::object) return;
            Cells cells;
            cells.set("plan", plan);
            gather(child, part, cells);
            if (part == Part::period) nameByLength(child, cells);
            rows_.add(part, placeOf(child), cells);
        });
    }
    /// The members of an object, and of those within it that are no lists.
    void gather(std::uint32_t object, Part part, Cells& cells) {
        forEachChild(object, [&](std::uint32_t child) {
            const Token& token = tape_[child];
            if (token.is() == TokenKind::object) return gather(child, part, cells);
            if (token.is() == TokenKind::array) {
                if (!partNamed(keyOf(child))) rows_.leaveOut(keyOf(child));
                return;
            }
            if (token.is() == TokenKind::null) return;
            if (isLengthMember(keyOf(child))) return;  // nameByLength() looks at it
            const std::string_view column = columnOf(part, keyOf(child));
            if (!column.empty()) return cells.set(column, textOf(token));
            rows_.leaveOut(keyOf(child));
        });
    }
    [[nodiscard]] std::string_view textOf(const Token& token) const {
        if (token.is() == TokenKind::boolean) return token.value != 0 ? "yes" : "no";
        return values_.spelling(token.id());
    }

    [[nodiscard]] static bool isLengthMember(std::string_view key) {
        const std::string word = codec::squeezedHeader(key);
        return codec::placeInWords("unit durationunit periodunit periodtype durationtype id", word) !=
               std::string_view::npos;
    }
    /// `{"duration": 1, "unit": "month"}` is the period "1 month".
    void nameByLength(std::uint32_t object, Cells& cells) const {
        const std::string_view said = cells.at("period");
        const bool isNumber = !said.empty() && std::all_of(said.begin(), said.end(),
                                                           [](char c) { return c >= '0' && c <= '9'; });
        if (!said.empty() && !isNumber) return;
        forEachChild(object, [&](std::uint32_t child) {
            if (!tape_[child].isScalar() || !isLengthMember(keyOf(child))) return;
            if (codec::squeezedHeader(keyOf(child)) == "id") return;
            std::string length(said);
            if (!length.empty()) length += ' ';
            length.append(textOf(tape_[child]));
            Cells named;
            named.set("period", length);
            for (const std::string_view column :
                 {"plan", "setup", "recurring", "renewal", "trial", "currency", "active"})
                named.set(column, cells.at(column));
            cells = named;
        });
    }
    [[nodiscard]] std::string placeOf(std::uint32_t token) const {
        const base::Text pointer = codec::pointerTo(tape_, values_, token);
        return pointer.empty() ? std::string("/") : std::string(pointer.view());
    }

    const Tape& tape_;
    const base::ValuePool& values_;
    Rows& rows_;
};

}  // namespace

bool isOffers(std::string_view json) {
    const char first = codec::firstCharacter(json);
    if (first != '{' && first != '[') return false;
    std::string beginning(json.substr(0, kBeginning));
    for (char& c : beginning) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    const auto has = [&](std::string_view member) { return beginning.find(member) != std::string::npos; };
    if (has("\"sluice\"") || has("\"organizations\"")) return false;
    return has("\"periods\"") || has("\"planperiods\"") || has("\"plan_periods\"") ||
           has("\"resourcerates\"") || has("\"resource_rates\"") || has("\"rates\"") || has("\"offers\"") ||
           has("\"serviceplans\"") || has("\"service_plans\"");
}

codec::ReadDocument readOffers(std::string_view json, const codec::CsvOptions& options) {
    codec::ReadDocument read;
    base::ValuePool values;
    const Tape tape = codec::readTape(json, values, read.problems);
    if (tape.empty() || base::hasErrors(read.problems)) return read;
    Rows rows(options);
    OffersReader(tape, values, rows).read();
    return rows.take(kOffersKind);
}

}  // namespace sluice::commerce
