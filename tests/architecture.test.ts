/** The documentation describes the code that is there: the picture of the rooms, the walk of a sentence, paths, links and the records of decisions. */
import { existsSync, globSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from './cli/run.ts';
import { makeFolder } from './support/folder.ts';

const read = (file: string): string => readFileSync(file, 'utf8');
const files = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...globSync('docs/**/*.md').map((file) => file.replaceAll('\\', '/')).toSorted()]; // prettier-ignore
const architecture = read('docs/architecture.md');

describe('the rooms of docs/architecture.md', () => {
  const folders = (dir: string): string[] => readdirSync(dir, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [`${entry.name}/`] : []));
  const rooms = [
    ...folders('src'),
    ...folders('src/compare').map((name) => `compare/${name}`),
    ...readdirSync('src').filter((name) => /(?<!\.d)\.(?:ts|mjs|astro)$/.test(name)),
  ].toSorted();

  test('the picture shows every room of src/, and no other', () => {
    const picture = /^```mermaid\n([^]*?)^```/m.exec(architecture)?.[1] ?? '';
    const drawn = [...picture.matchAll(/\w\["([^"]+)"\]/g)].map(([, label = '']) => label);
    expect([...new Set(drawn)].toSorted()).toEqual(rooms);
  });

  test('the table below it explains every room, and no other', () => {
    const section = /^## The rooms\n([^]*?)^## /m.exec(architecture)?.[1] ?? '';
    expect([...section.matchAll(/^\| `([^`]+)`/gm)].map(([, room]) => room).toSorted()).toEqual(rooms);
  });

  test('README.md has every room of src/', () => {
    expect(rooms.filter((room) => !/^compare\/./.test(room) && !read('README.md').includes(`\`src/${room}\``))).toEqual([]);
  });
});

test('the sentence of docs/architecture.md becomes the claim that the page prints', async () => {
  const articles = [...architecture.matchAll(/^```markdown (\S+)\n([^]*?)^```/gm)];
  expect(articles.map(([, name]) => name)).toEqual(['lantern-post.md', 'bay-courier.md', 'north-mail.md']);
  const dir = await makeFolder(Object.fromEntries(articles.map(([, name = '', text = '']) => [name, text])));
  const printed: unknown = JSON.parse(/^```json\n([^]*?)^```/m.exec(architecture)?.[1] ?? '');
  const { stdout } = await run('compare', [dir]);
  const { claims } = JSON.parse(stdout) as { claims: unknown[] };
  expect(claims[0]).toMatchObject(printed as object);
});

/** The anchors that a Markdown file offers, as GitHub makes them of its headings. */
const anchorsOf = (text: string): string[] =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) => title.toLowerCase().replaceAll(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-')); // prettier-ignore

describe.each(files)('%s', (file) => {
  const text = read(file);
  test('names no path that does not exist', () => {
    const named = [...text.matchAll(/`((?:src|tests|docs|public|bench|\.github|\.ci)\/[\w./@[\]-]*)`/g)].map(([, path = '']) => path);
    expect(named.filter((path) => !existsSync(path))).toEqual([]);
  });
  test('has no dead link', () => {
    const prose = text.replaceAll(/^```[^]*?^```/gm, '');
    const links = [...prose.matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g)].map(([, link = '']) => link);
    const dead = links.filter((link) => {
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? file : join(dirname(file), path);
      return !existsSync(target) || (anchor !== undefined && !anchorsOf(read(target)).includes(anchor));
    });
    expect(dead).toEqual([]);
  });
  test('names no place on the machine of its author', () => {
    expect(text.match(/(?<![\w.:/])\/(?:work|home|root|tmp|Users)\/|\.\.\/shared/g) ?? []).toEqual([]);
  });
  test('uses the words of the field', () => {
    expect(text.match(/\b(?:furniture|mend(?:s|ed|ing)?|leftovers?|anew|by lot|(?:the|a) shelf|rarity)\b/gi) ?? []).toEqual([]);
  });
});

describe('the records in docs/decisions', () => {
  const records = readdirSync('docs/decisions').filter((name) => name !== 'README.md').toSorted(); // prettier-ignore
  const partsOf = (name: string): { title: string; status: string; headings: string[] } => {
    const text = read(join('docs/decisions', name));
    const [, number, title = ''] = /^# (\d{4}) (.+)$/m.exec(text) ?? [];
    expect(name).toMatch(new RegExp(`^${number}-[a-z0-9-]+\\.md$`));
    return { title, status: /^Status: (.+?) *$/m.exec(text)?.[1] ?? '', headings: [...text.matchAll(/^## (.+)$/gm)].map(([, heading = '']) => heading) };
  };

  test('are numbered without a gap', () => {
    expect(records.map((name) => Number(name.slice(0, 4)))).toEqual(records.map((_, index) => index + 1));
  });
  test.each(records)('%s says what was chosen and why', (name) => {
    const { status, headings } = partsOf(name);
    expect(headings.slice(0, 3)).toEqual(['Context', 'Choice', 'Consequences']);
    expect([[], ['Measured']]).toContainEqual(headings.slice(3));
    expect(read(join('docs/decisions', name))).toMatch(/^Date: \d{4}-\d\d-\d\d$/m);
    const [, successor] = /^superseded by \[\d{4}\]\((\d{4}-[\w-]+\.md)\)$/.exec(status) ?? [];
    if (successor === undefined) expect(status).toBe('accepted');
    else expect(read(join('docs/decisions', successor))).toContain(`](${name})`);
  });
  test('are all in the index, with title and status', () => {
    const rows = [...read('docs/decisions/README.md').matchAll(/^\| \[(\d{4})\]\(([^)]+)\) +\| (.+?) +\| (.+?) +\|$/gm)].map(([, number, name, title, status]) => ({ number, name, title, status })); // prettier-ignore
    expect(rows).toEqual(records.map((name) => ({ number: name.slice(0, 4), name, title: partsOf(name).title, status: partsOf(name).status })));
  });
});
