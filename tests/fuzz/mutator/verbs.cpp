#include "fuzz/mutator/verbs.h"

#include <array>
#include <optional>
#include <vector>

#include "cli/commands.h"
#include "cli/compare_command.h"
#include "cli/entitlement_commands.h"
#include "cli/link_command.h"
#include "cli/plan_commands.h"
#include "cli/reconcile_command.h"
#include "cli/test_command.h"
#include "cli/tier_commands.h"

namespace sluice::fuzz {

namespace {

/// The arguments of a verb, rolled from what the file names.
class Arguments {
  public:
    Arguments(const std::string& path, const Names& names, Dice& dice)
        : path_(path), names_(names), dice_(dice) {}

    [[nodiscard]] const std::string& path() const { return path_; }
    [[nodiscard]] std::string text(char letter) { return names_.text(letter, dice_); }
    [[nodiscard]] std::optional<std::string> maybe(char letter) {
        return dice_.oneIn(2) ? std::optional(text(letter)) : std::nullopt;
    }
    [[nodiscard]] bool flag() { return dice_.oneIn(2); }
    [[nodiscard]] std::string number() { return names_.number(dice_); }
    [[nodiscard]] std::string event() { return write(names_.event(dice_)); }
    /// What every verb has.
    template <class Options>
    Options on(Options options = {}) {
        options.file = path_;
        options.format = flag() ? cli::Format::json : cli::Format::text;
        options.step = step();
        return options;
    }
    [[nodiscard]] std::optional<std::uint32_t> step() {
        if (flag()) return std::nullopt;
        return static_cast<std::uint32_t>(std::stoul(number()));
    }
    [[nodiscard]] cli::PlanScope scope() {
        auto scope = on<cli::PlanScope>();
        scope.provider = text('o');
        scope.reseller = maybe('o');
        if (!scope.reseller || dice_.oneIn(8)) scope.serviceTemplate = text('v');
        scope.subResellers = flag();
        return scope;
    }
    [[nodiscard]] cli::EntitlementOptions entitlement() {
        auto options = on<cli::EntitlementOptions>();
        options.account = maybe('o');
        options.entitlement = text('e');
        return options;
    }

  private:
    const std::string& path_;
    const Names& names_;
    Dice& dice_;
};

cli::Exit run(Arguments& given) {
    cli::RunOptions options;
    options.file = given.path();
    options.format = given.flag() ? cli::Format::json : cli::Format::text;
    return cli::run(options);
}
cli::Exit predict(Arguments& given) { return cli::predict(given.on<cli::PredictOptions>()); }
cli::Exit preview(Arguments& given) {
    auto options = given.on<cli::PreviewOptions>();
    options.event = given.event();
    return cli::preview(options);
}
cli::Exit why(Arguments& given) {
    auto options = given.on<cli::WhyOptions>();
    options.organization = given.text('o');
    options.setting = given.text('s');
    options.key = given.maybe('k');
    options.upstream = given.maybe('o');
    // The words of a moment are held to by the parser of the command line.
    constexpr std::array kMoments = {"invited", "partnered", "added", "changed", "removed"};
    if (given.flag()) options.moment = kMoments[std::stoul(given.number()) % kMoments.size()];
    return cli::why(options);
}
cli::Exit table(Arguments& given) {
    cli::TableOptions options;
    options.file = given.path();
    options.format = given.flag() ? cli::Format::json : cli::Format::text;
    return cli::table(options);
}
cli::Exit validate(Arguments& given) {
    cli::ValidateOptions options;
    options.files = {given.path(), given.path()};
    options.format = given.flag() ? cli::Format::json : cli::Format::text;
    return cli::validate(options);
}
cli::Exit compare(Arguments& given) {
    cli::CompareOptions options;
    options.file = given.path();
    options.other = given.path();
    options.step = given.step();
    options.onlyTold = given.flag();
    options.format = given.flag() ? cli::Format::json : cli::Format::text;
    return cli::compare(options);
}
cli::Exit reconcile(Arguments& given) {
    cli::ReconcileOptions options;
    options.file = given.path();
    options.others = {given.path()};
    options.groups = {"added", "changed", "gone"};
    options.seller = given.maybe('o');
    options.apply = given.flag();
    return cli::reconcileWith(options);
}
cli::Exit importTable(Arguments& given) {
    cli::ImportOptions options;
    options.files = {given.path()};
    if (given.flag()) options.files.push_back(given.path());
    options.table.takeGoodRows = given.flag();
    options.table.takeSuggestions = given.flag();
    if (given.flag()) options.table.decimal = codec::DecimalMark::comma;
    return cli::importTable(options);
}
cli::Exit exportTable(Arguments& given) {
    return cli::exportTable({given.path(), given.step(), given.flag()});
}
cli::Exit test(Arguments& given) {
    cli::TestOptions options;
    options.paths = {given.path()};
    constexpr std::array kFormats = {cli::TestFormat::text, cli::TestFormat::tap, cli::TestFormat::junit};
    options.format = kFormats[std::stoul(given.number()) % kFormats.size()];
    return cli::test(options);
}
cli::PlanRunOptions planRunOptions(Arguments& given) {
    cli::PlanRunOptions options;
    options.scope = given.scope();
    options.options = {given.text('O'), given.text('O')};
    options.printScenario = given.flag();
    return options;
}
cli::Exit planPreview(Arguments& given) { return cli::planPreview(planRunOptions(given)); }
cli::Exit planRun(Arguments& given) { return cli::planRun(planRunOptions(given)); }
cli::Exit planAcross(Arguments& given) {
    cli::PlanAcrossOptions options;
    options.scope = given.scope();
    options.options = {given.text('O'), given.text('O')};
    options.plan = given.maybe('l');
    options.planOf = given.maybe('o');
    return cli::planAcross(options);
}
cli::Exit planChoose(Arguments& given) {
    cli::PlanChooseOptions options;
    options.scope = given.scope();
    const auto mark = [&] { return given.text('o') + ":" + given.text('x'); };
    options.wanted = {mark()};
    if (given.flag()) options.unwanted = {mark(), given.text('t')};
    return cli::planChoose(options);
}
cli::Exit planWhy(Arguments& given) {
    auto options = given.on<cli::PlanWhyOptions>();
    options.organization = given.text('o');
    options.path = given.text('x');
    return cli::planWhy(options);
}
cli::Exit planTable(Arguments& given) {
    return cli::planTable({given.path(), given.text('o'), given.step(), given.flag()});
}
cli::Exit planOptions(Arguments& given) {
    return cli::planOptions(given.flag() ? cli::Format::json : cli::Format::text);
}
cli::Exit entitlementShow(Arguments& given) { return cli::entitlementShow(given.entitlement()); }
cli::Exit entitlementTargets(Arguments& given) { return cli::entitlementTargets(given.entitlement()); }
cli::Exit entitlementWhy(Arguments& given) { return cli::entitlementWhy(given.entitlement()); }
cli::Exit entitlementDistribute(Arguments& given) {
    cli::DistributeOptions options;
    options.common = given.entitlement();
    if (given.flag()) options.common.entitlement.reset();
    options.product = given.maybe('t');
    options.wanted = {given.text('o') + "=1"};
    if (given.flag()) options.wanted.push_back(given.text('o') + "=" + given.number());
    if (given.flag()) options.wanted.push_back(given.text('t'));
    return cli::entitlementDistribute(options);
}
cli::Exit entitlementTable(Arguments& given) {
    cli::EntitlementTableOptions options;
    options.common = given.entitlement();
    if (given.flag()) options.format = "json";
    return cli::entitlementTable(options);
}
cli::Exit tierBoard(Arguments& given) {
    auto options = given.on<cli::TierBoardOptions>();
    options.product = given.maybe('p');
    return cli::tierBoard(options);
}
cli::TierRequestOptions tierOptions(Arguments& given) {
    auto options = given.on<cli::TierRequestOptions>();
    options.request = given.text('r');
    return options;
}
cli::Exit tierRequest(Arguments& given) { return cli::tierRequest(tierOptions(given)); }
cli::Exit tierWhy(Arguments& given) {
    cli::TierRequestOptions options = tierOptions(given);
    if (given.flag()) options.request = given.text(given.flag() ? 'c' : 'a');
    return cli::tierWhy(options);
}
cli::Exit tierWay(Arguments& given) { return cli::tierWay(tierOptions(given)); }
cli::Exit tierTable(Arguments& given) {
    // The words for tables are held to by the parser of the command line.
    constexpr std::array kTables = {"requests", "configurations", "assets"};
    return cli::tierTable(
        {given.path(), kTables[std::stoul(given.number()) % kTables.size()], given.step(), given.flag()});
}
cli::Exit tierForecast(Arguments& given) {
    auto options = given.on<cli::TierForecastOptions>();
    options.product = given.text('p');
    options.customer = given.text('o');
    options.tier1 = given.maybe('o');
    options.tier2 = given.maybe('o');
    return cli::tierForecast(options);
}
cli::Exit tierDiagram(Arguments& given) {
    cli::TierDiagramOptions options;
    options.kind = given.flag() ? "asset" : "tier";
    options.format = given.flag() ? cli::Format::json : cli::Format::text;
    return cli::tierDiagram(options);
}

cli::Exit link(Arguments& given) {
    cli::LinkOptions options;
    options.file = given.path();
    options.step = given.step();
    options.view.organization = given.maybe('o');
    options.isAnonymous = given.flag();
    return cli::link(options);
}

constexpr std::array kVerbs = {
    run,
    predict,
    preview,
    why,
    table,
    validate,
    compare,
    reconcile,
    importTable,
    exportTable,
    link,
    test,
    planPreview,
    planAcross,
    planRun,
    planChoose,
    planWhy,
    planTable,
    planOptions,
    entitlementShow,
    entitlementTargets,
    entitlementWhy,
    entitlementDistribute,
    entitlementTable,
    tierBoard,
    tierRequest,
    tierWhy,
    tierWay,
    tierTable,
    tierForecast,
    tierDiagram,
};

}  // namespace

std::size_t verbCount() { return kVerbs.size(); }

void runEveryVerb(const std::string& path, const Names& names, Dice& dice) {
    Arguments given(path, names, dice);
    for (const auto verb : kVerbs) static_cast<void>(verb(given));
}

}  // namespace sluice::fuzz
