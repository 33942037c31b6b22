/**
 * Starts a command of ours, or one of Astro's: `node src/cli/start.mjs check`, `node src/cli/start.mjs astro dev`. Plain JavaScript that old
 * versions of Node read, so that they can say which one is needed, where they would complain of a file's ending. Nothing calls home.
 */
import { fileURLToPath } from 'node:url';
import { runsTypeScript } from './node-version.mjs';

if (runsTypeScript(process.versions.node)) {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const [command, ...rest] = process.argv.slice(2);
  const file = new URL(command === 'astro' ? '../../node_modules/astro/bin/astro.mjs' : `./${command}.ts`, import.meta.url);
  process.argv = [process.argv[0], fileURLToPath(file), ...rest];
  await import(file.href);
} else {
  process.stderr.write(
    `error: Node 22.18 or newer is needed, and this is Node ${process.versions.node}.\n` +
      '  Install it from https://nodejs.org/, or run `npm ci` without --omit=optional, which brings a fitting one along.\n',
  );
  process.exitCode = 1;
}
