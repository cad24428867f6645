#include "codec/anonymous.h"

#include <algorithm>
#include <array>
#include <map>

#include "base/text.h"
#include "codec/json_tape.h"
#include "codec/json_writer.h"
#include "codec/link_state.h"
#include "scenario/check.h"

namespace sluice::codec {

namespace {

/// Members that name an organization, wherever they stand.
constexpr std::array<std::string_view, 18> kNaming = {
    "upstream", "downstream", "organization", "provider", "reseller", "account",
    "parents",  "parent",     "parentBefore", "customer", "tier1",    "tier2",
    "as",       "with",       "of",           "by",       "givenBy",  "tiers"};
/// Objects and lists of objects that are organizations.
constexpr std::array<std::string_view, 2> kOrganizations = {"organizations", "organization"};
/// Events that give an organization a name, and the member that says which.
struct Naming {
    std::string_view type, organization;
};
constexpr std::array<Naming, 2> kNamingEvents = {
    {{"renameOrganization", "organization"}, {"createAccount", "account"}}};

template <std::size_t n>
bool isOneOf(const std::array<std::string_view, n>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

class Replacer {
  public:
    explicit Replacer(std::string_view json) {
        base::Problems none;
        tape_ = readTape(json, values_, none);
        findOrganizations(0, {});
        value(0, {}, {});
    }
    std::string take() { return writer_.take(); }
    std::vector<std::pair<std::string, std::string>> ids() const {
        std::vector<std::pair<std::string, std::string>> result;
        for (const base::ValueId id : order_)
            result.emplace_back(values_.spelling(id), linkIdOf(names_.at(id.value)));
        return result;
    }

  private:
    std::string_view spelling(base::ValueId id) const {
        return id.exists() ? values_.spelling(id) : std::string_view();
    }
    template <class Each>
    void eachChild(std::uint32_t token, const Each& each) const {
        for (std::uint32_t child = token + 1; child < tape_[token].next; child = tape_[child].next)
            each(child);
    }
    std::uint32_t member(std::uint32_t object, std::string_view name) const {
        std::uint32_t found = 0;
        eachChild(object, [&](std::uint32_t child) {
            if (spelling(tape_[child].key) == name) found = child;
        });
        return found;
    }

    /// `within`: the name of the nearest member around.
    void findOrganizations(std::uint32_t token, std::string_view within) {
        if (tape_[token].is() == TokenKind::object) {
            const std::uint32_t id = idOf(token, within);
            if (id != 0) number(tape_[id].id());
        }
        if (tape_[token].isScalar() || tape_[token].next == token + 1) return;
        eachChild(token, [&](std::uint32_t child) {
            const std::string_view key = spelling(tape_[child].key);
            findOrganizations(child, key.empty() ? within : key);
        });
    }
    void number(base::ValueId id) {
        if (names_.contains(id.value)) return;
        order_.push_back(id);
        names_[id.value] = "Partner " + std::string(base::digits(order_.size()));
    }

    /// `around`: the name of the member around the object or list in which the value stands.
    void value(std::uint32_t token, std::string_view name, std::string_view around) {
        const Token& at = tape_[token];
        switch (at.is()) {
            case TokenKind::null:
                return writer_.null();
            case TokenKind::boolean:
                return writer_.boolean(at.value != 0);
            case TokenKind::number:
                return writer_.number(spelling(at.id()));
            case TokenKind::text: {
                const bool isNaming = isOneOf(kNaming, name) || isOneOf(kNaming, around);
                const auto known = names_.find(at.value);
                return writer_.text(isNaming && known != names_.end() ? linkIdOf(known->second)
                                                                      : spelling(at.id()));
            }
            case TokenKind::array:
                writer_.beginArray();
                eachChild(token, [&](std::uint32_t child) { value(child, name, around); });
                return writer_.endArray();
            case TokenKind::object:
                return object(token, name);
        }
    }

    void object(std::uint32_t token, std::string_view name) {
        const std::uint32_t id = idOf(token, name);
        writer_.beginObject();
        eachChild(token, [&](std::uint32_t child) {
            const std::string_view key = spelling(tape_[child].key);
            if (token == 0 && (key == "title" || key == "notes")) return;
            writer_.key(key);
            if (id != 0 && key == "id") {
                writer_.text(linkIdOf(names_.at(tape_[id].value)));
            } else if (id != 0 && key == "name") {
                writer_.text(names_.at(tape_[id].value));
            } else {
                value(child, key, name);
            }
        });
        writer_.endObject();
    }
    /// The text that is the id of the organization whose name may stand in this object; 0 where there is none.
    std::uint32_t idOf(std::uint32_t object, std::string_view name) const {
        std::uint32_t id = isOneOf(kOrganizations, name) ? member(object, "id") : 0;
        const std::uint32_t type = member(object, "type");
        for (const Naming& naming : kNamingEvents) {
            if (type != 0 && tape_[type].is() == TokenKind::text && spelling(tape_[type].id()) == naming.type)
                id = member(object, naming.organization);
        }
        return id != 0 && tape_[id].is() == TokenKind::text ? id : 0;
    }

    base::ValuePool values_;
    Tape tape_;
    JsonWriter writer_;
    std::map<std::uint32_t, std::string> names_;  // by id
    std::vector<base::ValueId> order_;
};

}  // namespace

Anonymous anonymous(const scenario::Document& document) {
    Replacer replacer(writeDocument(document));
    Anonymous result{readDocument(replacer.take()), replacer.ids()};
    addProblemsOfMeaning(result.read.problems, scenario::check(result.read.document));
    return result;
}

}  // namespace sluice::codec
