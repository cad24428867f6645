// What a mutant changes: one comparison, connective, negation, truth value, bound or enumerator in a rule's code. Works on the
// text of a source file in which comments and literals are blanked out, so that every place is code.

/** The same text with comments, strings and characters as blanks: places stay places. */
export function codeOnly(source) {
  return source.replace(
    /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])'/g,
    (found) => found.replace(/[^\n]/g, ' '),
  );
}

/** Name → enumerators of every `enum class` in the given sources. `count_` and the like are no values. */
export function enumerations(sources) {
  const found = new Map();
  for (const source of sources) {
    for (const [, name, body] of codeOnly(source).matchAll(/enum class (\w+)[^{;]*\{([^}]*)\}/g)) {
      const values = body.split(',').map((entry) => entry.trim().split(/[\s=]/)[0]);
      found.set(name, values.filter((value) => /^[a-z]\w*[a-zA-Z0-9]$/.test(value)));
    }
  }
  return found;
}

const kSwaps = [
  ['comparison', / (==|!=|<=|>=|<|>) /g, { '==': '!=', '!=': '==', '<=': '<', '>=': '>', '<': '<=', '>': '>=' }],
  ['connective', / (&&|\|\|) /g, { '&&': '||', '||': '&&' }],
  ['truth', /\b(true|false)\b/g, { true: 'false', false: 'true' }],
  ['bound', /(?<=(?:[<>=]=?|[-+]|return) )([01])(?=[;,) ])/g, { 0: '1', 1: '2' }],
  ['sum', / ([-+]) /g, { '+': '-', '-': '+' }],
];

/** `!` before a name or call falls away. */
const kNegation = /(?<=[(\s])!(?=[\w(])/g;

function enumeratorSites(code, enums) {
  const sites = [];
  const other = (name, value) => {
    const values = enums.get(name);
    const at = values?.indexOf(value) ?? -1;
    return at < 0 || values.length < 2 ? undefined : values[(at + 1) % values.length];
  };
  const add = (at, name, value) => {
    const put = other(name, value);
    if (put !== undefined) sites.push({ kind: 'enumerator', at, length: value.length, put });
  };
  for (const found of code.matchAll(/\b(\w+)::([a-z]\w*)\b(?!\s*\()/g)) {
    add(found.index + found[1].length + 2, found[1], found[2]);
  }
  const used = [...code.matchAll(/using enum (?:\w+::)*(\w+);/g)].map((found) => found[1]);
  for (const found of code.matchAll(/(?<=[{,(] ?)([a-z]\w*)(?=[,})])/g)) {
    const name = used.find((one) => enums.get(one)?.includes(found[1]));
    if (name !== undefined) add(found.index, name, found[1]);
  }
  return sites;
}

/** Every place of the source that a mutant may change: { kind, at, length, put }. */
export function sitesOf(source, enums) {
  const code = codeOnly(source).replace(/^\s*(#|static_assert|template|using|namespace).*$/gm, (line) =>
    ' '.repeat(line.length),
  );
  const sites = enumeratorSites(codeOnly(source), enums);
  for (const [kind, pattern, swap] of kSwaps) {
    for (const found of code.matchAll(pattern)) {
      sites.push({ kind, at: found.index + found[0].indexOf(found[1]), length: found[1].length, put: swap[found[1]] });
    }
  }
  for (const found of code.matchAll(kNegation)) sites.push({ kind: 'negation', at: found.index, length: 1, put: '' });
  return sites.sort((left, right) => left.at - right.at || left.length - right.length);
}

export function mutated(source, site) {
  return source.slice(0, site.at) + site.put + source.slice(site.at + site.length);
}
