// The first visit: a client answers by link, her therapist sees the finding, opens it, disagrees, and it stays.

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { answerAll, chooseWhoSees, choose, goOn, onlyWithKeys } from './check-in.mjs';
import { lookAt, lookWithoutScripts } from './look.mjs';
import { signIn as signInAs } from './people.mjs';
import { aTranscript } from './transcript.mjs';
import { atEachWidth } from './widths.mjs';
import { begins, say } from './words.mjs';

const CLIENT = 'Amina Haddad';
const THERAPIST = 'Daniel Novak';
const SUPERVISOR = 'Ruth Adeyemi';
const WHY = 'The week before was a holiday; we talked about it in the room.';
const DONE = 'Daniel is with her on the phone.';
const QUESTION = 'How do I bring this up without making her feel judged?';
// A hard week on the check-in: on good terms, goals, ways of working, tension, the two qualities asked in turn.
const HARD = ['1', '1', '1', '9', '1', '1'];
// The PHQ-9 with "several days" on its ninth question, which calls for help.
const WITH_RISK = [...HARD, '0', '0', '1', '1', '0', '0', '0', '0', '1'];

atEachWidth((width, open) => {
  let therapist;
  let link;
  let claimsBefore;

  before(async () => {
    therapist = await open();
  });

  test('the therapist signs in and makes a link', async () => {
    await signIn(therapist, THERAPIST, '/today');
    await lookAt(therapist, `today-${width}`);
    await openCourse(therapist);
    await lookAt(therapist, `course-before-${width}`);
    claimsBefore = await claims(therapist);
    link = await makeLink(therapist);
    await lookAt(therapist, `course-link-${width}`);
  });

  test('a mail scanner that opens the link uses nothing up', async () => {
    for (let opened = 0; opened < 20; opened += 1) {
      const answer = await fetch(new URL(link, therapist.url()));
      assert.equal(answer.status, 200);
    }
  });

  test('the client answers by link without scripts', async () => {
    const client = await open({ scripts: false });
    const twin = await open();
    await client.goto(link);
    await lookWithoutScripts(client, twin, `check-in-start-${width}`);
    await goOn(client);
    await lookWithoutScripts(client, twin, `check-in-start-unchosen-${width}`);
    await client.getByRole('alert').waitFor();
    await chooseWhoSees(client, 'now', THERAPIST);
    await nothingIsSkippedPast(client, twin, link, width);
    await answerAll(client, HARD, (number) => lookWithoutScripts(client, twin, `check-in-question-${number}-${width}`));
    await client.getByRole('heading', { name: say('check-in-review-title') }).waitFor();
    await lookWithoutScripts(client, twin, `check-in-review-${width}`);
    await client.getByRole('button', { name: say('check-in-review-go') }).click();
    await client.getByRole('heading', { name: say('check-in-thanks-title') }).waitFor();
    await lookWithoutScripts(client, twin, `check-in-thanks-${width}`);
    await client.goto(link);
    await client.getByRole('heading', { name: say('refusal-link-used-title') }).waitFor();
    await lookWithoutScripts(client, twin, `check-in-used-${width}`);
    await client.context().close();
    await twin.context().close();
  });

  test('the therapist sees the finding and opens its evidence', async () => {
    await openCourse(therapist);
    await lookAt(therapist, `course-after-${width}`);
    const card = await newCard(therapist, claimsBefore);
    await card.locator('summary', { hasText: /What it rests on/ }).click();
    const evidence = card.locator('details[open] li').first();
    await evidence.waitFor();
    assert.notEqual((await evidence.innerText()).trim(), '');
    await lookAt(therapist, `course-evidence-${width}`);
  });

  test('the therapist disagrees, and it stays', async () => {
    await saySomething(await newCard(therapist, claimsBefore), WHY, 'said-disagree');
    await stays(therapist);
    await lookAt(therapist, `course-disagreed-${width}`);
    await therapist.reload();
    await stays(therapist);
    await therapist.getByRole('button', { name: say('sign-out') }).click();
    await signIn(therapist, THERAPIST, '/today');
    await openCourse(therapist);
    await stays(therapist);
  });

  test('what the therapist takes to supervision reaches the supervisor, and nothing else does', async () => {
    const claim = await (await newCard(therapist, claimsBefore)).locator('h3').innerText();
    await saySomething(await newCard(therapist, claimsBefore), QUESTION, 'said-supervision');
    const supervisor = await open();
    await signIn(supervisor, SUPERVISOR, '/packets');
    await lookAt(supervisor, `packets-${width}`);
    await supervisor.locator('main a[href^="/packets/"]').first().click();
    await supervisor.getByText(QUESTION).waitFor();
    // "As your client sees it, …" to the therapist is "As the client sees it, …" to the supervisor.
    await supervisor.getByText(claim.slice(claim.indexOf(', ') + 2)).first().waitFor();
    const page = await supervisor.locator('body').innerText();
    assert.ok(!page.includes(CLIENT) && !page.includes(WHY), 'the packet names no client and holds no other word');
    await lookAt(supervisor, `packet-${width}`);
    await supervisor.context().close();
  });

  test('an answer about safety shows at once whom to call, and the therapist reads it first', async () => {
    const second = await makeLink(therapist, ['phq-9']);
    const client = await open({ scripts: false });
    const twin = await open();
    await client.goto(second);
    await client.getByRole('heading', { name: say('check-in-safety-title') }).waitFor();
    await lookWithoutScripts(client, twin, `check-in-safety-${width}`);
    await chooseWhoSees(client, 'not-shared', THERAPIST);
    await answerAll(client, WITH_RISK);
    await client.getByRole('heading', { name: say('check-in-help-title') }).waitFor();
    for (const number of ['112', '116 123', '988']) {
      await client.locator('main').getByRole('link', { name: number }).waitFor();
    }
    await lookWithoutScripts(client, twin, `check-in-help-${width}`);
    await client.context().close();
    await twin.context().close();
    await therapist.goto('/today');
    await therapist.getByRole('heading', { name: say('today-first') }).waitFor();
    await lookAt(therapist, `today-first-${width}`);
  });

  test('the supervisor says what was done about it, and it stays with the therapist', async () => {
    const supervisor = await open();
    await signIn(supervisor, SUPERVISOR, '/packets');
    const calls = supervisor.locator('section', { hasText: say('calls-title') }).first();
    const call = calls.locator('li', { hasText: THERAPIST }).first();
    await call.locator('summary', { hasText: say('call-answer') }).click();
    await lookAt(supervisor, `call-${width}`);
    await choose(call.locator('input[name="act"][value="help-is-there"]'));
    await call.getByLabel(say('call-words')).fill(DONE);
    await call.getByRole('button', { name: begins('call-go') }).click();
    await supervisor.waitForURL('**/packets');
    assert.ok(!(await calls.innerText()).includes(DONE), 'it no longer waits for her');
    await lookAt(supervisor, `call-answered-${width}`);
    await supervisor.context().close();
    await therapist.goto('/today');
    await therapist.getByText(DONE).first().waitFor();
  });

  test('the client sees who has looked, and chooses anew', async () => {
    const client = await open();
    await signIn(client, CLIENT, '/my');
    await lookAt(client, `my-${width}`);
    await client.getByRole('link', { name: say('nav-my-course'), exact: true }).first().click();
    await lookAt(client, `my-course-${width}`);
    await client.goto('/my/sharing');
    await client.getByRole('heading', { name: say('reads-title') }).waitFor();
    assert.match(await client.locator('main').innerText(), new RegExp(`${THERAPIST} `), 'the therapist has looked');
    assert.match(await client.locator('main').innerText(), new RegExp(SUPERVISOR), 'the supervisor has looked');
    await lookAt(client, `sharing-${width}`);
    await client.getByRole('link', { name: say('leave') }).click();
    await client.waitForURL('**/leave');
    await lookAt(client, `away-${width}`);
    await client.goto('/my');
    await client.waitForURL('**/sign-in');
    await client.context().close();
  });

  test('a transcript is brought, and read only after a person says who is who', async () => {
    const brought = await aTranscript();
    await openCourse(therapist);
    await therapist.locator('main a[href$="/session/1"]').first().click();
    await lookAt(therapist, `session-${width}`);
    await therapist.locator('summary', { hasText: say('talk-bring') }).click();
    await therapist.getByLabel(say('talk-file')).setInputFiles(brought.path);
    await therapist.getByRole('button', { name: say('talk-bring') }).click();
    await therapist.getByText(say('talk-confirm-why')).waitFor();
    await lookAt(therapist, `transcript-who-${width}`);
    for (const role of ['therapist', 'client']) {
      const speaker = therapist.locator('fieldset', { hasText: say('talk-who-is', { name: brought[role] }) });
      await choose(speaker.locator(`input[value="${role}"]`));
    }
    await therapist.getByRole('button', { name: say('talk-confirm') }).click();
    await therapist.getByRole('heading', { name: say('heard-here') }).waitFor();
    await therapist.locator('#codes details.fold').evaluateAll((folds) => folds.forEach((fold) => (fold.open = true)));
    await therapist.locator('#codes').getByText(brought.words).first().waitFor();
    await lookAt(therapist, `transcript-${width}`);
  });

  test('a file that is no transcript is named for what it is', async () => {
    await openCourse(therapist);
    await therapist.locator('main a[href$="/session/2"]').first().click();
    await therapist.locator('summary', { hasText: say('talk-bring') }).click();
    const pdf = { name: 'notes.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n1 0 obj\n') };
    await therapist.getByLabel(say('talk-file')).setInputFiles(pdf);
    await therapist.getByRole('button', { name: say('talk-bring') }).click();
    const alert = therapist.getByRole('alert');
    await alert.waitFor();
    assert.match(await alert.innerText(), /PDF/);
    await lookAt(therapist, `transcript-refused-${width}`);
  });

  test('a file that is too large is answered with a page, not with a dead connection', async () => {
    await therapist.locator('summary', { hasText: say('talk-bring') }).click();
    const large = { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.alloc(25 * 1024 * 1024, 'a') };
    await therapist.getByLabel(say('talk-file')).setInputFiles(large);
    await therapist.getByRole('button', { name: say('talk-bring') }).click();
    await therapist.getByRole('heading', { name: say('refusal-too-large-title') }).waitFor();
    await lookAt(therapist, `too-large-${width}`);
  });

  test('a whole check-in goes by keyboard alone', async () => {
    await openCourse(therapist);
    const third = await makeLink(therapist);
    const client = await open();
    await client.goto(third);
    await onlyWithKeys(client);
    await client.getByRole('heading', { name: say('check-in-thanks-title') }).waitFor();
    await lookAt(client, `check-in-keys-${width}`);
    await client.context().close();
  });
});

/** Signs in, and looks at the page where one does. */
const signIn = (page, name, lands) => signInAs(page, name, lands, () => lookAt(page, `sign-in-${page.viewportSize().width}`));

async function openCourse(page) {
  await page.goto('/today');
  await page.getByRole('link', { name: CLIENT, exact: true }).first().click();
  await page.getByRole('heading', { level: 1, name: CLIENT }).waitFor();
}

/** Makes a link on the course's page; gives its path. */
async function makeLink(page, also = []) {
  await openCourse(page);
  for (const form of also) await choose(page.locator(`#also-${form}`));
  await page.getByRole('button', { name: begins('link-make') }).first().click();
  const address = await page.locator('.copy').innerText();
  const link = new URL(address.trim()).pathname;
  assert.match(link, /^\/c\/[\w-]{16,}$/);
  return link;
}

/** An address further on leads back to the first open question; going on without an answer says so; back and skip work. */
async function nothingIsSkippedPast(page, twin, link, width) {
  const first = await page.getByRole('heading', { level: 1 }).innerText();
  await page.goto(`${link}?step=5`);
  assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), first);
  await goOn(page);
  await page.getByRole('alert').waitFor();
  await lookWithoutScripts(page, twin, `check-in-unanswered-${width}`);
  await choose(page.locator('input[name="answer"][value="3"]'));
  await goOn(page);
  await page.getByRole('link', { name: say('back') }).click();
  assert.equal(await page.locator('input[name="answer"]:checked').getAttribute('value'), '3', 'the answer was kept');
  await page.getByRole('button', { name: say('skip') }).click();
  await page.getByRole('link', { name: say('back') }).click();
  assert.equal(await page.locator('input[name="answer"]:checked').count(), 0, 'skipped is an answer too');
}

/** The sentences of the findings on a course; all but the first wait in a fold. */
async function claims(page) {
  await unfold(page);
  return page.locator('article h3').allInnerTexts();
}

/** Opens the fold in which the other findings wait. */
async function unfold(page) {
  const fold = page.locator('details.fold:not([open])').filter({ has: page.locator('article') });
  if (await fold.count()) await fold.locator('summary').first().click();
}

/** The first finding that was not there before. */
async function newCard(page, claimsBefore) {
  const now = await claims(page);
  const place = now.findIndex((claim) => !claimsBefore.includes(claim));
  assert.notEqual(place, -1, `nothing new: ${now.join(' / ')}`);
  return page.locator('article').nth(place);
}

async function saySomething(card, why, what) {
  await card.locator('summary', { hasText: say('said-go') }).click();
  await card.getByLabel(say('said-why')).fill(why);
  await card.getByRole('button', { name: say(what) }).click();
}

/** What the therapist said stands under the finding. */
async function stays(page) {
  await unfold(page);
  const said = await page.locator('article .said', { hasText: WHY }).first().innerText();
  assert.ok(said.includes(`${THERAPIST} sees it differently`), said);
  assert.ok(said.includes(WHY), said);
}
