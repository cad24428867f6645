#include "codec/csv_prices.h"

#include <algorithm>
#include <array>

#include "codec/csv_catalogue.h"
#include "codec/csv_cell.h"
#include "codec/csv_words.h"
#include "codec/personal.h"

namespace sluice::codec {
namespace {

struct PriceWords {
    std::string_view ours;
    std::string_view list;  // squeezed, without fee and price behind them, separated by blanks
};
constexpr std::array kPriceWords = {
    PriceWords{"plan",
               "plan planname serviceplan serviceplanname plantitle offer offername subscriptionplan tarif "
               "tarifname offre piano pianonome abonnement"},
    PriceWords{"part", "periodresourcename periodorresource periodresource resourceperiod item itemname"},
    PriceWords{
        "period",
        "period periodname planperiod duration subscriptionperiod billingperiod term zeitraum laufzeit "
        "période durée período durata"},
    PriceWords{"resource",
               "resource resourcename component componentname ressource recurso risorsa sku skuname"},
    PriceWords{"setup",
               "setup initial onetime activation einrichtung einmalig einrichtungsgebühr miseenservice alta "
               "attivazione"},
    PriceWords{
        "recurring",
        "recurring monthly price unitprice listprice netprice amount cost rate preis listenpreis monatlich "
        "grundgebühr prix mensuel precio mensual prezzo canone"},
    PriceWords{"renewal", "renewal renew verlängerung verlängerungsgebühr renouvellement renovación rinnovo"},
    PriceWords{"overuse", "overuse overage excess overlimit mehrverbrauch dépassement exceso eccedenza"},
    PriceWords{
        "included",
        "included includedunits includedamount includedvalue includedquantity enthalten inklusive inclus "
        "incluido incluso"},
    PriceWords{
        "minimum",
        "minimum min minunits minimumunits minquantity lowerlimit mindestens mindestmenge mínimo minimo"},
    PriceWords{"maximum",
               "maximum max maxunits maximumunits maxquantity upperlimit limit höchstens höchstmenge máximo "
               "massimo"},
    PriceWords{"for_sale", "forsale availableforsale isforsale available onsale verfügbar disponible"},
    PriceWords{"trial", "trial istrial testphase essai prueba prova"},
    PriceWords{"plan_category", "plancategory serviceplancategory category kategorie catégorie categoría"},
    PriceWords{"currency", "currency currencycode währung devise monnaie moneda divisa valuta"},
};

/// What can stand for the plan where no column says that it is one, the likeliest first.
constexpr std::array<std::string_view, 12> kOtherPlanWords = {
    "product", "productname", "name",     "title",    "service", "article",
    "produkt", "produit",     "producto", "prodotto", "artikel", "bezeichnung"};

/// `Setup fee (EUR)` → `setup`, `Name_EN` → `name`; empty for a name in another language.
std::string stemOf(std::string_view header) {
    header = header.substr(0, header.find_first_of("(["));
    const std::size_t mark = header.rfind('_');
    if (mark != std::string_view::npos && header.size() - mark == 3) {
        const std::string language = alike(header.substr(mark + 1));
        if (language != "en" && language != "id") return {};
        if (language == "en") header = header.substr(0, mark);
    }
    std::string stem = squeezedHeader(header);
    for (const std::string_view end : {"fees", "fee", "prices", "price", "eur", "usd"}) {
        if (stem.size() > end.size() && std::string_view(stem).substr(stem.size() - end.size()) == end)
            stem.resize(stem.size() - end.size());
    }
    return stem;
}

bool hasWord(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

std::string_view columnOfWord(std::string_view word) {
    const auto found = std::find_if(kPriceWords.begin(), kPriceWords.end(), [&](const PriceWords& words) {
        return placeInWords(words.list, word) != std::string_view::npos;
    });
    return found == kPriceWords.end() ? std::string_view() : found->ours;
}

bool isPrice(std::string_view ours) {
    return ours == "setup" || ours == "recurring" || ours == "renewal" || ours == "overuse";
}

class PriceProposer {
  public:
    PriceProposer(const CsvRow& header, const ColumnMap& map) : header_(header), map_(map) {}

    std::optional<std::vector<ProposedColumn>> run() {
        for (const std::string& cell : header_.cells) see(cell);
        if (std::none_of(taken_.begin(), taken_.end(), isPrice)) return std::nullopt;
        if (!isTaken("plan")) findPlan();
        if (!isTaken("plan")) return std::nullopt;
        for (ProposedColumn& each : proposed_) {
            if (each.why == Proposed::notKnown && isPersonal(each.theirs)) each.why = Proposed::personal;
        }
        return std::move(proposed_);
    }

  private:
    [[nodiscard]] bool isTaken(std::string_view ours) const {
        return std::find(taken_.begin(), taken_.end(), ours) != taken_.end();
    }
    void see(const std::string& cell) {
        if (cell.empty()) return;
        const std::string_view meant = map_.meant(cell);
        if (map_.leavesOut(cell)) return;
        if (meant != cell || catalogueColumns().has(cell)) {
            taken_.push_back(ourName(meant));
            return;
        }
        const std::string_view ours = priceColumn(cell);
        if (ours.empty() || isTaken(ours)) {
            proposed_.push_back({cell, {}, Proposed::notKnown});
            return;
        }
        taken_.push_back(ours);
        proposed_.push_back({cell, ours, Proposed::taken});
    }
    /// As the lists of words have it, however it is written.
    [[nodiscard]] static std::string_view ourName(std::string_view column) {
        for (const PriceWords& words : kPriceWords) {
            if (alike(words.ours) == alike(column)) return words.ours;
        }
        return column;
    }
    /// Each row is a plan of its own where none is named: by the product, else by what else has a name.
    void findPlan() {
        std::vector<std::string> stems;
        for (const ProposedColumn& each : proposed_) {
            const bool mayBe = each.why == Proposed::notKnown && !isPersonal(each.theirs);
            stems.push_back(mayBe ? stemOf(each.theirs) : std::string());
        }
        for (const std::string_view word : kOtherPlanWords) {
            const auto found = std::find(stems.begin(), stems.end(), word);
            if (found == stems.end()) continue;
            return take(proposed_[static_cast<std::size_t>(found - stems.begin())]);
        }
        for (const std::string_view ours : {"part", "resource"}) {
            for (ProposedColumn& each : proposed_) {
                if (each.ours == ours) return take(each);
            }
        }
    }
    void take(ProposedColumn& column) {
        column.ours = "plan";
        column.why = Proposed::taken;
        taken_.emplace_back("plan");
    }

    const CsvRow& header_;
    const ColumnMap& map_;
    std::vector<ProposedColumn> proposed_;
    std::vector<std::string_view> taken_;
};

}  // namespace

std::string_view priceColumn(std::string_view header) {
    const std::string stem = stemOf(header);
    if (stem.empty()) return {};
    const std::string whole = squeezedHeader(header);
    const std::string_view ours = columnOfWord(whole);
    return ours.empty() && stem != whole ? columnOfWord(stem) : ours;
}

bool isLength(std::string_view name) {
    return hasWord(alike(name), {"day",   "week",   "month", "year", "annual",  "quarter", "trial", "tag",
                                 "woche", "monat",  "jahr",  "jour", "semaine", "mois",    "année", "día",
                                 "mes",   "semana", "año",   "anno", "giorn",   "settiman"});
}

bool isUnlimited(std::string_view cell) {
    const std::string said = alike(cell);
    for (const std::string_view word : {"unlimited", "no-limit", "none", "∞", "unbegrenzt", "illimité",
                                        "ilimitado", "illimitato", "onbeperkt", "infinite"}) {
        if (said == word) return true;
    }
    return false;
}

std::optional<std::vector<ProposedColumn>> proposePrices(const CsvRow& header, const ColumnMap& map) {
    return PriceProposer(header, map).run();
}

}  // namespace sluice::codec
