#include "bring/files.h"

#include <cstdint>
#include <string>
#include <utility>

#include "base/problem.h"
#include "bring/unpack.h"
#include "codec/csv_kind.h"
#include "codec/findings.h"
#include "codec/json_tape.h"
#include "commerce/commerce.h"
#include "connect/join.h"
#include "connect/product_read.h"
#include "flexnet/join.h"
#include "scenario/check.h"

namespace sluice::bring {

using codec::ReadDocument;

namespace {

/// Hands each file to those who read its kind. A further platform is one more member, a line in `isOfAPlatform` and in
/// `readOther` or `readRows`, and what `take` makes of it.
class Bringing {
  public:
    explicit Bringing(const codec::CsvOptions& options)
        : options_(options),
          said_(read_.problems, options.takeGoodRows, {}),
          unpacker_(said_),
          connect_(read_.problems, options.takeGoodRows),
          flexnet_(read_.problems, options) {}

    void readAll(const std::vector<NamedBytes>& files) {
        const bool isOne = files.size() == 1;
        for (const NamedBytes& file : files) {
            const std::string_view name = isOne ? std::string_view() : file.name;
            if (!isArchive(file.bytes)) {
                brought_.push_back({std::string(name), file.bytes});
                continue;
            }
            isPacked_ = true;
            unpacker_.unpack(file.bytes, name, brought_);
        }
        areSeveral_ = brought_.size() > 1 || files.size() > 1;
        if (isPacked_ && brought_.empty() && !base::hasErrors(read_.problems)) {
            said_.fail({}, "nothing of the archive can be taken",
                       "pack the tables (CSV, XLSX) or JSON files that are meant");
        }
        // Products first: they say what the others leave open of their parameters.
        std::vector<const Brought*> others;
        for (const Brought& file : brought_) {
            if (connect::isProduct(file.bytes)) {
                connect_.readProduct(file.bytes, file.name);
            } else {
                others.push_back(&file);
            }
        }
        for (const Brought* file : others) readOther(*file);
    }

    ReadDocument take() {
        if (connect_.isUsed() && flexnet_.isUsed()) {
            said_.fail({}, "files of CloudBlue Connect and of FlexNet Operations are not read together",
                       "bring those of one platform at a time");
        }
        if (flexnet_.isUsed()) {
            for (const std::string& file : channels_) {
                said_.fail(file, "this table is not read together with files of FlexNet Operations",
                           "open it alone");
            }
            flexnet_.build(read_.document);
        } else if (connect_.isUsed() || areSeveral_) {
            connect_.build(read_.document);
        } else {
            takeAlone();
        }
        said_.finish();
        return std::move(read_);
    }

  private:
    void readOther(const Brought& file) {
        if (connect::isOfConnect(file.bytes)) return connect_.readJson(file.bytes, file.name);
        if (flexnet::isOfFlexNet(file.bytes)) return flexnet_.readJson(file.bytes, file.name);
        const bool isWorkbook = commerce::isCatalogueWorkbook(file.bytes);
        if (isWorkbook || commerce::isOffers(file.bytes)) return readCatalogue(file, isWorkbook);
        const char first = codec::firstCharacter(file.bytes);
        const bool isJson = first == '{' || first == '[';
        if (areSeveral_ && isJson) {
            return said_.fail(file.name, "this is not read together with other files", "open it alone");
        }
        if (isPacked_ && isJson) return readScenario(file);
        readTable(file);
    }
    /// A catalogue is whole by itself: nothing else says anything of what it sells.
    void readCatalogue(const Brought& file, bool isWorkbook) {
        if (areSeveral_) {
            return said_.fail(file.name, "a catalogue is not read together with other files",
                              "open it alone");
        }
        alone_ = isWorkbook ? commerce::readCatalogueWorkbook(file.bytes, options_)
                            : commerce::readOffers(file.bytes, options_);
        said_.take(file.name, alone_.problems);
    }
    void readScenario(const Brought& file) {
        alone_ = codec::readDocument(file.bytes);
        if (!base::hasErrors(alone_.problems)) {
            codec::addProblemsOfMeaning(alone_.problems, scenario::check(alone_.document));
        }
        said_.take(file.name, alone_.problems);
    }
    void readRows(const codec::TableRows& table, const Brought& file) {
        if (table.kind == codec::TableKind::extract) {
            flexnet_.readRows(table, file.name);
        } else {
            connect_.readRows(table, file.name);
        }
    }
    void readTable(const Brought& file) {
        bool isOfPlatform = false;
        alone_ = codec::readCsv(file.bytes, options_,
                                [&](const codec::TableRows& table, scenario::Document&, codec::CsvReport&) {
                                    isOfPlatform = true;
                                    readRows(table, file);
                                });
        said_.take(file.name, alone_.problems);
        if (isOfPlatform || !areSeveral_ || base::hasErrors(alone_.problems)) return;
        if (!alone_.document.catalogues.empty() ||
            alone_.document.entitlements != scenario::EntitlementParts{}) {
            return said_.fail(file.name, "this table is not read together with other files", "open it alone");
        }
        channels_.push_back(file.name);
        connect_.addChannel(alone_.document, file.name);
    }
    /// The one file, where it is of no platform; what is wrong with it is told already.
    void takeAlone() {
        if (!base::hasErrors(read_.problems)) read_.document = std::move(alone_.document);
    }

    const codec::CsvOptions& options_;
    ReadDocument read_, alone_;
    codec::Findings said_;
    Unpacker unpacker_;
    std::vector<Brought> brought_;
    bool areSeveral_ = false, isPacked_ = false;
    connect::Join connect_;
    flexnet::Join flexnet_;
    std::vector<std::string> channels_;  // the names of tables of a channel
};

}  // namespace

bool isOfAPlatform(std::string_view json) {
    return connect::isOfConnect(json) || flexnet::isOfFlexNet(json) || commerce::isOffers(json);
}

ReadDocument readFiles(const std::vector<NamedBytes>& files, const codec::CsvOptions& options) {
    Bringing bringing(options);
    bringing.readAll(files);
    return bringing.take();
}

}  // namespace sluice::bring
