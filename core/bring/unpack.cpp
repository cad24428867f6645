#include "bring/unpack.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <utility>

#include "base/text.h"
#include "codec/csv_report.h"
#include "pack/zip.h"

namespace sluice::bring {

namespace {

constexpr std::size_t kMostFiles = 1000, kLargestArchive = std::size_t{128} << 20;
/// What a workbook of any program has, and no archive of tables.
constexpr std::array<std::string_view, 8> kOfWorkbooks = {
    "[Content_Types].xml", "_rels/.rels",           "xl/workbook.xml",    "xl/workbook.bin",
    "content.xml",         "META-INF/manifest.xml", "Index/Document.iwa", "mimetype"};

bool beginsWith(std::string_view text, std::string_view beginning) {
    return text.substr(0, beginning.size()) == beginning;
}
bool isOfWorkbook(std::string_view name) {
    return std::find(kOfWorkbooks.begin(), kOfWorkbooks.end(), name) != kOfWorkbooks.end();
}
/// The name that stands in front of the first file, where the directory behind all of them is missing.
std::string_view firstName(std::string_view bytes) {
    constexpr std::size_t kLengthAt = 26, kHeader = 30;
    if (bytes.size() < kHeader) return {};
    const auto low = static_cast<unsigned char>(bytes[kLengthAt]);
    const auto high = static_cast<unsigned char>(bytes[kLengthAt + 1]);
    return bytes.substr(kHeader, low + std::size_t{256} * high);
}

std::string_view baseOf(std::string_view name) {
    const std::size_t last = name.find_last_of("/\\");
    return last == std::string_view::npos ? name : name.substr(last + 1);
}
/// What follows the last full stop, in small letters.
std::string extensionOf(std::string_view name) {
    const std::string_view base = baseOf(name);
    const std::size_t stop = base.rfind('.');
    return stop == std::string_view::npos ? std::string() : base::folded(base.substr(stop + 1));
}
/// What programs put beside the files that somebody packed.
bool isClutter(std::string_view name) {
    const std::string_view base = baseOf(name);
    return beginsWith(name, "__MACOSX/") || beginsWith(base, ".") || base == "Thumbs.db" || base.empty();
}
bool mayBeRead(std::string_view name) {
    constexpr std::array<std::string_view, 7> kRead = {"csv", "tsv", "tab", "json", "xlsx", "xlsm", "xls"};
    return std::find(kRead.begin(), kRead.end(), extensionOf(name)) != kRead.end();
}

/// A name that can be shown: at most 60 characters in a line, the file's own rather than its folders'.
std::string shown(std::string_view name) {
    std::string text;
    for (const char c : name) text += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
    if (base::invalidUtf8At(text) != std::string_view::npos) {  // written in a code page that nobody names
        for (char& c : text) c = static_cast<unsigned char>(c) >= 0x80 ? '?' : c;
    }
    constexpr std::size_t kShort = 60;
    return base::cut(text.size() > kShort ? baseOf(text) : std::string_view(text));
}

struct FaultText {
    const char *message, *hint;
};
FaultText textOf(pack::ZipFault fault) {
    switch (fault) {
        case pack::ZipFault::encrypted:
            return {"this file in the archive is protected by a password", "pack it again without one"};
        case pack::ZipFault::method:
            return {"this file in the archive is packed in a way that is not read",
                    "pack it with deflate, which is what most programs do"};
        case pack::ZipFault::tooLarge:
            return {
                "this archive unpacks to more than is read: 256 MB, or 200 times what a file is packed in",
                "bring the files that are meant, unpacked"};
        case pack::ZipFault::none:
        case pack::ZipFault::truncated:
        case pack::ZipFault::corrupted:
            break;
    }
    return {"this file in the archive is cut off or not what its checksum says",
            "fetch or pack the archive again"};
}

}  // namespace

bool isArchive(std::string_view bytes) {
    if (!pack::isZip(bytes)) return false;
    const std::optional<std::vector<pack::ZipEntry>> entries = pack::readZip(bytes);
    if (!entries) {
        return mayBeRead(firstName(bytes));
    }
    return std::none_of(entries->begin(), entries->end(),
                        [](const pack::ZipEntry& each) { return isOfWorkbook(each.name); });
}

void Unpacker::unpack(std::string_view bytes, std::string_view file, std::vector<Brought>& into) {
    const codec::Place place(file);
    if (bytes.size() > kLargestArchive) {
        return findings_.fail(place, "the archive is larger than 128 MB", "bring the files that are meant");
    }
    const std::optional<std::vector<pack::ZipEntry>> entries = pack::readZip(bytes);
    if (!entries) {
        return findings_.fail(place,
                              "the archive is cut off: its directory, which stands at its end, is not there",
                              "fetch or pack it again");
    }
    if (entries->size() > kMostFiles) {
        return findings_.fail(
            place, "the archive holds " + base::counted(entries->size(), "file") + "; at most 1,000 are read",
            "bring the files that are meant");
    }
    std::vector<std::string> leftOut;
    bool hasAny = false;
    for (const pack::ZipEntry& entry : *entries) {
        std::string name = shown(entry.name);
        if (!place.empty()) name.insert(0, place + '/');
        if (extensionOf(entry.name) == "zip" && !isClutter(entry.name)) {
            hasAny = true;
            findings_.wrong(name, "an archive within an archive is not read", "unpack it first");
            continue;
        }
        if (isClutter(entry.name) || !mayBeRead(entry.name)) {
            leftOut.push_back(shown(entry.name));
            continue;
        }
        hasAny = true;
        pack::Unzipped unzipped = pack::unzip(entry, left_);
        if (unzipped.fault != pack::ZipFault::none) {
            const FaultText text = textOf(unzipped.fault);
            // What would not fit is no single file's matter.
            if (unzipped.fault == pack::ZipFault::tooLarge)
                return findings_.fail(name, text.message, text.hint);
            findings_.wrong(name, text.message, text.hint);
            continue;
        }
        left_ -= unzipped.bytes.size();
        unpacked_.push_back(std::move(unzipped.bytes));
        if (isArchive(unpacked_.back())) {
            findings_.wrong(name, "an archive within an archive is not read", "unpack it first");
            continue;
        }
        into.push_back({std::move(name), unpacked_.back()});
    }
    if (!leftOut.empty()) {
        findings_.warn(place, "left out of the archive, being no tables by their names: " +
                                  codec::quotedList({leftOut.begin(), leftOut.end()}));
    }
    if (hasAny) return;
    findings_.fail(place, "the archive holds no workbook and no table that is read here",
                   "pack the tables (CSV, XLSX) or JSON files that are meant");
}

}  // namespace sluice::bring
