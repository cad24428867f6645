// A scenario and what is seen of it as a text that stands in an address behind `#`: s1. and base64url of
//   varint  bytes that are packed
//   varint  bytes of codes and letters that they stand for
//   4       CRC-32 of those, lowest byte first
//   …       the packed bytes: the scenario file and the view as codes (link_state.h), each byte as pack/model.h foresees it
// The same document and view give the same link, byte for byte, and a link that was made once opens for ever: what it says is
// a scenario file, and later versions keep reading earlier ones.
//
// Why not deflate: 20 organizations with 20 events take 811 characters of it with a dictionary and columns of codes, half of
// that so (tests/unit/codec_link_test.cpp); what is short has too little in it to tell how it is packed.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/problem.h"
#include "codec/scenario_json.h"
#include "scenario/document.h"

namespace sluice::codec {

/// What is looked at where the link opens. Plain words of whoever shows it: what is not there any more is not found, and
/// no error.
struct LinkView {
    std::optional<std::string> system;   // id of the system whose tab is open
    std::optional<std::string> picture;  // how the channel is drawn
    std::optional<std::string> organization, downstream, setting, key, moment;  // what is selected
    friend bool operator==(const LinkView&, const LinkView&) = default;
};

/// The parts of a link behind the address of the page.
inline constexpr std::string_view kLinkMark = "#s1.";
/// Links with more characters than that are cut by some mail programs and chats.
inline constexpr std::size_t kLongLink = 2000;
/// What takes more codes and letters is neither made a link nor opened from one.
inline constexpr std::size_t kLargestLink = std::size_t{256} * 1024;

/// The link, which opens where the document's opensAt says; empty where it would be too large. The document has no
/// errors.
[[nodiscard]] std::string writeLink(const scenario::Document& document, const LinkView& view);

/// True where the text is meant to be a link: an address with the mark of any version, or that part of it.
[[nodiscard]] bool isLink(std::string_view text);

struct LinkRead {
    ReadDocument read;
    LinkView view;
};
/// Reads a link, with whatever address stands before it, and blanks and line ends that came in between. What is wrong with
/// the link itself is one problem of path `link`: it was cut, altered, made by a later version, or is too large; what is
/// wrong with the scenario in it has the paths of a scenario file. `known`: the text of link_known.h, for a module that does
/// not have it.
[[nodiscard]] LinkRead readLink(std::string_view text, std::string_view known = {});

}  // namespace sluice::codec
