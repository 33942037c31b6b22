/** The dialogue at a terminal: keys in, text out. */
import { ContentError } from '../compare/types.ts';
import type { Decision } from '../schema/decisions.ts';
import { type Choice, homesFor, passagesWith, type Shown } from './agenda.ts';
import { type Desk, decide, pass, refusal, undo } from './desk.ts';
import { type Action, actionOf, edited, type Key, nameOf, numberOf } from './dialogue.ts';
import { choicesPrompt, choicesText, help, type Look, prompt, SAYS, screen, sentence, typedLine } from './dialogue-text.ts';

export interface Terminal {
  readonly write: (text: string) => void;
  readonly look: () => Look;
  /** Waits for the next key. */
  readonly key: () => Promise<Key>;
  /** Hears of each desk that follows another, when its question is shown. */
  readonly turned: (desk: Desk) => Promise<void>;
}

/** What `ask` throws when the editor quits, as node:readline/promises throws an AbortError. */
const QUIT = new Error('the editor quits');

/** Asks until the editor quits; returns the last desk. */
export async function converse(first: Desk, date: string, terminal: Terminal): Promise<Desk> {
  const page = pageOn(terminal);
  let [desk, ticked]: [Desk, readonly number[]] = [first, []];
  try {
    page.show(screen(desk.agenda, terminal.look()));
    for (;;) {
      const { item } = desk.agenda;
      const action = actionOf(await page.ask(prompt(item, ticked, terminal.look())), item, ticked, date);
      if (action?.kind === 'tick') ({ ticked } = action);
      if (action === null || action.kind === 'tick') continue;
      const next = await perform(action, desk, date, page);
      if (next) [desk, ticked] = [next, []];
      page.show(screen(desk.agenda, terminal.look()));
      if (next) await terminal.turned(desk);
    }
  } catch (cause) {
    if (cause !== QUIT) throw cause;
    terminal.write('\n');
    return desk;
  }
}

type Page = ReturnType<typeof pageOn>;

/** Paragraphs, with a prompt below them that changes in its place. */
function pageOn({ write, look, key }: Terminal) {
  let shown = 0;
  const show = (text: string): void => {
    write(`${shown === 0 ? '' : '\n'}\n${text}\n`);
    shown = 0;
  };
  /** @returns the next key by its name; while the editor types, q and ? are letters */
  const ask = async (line: string, typing = false): Promise<string> => {
    const { length } = [...line];
    // Blanks over what stood there: not every terminal knows an escape sequence for it.
    write(`${shown === 0 ? '\n' : '\r'}${line.padEnd(shown)}${'\b'.repeat(Math.max(0, shown - length))}`);
    shown = length;
    const name = nameOf(await key());
    if (name === 'Quit' || (name === 'q' && !typing)) throw QUIT;
    if (name !== '?' || typing) return name;
    show(help(look()));
    return ask(line);
  };
  return { look, show, tell: (text: string): void => show(sentence(text, look())), ask };
}

/** The desk after an action; null when it stays as it was. */
async function perform(action: Exclude<Action, { kind: 'tick' }>, desk: Desk, date: string, page: Page): Promise<Desk | null> {
  if (action.kind === 'pass') return pass(desk);
  if (action.kind === 'undo') {
    const back = await undo(desk);
    page.tell(back ? (desk.past?.written ? SAYS.undone : SAYS.unskipped) : desk.past ? SAYS.changed : SAYS.nothingToUndo);
    return back;
  }
  const decisions = action.kind === 'decide' ? action.decisions : await (action.kind === 'find' ? place : reword)(desk, date, page);
  if (decisions === null) return null;
  try {
    const next = await decide(desk, decisions);
    page.tell(SAYS.saved(decisions));
    return next;
  } catch (cause) {
    if (!(cause instanceof ContentError)) throw cause;
    page.tell(SAYS.refused(cause.diagnostics.map(refusal)));
    return null;
  }
}

async function reword({ agenda: { item } }: Desk, date: string, page: Page): Promise<Decision[] | null> {
  const label = await type('label', page);
  return label !== null && item?.kind === 'label' ? [{ label, claim: item.claim, date }] : null;
}

/** A passage that the editor looks up, and the claim that it belongs to. */
async function place({ known }: Desk, date: string, page: Page): Promise<Decision[] | null> {
  const words = await type('words', page);
  const picked = words === null ? null : await choose(words, null, (some) => passagesWith(known, some), page);
  const home = picked && (await choose('', picked, (some) => homesFor(known, picked, some), page));
  return home && [{ same: [home.passage, picked.passage], date }];
}

/** @param picked the passage that needs a claim; null while it is looked for */
async function choose(words: string, picked: Shown | null, find: (words: string) => readonly Choice[], page: Page): Promise<Shown | null> {
  const choices = find(words);
  if (choices.length) page.show(choicesText(choices, picked, words, page.look()));
  else page.tell(picked ? SAYS.noClaim(words) : SAYS.noPassage(words));
  if (!choices.length && !picked) return null;
  for (let key = choices.length ? '' : '/'; key !== 'Esc'; key = await page.ask(choicesPrompt(picked, page.look()))) {
    const chosen = choices[numberOf(key)];
    if (chosen) return chosen.shown;
    if (key !== '/') continue;
    const others = await type('words', page);
    return others === null ? null : choose(others, picked, find, page);
  }
  return null;
}

/** Words that the editor types; null when there are none, or after Esc. */
async function type(what: 'label' | 'words', { ask, look }: Page): Promise<string | null> {
  for (let [text, key] = ['', '']; key !== 'Esc'; key = await ask(typedLine(what, text, look()), true)) {
    if (key === 'Enter') return text.trim() || null;
    text = edited(text, key);
  }
  return null;
}
