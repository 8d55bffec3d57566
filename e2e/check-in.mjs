// Answering a check-in as people do: by touching the words beside a button, or with nothing but a keyboard.

import assert from 'node:assert/strict';
import { say } from './words.mjs';

const TABS = 60; // more than any page of a check-in has places to stop at

/** Touches the middle of a radio button or a box, and hits whatever lies there: the button itself or its label. */
export async function choose(input) {
  await input.click({ force: true });
  assert.ok(await input.isChecked(), `${await input.getAttribute('id')} is chosen`);
}

export async function goOn(page) {
  await page.getByRole('button', { name: say('continue'), exact: true }).click();
}

export async function chooseWhoSees(page, sharing, therapist) {
  const label = say(`sharing-${sharing}`, { therapist });
  await choose(page.getByRole('radio', { name: label, exact: true }));
  await goOn(page);
}

/** Gives each question its answer, in order. */
export async function answerAll(page, answers, look = async () => {}) {
  for (const [place, value] of answers.entries()) {
    await look(place + 1);
    await choose(page.locator(`input[name="answer"][value="${value}"]`));
    await goOn(page);
  }
}

/** The whole check-in with Tab, the arrows, Space and Enter. */
export async function onlyWithKeys(page) {
  await tabTo(page, 'input[name="sharing"]');
  await page.keyboard.press('Space');
  await press(page, say('continue'));
  while (await page.locator('input[name="answer"]').count()) {
    await tabTo(page, 'input[name="answer"]');
    await page.keyboard.press('ArrowRight');
    assert.equal(await page.locator('input[name="answer"]:checked').count(), 1, 'the arrows choose');
    await press(page, say('continue'));
  }
  await press(page, say('check-in-review-go'));
}

/** Goes from place to place until it stands on what is looked for, and sees that the focus can be seen. */
async function tabTo(page, selector) {
  for (let tab = 0; tab < TABS; tab += 1) {
    await page.keyboard.press('Tab');
    const at = page.locator(':focus');
    if ((await at.count()) && (await at.evaluate((element, wanted) => element.matches(wanted), selector))) return;
  }
  assert.fail(`${selector} cannot be reached with Tab on ${page.url()}`);
}

async function press(page, name) {
  for (let tab = 0; tab < TABS; tab += 1) {
    await page.keyboard.press('Tab');
    const at = page.locator('button:focus');
    if ((await at.count()) && (await at.innerText()).trim() === name) {
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
      return;
    }
  }
  assert.fail(`no button “${name}” can be reached with Tab on ${page.url()}`);
}
