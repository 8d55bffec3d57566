// A transcript of a real session to bring through the page: one of AnnoMI where it lies beside this checkout, else a case of ours.

import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ANNOMI = new URL('../../shared/data/annomi/annomi_train_dev.csv', import.meta.url);
const CASE = new URL('../cases/transcripts/samuel-08.csv', import.meta.url);

/** The file's path, what its speakers are called, and words that must be on the page. */
export async function aTranscript() {
  const [text, rows] = existsSync(ANNOMI) ? fromAnnoMI() : ofCase();
  const path = join(await mkdtemp(join(tmpdir(), 'attune-transcript-')), 'session.csv');
  await writeFile(path, text);
  return { path, therapist: 'therapist', client: 'client', words: rows };
}

function ofCase() {
  const text = readFileSync(CASE, 'utf8');
  const [, first] = records(text);
  return [text, first.at(-1)];
}

/** The rows of the first session of the file, once each: several people have coded the same utterances. */
function fromAnnoMI() {
  const [head, ...all] = records(readFileSync(ANNOMI, 'utf8'));
  const at = (name) => head.indexOf(name);
  const id = all[0][at('transcript_id')];
  const said = new Map(all.filter((row) => row[at('transcript_id')] === id).map((row) => [row[at('utterance_id')], row]));
  const rows = [...said.values()].map((row, turn) => [id, turn, row[at('interlocutor')], row[at('utterance_text')]]);
  const text = [['transcript', 'turn', 'speaker', 'text'], ...rows].map((row) => row.map(quoted).join(',')).join('\n');
  return [`${text}\n`, rows[1][3]];
}

const quoted = (field) => `"${String(field).replaceAll('"', '""')}"`;

/** The records of a CSV text, RFC 4180. */
function records(text) {
  const rows = [[]];
  for (const [, field, end] of text.matchAll(/("(?:[^"]|"")*"|[^,\n]*)(,|\r?\n|$)/g)) {
    rows.at(-1).push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
    if (end !== ',') rows.push([]);
  }
  return rows.filter((row) => row.length > 1);
}
