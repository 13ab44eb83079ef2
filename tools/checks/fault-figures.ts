interface ReportedTests {
  testResults: { name: string; assertionResults: unknown[] }[];
}

/** The lines that fault tests have given out (tests/faults/support/report-figure.ts), in the order of their files. */
export function faultFigures({ testResults }: ReportedTests): string[] {
  const files = [...testResults].sort((one, other) => (one.name < other.name ? -1 : 1));
  return files.flatMap(({ assertionResults }) =>
    assertionResults.flatMap((result) => (result as { meta?: { figures?: string[] } }).meta?.figures ?? []),
  );
}
