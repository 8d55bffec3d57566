// A strain and what became of it: the therapist owns a part and opens it, the client reads it and says where it stands, and
// the course says so on both pages.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookAt } from './look.mjs';
import { signIn, tick } from './people.mjs';
import { atEachWidth } from './widths.mjs';
import { say } from './words.mjs';

const CLIENT = 'Mara Lindqvist';
const THERAPIST = 'Ines Okafor';
const PART = 'I went on with my question when you had said enough.';

atEachWidth((width, open) => {
  test('the therapist owns a part of it and opens that to the client', async () => {
    const therapist = await open();
    await signIn(therapist, THERAPIST, '/today');
    await therapist.getByRole('link', { name: CLIENT, exact: true }).first().click();
    await therapist.getByRole('link', { name: say('finding-what-became') }).first().click();
    const strained = await therapist.locator('select[name="session"]').inputValue();
    assert.equal(strained, '7');
    await lookAt(therapist, `repair-sheet-${width}`);
    await tick(therapist, 'Part of it is mine');
    await tick(therapist, say('told-moves-owns'));
    await therapist.locator('[name="words"]').fill(PART);
    await tick(therapist, say('sheet-rupture-step-shown'));
    await therapist.locator('main form button[type="submit"]').last().click();
    await therapist.getByText(PART).waitFor();
    await lookAt(therapist, `repair-told-${width}`);
  });

  test('the client reads it, and says that it is there again', async () => {
    const client = await open();
    await signIn(client, CLIENT, '/my');
    await client.goto('/my/told');
    await client.getByText(PART).waitFor();
    await client.goto('/my/told/rupture-step?session=7');
    await tick(client, say('told-step-still-there'));
    await client.locator('main form button[type="submit"]').last().click();
    await client.waitForURL('**/my/told*');
    await lookAt(client, `repair-client-${width}`);
    await client.goto('/my/course');
    await client.getByText('it was said to be there again').first().waitFor();
  });
});
