/**
 * How well the program reads the sentences of a treebank: node tests/encoder/treebank.ts FILE.conllu [prefix of sent_id]
 * Words, tags and arcs from the raw text, each as F1 over all words (as in the CoNLL 2018 shared task) and as a share of the words that are cut as in the treebank.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openEncoder } from '../../src/encoder/index.ts';

interface Gold {
  readonly text: string;
  /** The words that can be found in the text, by their places; a word of a contraction that is spelled another way cannot. */
  readonly words: readonly { readonly place: string; readonly upos: string; readonly xpos: string; readonly head: string; readonly deprel: string }[];
}

function readTreebank(file: string, prefix: string): Gold[] {
  return readFileSync(file, 'utf8')
    .split('\n\n')
    .filter((block) => block.includes(`# sent_id = ${prefix}`))
    .map((block) => {
      const text = /^# text = (.*)$/m.exec(block)?.[1] ?? '';
      const rows = block.split('\n').map((line) => line.split('\t')).filter(([id = '']) => /^\d+$/.test(id)); // prettier-ignore
      let at = 0;
      const places = rows.map(([, form = '']) => {
        const start = text.indexOf(form, at);
        if (start < 0 || start > at + 3) return `? ${form}`;
        at = start + form.length;
        return `${start} ${at}`;
      });
      return { text, words: rows.map(([, , , upos = '', xpos = '', , head = '', deprel = ''], i) => ({ place: places[i] ?? '', upos, xpos, head: places[Number(head) - 1] ?? 'root', deprel })) }; // prettier-ignore
    });
}

const [file = '', prefix = ''] = parseArgs({ allowPositionals: true }).positionals;
const gold = readTreebank(file, prefix);
const [readings = []] = await openEncoder({ cacheFolder: null }).read([{ name: file, sentences: gold.map(({ text }) => text) }]);

const counts = { gold: 0, read: 0, words: 0, UPOS: 0, XPOS: 0, UAS: 0, LAS: 0 };
for (const [i, { words }] of gold.entries()) {
  const read = readings[i]?.words ?? [];
  const placeOf = (word: number): string => (read[word] ? `${read[word].start} ${read[word].end}` : 'root');
  const byPlace = new Map(read.map((word, j) => [placeOf(j), word]));
  counts.gold += words.length;
  counts.read += read.length;
  for (const { place, upos, xpos, head, deprel } of words) {
    const word = byPlace.get(place);
    if (word === undefined) continue;
    const sameHead = placeOf(word.head) === head;
    counts.words += 1;
    counts.UPOS += Number(word.upos === upos);
    counts.XPOS += Number(word.xpos === xpos);
    counts.UAS += Number(sameHead);
    counts.LAS += Number(sameHead && word.deprel === deprel);
  }
}
console.log(`${gold.length} sentences, ${counts.gold} words`);
for (const name of ['words', 'UPOS', 'XPOS', 'UAS', 'LAS'] as const)
  console.log(
    `${name.padEnd(5)} F1 ${((2 * counts[name]) / (counts.gold + counts.read)).toFixed(4)}  of the words cut alike ${(counts[name] / counts.words).toFixed(4)}`,
  );
