import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Files } from '../support/folder.ts';

/** What a withdrawn article said, and what an article of which only quotations may be shown says besides. */
export const WITHDRAWN_WORDS = 'the captain had been asleep in the galley';
export const UNQUOTED_WORDS = 'Gulls circled over the empty pier';

const front = (fields: string) => `---\n${fields}\n---\n\n`;
const FERRY = 'stories/ferry-line';

/** A site about a ferry that never sailed, with all that makes a page difficult. */
export const ferry: Files = {
  'outlets/north-gazette.md': `${front('name: North Gazette\ncountry: Skerry Isles\nurl: https://north-gazette.example/')}A weekly.\n`,
  'outlets/tide-times.md': front('name: Tide Times (not named in the copy)'),
  'outlets/echo.md': front('name: "Echo <b>of</b> the Bay & Co"'),
  'outlets/mist.md': front('name: The Mist'),
  'corrections.md': `${front(
    'corrections:\n  - date: 2031-05-09\n    story: ferry-line\n    claim: ferry-boats\n    text: The number of boats was given wrongly.',
  )}What was put right.\n`,
  [`${FERRY}/story.md`]: front(
    'title: The ferry line\nstandfirst: How many boats will sail to the outer islands?\ndate: 2031-05-08\nupdated: 2031-05-10\ntags: [ferries]',
  ),
  [`${FERRY}/decisions.yaml`]: `- pin: ferry-boats
  label: How many boats the line will have
  quotes:
    - { article: north-gazette, quote: The new ferry line will have seven boats }
    - { article: tide-times, quote: The new ferry line could have nine boats }
- difference: certainty
  claim: ferry-boats
  sides:
    - { articles: [north-gazette], value: will have }
    - { articles: [tide-times], value: could have }
`,
  [`${FERRY}/claims.lock.yaml`]: `claims:
  - id: ferry-boats
    mentions:
      - { article: north-gazette, quote: The new ferry line will have seven boats }
      - { article: tide-times, quote: The new ferry line could have nine boats }
redirects:
  - { from: number-of-boats, to: ferry-boats }
  - { from: the-old-tunnel, to: null }
history:
  - { claim: ferry-boats, on: 2031-05-08, status: agreed }
  - { claim: number-of-boats, on: 2031-05-10, status: gone }
`,
  [`${FERRY}/articles/north-gazette.md`]: `${front(
    'outlet: north-gazette\nurl: https://north-gazette.example/ferry\npublished: 2031-05-08T07:10\npublishedIs: stated\npublish: full',
  )}# Seven boats for the outer islands\n\nThe new ferry line will have seven boats, harbour master Odd Vik said on Thursday. The first crossing leaves the old pier at dawn on Monday.\n\nTickets cost 12 crowns for islanders and 30 crowns for visitors. The line was promised eleven years ago.\n`,
  [`${FERRY}/articles/tide-times.md`]: `${front(
    'outlet: tide-times\npublished: 2031-05-08\npublishedIs: stated',
  )}# Nine boats may sail\n\nThe new ferry line could have nine boats, harbour master Odd Vik said. The first crossing leaves the old pier at dawn on Monday.\n\n${UNQUOTED_WORDS}.\n`,
  [`${FERRY}/articles/echo.md`]: `${front(
    'outlet: echo\npublished: 2031-03-01\npublishedIs: stated\npublish: full',
  )}# <script>alert(1)</script> "Quoted" 'title' & \u202Ebackwards\n\n=HYPERLINK("http://evil.example","x") is what the harbour office printed on every ticket. Tickets cost <b style="color:red">12 crowns</b> for islanders and 30 crowns for visitors, it said.\n\n<img src=x onerror=alert(1)> stood in the notice of the harbour office [here](javascript:alert(1)).\n`,
  [`${FERRY}/articles/mist.md`]: `${front('outlet: mist\nwithdrawn: The paper asked for it.')}# Asleep\n\nThe Mist has learnt that ${WITHDRAWN_WORDS} when the boat ran aground.\n`,
  'stories/lone-lamp/story.md': front('title: The lamp on the mole\nstandfirst: One paper on a lamp.\ndate: 2031-04-01'),
  'stories/lone-lamp/articles/north-gazette.md': `${front(
    'outlet: north-gazette\npublish: full',
  )}The lamp on the mole was lit again on Tuesday evening after forty years.\n\nNobody knows who has lit it.\n`,
  'stories/not-yet/story.md': front('title: Not yet to be read\nstandfirst: A draft.\ndate: 2031-06-01\ndraft: true'),
  'stories/not-yet/articles/north-gazette.md': `${front('outlet: north-gazette')}The harbour will be dredged in autumn, the council decided.\n`,
};

/** Builds a site of its own from `content`, to stand at `address`; the caller calls `remove` in the end. */
export async function buildSite(
  content: Files,
  address: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<{ dist: string; content: string; remove: () => Promise<void> }> {
  const dir = await realpath(await mkdtemp(join(tmpdir(), 'corroborate-site-')));
  for (const [name, text] of Object.entries(content)) {
    await mkdir(dirname(join(dir, 'content', name)), { recursive: true });
    await writeFile(join(dir, 'content', name), text);
  }
  for (const name of ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'])
    await cp(name, join(dir, name), { recursive: true });
  await symlink(resolve('node_modules'), join(dir, 'node_modules'), 'junction');
  await promisify(execFile)(process.execPath, [join(dir, 'src/cli/build.ts')], { cwd: dir, env: { ...process.env, SITE_URL: address, ...environment } });
  return { dist: join(dir, 'dist'), content: join(dir, 'content'), remove: () => rm(dir, { recursive: true, force: true }) };
}
