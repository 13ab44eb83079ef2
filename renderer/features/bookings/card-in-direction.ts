/** The booking card to go to from here by an arrow key; from anywhere else, up and down lead to the first card. */
export function cardInDirection(key: string, from: Element | null): HTMLElement | null {
  const cards = [...document.querySelectorAll<HTMLElement>('[data-booking]')];
  const here = cards.find((card) => card === from);
  if (!here) return key === 'ArrowDown' || key === 'ArrowUp' ? (cards[0] ?? null) : null;
  const column = Number(here.dataset.column);
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    const inColumn = cards.filter((card) => Number(card.dataset.column) === column);
    return inColumn[inColumn.indexOf(here) + (key === 'ArrowDown' ? 1 : -1)] ?? null;
  }
  const sign = key === 'ArrowRight' ? 1 : -1;
  const beside = cards.filter((card) => (Number(card.dataset.column) - column) * sign > 0);
  const nearest = Math.min(...beside.map((card) => Math.abs(Number(card.dataset.column) - column)));
  const top = here.getBoundingClientRect().top;
  const distance = (card: HTMLElement) => Math.abs(card.getBoundingClientRect().top - top);
  const candidates = beside.filter((card) => Math.abs(Number(card.dataset.column) - column) === nearest);
  return candidates.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}
