import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { readSite } from '../src/content/index.ts';

const STORY = 'security-guarantees';

/** Of the captured pages, white space, omitted strings and date line aside: what the bodies must hold to the letter. */
const CAPTURED: Readonly<Record<string, string>> = {
  'interfax-ukraine': 'e9e29af0f7df051f01d05dcf1ecc77b9f41ac9ace69c7f0a4cffe10f460b80b2',
  'outlet-c': 'ccc412d288ad9806634df826532094b15c75d268c3519383b244f762855fad99',
  'outlet-d': 'c7323895423b4082964e9b019dc5c944a751c0bd4e9cd8cfd491ad809e32b832',
  pryamyi: 'a74b484203c358c55eec0136b3b511a304b1c8d95a68a417a93661ca3630cd80',
  'ukrainska-pravda': 'c707645239b5e8bb95957f198db6687cda6770ee1384a8ba6e91a2f382ddf7aa',
};

const { stories, outlets, warnings } = await readSite();
const story = stories.find(({ id }) => id === STORY);
const articles = (story?.articles ?? []).map((article) => ({ ...article, body: article.text.slice(article.bodyOffset) }));

test('the content is read without an error', () => {
  expect(warnings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(outlets.length).toBeGreaterThanOrEqual(Object.keys(CAPTURED).length);
});

test.each(Object.entries(CAPTURED))('%s holds its captured page to the letter', (id, hash) => {
  const body = articles.find((article) => article.id === id)?.body ?? '';
  const letters = body.replace(/^#+ /gm, '').replace(/\s+/gu, '');
  expect(createHash('sha256').update(letters).digest('hex')).toBe(hash);
});

test('what was omitted stands in no body as a paragraph of its own, the headline aside', () => {
  for (const { body, meta } of articles) {
    const paragraphs = new Set(body.split(/\n+/));
    expect(meta.omitted.filter((text) => paragraphs.has(text))).toEqual([]);
  }
});

test('every quote of a decision stands once in its article', () => {
  const found = (story?.decisions ?? []).flatMap(({ decision, quotesAt, file }) =>
    decision.passages.map(({ article, quote }, index) => {
      const count = (articles.find(({ id }) => id === article)?.body.split(quote).length ?? 1) - 1;
      return { place: `${file}:${quotesAt[index]?.line}`, count };
    }),
  );
  expect(found.length).toBeGreaterThan(0);
  expect(found.filter(({ count }) => count !== 1)).toEqual([]);
});

test('nothing is stated that a copy does not state', () => {
  for (const id of Object.keys(CAPTURED)) {
    const meta = articles.find((article) => article.id === id)?.meta;
    expect({ id, url: meta?.url, author: meta?.author, captured: meta?.captured, publish: meta?.publish }).toEqual({
      id,
      url: undefined,
      author: undefined,
      captured: undefined,
      publish: 'full',
    });
  }
});
