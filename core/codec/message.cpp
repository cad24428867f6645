#include "codec/message.h"

namespace sluice::codec {

void writeMembers(JsonWriter& writer, const void* object, std::span<const MemberRow> rows) {
    writer.beginObject();
    for (const MemberRow& row : rows) {
        const void* value = row.of(object);
        if (value == nullptr) continue;
        writer.key(row.name);
        row.write(writer, value);
    }
    writer.endObject();
}

}  // namespace sluice::codec
