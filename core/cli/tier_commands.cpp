#include "cli/tier_commands.h"

#include <utility>

#include "api/messages_fields.h"
#include "api/tier_fields.h"
#include "api/tier_views.h"
#include "base/text.h"
#include "cli/print.h"
#include "codec/message.h"

namespace sluice::cli {

using api::Session;

namespace {

/// The index of a thing by id, as `find` has it; none (said on standard error) where there is none.
std::uint32_t findIn(const Session& session, std::uint32_t (tier_setup::State::*find)(base::ValueId) const,
                     const std::string& id, const char* what) {
    const base::ValueId value = session.values().findText(id);
    const std::uint32_t index =
        value.exists() ? (session.world().tierSetup.*find)(value) : tier_setup::kNoIndex;
    if (index == tier_setup::kNoIndex) {
        complain("There is no " + std::string(what) + " \"" + id + "\" at this step.");
    }
    return index;
}
std::uint32_t findRequest(const Session& session, const std::string& id) {
    return findIn(session, &tier_setup::State::findRequest, id, "request");
}
std::uint32_t findProduct(const Session& session, const std::string& id) {
    return findIn(session, &tier_setup::State::findProduct, id, "product");
}

std::string joined(const base::List<base::Text>& words, std::string_view between) {
    std::string text;
    for (const std::string_view word : words) {
        if (!text.empty()) text += between;
        text += word;
    }
    return text;
}

std::string lineOf(const api::TierValue& value) {
    std::string line = "    " + value.title + ": " + (value.value.empty() ? "nothing" : value.value);
    line += value.phase == api::Phase::fulfillment ? " (fulfillment)" : "";
    if (value.isMissing) line += ", missing";
    if (!value.problem.empty()) line += ". " + value.problem;
    return line;
}

void printCards(const api::TierOverview& overview) {
    for (const api::TierState& column : overview.columns) {
        if (column.count == 0) continue;
        printLine(column.label + " (" + std::to_string(column.count) + ")");
        for (const api::TierCard& card : overview.requests) {
            if (card.status != column.id) continue;
            std::string line = "  " + card.id + ": " + card.typeLabel + " of " + card.productName;
            line += card.level == 0 ? " for " + card.accountName
                                    : ", " + card.accountName + " as tier " + std::to_string(card.level);
            printLine(line);
            if (!card.failure.empty()) printLine("    " + card.failure);
            if (!card.waits.empty()) printLine("    " + card.waits);
        }
    }
}

void printHoldings(std::string_view title, const base::List<api::TierHolding>& holdings) {
    if (!holdings.empty()) printLine(std::string(title));
    for (const api::TierHolding& holding : holdings) {
        std::string line = "  " + holding.id + ": " + holding.accountName;
        if (holding.level != 0) line += " as tier " + std::to_string(holding.level);
        line += ", " + holding.productName + ", " + holding.statusLabel;
        if (holding.needsUpdate) line += ", needs an update";
        if (!holding.openRequest.empty()) line += ", " + holding.openRequest + " is open";
        printLine(line);
        for (const api::TierValue& value : holding.values) {
            if (!value.value.empty()) printLine(lineOf(value));
        }
    }
}

void printBoard(const api::TierOverview& overview) {
    if (overview.totalRequests == 0) printLine("There are no requests.");
    printCards(overview);
    printHoldings("Tier configurations", overview.configurations);
    printHoldings("Assets", overview.assets);
}

void printMoves(const base::List<api::TierMove>& moves) {
    for (const api::TierMove& move : moves) {
        if (!move.isLegal) {
            printLine("  - " + move.label + ": " + move.sentence + " [" + move.rule + "]");
            continue;
        }
        std::string line = "  + " + move.label + " → " + std::string(base::label(move.ends)) + ", by " +
                           joined(move.who, " or ") + " [" + move.rule + "]";
        if (!move.needs.empty()) line += "; needs " + joined(move.needs, ", ");
        printLine(line);
    }
}

}  // namespace

void printTierSetup(const Session& session) {
    api::TierAsked all;
    all.limit = kWhole;
    printBoard(api::tierOverview(session, all));
}

Exit tierBoard(const TierBoardOptions& options) {
    const std::unique_ptr<Session> session = openFile(options.file, options.format);
    if (session == nullptr || !goTo(*session, options.step)) return Exit::badInput;
    api::TierAsked asked;
    asked.limit = kWhole;
    if (options.product) {
        asked.product = findProduct(*session, *options.product);
        if (asked.product == tier_setup::kNoIndex) return Exit::badInput;
    }
    const api::TierOverview overview = api::tierOverview(*session, asked);
    if (options.format == Format::json) {
        printJson(overview);
        return Exit::fine;
    }
    printBoard(overview);
    return Exit::fine;
}

Exit tierRequest(const TierRequestOptions& options) {
    const std::unique_ptr<Session> session = openFile(options.file, options.format);
    if (session == nullptr || !goTo(*session, options.step)) return Exit::badInput;
    const std::uint32_t index = findRequest(*session, options.request);
    if (index == tier_setup::kNoIndex) return Exit::badInput;
    const api::TierRequestView view = api::tierRequest(*session, index);
    if (options.format == Format::json) {
        printJson(view);
        return Exit::fine;
    }
    printLine(view.sentence);
    const bool isFailed = !view.card.failure.empty();
    printLine(isFailed                  ? view.card.failure
              : view.card.waits.empty() ? "It is " + view.card.statusLabel + "."
                                        : view.card.waits);
    for (const api::TierLink& cause : view.causes) printLine("  " + cause.sentence);
    for (const api::TierLink& link : view.chain) printLine("  " + link.sentence);
    printLine("Actions");
    printMoves(view.moves);
    if (!view.values.empty()) printLine("Values");
    for (const api::TierValue& value : view.values) printLine(lineOf(value));
    printLine("History");
    for (const api::WhyStep& step : view.history) {
        printLine("  " + step.sentence +
                  (step.rules.empty() ? std::string() : " [" + joined(step.rules, ", ") + "]"));
    }
    return Exit::fine;
}

Exit tierWhy(const TierRequestOptions& options) {
    const std::unique_ptr<Session> session = openFile(options.file, options.format);
    if (session == nullptr || !goTo(*session, options.step)) return Exit::badInput;
    const tier_setup::State& state = session->world().tierSetup;
    const base::ValueId id = session->values().findText(options.request);
    tier_setup::Subject subject{tier_setup::SubjectKind::request, id};
    if (id.exists() && state.findRequest(id) == tier_setup::kNoIndex) {
        subject.kind = state.findAsset(id) != tier_setup::kNoIndex ? tier_setup::SubjectKind::asset
                                                                   : tier_setup::SubjectKind::configuration;
    }
    const bool isThere = id.exists() && (subject.kind != tier_setup::SubjectKind::configuration ||
                                         state.findConfiguration(id) != tier_setup::kNoIndex);
    if (!isThere) {
        complain("There is no request, tier configuration or asset \"" + options.request +
                 "\" at this step.");
        return Exit::badInput;
    }
    const api::WhyAnswer answer = api::whyTier(*session, subject);
    if (options.format == Format::json) {
        printJson(answer);
    } else {
        printWhy(answer);
    }
    return Exit::fine;
}

Exit tierWay(const TierRequestOptions& options) {
    const std::unique_ptr<Session> session = openFile(options.file, options.format);
    if (session == nullptr || !goTo(*session, options.step)) return Exit::badInput;
    const std::uint32_t index = findRequest(*session, options.request);
    if (index == tier_setup::kNoIndex) return Exit::badInput;
    const api::TierWay way = api::tierWay(*session, index);
    if (options.format == Format::json) {
        printJson(way);
    } else {
        printLine(way.sentence);
        for (std::size_t i = 0; i < way.steps.size(); ++i) {
            printLine(std::to_string(i + 1) + ". " + way.steps[i].sentence);
            for (const api::TierValue& value : way.steps[i].examples) printLine(lineOf(value));
        }
    }
    return way.found ? Exit::fine : Exit::answerIsNo;
}

Exit tierForecast(const TierForecastOptions& options) {
    const std::unique_ptr<Session> session = openFile(options.file, options.format);
    if (session == nullptr || !goTo(*session, options.step)) return Exit::badInput;
    if (findProduct(*session, options.product) == tier_setup::kNoIndex ||
        !findOrganization(*session, options.customer).exists()) {
        return Exit::badInput;
    }
    std::vector<codec::TypedField> fields = {{"product", options.product, false, false},
                                             {"customer", options.customer, false, false}};
    if (options.tier1) fields.push_back({"tier1", *options.tier1, false, false});
    if (options.tier2) fields.push_back({"tier2", *options.tier2, false, false});
    const api::TierForecast forecast = api::tierForecast(*session, fields);
    if (options.format == Format::json) {
        printJson(forecast);
    } else if (!forecast.refusal.empty()) {
        printRefusal("", forecast.rule, forecast.refusal);
    } else {
        printLine(api::wouldBe(forecast) + ".");
        for (const api::TierLink& tier : forecast.tiers) printLine("  " + tier.sentence);
        if (!forecast.asks.empty()) {
            printLine("  " + forecast.customerName + " is asked for " + joined(forecast.asks, ", ") + ".");
        }
    }
    return forecast.refusal.empty() ? Exit::fine : Exit::answerIsNo;
}

Exit tierTable(const TierTableOptions& options) {
    const std::unique_ptr<Session> session = openFile(options.file, Format::text);
    if (session == nullptr || !goTo(*session, options.step)) return Exit::badInput;
    for (const auto& row : base::Enumerators<api::TierTableOf>::rows) {
        if (row.wireName == options.of) print(api::tierTable(*session, row.value, options.hasMark));
    }
    return Exit::fine;
}

Exit tierDiagram(const TierDiagramOptions& options) {
    const api::TierDescription description = api::tierDescribe();
    for (const api::TierDiagram& diagram : description.diagrams) {
        if (base::wireName(diagram.kind) != options.kind) continue;
        if (options.format == Format::json) {
            printJson(diagram);
            continue;
        }
        for (const api::TierMove& move : diagram.moves) {
            std::string line = std::string(base::label(move.from)) + " · " + move.label;
            line += move.refuses ? " is refused" : " → " + std::string(base::label(move.to));
            if (!move.sentence.empty()) line += ", where " + move.sentence;
            printLine(line + " (" + joined(move.who, ", ") + ") [" + move.rule + "]");
        }
    }
    return Exit::fine;
}

}  // namespace sluice::cli
