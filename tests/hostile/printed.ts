/** Content whose characters act on a terminal or on who keeps a log, and what to look for in what is printed of it. */
import type { Run } from '../cli/run.ts';
import type { Files } from '../support/folder.ts';
import { characters } from './characters.ts';
import { data } from './data.ts';
import { sentenceOf } from './site.ts';

const told = [...characters, ...data];
const words = (second: boolean): string => told.map((one, index) => sentenceOf(one, index, second)).join('\n\n');
/** Two articles that tell every case with hostile characters; the decisions quote one that is not there. */
export const printedContent: Files = {
  'content/corrections.md': '---\ncorrections: []\n---\n',
  'content/outlets/kelp-courier.md': '---\nname: Kelp Courier\n---\n',
  'content/outlets/dune-dispatch.md': '---\nname: "Dune | Dispatch <b> ::error::evil ##[add-mask]evil"\n---\n',
  'content/stories/boards/story.md': '---\ntitle: "Boards ::evil ##[error]evil"\nstandfirst: x\ndate: 2031-05-02\n---\n',
  'content/stories/boards/articles/kelp-courier.md': `---\noutlet: kelp-courier\n---\n\n# Evil \u001B[31m\u202Eboards\u009B2J\n\n${words(false)}\n`,
  'content/stories/boards/articles/dune-dispatch.md': `---\noutlet: dune-dispatch\n---\n\n${words(true)}\n`,
};
/** Fields and names that are wrong and whose errors quote them, or the lines around them. */
export const wrongContent: Files = {
  'content/stories/boards/decisions.yaml': '- silent: "\\e[31mevil\\n::set-env name=EVIL::1"\n  claim: a # \u001B[2J\u202E\u009B\n- pin: evil\n  label: x\n  quotes: [{ article: kelp-courier, quote: "\\e[31mnever said\\n::evil::" }]\n', // prettier-ignore
  'content/stories/boards/articles/a\n::set-env name=EVIL::1\u001B[2J##[error]\u202E.md': `---\n"\\e[31mevil": "\u009B"\noutlet: "\\u202eevil"\n---\n`,
};

export const ACTS =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;

/** What of a text would do something; nothing when all is well. */
export function acting(text: string): string[] {
  return text.split('\n').flatMap((line) => (ACTS.test(line) || /##\[|^\s*::/.test(line) ? [JSON.stringify(line)] : []));
}
export const both = ({ stdout, stderr }: Run): string => stdout + stderr;
