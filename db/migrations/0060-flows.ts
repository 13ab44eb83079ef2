import type { Migration } from './migration.ts';

/** Programs that follow up something else than a vehicle's schedule: a visit, a missed booking, an inquiry (DOMAIN 3 and 7). */
export const flowsMigration: Migration = {
  version: 60,
  name: 'flows',
  up: (db) => db.exec(sql),
};

const sql = /* sql */ `
-- 'vehicle': counted from the program's anchor; 'visit': from each visit; 'no_show': from the missed booking; 'inquiry': from the inquiry.
ALTER TABLE programs ADD COLUMN subject TEXT NOT NULL DEFAULT 'vehicle' CHECK (subject IN ('vehicle', 'visit', 'no_show', 'inquiry'));
-- The day it was last switched on: visits and missed bookings of before are not followed up. NULL: at work from the beginning, or never.
ALTER TABLE programs ADD COLUMN active_since TEXT;
ALTER TABLE visits ADD COLUMN known_on TEXT;   -- the day of the import that brought it; NULL: the day itself, or not kept
ALTER TABLE contacts ADD COLUMN satisfaction INTEGER CHECK (satisfaction BETWEEN 1 AND 5);   -- what the customer says of the service, 5 is best

-- A branch that is at work gets the three as a new one finds them (electron/worker/presets); what it or head office has made itself stays.
CREATE TEMP TABLE flow_presets AS
SELECT column1 AS code, column2 AS name, column3 AS subject, column4 AS active, column5 AS step, column6 AS deadline_days, column7 AS attempts FROM (VALUES
  ('CONVERSION', 'Konversi booking', 'inquiry', 1, 'KB', 3, '[[1,3,"whatsapp"],[2,2,"call"],[3,0,"call"]]'),
  ('NO_SHOW', 'Pemulihan tidak datang', 'no_show', 1, 'TD', 5, '[[1,4,"call"],[2,2,"call"]]'),
  ('AFTERCARE', 'Tindak lanjut setelah servis', 'visit', 0, 'TLS', 7, '[[1,4,"whatsapp"],[2,2,"call"]]'))
WHERE EXISTS (SELECT 1 FROM programs) AND column1 NOT IN (SELECT code FROM programs);
INSERT INTO programs (code, name, anchor, position, active, subject)
SELECT code, name, 'last_visit', (SELECT max(position) FROM programs) + row_number() OVER (ORDER BY rowid), active, subject FROM flow_presets ORDER BY rowid;
INSERT INTO program_steps (program_id, engine_prefix, step_no, code, deadline_days)
SELECT p.id, '*', 1, f.step, f.deadline_days FROM flow_presets f JOIN programs p ON p.code = f.code;
INSERT INTO program_attempts (program_id, n, days_before, channel)
SELECT p.id, a.value ->> 0, a.value ->> 1, a.value ->> 2 FROM flow_presets f JOIN programs p ON p.code = f.code, json_each(f.attempts) a;
INSERT INTO templates (kind, program_code, name, body)
SELECT column1, column2, column3, column4 FROM (VALUES
  ('whatsapp', 'CONVERSION', 'WhatsApp jawaban inquiry', 'Selamat pagi {panggilan} {nama}, kami dari bengkel {cabang}. Terima kasih sudah menghubungi kami.' || char(10)
    || 'Dengan booking, motor {panggilan} kami layani tanpa antre. Mau kami siapkan tempat hari dan jam berapa?'),
  ('whatsapp', 'AFTERCARE', 'WhatsApp setelah servis', 'Selamat pagi {panggilan} {nama}, terima kasih sudah servis {motor} di bengkel {cabang}.' || char(10)
    || 'Bagaimana hasilnya? Mohon beri nilai 1 sampai 5 (5 = sangat puas), dan ceritakan kalau ada yang kurang.'),
  ('script', 'CONVERSION', 'Naskah telepon inquiry', 'Selamat pagi, benar dengan {panggilan} {nama}? Saya {petugas} dari bengkel {cabang}. Terima kasih sudah menghubungi kami.' || char(10)
    || 'Apa yang bisa kami bantu untuk motornya? Saya siapkan tempat supaya tidak antre: hari dan jam berapa yang cocok?'),
  ('script', 'NO_SHOW', 'Naskah telepon tidak datang', 'Selamat pagi {panggilan} {nama}, saya {petugas} dari bengkel {cabang}. Kemarin kami menunggu {motor} {plat}.'
    || char(10) || 'Mungkin ada halangan? Saya siapkan tempat lain: hari dan jam berapa yang cocok?'),
  ('script', 'AFTERCARE', 'Naskah telepon setelah servis', 'Selamat pagi {panggilan} {nama}, saya {petugas} dari bengkel {cabang}. Terima kasih sudah servis {motor} {plat}.'
    || char(10) || 'Dari 1 sampai 5, seberapa puas {panggilan} dengan servisnya? Apakah ada yang kurang atau keluhan?'))
WHERE column2 IN (SELECT code FROM flow_presets);
DROP TABLE flow_presets;
`;
