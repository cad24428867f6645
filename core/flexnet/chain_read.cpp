#include "flexnet/chain_read.h"

#include <string>

#include "codec/csv_extract.h"

namespace sluice::flexnet {

using codec::TokenKind;

namespace {

/// `PartnerTier1AccountID` without the last word is `Partner Tier 1`: what stands before it, with blanks between words.
std::string tierNameIn(std::string_view member, std::string_view ending) {
    std::size_t end = member.size();
    for (std::size_t left = ending.size(); left > 0 && end > 0;) {
        --end;
        if (!squeezed(member.substr(end, 1)).empty()) --left;
    }
    const auto isSmall = [](char c) { return c >= 'a' && c <= 'z'; };
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const auto isCapital = [](char c) { return c >= 'A' && c <= 'Z'; };
    std::string name;
    for (const char c : member.substr(0, end)) {
        const char last = name.empty() ? ' ' : name.back();
        const bool begins = (isCapital(c) && (isSmall(last) || isDigit(last))) ||
                            (isDigit(c) && (isSmall(last) || isCapital(last)));
        if (begins) name += ' ';
        name += c == '_' || c == '-' ? ' ' : c;
    }
    return std::string(base::trimmed(name));
}

class ChainReader {
  public:
    ChainReader(const TapeView& view, Records& records, Findings& findings)
        : view_(view), records_(records), findings_(findings) {}

    void read(std::uint32_t at, Told& told) {
        if (view_.tape[at].is() == TokenKind::array) {
            return view_.forEach(at, [&](std::uint32_t each) { link(each, told); });
        }
        view_.forEach(at, [&](std::uint32_t member) {
            const std::string key = squeezed(view_.keyOf(member));
            for (const char* ending : {"accountid", "accountname"}) {
                if (!key.ends_with(ending) || key == ending) continue;
                if (view_.textOf(member).empty()) return;
                ToldStanding& standing =
                    standingIn(told, tierOf(tierNameIn(view_.keyOf(member), ending), records_));
                (key.ends_with("id") ? standing.account : standing.name) = view_.textOf(member);
                return;
            }
            leftOut(member);
        });
    }

  private:
    static ToldStanding& standingIn(Told& told, std::uint32_t tier) {
        for (ToldStanding& each : told.standings) {
            if (each.tier == tier) return each;
        }
        told.standings.push_back({tier, {}, {}});
        return told.standings.back();
    }
    void leftOut(std::uint32_t member) {
        findings_.leftOut(view_.keyOf(member), codec::isAboutPeople(view_.keyOf(member)));
    }
    /// `{"TierName": "Distributor", "AccountID": "GLOBEX"}`
    void link(std::uint32_t at, Told& told) {
        std::string_view tier, account, name;
        bool isOwner = false;
        view_.forEach(at, [&](std::uint32_t member) {
            const std::string key = squeezed(view_.keyOf(member));
            if (key == "tier" || key == "tiername") {
                tier = view_.textOf(member);
            } else if (key == "accountid" || key == "account") {
                account = view_.textOf(member);
            } else if (key == "accountname" || key == "name") {
                name = view_.textOf(member);
            } else if (key == "currentowner") {
                isOwner = view_.tape[member].is() == TokenKind::boolean && view_.tape[member].value != 0;
            } else {
                leftOut(member);
            }
        });
        if (tier.empty() || (account.empty() && name.empty())) return;
        ToldStanding& standing = standingIn(told, tierOf(tier, records_));
        standing.account = account;
        standing.name = name;
        if (isOwner) told[Field::currentOwner] = tier;
    }

    const TapeView& view_;
    Records& records_;
    Findings& findings_;
};

}  // namespace

void readChain(const TapeView& view, std::uint32_t at, Told& told, Records& records, Findings& findings) {
    ChainReader(view, records, findings).read(at, told);
}

}  // namespace sluice::flexnet
