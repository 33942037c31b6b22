/**
 * The terminal of this process, key by key, with node:readline. Prompts of @clack/core were tried: a key that is pressed while a story is
 * compared answers the next question unseen, Esc and Ctrl-C are one, wrapped lines lose their indent, and escape sequences go to
 * terminals that asked for none.
 */
import { once } from 'node:events';
import { emitKeypressEvents } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import type { Terminal } from './converse.ts';
import { type Key, nameOf } from './dialogue.ts';

/** Lends the terminal out; afterwards it is as it was. */
export async function withTerminal<Result>(use: (terminal: Terminal) => Promise<Result>): Promise<Result> {
  const { stdin, stdout } = process;
  let keys: Key[] = [];
  emitKeypressEvents(stdin);
  stdin.on('keypress', (_: string | undefined, key: Key) => keys.push(key));
  stdin.on('end', () => stdin.emit('keypress', '', { name: 'd', ctrl: true }));
  stdin.setRawMode(true).resume();
  try {
    return await use({
      write: (text) => stdout.write(text),
      look: () => ({ width: stdout.columns || 80, colour: stdout.hasColors() && !process.env['NO_COLOR'] }),
      key: async () => {
        if (keys.length === 0) await once(stdin, 'keypress');
        return keys.shift() ?? {};
      },
      turned: async () => {
        // A key that was pressed before the question could be read answers nothing, though it may quit. The pause lets in what is on its way.
        await setTimeout(20);
        keys = keys.filter((key) => key.name === 'q' || nameOf(key) === 'Quit');
      },
    });
  } finally {
    stdin.setRawMode(false).pause();
  }
}
