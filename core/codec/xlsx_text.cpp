#include "codec/xlsx_text.h"

#include <cstdlib>

#include "base/unicode.h"

namespace sluice::codec {
namespace {

/// Four hexadecimal digits, or none.
bool isCode(std::string_view digits) {
    return digits.size() == 4 && digits.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

}  // namespace

std::string withoutCodes(std::string text) {
    if (text.find("_x") == std::string::npos) return text;
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::string_view rest = std::string_view(text).substr(at);
        if (rest.size() < 7 || rest.substr(0, 2) != "_x" || rest[6] != '_' || !isCode(rest.substr(2, 4))) {
            result += text[at];
            continue;
        }
        base::append(
            result, static_cast<char32_t>(std::strtoul(std::string(rest.substr(2, 4)).c_str(), nullptr, 16)));
        at += 6;
    }
    return result;
}

std::string CellText::take() { return base::tidy(withoutCodes(std::exchange(text_, {}))); }

}  // namespace sluice::codec
