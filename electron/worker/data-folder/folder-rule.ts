/** What is known of the folder that a branch database stands, or is to stand, in. */
export interface FolderFacts {
  platform: NodeJS.Platform;
  /** Absolute. With links and mapped drives resolved: a network drive of Windows is its `\\server\share` here. */
  path: string;
  /** The mounted file systems, in the order of mounting; empty on Windows. */
  mounts: readonly { point: string; type: string }[];
  /** Where OneDrive says that it keeps its folders (`OneDrive`, `OneDriveCommercial`, `OneDriveConsumer`). */
  oneDriveFolders: readonly string[];
  /** Names of what stands in the folder and in those above it, as far as a synchronising program leaves its mark by it. */
  marks: readonly string[];
}

export type FolderVerdict =
  | { kind: 'ok' }
  /** WAL needs memory that all processes share, and locks that hold: neither crosses a network (sqlite.org/wal.html, "all processes must be on the same host"). */
  | { kind: 'network'; by: string }
  /** A program copies the database while it is being written, and brings old states back. */
  | { kind: 'synced'; by: string };

/** File systems of another machine, or of the host of a virtual one: the memory of a WAL index is not shared there. */
const NETWORK_TYPES =
  /^(nfs\d?|cifs|smb\d?|smbfs|afpfs|webdav|davfs2?|9p|afs|ceph|glusterfs|lustre|gpfs|ncpfs|vboxsf|vmhgfs|prl_fs|fuse\.(sshfs|rclone|gvfsd-fuse|davfs|s3fs|smbnetfs|curlftpfs|glusterfs|vmhgfs-fuse|onedriver|google-drive-ocamlfuse))$/;

/** Folders that the programs make for themselves; a folder by such a name that is none costs a line on the screen. */
const SYNCED_NAMES: readonly [RegExp, string][] = [
  [/^OneDrive( - .+)?$/i, 'OneDrive'],
  [/^Dropbox( \(.+\))?$/i, 'Dropbox'],
  [/^(Google ?Drive|GoogleDrive-.+|My Drive|Drive Saya)$/i, 'Google Drive'],
  [/^(iCloud ?Drive|Mobile Documents)$/i, 'iCloud'],
  [/^Nextcloud\d?$/i, 'Nextcloud'],
  [/^ownCloud\d?$/i, 'ownCloud'],
  [/^Syncthing$/i, 'Syncthing'],
  [/^(pCloudDrive|pCloud Drive)$/i, 'pCloud'],
  [/^MEGA(sync)?$/i, 'MEGA'],
];
const MARKS: readonly [RegExp, string][] = [
  [/^\.849C9593-D756-4E56-8D6E-42412F2A707B$/, 'OneDrive'],
  [/^\.dropbox\.cache$/, 'Dropbox'],
  [/^\.tmp\.drive(up|down)load$/, 'Google Drive'],
  [/^\.(nextcloud)?sync_[0-9a-f]+\.db$|^\.nextcloudsync\.log$/, 'Nextcloud'],
  [/^\.owncloudsync\.log$/, 'ownCloud'],
  [/^\.stfolder$/, 'Syncthing'],
];

/** Is this name worth a look? So that whoever reads a folder need not hand over all that stands in it. */
export function isMark(name: string): boolean {
  return MARKS.some(([pattern]) => pattern.test(name));
}

/** May a branch database stand in this folder? */
export function judgeFolder(facts: FolderFacts): FolderVerdict {
  const network = networkOf(facts);
  if (network !== null) return { kind: 'network', by: network };
  const program = synchroniserOf(facts);
  return program === null ? { kind: 'ok' } : { kind: 'synced', by: program };
}

function networkOf({ platform, path, mounts }: FolderFacts): string | null {
  if (platform === 'win32') return uncHost(path);
  const mount = mounts.filter(({ point }) => isWithin(path, point, '/')).reduce(longer, null);
  return mount && NETWORK_TYPES.test(mount.type) ? mount.type : null;
}

/** `\\server\share`, also as `\\?\UNC\server\share`; null for `C:\…` and `\\?\C:\…`. WSL's own `\\wsl$` is another machine just as well. */
function uncHost(path: string): string | null {
  const [, host] = /^(?:\\\\\?\\UNC\\|\\\\(?![?.]\\))([^\\]+)/i.exec(path.replaceAll('/', '\\')) ?? [];
  return host ?? null;
}

type Mount = FolderFacts['mounts'][number];

/** The deepest mount point holds the folder; of two on the same point, the later one. */
function longer(deepest: Mount | null, mount: Mount): Mount {
  return deepest && deepest.point.length > mount.point.length ? deepest : mount;
}

function synchroniserOf({ platform, path, oneDriveFolders, marks }: FolderFacts): string | null {
  const separator = platform === 'win32' ? '\\' : '/';
  if (oneDriveFolders.some((folder) => isWithin(path, folder, separator))) return 'OneDrive';
  for (const name of path.split(/[/\\]/)) {
    const known = SYNCED_NAMES.find(([pattern]) => pattern.test(name));
    if (known) return known[1];
  }
  return MARKS.find(([pattern]) => marks.some((name) => pattern.test(name)))?.[1] ?? null;
}

/** Windows does not tell capitals apart; elsewhere they are. */
function isWithin(path: string, folder: string, separator: '/' | '\\'): boolean {
  const plain = (name: string) => (separator === '\\' ? name.toLowerCase() : name).replace(/[/\\]+$/, '');
  return plain(path) === plain(folder) || plain(path).startsWith(plain(folder) + separator);
}
