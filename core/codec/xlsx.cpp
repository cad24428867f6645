#include "codec/xlsx.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "base/unicode.h"
#include "codec/xlsx_sheet.h"
#include "pack/zip.h"

namespace sluice::codec {
namespace {

constexpr std::size_t kLargestWorkbook = std::size_t{128} << 20, kMostXml = std::size_t{256} << 20;
constexpr std::size_t kMostCells = 10'000'000;
constexpr std::string_view kOldContainer = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
constexpr std::string_view kSaveAsXlsx = "open it in a spreadsheet program and save it as XLSX or CSV";

/// As the directory of an old container writes names.
std::string utf16(std::string_view ascii) {
    std::string text;
    for (const char c : ascii) {
        text += c;
        text += '\0';
    }
    return text;
}

void reportOld(std::string_view bytes, CsvReport& report) {
    const auto has = [bytes](std::string_view name) {
        return bytes.find(utf16(name)) != std::string_view::npos;
    };
    if (has("EncryptedPackage")) {
        report.fail({}, "the workbook is protected by a password",
                    "open it in a spreadsheet program, take the password away and save it");
    } else if (has("Workbook") || has("Book")) {
        report.fail({}, "the workbook is an old binary one (.xls)", kSaveAsXlsx);
    } else {
        report.fail({}, "the file is one that old office programs wrote, and no table", kSaveAsXlsx);
    }
}

/// `../styles.xml` seen from the folder `xl` is `styles.xml`; what begins with a stroke begins anew.
std::string resolved(std::string_view folder, std::string_view target) {
    std::string path = target.substr(0, 1) == "/" ? std::string() : std::string(folder);
    if (target.substr(0, 1) == "/") target.remove_prefix(1);
    while (!target.empty()) {
        const std::size_t end = target.find('/');
        const std::string_view part = target.substr(0, end);
        target = end == std::string_view::npos ? std::string_view() : target.substr(end + 1);
        if (part == "..") {
            const std::size_t last = path.rfind('/');
            path = last == std::string::npos ? std::string() : path.substr(0, last);
        } else if (part != "." && !part.empty()) {
            if (!path.empty()) path += '/';
            path += part;
        }
    }
    return path;
}
std::string folderOf(std::string_view path) {
    const std::size_t last = path.rfind('/');
    return std::string(last == std::string_view::npos ? std::string_view() : path.substr(0, last));
}
/// Where the relations of a file are told.
std::string relationsOf(std::string_view path) {
    const std::string folder = folderOf(path);
    const std::string_view name = path.substr(folder.empty() ? 0 : folder.size() + 1);
    return (folder.empty() ? "" : folder + "/") + "_rels/" + std::string(name) + ".rels";
}

class Package {
  public:
    Package(std::vector<pack::ZipEntry> entries, CsvReport& report)
        : entries_(std::move(entries)), report_(report) {}

    [[nodiscard]] const pack::ZipEntry* find(std::string_view name) const {
        const auto entry = std::find_if(entries_.begin(), entries_.end(),
                                        [name](const pack::ZipEntry& each) { return each.name == name; });
        return entry == entries_.end() ? nullptr : &*entry;
    }
    /// The XML of a file; empty where there is none. False, and reported, where it cannot be had.
    bool unpack(std::string_view name, std::string& xml) {
        const pack::ZipEntry* entry = find(name);
        if (entry == nullptr) return true;
        pack::Unzipped unzipped = pack::unzip(*entry, left_);
        if (unzipped.fault != pack::ZipFault::none) {
            reportFault(name, unzipped.fault);
            return false;
        }
        left_ -= unzipped.bytes.size();
        xml = std::move(unzipped.bytes);
        return true;
    }
    void broken(std::string_view name) {
        report_.fail({}, "the workbook is damaged: " + base::quoted(name) + " in it is not readable XML",
                     "save it again in the program that it comes from");
    }

  private:
    void reportFault(std::string_view name, pack::ZipFault fault) {
        switch (fault) {
            case pack::ZipFault::encrypted:
                return report_.fail({}, "the archive is protected by a password",
                                    "pack it again without one");
            case pack::ZipFault::tooLarge:
                return report_.fail({},
                                    "the workbook unpacks to more than is read: " + base::quoted(name) +
                                        " alone is larger than 256 MB or 200 times what it is packed in",
                                    "save the table as CSV, or split it");
            case pack::ZipFault::method:
                return report_.fail(
                    {}, base::quoted(name) + " in the archive is packed in a way that is not read",
                    "pack it with deflate, which is what most programs do");
            case pack::ZipFault::none:
            case pack::ZipFault::truncated:
            case pack::ZipFault::corrupted:
                return report_.fail({},
                                    "the workbook is damaged: " + base::quoted(name) +
                                        " in it is cut off or not what its checksum says",
                                    "fetch or save it again");
        }
    }

    std::vector<pack::ZipEntry> entries_;
    CsvReport& report_;
    std::size_t left_ = kMostXml;
};

class WorkbookReader {
  public:
    WorkbookReader(Package& package, CsvReport& report) : package_(package), report_(report) {}

    /// The part that names the sheets, and where it stands.
    bool readBook(std::string& path, WorkbookPart& book) {
        Relations first;
        if (!part("_rels/.rels", [&](std::string_view xml) { return readRelations(xml, first, true); })) {
            return false;
        }
        const auto main = first.find("officeDocument");
        path = resolved("", main == first.end() ? "xl/workbook.xml" : std::string_view(main->second));
        folder_ = folderOf(path);
        if (package_.find(path) == nullptr ||
            path.substr(path.size() - std::min(path.size(), std::size_t{4})) != ".xml") {
            reportForeign();
            return false;
        }
        return part(path, [&](std::string_view xml) { return readWorkbookPart(xml, book); });
    }

    std::optional<Workbook> read() {
        std::string path;
        WorkbookPart book;
        if (!readBook(path, book)) return {};
        Relations relations, byType;
        const auto named = [&](const char* type) {
            const auto target = byType.find(type);
            return target == byType.end() ? std::string() : resolved(folder_, target->second);
        };
        const bool isRead =
            part(relationsOf(path),
                 [&](std::string_view xml) {
                     return readRelations(xml, relations) && readRelations(xml, byType, true);
                 }) &&
            part(named("sharedStrings"),
                 [&](std::string_view xml) { return readSharedTexts(xml, texts_); }) &&
            part(named("styles"), [&](std::string_view xml) { return readStyles(xml, styles_); });
        if (!isRead) return {};
        Workbook result;
        result.hasMacros = package_.find(folder_ + "/vbaProject.bin") != nullptr;
        for (const SheetEntry& entry : book.sheets) {
            const auto target = relations.find(entry.relation);
            if (target == relations.end()) continue;
            Sheet sheet{entry.name, entry.isHidden, {}};
            if (!readOne(resolved(folder_, target->second), book.since1904, sheet)) return {};
            result.sheets.push_back(std::move(sheet));
        }
        return result;
    }

  private:
    template <class Read>
    bool part(const std::string& name, const Read& read) {
        std::string xml;
        if (!package_.unpack(name, xml)) return false;
        if (xml.empty() || read(xml)) return true;
        package_.broken(name);
        return false;
    }
    bool readOne(const std::string& path, bool since1904, Sheet& sheet) {
        SheetFault fault = SheetFault::none;
        const SheetContext context{texts_, styles_, since1904, cellsLeft_};
        const bool isRead = part(path, [&](std::string_view xml) {
            fault = readSheet(xml, context, sheet);
            return fault != SheetFault::broken;
        });
        if (fault == SheetFault::tooManyRows) {
            report_.fail({}, "the sheet " + base::quoted(sheet.name) + " has more than 1,048,576 rows",
                         "split it");
        } else if (fault == SheetFault::tooManyCells) {
            report_.fail({},
                         "the workbook has more than 10,000,000 cells, counted with the empty ones between",
                         "save the sheet that is meant as CSV");
        }
        return isRead && fault == SheetFault::none;
    }
    /// An archive, but no workbook of this format.
    void reportForeign() {
        if (package_.find("xl/workbook.bin") != nullptr) {
            report_.fail({}, "the workbook is a binary one (.xlsb)", kSaveAsXlsx);
        } else if (package_.find("content.xml") != nullptr) {
            report_.fail({}, "the workbook is an OpenDocument one (.ods)", kSaveAsXlsx);
        } else if (package_.find("Index/Document.iwa") != nullptr) {
            report_.fail({}, "the workbook is one of Numbers", "export it as Excel (XLSX) or CSV");
        } else {
            report_.fail({}, "the archive holds no workbook that is read here", kSaveAsXlsx);
        }
    }

    Package& package_;
    CsvReport& report_;
    std::string folder_;
    std::vector<std::string> texts_;
    std::vector<NumberShown> styles_;
    std::size_t cellsLeft_ = kMostCells;
};

}  // namespace

bool isWorkbook(std::string_view bytes) {
    return pack::isZip(bytes) || bytes.substr(0, kOldContainer.size()) == kOldContainer;
}

std::vector<std::string> sheetNames(std::string_view bytes) {
    if (!pack::isZip(bytes) || bytes.size() > kLargestWorkbook) return {};
    std::optional<std::vector<pack::ZipEntry>> entries = pack::readZip(bytes);
    if (!entries) return {};
    base::Problems untold;
    CsvReport report(untold, base::Severity::error);
    Package package(std::move(*entries), report);
    std::string path;
    WorkbookPart book;
    std::vector<std::string> names;
    if (!WorkbookReader(package, report).readBook(path, book)) return names;
    for (const SheetEntry& entry : book.sheets) names.push_back(entry.name);
    return names;
}

std::optional<Workbook> readWorkbook(std::string_view bytes, CsvReport& report) {
    if (!pack::isZip(bytes)) {
        reportOld(bytes, report);
        return {};
    }
    if (bytes.size() > kLargestWorkbook) {
        report.fail({}, "the workbook is larger than 128 MB", "save the table that is meant as CSV");
        return {};
    }
    std::optional<std::vector<pack::ZipEntry>> entries = pack::readZip(bytes);
    if (!entries) {
        report.fail({}, "the workbook is cut off: its directory, which stands at its end, is not there",
                    "fetch or save it again");
        return {};
    }
    Package package(std::move(*entries), report);
    return WorkbookReader(package, report).read();
}

}  // namespace sluice::codec
