#include "cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <clocale>
#include <cstdlib>
#include <cwchar>

#include "cli/visible.h"

namespace sluice::cli {

namespace {

Colour chosen = Colour::automatic;

bool isSet(const char* variable) {
    const char* value = std::getenv(variable);
    return value != nullptr && *value != '\0';
}

bool isColoured(Stream stream) {
    if (chosen != Colour::automatic) return chosen == Colour::always;
    if (isatty(stream == Stream::output ? STDOUT_FILENO : STDERR_FILENO) != 1 || isSet("NO_COLOR"))
        return false;
    return isSet("TERM") && std::getenv("TERM") != std::string_view("dumb");
}

/// In the order of Tint. Only the eight colours that every terminal has, which its owner has chosen to be legible.
constexpr std::array<std::string_view, 8> kCodes = {"", "32", "31", "33", "1;34", "34", "32", "2"};

/// As the C library knows characters, whatever language the user speaks.
int columnsOf(wchar_t character) {
    static const bool isKnown = std::setlocale(LC_CTYPE, "C.UTF-8") != nullptr;
    return isKnown ? wcwidth(character) : 1;
}

}  // namespace

void setColour(Colour colour) { chosen = colour; }

std::size_t terminalColumns() {
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return 0;
    return size.ws_col;
}

std::size_t widthOf(std::string_view utf8) {
    columnsOf(L' ');  // sets what mbrtowc reads
    std::size_t columns = 0;
    std::mbstate_t state{};
    while (!utf8.empty()) {
        wchar_t character = 0;
        std::size_t size = std::mbrtowc(&character, utf8.data(), utf8.size(), &state);
        if (size == 0 || size > utf8.size()) {  // not a character: as many columns as bytes
            size = 1;
            character = L' ';
            state = {};
        }
        columns += static_cast<std::size_t>(std::max(columnsOf(character), 0));
        utf8.remove_prefix(size);
    }
    return columns;
}

Line& Line::add(Tint tint, std::string_view text) {
    const std::string shown = visible(text, Newlines::escaped);
    const std::string_view code = kCodes[static_cast<std::size_t>(tint)];
    const bool isTinted = !code.empty() && !shown.empty() && isColoured(stream_);
    if (isTinted) text_.append("\x1b[").append(code).append("m");
    text_ += shown;
    if (isTinted) text_ += "\x1b[0m";
    width_ += widthOf(shown);
    return *this;
}

Line& Line::upTo(std::size_t column) {
    if (column > width_) add(std::string(column - width_, ' '));
    return *this;
}

}  // namespace sluice::cli
