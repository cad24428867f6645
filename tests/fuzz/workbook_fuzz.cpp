// Fuzzes the whole way of a table, workbook or archive that somebody brings: what it is, how its columns are mapped, what is
// read of it.
#include <cstdint>
#include <string_view>

#include "base/arena.h"
#include "codec/csv.h"
#include "codec/csv_columns.h"
#include "fuzz/require.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace sluice;
    using fuzz::require;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    // As whoever answers calls does: a long run would keep every text that it was told.
    base::forgetAnswers();
    codec::CsvOptions options;
    options.takeSuggestions = true;
    const codec::ReadDocument read = codec::readCsv(bytes, options);
    require(!base::hasErrors(read.problems) || read.document.organizations.empty());
    require(codec::seeTable(bytes, {}).columns.size() <= 16384);
    return 0;
}
