#include "flexnet/access_read.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/text.h"
#include "base/unicode.h"
#include "codec/csv_extract.h"
#include "flexnet/chain_read.h"
#include "flexnet/learn.h"

namespace sluice::flexnet {

using codec::Tape;
using codec::TokenKind;

namespace {

/// What was told, and where: each field by the names on the way from its record.
struct ToldRecord {
    Told told;
    Place place;
    std::array<std::string_view, static_cast<std::size_t>(Field::kFields)> groups{}, names{};
};

template <std::size_t kCount>
bool isAmong(const std::array<std::string_view, kCount>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}
constexpr std::array<std::string_view, 4> kChains = {"customersandpartners", "channelpartners", "partners",
                                                     "tiers"};
constexpr std::array<std::string_view, 5> kLineLists = {"lineitems", "lines", "activationids",
                                                        "entitlementlines", "activations"};
constexpr std::array<std::string_view, 4> kGroups = {"quantities", "quantity", "product", "products"};

constexpr std::uint32_t kNoGroup = 0;  // the outermost value, which is a member of nothing

class AccessReader {
  public:
    AccessReader(const Tape& tape, std::string_view file, codec::DecimalMark decimal, Records& records,
                 Findings& findings)
        : tape_(tape),
          view_{tape, records.values},
          file_(file),
          decimal_(decimal),
          records_(records),
          findings_(findings) {}

    /// Lists within objects are opened one after the other, so that depth costs nothing.
    void read() {
        std::vector<std::uint32_t> open = {0};
        for (std::size_t i = 0; i < open.size(); ++i) {
            const std::uint32_t at = open[i];
            const Place place = placeOf(at);
            if (tape_[at].is() != TokenKind::array) {
                readOne(at, place, open);
                continue;
            }
            const Place before = place + (place == file_ && !file_.empty() ? " /" : "/");
            std::uint32_t index = 0;
            view_.forEach(at, [&](std::uint32_t each) {
                if (tape_[each].is() == TokenKind::array) {
                    open.push_back(each);
                } else {
                    readOne(each, before + std::to_string(index), open);
                }
                ++index;
            });
        }
    }

  private:
    [[nodiscard]] Place placeOf(std::uint32_t token) const {
        Place place(file_);
        const base::Text pointer = codec::pointerTo(tape_, records_.values, token);
        if (!place.empty() && !pointer.empty()) place += ' ';
        return place.append(pointer.view());
    }

    void readOne(std::uint32_t at, const Place& place, std::vector<std::uint32_t>& open) {
        if (tape_[at].is() != TokenKind::object) {
            return findings_.wrong(place,
                                   "expected an account or an entitlement of FlexNet Operations, found " +
                                       codec::described(tape_[at], records_.values),
                                   "leave it out");
        }
        if (!readRecord(at, place)) openLists(at, place, open);
    }
    /// False where the object is neither.
    bool readRecord(std::uint32_t at, const Place& place) {
        bool isAccount = false, isEntitlement = false;
        view_.forEach(at, [&](std::uint32_t member) {
            const std::string name = squeezed(view_.keyOf(member));
            isEntitlement = isEntitlement || name == "entitlementid";
            isAccount = isAccount || name == "accountid";
        });
        if (isEntitlement) {
            entitlement(at, place);
        } else if (isAccount) {
            account(at, place);
        }
        return isEntitlement || isAccount;
    }
    void openLists(std::uint32_t at, const Place& place, std::vector<std::uint32_t>& open) {
        bool hasLists = false;
        view_.forEach(at, [&](std::uint32_t member) {
            const TokenKind kind = tape_[member].is();
            if (kind == TokenKind::array || kind == TokenKind::object) {
                hasLists = true;
                open.push_back(member);
            } else {
                leftOut(member);
            }
        });
        if (hasLists) return;
        findings_.wrong(place, "expected an AccountID or an EntitlementID, found neither", "leave it out");
    }
    void leftOut(std::uint32_t member) {
        findings_.leftOut(view_.keyOf(member), codec::isAboutPeople(view_.keyOf(member)));
    }

    /// The place of a member of what stands at a place.
    [[nodiscard]] Place within(const Place& place, std::string_view name) const {
        Place inner = place;
        return inner.append(place == file_ && !file_.empty() ? " /" : "/").append(name);
    }

    // ---- accounts ----

    void account(std::uint32_t at, const Place& place) {
        std::string_view id, name, type;
        std::string_view typeName;
        std::vector<std::string_view> parents;
        view_.forEach(at, [&](std::uint32_t member) {
            const std::string key = squeezed(view_.keyOf(member));
            if (key == "accountid") {
                id = view_.textOf(member);
            } else if (key == "accountname" || key == "name") {
                name = view_.textOf(member);
            } else if (key == "accounttype" || key == "type") {
                type = view_.textOf(member);
                typeName = view_.keyOf(member);
            } else if (key == "parentaccountids" || key == "parentaccountid") {
                parentsIn(member, parents);
            } else {
                leftOut(member);
            }
        });
        const auto isUnclean = [](std::string_view text) {
            return base::firstControl(text, base::Controls::none).has_value();
        };
        if (id.empty()) return findings_.wrong(place, "the account has no id", "give it an AccountID");
        if (isUnclean(id) || isUnclean(name)) {
            return findings_.wrong(place, "a control character stands in the id or name", "take it out");
        }
        const auto meant = accountTypeOf(type);
        if (!meant && !type.empty()) {
            return findings_.wrong(within(place, typeName), notAnAccountType(type), "write one of these");
        }
        const ValueId own = nameAccount(id, name, records_, findings_);
        Account& account = records_.accounts.at(own);
        if (account.place.empty()) account.place = place;
        if (meant && account.type == entitlements::AccountType::none) account.type = *meant;
        for (const std::string_view each : parents) {
            if (isUnclean(each)) continue;
            const ValueId parent = records_.values.text(each);
            if (std::find(account.parents.begin(), account.parents.end(), parent) == account.parents.end()) {
                account.parents.push_back(parent);
            }
        }
    }
    /// Ids, or objects with them.
    void parentsIn(std::uint32_t at, std::vector<std::string_view>& parents) const {
        const auto add = [&](std::uint32_t token) {
            if (!view_.textOf(token).empty()) parents.push_back(view_.textOf(token));
        };
        add(at);
        if (tape_[at].is() != TokenKind::array) return;
        view_.forEach(at, [&](std::uint32_t each) {
            add(each);
            if (tape_[each].is() != TokenKind::object) return;
            view_.forEach(each, [&](std::uint32_t member) {
                if (squeezed(view_.keyOf(member)) == "accountid") add(member);
            });
        });
    }

    // ---- entitlements ----

    void entitlement(std::uint32_t at, const Place& place) {
        ToldRecord record;
        record.place = place;
        std::uint32_t lines = 0;
        members(at, record, &lines);
        if (lines == 0) return learnOne(record);
        const Place list = within(place, view_.keyOf(lines));
        std::uint32_t index = 0;
        view_.forEach(lines, [&](std::uint32_t line) {
            ToldRecord own = record;
            own.place = within(list, std::to_string(index++));
            members(line, own, nullptr);
            learnOne(own);
        });
    }
    /// `lines`: where to say which member is the list of its lines, if any are looked for.
    void members(std::uint32_t at, ToldRecord& record, std::uint32_t* lines) {
        view_.forEach(at, [&](std::uint32_t member) {
            const std::string key = squeezed(view_.keyOf(member));
            const TokenKind kind = tape_[member].is();
            const bool isList = kind == TokenKind::array || kind == TokenKind::object;
            if (isList && isAmong(kChains, key)) {
                readChain(view_, member, record.told, records_, findings_);
            } else if (lines != nullptr && *lines == 0 && kind == TokenKind::array &&
                       isAmong(kLineLists, key) && tape_[member].value > 0) {
                *lines = member;
            } else if (kind == TokenKind::object && isAmong(kGroups, key)) {
                view_.forEach(member, [&](std::uint32_t inner) { field(inner, member, record); });
            } else {
                field(member, kNoGroup, record);
            }
        });
    }
    /// A group is an object that holds fields of the record around it.
    void field(std::uint32_t member, std::uint32_t group, ToldRecord& record) {
        const std::string_view groupName = group == kNoGroup ? std::string_view() : view_.keyOf(group);
        std::optional<Field> known = fieldOf(view_.keyOf(member));
        if (!known && squeezed(groupName.substr(0, 7)) == "product") {
            known = fieldOf("product" + std::string(view_.keyOf(member)));
        }
        if (!known || !(tape_[member].isScalar() || tape_[member].is() == TokenKind::null))
            return leftOut(member);
        if (view_.textOf(member).empty()) return;
        const auto place = static_cast<std::size_t>(*known);
        record.told[*known] = view_.textOf(member);
        record.groups[place] = groupName;
        record.names[place] = view_.keyOf(member);
    }
    void learnOne(const ToldRecord& record) {
        const PlaceOf place = [&](std::optional<Field> field) {
            if (!field) return record.place;
            const auto which = static_cast<std::size_t>(*field);
            const Place group =
                record.groups[which].empty() ? record.place : within(record.place, record.groups[which]);
            return record.names[which].empty() ? group : within(group, record.names[which]);
        };
        learn(record.told, place, decimal_, records_, findings_);
    }

    const Tape& tape_;
    TapeView view_;
    std::string_view file_;
    codec::DecimalMark decimal_;
    Records& records_;
    Findings& findings_;
};

}  // namespace

bool isAccess(std::string_view json) {
    constexpr std::size_t kLooked = 4096;
    const char first = codec::firstCharacter(json);
    if (first != '[' && first != '{') return false;
    std::string beginning;
    for (const char c : json.substr(0, kLooked)) {
        if (c == ' ' || c == '_' || c == '-') continue;
        beginning += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    const auto has = [&](std::string_view name) { return beginning.find(name) != std::string::npos; };
    if (has("\"sluice\":")) return false;
    if (has("\"entitlementid\":")) return true;
    return has("\"accountid\":") && (has("\"accounttype\":") || has("\"parentaccountids\":"));
}

void readAccess(const Tape& tape, std::string_view file, codec::DecimalMark decimal, Records& records,
                Findings& findings) {
    if (!tape.empty()) AccessReader(tape, file, decimal, records, findings).read();
}

}  // namespace sluice::flexnet
