// A spreadsheet program of its own kind (LibreOffice, without a window) opens what Sluice saves as workbooks, and Sluice
// what that program saves: every cell is the text or the number that it was.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const sluice = process.env.SLUICE ?? join(root, 'build/gcc/core/sluice');
/** UTF-8, everything as it is shown in the program, each cell in quotes. */
const kAsShown = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false';
/** Nobody may take these for formulas, numbers, days or truth values. */
const kHostile = ['=1+1', '+49 30', '-5', '@cmd', '007', '1e5', '2026-02-01', 'TRUE', '3,5', "'quoted", 'Müller & Söhne <b>', '日本'];

let folder;
const run = (...args) => execFileSync(sluice, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 26 });
const bytes = (...args) => execFileSync(sluice, args, { cwd: folder, maxBuffer: 1 << 26 });

/** Has the program save the files in another form, all at once; where they stand. */
function convert(form, files, into) {
  mkdirSync(join(folder, into), { recursive: true });
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const asked = ['--headless', '--norestore', `-env:UserInstallation=${profile}`, '--convert-to', form, '--outdir', into];
  execFileSync('soffice', [...asked, ...files], { cwd: folder, stdio: 'pipe', timeout: 120_000 });
  const ending = form.split(':')[0];
  return files.map((file) => join(folder, into, basename(file).replace(/\.[^.]+$/, `.${ending}`)));
}

/** A table whose cells stand in quotes where they have to. */
function cellsOf(csv) {
  const rows = [[]];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < csv.length; at += 1) {
    const c = csv[at];
    if (c === '"' && quoted && csv[at + 1] === '"') cell += csv[(at += 1)];
    else if (c === '"') quoted = !quoted;
    else if (c === ',' && !quoted) cell = void rows.at(-1).push(cell) ?? '';
    else if (c === '\n' && !quoted) {
      rows.at(-1).push(cell);
      rows.push([]);
      cell = '';
    } else if (c !== '\r' || quoted) cell += c;
  }
  return rows.filter((row) => row.length > 0);
}
/** What Sluice puts before a cell that a spreadsheet would run, in CSV alone. */
const unguarded = (cell) => (/^'[=+\-@\t]/.test(cell) ? cell.slice(1) : cell);

const kKinds = ['channel', 'catalogue', 'entitlements'];
const kExamples = ['01-three-modes', '02-invitation', '04-chain-of-four-hops'];
/** What is saved as a workbook, and as CSV beside it. */
const saved = [];
/** The workbooks in the program's own form. */
let own = [];

function save(name, ...args) {
  writeFileSync(join(folder, `${name}.xlsx`), bytes(...args, '--format', 'xlsx'));
  writeFileSync(join(folder, `${name}.csv`), bytes(...args));
  saved.push(name);
}

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'sluice-spreadsheets-'));
  const organizations = kHostile.map((name, i) => ({
    id: `o${i}`,
    name,
    settings: { adders: [{ key: name, detail: '5' }], 'project-cost': i % 2 ? name : 3.25 },
  }));
  writeFileSync(join(folder, 'hostile.json'), JSON.stringify({ sluice: 1, organizations }));
  for (const kind of kKinds) save(`template-${kind}`, 'template', kind);
  save('hostile', 'export', 'hostile.json');
  for (const example of kExamples) save(example, 'export', join(root, 'web/examples', `${example}.json`));
  own = convert('ods', saved.map((name) => `${name}.xlsx`), 'own');
});
after(() => rmSync(folder, { recursive: true, force: true }));

test('a spreadsheet program shows every cell of a workbook as the table has it', () => {
  const shown = convert(kAsShown, saved.map((name) => `${name}.xlsx`), 'shown');
  assert.equal(shown.length, kKinds.length + kExamples.length + 1);
  for (const [i, name] of saved.entries()) {
    const table = cellsOf(readFileSync(join(folder, `${name}.csv`), 'utf8'));
    assert.ok(table.length > 1, name);
    const told = table.map((row) => row.map(unguarded));
    assert.deepEqual(cellsOf(readFileSync(shown[i], 'utf8')), told, name);
  }
});

test('a workbook that the program saved once more, also by way of its own form, is read as it was', () => {
  const again = convert('xlsx:Calc MS Excel 2007 XML', own, 'again');
  for (const [i, name] of saved.entries())
    assert.equal(run('import', again[i]), run('import', `${name}.xlsx`), name);
});

test('a table that the program opened and saved as a workbook is read as the table', () => {
  const names = [...kKinds.map((kind) => `template-${kind}`), ...kExamples];
  const made = convert('xlsx:Calc MS Excel 2007 XML', names.map((name) => `${name}.csv`), 'made');
  for (const [i, name] of names.entries()) assert.equal(run('import', made[i]), run('import', `${name}.csv`), name);
});

test('what the program saves in its own form is refused with what to do', () => {
  assert.throws(() => run('import', own[0]), (error) => error.status === 2 && /XLSX/.test(error.stderr));
});
