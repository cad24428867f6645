#include "codec/plan_write.h"

namespace sluice::codec {
namespace {

using base::ValueId;

class PlanWriter {
  public:
    PlanWriter(JsonWriter& writer, const base::ValuePool& values) : writer_(writer), values_(values) {}

    void object(const void* object, const PlanTable& table, Layout layout) {
        writer_.beginObject(layout);
        if (!table.tag.empty()) {
            writer_.key("type");
            writer_.text(table.tag);
        }
        for (const PlanRow& row : table.rows) {
            const void* member = row.of(object);
            if (member == nullptr || isLeftOut(object, member, table, row)) continue;
            writer_.key(row.name);
            if (member == &kWrittenAsNull) {
                writer_.null();
            } else {
                write(member, row);
            }
        }
        writer_.endObject();
    }

  private:
    template <class T>
    [[nodiscard]] static const T& as(const void* member) {
        return *static_cast<const T*>(member);
    }

    [[nodiscard]] bool isLeftOut(const void* object, const void* member, const PlanTable& table,
                                 const PlanRow& row) const {
        if (row.isOptional) return false;
        switch (row.form) {
            case MemberForm::value:
                return !as<ValueId>(member).exists() || isOwnId(object, as<ValueId>(member), table, row);
            case MemberForm::price:
                return !as<ValueId>(member).exists() || values_.spelling(as<ValueId>(member)) == "0";
            case MemberForm::flagOff:
                return !as<bool>(member);
            case MemberForm::flagOn:
                return as<bool>(member);
            case MemberForm::values:
                return as<std::vector<ValueId>>(member).empty();
            case MemberForm::objects:
                return row.entries(member).count == 0;
            case MemberForm::object:
                return !row.isRequired && isEmpty(member, *row.table);
            case MemberForm::marks:
                return !as<plan_sync::OwnMarks>(member).isSaid();
            case MemberForm::options:
            case MemberForm::kind:
                return false;
        }
        return false;
    }
    /// A name that is the id comes back from the id.
    [[nodiscard]] static bool isOwnId(const void* object, ValueId value, const PlanTable& table,
                                      const PlanRow& row) {
        return row.name == "name" && table.rows[0].name == "id" &&
               as<ValueId>(table.rows[0].of(object)) == value;
    }
    [[nodiscard]] bool isEmpty(const void* object, const PlanTable& table) const {
        for (const PlanRow& row : table.rows) {
            const void* member = row.of(object);
            if (member != nullptr && !isLeftOut(object, member, table, row)) return false;
        }
        return true;
    }

    void write(const void* member, const PlanRow& row) {
        switch (row.form) {
            case MemberForm::value:
            case MemberForm::price:
                return value(as<ValueId>(member));
            case MemberForm::flagOff:
            case MemberForm::flagOn:
                return writer_.boolean(as<bool>(member));
            case MemberForm::values:
                writer_.beginArray(Layout::line);
                for (const ValueId id : as<std::vector<ValueId>>(member)) value(id);
                return writer_.endArray();
            case MemberForm::options:
                return options(as<plan_sync::OptionSet>(member));
            case MemberForm::marks:
                writer_.beginArray(Layout::line);
                for (std::uint32_t i = 0; i < 3; ++i) {
                    writer_.text(base::wireName(as<plan_sync::OwnMarks>(member).of(i)));
                }
                return writer_.endArray();
            case MemberForm::kind:
                return writer_.text(base::wireName(as<plan_sync::EntryKind>(member)));
            case MemberForm::object:
                return object(member, *row.table, row.table->layout);
            case MemberForm::objects:
                writer_.beginArray(Layout::block);
                entries(row.entries(member), *row.table);
                return writer_.endArray();
        }
    }
    void entries(Entries list, const PlanTable& table) {
        for (std::size_t i = 0; i < list.count; ++i) {
            object(list.first + i * list.size, table, table.layout);
        }
    }
    void value(ValueId id) { id.exists() ? writeScalar(writer_, values_, id) : writer_.null(); }
    void options(plan_sync::OptionSet options) {
        writer_.beginArray(Layout::line);
        for (const plan_sync::OptionText& option : plan_sync::kOptions) {
            if (options.contains(option.option)) writer_.text(option.wireName);
        }
        writer_.endArray();
    }

    JsonWriter& writer_;
    const base::ValuePool& values_;
};

}  // namespace

void writePlanObject(JsonWriter& writer, const base::ValuePool& values, const void* object,
                     const PlanTable& table, Layout layout) {
    PlanWriter(writer, values).object(object, table, layout);
}

}  // namespace sluice::codec
