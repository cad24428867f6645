// Which place stands before which in a tier.
/**
 * The nodes of each column in order: near those that lead to them, so that lines seldom cross. What comes from its own
 * column stands right behind where it comes from.
 */
export function orderedColumns(
  nodes: readonly { column: number }[],
  edges: readonly { from: number; to: number }[],
): number[][] {
  const columns: number[][] = [];
  nodes.forEach(({ column }, index) => {
    const own = columns[column];
    if (own) own.push(index);
    else columns[column] = [index];
  });
  const sources: number[][] = nodes.map(() => []);
  for (const { from, to } of edges) if (from !== to) sources[to]?.push(from);
  const rank = new Map<number, number>();
  return Array.from(columns, (own = []) => {
    const column = new Set(own);
    const place = (index: number, depth = 0): number => {
      const before = sources[index]!.flatMap((from) => rank.get(from) ?? []);
      if (before.length > 0) return before.reduce((sum, at) => sum + at, 0) / before.length;
      const sibling = sources[index]!.find((from) => column.has(from));
      if (sibling === undefined || depth === own.length) return index / 1e3;
      return place(sibling, depth + 1) + 1e-6;
    };
    const sorted = own
      .map((index) => ({ index, at: place(index) }))
      .sort((a, b) => a.at - b.at || a.index - b.index)
      .map(({ index }) => index);
    sorted.forEach((index, i) => {
      rank.set(index, i);
    });
    return sorted;
  });
}
