// Random scenario files from a seed, for comparing the Wasm module with the command line. The channel is legal at the
// start; its events are whatever comes, legal or not.

/** splitmix32: the same numbers everywhere. */
function makeRandom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
  return {
    below: (count) => next() % count,
    chance: (percent) => next() % 100 < percent,
    oneOf: (list) => list[next() % list.length],
  };
}

const kMultiple = ["adders", "available-equipment", "licenses", "integrations"];
const kSingle = ["project-cost", "proposal-email", "organization-logo", "user-notifications"];
const kDetails = [undefined, 1, 2.5, "$500", "12 \u20ac", "\u65e5\u672c", "1e3"];

export function randomScenario(seed) {
  const random = makeRandom(seed);
  const flags = () => ({ dataSync: random.chance(85), exclusive: random.chance(50), allowEdit: random.chance(50) });
  const item = () => {
    const key = random.chance(80) ? `key ${random.below(8)}` : random.below(4);
    const detail = random.oneOf(kDetails);
    return detail === undefined ? { key } : { key, detail };
  };
  const items = () => {
    const byKey = new Map();
    for (let i = random.below(5); i > 0; --i) {
      const each = item();
      byKey.set(JSON.stringify(each.key), each);
    }
    return [...byKey.values()];
  };
  const settings = () => {
    const chosen = {};
    for (const id of kMultiple) if (random.chance(60)) chosen[id] = items();
    for (const id of kSingle) if (random.chance(50)) chosen[id] = random.oneOf(kDetails.slice(1));
    return chosen;
  };

  const ids = Array.from({ length: 4 + random.below(16) }, (_, i) => `${"qwertzuiop"[random.below(10)]}${i}`);
  const organizations = ids.map((id) => ({ id, name: `Company ${id}`, settings: settings() }));
  const partnerships = [];
  for (let i = 1; i < ids.length; ++i) {
    const upstreams = new Set();
    for (let n = random.below(3); n > 0; --n) upstreams.add(random.below(i));
    for (const upstream of upstreams) {
      const chosen = flags();
      if (upstreams.size > 1) chosen.exclusive = false;
      partnerships.push({ upstream: ids[upstream], downstream: ids[i], ...chosen });
    }
  }

  const newIds = ["new-1", "new-2", "new-3"];
  const anyId = () => (random.chance(92) ? random.oneOf(ids) : random.oneOf(newIds));
  const pair = () => {
    const known = partnerships.length > 0 && random.chance(75) ? random.oneOf(partnerships) : undefined;
    return known ? { upstream: known.upstream, downstream: known.downstream } : { upstream: anyId(), downstream: anyId() };
  };
  const makers = [
    () => ({ type: "addItem", organization: anyId(), setting: random.oneOf(kMultiple), ...item() }),
    () => ({ type: "addItem", organization: ids[0], setting: "adders", ...item() }),
    () => ({ type: "changeItem", organization: anyId(), setting: random.oneOf(kMultiple), ...item() }),
    () => ({ type: "removeItem", organization: anyId(), setting: random.oneOf(kMultiple), key: item().key }),
    () => ({ type: "setValue", organization: anyId(), setting: random.oneOf(kSingle), value: random.oneOf(kDetails.slice(1)) }),
    () => ({ type: "clearValue", organization: anyId(), setting: random.oneOf(kSingle) }),
    () => ({ type: "setFlags", ...pair(), ...flags() }),
    () => ({ type: "setFlags", ...pair(), ...flags() }),
    () => ({ type: "partner", ...pair(), ...flags() }),
    () => ({ type: "endPartnership", ...pair() }),
    () => ({ type: "invite", upstream: anyId(), organization: { id: random.oneOf(newIds), settings: settings() }, ...flags() }),
    () => ({ type: "addOrganization", organization: { id: random.oneOf(newIds), name: "A new one" } }),
    () => ({ type: "renameOrganization", organization: anyId(), name: `Renamed ${random.below(3)}` }),
    () => ({ type: "removeOrganization", organization: random.chance(70) ? random.oneOf(newIds) : anyId() }),
  ];
  // Every id that events name must be made somewhere, or the file is refused as a whole.
  const events = newIds.map((id) => ({ type: "addOrganization", organization: { id } }));
  for (let i = 0; i < 60; ++i) events.push(random.oneOf(makers)());
  return {
    sluice: 1,
    title: `Random channel ${seed}`,
    readings: {
      "DS-25": random.oneOf(["keep", "follow"]),
      "DS-27": random.oneOf(["match", "skip"]),
      "DS-28": random.oneOf(["at-once", "next-event"]),
    },
    organizations,
    partnerships,
    events,
  };
}
