// The walks of one file at each width, with a house and a browser of their own.

import { after, before, describe } from 'node:test';
import { WIDTHS, openBrowser, openWindow } from './browser.mjs';
import { openHouse } from './house.mjs';

/** Gives each width to `walks`, with what opens a window of that width; `how` may turn scripts off. */
export function atEachWidth(walks) {
  for (const width of WIDTHS) {
    describe(`at ${width} px`, () => {
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

      walks(width, (how = {}) => openWindow(browser, house.address, { width, ...how }));
    });
  }
}
