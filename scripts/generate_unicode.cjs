#!/usr/bin/env node
// Writes core/base/unicode_data.cpp: what Sluice knows of Unicode, from the files of Debian's package unicode-data.
// Usage: scripts/generate_unicode.cjs [--check] [FOLDER]
// With --check it writes nothing and fails where the file differs from what it would write.
const { readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const check = process.argv.includes('--check');
const folder = process.argv.slice(2).find((word) => word !== '--check') ?? '/usr/share/unicode';
const target = join(__dirname, '../core/base/unicode_data.cpp');
const kLast = 0x10ffff;

/** The fields of each line of a file of the character database, comments and blank lines left out. */
function linesOf(name) {
  return readFileSync(join(folder, name), 'utf8')
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((line) => line !== '')
    .map((line) => line.split(';').map((field) => field.trim()));
}

const hex = (text) => Number.parseInt(text, 16);

/** The code points that a file gives a property. */
function withProperty(file, property) {
  const found = new Set();
  for (const [range, name] of linesOf(file)) {
    if (name !== property) continue;
    const [first, last] = range.split('..').map(hex);
    for (let code = first; code <= (last ?? first); ++code) found.add(code);
  }
  return found;
}

/** Runs of neighbouring code points with the same value: [first, last, value]. Where there is no value there is no run. */
function runsOf(valueOf) {
  const runs = [];
  for (let code = 0; code <= kLast; ++code) {
    const value = valueOf(code);
    if (!value) continue;
    const run = runs.at(-1);
    if (run && run[1] === code - 1 && run[2] === value) run[1] = code;
    else runs.push([code, code, value]);
  }
  return runs;
}

// ---- what the database says ----

const classes = new Map();
const decompositions = [];
for (const fields of linesOf('UnicodeData.txt')) {
  const code = hex(fields[0]);
  if (fields[3] !== '0') classes.set(code, Number(fields[3]));
  if (fields[5] !== '' && !fields[5].startsWith('<')) {
    decompositions.push([code, ...fields[5].split(' ').map(hex)]);
  }
}
decompositions.sort((a, b) => a[0] - b[0]);
const excluded = withProperty('DerivedNormalizationProps.txt', 'Full_Composition_Exclusion');
const whiteSpace = withProperty('PropList.txt', 'White_Space');
const ignorable = withProperty('DerivedCoreProperties.txt', 'Default_Ignorable_Code_Point');
const simpleFolds = new Map();
const fullFolds = [];
for (const [code, status, folded] of linesOf('CaseFolding.txt')) {
  if (status === 'C') simpleFolds.set(hex(code), hex(folded));
  if (status === 'F') fullFolds.push([hex(code), folded.split(' ').map(hex)]);
}
fullFolds.sort((a, b) => a[0] - b[0]);
const version = readFileSync(join(folder, 'DerivedAge.txt'), 'utf8').match(/DerivedAge-([\d.]+)\.txt/)[1];

// ---- packed: numbers of seven bits a byte, the lowest first ----

const bytes = [];
function number(value) {
  for (; value > 0x7f; value >>>= 7) bytes.push((value & 0x7f) | 0x80);
  bytes.push(value);
}
/** A number that may be negative: its sign is the lowest bit. */
const signed = (value) => number(value < 0 ? -value * 2 - 1 : value * 2);

function packDecompositions() {
  number(decompositions.length);
  let last = [0, 0, 0];
  for (const [code, first, second = 0] of decompositions) {
    number(((code - last[0]) << 1) | (excluded.has(code) ? 1 : 0));
    signed(first - last[1]);
    signed(second - last[2]);
    last = [code, first, second];
  }
}
function packClasses() {
  const runs = runsOf((code) => classes.get(code));
  number(runs.length);
  let end = 0;
  for (const [first, last, value] of runs) {
    number(first - end);
    number(last - first);
    number(value);
    end = last;
  }
}
/** Capitals fold by the same distance in runs of neighbours, or of every other code point. */
function packSimpleFolds() {
  const runs = [];
  for (const [code, folded] of [...simpleFolds].sort((a, b) => a[0] - b[0])) {
    const run = runs.at(-1);
    const step = run ? code - run.last : 0;
    const fits = run && folded - code === run.distance && (run.step === 0 ? step <= 2 : step === run.step);
    if (fits) Object.assign(run, { last: code, step });
    else runs.push({ first: code, last: code, step: 0, distance: folded - code });
  }
  number(runs.length);
  let end = 0;
  for (const run of runs) {
    number(run.first - end);
    number(((run.last - run.first) << 1) | (run.step === 2 ? 1 : 0));
    signed(run.distance);
    end = run.last;
  }
}
function packFullFolds() {
  number(fullFolds.length);
  let last = 0;
  for (const [code, folded] of fullFolds) {
    number(code - last);
    number(folded.length);
    for (const each of folded) number(each);
    last = code;
  }
}
packDecompositions();
packClasses();
packSimpleFolds();
packFullFolds();
while (bytes.length % 8 !== 0) bytes.push(0);

// ---- the file ----

const words = [];
for (let at = 0; at < bytes.length; at += 8) {
  const digits = bytes.slice(at, at + 8).reverse();
  words.push(`0x${digits.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`);
}
const code = (value) => `0x${value.toString(16).toUpperCase().padStart(4, '0')}`;
const unseen = runsOf((each) => whiteSpace.has(each) || ignorable.has(each));
const text = `// Written by scripts/generate_unicode.cjs from Debian's unicode-data ${version}; not by hand.
#include "base/unicode_data.h"

namespace sluice::base {

// clang-format off
const std::array<CodeRange, kUnseenRanges> kUnseen = {{
${unseen.map(([first, last]) => `    {${code(first)}, ${code(last)}},`).join('\n')}
}};

// Code and not data: wasm-split moves functions into the part that the first view does not need, and no data.
void unpackUnicode(std::uint64_t* to) {
${words.map((word, at) => `    to[${at}] = ${word};`).join('\n')}
}
// clang-format on

}  // namespace sluice::base
`;
const header = `// Written by scripts/generate_unicode.cjs from Debian's unicode-data ${version}; not by hand.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace sluice::base {

struct CodeRange {
    char32_t first, last;
};

inline constexpr std::size_t kUnseenRanges = ${unseen.length};
/// White_Space and Default_Ignorable_Code_Point, ascending.
extern const std::array<CodeRange, kUnseenRanges> kUnseen;

inline constexpr std::size_t kUnicodeWords = ${words.length};
/// Canonical decompositions, combining classes and case folding, packed as unicode.cpp reads them.
void unpackUnicode(std::uint64_t* to);

}  // namespace sluice::base
`;
for (const [path, wanted] of [
  [target, text],
  [target.replace('.cpp', '.h'), header],
]) {
  if (!check) writeFileSync(path, wanted);
  else if (readFileSync(path, 'utf8') !== wanted) {
    console.error(`${path} is not what scripts/generate_unicode.cjs writes.`);
    process.exitCode = 1;
  }
}
if (!check) console.log(`Unicode ${version}: ${bytes.length} bytes packed.`);
