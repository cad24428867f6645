#include "cli/input.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>

#include "api/open.h"
#include "bring/files.h"
#include "calls/answer.h"
#include "cli/progress.h"
#include "scenario/check.h"

namespace sluice::cli {

namespace {

std::optional<std::string> readAll(std::FILE* file) {
    std::string bytes;
    char buffer[1 << 16];
    while (const std::size_t count = std::fread(buffer, 1, sizeof buffer, file)) bytes.append(buffer, count);
    return std::ferror(file) != 0 ? std::nullopt : std::optional(std::move(bytes));
}

}  // namespace

std::optional<std::string> readFile(const std::string& path) {
    std::FILE* file = path == "-" ? stdin : std::fopen(path.c_str(), "rb");
    std::optional<std::string> bytes = file == nullptr ? std::nullopt : readAll(file);
    if (!bytes) complain("\"" + path + "\" cannot be read: " + std::strerror(errno) + ".");
    if (file != nullptr && file != stdin) std::fclose(file);
    return bytes;
}

void printProblems(const std::string& path, const base::Problems& problems) {
    const std::string name = path == "-" ? "standard input" : path;
    for (const base::Severity severity : {base::Severity::error, base::Severity::warning}) {
        for (const base::Problem& problem : problems) {
            if (problem.severity != severity) continue;
            const bool isError = severity == base::Severity::error;
            Line line(name.empty() ? std::string() : name + ": ", Stream::complaints);
            line.add(isError ? Tint::bad : Tint::careful, isError ? "error" : "warning");
            line.add(": " + (problem.path.empty() ? "/" : problem.path) + ": " + problem.message);
            if (!problem.hint.empty()) line.add(" " + problem.hint);
            complain(line);
        }
    }
}

void printProblemsJson(const base::Problems& problems) { printForProgram(calls::failed(problems).text); }

std::unique_ptr<api::Session> openFile(const std::string& path, Format format) {
    startProgress("Reading");
    const std::optional<std::string> bytes = readFile(path);
    if (!bytes) return nullptr;
    codec::ReadDocument read = api::readInput(*bytes, api::DocumentFormat::automatic, {});
    if (base::hasErrors(read.problems)) {
        if (format == Format::json) {
            printProblemsJson(read.problems);
        } else {
            printProblems(path, read.problems);
        }
        return nullptr;
    }
    startProgress("Running the timeline");
    auto session = std::make_unique<api::Session>(1, std::move(read.document));
    const base::Problems drift = scenario::strictDrift(session->world(), session->base());
    read.problems.insert(read.problems.end(), drift.begin(), drift.end());
    printProblems(path, read.problems);
    startProgress("Working it out");
    return session;
}

std::optional<codec::ReadDocument> readTogether(const std::vector<std::string>& paths,
                                                const codec::CsvOptions& options) {
    std::vector<std::string> contents;
    std::vector<bring::NamedBytes> files;
    for (const std::string& path : paths) {
        std::optional<std::string> bytes = readFile(path);
        if (!bytes) return std::nullopt;
        contents.push_back(std::move(*bytes));
    }
    if (contents.size() == 1)
        return api::readInput(contents.front(), api::DocumentFormat::automatic, options);
    for (std::size_t i = 0; i < contents.size(); ++i) files.push_back({paths[i], contents[i]});
    return bring::readFiles(files, options);
}

std::unique_ptr<api::Session> openTogether(const std::vector<std::string>& paths,
                                           const codec::CsvOptions& options) {
    std::optional<codec::ReadDocument> read = readTogether(paths, options);
    if (!read) return nullptr;
    printProblems(paths.size() == 1 ? paths.front() : std::string(), read->problems);
    if (base::hasErrors(read->problems)) return nullptr;
    return std::make_unique<api::Session>(2, std::move(read->document));
}

}  // namespace sluice::cli
