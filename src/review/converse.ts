/** The dialogue at a terminal: keys in, text out, and the effects between them. */
import { emitKeypressEvents } from 'node:readline';
import { setImmediate } from 'node:timers/promises';
import { ContentError } from '../compare/types.ts';
import { homesFor, idOf, passagesWith } from './agenda.ts';
import { type Desk, decide, pass, refusal, undo } from './desk.ts';
import { begin, type Effect, type Key, press, proceed, showFound, showHomes, type State } from './dialogue.ts';
import { help, noHome, prompt, saved, screen } from './dialogue-text.ts';
import { type Look, wrap } from '../cli/wrap.ts';

/** What the dialogue writes to, and how wide it is at the moment. */
export interface Terminal {
  readonly write: (text: string) => void;
  readonly look: () => Look;
}

/** A dialogue that goes on: feed it keys until `over`. */
export interface Talk {
  readonly press: (key: Key) => Promise<void>;
  readonly desk: () => Desk;
  readonly over: () => boolean;
}

/** Opens the dialogue and shows the first question. */
export function openTalk(first: Desk, date: string, { write, look }: Terminal): Talk {
  let desk = first;
  let state = begin(first.agenda, date);
  let over = false;
  let shown = 0;
  const drawPrompt = (): void => {
    const line = prompt(state, look());
    // Blanks over what stood there, rather than an escape sequence that not every terminal knows.
    write(`\r${line.padEnd(shown)}${'\b'.repeat(Math.max(0, shown - [...line].length))}`);
    shown = [...line].length;
  };
  const draw = (...texts: string[]): void => {
    // The line that was typed into stays as it is.
    write(`${shown === 0 ? '' : '\n'}${texts.map((text) => `\n${text}\n`).join('')}\n`);
    shown = 0;
    drawPrompt();
  };
  const say = (text: string): void => draw(wrap([{ kind: 'plain', text }], '', look()), screen(state, look()));

  const answer = async (effect: Effect, current: State): Promise<void> => {
    if (effect.kind === 'find') {
      const passages = passagesWith(desk.known, effect.words);
      state = showFound(current, effect.words, passages);
      return passages.length ? draw(screen(state, look())) : say(`No passage has “${effect.words}”.`);
    }
    if (effect.kind === 'homes') {
      const homes = homesFor(desk.known, effect.picked, effect.words);
      state = showHomes(current, effect.picked, homes);
      return homes.length ? draw(screen(state, look())) : draw(wrap([{ kind: 'plain', text: noHome(effect.words) }], '', look()));
    }
    const before = desk;
    if (effect.kind === 'decide') desk = await decide(desk, effect.decisions);
    if (effect.kind === 'pass' && desk.agenda.item) desk = pass(desk, idOf(desk.agenda.item));
    if (effect.kind === 'undo') {
      const back = await undo(desk);
      if (back === null)
        return say(desk.past ? 'decisions.yaml was changed by somebody else: take the entries out there.' : 'There is no answer to take back.');
      desk = back;
    }
    state = proceed(current, desk.agenda);
    if (effect.kind === 'undo') say(before.past?.written ? 'Taken back.' : 'Back to what was skipped.');
    else if (effect.kind === 'decide') say(saved(effect.decisions));
    else draw(screen(state, look()));
  };

  draw(screen(state, look()));
  return {
    desk: () => desk,
    over: () => over,
    press: async (key) => {
      const step = press(state, key);
      if (step.effect?.kind === 'quit') {
        over = true;
        return write('\n');
      }
      state = step.state;
      if (step.draw === 'prompt') drawPrompt();
      if (step.draw === 'all') draw(screen(state, look()));
      if (step.draw === 'help') draw(help(look()));
      if (!step.effect) return undefined;
      return answer(step.effect, state).catch((cause: unknown) => {
        if (!(cause instanceof ContentError)) throw cause;
        state = proceed(state, desk.agenda);
        say(`Nothing was written: ${cause.diagnostics.map(refusal).join('; ')}.`);
      });
    },
  };
}

/** Runs the dialogue on the terminal of this process until the editor ends it; returns the last desk. */
export async function converse(desk: Desk, date: string): Promise<Desk> {
  const { stdin, stdout } = process;
  const look = (): Look => ({ width: stdout.columns || 80, colour: stdout.hasColors() && !process.env['NO_COLOR'] });
  const talk = openTalk(desk, date, { write: (text) => stdout.write(text), look });
  emitKeypressEvents(stdin);
  stdin.setRawMode(true);
  try {
    await new Promise<void>((done, fail) => {
      let last = Promise.resolve();
      let screens = 0;
      stdin.on('keypress', (_: string | undefined, key: Key) => {
        const seen = screens;
        last = last
          .then(async () => {
            // A second Enter must not answer a question that was not to be seen yet; to end the dialogue does no harm.
            if (talk.over() || (screens !== seen && key.name !== 'q' && key.name !== 'c')) return;
            const before = talk.desk();
            await talk.press(key);
            if (talk.desk() === before) return;
            // Lets in what was typed meanwhile: a whole turn of the event loop.
            for (let turns = 0; turns < 2; turns += 1) await setImmediate();
            screens += 1;
          })
          .then(() => (talk.over() ? done() : undefined), fail);
      });
      stdin.on('end', done);
      stdin.resume();
    });
  } finally {
    stdin.setRawMode(false);
    stdin.pause();
  }
  return talk.desk();
}
