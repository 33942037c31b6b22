/** What reads otherwise than it looks is refused in a field and shown in a copy; what a script or an emoji needs is not touched. */
import { describe, expect, test } from 'vitest';
import { unseenIn } from '../../src/schema/characters.ts';
import { Shown } from '../../src/schema/primitives.ts';
import { showUnseen } from '../../src/site/unseen.ts';

const HIDDEN = '\u061C \u200B \u200C \u200D \u200E \u200F \u2060 \u2061 \u2062 \u2063 \u2064 \u00AD \u034F \u115F \u1160 \u3164 \uFFA0 \u2800 \uFE00 \uFE0E \uFE0F \u{E0000} \u{E0065} \u{E007F} \u{E0100} \u{E01EF} \u202A \u202E \u2066 \u2069 \u180E \uFEFF \u0000 \u009B'.split(' '); // prettier-ignore

describe('a field refuses', () => {
  test.each(HIDDEN.map((sign) => [sign.codePointAt(0)?.toString(16) ?? '', sign]))('U+%s', (code, sign) => {
    const said = Shown.safeParse(`Da${sign}ily Post`);
    expect(said.error?.issues[0]?.message).toBe(`contains an invisible character (U+${code.toUpperCase().padStart(4, '0')})`);
    expect(Shown.safeParse(sign).success).toBe(false);
  });
  test('five marks on one letter, and what nobody sees', () => {
    expect(Shown.safeParse(`e${'\u0301'.repeat(9)}`).error?.issues[0]?.message).toBe('contains too many marks on one letter (U+0301 and 4 more)');
    for (const blank of ['', ' ', '\u00A0\u3000', '\u0301', '\u200B', '\u3164\u3164']) expect([blank, Shown.safeParse(blank).success]).toEqual([blank, false]);
  });
  test('a joiner behind a joiner, and a tag in a word', () => {
    for (const text of ['क्\u200D\u200D\u200Dष', '👩\u200D\u200D👧', 'a\u200D👧', '1\uFE0F', '👍\uFE0F\uFE0F'])
      expect([text, unseenIn(text).length > 0]).toEqual([text, true]);
  });
});

test.each([
  ['emoji of several', '👩‍👩‍👧‍👦 ❤️ 👍🏽 🏳️‍🌈 🧑🏽‍🚀 1️⃣ #️⃣'],
  ['words of India', 'क्‍ष ശ്രീ ക്‍ ର୍‍ଯ'],
  ['Persian words', 'می‌خواهم کتاب‌ها'],
  ['Hebrew and Arabic with points', 'בְּרֵאשִׁ֖ית بِسْمِ اللَّهِ'],
  ['Vietnamese, in either form', 'Việt Nam Vie\u0302\u0323t'],
  ['Tibetan and Thai', 'བརྒྱད་ กิ๊ก'],
  ['signs of editors', '“Daily” – Post… № 1 §2 ½ ½ €'],
])('%s may stand everywhere', (_, text) => {
  expect(unseenIn(text)).toEqual([]);
  expect(Shown.safeParse(text).success).toBe(true);
});

describe('a page', () => {
  const shown = (html: string): string => showUnseen(Buffer.from(html)).toString();
  test('shows what a copy hides, by its number, and isolates it', () => {
    expect(shown('<p title="e\u200Bv">e\u200Bvil \u202Eno</p>')).toBe(
      '<p title="e\u200Bv">e<span class="unseen" title="U+200B">\u200B</span>vil <span class="unseen" title="U+202E">\u202E</span>no</p>',
    );
  });
  test('keeps what holds no elements', () => {
    const html =
      '<title>e\u200Bvil</title><script type="application/ld+json">{"a":"\u200B"}</script><svg><text>\u200B</text></svg><select><option>\u200B</option></select>';
    expect(shown(html)).toBe(html);
  });
  test('of many such characters takes no longer than it must', { timeout: 5000 }, () => {
    expect(shown(`<p>${'a\u00AD'.repeat(200_000)}</p>`).length).toBeGreaterThan(200_000);
  });
});
