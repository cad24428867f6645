// Scenario files: JSON text to Document and back, and the parts of it that travel alone.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/problem.h"
#include "codec/json_tape.h"
#include "codec/json_writer.h"
#include "scenario/document.h"

namespace sluice::codec {

struct ReadDocument {
    scenario::Document document;
    base::Problems problems;
};

/// Reads a scenario file. Everything wrong with its form is reported at once (see JsonReader); meaning
/// (dangling ids, duplicates, loops …) is for scenario::check(). With errors the document must not be used
/// further than to find more of them. It can be looked at like any other: what could not be read is replaced by what
/// could have stood there (see JsonReader), so that written and read again it has no problem of form.
[[nodiscard]] ReadDocument readDocument(std::string_view utf8);
/// The same from a tape whose values are of the document's pool, and which is not empty.
void readDocument(const Tape& tape, ReadDocument& result);
/// Adds what scenario::check() says of a document that was read with these problems: but for what follows from them,
/// which is whatever it says of an entry that was read wrongly, or of a text that stands there for another. Where there
/// are so many problems of form that not all are listed, these come first.
void addProblemsOfMeaning(base::Problems& problems, const base::Problems& ofMeaning);

struct ReadEvents {
    std::vector<scenario::Event> events;
    base::Problems problems;
};
/// Reads a JSON array of events; their values are interned into `values`.
[[nodiscard]] ReadEvents readEvents(std::string_view utf8, base::ValuePool& values);
/// Reads one event; `events` holds exactly one where there is no problem.
[[nodiscard]] ReadEvents readEvent(std::string_view utf8, base::ValuePool& values);

struct ReadExpectations {
    std::vector<scenario::Expectation> expectations;
    base::Problems problems;
};
/// Reads a JSON array of expectations; their values are interned into `values`.
[[nodiscard]] ReadExpectations readExpectations(std::string_view utf8, base::ValuePool& values);

/// The scenario file of a document: fields in the order of the format, one partnership, event or list of
/// items a line, items without a detail as bare keys, what is empty left out. Reading it gives the equal
/// document.
[[nodiscard]] std::string writeDocument(const scenario::Document& document);

/// One event as compact JSON text.
[[nodiscard]] std::string writeEvent(const scenario::Event& event, const base::ValuePool& values);
/// A compact JSON array, which readExpectations() reads.
[[nodiscard]] std::string writeExpectations(const std::vector<scenario::Expectation>& expectations,
                                            const base::ValuePool& values);

/// Parts of a document in the given order, written into a larger text.
void write(JsonWriter& writer, const data_sync::OrganizationEntry& organization,
           const base::ValuePool& values);
/// A catalogue; what is left to defaults is left out.
void write(JsonWriter& writer, const plan_sync::Catalogue& catalogue, const base::ValuePool& values);
/// What Entitlements and Tier Setup have, as members of an object that is open: tiers, entitlements, products …
void writeOtherParts(JsonWriter& writer, const scenario::Document& document);
void write(JsonWriter& writer, const scenario::AccountEntry& account, const base::ValuePool& values);
void write(JsonWriter& writer, const scenario::PartnershipEntry& partnership, const base::ValuePool& values);
void write(JsonWriter& writer, const data_sync::Item& item, const base::ValuePool& values);
/// A text or a number as it is.
void write(JsonWriter& writer, base::ValueId value, const base::ValuePool& values);

}  // namespace sluice::codec
