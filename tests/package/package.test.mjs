// The npm package: packed, installed by another project, used from node and typed.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

const kRoot = fileURLToPath(new URL("../..", import.meta.url));
const kPackage = join(kRoot, "build/npm/sluice-sim");
const kExample = join(kRoot, "web/examples/34-first-sale-through-two-tiers.json");

function run(program, args, cwd) {
  const ran = spawnSync(program, args, { cwd, encoding: "utf8", maxBuffer: 1 << 26 });
  assert.equal(ran.status, 0, `${program} ${args.join(" ")}\n${ran.stdout}${ran.stderr}${ran.error ?? ""}`);
  return ran.stdout;
}

let folder;
before(() => {
  run("npm", ["--prefix", "web", "run", "package"], kRoot);
  folder = mkdtempSync(join(tmpdir(), "sluice-package-"));
  const [{ filename }] = JSON.parse(run("npm", ["pack", "--json", "--pack-destination", folder], kPackage));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "consumer", private: true, type: "module" }));
  run("npm", ["install", "--offline", "--no-audit", "--no-fund", `./${filename}`], folder);
});
after(() => rmSync(folder, { recursive: true, force: true }));

const kProgram = `
import { readFileSync } from "node:fs";
import { createEngine, EngineProblems } from "sluice-sim";
const engine = await createEngine();
const { state } = engine.call("open", {}, readFileSync(process.argv[2]));
engine.call("goTo", { session: state.session, step: state.events });
process.stdout.write(engine.bytes("tableText", { session: state.session, of: "requests", form: "markdown" }));
const table = engine.call("open", { format: "csv" }, "organization,upstream,data_sync,exclusive,allow_edit\\nA,,,,\\n");
console.log(table.state.organizations);
try {
  engine.call("goTo", { session: 99, step: 0 });
} catch (error) {
  console.log(error instanceof EngineProblems, error.problems[0].path);
}
`;

test("from node it answers as the command line does", () => {
  writeFileSync(join(folder, "program.mjs"), kProgram);
  const said = run("node", ["program.mjs", kExample], folder);
  const table = run(join(kRoot, "build/gcc/core/sluice"), ["table", kExample, "--of", "requests"], kRoot);
  assert.equal(said, `${table}1\ntrue /session\n`);
});

test("its types know names, arguments and answers of calls", () => {
  const compile = (name, text) => {
    writeFileSync(join(folder, name), text);
    const options = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2022", "--types", ""];
    return spawnSync(join(kRoot, "web/node_modules/.bin/tsc"), [...options, name], { cwd: folder, encoding: "utf8" });
  };
  const head = `import { createEngine, type Outcome } from "sluice-sim";\nconst engine = await createEngine();\n`;
  const right = compile(
    "right.ts",
    `${head}const { predictions } = engine.call("predictions", { session: 1 });
const outcomes: Outcome[] = predictions.map(({ outcome }) => outcome);
const svg: Uint8Array = engine.bytes("picture", { session: 1, of: "matrix", theme: "dark" });
console.log(outcomes.length, svg.length);\n`,
  );
  assert.equal(right.status, 0, right.stdout);
  const wrong = compile(
    "wrong.ts",
    `${head}engine.call("prediction", {});\nengine.call("goTo", { session: 1 });\nengine.bytes("picture", { session: 1, of: "sky" });\n`,
  );
  assert.notEqual(wrong.status, 0);
  for (const line of ["wrong.ts(3,", "wrong.ts(4,", "wrong.ts(5,"]) assert.ok(wrong.stdout.includes(line), wrong.stdout);
});

test("it holds the engine, its types, the element and the schema, and nothing of the page", () => {
  const files = readdirSync(kPackage, { recursive: true, encoding: "utf8" });
  for (const file of ["index.js", "engine/sluice.wasm", "engine/sluice.deferred.wasm", "sluice-embed.js", "embed.html"]) {
    assert.ok(files.includes(file), `${file} is missing`);
  }
  assert.ok(!files.includes("index.html"));
  assert.deepEqual(Object.keys(JSON.parse(readFileSync(join(kPackage, "package.json"))).dependencies ?? {}), []);
  const text = files.filter((name) => /\.(js|json|ts|html|css|md)$/.test(name));
  for (const name of text) assert.ok(!readFileSync(join(kPackage, name), "utf8").includes(kRoot), `${name} names a folder`);
});
