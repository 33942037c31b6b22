/** The thread behind `readings.ts`: reads sentences while the test waits. */
import { join } from 'node:path';
import { type MessagePort, workerData } from 'node:worker_threads';
import { openEncoder } from '../../src/encoder/index.ts';

const { port, signal } = workerData as { port: MessagePort; signal: Int32Array };
const encoder = openEncoder({ cacheFolder: join('node_modules', '.cache', 'corroborate-tests'), workers: 1 });

port.on('message', async ({ name, sentences }: { name: string; sentences: string[] }) => {
  try {
    port.postMessage({ readings: (await encoder.read([{ name, sentences }]))[0] });
  } catch (cause) {
    port.postMessage({ error: String(cause) });
  }
  Atomics.store(signal, 0, 1);
  Atomics.notify(signal, 0);
});
