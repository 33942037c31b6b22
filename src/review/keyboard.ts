/**
 * The terminal of this process, key by key, with node:readline. Prompts of @clack/core were tried: a key that is pressed while a story is
 * compared answers the next question unseen, Esc and Ctrl-C are one, wrapped lines lose their indent, and escape sequences go to
 * terminals that asked for none.
 */
import { once } from 'node:events';
import { emitKeypressEvents, type Key } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { converse } from './converse.ts';
import type { Desk } from './desk.ts';
import { nameOf } from './dialogue.ts';

/** Runs the dialogue until the editor quits; returns the last desk. */
export async function converseHere(desk: Desk, date: string): Promise<Desk> {
  const { stdin, stdout } = process;
  let keys: Key[] = [];
  emitKeypressEvents(stdin);
  stdin.on('keypress', (_: string | undefined, key: Key) => keys.push(key));
  stdin.on('end', () => stdin.emit('keypress', '', { name: 'd', ctrl: true }));
  stdin.setRawMode(true).resume();
  const terminal = {
    write: (text: string) => stdout.write(text),
    look: () => ({ width: stdout.columns || 80, colour: stdout.hasColors() && !process.env['NO_COLOR'] }),
    key: async () => {
      if (keys.length === 0) await once(stdin, 'keypress');
      return keys.shift() ?? {};
    },
  };
  // A key that was pressed before the question could be read answers nothing, though it may quit. The pause lets in what is on its way.
  const dropEarlyKeys = async (): Promise<void> => {
    await setTimeout(20);
    keys = keys.filter((key) => key.name === 'q' || nameOf(key) === 'Quit');
  };
  try {
    return await converse(desk, date, terminal, dropEarlyKeys);
  } finally {
    stdin.setRawMode(false).pause();
  }
}
