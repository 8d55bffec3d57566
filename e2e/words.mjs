// The sentences on the pages, read from the same file the pages are drawn from, so that a rewording breaks no walk.

import { readFileSync } from 'node:fs';

const PAGES = readFileSync(new URL('../words/en/pages.ftl', import.meta.url), 'utf8');

/** One sentence with its gaps filled. */
export function say(key, gaps = {}) {
  const line = PAGES.split('\n').find((line) => line.startsWith(`${key} = `));
  if (!line) throw new Error(`no sentence \`${key}\` in words/en/pages.ftl`);
  return line.slice(key.length + 3).replaceAll(/\{ \$(\w+) \}/g, (_, gap) => String(gaps[gap]));
}

/** The part of a sentence before its first gap: enough to find it on a page. */
export function begins(key) {
  const line = PAGES.split('\n').find((line) => line.startsWith(`${key} = `));
  if (!line) throw new Error(`no sentence \`${key}\` in words/en/pages.ftl`);
  return line.slice(key.length + 3).split('{')[0].trim();
}
