// The documentation shows what the commands print, and every command stands in it.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const kRoot = fileURLToPath(new URL("../..", import.meta.url));
const kFolder = "web/docs";
const kTexts = readdirSync(join(kRoot, kFolder))
  .filter((name) => name.endsWith(".md"))
  .map((name) => `${kFolder}/${name}`);
const read = (path) => readFileSync(join(kRoot, path), "utf8");

function sluice(args) {
  const told = spawnSync(join(kRoot, "build/gcc/core/sluice"), args, { cwd: kRoot, encoding: "utf8" });
  return { ...told, all: `sluice ${args.join(" ")}\n${told.stdout}${told.stderr}` };
}

test("The outputs that the documentation shows are those of the commands", () => {
  const told = sluice(["docs", "check", "--in", ".", ...kTexts]);
  assert.equal(told.status, 0, told.all);
  assert.match(told.stdout, /commands\.md: [1-9]\d+ outputs, all as shown/);
});

// ---- every command has its place ----

/** The commands below one, as its help lists them. */
function below(words) {
  const [, list = ""] = sluice([...words, "--help"]).stdout.match(/^Subcommands:\n((?: +.*\n)+)/m) ?? [];
  const names = [...list.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => [...words, name]);
  return names.flatMap((each) => [each, ...below(each)]);
}

test("Every command stands in the documentation, with its help", () => {
  const text = read(`${kFolder}/commands.md`);
  const commands = below([]).map((words) => ["sluice", ...words].join(" "));
  assert.ok(commands.length > 30, commands.join("\n"));
  // What keeps the documents cannot show itself in one.
  const shown = commands.filter((command) => !command.startsWith("sluice docs"));
  assert.deepEqual(
    shown.filter((command) => !text.includes(`<!-- ${command} --help -->`)),
    [],
  );
  assert.ok(text.includes("## sluice docs"));
});
