/** Two tracks side by side: kawal, to walk beside. */
export function Mark() {
  return (
    <svg width="26" height="26" viewBox="0 0 26 26" role="img" aria-label="Kawal">
      <path d="M8 4v18" stroke="var(--k-accent-mark)" strokeWidth="4" strokeLinecap="round" />
      <path d="M19 4c0 5-5 6-5 9s5 4 5 9" fill="none" stroke="currentColor" strokeWidth="4" strokeLinecap="round" />
    </svg>
  );
}
