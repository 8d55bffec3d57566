// Opens a practice of invented clients for one test, and closes it again.

import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const PATIENCE = 120_000; // sealing the demo in an unoptimised build takes a while on a busy machine

/** Starts `attune serve --demo` in an empty folder. Gives its address, and how to close it. */
export async function openHouse() {
  const program = process.env.ATTUNE;
  if (!program) throw new Error('ATTUNE does not say where the program is: run `cargo xtask test`, or set it');
  const data = await mkdtemp(join(tmpdir(), 'attune-e2e-'));
  const serve = ['serve', '--demo', '--data', data, '--listen', '127.0.0.1:0'];
  const child = spawn(program, serve, { stdio: ['ignore', 'pipe', 'inherit'] });
  const address = await addressOf(child);
  return { address, data, close: () => close(child, data) };
}

/** The address the house prints once it is open. */
function addressOf(child) {
  return new Promise((found, failed) => {
    const late = setTimeout(() => failed(new Error('the house did not say where it is open')), PATIENCE);
    child.once('exit', (code) => failed(new Error(`the house closed before it was open, with code ${code}`)));
    child.once('error', failed);
    createInterface({ input: child.stdout }).on('line', (line) => {
      const open = line.match(/Open (http:\/\/\S+)/);
      if (!open) return;
      clearTimeout(late);
      found(open[1].replace(/\/$/, ''));
    });
  });
}

async function close(child, data) {
  const gone = new Promise((done) => child.once('exit', done));
  if (child.exitCode === null) {
    child.kill('SIGTERM');
    await gone;
  }
  await rm(data, { recursive: true, force: true });
}
