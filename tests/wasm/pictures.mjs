// Pictures: the same bytes from both twins, and a second program that draws SVG finds every text in them.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { loadWhole, native } from "./lib/engine.mjs";

const kExamples = new URL("../../web/examples/", import.meta.url);
const kPictures = ["channel", "matrix", "icicle", "demand-chain"];

/** The texts that are seen, without those that stand in tooltips alone. */
function textsOf(svg) {
  const plain = { lt: "<", gt: ">", quot: '"', amp: "&" };
  return [...svg.matchAll(/<text[^>]*>(?:<title>[^<]*<\/title>)?([^<]*)<\/text>/g)].map(([, text]) =>
    text.replaceAll(/&(\w+);/g, (_, name) => plain[name]),
  );
}

function run(program, args, input) {
  const result = spawnSync(program, args, { input, maxBuffer: 1 << 26 });
  assert.equal(result.status, 0, `${program}: ${result.error ?? result.stderr}`);
  return result.stdout;
}

const packed = (text) => text.normalize("NFKC").replaceAll(/\s/g, "");

for (const name of readdirSync(kExamples).filter((each) => each.endsWith(".json"))) {
  test(`Native and Wasm draw alike what ${name} ends with`, async () => {
    const file = new URL(name, kExamples);
    const wasm = await loadWhole();
    const opened = JSON.parse(wasm({ call: "open" }, readFileSync(file)).toString()).result.state;
    const step = opened.events;
    wasm({ call: "goTo", session: opened.session, step });
    for (const of of kPictures) {
      const drawn = wasm({ call: "picture", session: opened.session, of });
      const { output, exit } = native(["picture", fileURLToPath(file), "--of", of, "--step", String(step)]);
      assert.equal(exit, 0);
      assert.ok(output.equals(drawn), `${of} of ${name}`);
    }
  });
}

for (const [name, of] of [
  ["01-three-modes.json", "channel"],
  ["05-diamond-two-upstreams.json", "matrix"],
  ["04-chain-of-four-hops.json", "icicle"],
  ["25-down-the-partner-tiers.json", "demand-chain"],
  ["28-name-withheld.json", "demand-chain"],
]) {
  test(`librsvg draws ${of} of ${name}, every text of it`, () => {
    const { output } = native(["picture", fileURLToPath(new URL(name, kExamples)), "--of", of]);
    const pdf = run("rsvg-convert", ["--format", "pdf"], output);
    const found = packed(run("pdftotext", ["-raw", "-", "-"], pdf).toString());
    const texts = textsOf(output.toString());
    assert.ok(texts.length > 5);
    // Turned texts come letter by letter from some versions: what is drawn is asked for without blanks.
    for (const text of texts) assert.ok(found.includes(packed(text)), `"${text}" is not in ${found}`);
  });
}
