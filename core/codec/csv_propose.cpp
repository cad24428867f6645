#include "codec/csv_propose.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.h"
#include "codec/csv_cell.h"
#include "codec/csv_header.h"
#include "codec/csv_words.h"
#include "codec/personal.h"

namespace sluice::codec {
namespace {

/// A table of headers such as these; the first words are the likelier ones.
struct Words {
    std::string_view ours;
    std::string_view list;  // squeezed, separated by blanks
};
constexpr std::string_view kUpstreamId = "upstream id";
constexpr std::array kWords = {
    Words{
        "organization",
        "organization organisation organizationname organisationname companyname accountname partnername "
        "resellername dealername customername name company account partner reseller dealer customer member "
        "relationshipstartnodenodeid "
        "firma firmenname firmierung unternehmen händler partnerfirma kunde kundenname organisationsname "
        "société entreprise raisonsociale nom revendeur partenaire client compte organisme "
        "empresa razónsocial razonsocial nombre distribuidor socio cliente cuenta organización organizacion "
        "azienda ragionesociale nome rivenditore società societa parceiro organização organizacao conta "
        "bedrijf bedrijfsnaam naam klant partnernaam nazwa nazwafirmy yritys företag foretag virksomhed "
        "организация компания название партнёр партнер 会社名 公司 公司名称"},
    Words{kUpstreamId,
          "parentid parentaccountid parentcompanyid parentpartnerid parentcustomerid upstreamid providerid "
          "supplierid resellerid parentexternalid parentref parentkey managerid"},
    Words{"upstream",
          "upstream relationshipendnodenodeid parent parentname parentaccount parentaccountname "
          "parentcompany parentorganization parentpartner "
          "parentcustomer reportsto belongsto provider supplier soldby distributorname suppliedby "
          "übergeordnet übergeordnetefirma übergeordneterpartner obergesellschaft mutter muttergesellschaft "
          "lieferant gehörtzu vorgesetzter "
          "parents sociétémère maisonmère fournisseur rattachéà compteparent "
          "matriz empresamatriz padre proveedor proveedorsuperior cuentaprincipal pertenecea "
          "casamadre capogruppo fornitore fornecedor empresamãe contaprincipal "
          "bovenliggend moederbedrijf leverancier nadrzędna nadrzedna родитель поставщик 上级 親会社"},
    Words{"path",
          "path fullpath hierarchy hierarchypath accounthierarchy accountpath breadcrumb pfad hierarchie "
          "chemin ruta jerarquía percorso gerarchia caminho"},
    Words{"id",
          "id accountid organizationid companyid partnerid customerid dealerid externalid code number key "
          "nummer kundennummer partnernummer kennung identifiant numéro numero código codigo codice "
          "klantnummer"},
    Words{"data_sync",
          "datasync sync synced syncs synchronize synchronise synchronized datasynchronization "
          "abgleich datenabgleich synchronisiert synchronisation synchronisé sincronizar sincronización "
          "sincronizzazione sincronização synchronisatie"},
    Words{
        "exclusive",
        "exclusive isexclusive exclusivity exklusiv exklusivpartner exclusif exclusivité exclusivo exclusiva "
        "esclusivo esclusiva exclusief"},
    Words{"allow_edit",
          "allowedit canedit mayedit edit editable isallowededit allowediting "
          "bearbeiten darfbearbeiten bearbeitbar modifier peutmodifier modifiable puedeeditar editar "
          "puòmodificare modificabile podeeditar magbewerken bewerken"},
};

class Proposer {
  public:
    Proposer(const CsvRow& header, const ColumnMap& map) : header_(header) {
        const KnownColumns known = channelColumns();
        for (const std::string& cell : header.cells) {
            words_.push_back(squeezedHeader(cell));
            const std::string_view meant = map.meant(cell);
            isTold_.push_back(meant != cell || map.leavesOut(cell) || known.has(cell));
            if (isTold_.back()) taken_.push_back(alike(meant));
        }
        columns_.resize(header.cells.size());
    }

    std::optional<std::vector<ProposedColumn>> run() {
        for (const Words& words : kWords) {
            if (words.ours == kUpstreamId) {
                propose(words.list, "upstream", hasIds());
            } else {
                propose(words.list, words.ours, true);
            }
        }
        if (!isTaken("organization") && !isTaken("path")) return std::nullopt;
        leaveOutPersonal();
        std::vector<ProposedColumn> proposed;
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            if (isTold_[i] || header_.cells[i].empty()) continue;
            columns_[i].theirs = header_.cells[i];
            proposed.push_back(columns_[i]);
        }
        return proposed;
    }

  private:
    [[nodiscard]] bool isTaken(std::string_view ours) const {
        return std::find(taken_.begin(), taken_.end(), alike(ours)) != taken_.end();
    }
    /// The columns of ids are looked for before those that name upstreams by them.
    [[nodiscard]] bool hasIds() const {
        if (isTaken("id")) return true;
        const auto words =
            std::find_if(kWords.begin(), kWords.end(), [](const Words& each) { return each.ours == "id"; });
        return std::any_of(words_.begin(), words_.end(), [&](const std::string& word) {
            return placeInWords(words->list, word) != std::string_view::npos;
        });
    }
    /// Of the columns that may be ours, the one whose word comes first in the list.
    void propose(std::string_view list, std::string_view ours, bool mayBe) {
        if (!mayBe || isTaken(ours)) return;
        std::size_t best = columns_.size(), bestPlace = std::string_view::npos;
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            if (isTold_[i] || columns_[i].why != Proposed::notKnown) continue;
            const std::size_t place = placeInWords(list, words_[i]);
            if (place < bestPlace) {
                best = i;
                bestPlace = place;
            }
        }
        if (best == columns_.size()) return;
        columns_[best].ours = ours;
        columns_[best].why = Proposed::taken;
        taken_.push_back(alike(ours));
    }
    void leaveOutPersonal() {
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            if (!isTold_[i] && columns_[i].why == Proposed::notKnown && isPersonal(header_.cells[i]))
                columns_[i].why = Proposed::personal;
        }
    }

    const CsvRow& header_;
    std::vector<std::string> words_;  // as the cells of the header
    std::vector<bool> isTold_;
    std::vector<ProposedColumn> columns_;
    std::vector<std::string> taken_;  // of our columns
};

std::vector<std::string_view> namesOf(const std::vector<ProposedColumn>& columns, Proposed why) {
    std::vector<std::string_view> names;
    for (const ProposedColumn& column : columns) {
        if (column.why == why) names.push_back(column.theirs);
    }
    return names;
}
}  // namespace

std::optional<std::vector<ProposedColumn>> proposeColumns(const CsvRow& header, const ColumnMap& map) {
    return Proposer(header, map).run();
}

base::Text proposalText(const std::vector<ProposedColumn>& columns) {
    base::GrowingText text;
    for (const ProposedColumn& column : columns) {
        if (column.why != Proposed::taken) continue;
        if (!base::Text(text).empty()) text += ", ";
        text += base::quoted(column.theirs) + " as " + column.ours;
    }
    const std::vector<std::string_view> personal = namesOf(columns, Proposed::personal),
                                        others = namesOf(columns, Proposed::notKnown);
    if (!others.empty()) text += "; left out: " + quotedList(others);
    if (!personal.empty()) text += "; left out as personal data: " + quotedList(personal);
    return text;
}

base::Text proposalMap(const std::vector<ProposedColumn>& columns) {
    std::vector<std::string> texts;
    for (const ProposedColumn& column : columns)
        texts.push_back(std::string(column.theirs) + "=" + std::string(column.ours));
    return quotedList({texts.begin(), texts.end()});
}

}  // namespace sluice::codec
