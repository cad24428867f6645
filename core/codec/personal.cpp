#include "codec/personal.h"

#include <string>

#include "codec/csv_words.h"

namespace sluice::codec {
namespace {

/// Squeezed; beside these whatever speaks of a contact or an address.
constexpr std::string_view kPersonalWords =
    "email emailaddress mail phone phonenumber mobile mobilephone fax contact contactname "
    "contactperson firstname lastname surname address street streetaddress city town zip zipcode "
    "postalcode postcode state country billingcity billingstreet billingaddress shippingcity "
    "shippingaddress birthday taxid vat vatid taxnumber ssn salutation telefon handy ansprechpartner "
    "vorname nachname adresse straße strasse ort stadt plz postleitzahl ustid steuernummer téléphone "
    "telephone prénom rue ville codepostal teléfono telefono dirección direccion ciudad apellido "
    "indirizzo città cognome telefone endereço cidade adres telefoonnummer plaats "
    "taxidentificationnumber countryisocode countrycode";

}  // namespace

bool isPersonal(std::string_view name) {
    const std::string word = squeezedHeader(name);
    return word.find("contact") != std::string::npos || word.find("address") != std::string::npos ||
           placeInWords(kPersonalWords, word) != std::string_view::npos;
}

}  // namespace sluice::codec
