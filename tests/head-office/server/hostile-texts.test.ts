import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { afterEach, describe, expect, it } from 'vitest';
import { plainText } from '../../../shared/domain/plain-text.ts';
import { HOSTILE_TEXTS } from '../../fixtures/hostile-texts.ts';
import { addDashboardUser, signInAs } from '../../support/dashboard.ts';
import { DIALECTS, emptyDatabases } from '../../support/databases.ts';
import { startTestHeadOffice, type TestHeadOffice } from '../../support/head-office.ts';

const emptyDatabase = emptyDatabases();
let office: TestHeadOffice;
afterEach(() => office.close());

/** As a name is taken: without blanks around it, 80 characters at most. */
const NAMES = Object.entries(HOSTILE_TEXTS).map(([what, text]) => [what, text.slice(0, 60)] as const);

describe.each(DIALECTS)('on %s, whatever is typed as a name', (dialect) => {
  it('comes back as text, in the answers and in files', async () => {
    office = await startTestHeadOffice({ database: await emptyDatabase(dialect) });
    await addDashboardUser(office.headOffice, 'Kepala', 'administrator');
    const browser = await signInAs(office.app, 'Kepala');
    for (const [what, name] of NAMES) {
      const answer = await browser.send('POST', '/api/areas', { name: `${name} ${what}` });
      expect([what, answer.statusCode]).toEqual([what, 200]);
    }
    const areas = (await browser.send('GET', '/api/areas')).json<{ name: string }[]>().map(({ name }) => name);
    expect(areas.toSorted()).toEqual(NAMES.map(([what, name]) => `${plainText(name)} ${what}`.trim()).toSorted());

    const branches = NAMES.map(([, name], index) => ({
      code: `H${index}`,
      name: plainText(name).trim() || 'x',
      area: 'Jawa',
      contactName: name,
      contactPhone: null,
    }));
    expect((await browser.send('POST', '/api/branches', { branches })).statusCode).toBe(200);
    const fileOf = async (format: string) => {
      const file = await browser.send('GET', `/api/files/ranking.${format}?month=2026-11`);
      expect([format, file.statusCode]).toEqual([format, 200]);
      return file.rawPayload;
    };
    const { data } = Papa.parse<string[]>((await fileOf('csv')).toString('utf8').replace(/^\ufeff/, ''), { delimiter: ';' });
    const cells = data.flat();
    expect(cells.filter((cell) => /^\s*[=@]|^\s*[+-](?!\d+(?:,\d+)?%?$)/.test(cell))).toEqual([]);
    expect(cells).toContain(HOSTILE_TEXTS.image);
    const sheets = Object.entries(unzipSync(await fileOf('xlsx'))).filter(([part]) => part.endsWith('.xml'));
    expect(sheets.filter(([, bytes]) => /<f[ >/]|<img/.test(strFromU8(bytes)))).toEqual([]);
    expect((await fileOf('pdf')).subarray(0, 5).toString('latin1')).toBe('%PDF-');
  });
});
