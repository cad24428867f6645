#include "connect/api_read.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"
#include "codec/json_writer.h"
#include "codec/personal.h"
#include "connect/parameters.h"
#include "connect/words.h"

namespace sluice::connect {

using codec::Tape;
using codec::Token;
using codec::TokenKind;
using tier_setup::Scope;

namespace {

enum class Kind : std::uint8_t { account, configuration, tierRequest, request, asset, product, parameter };
constexpr std::array<std::pair<std::string_view, Kind>, 7> kPrefixes = {{{"TA-", Kind::account},
                                                                         {"TC-", Kind::configuration},
                                                                         {"TCR-", Kind::tierRequest},
                                                                         {"PR-", Kind::request},
                                                                         {"AS-", Kind::asset},
                                                                         {"PRD-", Kind::product},
                                                                         {"PRM-", Kind::parameter}}};

std::optional<Kind> kindOf(std::string_view id) {
    for (const auto& [prefix, kind] : kPrefixes) {
        if (id.substr(0, prefix.size()) == prefix) return kind;
    }
    return {};
}

/// The members that are looked at, in whichever object.
namespace its {
enum Member : std::uint8_t {
    account,
    asset,
    capabilities,
    choices,
    configs,
    configuration,
    constraints,
    created,
    customer,
    dynamicValidation,
    events,
    hidden,
    id,
    instant,
    level,
    name,
    openRequest,
    params,
    parent,
    parentConfiguration,
    phase,
    plannedDate,
    product,
    reason,
    required,
    scope,
    status,
    structuredValue,
    templateOf,
    tier1,
    tier2,
    tierLevel,
    tiers,
    title,
    type,
    value,
    kMembers
};
}  // namespace its
/// As the interface names them.
constexpr std::array<std::string_view, its::kMembers> kNames = {"account",      "asset",
                                                                "capabilities", "choices",
                                                                "configs",      "configuration",
                                                                "constraints",  "created",
                                                                "customer",     "dynamic_validation",
                                                                "events",       "hidden",
                                                                "id",           "at",
                                                                "level",        "name",
                                                                "open_request", "params",
                                                                "parent",       "parent_configuration",
                                                                "phase",        "planned_date",
                                                                "product",      "reason",
                                                                "required",     "scope",
                                                                "status",       "structured_value",
                                                                "template",     "tier1",
                                                                "tier2",        "tier_level",
                                                                "tiers",        "title",
                                                                "type",         "value"};

constexpr std::uint32_t kNowhere = 0;  // the outermost value, which is a member of nothing

class Reader {
  public:
    Reader(const Tape& tape, std::string_view file, Records& records, Findings& findings)
        : tape_(tape), file_(file), records_(records), values_(records.values), findings_(findings) {
        for (std::uint32_t i = 0; i < its::kMembers; ++i) members_.add(values_.text(kNames[i]).value, i);
    }

    void read() {
        if (tape_[0].is() == TokenKind::array) {
            std::uint32_t index = 0;
            forEach(0, [&](std::uint32_t record) {
                take(record, Place(file_) + (file_.empty() ? "/" : " /") + std::to_string(index));
                ++index;
            });
        } else {
            take(0, Place(file_));
        }
    }

  private:
    /// The places of an object's members, kNowhere where they are not.
    using Members = std::array<std::uint32_t, its::kMembers>;

    // ---- the tape ----

    template <class Each>
    void forEach(std::uint32_t container, Each each) const {
        if (tape_[container].is() != TokenKind::array && tape_[container].is() != TokenKind::object) return;
        std::uint32_t at = container + 1;
        for (std::uint32_t i = 0; i < tape_[container].value; ++i, at = tape_[at].next) each(at);
    }
    [[nodiscard]] bool isObject(std::uint32_t token) const {
        return token != kNowhere && tape_[token].is() == TokenKind::object;
    }
    /// Of no object there are none. What is not known is told where the object is a record of its own.
    Members membersOf(std::uint32_t token, bool isRecord = false) {
        Members places{};
        if (token != kNowhere && tape_[token].is() != TokenKind::object) return places;
        if (token == kNowhere && !isRecord) return places;
        forEach(token, [&](std::uint32_t child) {
            const std::uint32_t known = members_.find(tape_[child].key.value);
            if (known != base::IndexMap::kNone) {
                places[known] = child;
            } else {
                leaveOut(tape_[child].key, isRecord);
            }
        });
        return places;
    }
    /// A name is judged once: the same ones stand in every record.
    void leaveOut(ValueId name, bool isOfRecord) {
        std::uint32_t judged = leftOut_.find(name.value);
        if (judged == base::IndexMap::kNone) {
            judged = codec::isPersonal(values_.spelling(name)) ? kPersonal : kUntold;
            leftOut_.add(name.value, judged);
            if (judged == kPersonal) findings_.leftOut(values_.spelling(name), true);
        }
        if (judged != kUntold || !isOfRecord) return;
        findings_.leftOut(values_.spelling(name), false);
        leftOut_.remove(name.value);
        leftOut_.add(name.value, kTold);
    }
    [[nodiscard]] bool isText(std::uint32_t token) const {
        return token != kNowhere && tape_[token].is() == TokenKind::text &&
               !values_.spelling(tape_[token].id()).empty();
    }
    /// A text that says something, or none.
    [[nodiscard]] ValueId text(std::uint32_t token) const {
        return isText(token) ? tape_[token].id() : ValueId{};
    }
    [[nodiscard]] std::string_view word(std::uint32_t token) const {
        return isText(token) ? values_.spelling(tape_[token].id()) : std::string_view();
    }
    [[nodiscard]] std::optional<bool> flag(std::uint32_t token) const {
        if (token == kNowhere || tape_[token].is() != TokenKind::boolean) return {};
        return tape_[token].value != 0;
    }
    [[nodiscard]] std::optional<std::uint32_t> number(std::uint32_t token) const {
        if (token == kNowhere || !tape_[token].isScalar()) return {};
        const std::string_view spelling = values_.spelling(tape_[token].id());
        if (spelling == "0" || spelling == "1" || spelling == "2") {
            return static_cast<std::uint32_t>(spelling[0] - '0');
        }
        return {};
    }
    void write(codec::JsonWriter& writer, std::uint32_t token) const {
        const Token& each = tape_[token];
        switch (each.is()) {
            case TokenKind::null:
                return writer.null();
            case TokenKind::boolean:
                return writer.boolean(each.value != 0);
            case TokenKind::text:
                return writer.text(values_.spelling(each.id()));
            case TokenKind::number:
                return writer.number(values_.spelling(each.id()));
            case TokenKind::array:
                writer.beginArray();
                forEach(token, [&](std::uint32_t child) { write(writer, child); });
                return writer.endArray();
            case TokenKind::object:
                writer.beginObject();
                forEach(token, [&](std::uint32_t child) {
                    writer.key(values_.spelling(tape_[child].key));
                    write(writer, child);
                });
                return writer.endObject();
        }
    }
    /// A text, number or truth value; of a list or object its JSON text; none: nothing.
    ValueId scalar(std::uint32_t token) {
        if (token == kNowhere) return {};
        const Token& each = tape_[token];
        if (each.isScalar()) return each.id();
        if (each.is() == TokenKind::boolean) return values_.boolean(each.value != 0);
        if (each.is() == TokenKind::null || each.value == 0) return {};
        codec::JsonWriter writer;
        write(writer, token);
        return values_.text(writer.take());
    }
    // ---- records ----

    /// `place`: where it stands. It is counted: asking the tape for it would walk all that stands before.
    void take(std::uint32_t token, const Place& place) {
        if (tape_[token].is() != TokenKind::object) {
            return findings_.wrong(
                place,
                "expected an object of CloudBlue Connect, found " + codec::described(tape_[token], values_),
                "such a list holds what the interface answers, each with its id");
        }
        const Members of = membersOf(token, true);
        const std::optional<Kind> kind = kindOf(word(of[its::id]));
        if (!kind) {
            return findings_.wrong(
                place,
                "expected an id that begins with TA-, TC-, TCR-, PR-, AS-, PRD- or PRM-, found " +
                    (isText(of[its::id]) ? base::quoted(word(of[its::id])) : base::Text("none")),
                "its prefix tells what a record is");
        }
        switch (*kind) {
            case Kind::account:
                accountOf(of);
                return;
            case Kind::configuration:
                configurationOf(of, true, place);
                return;
            case Kind::tierRequest:
                return tierRequest(of, place);
            case Kind::request:
                return request(of, place);
            case Kind::asset:
                assetOf(of, true, place);
                return;
            case Kind::product:
                productOf(of);
                return;
            case Kind::parameter:
                return parameter(of, token, place);
        }
    }

    /// Each may stand inside something else, as an object with an id or as nothing.
    ValueId accountOf(const Members& of) {
        const ValueId own = text(of[its::id]);
        if (!own.exists()) return {};
        records_.nameAccount(own, text(of[its::name]));
        const ValueId above = accountOf(membersOf(of[its::parent]));
        learn(records_.accounts.at(own).parent, above);
        return own;
    }
    ValueId accountAt(std::uint32_t token) {
        return isObject(token) ? accountOf(membersOf(token)) : ValueId{};
    }
    ValueId productOf(const Members& of) {
        const ValueId own = text(of[its::id]);
        if (!own.exists()) return {};
        records_.nameProduct(own, text(of[its::name]));
        const Members can = membersOf(of[its::capabilities]);
        const Members tiersOf = membersOf(can[its::tiers]);
        const std::optional<std::uint32_t> told = number(membersOf(tiersOf[its::configs])[its::level]);
        Product& known = records_.products.at(own);
        if (told) known.level = told;
        if (flag(can[its::dynamicValidation]).value_or(false)) known.validates = true;
        return own;
    }
    ValueId productAt(std::uint32_t token) {
        return isObject(token) ? productOf(membersOf(token)) : ValueId{};
    }

    /// A list of parameters with their values, as they stand at something.
    void valuesAt(std::uint32_t list, Seat seat, ToldValues& values) {
        if (list == kNowhere || tape_[list].is() != TokenKind::array) return;
        values.areTold = true;
        forEach(list,
                [&](std::uint32_t token) { learnValue(told(token), seat, values, records_, findings_); });
    }
    ToldParameter told(std::uint32_t token) {
        const Members of = membersOf(token);
        const Members rules = membersOf(of[its::constraints]);
        ToldParameter each;
        const bool isNumbered = word(of[its::id]).substr(0, 4) == "PRM-" && isText(of[its::name]);
        each.id = text(of[isNumbered ? its::name : its::id]);
        each.title = text(of[its::title]);
        each.type = word(of[its::type]);
        each.phase = word(of[its::phase]);
        each.scope = word(of[its::scope]);
        each.required = flag(rules[its::required]);
        each.hidden = flag(rules[its::hidden]);
        if (rules[its::choices] != kNowhere) {
            forEach(rules[its::choices], [&](std::uint32_t choice) {
                each.choices.push_back(isObject(choice) ? scalar(membersOf(choice)[its::value])
                                                        : scalar(choice));
            });
        }
        each.value = scalar(of[its::value]);
        if (!each.value.exists() || values_.spelling(each.value).empty()) {
            each.value = scalar(of[its::structuredValue]);
        }
        return each;
    }
    void parameter(const Members& of, std::uint32_t token, const Place& place) {
        const ValueId owner = productOfParameter(word(of[its::id]));
        const ToldParameter each = told(token);
        if (owner.exists() && each.id.exists()) {
            learnParameter(each, {owner, Scope::asset}, records_, findings_);
            return;
        }
        findings_.wrong(place, "expected a parameter with its name, of a product that is there",
                        "bring what the interface answers about the product together with this file");
    }
    /// PRM-000-111-222-0001 is of PRD-000-111-222.
    ValueId productOfParameter(std::string_view number) {
        const std::size_t last = number.rfind('-');
        if (number.size() < 5 || last < 4) return {};
        const ValueId owner = values_.text("PRD-" + std::string(number.substr(4, last - 4)));
        records_.nameProduct(owner, {});
        return owner;
    }

    ValueId configurationOf(const Members& of, bool isOwn, const Place& place) {
        const ValueId own = text(of[its::id]);
        if (!own.exists()) return {};
        Configuration& each = records_.configurations.at(own);
        if (isOwn && each.isOwn) findings_.add(Remark::twice, values_.spelling(own));
        if (isOwn || each.place.empty()) each.place = place;
        learn(each.product, productAt(of[its::product]));
        learn(each.account, accountAt(of[its::account]));
        if (each.level == 0) each.level = number(of[its::tierLevel]).value_or(0);
        learn(each.openRequest, text(membersOf(of[its::openRequest])[its::id]));
        const bool isFirst = isOwn || !each.isOwn;
        if (isText(of[its::status]) && isFirst) each.status = configurationStatusOf(word(of[its::status]));
        if (isOwn) each.values = {};
        if (isFirst) valuesAt(of[its::params], seatOf(each), each.values);
        each.isOwn = each.isOwn || isOwn;
        return own;
    }
    [[nodiscard]] static Seat seatOf(const Configuration& each) {
        return {each.product, each.level == 2 ? Scope::tier2 : Scope::tier1};
    }

    ValueId assetOf(const Members& of, bool isOwn, const Place& place) {
        const ValueId own = text(of[its::id]);
        if (!own.exists()) return {};
        Asset& each = records_.assets.at(own);
        if (isOwn && each.isOwn) findings_.add(Remark::twice, values_.spelling(own));
        if (isOwn || each.place.empty()) each.place = place;
        const Members chain = membersOf(of[its::tiers]);
        learn(each.product, productAt(of[its::product]));
        learn(each.customer, accountAt(chain[its::customer]));
        learn(each.tier1, accountAt(chain[its::tier1]));
        learn(each.tier2, accountAt(chain[its::tier2]));
        if (isText(of[its::status]) && (isOwn || !each.isOwn))
            each.status = assetStatusOf(word(of[its::status]));
        if (isOwn) each.values = {};
        if (isOwn) valuesAt(of[its::params], {each.product, Scope::asset}, each.values);
        each.isOwn = each.isOwn || isOwn;
        return own;
    }

    /// What both kinds of requests say in the same way; null, where it is wrong.
    Request* requestOf(const Members& of, const Place& place) {
        const std::string_view typeWord = word(of[its::type]), statusWord = word(of[its::status]);
        const auto kind = requestTypeOf(typeWord);
        const auto state = requestStatusOf(statusWord);
        if (!kind) findings_.wrong(place + "/type", notAType(typeWord), "write it as the interface does");
        if (!state)
            findings_.wrong(place + "/status", notAStatus(statusWord), "write it as the interface does");
        if (!kind || !state) return nullptr;
        const ValueId own = text(of[its::id]);
        Request& each = records_.requests.at(own);
        if (each.isOwn) findings_.add(Remark::twice, values_.spelling(own));
        each = {};
        each.id = own;
        each.isOwn = true;
        each.place = place;
        each.type = *kind;
        each.status = *state;
        each.reason = text(of[its::reason]);
        const Members shown = membersOf(of[its::templateOf]);
        each.templateId = isText(shown[its::name]) ? text(shown[its::name]) : text(shown[its::id]);
        each.date = text(of[its::plannedDate]);
        each.created = isText(of[its::created])
                           ? text(of[its::created])
                           : text(membersOf(membersOf(of[its::events])[its::created])[its::instant]);
        return &each;
    }
    void tierRequest(const Members& of, const Place& place) {
        Request* each = requestOf(of, place);
        if (each == nullptr) return;
        const Members inner = membersOf(of[its::configuration]);
        each->configuration = configurationOf(inner, false, each->place);
        if (!each->configuration.exists()) {
            records_.requests.at(each->id).isOwn = false;
            return findings_.wrong(each->place + "/configuration",
                                   "expected a tier configuration with its id",
                                   "a tier request is for one of them");
        }
        Configuration& mine = records_.configurations.at(each->configuration);
        // Older answers say these beside the configuration.
        learn(mine.product, productAt(of[its::product]));
        learn(mine.account, accountAt(of[its::account]));
        if (mine.level == 0) mine.level = number(of[its::tierLevel]).value_or(0);
        if (isObject(of[its::parentConfiguration])) {
            const Members above = membersOf(of[its::parentConfiguration]);
            const ValueId upper = configurationOf(above, false, each->place);
            learn(mine.parent, accountAt(above[its::account]));
            if (upper.exists()) {  // it is of the same product
                Configuration& parent = records_.configurations.at(upper);
                learn(parent.product, mine.product);
                if (parent.level == 0) parent.level = 2;
            }
        }
        valuesAt(of[its::params], seatOf(mine), each->values);
    }
    void request(const Members& of, const Place& place) {
        Request* each = requestOf(of, place);
        if (each == nullptr) return;
        const Members inner = membersOf(of[its::asset]);
        each->asset = assetOf(inner, false, each->place);
        if (!each->asset.exists()) {
            records_.requests.at(each->id).isOwn = false;
            return findings_.wrong(each->place + "/asset", "expected an asset with its id",
                                   "a request is for one of them");
        }
        valuesAt(inner[its::params], {records_.assets.at(each->asset).product, Scope::asset}, each->values);
    }

    const Tape& tape_;
    std::string_view file_;
    Records& records_;
    base::ValuePool& values_;
    Findings& findings_;
    base::IndexMap members_;  // Member by its name
    enum : std::uint32_t { kPersonal, kUntold, kTold };
    base::IndexMap leftOut_;  // which of these, by the names of other members
};

}  // namespace

bool isAnswer(std::string_view json) {
    // The id need not be the first member: it is looked for as text, where the first record begins.
    constexpr std::size_t kLooked = 4096;
    const std::string_view beginning = json.substr(0, kLooked);
    constexpr std::string_view kId = "\"id\"";
    const char first = codec::firstCharacter(beginning);
    if (first != '[' && first != '{') return false;
    if (beginning.find("\"sluice\"") != std::string_view::npos) return false;
    for (std::size_t at = beginning.find(kId); at != std::string_view::npos;
         at = beginning.find(kId, at + 1)) {
        const std::size_t quote = beginning.find_first_not_of(" \t\r\n:", at + kId.size());
        if (quote == std::string_view::npos || beginning[quote] != '"') continue;
        if (kindOf(beginning.substr(quote + 1))) return true;
    }
    return false;
}

bool choicesOf(std::string_view json, base::ValuePool& values, std::vector<ValueId>& choices) {
    base::Problems problems;
    const Tape tape = codec::readTape(json, values, problems);
    if (tape.empty() || base::hasErrors(problems)) return false;
    const ValueId list = values.text("choices"), value = values.text("value");
    for (std::uint32_t at = 1; at < tape.size(); at = tape[at].next) {
        if (tape[at].key != list || tape[at].is() != TokenKind::array) continue;
        for (std::uint32_t i = at + 1; i < tape[at].next; ++i) {
            const bool isChoice = tape[i].isScalar() && (tape[i].key == value || !tape[i].key.exists());
            if (isChoice) choices.push_back(tape[i].id());
        }
    }
    return true;
}

void readAnswer(const Tape& tape, std::string_view file, Records& records, Findings& findings) {
    if (!tape.empty()) Reader(tape, file, records, findings).read();
}

}  // namespace sluice::connect
