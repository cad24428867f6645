// Reads what Plan Sync adds to a scenario file: what no field table can say.
#pragma once

#include <vector>

#include "codec/json_reader.h"
#include "codec/plan_sync_fields.h"
#include "codec/scenario_fields.h"

namespace sluice::codec {

/// The member of an organization of a document that holds its catalogue; see readPlanParts.
inline constexpr std::string_view kCatalogueName = "catalogue";

/// The readings of all systems stand in one object: the fields of the others are passed over.
template <>
struct OwnReader<data_sync::Readings> {
    static void read(JsonReader& reader, std::uint32_t token, data_sync::Readings& out);
};

/// A list of options.
template <>
struct OwnReader<plan_sync::OptionSet> {
    static void read(JsonReader& reader, std::uint32_t token, plan_sync::OptionSet& out);
};

/// A text, a number, true or false.
template <>
struct OwnReader<plan_sync::Value> {
    static void read(JsonReader& reader, std::uint32_t token, plan_sync::Value& out);
};

/// Reads the answers to Plan Sync's questions from an object with the readings of all systems.
void readPlanReadings(JsonReader& reader, std::uint32_t token, plan_sync::Readings& out);

/// Reads the catalogues and readings of a scenario file whose other parts have been read.
void readPlanParts(JsonReader& reader, scenario::Document& document);

}  // namespace sluice::codec
