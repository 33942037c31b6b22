import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RESOURCES } from '../../src/compare/resources.ts';
import { rateBattery, toBatteryTable } from '../../src/evaluate/battery.ts';
import { makeFolder } from '../support/folder.ts';
import { encoder } from '../support/readings.ts';

test('the pairs of a table are compared, and counted by kind and outcome', async () => {
  const dir = await makeFolder({});
  const file = join(dir, 'pairs.md');
  await writeFile(
    file,
    '# Pairs\n\n| kind | a | b |\n| --- | --- | --- |\n' +
      '| number | Some 400 bakers walked off the job at the bread plant in Dunmoor. | Some 150 bakers walked off the job at the bread plant in Dunmoor. |\n' +
      '| same | Some 400 bakers walked off the job at the bread plant in Dunmoor. | Some 400 bakers walked off the job at the bread plant of Dunmoor. |\n',
  );
  const rates = await rateBattery(file, RESOURCES, encoder);
  expect(rates).toEqual([
    { kind: 'number', pairs: 1, differs: 1, unsettled: 0, agreed: 0, apart: 0 },
    { kind: 'same', pairs: 1, differs: 0, unsettled: 0, agreed: 1, apart: 0 },
  ]);
  expect(toBatteryTable(rates)).toMatch(/number +1 +1\.00 +0\.00/);
});
