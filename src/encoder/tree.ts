/** The best dependency tree over the scores of all arcs: Chu & Liu (1965), Edmonds (1967), with one root (Stanojević & Cohen 2021). */

/** Costs an arc from the root more than any tree can gain by it, and keeps sums exact enough in 53 bits. */
const ROOT_COST = 2 ** 30;

/**
 * The heads of the tree with the highest sum of scores among those in which one word alone depends on the root.
 * @param count how many words
 * @param score of the arc that makes a word depend on a head; 0 is the root, word i is i + 1. Of equal arcs the one with the first head wins.
 * @returns for each word its head's index; -1 for the root's only child
 */
export function bestTree(count: number, score: (word: number, head: number) => number): Int32Array {
  const size = count + 1;
  const scores = new Float64Array(size * size);
  for (let word = 1; word < size; word += 1)
    for (let head = 0; head < size; head += 1) scores[word * size + head] = score(word, head) - (head === 0 ? ROOT_COST : 0);
  return bestHeads(scores, size).subarray(1).map((head) => head - 1); // prettier-ignore
}

/** Each node takes its best head; the nodes of a cycle become one node, and the smaller graph says where the cycle opens. */
function bestHeads(scores: Float64Array, size: number): Int32Array {
  const at = (node: number, head: number): number => scores[node * size + head] as number;
  const heads = new Int32Array(size);
  for (let node = 1; node < size; node += 1) {
    let best = 0;
    for (let head = 1; head < size; head += 1) if (head !== node && at(node, head) > at(node, best)) best = head;
    heads[node] = best;
  }
  const cycle = findCycle(heads);
  if (cycle.length === 0) return heads;

  const inCycle = new Uint8Array(size);
  for (const node of cycle) inCycle[node] = 1;
  const outside = [...heads.keys()].filter((node) => inCycle[node] === 0);
  const joint = outside.length;
  const small = joint + 1;
  const smaller = new Float64Array(small * small);
  /** For each node outside: the node of the cycle that it would depend on, and the one that would depend on it. */
  const up = new Int32Array(joint);
  const down = new Int32Array(joint);
  const [first = 0] = cycle;
  const gain = (node: number, head: number): number => at(node, head) - at(node, heads[node] as number);
  outside.forEach((node, i) => {
    outside.forEach((head, j) => (smaller[i * small + j] = at(node, head)));
    up[i] = cycle.reduce((best, head) => (at(node, head) > at(node, best) ? head : best), first);
    down[i] = cycle.reduce((best, member) => (gain(member, node) > gain(best, node) ? member : best), first);
    smaller[i * small + joint] = at(node, up[i] as number);
    smaller[joint * small + i] = gain(down[i] as number, node);
  });

  const found = bestHeads(smaller, small);
  for (let i = 1; i < joint; i += 1) heads[outside[i] as number] = found[i] === joint ? (up[i] as number) : (outside[found[i] as number] as number);
  const opened = found[joint] as number;
  heads[down[opened] as number] = outside[opened] as number;
  return heads;
}

/** The nodes of a cycle among the heads, in ascending order; none when every node leads to the root. */
function findCycle(heads: Int32Array): number[] {
  /** The walk that first came by; 0 where none has. */
  const seen = new Int32Array(heads.length);
  for (let start = 1; start < heads.length; start += 1) {
    let node = start;
    while (node !== 0 && seen[node] === 0) {
      seen[node] = start;
      node = heads[node] as number;
    }
    if (node === 0 || seen[node] !== start) continue;
    const cycle = [node];
    for (let next = heads[node] as number; next !== node; next = heads[next] as number) cycle.push(next);
    return cycle.toSorted((a, b) => a - b);
  }
  return [];
}
