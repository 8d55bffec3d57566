// The first visit: a client answers by link, her therapist sees the finding, opens it, disagrees, and it stays.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { WIDTHS, openBrowser, openWindow } from './browser.mjs';
import { openHouse } from './house.mjs';
import { lookAt, lookWithoutScripts } from './look.mjs';
import { begins, say } from './words.mjs';

const CLIENT = 'Amina Haddad';
const THERAPIST = 'Daniel Novak';
const WHY = 'The week before was a holiday; we talked about it in the room.';

for (const width of WIDTHS) {
  describe(`at ${width} px`, () => {
    let house;
    let browser;
    let therapist;
    let link;
    let claimsBefore;

    before(async () => {
      house = await openHouse();
      browser = await openBrowser();
      therapist = await openWindow(browser, house.address, { width });
    });

    after(async () => {
      await browser?.close();
      await house?.close();
    });

    test('the therapist signs in and makes a link', async () => {
      await signIn(therapist, THERAPIST);
      await lookAt(therapist, `today-${width}`);
      await openCourse(therapist);
      await lookAt(therapist, `course-before-${width}`);
      claimsBefore = await claims(therapist);
      await therapist.getByRole('button', { name: begins('link-make') }).first().click();
      const address = await therapist.locator('.copy').innerText();
      link = new URL(address.trim()).pathname;
      assert.match(link, /^\/c\/[\w-]{16,}$/);
    });

    test('a mail scanner that opens the link uses nothing up', async () => {
      for (let opened = 0; opened < 3; opened += 1) {
        const answer = await fetch(house.address + link);
        assert.equal(answer.status, 200);
      }
    });

    test('the client answers by link without scripts', async () => {
      const client = await openWindow(browser, house.address, { width, scripts: false });
      const twin = await openWindow(browser, house.address, { width });
      await client.goto(link);
      await lookWithoutScripts(client, twin, `check-in-start-${width}`);
      await client.getByRole('radio', { name: say('sharing-now', { therapist: THERAPIST }) }).check();
      await goOn(client);
      const asked = await answerAll(client, twin, width);
      assert.ok(asked >= 4, `${asked} questions`);
      await lookWithoutScripts(client, twin, `check-in-review-${width}`);
      await client.getByRole('button', { name: say('check-in-review-go') }).click();
      await client.getByRole('heading', { name: say('check-in-thanks-title') }).waitFor();
      await lookWithoutScripts(client, twin, `check-in-thanks-${width}`);
      await client.goto(link);
      await client.getByRole('heading', { name: say('refusal-link-used-title') }).waitFor();
      await client.context().close();
      await twin.context().close();
    });

    test('the therapist sees the finding and opens its evidence', async () => {
      await openCourse(therapist);
      const card = await newCard(therapist, claimsBefore);
      await card.locator('summary', { hasText: /What it rests on/ }).click();
      const evidence = card.locator('details[open] li').first();
      await evidence.waitFor();
      assert.notEqual((await evidence.innerText()).trim(), '');
      await lookAt(therapist, `course-evidence-${width}`);
    });

    test('the therapist disagrees, and it stays', async () => {
      const card = await newCard(therapist, claimsBefore);
      await card.locator('summary', { hasText: say('said-go') }).click();
      await card.getByLabel(say('said-why')).fill(WHY);
      await card.getByRole('button', { name: say('said-disagree') }).click();
      await stays(therapist, claimsBefore);
      await lookAt(therapist, `course-disagreed-${width}`);
      await therapist.getByRole('button', { name: say('sign-out') }).click();
      await signIn(therapist, THERAPIST);
      await openCourse(therapist);
      await stays(therapist, claimsBefore);
    });
  });
}

async function signIn(page, name) {
  await page.goto('/sign-in');
  await lookAt(page, `sign-in-${page.viewportSize().width}`);
  await page.getByRole('button', { name: say('sign-in-demo-go', { name }) }).click();
  await page.waitForURL('**/today');
}

async function openCourse(page) {
  await page.goto('/today');
  await page.getByRole('link', { name: CLIENT, exact: true }).first().click();
  await page.getByRole('heading', { level: 1, name: CLIENT }).waitFor();
}

/** The sentences of the findings on a course. */
function claims(page) {
  return page.locator('article h3').allInnerTexts();
}

/** The first finding that was not there before. */
async function newCard(page, claimsBefore) {
  const now = await claims(page);
  const place = now.findIndex((claim) => !claimsBefore.includes(claim));
  assert.notEqual(place, -1, `nothing new: ${now.join(' / ')}`);
  return page.locator('article').nth(place);
}

/** What the therapist said stands under the finding. */
async function stays(page, claimsBefore) {
  const card = await newCard(page, claimsBefore);
  const said = await card.locator('.said').innerText();
  assert.ok(said.includes(`${THERAPIST} sees it differently`), said);
  assert.ok(said.includes(WHY), said);
}

async function goOn(page) {
  await page.getByRole('button', { name: say('continue'), exact: true }).click();
}

/** Answers every question: a hard week. Goes back once, to see that the answer before was kept. */
async function answerAll(page, twin, width) {
  let asked = 0;
  while (await isAsked(page)) {
    asked += 1;
    const question = await page.getByRole('heading', { level: 1 }).innerText();
    await lookWithoutScripts(page, twin, `check-in-question-${asked}-${width}`);
    const answers = page.locator('input[name="answer"]');
    await answers.nth(/tense|tension|strain/i.test(question) ? (await answers.count()) - 2 : 2).check();
    await goOn(page);
    if (asked === 1) await kept(page);
  }
  return asked;
}

/** Whether a question is open; help, where it is shown after an answer, is read and left on the way. */
async function isAsked(page) {
  const help = page.getByRole('button', { name: say('check-in-help-go'), exact: true });
  if (await help.count()) await help.click();
  return (await page.locator('input[name="answer"]').count()) > 0;
}

/** Back, and the answer is still chosen; then on again. */
async function kept(page) {
  await page.getByRole('link', { name: say('back') }).click();
  assert.equal(await page.locator('input[name="answer"]:checked').count(), 1, 'the first answer was kept');
  await goOn(page);
}
