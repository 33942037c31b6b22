/** Compares an archive story by story and prints what that took; a process of its own, so that its memory can be told. */
import { readingsOf } from '../support/readings.ts';
import { RESOURCES } from '../../src/compare/resources.ts';
import { compareStory, prepareStory } from '../../src/compare/index.ts';
import { makeArchive } from './archive.ts';

const [stories = 1, articles = 2] = process.argv.slice(2).map(Number);
let time = 0;
let claims = 0;
for (const { source } of makeArchive({ stories, articles, words: 500, seed: 1 }).stories) {
  const before = process.cpuUsage();
  claims += compareStory(prepareStory(source.articles, RESOURCES, readingsOf(source.articles)), source).comparison.claims.length;
  const { user, system } = process.cpuUsage(before);
  time += (user + system) / 1e6;
}
console.log(JSON.stringify({ seconds: time, claims, memory: process.resourceUsage().maxRSS / 1024 }));
