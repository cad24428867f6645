// Every command that README.md and CONTRIBUTING.md name can be run as it stands there. Those of `sluice` are run; those
// that build, test or serve are what this very run is made of, and are tried as far as they tell whether they would start.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

const kRoot = fileURLToPath(new URL("../..", import.meta.url));
const read = (path) => readFileSync(join(kRoot, path), "utf8");
const kDocuments = { "README.md": read("README.md"), "CONTRIBUTING.md": read("CONTRIBUTING.md") };

// ---- a folder as the reader of the README has it ----

const kPlace = mkdtempSync(join(tmpdir(), "sluice-documents-"));
after(() => rmSync(kPlace, { recursive: true }));
symlinkSync(join(kRoot, "web"), join(kPlace, "web"));
copyFileSync(join(kRoot, "tests/data/clean_channel.csv"), join(kPlace, "channel.csv"));
for (const name of ["accounts.json", "requests.json"]) {
  copyFileSync(join(kRoot, "tests/data/connect", name), join(kPlace, name));
}
copyFileSync(join(kRoot, "tests/data/flexnet/extract.zip"), join(kPlace, "extract.zip"));
for (const name of Object.keys(kDocuments)) writeFileSync(join(kPlace, name), kDocuments[name]);
const kScenario = kDocuments["README.md"].match(/^ {4}\{ "sluice": 1(.*\n)+?(?=\n)/m)[0];
for (const name of ["scenario.json", "other.json"]) writeFileSync(join(kPlace, name), kScenario);
const kPath = `${join(kRoot, "build/gcc/core")}:${process.env.PATH}`;

function run(command, cwd) {
  const told = spawnSync("bash", ["-c", command], {
    cwd,
    env: { ...process.env, PATH: kPath, SLUICE_BUILDS_HERE: "yes" },
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return { ...told, all: `${command}\n${told.stdout}${told.stderr}` };
}

// ---- what the documents name ----

/** Lines of an indented block, continued ones as one, without their remarks; FILE is what the text before says. */
function blockCommands(text) {
  let file = "";
  const commands = [];
  for (const line of text.replaceAll(/\\\n\s*/g, "").split("\n")) {
    const named = line.match(/`(web\/examples\/[^`]*)`/);
    if (named) file = named[1];
    if (!/^ {4}(sluice |scripts\/|cmake )/.test(line)) continue;
    commands.push(line.trim().replace(/\s+#.*$/, "").replaceAll("FILE", file));
  }
  return commands;
}
const inlineCommands = (text) =>
  [...text.replaceAll(/\n(?=\S)/g, " ").matchAll(/`((?:cmake|ctest|scripts\/|sluice |cd |npm |node )[^`]*)`/g)].map((m) => m[1]);

const kCommands = [
  ...new Set(Object.values(kDocuments).flatMap((text) => [...blockCommands(text), ...inlineCommands(text)])),
];

// ---- how each kind is tried ----

const kScripts = JSON.parse(read("web/package.json")).scripts;
const kPresets = JSON.parse(read("CMakePresets.json")).configurePresets.filter((each) => !each.hidden);

/** scripts/test itself: what is a step of it is run by it. */
const kSteps = read("scripts/test");

/** The command that shows whether the documented one would start, where that is not the command itself. */
function trial(command) {
  if (/^scripts\/bench/.test(command)) return "scripts/bench --help";
  if (/^scripts\//.test(command)) return `${command.replace("--port N", "--port 4173")} --help`;
  if (/^ctest /.test(command)) return `${command.replace("-R NAME", "")} -N`;
  if (/^cmake -S/.test(command)) return `${command} -DSLUICE_TESTS=OFF && cmake --build build/mine --target sluice_base`;
  if (/^cmake /.test(command)) return `${command} -- -n`;
  return undefined;
}

test("The documents name commands", () => assert.ok(kCommands.length > 35, kCommands.join("\n")));

test("The table of presets holds each preset, and no other", () => {
  const table = [...kDocuments["CONTRIBUTING.md"].matchAll(/^\| (`[a-z`, -]+`) \|.*$/gm)]
    .flatMap((row) => [...row[1].matchAll(/`([a-z-]+)`/g)].map((m) => m[1]));
  assert.deepEqual(table.sort(), kPresets.map((each) => each.name).sort());
});

test("The outputs that the documents show are those of the commands", () => {
  const told = run(`sluice docs check ${Object.keys(kDocuments).join(" ")}`, kRoot);
  assert.equal(told.status, 0, told.all);
  assert.match(told.stdout, /README\.md: [1-9]\d* outputs?, all as shown/);
});

for (const command of kCommands) {
  test(command, () => {
    if (command.includes("NAME") && command.startsWith("cmake")) return; // the table of presets says which
    const npm = command.match(/npm run ([a-z:]+)/);
    if (npm) return assert.ok(kScripts[npm[1]], `web/package.json has no script ${npm[1]}`);
    if (command.startsWith("sluice ")) {
      const told = run(command, kPlace);
      assert.equal(told.status, 0, told.all);
      assert.ok(told.stdout.length > 0 || command.includes(">"), told.all);
      return;
    }
    if (/^scripts\/(format|generate|check_arrows)$/.test(command)) {
      return assert.ok(kSteps.includes(command), `${command} is no step of scripts/test`);
    }
    const tried = trial(command);
    assert.ok(tried, `Nobody knows how to try "${command}".`);
    const told = run(tried, kRoot);
    assert.equal(told.status, 0, told.all);
  });
}
