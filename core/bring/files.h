// The door for what people bring: files of any platform that is known here, tables and workbooks, alone, several together or
// packed in an archive, as one scenario (5-formats.md).
#pragma once

#include <string_view>
#include <vector>

#include "codec/csv.h"
#include "codec/scenario_json.h"

namespace sluice::bring {

/// A file's bytes, and what it is called; without a name where there is only one.
struct NamedBytes {
    std::string_view name;
    std::string_view bytes;
};

/// Whether a JSON text is what a platform wrote, and no scenario. Looks at its beginning alone.
[[nodiscard]] bool isOfAPlatform(std::string_view json);

/// Reads the files and joins what they say. Each is known by what is in it, which is said with its reason; all are of one
/// platform, beside which tables of a channel may stand. An archive stands for the files in it. Each problem says which file it
/// is of, where there are several or it was packed. With errors the document must not be used.
[[nodiscard]] codec::ReadDocument readFiles(const std::vector<NamedBytes>& files,
                                            const codec::CsvOptions& options);

}  // namespace sluice::bring
