/** The ten tasks of an admin's day that come most often (DOMAIN 1, 4), in the order of the document. */
export const TASKS = [
  'call_no_answer',
  'whatsapp',
  'booking',
  'confirm',
  'move',
  'find_by_plate',
  'phone',
  'serviced',
  'inquiry',
  'end_of_day',
] as const;
export type Task = (typeof TASKS)[number];

export const TASK_NAMES: Readonly<Record<Task, string>> = {
  call_no_answer: 'Log a call that nobody answered, and be at the next customer',
  whatsapp: 'Open the WhatsApp chat with the message in it, and log that it was sent',
  booking: 'Make a booking out of a call',
  confirm: 'Confirm a booking of tomorrow',
  move: 'Move a booking to another hour',
  find_by_plate: 'Find a customer by the plate',
  phone: 'Add the right phone number of a customer who is open',
  serviced: 'Log that it was serviced elsewhere, and when',
  inquiry: 'Enter an inquiry: name, phone, channel, need',
  end_of_day: 'Hand the day in and print its report',
};

/** Texts that are typed, the same ones on both sides. */
export const TYPED = { plate: '7644DG', phone: '081255500118', name: 'nuri', inquiryPhone: '081255509911', need: 'ban belakang' };

/**
 * The same in a spreadsheet, key by key: a chord is one, a text its letters, `click` one click. What the sheet looks like stands in
 * docs/usability.md. Where there were two ways, the shorter one was taken.
 */
export const SHEET: Readonly<Record<Task, readonly string[]>> = {
  // date, time, channel (one letter, completed by itself), result code; Enter goes on to the next row
  call_no_answer: ['Ctrl+;', 'Tab', 'Ctrl+Shift+;', 'Tab', 't', 'Tab', '"TM"', 'Enter'],
  whatsapp: [
    ...['F5', '"C"', 'Enter', 'Ctrl+C'], // the phone number
    ...['Alt+Tab', 'Ctrl+Alt+N', 'Ctrl+V', 'Enter'], // WhatsApp Web: a new chat with that number
    ...['Alt+Tab', 'Ctrl+PgDn', 'Ctrl+C', 'Ctrl+PgUp', 'Alt+Tab', 'Ctrl+V'], // the text that stands ready on the next sheet
    ...['Home', 'Ctrl+Right', '"Sari"', 'Enter'], // the name, then send
    ...['Alt+Tab', 'F5', '"J"', 'Enter', 'Ctrl+;', 'Tab', 'Ctrl+Shift+;', 'Tab', 'w', 'Tab', '"TK"', 'Enter'],
  ],
  // the hour's load is looked up on the sheet of bookings first: filter by date, count, back
  booking: [
    ...['Ctrl+PgDn', 'Ctrl+F', '"19/11"', 'Enter', 'Esc', 'Ctrl+PgUp'],
    ...['Ctrl+;', 'Tab', 'Ctrl+Shift+;', 'Tab', 't', 'Tab', '"BK"', 'Tab', 'Tab', 'Tab', '"19/11"', 'Tab', '"8:00"', 'Enter'],
    ...['Ctrl+PgDn', 'Ctrl+End', 'Home', 'Down', '"19/11"', 'Tab', '"8:00"', 'Tab', 'Ctrl+V', 'Enter', 'Ctrl+PgUp'],
  ],
  // on the sheet of bookings: find tomorrow, tick the column "konfirmasi"
  confirm: ['Ctrl+PgDn', 'Ctrl+F', '"19/11"', 'Enter', 'Esc', 'Right', 'Right', 'Right', 'x', 'Enter', 'Ctrl+PgUp'],
  // the same, and the hour anew on both sheets; the load is looked up by eye
  move: [
    ...['Ctrl+PgDn', 'Ctrl+F', '"19/11"', 'Enter', 'Esc', 'Right', '"9:00"', 'Enter'],
    ...['Ctrl+PgUp', 'Ctrl+F', '"7644"', 'Enter', 'Esc', 'F5', '"Q"', 'Enter', '"9:00"', 'Enter'],
  ],
  find_by_plate: ['Ctrl+F', `"${TYPED.plate}"`, 'Enter', 'Esc'],
  // the old number stays readable in the note
  phone: ['F5', '"C"', 'Enter', `"${TYPED.phone}"`, 'Enter'],
  serviced: ['Ctrl+;', 'Tab', 'Ctrl+Shift+;', 'Tab', 't', 'Tab', '"SS"', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', '"17/11"', 'Enter'],
  // a sheet of its own: the first free row, date and time, channel
  inquiry: [
    ...['Ctrl+PgDn', 'Ctrl+PgDn', 'Ctrl+End', 'Home', 'Down', 'Ctrl+;', 'Tab', 'Ctrl+Shift+;', 'Tab'],
    ...[`"${TYPED.name}"`, 'Tab', `"${TYPED.inquiryPhone}"`, 'Tab', 'i', 'Tab', `"${TYPED.need}"`, 'Enter'],
  ],
  // the summary's formulas stand ready: its date, then print, save under the day's name, and a mail with the file to the head
  end_of_day: [
    ...['Ctrl+PgDn', 'Ctrl+PgDn', 'Ctrl+PgDn', 'Ctrl+Home', 'Ctrl+;', 'Enter', 'Ctrl+P', 'Enter', 'Ctrl+S'],
    ...['Alt+Tab', 'Ctrl+N', '"kepala"', 'Tab', '"lap 19/11"', 'click', 'click', 'Ctrl+Enter'],
  ],
};

/** Keys and clicks of such a list; each letter of a text is a key. */
export function sizeOf(list: readonly string[]): { keys: number; clicks: number } {
  const clicks = list.filter((entry) => entry === 'click').length;
  const keys = list.filter((entry) => entry !== 'click').reduce((sum, entry) => sum + (entry.startsWith('"') ? entry.length - 2 : 1), 0);
  return { keys, clicks };
}
