// Every page in every state: on a phone and a laptop, by day and by night, and as narrow as 320 px.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { WIDTHS } from './browser.mjs';
import { lookAt, staysInside } from './look.mjs';
import { atHome } from './widths.mjs';

const NARROWEST = 320; // WCAG 2.2, 1.4.10 Reflow: 320 CSS px without scrolling in two directions

const open = atHome();

/** Where each sample stands. */
async function samples() {
  const page = await open({ width: WIDTHS[1] });
  await page.goto('/gallery');
  const all = await page.locator('main a[href^="/gallery/"]').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  await page.context().close();
  return all;
}

// Two windows at a time: each has a context of its own, and the machines have two cores.
describe('the gallery', { concurrency: 2 }, () => {
  for (const colours of ['light', 'dark']) {
    for (const width of WIDTHS) {
      test(`every sample is open to everyone at ${width} px, ${colours}`, async (t) => {
        const page = await open({ width, colours });
        const all = await samples();
        assert.ok(all.length >= 20, `the gallery shows ${all.length} samples`);
        for (const sample of all) {
          await t.test(sample, async () => {
            await page.goto(sample);
            await lookAt(page, `${sample}-${width}-${colours}`);
          });
        }
        await page.context().close();
      });
    }
  }
});

test(`no sample scrolls sideways at ${NARROWEST} px`, async (t) => {
  const page = await open({ width: NARROWEST });
  for (const sample of await samples()) {
    await t.test(sample, async () => {
      await page.goto(sample);
      await staysInside(page);
    });
  }
  await page.context().close();
});
