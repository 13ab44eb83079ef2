import { useEffect, useState } from 'react';
import { RpcError } from '../../../shared/rpc/index.ts';

/** For how long the store has locked the user out; 0: something else went wrong. */
export function lockOutSeconds(error: unknown): number {
  return error instanceof RpcError && error.code === 'sign_in_locked' ? Number(error.data.seconds) : 0;
}

/** Whole seconds left of `seconds`, from the moment they were given. */
export function useCountdown(seconds: number): number {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    setLeft(seconds);
    if (seconds === 0) return;
    const until = Date.now() + seconds * 1000;
    const timer = setInterval(() => setLeft(Math.max(0, Math.ceil((until - Date.now()) / 1000))), 250);
    return () => clearInterval(timer);
  }, [seconds]);
  return left;
}
