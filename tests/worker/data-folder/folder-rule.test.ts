import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FolderFacts, judgeFolder } from '../../../electron/worker/data-folder/folder-rule.ts';
import { parseMountCommand, parseProcMounts, readFolderFacts } from '../../../electron/worker/data-folder/read-folder-facts.ts';

const OK = { kind: 'ok' };
const network = (by: string) => ({ kind: 'network', by });
const synced = (by: string) => ({ kind: 'synced', by });
const facts = (platform: NodeJS.Platform, path: string, more: Partial<FolderFacts> = {}): FolderFacts => ({
  platform,
  path,
  mounts: [],
  oneDriveFolders: [],
  marks: [],
  ...more,
});

describe('a folder on Windows', () => {
  it.each([
    ['C:\\Users\\Dewi\\AppData\\Roaming\\Kawal', OK],
    ['\\\\?\\C:\\Kawal', OK],
    ['\\\\server\\cabang\\Kawal', network('server')],
    ['\\\\?\\UNC\\server\\cabang', network('server')], // a mapped drive, resolved
    ['//server/cabang', network('server')],
    ['\\\\wsl$\\Debian\\home', network('wsl$')],
    ['C:\\Users\\Dewi\\OneDrive\\Kawal', synced('OneDrive')],
    ['C:\\Users\\Dewi\\OneDrive - PT Contoh Motor\\Desktop', synced('OneDrive')],
    ['C:\\Users\\Dewi\\Dropbox (Kantor)\\Kawal', synced('Dropbox')],
    ['G:\\My Drive\\Kawal', synced('Google Drive')],
    ['G:\\Drive Saya\\Kawal', synced('Google Drive')],
    ['C:\\Users\\Dewi\\iCloudDrive\\Kawal', synced('iCloud')],
    ['D:\\Nextcloud\\Kawal', synced('Nextcloud')],
    ['D:\\Bengkel Dropbox Lama\\Kawal', OK],
  ])('%s', (path, verdict) => {
    expect(judgeFolder(facts('win32', path))).toEqual(verdict);
  });

  it('that OneDrive keeps elsewhere than usual, whatever its capitals', () => {
    const kept = { oneDriveFolders: ['D:\\Berkas\\'] };
    expect(judgeFolder(facts('win32', 'd:\\berkas\\Kawal', kept))).toEqual(synced('OneDrive'));
    expect(judgeFolder(facts('win32', 'D:\\Berkas lain', kept))).toEqual(OK);
  });
});

const PROC_MOUNTS = `/dev/sda1 / ext4 rw,relatime 0 0
//server/cabang /mnt/data\\040cabang cifs rw 0 0
server:/export /srv/nfs nfs4 rw 0 0
/dev/sdb1 /srv/nfs/lokal ext4 rw 0 0
siti@host: /home/siti/jauh fuse.sshfs rw 0 0
host /mnt/host vboxsf rw 0 0
/dev/sdc1 /media/usb exfat rw 0 0
server:/b /media/usb nfs rw 0 0
drive /home/siti/awan fuse.rclone rw 0 0
x /home/siti/.local fuse.mergerfs rw 0 0
`;

describe('a folder on Linux', () => {
  it.each([
    ['/home/siti/.config/Kawal', OK],
    ['/mnt/data cabang/Kawal', network('cifs')],
    ['/mnt/data cabang', network('cifs')],
    ['/mnt/data', OK],
    ['/srv/nfs/Kawal', network('nfs4')],
    ['/srv/nfs/lokal/Kawal', OK], // a disk of this PC, mounted below
    ['/srv/nfs-lama/Kawal', OK],
    ['/home/siti/jauh/x', network('fuse.sshfs')],
    ['/mnt/host/x', network('vboxsf')],
    ['/media/usb/x', network('nfs')], // mounted over the stick
    ['/home/siti/awan/x', network('fuse.rclone')],
    ['/home/siti/.local/x', OK],
    ['/home/siti/Dropbox/x', synced('Dropbox')],
  ])('%s', (path, verdict) => {
    expect(judgeFolder(facts('linux', path, { mounts: parseProcMounts(PROC_MOUNTS) }))).toEqual(verdict);
  });

  it.each([
    ['.stfolder', synced('Syncthing')],
    ['.dropbox.cache', synced('Dropbox')],
    ['.sync_1a2b3c4d5e6f.db', synced('Nextcloud')],
    ['.nextcloudsync.log', synced('Nextcloud')],
    ['.tmp.driveupload', synced('Google Drive')],
    ['.849C9593-D756-4E56-8D6E-42412F2A707B', synced('OneDrive')],
    ['.dropbox', OK], // in a home folder, of the program itself
  ])('with %s in it or above it', (mark, verdict) => {
    expect(judgeFolder(facts('linux', '/data/kawal', { marks: [mark] }))).toEqual(verdict);
  });
});

it('a folder on macOS', () => {
  const mounts = parseMountCommand(
    '/dev/disk3s1s1 on / (apfs, sealed, local)\n//dewi@server/cabang on /Volumes/data cabang (smbfs, nodev)\n',
  );
  expect(judgeFolder(facts('darwin', '/Volumes/data cabang/Kawal', { mounts }))).toEqual(network('smbfs'));
  expect(judgeFolder(facts('darwin', '/Users/dewi/Library/Application Support/Kawal', { mounts }))).toEqual(OK);
  expect(judgeFolder(facts('darwin', '/Users/dewi/Library/Mobile Documents/x', { mounts }))).toEqual(synced('iCloud'));
  expect(judgeFolder(facts('darwin', '/Users/dewi/Library/CloudStorage/GoogleDrive-a@b.id/x', { mounts }))).toEqual(synced('Google Drive'));
});

describe('the facts of a real folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kawal-folder-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('an ordinary one is fine, also one that is not there yet', () => {
    expect(judgeFolder(readFolderFacts(folder))).toEqual(OK);
    expect(judgeFolder(readFolderFacts(join(folder, 'not/yet')))).toEqual(OK);
  });

  it('a mark above it and a link that leads there are seen', () => {
    mkdirSync(join(folder, 'shared/.stfolder'), { recursive: true });
    mkdirSync(join(folder, 'shared/kawal'));
    symlinkSync(join(folder, 'shared/kawal'), join(folder, 'link'), 'junction');
    expect(judgeFolder(readFolderFacts(join(folder, 'link')))).toEqual(synced('Syncthing'));
  });

  it.runIf(process.platform === 'linux')('Linux says what is mounted where', () => {
    expect(readFolderFacts(folder).mounts).toContainEqual({ point: '/proc', type: 'proc' });
  });
});
