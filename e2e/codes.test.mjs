// What was heard: one key turns it down and the count follows; without scripts the same; the client reads what was opened.

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { lookAt, lookWithoutScripts } from './look.mjs';
import { signIn } from './people.mjs';
import { atEachWidth } from './widths.mjs';
import { say } from './words.mjs';

const THERAPIST = 'Ines Okafor';
const CLIENT = 'Mara Lindqvist';

atEachWidth((width, open) => {
  let therapist;
  let course;

  before(async () => {
    therapist = await open();
    await signIn(therapist, THERAPIST, '/today');
    await therapist.getByRole('link', { name: CLIENT, exact: true }).first().click();
    await therapist.getByRole('heading', { level: 1, name: CLIENT }).waitFor();
    course = new URL(therapist.url()).pathname;
  });

  test('one key turns a code down, the count follows at once, and it is so after a reload', async () => {
    await therapist.goto(`${course}/session/8`);
    await lookAt(therapist, `codes-${width}`);
    const code = therapist.locator('#codes [data-code]').first();
    const id = await code.getAttribute('id');
    const family = id.split('-')[2];
    const before = await count(therapist, family);
    await code.focus();
    await therapist.keyboard.press('r');
    await therapist.locator('[data-told]', { hasText: say('stands-rejected') }).waitFor();
    assert.equal(await count(therapist, family), before - 1);
    assert.equal(await focused(therapist), id, 'the focus stays where it was');
    await lookAt(therapist, `codes-turned-down-${width}`);
    await therapist.reload();
    assert.equal(await count(therapist, family), before - 1);
    await therapist.locator(`#${id}`).getByText(say('stands-rejected')).waitFor();
    await therapist.locator(`#${id}`).focus();
    await therapist.keyboard.press('r');
    await therapist.locator(`#${id}`).getByText(say('stands-rejected')).waitFor({ state: 'detached' });
    assert.equal(await count(therapist, family), before, 'the same key takes it back');
  });

  test('keys move from code to code, accept, and change one into another', async () => {
    const codes = await ids(therapist);
    await therapist.locator(`#${codes[0]}`).focus();
    await therapist.keyboard.press('j');
    assert.equal(await focused(therapist), codes[1]);
    await therapist.keyboard.press('ArrowUp');
    assert.equal(await focused(therapist), codes[0]);
    await therapist.keyboard.press('a');
    await therapist.locator(`#${codes[0]}`).getByText(say('stands-accepted')).waitFor();
    await therapist.keyboard.press('c');
    assert.match(await focused(therapist), /^to-/, 'the list of other codes has the focus');
    await therapist.keyboard.press('Tab');
    await therapist.keyboard.press('Enter');
    await therapist.locator(`#${codes[0]} p.quiet`, { hasText: say('stands-changed', { before: '' }).slice(0, 12) }).waitFor();
    await lookAt(therapist, `codes-changed-${width}`);
  });

  test('without scripts a code is turned down, filtered and added with buttons and links', async () => {
    const page = await open({ scripts: false });
    const twin = await open();
    await signIn(page, THERAPIST, '/today');
    await page.goto(`${course}/session/7`);
    const first = page.locator('#codes [data-code]').first();
    const id = await first.getAttribute('id');
    const family = id.split('-')[2];
    const before = await count(page, family);
    await first.getByRole('button', { name: say('code-not-so') }).click();
    await page.locator(`#${id}`).getByText(say('stands-rejected')).waitFor();
    assert.equal(await count(page, family), before - 1);
    await page.locator(`#counts a[href*="family=${family}"]`).click();
    const shown = await ids(page);
    assert.ok(shown.length > 0 && shown.every((one) => one.endsWith(`-${family}`)), shown.join(' '));
    await lookWithoutScripts(page, twin, `codes-family-${width}`);
    await page.locator('#codes p.add a:visible').first().click();
    await page.getByLabel(say('code-add-which')).waitFor();
    await lookWithoutScripts(page, twin, `codes-add-${width}`);
    await page.getByRole('button', { name: say('code-add-go') }).click();
    await page.getByText(say('heard-by-you')).first().waitFor();
    await page.context().close();
    await twin.context().close();
  });

  test('the marks are taken away as a table without a name or a word that was said', async () => {
    const answer = await therapist.request.get(`${course}/session/7/codes.csv`);
    assert.match(answer.headers()['content-disposition'], /^attachment/);
    const table = await answer.text();
    assert.match(table, /^transcript,turn,speaker,start,end,family,code,confidence,rejected_by\n/);
    assert.match(table, /,therapist\n/, 'who turned one down');
    assert.ok(!table.includes('Mara') && !table.includes('diary'));
  });

  test('on paper the words and the marks stand, and nothing to press', async () => {
    await therapist.goto(`${course}/session/8`);
    await therapist.emulateMedia({ media: 'print' });
    await lookAt(therapist, `codes-print-${width}`);
    assert.equal(await therapist.locator('.answers:visible').count(), 0);
    assert.ok((await therapist.locator('.code-name:visible').count()) > 0);
    await therapist.emulateMedia({ media: 'screen' });
  });

  test('the client reads what was heard once it is opened, and no longer when it is closed', async () => {
    const client = await open();
    await signIn(client, CLIENT, '/my');
    const before = await client.goto('/my/session/7');
    assert.equal(before.status(), 404, 'nothing until it is opened');
    await therapist.goto(`${course}/session/7`);
    await therapist.getByRole('button', { name: say('open-go', { client: CLIENT }) }).click();
    await therapist.getByRole('button', { name: say('open-close') }).waitFor();
    await client.goto('/my/sharing');
    await lookAt(client, `sharing-opened-${width}`);
    await client.locator('main a[href="/my/session/7"]').click();
    await client.getByRole('heading', { level: 1, name: say('opened-title', { number: 7 }) }).waitFor();
    const page = await client.locator('main').innerText();
    assert.doesNotMatch(page, /withdrawal|confrontation|rupture/i);
    await lookAt(client, `my-session-${width}`);
    await therapist.getByRole('button', { name: say('open-close') }).click();
    await therapist.getByRole('button', { name: say('open-go', { client: CLIENT }) }).waitFor();
    assert.equal((await client.goto('/my/session/7')).status(), 404);
    await client.context().close();
  });
});

/** How many marks of a family stand. */
async function count(page, family) {
  return Number(await page.locator(`#counts a[href*="family=${family}"] strong`).innerText());
}

/** The id of what has the focus. */
function focused(page) {
  return page.evaluate(() => document.activeElement.id);
}

/** The ids of the marks on the page. */
function ids(page) {
  return page.locator('#codes [data-code]').evaluateAll((codes) => codes.map((code) => code.id));
}
