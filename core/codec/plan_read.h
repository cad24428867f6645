// Reads what Plan Sync adds to a scenario file: what no field table can say.
#pragma once

#include <vector>

#include "codec/json_reader.h"
#include "codec/other_readings_fields.h"
#include "codec/scenario_fields.h"

namespace sluice::codec {

/// The member of an organization of a document that holds its catalogue; see readOtherParts.
inline constexpr std::string_view kCatalogueName = "catalogue";
/// That holds its account.
inline constexpr std::string_view kAccountName = "account";

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

/// A list of three words.
template <>
struct OwnReader<plan_sync::OwnMarks> {
    static void read(JsonReader& reader, std::uint32_t token, plan_sync::OwnMarks& out);
};

/// A text, a number, true or false.
template <>
struct OwnReader<plan_sync::Value> {
    static void read(JsonReader& reader, std::uint32_t token, plan_sync::Value& out);
};

/// An object: tier id to account id.
template <>
struct OwnReader<std::vector<scenario::StandingEntry>> {
    static void read(JsonReader& reader, std::uint32_t token, std::vector<scenario::StandingEntry>& out);
};

/// An object: parameter id to a text, a number, true or false.
template <>
struct OwnReader<tier_setup::Values> {
    static void read(JsonReader& reader, std::uint32_t token, tier_setup::Values& out);
};

/// Reads the answers to the other systems' questions from an object with the readings of all systems.
void readOtherReadings(JsonReader& reader, std::uint32_t token, scenario::OtherReadings& out);

/// Reads the catalogues and accounts of a scenario file whose other parts have been read.
void readOtherParts(JsonReader& reader, scenario::Document& document);

}  // namespace sluice::codec
