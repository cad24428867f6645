#include "api/describe.h"

#include "api/forms.h"
#include "api/messages_fields.h"
#include "api/views.h"
#include "codec/csv_fields.h"
#include "codec/scenario_fields.h"
#include "data_sync/catalogue.h"
#include "data_sync/rules.h"

namespace sluice::api {

namespace {

template <class Reading>
ReadingInfo readingInfo(data_sync::Rule rule, std::string_view question) {
    return {data_sync::id(rule), question, termsOf<Reading>()};
}

template <class... Alternative>
void addTerms(List<Term>& terms, const std::variant<Alternative...>&) {
    (terms.push_back(
         {base::Fields<Alternative>::tag, base::Fields<Alternative>::name, base::Fields<Alternative>::help}),
     ...);
}

}  // namespace

std::string_view glyphOf(Shown shown) {
    switch (shown) {
        case Shown::matchLocked:
            return "=";
        case Shown::matchAtFirst:
            return "=¹";
        case Shown::merge:
            return "∪";
        case Shown::notApplicable:
            return "–";
        case Shown::off:
            return "○";
    }
    return {};
}

Description describe() {
    Description description;
    description.version = kVersion;
    for (const step::RuleText& rule : data_sync::kRules) {
        description.rules.push_back({rule.id, rule.status, rule.source, rule.sentence});
    }
    description.modes = termsOf<Mode>();
    description.moments = termsOf<Moment>();
    description.cardinalities = termsOf<Cardinality>();
    description.scopes = termsOf<Scope>();
    description.statuses = termsOf<Status>();
    for (const auto& row : base::Enumerators<Shown>::rows) {
        description.outcomes.push_back({row.value, glyphOf(row.value), row.label, row.help});
    }
    description.flags = {
        {"dataSync", "Data Sync", "Settings flow from the channel manager to this partner."},
        {"exclusive", "Exclusive", "This is the partner's only upstream."},
        {"allowEdit", "Allow Edit", "The partner may edit the settings that are synced to it."},
    };
    description.allowEditDoesNotApply = allowEditNote({true, false, false});
    for (const data_sync::CatalogueEntry& entry : data_sync::kCatalogue) {
        description.settingTypes.push_back({entry.id, entry.label, entry.cardinality, entry.scope, false});
    }
    description.readings = {
        readingInfo<data_sync::MergeReading>(data_sync::Rule::ds25,
                                             "Under Merge, the upstream changes or removes an item that the "
                                             "downstream also has: what happens there?"),
        readingInfo<data_sync::StrictAddReading>(
            data_sync::Rule::ds27, "Does a value added after a Strict partnership was made sync?"),
        readingInfo<data_sync::FlagChangeReading>(
            data_sync::Rule::ds28,
            "An existing partnership starts to sync or becomes Strict: when does it catch up?"),
    };
    description.events = eventForms();
    addTerms(description.expectations, scenario::Expectation{});
    description.decimalMark = "Decimal mark";
    description.decimalMarks = termsOf<codec::DecimalMark>();
    return description;
}

}  // namespace sluice::api
