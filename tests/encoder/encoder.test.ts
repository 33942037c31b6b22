/** What a reader of sentences promises: the same readings whoever reads, in any order, from the cache or anew. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { serialize } from 'node:v8';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { DIMENSIONS, type Reading } from '../../src/compare/reading.ts';
import { keepValue, recallValue } from '../../src/content/kept.ts';
import { FORMAT } from '../../src/encoder/cache.ts';
import type { Packed } from '../../src/encoder/pack.ts';
import { forgetOldReadings, openEncoder, type Encoder, type Progress } from '../../src/encoder/index.ts';

const PLACES = ['Tarn', 'New York', 'the U.S.', 'Oslo', 'São Paulo', 'Kyiv', 'the port'];
const SENTENCES = PLACES.flatMap((place, i) => [
  `The ministry denied that soldiers had fired on the crowd in ${place}.`,
  `About ${i + 2},500 people left ${place} on Friday, two officials said.`,
  `“It didn’t reach ${place},” she said.`,
]);
const KINDS_OF_WORDS = [
  'Mr. J. O’Neill’s New-York-based co-founder can’t re-elect the U.S. president at 10:30 a.m. on 9/11, No. 10 said... (see https://example.org/a?b=c).',
  "About 20% of $3bn — or £1,250.5m – went to AT&T’s workers' “fund”, didn't it?!",
];
/** 10,000 characters that are quickly read: a word of more than 100 letters is one piece. */
const LONG = `${'z'.repeat(110)} of `.repeat(87);
const ODD = [
  '',
  ' ',
  '😀👩‍👩‍👧 fine',
  '\uD800 half',
  'half \uDC00',
  '\u0000\u0007',
  '漢字かな交じり文。',
  'x'.repeat(3000),
  '-'.repeat(300),
  'a,'.repeat(80),
  'no '.repeat(210),
  LONG,
];

// Each model takes a second of a processor to load; on a busy machine that is many.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const root = mkdtempSync(join(tmpdir(), 'encoder-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let folders = 0;
const emptyFolder = (): string => {
  const folder = join(root, String((folders += 1)));
  mkdirSync(folder);
  return folder;
};
const article = (sentences: readonly string[], name = 'article') => ({ name, sentences });
const bytes = (readings: readonly (readonly Reading[])[]): string => serialize(readings).toString('base64');
const filesIn = (folder: string): string[] => globSync('**/*', { cwd: folder, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)); // prettier-ignore

/** One thread, no cache: what all others must give. */
let alone: Encoder;
let expected: string;
beforeAll(async () => {
  alone = openEncoder({ cacheFolder: null, workers: 1 });
  expected = bytes(await alone.read([article(SENTENCES)]));
});

/** What tells one reading from another, in short. */
const digest = (reading: Reading | undefined): string => createHash('sha256').update(serialize(reading)).digest('hex');

describe('the same bytes', () => {
  test('from four workers', async () => {
    const four = openEncoder({ cacheFolder: null, workers: 4 });
    expect(bytes(await four.read([article(SENTENCES)]))).toBe(expected);
    await four.close();
  });

  test('in another order, and in several texts', async () => {
    const [turned = []] = await alone.read([article(SENTENCES.toReversed())]);
    expect(bytes([turned.toReversed()])).toBe(expected);
    const parts = await alone.read([article(SENTENCES.slice(0, 4), 'a'), article(SENTENCES.slice(2), 'b')]);
    expect(bytes([[...(parts[0] ?? []).slice(0, 2), ...(parts[1] ?? [])]])).toBe(expected);
  });

  test('to several who ask at once', async () => {
    const half = Math.ceil(SENTENCES.length / 2);
    const parts = [SENTENCES, SENTENCES.slice(0, half), SENTENCES.slice(half).toReversed()];
    const encoder = openEncoder({ cacheFolder: null, workers: 2 });
    const read = await Promise.all(parts.map((sentences, i) => encoder.read([{ name: String(i), sentences }])));
    const alone = new Map(SENTENCES.map((sentence, i) => [sentence, digest(read[0]?.[0]?.[i])]));
    await encoder.close();
    read.forEach(([readings], i) => expect(readings?.map(digest)).toEqual(parts[i]?.map((sentence) => alone.get(sentence))));
    expect(new Set(alone.values()).size).toBe(SENTENCES.length);
  });

  test('from a cold cache, a warm one and one that is damaged', async () => {
    const cacheFolder = emptyFolder();
    const read = async (): Promise<[string, Progress | undefined]> => {
      let last: Progress | undefined;
      const encoder = openEncoder({ cacheFolder, workers: 1, onProgress: (progress) => (last = progress) });
      return [bytes(await encoder.read([article(SENTENCES.slice(0, 6))])), last];
    };
    const anew = bytes([(await alone.read([article(SENTENCES.slice(0, 6))]))[0] ?? []]);
    expect(await read()).toEqual([anew, { done: 6, total: 6, secondsLeft: 0 }]);
    expect(await read()).toEqual([anew, undefined]);
    const [file = ''] = filesIn(cacheFolder);
    writeFileSync(file, readFileSync(file).fill(7, 500, 510));
    expect(await read()).toEqual([anew, { done: 6, total: 6, secondsLeft: 0 }]);
    writeFileSync(file, readFileSync(file).subarray(0, 20));
    expect((await read())[0]).toBe(anew);
    expect(await read()).toEqual([anew, undefined]);
  });
});

test('the same readings as under the last FORMAT, on any machine; when they change, FORMAT is raised', async () => {
  const hash = createHash('sha256');
  for (const { words, pieces } of (await alone.read([article([...SENTENCES, ...KINDS_OF_WORDS])]))[0] ?? [])
    for (const part of [JSON.stringify(words), pieces.words, pieces.ids, pieces.vectors, pieces.scales]) hash.update(part);
  expect([FORMAT, hash.digest('hex')]).toEqual([1, 'ddb189b3a9ca6a1c2a1269dd44c06bb1113974831954e21bd10363bf21569583']);
});

describe('the cache', () => {
  const readIn = async (cacheFolder: string, sentences: readonly string[]): Promise<Progress | undefined> => {
    let last: Progress | undefined;
    await openEncoder({ cacheFolder, workers: 1, onProgress: (progress) => (last = progress) }).read([article(sentences)]);
    return last;
  };

  test('a changed text reads its new sentences only, and keeps none that it has lost', async () => {
    const folder = emptyFolder();
    await readIn(folder, SENTENCES.slice(0, 4));
    expect(await readIn(folder, [...SENTENCES.slice(1, 4), 'A new one.'])).toMatchObject({ done: 1, total: 1 });
    expect(await readIn(folder, SENTENCES.slice(0, 1))).toMatchObject({ done: 1, total: 1 });
    expect(filesIn(folder)).toHaveLength(1);
  });

  test('readings that are none of ours, under a hash that is right, are made anew', async () => {
    const folder = emptyFolder();
    const read = async (): Promise<string> => bytes(await openEncoder({ cacheFolder: folder, workers: 1 }).read([article(SENTENCES.slice(0, 2))]));
    const anew = await read();
    const [file = ''] = filesIn(folder);
    const place = { folder, kind: 'readings', key: basename(dirname(file)) + basename(file, '.kept') };
    const kept = recallValue(place, (value): value is Map<string, Packed> => value instanceof Map) ?? new Map<string, Packed>();
    const changed = (change: (packed: Packed) => object): Map<string, object> =>
      new Map([...kept].map(([key, packed]) => [key, { ...packed, ...change(packed) }]));
    const forged = [
      'words',
      new Map([[1, kept]]),
      changed(() => ({ upos: new Uint8Array(3) })),
      changed(({ upos }) => ({ upos: upos.map(() => 255) })),
      changed(({ heads }) => ({ heads: heads.map(() => 99_999) })),
      changed(({ pieces }) => ({ pieces: { ...pieces, vectors: pieces.vectors.subarray(1) } })),
      changed(({ pieces }) => ({ pieces: { ...pieces, words: pieces.words.map(() => 99_999) } })),
    ];
    expect(kept.size).toBe(2);
    for (const value of forged) {
      keepValue(place, value, { packs: false });
      expect(await read()).toBe(anew);
    }
  });

  test('texts that nobody has asked for are forgotten', async () => {
    const folder = emptyFolder();
    await readIn(folder, SENTENCES.slice(0, 1));
    forgetOldReadings(folder, Date.now() + 13 * 86_400_000);
    expect(filesIn(folder)).toHaveLength(1);
    forgetOldReadings(folder, Date.now() + 15 * 86_400_000);
    expect(filesIn(folder)).toEqual([]);
  });

  test('that nothing can be written is told once, and hurts no reading', async () => {
    const file = join(emptyFolder(), 'file');
    writeFileSync(file, '');
    const told: string[] = [];
    const encoder = openEncoder({ cacheFolder: file, workers: 1, onUnkept: ({ message }) => told.push(message) });
    const [one = [], two = []] = await encoder.read([article(SENTENCES.slice(0, 1), 'a'), article(SENTENCES.slice(1, 2), 'b')]);
    expect([one.length, two.length, told.length]).toEqual([1, 1, 1]);
  });
});

describe('the files of the model', () => {
  const withFiles = async (folder: string, cacheFolder: string | null, workers = 1): Promise<string> => {
    const encoder = openEncoder({ cacheFolder, workers, modelFolder: folder });
    const read = await encoder.read([article(SENTENCES)]).then(bytes, (cause: Error) => cause.message);
    await encoder.close();
    return read;
  };

  test.each([1, 2])('a missing or changed one is an error with its fix (workers: %d)', async (workers) => {
    const folder = emptyFolder();
    cpSync('src/encoder/model', folder, { recursive: true });
    rmSync(join(folder, 'model.int8.onnx'));
    expect(await withFiles(folder, null, workers)).toMatch(/^.*model\.int8\.onnx: this file of the language model is missing\. Restore it with: git checkout -- .*model\.int8\.onnx$/); // prettier-ignore
    const vocabulary = join(folder, 'vocab.txt');
    writeFileSync(vocabulary, readFileSync(vocabulary, 'utf8').replace('ministry', 'ministri'));
    expect(await withFiles(folder, null, workers)).toMatch(/^.*vocab\.txt: this file of the language model has changed \(SHA-256 is [0-9a-f]{64}, not [0-9a-f]{64}\)\. Restore it with: git checkout -- .*vocab\.txt$/); // prettier-ignore
  });

  test('nothing is loaded when all is in the cache', async () => {
    const cacheFolder = emptyFolder();
    await openEncoder({ cacheFolder, workers: 1 }).read([article(SENTENCES)]);
    const folder = emptyFolder();
    cpSync('src/encoder/model/labels.json', join(folder, 'labels.json'));
    expect(await withFiles(folder, cacheFolder)).toBe(expected);
  });
});

test.each(ODD.map((sentence) => ({ start: JSON.stringify(sentence.slice(0, 12)), length: sentence.length, sentence })))(
  'an odd sentence is read: $start, $length characters',
  async ({ sentence }) => {
    const [[reading] = []] = await alone.read([article([sentence])]);
    const { words = [], pieces } = reading ?? {};
    expect(words.map(({ text }) => text).join('')).toBe(sentence.replaceAll(/[\s\p{Cc}\p{Cf}]/gu, ''));
    expect(words.filter(({ head }) => head === -1)).toHaveLength(words.length === 0 ? 0 : 1);
    expect(words.filter(({ deprel }) => deprel === 'root')).toHaveLength(words.length === 0 ? 0 : 1);
    expect(new Set(pieces?.words).size).toBe(words.length);
    expect([pieces?.ids.length, pieces?.scales.length, pieces?.vectors.length]).toEqual([
      pieces?.words.length,
      pieces?.words.length,
      (pieces?.words.length ?? 0) * DIMENSIONS,
    ]);
  },
);

test('Node ends when all is read, without the encoder being closed', () => {
  const script = join(emptyFolder(), 'script.ts');
  const code = `
    import { openEncoder } from ${JSON.stringify(join(process.cwd(), 'src/encoder/index.ts'))};
    for (const workers of [1, 2]) {
      const encoder = openEncoder({ cacheFolder: null, workers });
      const [readings] = await encoder.read([{ name: 'a', sentences: Array.from({ length: 20 }, (_, i) => 'Number ' + i) }]);
      console.log(readings.length);
    }`;
  writeFileSync(script, code);
  expect(execFileSync(process.execPath, [script], { encoding: 'utf8', timeout: 100_000 })).toBe('20\n20\n');
});
