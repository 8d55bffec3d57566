// Words for something hard: without scripts a client finds an answer, takes words from it, keeps some, sends others, and
// writes down that she thinks of stopping; her therapist reads what was sent, and nothing of what is kept.

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { lookAt, lookWithoutScripts } from './look.mjs';
import { signIn, tick } from './people.mjs';
import { atEachWidth } from './widths.mjs';
import { say } from './words.mjs';

const CLIENT = 'Amina Haddad';
const THERAPIST = 'Daniel Novak';
const KEPT = 'I keep this for myself, for now.';
const SENT = 'I said yes last time, but I don’t agree.';

atEachWidth((width, open) => {
  let client;
  let twin;

  before(async () => {
    client = await open({ scripts: false });
    twin = await open();
  });

  const look = (name) => lookWithoutScripts(client, twin, `${name}-${width}`);

  test('the client looks for her question and is led to words', async () => {
    await signIn(client, CLIENT, '/my');
    await look('saying-home');
    await client.goto('/my/normal');
    await client.getByLabel(say('normal-search')).fill('hollidays');
    await client.getByRole('button', { name: say('normal-search-go') }).click();
    await look('normal-search');
    await client.locator('#found').getByRole('link', { name: say('normal-q-breaks') }).click();
    await look('normal-answer');
    await client.getByRole('link', { name: say('normal-say-go') }).click();
    assert.ok(await client.getByLabel(say('concern-client-break')).isChecked());
    await look('saying-tick');
  });

  test('she takes words, writes her own, and keeps them for the session', async () => {
    await client.getByRole('button', { name: say('saying-tick-go') }).click();
    await tick(client, say('opening-client-break-wish'));
    await look('saying-choose');
    await client.getByRole('button', { name: say('saying-choose-go') }).click();
    const box = client.getByLabel(say('saying-text'), { exact: true });
    assert.equal(await box.inputValue(), say('opening-client-break-wish'));
    await box.fill(KEPT);
    await client.getByRole('button', { name: say('saying-go-on') }).click();
    await client.getByRole('alert').waitFor();
    await look('saying-undecided');
    await decide('saying-do-take');
    await client.getByRole('heading', { name: say('words-title') }).waitFor();
    await look('words-kept');
    await client.goto('/my');
    await client.getByText(KEPT, { exact: true }).waitFor();
  });

  test('she sends other words, from the page that shows all of them', async () => {
    await client.goto('/my/say');
    await client.getByRole('button', { name: say('saying-tick-go') }).click();
    await client.getByRole('button', { name: say('saying-choose-go') }).click();
    await client.getByLabel(say('saying-text'), { exact: true }).fill(SENT);
    await decide('saying-do-send');
    await client.getByText(SENT).waitFor();
    await look('saying-look');
    await client.getByRole('button', { name: say('saying-look-go', { name: THERAPIST }) }).click();
    await client.getByText(say('saying-done-sent', { name: THERAPIST })).waitFor();
    await look('words-sent');
  });

  test('she writes down that she thinks of stopping, and begins a summary', async () => {
    await client.goto('/my/stopping');
    await look('stopping');
    await tick(client, say('ending-kind-wish'));
    await tick(client, say('stopping-tell-kept'));
    await client.getByRole('button', { name: say('stopping-tell-go') }).click();
    await client.getByText(say('stopping-done-kept')).waitFor();
    await look('stopping-kept');
    await client.getByRole('link', { name: say('summary-go') }).click();
    await tick(client, say('summary-part-goals'));
    await look('summary-parts');
    await client.getByRole('button', { name: say('summary-parts-go') }).click();
    await look('summary-edit');
    await client.getByRole('button', { name: say('summary-do-print') }).click();
    await look('summary-paper');
  });

  test('her therapist reads what she sent, and nothing of what she keeps', async () => {
    const therapist = await open();
    await signIn(therapist, THERAPIST, '/today');
    await lookAt(therapist, `today-wrote-${width}`);
    await therapist.getByRole('link', { name: CLIENT, exact: true }).first().click();
    await therapist.getByText(SENT).waitFor();
    const page = await therapist.content();
    assert.ok(!page.includes(KEPT) && !page.includes('thinks about stopping'));
    await lookAt(therapist, `course-wrote-${width}`);
    await therapist.getByRole('link', { name: say('words-course-card-go'), exact: true }).last().click();
    await lookAt(therapist, `saying-therapist-${width}`);
  });

  async function decide(key) {
    await tick(client, say(key));
    await client.getByRole('button', { name: say('saying-go-on') }).click();
  }
});
