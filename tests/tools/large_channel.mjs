// Writes web/examples/16-large-channel.json: 300 organizations in three levels with mixed modes and values.
// The same file every time: the numbers come from a fixed seed. With --check it only compares.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const kFile = fileURLToPath(new URL("../../web/examples/16-large-channel.json", import.meta.url));
const kOrganizations = 300;
const kSeed = 20240;

/** A small generator of pseudo-random numbers from 0 to below 1 (mulberry32). */
function makeRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
const random = makeRandom(kSeed);
const below = (count) => Math.floor(random() * count);
const oneOf = (list) => list[below(list.length)];
const chance = (share) => random() < share;

const kPlaces = [
  "Alder", "Amber", "Antelope", "Bayview", "Bear Creek", "Bluestem", "Boulder", "Bridger", "Buckeye", "Cactus",
  "Camino", "Cascade", "Chaparral", "Clearwater", "Copper", "Cottonwood", "Coyote", "Cypress", "Delta", "Desert",
  "Dogwood", "Dune", "Eagle", "Elkhorn", "Emerald", "Fern", "Flint", "Foothill", "Garnet", "Glacier", "Golden",
  "Green River", "Gulf", "Hickory", "High Plains", "Indigo", "Ironwood", "Island", "Jasper", "Kestrel", "Lake",
  "Laurel", "Magnolia", "Maple", "Marigold", "Monarch", "Mountain", "Oak", "Palmetto", "Pelican", "Piedmont",
  "Pine", "Pioneer", "Redwood", "Ridge", "River", "Saguaro", "Sandhill", "Sierra", "Silver", "Spruce", "Stone",
  "Timber", "Valley", "Willow",
];
const kTrades = [
  "Solar", "Energy", "Electric", "Roofing", "Home Power", "Sun Works", "Renewables", "Power Company", "Builders",
  "Solar Cooperative", "Rooftops", "Energy Services",
];
const kRegions = [
  "Pacific", "Mountain West", "Southwest", "Texas", "Great Plains", "Upper Midwest", "Great Lakes", "Ohio Valley",
  "Gulf Coast", "Southeast", "Florida", "Mid-Atlantic", "New England", "Hawaii",
];
const kAdders = [
  ["Trenching", "$12/ft"], ["Panel upgrade", "$1,800"], ["Tile roof", "$500"], ["Steep roof", "$0.20/W"],
  ["Second story", "$350"], ["EV charger", "$1,250"], ["Critter guard", "$600"], ["Ground mount", "$0.45/W"],
  ["Main panel relocation", "$2,100"], ["Snow guards", "$640"], ["Crane", "$950"], ["Asbestos survey", "$410"],
];
const kEquipment = [
  "Aurora 410 panel", "Aurora 430 panel", "Lumen 395 panel", "Alpine 380 panel", "Helix 7.6 inverter",
  "Helix 11.4 inverter", "Stack 10 battery", "Stack 13 battery",
];
const kPersonas = ["Homeowner", "Small business", "Farm", "School", "Municipality", "Church"];
const kEscalations = [2.5, 2.9, 3, 3.5, 4, 4.5];

const slug = (name) => name.toLowerCase().replace(/[^a-z0-9]+/g, "-");
const picked = (list, share) => list.filter(() => chance(share));
const asItem = ([key, detail]) => ({ key, detail });

/** What a flexible or non-exclusive partner has: part of its upstream's items, some of them edited, and its own. */
function driftedSettings(upstream) {
  const adders = picked(upstream.adders, 0.7).map((item) =>
    chance(0.15) ? { key: item.key, detail: `$${90 + 10 * below(60)}` } : item,
  );
  if (chance(0.3) && !adders.some((item) => item.key === "Permit runner")) {
    adders.push({ key: "Permit runner", detail: `$${150 + 25 * below(8)}` });
  }
  return {
    adders,
    "available-equipment": picked(upstream["available-equipment"], 0.8),
    "persona-inventory": picked(kPersonas, 0.4),
    "utility-rate-escalation": picked(kEscalations, 0.3),
    "project-cost": 2.6 + below(120) / 100,
  };
}

const kFlags = {
  strict: { dataSync: true, exclusive: true, allowEdit: false },
  flexible: { dataSync: true, exclusive: true, allowEdit: true },
  nonExclusive: { dataSync: true, exclusive: false, allowEdit: false },
  off: { dataSync: false, exclusive: false, allowEdit: false },
};
const kModes = ["strict", "strict", "strict", "flexible", "flexible", "flexible", "nonExclusive", "nonExclusive", "off"];

const organizations = [];
const partnerships = [];
const names = new Set();

function newName(makeName) {
  let name = makeName();
  while (names.has(name)) name = makeName();
  names.add(name);
  return name;
}

function join(upstream, name, mode) {
  const settings = mode === "strict" ? upstream.settings : driftedSettings(upstream.settings);
  const organization = { id: slug(name), name, settings };
  organizations.push(organization);
  partnerships.push({ upstream: upstream.id, downstream: organization.id, ...kFlags[mode] });
  return organization;
}

const root = {
  id: "continental",
  name: "Continental Solar Alliance",
  settings: {
    adders: kAdders.slice(0, 9).map(asItem),
    "available-equipment": kEquipment,
    "persona-inventory": kPersonas.slice(0, 3),
    "utility-rate-escalation": [3, 3.5, 4],
    "project-cost": 3.2,
  },
};
organizations.push(root);
const regions = kRegions.map((region) => {
  const name = newName(() => `${region} ${oneOf(["Solar Alliance", "Energy Partners", "Sun Network"])}`);
  return { ...join(root, name, oneOf(kModes)), members: [] };
});
while (organizations.length < kOrganizations) {
  const region = regions[Math.min(below(kRegions.length), below(kRegions.length + 4))];
  const mode = oneOf(kModes);
  const name = newName(() => `${oneOf(kPlaces)} ${oneOf(kTrades)}`);
  const dealer = join(region, name, mode);
  const second = oneOf(regions);
  if (mode === "nonExclusive" && second.id !== region.id && chance(0.25)) {
    partnerships.push({ upstream: second.id, downstream: dealer.id, ...kFlags.nonExclusive });
  }
}

const strictDealer = partnerships.find((entry) => entry.exclusive && !entry.allowEdit && entry.upstream !== root.id);
const flexibleRegion = partnerships.find((entry) => entry.allowEdit && entry.upstream === root.id);
const tightened = { upstream: root.id, downstream: flexibleRegion.downstream, ...kFlags.strict };
const events = [
  { type: "addItem", organization: root.id, setting: "available-equipment", key: "Aurora 450 panel" },
  { type: "changeItem", organization: root.id, setting: "adders", key: "Trenching", detail: "$14/ft" },
  { type: "addItem", organization: strictDealer.downstream, setting: "adders", key: "Crane", detail: "$800" },
  { type: "setFlags", ...tightened },
  { type: "setValue", organization: root.id, setting: "project-cost", value: 3.05 },
];
const expectations = [
  { type: "refused", event: 2, rule: "DS-50" },
  { type: "happens", event: 3 },
  ...["adders", "available-equipment", "persona-inventory", "utility-rate-escalation", "project-cost"].map(
    (setting) => ({ type: "same", organization: flexibleRegion.downstream, as: root.id, setting }),
  ),
  { type: "same", organization: strictDealer.downstream, as: strictDealer.upstream, setting: "adders" },
  { type: "locked", organization: flexibleRegion.downstream, setting: "adders", locked: false, after: 3 },
  { type: "locked", organization: flexibleRegion.downstream, setting: "adders" },
];

const notes =
  "Three hundred organizations in three levels: one alliance, its regions and their dealers, connected in all modes. " +
  "Some dealers work with two regions. Search and filter the list, then step through the events and look at how far " +
  "each one reaches and where it stops.";
const lines = (list) => list.map((entry) => `    ${JSON.stringify(entry)}`).join(",\n");
const text = `{
  "sluice": 1,
  "title": "A channel of three hundred organizations",
  "notes": ${JSON.stringify(notes)},
  "organizations": [
${lines(organizations)}
  ],
  "partnerships": [
${lines(partnerships)}
  ],
  "events": [
${lines(events)}
  ],
  "expectations": [
${lines(expectations)}
  ]
}
`;

if (process.argv.includes("--check")) {
  if (readFileSync(kFile, "utf8") !== text) {
    console.error("web/examples/16-large-channel.json differs from what tests/tools/large_channel.mjs writes");
    process.exit(1);
  }
} else {
  writeFileSync(kFile, text);
}
