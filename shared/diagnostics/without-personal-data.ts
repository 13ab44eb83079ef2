/** Longer than any message of ours; what goes on longer is somebody's data. */
const LONGEST_MESSAGE = 2000;
const LONGEST_ENTRY = 8000;

/**
 * A line of the log without what could tell of a person, whoever wrote it: the log is sent to people who have no business with customers.
 * Whatever stands in quotes goes (messages of SQLite, V8 and zod quote data), and mail addresses, runs of seven digits or more (phones,
 * engine, frame and identity numbers, birth dates) and the name of the PC's user in a path. Stack frames stay: they name code alone.
 */
export function withoutPersonalData(entry: string): string {
  const kept = blocks(entry).map(({ isStack, text }) => (isStack ? withoutUserNames(text) : messageOnly(text)));
  return shortened(kept.join('\n'), LONGEST_ENTRY);
}

function messageOnly(text: string): string {
  const plain = withoutEchoes(withoutUserNames(withoutQuoted(text)));
  return shortened(plain.replace(MAIL, '<mail>').replace(NUMBER, '<number>'), LONGEST_MESSAGE);
}

/** A quote that nobody closes hides the rest of its block. An apostrophe within a word opens none. */
const QUOTED = [
  /"[^"]*(?:"|$)/g,
  /“[^”]*(?:”|$)/g,
  /«[^»]*(?:»|$)/g,
  /`[^`]*(?:`|$)/g,
  /(?<![\p{L}\d])'[^']*(?:'|$)/gu,
  /(?<![\p{L}\d])‘[^’]*(?:’|$)/gu,
];
const MAIL = /[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]+/g;
const NUMBER = /\+?\d(?:[ ().\-/]{0,2}\d){6,}/g;
/** `C:\Users\Dewi A\…`, `/home/dewi/…`: up to the next separator, as names may have spaces. */
const USER_FOLDER = /([/\\](?:home|Users|users)[/\\])[^/\\\n]+/g;

function withoutQuoted(text: string): string {
  return QUOTED.reduce((rest, quoted) => rest.replace(quoted, '<text>'), text);
}

/** "RangeError: Invalid time zone specified: Siti": the language's own errors repeat values without quotes, so of them only known words stay. */
const OWN_ERRORS = /((?:Type|Range|Syntax|Reference|URI|Eval)Error: )([^\n]*)/g;
const KNOWN_WORDS = new Set(
  `a an and any argument arguments array arraybuffer as assignment async at await bigint buffer call called calling cannot circular class clone
  cloned const constant constructor convert converting could data date deep define defined delete did does end error exceeded expected extensible
  failed for from function generator get has in index infinity input instance integer into invalid is iterable iterator json large length
  limit maximum memory method missing mix must negative new no non not null number object of on only operation or other out outside position private
  properties property prototype proxy radix range read reading recursion redefine regular require required resizable response return set setting
  size specified stack statement string structure super symbol than the there this time to token too type types undefined unexpected unterminated url
  valid value values variable when with without your zone`.split(/\s+/),
);
/** "SqliteError: no such column: siti": what follows the second colon is a value, unless it names columns or is the system's fixed wording. */
const ECHOED = /(\b\w*Error(?: \[\w+\])?: (?!E[A-Z]+:)[^:\n]*: )([^\n]+)/g;
const COLUMNS = /^[a-z_]+\.[a-z_]+(?:, [a-z_]+\.[a-z_]+)*$/;

function withoutEchoes(text: string): string {
  return text
    .replace(OWN_ERRORS, (_all, name: string, message: string) => name + knownWordsOf(message))
    .replace(ECHOED, (_all, before: string, value: string) => before + (COLUMNS.test(value) ? value : '<text>'));
}

function knownWordsOf(message: string): string {
  const words = message.split(' ').map((word) => (isKnown(word) ? word : '<text>'));
  return words.join(' ').replace(/<text>(?: <text>)+/g, '<text>');
}

function isKnown(word: string): boolean {
  const bare = word.replace(/[(),.:;]/g, '').toLowerCase();
  return bare === '<text>' || KNOWN_WORDS.has(bare);
}

function withoutUserNames(text: string): string {
  return text.replace(USER_FOLDER, '$1<user>');
}

function shortened(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest)} … (${text.length - longest} characters more)`;
}

interface Block {
  isStack: boolean;
  text: string;
}

/** Messages and stacks by turns: what is quoted may run over several lines, but never through a stack. */
function blocks(entry: string): Block[] {
  const found: Block[] = [];
  for (const line of entry.split('\n')) {
    const isStack = STACK_FRAME.test(line);
    const last = found.at(-1);
    if (last?.isStack === isStack) last.text += `\n${line}`;
    else found.push({ isStack, text: line });
  }
  return found;
}

/** `    at openBranch (file:///…/index.js:12:3)`, `    at async node:internal/…:1:2`: a place in a file at its end, and nothing quoted. */
const STACK_FRAME = /^ {4}at [^"'`“‘«]*(?::\d+:\d+|<anonymous>|native)\)?$/;
