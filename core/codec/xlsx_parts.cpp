#include <algorithm>
#include <cstdlib>

#include "base/unicode.h"
#include "codec/xlsx_sheet.h"
#include "codec/xlsx_text.h"
#include "codec/xml.h"

namespace sluice::codec {

using Kind = XmlReader::Kind;

bool readWorkbookPart(std::string_view xml, WorkbookPart& part) {
    XmlReader reader(xml);
    for (Kind kind = reader.next(); kind != Kind::done; kind = reader.next()) {
        if (kind == Kind::broken) return false;
        if (kind != Kind::begin) continue;
        if (reader.name() == "sheet") {
            const std::string state = reader.attribute("state").value_or("");
            part.sheets.push_back({base::tidy(reader.attribute("name").value_or("")),
                                   reader.attribute("id").value_or(""),
                                   state == "hidden" || state == "veryHidden"});
        } else if (reader.name() == "workbookPr") {
            const std::string since = reader.attribute("date1904").value_or("");
            part.since1904 = since == "1" || since == "true";
        }
    }
    return true;
}

bool readRelations(std::string_view xml, Relations& relations, bool byType) {
    XmlReader reader(xml);
    for (Kind kind = reader.next(); kind != Kind::done; kind = reader.next()) {
        if (kind == Kind::broken) return false;
        if (kind != Kind::begin || reader.name() != "Relationship") continue;
        std::string key = reader.attribute(byType ? "Type" : "Id").value_or("");
        if (byType) key = key.substr(key.rfind('/') + 1);
        relations.emplace(std::move(key), reader.attribute("Target").value_or(""));
    }
    return true;
}

bool readSharedTexts(std::string_view xml, std::vector<std::string>& texts) {
    XmlReader reader(xml);
    CellText text;
    for (Kind kind = reader.next(); kind != Kind::done; kind = reader.next()) {
        if (kind == Kind::broken) return false;
        text.see(kind, reader);
        if (kind == Kind::end && reader.name() == "si") texts.push_back(text.take());
    }
    return true;
}

bool readStyles(std::string_view xml, std::vector<NumberShown>& styles) {
    XmlReader reader(xml);
    std::map<std::uint32_t, NumberShown> own;
    bool areCells = false;
    for (Kind kind = reader.next(); kind != Kind::done; kind = reader.next()) {
        if (kind == Kind::broken) return false;
        if (reader.name() == "cellXfs" && kind != Kind::text) areCells = kind == Kind::begin;
        if (kind != Kind::begin) continue;
        const auto id = static_cast<std::uint32_t>(
            std::strtoul(reader.attribute("numFmtId").value_or("0").c_str(), nullptr, 10));
        if (reader.name() == "numFmt") {
            own.emplace(id, shownByFormat(std::string_view(reader.attribute("formatCode").value_or(""))));
        } else if (areCells && reader.name() == "xf") {
            const auto known = own.find(id);
            styles.push_back(known == own.end() ? shownByFormat(id) : known->second);
        }
    }
    return true;
}

}  // namespace sluice::codec
