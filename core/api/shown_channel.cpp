// The pictures of Data Sync: the channel, and organizations against settings.
#include <algorithm>
#include <utility>

#include "api/channel_tree.h"
#include "api/describe.h"
#include "api/messages_fields.h"
#include "api/shown_pictures.h"
#include "api/views.h"
#include "base/sort.h"
#include "base/text.h"
#include "picture/channel_picture.h"
#include "picture/icicle_picture.h"
#include "picture/matrix_picture.h"

namespace sluice::api {

namespace {

picture::Chip chipOf(Shown shown) {
    switch (shown) {
        case Shown::matchLocked:
            return picture::Chip::filled;
        case Shown::matchAtFirst:
            return picture::Chip::half;
        case Shown::merge:
            return picture::Chip::doubled;
        case Shown::notApplicable:
            return picture::Chip::dashed;
        case Shown::off:
            return picture::Chip::bare;
    }
    return picture::Chip::bare;
}

picture::Line lineOf(Mode mode) {
    switch (mode) {
        case Mode::off:
            return picture::Line::off;
        case Mode::nonExclusive:
            return picture::Line::merging;
        case Mode::flexible:
            return picture::Line::mergingAlone;
        case Mode::strict:
            return picture::Line::replicating;
    }
    return picture::Line::off;
}

picture::Outcome drawn(const OutcomeCell& cell) {
    return {chipOf(cell.shown), std::string(glyphOf(cell.shown)), std::string(base::label(cell.shown)),
            cell.shown == Shown::matchLocked, cell.differsByReading || cell.status == Status::open};
}

picture::Partnership drawn(const World& world, PartnershipIndex partnership) {
    const Mode mode = world.state.mode(partnership);
    return {lineOf(mode), std::string(base::label(mode))};
}

/// By row: how many are above it.
std::vector<std::uint32_t> levelsOf(const World& world, const ChannelTree& tree) {
    std::vector<std::uint32_t> levels(tree.rows.size(), 0);
    for (std::size_t row = 0; row < levels.size(); ++row) {
        const std::int32_t parent = tree.parentOf(world.channel, row);
        if (parent == ChannelTree::kNoRow) continue;
        levels[row] = levels[static_cast<std::size_t>(parent)] + 1;
    }
    return levels;
}
/// By row: how many are below it, at every level.
std::vector<std::uint32_t> countsBelow(const World& world, const ChannelTree& tree) {
    std::vector<std::uint32_t> counts(tree.rows.size(), 0);
    for (std::size_t row = counts.size(); row-- > 0;) {
        const std::int32_t parent = tree.parentOf(world.channel, row);
        if (parent == ChannelTree::kNoRow) continue;
        counts[static_cast<std::size_t>(parent)] += counts[row] + 1;
    }
    return counts;
}
/// The rows that are drawn, in display order: as many as may be, those of upper levels first.
std::vector<std::uint32_t> upperRows(const std::vector<std::uint32_t>& levels, std::uint32_t most) {
    std::vector<std::uint32_t> rows(levels.size());
    for (std::uint32_t row = 0; row < rows.size(); ++row) rows[row] = row;
    if (rows.size() <= most) return rows;
    base::sort(rows, [&](std::uint32_t a, std::uint32_t b) { return levels[a] < levels[b]; });
    rows.resize(most);
    base::sort(rows);
    return rows;
}

/// Which outcomes are shown, and what else there is to know.
void addLines(picture::Heading& heading, Moment moment, std::size_t drawnCount, std::size_t all,
              bool anyRests) {
    std::string line = "Outcomes of the moment " + std::string(base::label(moment)) + ".";
    if (anyRests) line += " With a question mark: it rests on an open question.";
    heading.lines.push_back(std::move(line));
    if (drawnCount < all) {
        heading.lines.push_back(std::to_string(drawnCount) + " of " + std::to_string(all) +
                                " organizations are drawn.");
    }
}

/// Asks about so many organizations at once.
List<Row> rowsOf(const Session& session, const ChannelTree& tree,
                 const std::vector<std::uint32_t>& rowNumbers, Moment moment) {
    std::vector<std::uint32_t> indices;
    indices.reserve(rowNumbers.size());
    for (const std::uint32_t row : rowNumbers) indices.push_back(tree.rows[row].value);
    return rows(session, indices, moment);
}

constexpr std::int32_t kNotDrawn = -1;

}  // namespace

std::string channelPicture(Session& session, const PictureAsked& asked) {
    const World& world = session.world();
    const ChannelTree& tree = session.tree();
    const std::vector<std::uint32_t> shown = upperRows(levelsOf(world, tree), kMostDrawn);
    const List<Row> all = rowsOf(session, tree, shown, asked.moment);

    picture::ChannelPicture picture{headingOf(session), {}, {}};
    std::vector<std::int32_t> entryOf(tree.rows.size(), kNotDrawn);
    for (std::size_t i = 0; i < shown.size(); ++i) entryOf[shown[i]] = static_cast<std::int32_t>(i);
    // What is not drawn is counted where it would hang.
    std::vector<std::int32_t> countedAt = entryOf;
    const std::vector<std::uint32_t> below = countsBelow(world, tree);
    bool anyRests = false;
    for (std::size_t row = 0; row < tree.rows.size(); ++row) {
        const PartnershipIndex under = tree.shownUnder[tree.rows[row].value];
        const std::int32_t parentRow = tree.parentOf(world.channel, row);
        if (entryOf[row] == kNotDrawn) {
            if (parentRow != ChannelTree::kNoRow)
                countedAt[row] = countedAt[static_cast<std::size_t>(parentRow)];
            if (countedAt[row] != kNotDrawn)
                ++picture.organizations[static_cast<std::size_t>(countedAt[row])].hidden;
            continue;
        }
        const Row& told = all[picture.organizations.size()];
        picture::Organization& organization = picture.organizations.emplace_back();
        organization.name = told.name;
        organization.note = below[row] == 0
                                ? "No partners yet"
                                : std::string(base::counted(below[row], "organization")) + " below";
        if (under.exists()) {
            organization.parent = entryOf[static_cast<std::size_t>(parentRow)];
            organization.under = drawn(world, under);
        }
        const std::pair<const std::optional<OutcomeCell>*, Cardinality> cells[] = {
            {&told.multiple, Cardinality::multiple}, {&told.single, Cardinality::single}};
        for (const auto& [cell, cardinality] : cells) {
            if (!*cell) continue;
            organization.outcomes.push_back(drawn(**cell));
            organization.captions.emplace_back(base::label(cardinality));
            anyRests = anyRests || organization.outcomes.back().restsOnReading;
        }
    }
    for (std::uint32_t i = 0; i < world.channel.partnershipSlots(); ++i) {
        const channel::Partnership& partnership = world.channel.partnership({i});
        if (!partnership.present || tree.shownUnder[partnership.downstream.value].value == i) continue;
        const auto entry = [&](OrganizationIndex end) {
            return entryOf[static_cast<std::size_t>(tree.rowOf[end.value])];
        };
        const std::int32_t from = entry(partnership.upstream), to = entry(partnership.downstream);
        if (from == kNotDrawn || to == kNotDrawn) continue;
        picture.further.push_back(
            {static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to), drawn(world, {i})});
    }
    addLines(picture.heading, asked.moment, shown.size(), tree.rows.size(), anyRests);
    return draw(picture, asked.theme);
}

std::string matrixPicture(Session& session, const PictureAsked& asked) {
    const World& world = session.world();
    const ChannelTree& tree = session.tree();
    const std::vector<std::uint32_t> levels = levelsOf(world, tree);
    std::vector<std::uint32_t> indices;
    for (std::size_t row = 0; row < std::min<std::size_t>(kMostDrawn, tree.rows.size()); ++row) {
        indices.push_back(tree.rows[row].value);
    }
    const Matrix told = matrix(session, indices, asked.moment);

    picture::MatrixPicture picture{headingOf(session), {}, {}, {}};
    for (const SettingTypeInfo& setting : told.settings) picture.columns.emplace_back(setting.label);
    bool anyRests = false;
    for (std::size_t i = 0; i < told.rows.size(); ++i) {
        picture::MatrixRow& row = picture.rows.emplace_back();
        row.name = told.rows[i].name;
        row.level = levels[i];
        for (const OutcomeCell& cell : told.rows[i].cells) {
            row.cells.emplace_back(drawn(cell));
            anyRests = anyRests || row.cells.back()->restsOnReading;
        }
    }
    for (const auto& each : base::Enumerators<Shown>::rows) {
        picture.legend.push_back(drawn(OutcomeCell{each.value, Status::stated, {}, false, true}));
    }
    addLines(picture.heading, asked.moment, indices.size(), tree.rows.size(), anyRests);
    return draw(picture, asked.theme);
}

std::string iciclePicture(Session& session, const PictureAsked& asked) {
    const World& world = session.world();
    const ChannelTree& tree = session.tree();
    picture::IciclePicture picture{headingOf(session), {}, {}};
    std::vector<std::int32_t> boxOf(tree.rows.size(), kNotDrawn);
    for (const std::uint32_t row : upperRows(levelsOf(world, tree), kMostInIcicle)) {
        boxOf[row] = static_cast<std::int32_t>(picture.boxes.size());
        picture::IcicleBox& box = picture.boxes.emplace_back();
        box.name = std::string(spelled(world, world.channel.organization(tree.rows[row]).name));
        const PartnershipIndex under = tree.shownUnder[tree.rows[row].value];
        if (!under.exists()) continue;
        box.parent = boxOf[static_cast<std::size_t>(tree.parentOf(world.channel, row))];
        box.line = lineOf(world.state.mode(under));
    }
    for (const auto& each : base::Enumerators<Mode>::rows) {
        picture.legend.push_back({lineOf(each.value), std::string(each.label)});
    }
    if (picture.boxes.size() < tree.rows.size()) {
        picture.heading.lines.push_back("Of " + std::to_string(tree.rows.size()) +
                                        " organizations the first " + std::to_string(picture.boxes.size()) +
                                        ", level by level.");
    }
    return draw(picture, asked.theme);
}

}  // namespace sluice::api
