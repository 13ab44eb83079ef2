/** Addresses of the screens, in the page's hash. */
export const PATHS = {
  overview: '/',
  branches: '/branches',
  reports: '/reports',
  targets: '/targets',
  packages: '/packages',
  settings: '/settings',
} as const;

export function branchPath(id: number): string {
  return `${PATHS.branches}/${id}`;
}

export function branchDayPath(id: number, date: string): string {
  return `${PATHS.branches}/${id}/${date}`;
}

export function packagePath(version: number): string {
  return `${PATHS.packages}/${version}`;
}
