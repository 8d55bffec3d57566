// A house and a browser for the walks of one file, and the same walks at each width.

import { after, before, describe } from 'node:test';
import { WIDTHS, openBrowser, openWindow } from './browser.mjs';
import { openHouse } from './house.mjs';

/** Opens both before the walks and closes them after; gives what opens a window there, `how` as `openWindow` takes it. */
export function atHome() {
  let house;
  let browser;

  before(async () => {
    house = await openHouse();
    browser = await openBrowser();
  });

  after(async () => {
    await browser?.close();
    await house?.close();
  });

  return (how) => openWindow(browser, house.address, how);
}

/** Gives each width to `walks`, with what opens a window of that width; `how` may turn scripts off. */
export function atEachWidth(walks) {
  for (const width of WIDTHS) {
    describe(`at ${width} px`, () => {
      const open = atHome();
      walks(width, (how = {}) => open({ width, ...how }));
    });
  }
}
