#include "tier_setup/values.h"

#include <algorithm>
#include <array>

#include "base/decimal.h"
#include "base/text.h"
#include "base/unicode.h"
#include "tier_setup/phrase.h"

namespace sluice::tier_setup {

namespace {

/// In the order of `ParameterType`: what a value has to be, and one that is.
struct Form {
    std::string_view expected, example;
};
constexpr std::array<Form, 9> kForms = {{
    {"a text", "example"},
    {"a number", "1"},
    {"one of its choices", ""},
    {"an e-mail address", "name@example.com"},
    {"a web address", "https://example.com"},
    {"true or false", "true"},
    {"a phone number", "+1 555 0100"},
    {"a text", "example"},
    {"a day", "2030-01-31"},
}};

bool isDigit(char c) { return c >= '0' && c <= '9'; }
/// No blanks and no control characters.
bool isOneWord(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) > ' '; });
}
/// Two words or more with dots between them.
bool isHost(std::string_view text) {
    const std::size_t dot = text.find('.');
    return dot != std::string_view::npos && dot > 0 && text.back() != '.' &&
           text.find("..") == std::string_view::npos;
}
bool isEmail(std::string_view text) {
    const std::size_t at = text.find('@');
    return at != std::string_view::npos && at > 0 && isOneWord(text) && text.find('@', at + 1) == text.npos &&
           isHost(text.substr(at + 1));
}
bool isUrl(std::string_view text) {
    const auto isBegunBy = [text](std::string_view scheme) {  // in capitals or not
        if (text.size() <= scheme.size() || text[scheme.size()] == '/') return false;
        for (std::size_t i = 0; i < scheme.size(); ++i) {
            const bool isCapital = text[i] >= 'A' && text[i] <= 'Z';
            if ((isCapital ? text[i] - 'A' + 'a' : text[i]) != scheme[i]) return false;
        }
        return true;
    };
    return (isBegunBy("https://") || isBegunBy("http://")) && isOneWord(text);
}
/// Digits, at least three, with what people put between and a plus in front.
bool isPhone(std::string_view text) {
    const auto digits = std::count_if(text.begin(), text.end(), isDigit);
    return digits >= 3 && text.find_first_not_of("0123456789 ()-./", text[0] == '+' ? 1 : 0) == text.npos;
}
}  // namespace

bool isDate(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
    int parts[3] = {};
    constexpr std::size_t kFrom[] = {0, 5, 8, 11};
    for (std::size_t part = 0; part < 3; ++part) {
        for (std::size_t i = kFrom[part]; i + 1 < kFrom[part + 1]; ++i) {
            if (!isDigit(text[i])) return false;
            parts[part] = parts[part] * 10 + (text[i] - '0');
        }
    }
    const int year = parts[0], month = parts[1], day = parts[2];
    if (month < 1 || month > 12 || day < 1) return false;
    const bool isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    // From July on the months alternate as from January on.
    const int long31 = 30 + ((month + (month > 7 ? 1 : 0)) % 2);
    return day <= (month == 2 ? (isLeap ? 29 : 28) : long31);
}

bool isParameterId(std::string_view id) {
    for (const char c : id) {
        const bool isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (!isLetter && !isDigit(c) && c != '-' && c != '_') return false;
    }
    return !id.empty();
}

const Parameter* findParameter(const Product& product, ValueId id) {
    for (const Parameter& parameter : product.parameters) {
        if (parameter.id == id) return &parameter;
    }
    return nullptr;
}

bool asksOf(const Product& product, std::uint32_t level) {
    for (const Parameter& parameter : product.parameters) {
        if (parameter.scope == static_cast<Scope>(level)) return true;
    }
    return false;
}

bool canAsk(const Product& product, Scope scope) {
    return std::any_of(product.parameters.begin(), product.parameters.end(), [scope](const Parameter& each) {
        return each.scope == scope && each.phase == Phase::ordering && !each.hidden;
    });
}

ValueId valueOf(const Values& values, ValueId parameter) {
    for (const ParameterValue& value : values) {
        if (value.parameter == parameter) return value.value;
    }
    return {};
}

void setValue(const Product& product, Values& values, ParameterValue value) {
    Values made;
    for (const Parameter& parameter : product.parameters) {
        const ValueId set = parameter.id == value.parameter ? value.value : valueOf(values, parameter.id);
        if (set.exists()) made.push_back({parameter.id, set});
    }
    values.swap(made);
}

bool isChoice(const Parameter& parameter, ValueId value) {
    return std::find(parameter.choices.begin(), parameter.choices.end(), value) != parameter.choices.end();
}

bool hasGoodChoices(const Parameter& parameter, const base::ValuePool& pool) {
    for (auto choice = parameter.choices.begin(); choice != parameter.choices.end(); ++choice) {
        if (pool.spelling(*choice).empty()) return false;
        if (std::find(parameter.choices.begin(), choice, *choice) != choice) return false;
    }
    return true;
}

ValueId asKept(const Parameter& parameter, ValueId value, base::ValuePool& pool) {
    if (!value.exists() || !hasValue(value, pool)) return {};
    return parameter.type == ParameterType::password ? value : pool.tidied(value);
}

bool hasValue(ValueId value, const base::ValuePool& pool) {
    return value.exists() && !base::trimmed(pool.spelling(value)).empty();
}

bool isValid(const Parameter& parameter, ValueId value, const base::ValuePool& pool) {
    const std::string_view spelling = pool.spelling(value);
    if (spelling.empty()) return false;
    switch (parameter.type) {
        case ParameterType::text:
        case ParameterType::password:
            return true;
        case ParameterType::number:
            return base::isNumberLiteral(spelling);
        case ParameterType::dropdown:
            return isChoice(parameter, value);
        case ParameterType::email:
            return isEmail(spelling);
        case ParameterType::url:
            return isUrl(spelling);
        case ParameterType::checkbox:
            return spelling == "true" || spelling == "false";
        case ParameterType::phone:
            return isPhone(spelling);
        case ParameterType::date:
            return isDate(spelling);
    }
    return false;
}

std::string expectedOf(const Parameter& parameter, const base::ValuePool& pool) {
    if (parameter.type == ParameterType::dropdown) {
        std::string text = "one of ";
        for (std::size_t i = 0; i < parameter.choices.size(); ++i) {
            list(text, base::quoted(pool.spelling(parameter.choices[i])), i, parameter.choices.size(),
                 " or ");
        }
        return text;
    }
    const Form& form = kForms[static_cast<std::size_t>(parameter.type)];
    std::string text(form.expected);
    text += ", as in ";
    return text + base::quoted(form.example);
}

std::string misfitOf(const Parameter& parameter, ValueId value, const base::ValuePool& pool) {
    std::string text = "Expected " + expectedOf(parameter, pool);
    text += ", found ";
    text += base::quoted(pool.spelling(value));
    return text + ".";
}

ValueId exampleOf(const Parameter& parameter, base::ValuePool& pool) {
    if (parameter.type == ParameterType::dropdown) {
        return parameter.choices.empty() ? ValueId{} : parameter.choices.front();
    }
    const std::string_view example = kForms[static_cast<std::size_t>(parameter.type)].example;
    if (parameter.type == ParameterType::checkbox) return pool.boolean(true);
    return parameter.type == ParameterType::number ? pool.number(example) : pool.text(example);
}

std::vector<ValueId> missingOf(const Product& product, Scope scope, Phase phase, const Values& values,
                               bool alsoOptional) {
    std::vector<ValueId> missing;
    for (const Parameter& parameter : product.parameters) {
        if (parameter.scope != scope || parameter.phase != phase || !(parameter.required || alsoOptional))
            continue;
        if (phase == Phase::ordering && parameter.hidden) continue;
        if (!valueOf(values, parameter.id).exists()) missing.push_back(parameter.id);
    }
    return missing;
}

bool lacksOrdering(const Product& product, Scope scope, const Values& values) {
    return std::any_of(product.parameters.begin(), product.parameters.end(), [&](const Parameter& each) {
        return each.scope == scope && each.phase == Phase::ordering && each.required && !each.hidden &&
               !valueOf(values, each.id).exists();
    });
}

std::vector<ValueId> missingOf(const Product& product, Scope scope, const Values& values) {
    std::vector<ValueId> missing = missingOf(product, scope, Phase::ordering, values);
    for (const ValueId each : missingOf(product, scope, Phase::fulfillment, values)) missing.push_back(each);
    return missing;
}

std::vector<ValueProblem> problemsOf(const Product& product, Scope scope, const Values& values,
                                     const base::ValuePool& pool, bool whatIsMissing) {
    std::vector<ValueProblem> problems;
    for (const ParameterValue& value : values) {
        const Parameter* parameter = findParameter(product, value.parameter);
        if (parameter == nullptr || parameter->scope != scope) {
            problems.push_back({value.parameter, Rule::tc59, "Nothing here asks for this value."});
        } else if (!isValid(*parameter, value.value, pool)) {
            problems.push_back({value.parameter, Rule::tc59, misfitOf(*parameter, value.value, pool)});
        }
    }
    if (!whatIsMissing) return problems;
    for (const ValueId parameter : missingOf(product, scope, values)) {
        problems.push_back({parameter, Rule::tc59, "This value is required."});
    }
    return problems;
}

}  // namespace sluice::tier_setup
