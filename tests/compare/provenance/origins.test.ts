import { describe, expect, test } from 'vitest';
import { findOrigins } from '../../../src/compare/provenance/origins.ts';
import { readArticle } from '../../../src/compare/text/article.ts';
import { findQuote } from '../../../src/compare/text/quotes.ts';
import type { Given } from '../../support/articles.ts';
import { article, compare, story } from '../../support/articles.ts';
import { readingsOf } from '../../support/readings.ts';

type Articles = Record<string, Given | string>;
const on = (day: string, text: string): Given => ({ text, meta: { published: day, publishedIs: 'stated' } });

/** The report that words of an article repeat, as "kind name"; "none" where there is none. */
function originsOf(articles: Articles): (id: string, words: string) => string {
  const sources = Object.entries(articles).map(([id, given]) => article(id, given));
  const read = sources.map((source) => readArticle(source, readingsOf(sources)));
  const { originOf } = findOrigins(read);
  return (id, words) => {
    const own = read.find(({ source }) => source.id === id);
    const clause = own && findQuote(own, words);
    if (!clause) throw new Error(`not in the text: ${words}`);
    const report = originOf(clause);
    return report ? `${report.kind} ${report.name}` : 'none';
  };
}
const originIn = (text: string, words: string): string => originsOf({ gazette: text, herald: OTHER })('gazette', words);
/** Each origin of the document as "kind name: articles". */
const listed = (articles: Articles): string[] =>
  compare(story(articles)).comparison.origins.map(({ kind, name, articles: of }) => `${kind} ${name}: ${of.join(' ')}`);

const LATER = 'The ferries to the islands run as they do on every day of the week.';
const OTHER = 'A school of thirty herring gulls settled on the roof of the town hall on Sunday.';
const WIRE = 'named Norrland Wire';

test('residents of a town who reported something make no medium of it', () => {
  const text = 'Residents of Ambelside reported dead fish on Monday. The environment office took 12 samples of the water.';
  expect(originIn(text, 'reported dead fish')).toBe('none');
  expect(originIn(text, 'took 12 samples')).toBe('none');
});

describe('a medium that a sentence cites', () => {
  test.each([
    ['X reports', 'The crane was old and had no brakes, the Norrland Wire reports.'],
    ['X reported on a day', 'The Norrland Wire reported on Monday that the crane was old and had no brakes.'],
    ['as reported by X', 'The crane was old and had no brakes, as reported by the Norrland Wire.'],
    ['X, citing others', 'The Norrland Wire, citing two officials, said that the crane was old and had no brakes.'],
    ['told X', 'The crane was old and had no brakes, its owner told the Norrland Wire.'],
    ['the X said', 'The crane was old and had no brakes, the Norrland Wire said on Monday.'],
    ['according to the X', 'According to the Norrland Wire, the crane was old and had no brakes.'],
  ])('%s', (_, sentence) => {
    const origin = originsOf({ gazette: `${sentence}\n\n${LATER}`, herald: OTHER });
    expect(origin('gazette', /[Tt]he crane was old/.exec(sentence)?.[0] ?? '')).toBe(WIRE);
    expect(origin('gazette', LATER)).toBe('none');
  });

  test('covers a quotation over its sentences, and no other', () => {
    const text = `“The crane was old,” its owner told the Norrland Wire. “Its brakes were gone. We all knew of it.”\n\nThe mayor said the port would be closed on Monday.`;
    expect(originIn(text, 'We all knew of it.')).toBe(WIRE);
    expect(originIn(text, 'the port would be closed on Monday')).toBe('none');
  });

  test('covers the paragraph that goes on with it, until another speaks', () => {
    const text = `The crane was old, the Norrland Wire reported. It had not been inspected for nine years. The mayor said that she knew nothing of it. Schools stay open.`;
    expect(originIn(text, 'It had not been inspected for nine years.')).toBe(WIRE);
    expect(originIn(text, 'she knew nothing of it')).toBe('none');
    expect(originIn(text, 'Schools stay open.')).toBe('none');
  });

  test('goes on as “the agency” or “it”', () => {
    const text = `The crane was old, the Norrland Wire reported.\n\nThe agency said that its brakes were gone.\n\n${LATER}`;
    expect(originIn(text, 'its brakes were gone')).toBe(WIRE);
    expect(originIn(text, LATER)).toBe('none');
  });

  test('covers what was told before where the sentence looks back', () => {
    const text = `${LATER}\n\nThe crane was old and had no brakes.\n\nThis was reported by the Norrland Wire, citing two officials.`;
    expect(originIn(text, 'The crane was old and had no brakes.')).toBe(WIRE);
    expect(originIn(text, LATER)).toBe('none');
  });

  test('of two in one sentence each has its own words', () => {
    const text = 'The crane was old, the Norrland Wire reported, while the Coast Times reported that the brakes were gone.';
    expect(originIn(text, 'the brakes were gone')).toBe('named Coast Times');
  });

  test('by one name within a week is one report; in another month, another', () => {
    const text = (more: string): string => `The Norrland Wire reported that the crane was old and that ${more}.`;
    const articles = { gazette: on('2031-03-04', text('its brakes were gone')), herald: on('2031-03-06', text('nine men were hurt by it')), mail: on('2031-08-01', text('it has been mended by a smith')) }; // prettier-ignore
    expect(listed(articles)).toEqual([`${WIRE}: gazette herald`, `${WIRE}: mail`]);
    expect(compare(story(articles)).comparison.articles.map(({ id, origins }) => [id, ...origins])).toEqual([
      ['mail', 'norrland-wire-2031-08-01'],
      ['herald', 'norrland-wire-2031-03-04'],
      ['gazette', 'norrland-wire-2031-03-04'],
    ]);
  });

  test('is one by its name and by its initials', () => {
    const articles = {
      gazette: 'The owner of the crane told Northern Press Agency that its brakes were gone.',
      herald: 'Nine men were hurt at the quay on Monday, a doctor told NPA.',
    };
    const origin = originsOf(articles);
    expect(origin('herald', 'Nine men were hurt at the quay on Monday')).toBe(origin('gazette', 'its brakes were gone'));
  });
});

describe('a line that credits the text', () => {
  const TEXT = 'The crane was old and had no brakes.';
  test.each([
    ['a source', `${TEXT}\n\n${LATER}\n\nSource: Norrland Wire`],
    ['a dateline', `OLDHAVEN, March 4 (Norrland Wire) – ${TEXT}\n\n${LATER}`],
    ['a dateline in small letters', `Oldhaven (NW) – ${TEXT}\n\n${LATER}`],
    ['a signature', `${TEXT}\n\n${LATER} (Norrland Wire)`],
    ['a signature of its own line', `${TEXT}\n\n${LATER}\n\n– Norrland Wire`],
    ['a by-line', `By Ada Bren, Norrland Wire\n\n${TEXT}\n\n${LATER}`],
    ['first published by X', `${TEXT}\n\n${LATER}\n\nFirst published by the Norrland Wire.`],
  ])('says whose it is: %s', (name, text) => {
    expect(originIn(text, 'crane was old')).toBe(name.includes('small') ? 'named NW' : WIRE);
    expect(originIn(text, 'run as they do on every day')).toBe(name.includes('small') ? 'named NW' : WIRE);
  });

  test.each([
    ['material from X', `${TEXT}\n\n${LATER}\n\nWith material from the Norrland Wire`],
    ['X contributed', `${TEXT}\n\n${LATER}\n\nThe Norrland Wire contributed to this report.`],
    ['two sources', `${TEXT}\n\n${LATER}\n\nSources: Norrland Wire; Coast Times`],
    ['a picture', `${TEXT}\n\nPhoto: the crane (Norrland Wire)`],
    ['a writer', `By Ada Bren, Chief Correspondent\n\n${TEXT}\n\nUrs Holm contributed to this report.`],
    ['a signature of its writer', `${TEXT}\n\n${LATER} (Ada Bren)`],
  ])('does not say which words are whose: %s', (_, text) => {
    expect(originIn(text, 'crane was old')).toBe('none');
  });
});

describe('own reporting', () => {
  const named = (text: string, words: string): string =>
    originsOf({ post: { text, outlet: { id: 'post', name: 'Daily Post' } }, herald: OTHER })('post', words);
  test.each([
    ['told the Daily Post', 'The crane was old, its owner told the Daily Post.'],
    ['the Post has learned', 'The crane was old, the Post has learned.'],
    ['our correspondent', 'The crane was old and swayed, our correspondent saw.'],
    ['this newspaper', 'The crane was old, its owner told this newspaper.'],
    ['papers seen by', 'The crane was old, papers seen by the Daily Post show.'],
  ])('is what the article says of itself: %s', (_, text) => {
    expect(named(`${text}\n\n${LATER}`, 'The crane was old')).toBe('own Daily Post');
    expect(named(`${text}\n\n${LATER}`, LATER)).toBe('none');
  });

  test.each([
    ['officials', 'The crane was old, two officials said on Monday.'],
    ['a body', 'The crane was old, the Harbour Board said.'],
    ['an agency of the state', 'The crane was old, the Harbour Safety Agency said.'],
    ['a person who was told', 'The crane was old, its owner told Ada Bren on Monday.'],
    ['a person known by name', 'Ada Bren owns the port. The crane was old, its keeper told Bren on Monday.'],
    ['reports without a name', 'The crane was old, various reports from the docks say.'],
    ['a medium of the same last word', 'The crane was old.'],
    ['a speaker who says “our reporters”', '“The crane was old, as our reporters saw,” said the head of a rival.'],
  ])('is not claimed by %s', (_, text) => {
    expect(named(`${text}\n\n${LATER}`, 'The crane was old')).toBe('none');
  });

  test('is the report that others cite', () => {
    const articles = {
      post: { text: 'The crane was old and had no brakes, its owner told the Daily Post on Monday.', outlet: { id: 'post', name: 'Daily Post' } },
      herald: 'The Daily Post reported that the crane had no brakes at all and that it was old.',
    };
    const origin = originsOf(articles);
    expect([origin('post', 'The crane was old'), origin('herald', 'the crane had no brakes at all')]).toEqual(['named Daily Post', 'named Daily Post']);
  });
});

describe('a statement that several outlets quote', () => {
  const SPEECH = 'We found a crane that had not been inspected for nine years, and we closed the quay at once.';
  const gazette = `“${SPEECH} Nobody was hurt,” harbour master Lena Marsh said.\n\n${LATER}`;
  const herald = `Fishermen stood on the quay at dawn. “${SPEECH.replace(', and we closed the quay at once.', ',')}” Marsh said. She added: “Divers will come on Monday.”\n\nThe mayor promised soup.`;

  test('to the letter, even in parts, is one origin', () => {
    const origin = originsOf({ gazette: on('2031-03-04', gazette), herald: on('2031-03-05', herald) });
    const [one, other] = [origin('gazette', 'We found a crane'), origin('herald', 'We found a crane')];
    expect([one.split(' ')[0], other]).toEqual(['handout', one]);
    expect(one).toContain('Marsh');
    expect(origin('gazette', LATER)).toBe('none');
    expect(origin('herald', 'The mayor promised soup.')).toBe('none');
  });

  test('has what one outlet alone quotes of it', () => {
    const origin = originsOf({ gazette, herald });
    expect(origin('gazette', 'Nobody was hurt')).toBe(origin('herald', 'We found a crane'));
    expect(origin('herald', 'Divers will come on Monday.')).toBe(origin('herald', 'We found a crane'));
  });

  test('is of the medium that one of them names', () => {
    const origin = originsOf({ gazette: gazette.replace('said.', 'told the Norrland Wire.'), herald });
    expect([origin('gazette', 'We found a crane'), origin('herald', 'We found a crane')]).toEqual([WIRE, WIRE]);
  });

  test('is one on one occasion, in other words too', () => {
    const origin = originsOf({
      gazette: on('2031-03-04', `Lena Marsh told a news conference that the quay would stay closed for a month.\n\n${LATER}`),
      herald: on('2031-03-04', 'At a news conference, Lena Marsh said ships should go elsewhere until April.\n\nThe mayor promised soup.'),
      mail: on('2031-03-19', 'At a news conference, Lena Marsh said that the quay was open again.'),
    });
    expect(origin('gazette', 'the quay would stay closed')).toBe('handout Lena Marsh');
    expect(origin('herald', 'ships should go elsewhere')).toBe('handout Lena Marsh');
    expect(origin('mail', 'the quay was open again')).toBe('none');
  });

  test('is none where two outlets only name the same speaker', () => {
    const origin = originsOf({ gazette: `Lena Marsh said that the quay was closed.\n\n${LATER}`, herald: 'Lena Marsh said that ships had to wait.' });
    expect([origin('gazette', 'the quay was closed'), origin('herald', 'ships had to wait')]).toEqual(['none', 'none']);
  });

  test('may be printed without quotation marks: a handout of the navy', () => {
    const found = 'During the operation, six rifles, 12 magazines and about 300 rounds of ammunition were found and confiscated.';
    const fifth = 'This is the fifth successful operation conducted by the Wren in the course of her patrol off Elm Point, which began in September.';
    const turned = 'The vessel immediately altered course towards the suspicious boats and challenged them.';
    const origin = originsOf({
      alpha: `The Wren caught three boats, a statement from the navy's press officer says.\n\n${found}\n\n${fifth}\n\nFishermen of Brill cheered when they heard the news.`,
      beta: `A navy ship on Thursday foiled smugglers who came in five boats.\n\n${turned}\n\n${found}\n\nThe sea lane is the busiest of the country.`,
      gamma: `The navy nabbed smugglers in three boats, Captain Ann Example, the navy's press officer, said.\n\n${turned}\n\n${fifth}\n\nThe mayor of Elm asked for more patrols.`,
    });
    const all = [
      origin('alpha', found),
      origin('alpha', fifth),
      origin('beta', turned),
      origin('beta', found),
      origin('gamma', turned),
      origin('gamma', fifth),
    ];
    expect(new Set(all)).toEqual(new Set(['handout Captain Ann Example']));
    expect([origin('alpha', 'Fishermen of Brill cheered'), origin('beta', 'The sea lane is the busiest'), origin('gamma', 'The mayor of Elm asked')]).toEqual(['none', 'none', 'none']); // prettier-ignore
  });
});

describe('text that articles share', () => {
  const COPIED =
    'The crane had been built by a yard in the north sixty years ago and had last been inspected in the spring of the year before. Its brakes were replaced after a fall of bales in which a docker had been hurt.';
  const [MORE, OWN] = [
    'The gazette has the papers of the yard. They fill nine boxes and smell of tar. Nobody has asked for them in years. A clerk keeps the key and makes tea for visitors. On the walls hang drawings of ships that were never built, and a calendar of the year in which the yard was sold to a brewer.',
    'Fishermen gathered on the quay at dawn. One of them had lost his nets under the water. The mayor came at noon with her dog and promised soup. A band played until the rain began; then everybody stood under the roof of the market and talked about herring.',
  ];
  const UNNAMED = 'unnamed the same text, no source named';

  test('without a source is one report, and the rest of them none', () => {
    const origin = originsOf({ gazette: `${MORE}\n\n${COPIED}`, herald: `${COPIED.replace('last been', 'been last')} ${OWN}` });
    expect([origin('gazette', 'The crane had been built'), origin('herald', 'The crane had been built')]).toEqual([UNNAMED, UNNAMED]);
    expect([origin('gazette', 'They fill nine boxes'), origin('herald', 'talked about herring')]).toEqual(['none', 'none']);
  });

  test('is of the report that one copy credits', () => {
    const origin = originsOf({ gazette: `${MORE}\n\n${COPIED} (Norrland Wire)`, herald: `${COPIED} ${OWN}` });
    expect([origin('gazette', 'The crane had been built'), origin('herald', 'The crane had been built'), origin('herald', 'talked about herring')]).toEqual([WIRE, WIRE, 'none']); // prettier-ignore
  });

  test('is none where it is short', () => {
    const SHORT = 'The port will be closed until the divers have found the crane.';
    const origin = originsOf({ gazette: `${MORE} ${SHORT}`, herald: `${SHORT} ${OWN}` });
    expect([origin('gazette', SHORT), origin('herald', SHORT)]).toEqual(['none', 'none']);
  });

  test.each([
    ['names nobody', `${OWN}\n\n${LATER}`],
    ['reports itself', `Fishermen of the north told the Daily Post that their nets were gone.\n\n${OWN}`],
    ['has correspondents', `Our correspondent saw that the nets of the fishermen were gone.\n\n${OWN}`],
    ['cites another', `The nets were gone, the Norrland Wire reported on Monday.\n\n${OWN}`],
    [
      'quotes a statement',
      `In a statement, Lena Marsh said that nets would be paid for. “Nobody will have to go without nets this spring,” she said.\n\n${OWN}`,
    ],
  ])('counts once where an article that %s stands twice under two names', (_, text) => {
    const copy = { text, outlet: { id: 'post', name: 'Daily Post' } };
    const { articles, claims } = compare(story({ post: copy, twin: { ...copy, outlet: { id: 'twin', name: 'Twin' } } })).comparison;
    expect(articles[0]?.origins).toEqual(articles[1]?.origins);
    for (const { origins } of claims) expect(origins).toHaveLength(1);
  });
});

describe('the document', () => {
  test('one citation is the report of its sentence, not of both articles', () => {
    const alpha = `Envoy to come in July\n\nThe envoy will visit Brill on July 13, her office confirmed on Thursday.\n\nThe ambassador told Coast Radio on Friday: “She is very brave to come to Brill after all that happened there last year.”\n\nThe mayor of Elm said that she would lead a march against the visit.`;
    const beta =
      'July visit for envoy\n\nThe envoy will visit Brill on July 13, her office confirmed.\n\nThe mayor of Elm said she would lead a march against the visit.';
    const { articles, origins, claims } = compare(story({ alpha, beta })).comparison;
    expect(origins).toEqual([{ id: 'coast-radio', name: 'Coast Radio', kind: 'named', articles: ['alpha'] }]);
    expect(articles.map(({ id, origins: own }) => [id, own])).toEqual([['alpha', ['coast-radio']], ['beta', []]]); // prettier-ignore
    const visit = claims.filter(({ mentions }) => mentions.some(({ quote }) => /July 13|march/.test(quote)));
    expect(visit.flatMap((claim) => claim.origins)).toEqual([]);
  });

  test('an article that names no source has none', () => {
    const { articles, origins, claims } = compare(story({ gazette: `The crane was old, two officials said.\n\n${LATER}`, herald: OTHER })).comparison;
    expect([origins, articles.flatMap((one) => one.origins), claims.flatMap((claim) => claim.origins)]).toEqual([[], [], []]);
    expect(claims.flatMap(({ mentions }) => mentions.map(({ origin }) => origin)).every((origin) => origin === null)).toBe(true);
  });
});
