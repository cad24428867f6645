#!/usr/bin/env node
// Holds every source file of the core to including what it names, itself or through what it includes. Where a room is
// compiled as one (SLUICE_TOGETHER), a file that leans on its neighbours' includes compiles; by itself it does not. To compile
// each alone takes minutes: this reads names. Of the standard library those of its table; of the core all types and
// constants, and functions where they are named with their room.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const kRoot = fileURLToPath(new URL('..', import.meta.url));
const kCore = join(kRoot, 'core');

/** Which headers of the standard library give a name. */
const kStandard = Object.entries({
  algorithm: 'sort stable_sort find find_if find_if_not any_of all_of none_of copy copy_n copy_if fill fill_n count count_if max_element min_element lower_bound upper_bound equal_range binary_search reverse rotate unique remove remove_if replace transform nth_element partial_sort partition stable_partition merge inplace_merge set_difference set_intersection set_union includes is_sorted lexicographical_compare mismatch adjacent_find search clamp push_heap pop_heap make_heap partition_point swap_ranges max min minmax',
  array: 'array',
  atomic: 'atomic',
  bit: 'bit_cast countl_zero countr_zero popcount bit_width has_single_bit endian bit_ceil bit_floor',
  charconv: 'from_chars to_chars from_chars_result to_chars_result',
  chrono: 'chrono',
  cmath: 'isfinite isnan floor ceil fabs pow sqrt log log2 log10 round trunc lround llround fmod',
  compare: 'strong_ordering weak_ordering partial_ordering',
  cstdio: 'printf fprintf snprintf fputs fwrite fread fopen fclose fflush FILE',
  cstdlib: 'abort exit getenv strtod strtol',
  cstring: 'memcpy memcmp memset memmove memchr strlen strcmp',
  deque: 'deque',
  filesystem: 'filesystem',
  fstream: 'ifstream ofstream fstream',
  functional: 'function hash less greater plus equal_to reference_wrapper invoke bind_front not_fn',
  initializer_list: 'initializer_list',
  iostream: 'cout cerr cin',
  iterator: 'back_inserter inserter make_move_iterator istreambuf_iterator distance',
  limits: 'numeric_limits',
  list: 'list',
  map: 'map multimap',
  memory: 'unique_ptr shared_ptr make_unique make_shared addressof construct_at destroy_at weak_ptr uninitialized_copy',
  mutex: 'mutex lock_guard unique_lock',
  new: 'bad_alloc nothrow launder',
  numeric: 'accumulate iota inner_product partial_sum exclusive_scan inclusive_scan gcd lcm',
  optional: 'optional nullopt nullopt_t make_optional',
  ostream: 'ostream endl',
  queue: 'queue priority_queue',
  random: 'mt19937 mt19937_64 uniform_int_distribution',
  set: 'set multiset',
  span: 'span',
  sstream: 'ostringstream istringstream stringstream',
  string: 'string to_string stoi stod stoul getline char_traits',
  string_view: 'string_view',
  thread: 'thread this_thread',
  tuple: 'tuple tuple_cat tuple_size tuple_size_v tuple_element tuple_element_t make_tuple tie forward_as_tuple apply ignore',
  type_traits: 'conditional_t is_same_v is_same enable_if_t decay_t remove_cvref_t remove_cv_t is_enum_v is_integral_v is_arithmetic_v is_floating_point_v underlying_type_t true_type false_type void_t is_void_v is_class_v is_base_of_v is_trivially_copyable_v is_const_v remove_pointer_t is_pointer_v invoke_result_t is_empty_v is_unsigned_v is_signed_v make_unsigned_t remove_reference_t is_aggregate_v is_constructible_v is_invocable_v is_convertible_v bool_constant integral_constant common_type_t type_identity_t is_constant_evaluated',
  unordered_map: 'unordered_map unordered_multimap',
  unordered_set: 'unordered_set',
  utility: 'pair move forward exchange swap make_pair declval index_sequence make_index_sequence in_place in_place_type in_place_type_t as_const in_place_t index_sequence_for integer_sequence cmp_less cmp_greater unreachable piecewise_construct',
  variant: 'variant visit get_if holds_alternative monostate variant_size_v variant_alternative_t variant_alternative variant_size',
  vector: 'vector',
});
/** Names that more than one header gives, beside the one above. */
const kAlso = {
  pair: ['map', 'tuple', 'unordered_map'], move: ['algorithm'], swap: ['string_view', 'string', 'vector'], string: [],
  initializer_list: ['vector', 'string', 'map', 'set', 'array', 'span'], function: [], hash: ['string', 'string_view', 'optional', 'variant', 'memory'],
  string_view: ['string'], char_traits: ['string_view'], tuple: ['map'], exchange: [], forward: ['tuple', 'functional', 'memory'],
  back_inserter: [], distance: ['string', 'vector', 'map', 'set', 'algorithm'], getline: ['istream', 'iostream'], less: ['map', 'set'],
  variant_size_v: [], in_place: ['optional', 'any'], strong_ordering: ['string', 'string_view', 'optional', 'variant', 'vector', 'array', 'map', 'set', 'tuple', 'utility'],
  ostream: ['iostream', 'sstream', 'fstream'], endl: ['iostream'], mutex: [], tuple_size: ['utility', 'array'], tuple_element: ['utility', 'array'],
  tuple_size_v: [], tuple_element_t: ['utility', 'array'], declval: ['type_traits'],
};
/** Ones that come with nearly any other header of a container. */
const givers = new Map();
for (const [header, names] of kStandard) for (const name of names.split(' ')) givers.set(name, [header, ...(kAlso[name] ?? [])]);

const files = new Map(); // path below core → { text, own: includes, std }
for (const entry of readdirSync(kCore, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !/\.(h|cpp)$/.test(entry.name)) continue;
  const path = join(entry.parentPath ?? entry.path, entry.name).slice(kCore.length + 1);
  files.set(path, read(path));
}

function read(path) {
  const source = readFileSync(join(kCore, path), 'utf8');
  const own = [...source.matchAll(/^#include ["<]([^">]+)[">]/gm)].map(([, name]) => resolve(path, name)).filter(Boolean);
  const std = [...source.matchAll(/^#include <([^>]+)>/gm)].map(([, name]) => name);
  return { code: codeOf(source), own, std };
}

/** A header is named from core, from a library's own folder, or from beside. */
function resolve(path, name) {
  for (const from of ['', 'library/include/', `${dirname(path)}/`]) {
    const found = normalize(from + name);
    try {
      readFileSync(join(kCore, found));
      return found;
    } catch {
      // not there
    }
  }
  return '';
}

/** Without comments, texts and includes; lines stay. */
function codeOf(source) {
  return source
    .replace(/R"([^(\s]*)\([\s\S]*?\)\1"|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)+'|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (text) =>
      /^'.*'$/.test(text) && text.length > 12 ? text : text.replace(/[^\n]/g, ' '))
    .replace(/^#include.*$/gm, '');
}

const reached = new Map();
/** All files that this one includes, itself among them. */
function closure(path) {
  const known = reached.get(path);
  if (known) return known;
  const all = new Set([path]);
  reached.set(path, all);
  for (const next of files.get(path)?.own ?? []) for (const file of closure(next)) all.add(file);
  return all;
}

/** The namespace of a room: that of its folder. */
const roomOf = (path) => dirname(path).split('/')[0];

/** What a header gives to others: room → name → headers. */
const given = new Map();
const kDefined = [
  /^(?:template <[^\n]*>\s*)?(?:struct|class)\s+(\w+)(?=[^;\n]*\{)/gm,
  /^enum (?:class )?(\w+)\b/gm,
  /^(?:template <[^\n]*>\s*)?using (\w+) =/gm,
  /^(?:inline |constexpr |extern |const )+(?:[\w:<>, *&]+ )(k[A-Z]\w*)\b/gm,
  /^(?:\[\[nodiscard\]\] |inline |constexpr )*(?!\s)[\w:<>,*& ]+[ *&](\w+)\(/gm,
];
for (const [path, { code }] of files) {
  if (!path.endsWith('.h')) continue;
  const room = given.get(roomOf(path)) ?? given.set(roomOf(path), new Map()).get(roomOf(path));
  for (const pattern of kDefined) {
    for (const [, name] of code.matchAll(pattern)) {
      const headers = room.get(name) ?? room.set(name, []).get(name);
      if (!headers.includes(path)) headers.push(path);
    }
  }
}

const wrongs = [];
/** Whether one of the files that are seen says that there is such a type, without saying more. */
function isDeclared(seen, name) {
  const declared = new RegExp(`\\b(?:struct|class) ${name};`);
  return [...seen].some((file) => declared.test(files.get(file)?.code ?? ''));
}

/** Whether one of them has something of its own by that name: a type, a constant, a function, a variable. */
function hasOwn(seen, name) {
  const defined = new RegExp(
    [
      `\\b(?:struct|class|enum|using|typename|size_t)\\s+(?:class )?(?:[\\w:]+::)?${name}\\b`,
      `\\bconstexpr [^;=]*\\b${name}\\b`,
      `[\\w>*&]\\s+${name}\\(`,
      `(?:auto|[*&])\\s*${name} =`,
      `[>&*)\\w] ?\\*?${name}[,;)]`,
    ].join('|'),
  );
  return [...seen].some((file) => defined.test(files.get(file)?.code ?? ''));
}

for (const [path, { code }] of files) {
  const seen = closure(path);
  const std = new Set([...seen].flatMap((file) => files.get(file)?.std ?? []));
  const told = new Set();
  /** Of each name the first place where it stands. */
  const hold = (shown, at, headers, isThere) => {
    if (!headers || told.has(shown)) return;
    told.add(shown);
    if (headers.some((header) => std.has(header) || seen.has(header)) || isThere()) return;
    const line = code.slice(0, at).split('\n').length;
    wrongs.push(`core/${path}:${line}: ${shown} is named, and ${headers.join(' or ')} is not included`);
  };
  for (const { index, 1: name } of code.matchAll(/\bstd::(\w+)/g))
    hold(`std::${name}`, index, givers.get(name), () => false);
  for (const { index, 1: room, 2: name } of code.matchAll(/(?<![\w:])([a-z_]+)::(\w+)/g))
    hold(`${room}::${name}`, index, given.get(room)?.get(name), () => isDeclared(seen, name));
  for (const { index, 1: name } of code.matchAll(/(?<![\w:.>]\s*)\b([A-Z]\w+|k[A-Z]\w+|[a-z]\w+(?<!_)(?=\())/g))
    hold(name, index, given.get(roomOf(path))?.get(name), () => hasOwn(seen, name));
}

if (wrongs.length > 0) {
  console.error(wrongs.sort().join('\n'));
  console.error(`\n${wrongs.length} names stand where what gives them is not included.`);
  process.exit(1);
}
console.log(`${files.size} files include what they name.`);
