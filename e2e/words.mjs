// The sentences on the pages, read from the same files the pages are drawn from, so that a rewording breaks no walk.

import { readFileSync } from 'node:fs';

const read = (name) => readFileSync(new URL(`../words/en/${name}.ftl`, import.meta.url), 'utf8');
const FILES = ['pages', 'rooms', 'codes', 'safety', 'told', 'saying', 'normal', 'ending-page'];
const SENTENCES = FILES.map(read).join('\n').split('\n');

/** One sentence with its gaps filled. */
export function say(key, gaps = {}) {
  const line = SENTENCES.find((line) => line.startsWith(`${key} = `));
  if (!line) throw new Error(`no sentence \`${key}\` in words/en`);
  return line.slice(key.length + 3).replaceAll(/\{ \$(\w+) \}/g, (_, gap) => String(gaps[gap]));
}

/** The part of a sentence before its first gap: enough to find it on a page. */
export function begins(key) {
  const line = SENTENCES.find((line) => line.startsWith(`${key} = `));
  if (!line) throw new Error(`no sentence \`${key}\` in words/en`);
  return line.slice(key.length + 3).split('{')[0].trim();
}
