import type { FastifyReply, FastifyRequest } from 'fastify';
import { expect } from 'vitest';
import type { AnswerOf, ParamsOf, QueryOf } from '../../../../head-office/api/define.ts';
import { figuresApi } from '../../../../head-office/api/figures.ts';
import { type SignedIn, setCurrentUser } from '../../../../head-office/dashboard/current-user.ts';
import { figuresHandlers } from '../../../../head-office/dashboard/figures/index.ts';
import type { HeadOffice } from '../../../../head-office/server/head-office.ts';

type Api = typeof figuresApi;

interface Asked<Name extends keyof Api> {
  params?: ParamsOf<Api[Name]>;
  query?: QueryOf<Api[Name]>;
}

type Ask = <Name extends keyof Api>(name: Name, asked: Asked<Name>, user?: Partial<SignedIn>) => Promise<AnswerOf<Api[Name]>>;

/** As a viewer unless told otherwise. The answer has the shape of the table, nothing more and nothing less. */
export function askOf(headOffice: () => HeadOffice): Ask {
  return async (name, asked, user = {}) => {
    const request = {} as FastifyRequest;
    setCurrentUser(request, { id: 1, name: 'tamu', role: 'viewer', areas: [], csrf: '', tokenHash: '', ...user });
    const call = { params: undefined, query: undefined, body: undefined, ...asked, request, reply: {} as FastifyReply };
    const answer = await figuresHandlers(headOffice())[name](call as never);
    expect(figuresApi[name].answer.parse(answer)).toEqual(answer);
    return answer as never;
  };
}
