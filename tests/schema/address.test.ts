/** One way from a string to an address: what a browser would read otherwise than a reader does is refused. */
import { describe, expect, test } from 'vitest';
import { readAddress, type Protocol } from '../../src/schema/address.ts';
import { readEnvironment } from '../../src/content/environment.ts';

const LINKED: readonly Protocol[] = ['https:', 'http:', 'mailto:'];
const read = (text: string): string => {
  const address = readAddress(text, LINKED);
  return address.ok ? address.url.href : address.reason;
};

test.each([
  ['https://news.example/a?b=c#d', 'https://news.example/a?b=c#d'],
  ['HTTP://News.Example', 'http://news.example/'],
  ['https://news.example:8443/é', 'https://news.example:8443/%C3%A9'],
  ['https://münchen.example/', 'https://xn--mnchen-3ya.example/'],
  ['https://россия.example/', 'https://xn--h1alffa9f.example/'],
  ['http://[::1]:80/', 'http://[::1]/'],
  ['mailto:desk@news.example?subject=An%20error', 'mailto:desk@news.example?subject=An%20error'],
])('%s is one', (text, href) => expect(read(text)).toBe(href));

describe('refused:', () => {
  test.each([
    ['https://user:secret@evil.example/', /without a name and an @/],
    ['https://www.outlet.example@evil.example/', /without a name and an @/],
    ['https://@evil.example/', /without a name and an @/],
    ['https://:@evil.example/', /without a name and an @/],
    ['https://outlet.example\\@evil.example/', /without a space, a tab or a backslash/],
    ['https:\\\\evil.example/', /begins with https:\/\//],
    ['https://evil.example/\\..', /without a space, a tab or a backslash/],
    ['https://ev\til.example/', /without a space, a tab or a backslash/],
    ['https://evil.example/ ', /without a space, a tab or a backslash/],
    [' https://evil.example/', /begins with/],
    ['https:evil.example', /begins with/],
    ['https:/evil.example', /begins with/],
    ['//evil.example', /begins with/],
    ['/evil', /begins with/],
    ['java\tscript:hit(1)', /begins with/],
    ['javascript:hit(1)', /begins with/],
    ['data:text/html,x', /begins with/],
    ['https://evil.example/\u202Egpj.exe', /without an invisible character \(U\+202E\)/],
    ['https://ev\u00ADil.example/', /without an invisible character/],
    ['https://оutlet.example/', /no letters of another alphabet that look like Latin ones/],
    ['https://сор.example/', /no letters of another alphabet/],
    ['https://xn--utlet-iye.example/', /no letters of another alphabet/],
    ['https://newsж.example/', /no letters of another alphabet/],
    ['https://ｅvil.example/', /written as browsers read it: evil\.example/],
    ['https://evil。example/', /written as browsers read it/],
    ['https://%65vil.example/', /written as browsers read it: evil\.example/],
    ['https://127.1/', /written as browsers read it: 127\.0\.0\.1/],
    ['https://0x7f000001/', /written as browsers read it: 127\.0\.0\.1/],
    ['https://2130706433/', /written as browsers read it: 127\.0\.0\.1/],
    ['https://evil.example:99999/', /that browsers understand/],
    ['https://evil.example:8o/', /that browsers understand/],
    ['https:///', /that browsers understand/],
    ['mailto:a@b.example?bcc=evil@evil.example', /but subject and body \(bcc\)/],
    ['mailto:a@b.example,c@d.example', /with one mailbox/],
    ['mailto:a%0Abcc:c@d.example', /with one mailbox/],
    [`https://evil.example/${'a'.repeat(3000)}`, /of at most 2000 characters/],
  ])('%s', (text, reason) => expect(read(text)).toMatch(reason));
});

describe('a setting of the environment', () => {
  test.each([
    ['SITE_URL', 'news.example'],
    ['SITE_URL', 'https://user@news.example'],
    ['SITE_URL', 'https://news.example/?a'],
    ['SITE_URL', 'https://news.example/#a'],
    ['SITE_URL', 'https://news.example/*'],
    ['SITE_URL', 'https://news.example/:story'],
    ['SITE_URL', 'https://news.example/a b'],
    ['SITE_URL', 'https://news.example//evil.example'],
    ['REPORT_URL', 'javascript:hit(1)'],
    ['REPORT_URL', 'tel:+1'],
    ['SECURITY_CONTACT', 'security@news.example'],
    ['SECURITY_CONTACT', 'mailto:a@b.example\nExpires: never'],
    ['SOURCE_DATE_EPOCH', 'yesterday'],
    ['SOURCE_DATE_EPOCH', '-1'],
    ['CORROBORATE_CACHE', 'content'],
    ['CORROBORATE_CACHE', './dist/cache'],
    ['CORROBORATE_CACHE', `${process.cwd()}/content/../src`],
    ['CORROBORATE_CACHE', 'cache\u202E'],
    ['CORROBORATE_CACHE', 'cache\n'],
    ['CORROBORATE_CACHE', 'x'.repeat(1001)],
  ])('%s=%s is an error that names it', (name, value) => {
    expect(() => readEnvironment({ [name]: value })).toThrow(new RegExp(`^${name}: the setting must be`));
  });

  test.each(['words=9', 'word', 'word=0', 'word=-1', 'word=1e9', 'word=9=9', 'word =9', '__proto__=9', 'constructor=9'])(
    'CORROBORATE_LIMITS=%s is an error that names it',
    (value) => {
      expect(() => readEnvironment({ CORROBORATE_LIMITS: value })).toThrow(/^CORROBORATE_LIMITS: `.*` sets no limit\.\n {2}Write it as a limit/);
    },
  );

  test('that is empty counts as not set, and one that is right is taken', () => {
    expect(readEnvironment({ SITE_URL: '', REPORT_URL: undefined, HOME: '/' })).toEqual({});
    expect(readEnvironment({ CORROBORATE_CACHE: 'content-cache', CORROBORATE_LIMITS: 'word=9' })).toMatchObject({
      CORROBORATE_CACHE: 'content-cache',
      CORROBORATE_LIMITS: { word: 9, nesting: 100 },
    });
    const right = { SITE_URL: 'https://news.example/a/b/', REPORT_URL: 'mailto:a@b.example', SECURITY_CONTACT: 'tel:+49-1', SOURCE_DATE_EPOCH: '1' };
    expect(readEnvironment(right)).toEqual(right);
  });
});
