// A browser as a person would have it: Debian's Chromium with a fresh profile that talks to nobody but the house.

import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const QUIET = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** A phone and a laptop. */
export const WIDTHS = [390, 1280];

/** Starts the browser; each launch has a profile of its own. */
export function openBrowser() {
  const executablePath = process.env.CHROMIUM ?? PLACES.find(existsSync);
  if (!executablePath) throw new Error('no Chromium: install the package `chromium`, or set CHROMIUM');
  return chromium.launch({ executablePath, args: QUIET });
}

/** One person's window: their width, their colours, and whether scripts run. */
export async function openWindow(browser, address, { width, scripts = true, colours = 'light' }) {
  const context = await browser.newContext({
    baseURL: address,
    colorScheme: colours,
    javaScriptEnabled: scripts,
    reducedMotion: 'reduce',
    viewport: { width, height: 844 },
  });
  context.setDefaultTimeout(20_000);
  return context.newPage();
}
