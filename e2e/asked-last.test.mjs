// What only one person sees: a client says at the end of a check-in that something frightened them, and the office they
// chose reads it; the therapist sees a check-in like any other, and takes sessions from their calendar.

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { answerAll, chooseWhoSees } from './check-in.mjs';
import { lookAt } from './look.mjs';
import { signIn, tick } from './people.mjs';
import { atEachWidth } from './widths.mjs';
import { begins, say } from './words.mjs';

const CLIENT = 'Mara Lindqvist';
const THERAPIST = 'Ines Okafor';
const OFFICE = 'Tomas Berg';
const WORDS = 'Please ring my sister, not me.';
const CALENDAR = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//A calendar//EN',
  'BEGIN:VEVENT',
  'UID:one@example.org',
  'SUMMARY:M. L.',
  'DTSTART:20990602T100000',
  'DTEND:20990602T105000',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');

atEachWidth((width, open) => {
  let therapist;

  before(async () => {
    therapist = await open();
    await signIn(therapist, THERAPIST, '/today');
    await therapist.getByRole('link', { name: CLIENT, exact: true }).first().click();
  });

  test('what frightened a client reaches the office they chose', async () => {
    await therapist.getByRole('button', { name: begins('link-make') }).first().click();
    const link = new URL((await therapist.locator('.copy').innerText()).trim()).pathname;
    const client = await open();
    await client.goto(link);
    await chooseWhoSees(client, 'now', THERAPIST);
    await answerAll(client, [7, 6, 8, 1, 9, 8]);
    await tick(client, say('harm-office'));
    await client.locator('[name="words"]').fill(WORDS);
    await client.getByRole('button', { name: say('check-in-review-go') }).click();
    await client.getByText(say('harm-went-office', { therapist: THERAPIST })).waitFor();
    await lookAt(client, `asked-last-sent-${width}`);

    const office = await open();
    await signIn(office, OFFICE, '/office');
    await office.goto('/office/concerns');
    await office.getByText(WORDS).waitFor();
    await office.getByText('frightened or harmed').waitFor();
    await lookAt(office, `asked-last-office-${width}`);
  });

  test('the therapist sees the check-in and nothing of that', async () => {
    await therapist.goto(therapist.url().replace(/\/link$/, ''));
    const course = await therapist.content();
    assert.ok(!course.includes(WORDS) && !course.includes('frightened'));
  });

  test('sessions come from a calendar file', async () => {
    await therapist.locator('summary', { hasText: say('plan-title') }).click();
    await therapist.getByRole('link', { name: say('calendar-page') }).click();
    await therapist.locator('input[type="file"]').waitFor();
    await lookAt(therapist, `calendar-${width}`);
    await therapist.locator('[name="title"]').fill('m. l.');
    const file = { name: 'mine.ics', mimeType: 'text/calendar', buffer: Buffer.from(CALENDAR) };
    await therapist.locator('input[type="file"]').setInputFiles(file);
    await therapist.getByRole('button', { name: say('calendar-go') }).click();
    await therapist.getByText('One session', { exact: false }).first().waitFor();
    await lookAt(therapist, `calendar-taken-${width}`);
  });
});
