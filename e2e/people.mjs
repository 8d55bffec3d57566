// What people do on many pages: sign in as one of the invented people, and press a choice.

import { say } from './words.mjs';

/** A choice is as large as its card: one presses what it says. */
export const tick = (page, label) => page.locator('label', { hasText: label }).first().click();

/** Signs in as one of the invented people, whom the page of the demo names; `look` may look at that page first. */
export async function signIn(page, name, path, look = async () => {}) {
  await page.goto('/sign-in');
  await look(page);
  await page.getByRole('button', { name: say('sign-in-demo-go', { name }) }).click();
  await page.waitForURL(`**${path}`);
}
