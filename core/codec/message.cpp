#include "codec/message.h"

namespace sluice::codec {

void writeMembers(JsonWriter& writer, const void* object, std::span<const MemberRow> rows) {
    for (const MemberRow& row : rows) {
        const void* value = row.of(object);
        if (value == nullptr) continue;
        if (!row.name.empty()) writer.key(row.name);
        row.write(writer, value);
    }
}

void writeObject(JsonWriter& writer, const void* object, std::span<const MemberRow> rows) {
    writer.beginObject();
    writeMembers(writer, object, rows);
    writer.endObject();
}

}  // namespace sluice::codec
