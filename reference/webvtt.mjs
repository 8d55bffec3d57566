// Cues as the W3C's own parser reads them: times, ids, text, voices.
//
// Needs the npm package webvtt-parser 2.2.0 (github.com/w3c/webvtt.js, CC0), given as the first argument (its folder);
// the second is the folder with real caption files, ../shared/data/transcripts. Writes reference/webvtt.json: our own
// short files with every cue, and of the real files, whose words are not ours to keep, only counts and fingerprints.
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const [folder, data] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const { WebVTTParser } = require(join(process.cwd(), folder, 'parser.js'));
const entities = JSON.parse(readFileSync(join(folder, 'html-entities.json'), 'utf8'));

// Left out: references in a name (`<v Tom &amp; Ann>`), which this parser leaves as they are and the specification reads.
// Each is a file without its first two lines, or a whole file where it begins with WEBVTT.
const OURS = [
  '00:01.000 --> 00:02.000\nHello.\n',
  'first\n00:01.000 --> 00:02.000 line:0 align:start\nHello\nthere.\n\n2\n00:02.000-->00:03.000\nAgain\n',
  'WEBVTT a title\nKind: captions\n\n00:01.000 --> 00:02.000\nHello.\n',
  'WEBVTT\tx\n00:01.000 --> 00:02.000\nright under the header\n',
  'WEBVTT\r\n\r\n00:01.000 --> 00:02.000\r\nCRLF\r\n\r\n00:03.000 --> 00:04.000\r\nagain\r\n',
  'WEBVTT\r\r00:01.000 --> 00:02.000\rCR alone\r',
  '\ufeffWEBVTT\n\n00:01.000 --> 00:02.000\na mark first\n',
  '00:01.000 --> 00:02.000\na\u0000b\n',
  '100:00:00.000 --> 100:00:01.000\nlong hours\n\n1:00:00.000 --> 1:00:01.000\none digit\n',
  '60:00.000 --> 61:00.000\nno\n\n00:60.000 --> 00:61.000\nno\n\n00:01.00 --> 00:02.000\nno\n\n00:03.000 --> 00:04.000\nyes\n',
  '00:01,000 --> 00:02,000\ncommas\n\n00:03.000 --> 00:04.000\ndots\n',
  '-00:01.000 --> 00:02.000\nnegative\n\n00:03.000 --> 00:04.000\nyes\n',
  '00:05.000 --> 00:03.000\nends first\n\n00:01.000 --> 00:02.000\nearlier\n',
  '00:01.000 --> 00:09.000\none\n\n00:01.000 --> 00:09.000\ntwo\n',
  '00:01.000 --> 00:02.000\na --> b is an arrow\n\n00:03.000 --> 00:04.000\nyes\n',
  '00:01.000 --> 00:02.000\none\n00:03.000 --> 00:04.000\nno blank line\n',
  '00:01.000 --> 00:02.000\n\n00:03.000 --> 00:04.000\nempty above\n',
  'NOTE nobody says this\n\n00:01.000 --> 00:02.000\nyes\n\nNOTE\nnor\nthis\n\n00:03.000 --> 00:04.000\nyes\n',
  'STYLE\n::cue { color: red }\n\n00:01.000 --> 00:02.000\nyes\n',
  'id alone\n\n00:01.000 --> 00:02.000\nyes\n',
  '00:01.000 --> 00:02.000\n<v Mara>Hello.</v>\n\n00:02.000 --> 00:03.000\n<v Ines Okafor>Not closed\n',
  '00:01.000 --> 00:02.000\n<v.loud.first Mara Lindqvist>classes</v> then nobody\n',
  '00:01.000 --> 00:02.000\n<v Mara>one</v>\n<v Ines>two</v>\n',
  '00:01.000 --> 00:02.000\n<v Mara>a <i>b</v> c</i> d\n',
  '00:01.000 --> 00:02.000\n<v Mara>out <v Ines>in</v> out</v> none\n',
  '00:01.000 --> 00:02.000\n<v>no name</v> <v >blank name</v>\n',
  '00:01.000 --> 00:02.000\n<c.yellow>c</c> <b>b</b> <u>u</u> <lang en>l</lang> <ruby>r<rt>t</rt></ruby>\n',
  '00:01.000 --> 00:02.000\n<rt>outside</rt> <x>unknown</x> <font color=red>font</font>\n',
  '00:01.000 --> 00:02.000\n<00:01.500>timed <00:99.000>badly\n',
  '00:01.000 --> 00:02.000\nI <3 you\n',
  '00:01.000 --> 00:02.000\n1 < 2\n',
  '00:01.000 --> 00:02.000\nunclosed <b\n',
  '00:01.000 --> 00:02.000\n&amp;&lt;&gt;&nbsp;&lrm;&rlm;&quot;&apos;&hellip;&eacute;|\n',
  '00:01.000 --> 00:02.000\nAT&T & me\n',
  '00:01.000 --> 00:02.000\n&#233;&#65;|\n',
  'Zoom\n00:01.000 --> 00:02.000\nMara Lindqvist: a label is text here\n',
  '00:01.000 --> 00:02.000\n   blanks round   \n\n00:03.000 --> 00:04.000\n\ttab\n',
  '00:01.000 --> 00:02.000 T:x :y z:\nodd settings\n',
  '\t00:01.000\t-->\f00:02.000\nblanks of all kinds\n',
  '00:01.000 --> 00:02.000x\nno blank after the end\n',
  '12-0\n00:00:01.000 --> 00:00:02.000\n<v Ana María Ñ>sí</v>\n\n\n\n13-0\n00:00:03.000 --> 00:00:04.000\n<v 田中>はい</v>\n',
];

// Voices with their text, in order; pieces of one voice in a row are one.
function spoken(node, voice, out) {
  for (const child of node.children) {
    if (child.type === 'text') {
      const last = out[out.length - 1];
      if (child.value === '') continue;
      if (last && last[0] === voice) last[1] += child.value;
      else out.push([voice, child.value]);
    } else if (child.children) {
      const named = child.name === 'v' ? (child.value ?? '').trim().split(/\s+/).join(' ') || null : voice;
      spoken(child, named, out);
    }
  }
  return out;
}

function cues(text) {
  return new WebVTTParser(entities).parse(text, 'subtitles').cues.map((cue) => {
    const said = spoken(cue.tree, null, []);
    const ms = (time) => Math.round(time * 1000);
    return [cue.id, ms(cue.startTime), ms(cue.endTime), said.map((part) => part[1]).join(''), said];
  });
}

function files(folder) {
  return readdirSync(folder).sort().flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : path.endsWith('.vtt') ? [path] : [];
  });
}

const ours = OURS.map((body) => {
  const file = /^\ufeff?WEBVTT/.test(body) ? body : 'WEBVTT\n\n' + body;
  return { file, cues: cues(file) };
});
const real = files(data).flatMap((path) => {
  const text = new TextDecoder('utf-8', { fatal: false }).decode(readFileSync(path));
  if (!/^WEBVTT($|[ \t\r\n])/.test(text)) return [];
  const all = cues(text);
  const fingerprint = createHash('sha256').update(JSON.stringify(all)).digest('hex');
  return [{ path: relative(data, path), cues: all.length, fingerprint }];
});
writeFileSync(new URL('webvtt.json', import.meta.url), JSON.stringify({ ours, real }, null, 1) + '\n');
console.log(`${ours.length} of ours, ${real.length} real files, ${real.reduce((n, file) => n + file.cues, 0)} cues`);
