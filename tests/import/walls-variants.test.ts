/** How pages cut an article off where a reader has to pay: the copy is partial, or asked about; what only invites is neither. */
import { expect, test } from 'vitest';
import { linked, PROSE, read, TITLE, type Parts } from './made-page.ts';

const TWO = [PROSE[0], PROSE[1]] as const;
const news = (fields: object): string => linked({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: TITLE, ...fields });
const locked = news({ isAccessibleForFree: false });
const short = (below: string, head = ''): Parts => ({ prose: TWO, below, head });
const LONG = [...PROSE, ...Array.from({ length: 16 }, (_, index) => `On day ${index + 2} the water stood another ${index + 11} centimetres lower than the day before, the district wrote, and ${index + 20} people came to the shelter in the school.`)]; // prettier-ignore
const whole = (below: string, head = ''): Parts => ({ prose: LONG, below, head });

const CASES: readonly (readonly [string, Parts, 'complete' | 'partial' | 'unknown'])[] = [
  ['a part that has to be paid for, and is not there', short('<div class="premium"></div>', news({ isAccessibleForFree: 'False', hasPart: { '@type': 'WebPageElement', isAccessibleForFree: 'False', cssSelector: '.premium' } })), 'partial'],
  ['a part that has to be paid for, and is there', { prose: [...TWO, `<div class="premium"><p>${PROSE[2]}</p><p>${PROSE[3]}</p></div>`], head: news({ isAccessibleForFree: false, hasPart: { isAccessibleForFree: false, cssSelector: '.premium' } }) }, 'unknown'],
  ['a field in microdata and a text that breaks off', { prose: [TWO[0], `${TWO[1].slice(0, 60)}…`], above: '<meta itemprop="isAccessibleForFree" content="false">' }, 'partial'],
  ['a graph of things', short('<p>Subscribe for full access.</p>', linked({ '@graph': [{ '@type': 'WebPage' }, { '@type': 'ReportageNewsArticle', headline: TITLE, isAccessibleForFree: 'https://schema.org/False' }] })), 'partial'],
  ['a locked tier and a wall', short('<div><h3>Keep reading with a subscription</h3></div>', '<meta name="article:content_tier" content="locked">'), 'partial'],
  ['a metered tier', whole('', '<meta property="article:content_tier" content="metered">'), 'complete'],
  ['a free tier', whole('', '<meta property="article:content_tier" content="free">'), 'complete'],
  ['words for members', short('<p>This story is for members. Join for 2 crowns a month.</p>'), 'partial'],
  ['a button', short('<button>Continue reading with a free trial</button>'), 'partial'],
  ['a link', short('<p><a href="/subscribe">Subscribe to read the full story</a></p>'), 'partial'],
  ['a box with a form', short('<form><h3>Read on for free</h3><p>Enter your email address to read the rest of this article.</p><input placeholder="Email"><button>Continue</button></form>'), 'partial'],
  ['a box outside of the article', { prose: TWO, outside: '<div class="paywall" role="dialog"><p>You have reached your limit of free articles.</p><p>Subscribe now for unlimited access.</p></div>' }, 'partial'],
  ['a text that ends in the middle, and an invitation', { prose: [TWO[0], `${TWO[1].slice(0, 70)}...`], below: '<p>Want to read more? Log in or create an account.</p>' }, 'partial'],
  ['blurred paragraphs', { prose: [...TWO, '<div style="filter: blur(5px)"><p>Lorem ipsum dolor sit amet the district and the works said about it all for now.</p><p>Nullam quis risus eget urna mollis ornare of the reservoir wall and its crack.</p></div>'] }, 'partial'],
  ['a blurred rest by a class', { head: '<style>.gated p{-webkit-filter:blur(0.4em);filter:blur(0.4em);user-select:none}</style>', prose: [...TWO, `<div class="gated"><p>${PROSE[2]}</p></div>`] }, 'partial'],
  ['“to read the rest”', short('<p>To read the rest of this story, you need a Courier Plus account.</p>'), 'partial'],
  ['“exclusive to subscribers”', short('<p>This article is exclusive to subscribers. Already signed up? <a href="/login">Log in</a></p>'), 'partial'],
  ['“unlock”', short('<p>Unlock this article. Plans start at 1 crown a week.</p>'), 'partial'],
  ['“to continue”, and what it costs', short('<p>To continue, please choose a plan:</p><ul><li>Monthly, 9 crowns</li><li>Yearly, 90 crowns</li></ul>'), 'partial'],
  ['“log in to read on”', short('<p>Please log in to read on.</p>'), 'partial'],
  ['the start of an article that stands elsewhere', short('<p><a href="https://other.example/x">Read the full article at the Norda Times</a></p>'), 'partial'],
  ['“continue reading” behind three dots', { prose: [TWO[0], `${TWO[1].slice(0, 70)} … <a href="/crack-full">Continue reading</a>`] }, 'partial'],
  ['“read more” behind three dots in brackets', { prose: [TWO[0], `${TWO[1].slice(0, 70)} [&hellip;]`], below: '<p><a href="/crack-full">Read more »</a></p>' }, 'partial'],
  ['a locked article with nothing that shows a cut', short('', locked), 'unknown'],

  ['a button of the outlet below a short text', { prose: PROSE, below: '<p><a href="/s">Subscribe</a></p>' }, 'complete'],
  ['a newsletter below a short text', { prose: PROSE, below: '<p>Sign up for our<b>Newsletter</b>.</p>' }, 'complete'],
  ['a locked article whose whole text stands above a form', whole('<p>Please enter your email address</p>', locked), 'unknown'],
  ['a box about a newsletter', whole('<div class="box"><p>Sign up for our newsletter and get the news of the valley in your inbox every morning.</p></div>'), 'complete'],
  ['a menu with “log in”', { ...whole(''), outside: '<nav><a href="/login">Log in</a> <a href="/subscribe">Subscribe</a></nav>' }, 'complete'],
  ['a free article with an invitation', { prose: PROSE, below: '<p>Subscribe to the Courier for unlimited access.</p>', head: news({ isAccessibleForFree: true }) }, 'complete'],
  ['a count of free articles below a whole one', whole('<p>You have 3 free articles left this month.</p>'), 'complete'],
  ['a quotation that breaks off in the middle', { prose: [PROSE[0], '“I do not know…” Petra Lund said, and looked at the wall.', PROSE[2], PROSE[3]] }, 'complete'],
  ['a story about subscribers', { prose: [...PROSE, 'The district said that the 900 subscribers to its warnings by text message were told first.'] }, 'complete'],
  ['links to more articles', whole('<p><a href="/b">Read more: how old our dams are</a></p>'), 'complete'],
  ['a comment wall', whole('<div class="comments"><p>Log in to comment.</p></div>'), 'complete'],
  ['an appeal for money', whole('<p>Support the Courier: our journalism is free for all because readers pay for it.</p>'), 'complete'],
]; // prettier-ignore

test.each(CASES)('%s', (_name, parts, right) => {
  const draft = read(parts);
  expect([draft.copy.is, draft.title]).toEqual([right, TITLE]);
  // No word of a wall is taken as news.
  expect(draft.body).not.toMatch(/subscrib(?!ers to its)|log in|lorem|unlock|to read|continue|account|crowns|read more|free/i);
  expect(draft.body).toContain(parts.prose?.[0]);
});
