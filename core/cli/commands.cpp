#include "cli/commands.h"

#include <algorithm>
#include <utility>

#include "api/messages_fields.h"
#include "api/open.h"
#include "api/run.h"
#include "api/shown_answers.h"
#include "api/shown_tables.h"
#include "api/views.h"
#include "base/text.h"
#include "calls/engine.h"
#include "cli/columns.h"
#include "cli/print.h"
#include "cli/run_text.h"
#include "codec/message.h"
#include "codec/scenario_json.h"
#include "scenario/check.h"
#include "scenario/words.h"

namespace sluice::cli {

using api::Session;

namespace {

void printSteps(Session& session) {
    const std::vector<api::Verdict>& verdicts = session.verdicts();
    session.goTo(0);
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
        const api::Verdict& verdict = verdicts[i];
        printLine(std::to_string(i + 1) + ". " + verdict.sentence);
        if (verdict.happened) {
            printLine("   " + api::summaryOf(verdict.counts, session.timeline().events()[i]));
            if (!verdict.warning.empty()) {
                printLine(Line("   ").add(Tint::careful, "Warning").add(": ").add(verdict.warning));
            }
        } else {
            printRefusal("   ", verdict.refusal.rule, verdict.refusal.sentence);
            for (const api::Remedy& remedy : api::remediesAt(session, static_cast<std::uint32_t>(i))) {
                printLine("   To make it possible: " + remedy.sentence);
            }
        }
    }
}

void printExpectations(const std::vector<api::ExpectationResult>& results) {
    for (const api::ExpectationResult& result : results) {
        if (result.passed) continue;
        printLine(Line().add(Tint::bad, "FAILED").add(" " + result.sentence + ", but " + result.found + "."));
    }
    const auto passed =
        std::count_if(results.begin(), results.end(), [](const auto& each) { return each.passed; });
    printLine("Expectations: " + std::to_string(passed) + " of " + std::to_string(results.size()) + " hold.");
}

/// The session's own outcome table for every mode, whatever its partnerships are.
void printTable(const Session& session) {
    constexpr std::array kModes = {api::Mode::off, api::Mode::nonExclusive, api::Mode::flexible,
                                   api::Mode::strict};
    std::vector<std::string> heads = {""};
    for (const auto& moment : base::Enumerators<api::Moment>::rows) heads.emplace_back(moment.label);
    for (const api::Mode mode : kModes) {
        printLine(base::label(mode));
        Columns columns(2, heads);
        for (const api::TableRow& row : api::outcomeTable(session.world(), mode)) {
            std::vector<Line> cells = {Line(row.label)};
            for (const api::TableCell& cell : row.cells) {
                cells.push_back(outcomeLine(cell.cell.shown, !cell.cell.restsOn.empty()));
            }
            columns.add(std::move(cells));
        }
        columns.print();
    }
    printLine("? rests on an open reading.");
}

/// A partnership and its settings and moments under it.
void printPredictions(const Session& session) {
    const Columns none(2, {"", "", ""});
    Columns columns = none;
    std::string pair;
    const auto finishPair = [&] {
        if (!pair.empty()) printLine(pair);
        columns.print();
        columns = none;
    };
    api::forEachPrediction(session, std::nullopt, [&](const api::Prediction& each) {
        const std::string now = each.upstream + " → " + each.downstream;
        if (now != pair) finishPair();
        pair = now;
        columns.add({Line(each.setting), Line(base::wireName(each.moment)),
                     outcomeLine(api::shownOf(session, each), each.status == api::Status::open)});
    });
    finishPair();
}

void printTableJson(const Session& session) {
    codec::JsonWriter writer;
    writer.beginObject(codec::Layout::block);
    for (const auto& mode : base::Enumerators<api::Mode>::rows) {
        writer.key(mode.wireName);
        codec::writeValue(writer, api::outcomeTable(session.world(), mode.value));
    }
    writer.endObject();
    printForProgram(writer.take());
}

}  // namespace

Exit run(const RunOptions& options) {
    const std::unique_ptr<Session> session = openFile(options.file, options.format);
    if (session == nullptr) return Exit::badInput;
    const std::vector<api::ExpectationResult> results = session->state().expectations;
    if (options.format == Format::json) {
        print(api::runText(*session));
    } else {
        printSteps(*session);
        printEnd(*session);
        printExpectations(results);
    }
    const bool allHold =
        std::all_of(results.begin(), results.end(), [](const auto& each) { return each.passed; });
    return allHold ? Exit::fine : Exit::answerIsNo;
}

Exit predict(const PredictOptions& options) {
    const std::unique_ptr<Session> session = openFile(options.file, options.format);
    if (session == nullptr || !goTo(*session, options.step)) return Exit::badInput;
    if (options.format == Format::json) {
        api::writePredictions(*session, [](std::string_view part) { print(part); });
        return Exit::fine;
    }
    if (options.form) {
        print(codec::writeTable(api::predictionsTable(*session), *options.form));
    } else {
        printPredictions(*session);
    }
    return Exit::fine;
}

Exit preview(const PreviewOptions& options) {
    const std::unique_ptr<Session> session = openFile(options.file, options.format);
    if (session == nullptr || !goTo(*session, options.step)) return Exit::badInput;
    codec::ReadEvents read = codec::readEvent(options.event, session->values());
    if (!base::hasErrors(read.problems)) read.problems = session->checkEvent(read.events.front());
    if (base::hasErrors(read.problems)) {
        printProblems("the event", read.problems);
        return Exit::badInput;
    }
    const api::Event& event = read.events.front();
    std::string sentence = scenario::sentenceOf(event, session->world());
    Exit exit = Exit::fine;
    session->preview(event, [&](const api::World::Step& step) {
        if (!step.happened()) exit = Exit::answerIsNo;
        const api::StepReport report = api::reportOf(*session, event, step, sentence, kWhole);
        if (options.form) {
            print(codec::writeTable(api::changesTable(report), *options.form));
        } else if (options.format == Format::json) {
            printJson(report);
        } else {
            printReport(report);
        }
    });
    return exit;
}

Exit why(const WhyOptions& options) {
    const std::unique_ptr<Session> session = openFile(options.file, options.format);
    if (session == nullptr || !goTo(*session, options.step)) return Exit::badInput;
    const api::World& world = session->world();
    const api::OrganizationIndex downstream = findOrganization(*session, options.organization);
    if (!downstream.exists()) return Exit::badInput;
    const api::SettingIndex setting = session->setting(options.setting);
    if (!setting.exists()) {
        complain("There is no setting \"" + options.setting + "\".");
        return Exit::badInput;
    }
    api::WhyAnswer answer;
    if (options.upstream) {
        const api::OrganizationIndex upstream = findOrganization(*session, *options.upstream);
        if (!upstream.exists()) return Exit::badInput;
        const api::PartnershipIndex partnership = world.channel.find(upstream, downstream);
        if (!partnership.exists()) {
            complain("\"" + *options.upstream + "\" and \"" + options.organization +
                     "\" are no partners at this step.");
            return Exit::badInput;
        }
        api::Moment moment = api::Moment::added;
        for (const auto& row : base::Enumerators<api::Moment>::rows) {
            if (row.wireName == options.moment.value_or("added")) moment = row.value;
        }
        answer = api::whyOutcome(*session, partnership, setting, moment);
    } else {
        std::optional<base::ValueId> key;
        if (options.key) key = session->values().typed(*options.key);
        answer = api::whyValue(*session, downstream, setting, key);
    }
    if (options.format == Format::json) {
        printJson(answer);
    } else {
        printWhy(answer);
    }
    return Exit::fine;
}

Exit table(const TableOptions& options) {
    std::unique_ptr<Session> session = options.file ? openFile(*options.file, options.format)
                                                    : std::make_unique<Session>(1, api::Document{});
    if (session == nullptr || !goTo(*session, options.step)) return Exit::badInput;
    if (options.form || options.of != api::ShownTable::outcomes) {
        if (options.format == Format::json) {
            complain("--format json is of outcomes; other tables are written as markdown, html or csv.");
            return Exit::badInput;
        }
        print(codec::writeTable(api::shownTable(*session, options.of),
                                options.form.value_or(codec::TableForm::markdown)));
    } else {
        options.format == Format::json ? printTableJson(*session) : printTable(*session);
    }
    return Exit::fine;
}

Exit picture(const PictureOptions& options) {
    const std::unique_ptr<Session> session = openFile(options.file, Format::text);
    if (session == nullptr || !goTo(*session, options.step)) return Exit::badInput;
    print(api::pictureOf(*session, options.asked));
    return Exit::fine;
}

Exit validate(const ValidateOptions& options) {
    Exit exit = Exit::fine;
    for (const std::string& file : options.files) {
        if (openFile(file, options.format) == nullptr) {
            exit = Exit::badInput;
        } else if (options.format == Format::text) {
            printLine((file == "-" ? std::string("standard input") : file) + ": fine");
        } else {
            printForProgram("{\"ok\":true}");
        }
    }
    return exit;
}

Exit importTable(const ImportOptions& options) {
    const std::optional<codec::ReadDocument> read = readTogether(options.files, options.table);
    if (!read) return Exit::badInput;
    printProblems(options.files.size() == 1 ? options.files.front() : std::string(), read->problems);
    if (base::hasErrors(read->problems)) return Exit::badInput;
    print(codec::writeDocument(read->document));
    return Exit::fine;
}

Exit exportTable(const ExportOptions& options) {
    const std::unique_ptr<Session> session = openFile(options.file, Format::text);
    if (session == nullptr || !goTo(*session, options.step)) return Exit::badInput;
    const api::Document document = session->documentHere(scenario::Ordering::asFlowing);
    print(codec::writeChannelTable(document, options.format, options.hasMark));
    const std::string left = codec::leftOutOfChannel(document);
    if (!left.empty()) complain("The table is of the channel and its values; it does not hold " + left + ".");
    return Exit::fine;
}

}  // namespace sluice::cli
