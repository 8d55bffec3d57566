// Looking at a page: nothing for axe to complain about, nothing that scrolls sideways, and a picture kept.

import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
const PICTURES = new URL('./out/', import.meta.url);

/** Looks at a page whose scripts run. */
export async function lookAt(page, name) {
  await picture(page, name);
  await staysInside(page);
  assert.deepEqual(await complaints(page), [], `axe on ${name}`);
}

/** Looks at a page whose scripts are off: axe needs them, so a twin window reads the very same page with scripts on. */
export async function lookWithoutScripts(page, twin, name) {
  await picture(page, name);
  const body = await page.content();
  const address = page.url();
  const sameAddress = (url) => url.href === address;
  await twin.route(sameAddress, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  await twin.goto(address);
  await staysInside(twin);
  assert.deepEqual(await complaints(twin), [], `axe on ${name}`);
  await twin.unroute(sameAddress);
}

/** Nothing is wider than the window. */
export async function staysInside(page) {
  const { inside, window } = await page.evaluate(() => ({
    inside: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth,
  }));
  assert.ok(inside <= window, `${page.url()} is ${inside} px wide in a window of ${window} px`);
}

/** What axe finds: rule, and where. */
async function complaints(page) {
  await page.evaluate(AXE);
  const found = await page.evaluate((values) => globalThis.axe.run(document, { runOnly: { type: 'tag', values } }), RULES);
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

async function picture(page, name) {
  mkdirSync(PICTURES, { recursive: true });
  const path = new URL(`${name.replaceAll(/[^a-z0-9]+/gi, '-')}.png`, PICTURES).pathname;
  await page.screenshot({ path, fullPage: true });
}
