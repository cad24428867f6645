// Workbooks: what is in them is what a CSV of the same rows holds, however they were packed; native and Wasm answer alike.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { constants } from "node:zlib";
import { loadWhole, native } from "./lib/engine.mjs";
import { random } from "./lib/random.mjs";
import { workbookFiles, zip } from "./lib/workbooks.mjs";

const kWorkbooks = new URL("../data/workbooks/", import.meta.url);
const kHeader = ["organization", "upstream", "data_sync", "exclusive", "allow_edit", "adders"];

function randomRows(seed) {
  const next = random(seed);
  const pieces = ["Solar", "Öl & Gas", "<b>", '"x"', "🌞", "a;b", "Łódź", "日本", "=1+1", "tab"];
  const name = (i) => `${pieces[next(pieces.length)].replace("=", "is ")} ${i}`;
  const names = Array.from({ length: 2 + next(60) }, (_, i) => name(i));
  return names.map((each, i) => {
    const upstream = i > 0 && next(4) > 0 ? names[next(i)] : undefined;
    const flags = upstream ? [true, false].map(() => next(2) === 1) : [];
    return [each, upstream, flags[0], false, flags[1], next(3) === 0 ? `Roof=${next(1000) / 8};Trench ${next(9)}` : undefined];
  });
}

function csv(rows) {
  const cell = (value) => (value === undefined ? "" : `"${String(value).replaceAll('"', '""')}"`);
  return rows.map((row) => row.map(cell).join(",")).join("\n");
}

const withoutRemarks = ({ output, exit }) => ({ output: output.toString(), exit });
/** The document that a module opens, in the form of a file; or why it does not. */
function opened(module, bytes, args = {}) {
  const answer = JSON.parse(module({ call: "open", format: "csv", ...args }, Buffer.from(bytes)).toString());
  if (!answer.ok) return { problems: answer.problems };
  const session = answer.result.state.session;
  const document = module({ call: "document", session, form: "timeline" }).toString();
  module({ call: "close", session });
  return { document, problems: answer.result.problems };
}
const told = ({ problems }) => problems.map(({ message, hint }) => [message, hint].filter(Boolean).join(" "));

const kWays = [
  { level: 1 },
  { level: 9 },
  { strategy: constants.Z_FIXED },
  { strategy: constants.Z_HUFFMAN_ONLY },
  { strategy: constants.Z_RLE },
  { stored: true },
  { tellsLater: true, comment: "PK\x05\x06 is no end" },
];

test("A workbook holds what a CSV of the same rows holds, however it is packed", async () => {
  const module = await loadWhole();
  for (let seed = 1; seed <= 21; ++seed) {
    const rows = [kHeader, ...randomRows(seed)];
    const files = workbookFiles({ Channel: rows }, ["shared", "inline", "formula"][seed % 3]);
    const book = zip(files, kWays[seed % kWays.length]);
    const expected = native(["import", "-"], csv(rows));
    assert.equal(expected.exit, 0, `seed ${seed}: ${expected.complaint}`);
    assert.deepEqual(withoutRemarks(native(["import", "-"], book)), withoutRemarks(expected), `seed ${seed}`);
    assert.equal(opened(module, book).document, opened(module, csv(rows)).document, `seed ${seed}`);
  }
});

test("Native and Wasm tell the same of every workbook that other programs wrote", async () => {
  const module = await loadWhole();
  for (const name of readdirSync(kWorkbooks).filter((each) => /\.(xlsx|xls|ods)$/.test(each))) {
    const bytes = readFileSync(new URL(name, kWorkbooks));
    const seen = native(["import", "-"], bytes);
    const here = opened(module, bytes);
    const problems = here.problems.filter(({ path }) => !path.startsWith("/"));  // of the table, not of its channel
    assert.equal(seen.complaint.split("\n").filter(Boolean).length, problems.length, name);
    for (const text of told({ problems })) assert.ok(seen.complaint.includes(text), `${name}: ${text}`);
    assert.equal(seen.exit === 0, here.document !== undefined, name);
  }
});

const kRows = [kHeader, ["A"], ["B", "A", true, false, true]];

test("What is wrong with a workbook is said, and what to do", async () => {
  const module = await loadWhole();
  const files = workbookFiles({ Channel: kRows });
  const good = zip(files);
  const sheet = "xl/worksheets/sheet1.xml";
  const flipped = Buffer.from(zip(files, { stored: true }));
  flipped[flipped.indexOf("<sheetData>") + 40] ^= 1;
  const locked = Buffer.from(good);
  for (let at = locked.indexOf("PK\x01\x02"); at >= 0; at = locked.indexOf("PK\x01\x02", at + 1)) locked[at + 8] |= 1;
  const bomb = zip({ ...files, [sheet]: "<worksheet>".padEnd(40_000_000) });
  const container = (name) =>
    Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600), Buffer.from(name, "utf16le")]);
  const cases = [
    [good.subarray(0, good.length - 30), /cut off.*Fetch or save it again/],
    [Buffer.from("PK\x03\x04nothing"), /cut off/],
    [zip({ "a.txt": "a" }), /holds no workbook/],
    [zip({ "content.xml": "<a/>" }), /OpenDocument/],
    [zip({ "_rels/.rels": '<Relationship Type="x/officeDocument" Target="xl/workbook.bin"/>', "xl/workbook.bin": "" }), /\.xlsb/],
    [zip({ ...files, [sheet]: "<worksheet><row>" }), /"xl\/worksheets\/sheet1.xml" in it is not readable XML/],
    [zip({ ...files, [sheet]: '<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>' }), /not readable XML/],
    [flipped, /is cut off or not what its checksum says/],
    [locked, /protected by a password/],
    [bomb, /unpacks to more than is read/],
    [container("EncryptedPackage"), /protected by a password/],
    [container("Workbook"), /old binary one/],
    [container("WordDocument"), /no table/],
    [zip(workbookFiles({ Empty: [] })), /no sheet of the workbook/i],
    [zip(workbookFiles({ Numbers: [[1, 2], [3, 4]] })), /no column "organization"/],
  ];
  for (const [bytes, expected] of cases) {
    const { document, problems } = opened(module, bytes);
    assert.equal(document, undefined, String(expected));
    assert.match(problems.map(({ message, hint }) => `${message} ${hint}`).join("\n"), expected);
    assert.equal(native(["import", "-"], bytes).exit, 2);
  }
  assert.ok(opened(module, good).document, "the module goes on after all of these");
});

test("The sheet that is meant is read; the others are told", async () => {
  const module = await loadWhole();
  const book = zip(workbookFiles({ Notes: [["Read this"]], One: kRows, Two: [kHeader, ["C"]] }));
  assert.match(opened(module, book).document, /"B"/);
  assert.deepEqual(told(opened(module, book)), [
    'The sheet "One" is read; "Two" is not, though a table stands there too. Say which sheet is meant.',
    'The sheet "One" is read; "Notes" is not.',
  ]);
  for (const sheet of ["Two", "two", "3"]) assert.match(opened(module, book, { sheet }).document, /"C"/);
  assert.match(told(opened(module, book, { sheet: "Four" }))[0], /no sheet "Four".*"Notes", "One" and "Two"/);
  assert.equal(native(["import", "--sheet", "Two", "-"], book).exit, 0);
});

test("Columns in other words are proposed, and the proposal is what suggestions take", async () => {
  const module = await loadWhole();
  const theirs = [["Firma", "Übergeordnete Firma", "Exklusiv", "E-Mail", "Rating"], ["A"], ["B", "A", "Ja", "a@b.c", 3]];
  const book = zip(workbookFiles({ Partner: theirs }));
  const seen = JSON.parse(module({ call: "tableColumns" }, book).toString()).result;
  assert.deepEqual(
    seen.columns.map(({ theirs, ours, standing }) => [theirs, ours, standing]),
    [
      ["Firma", "organization", "proposed"],
      ["Übergeordnete Firma", "upstream", "proposed"],
      ["Exklusiv", "exclusive", "proposed"],
      ["E-Mail", "", "personal"],
      ["Rating", "", "unknown"],
    ],
  );
  assert.deepEqual([seen.sheets, seen.sheet, seen.header, seen.rows, seen.because], [["Partner"], "Partner", 1, 2, ""]);
  assert.deepEqual(seen.columns[3].examples, [], "nothing personal is shown");
  const map = seen.columns.map(({ theirs, ours }) => `${theirs}=${ours}`);
  assert.equal(opened(module, book, { takeSuggestions: true }).document, opened(module, book, { map }).document);
  assert.equal(opened(module, book).document, undefined);
});
