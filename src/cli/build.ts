/** `npm run build`: the site into dist/, which stays as it was unless all goes well. */
import { cacheModules } from '../build/cache/modules.ts';
import { nextLine } from './next.ts';
import { EXIT, printDiagnostics, runCommand } from './terminal.ts';

const help = `Usage: npm run build -- [options]

Builds the site from content/ into dist/. When something fails, dist/ stays as it was. Stories that have
not changed since they were last built are not rendered again. The address of the site is set by the
environment: SITE_URL=https://example.org/news npm run build

  --profile  say where the time went
  --help     print this

Exit code: 0 done, 1 bad content or a failed build, 2 invalid usage.
`;

await runCommand({
  help,
  options: { profile: { type: 'boolean' } },
  positionals: 0,
  run: async ({ values }) => {
    cacheModules();
    const { runBuild } = await import('../build/run.ts');
    const { stories, rendered, diagnostics, phases, seconds } = await runBuild((words) => console.error(words));
    printDiagnostics(diagnostics);
    if (values['profile'] === true) for (const phase of phases) console.log(`${phase.seconds.toFixed(1).padStart(8)} s  ${phase.name}`);
    const { icu, unicode, node } = process.versions;
    console.log(`words cut by ICU ${icu} (Unicode ${unicode}), Node ${node}`);
    console.log(`dist/ built in ${seconds.toFixed(1)} s: ${stories} ${stories === 1 ? 'story' : 'stories'}, ${rendered} of them rendered`);
    process.stdout.write(nextLine('npm run preview shows it; to publish, copy dist/ to your host'));
    return EXIT.ok;
  },
});
