/** How often this window has gone over to another branch. What a screen of the one before still wants to change is not for the next one. */
let turn = 0;

export function branchTurn(): number {
  return turn;
}

/** From before the store is asked. Gives the way back, where the branch stays. */
export function turnAway(): () => void {
  turn += 1;
  return () => {
    turn -= 1;
  };
}
