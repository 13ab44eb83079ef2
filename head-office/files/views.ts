import type { FastifyRequest } from 'fastify';
import type { AnswerOf, ParamsOf, QueryOf } from '../api/define.ts';
import { figuresApi } from '../api/figures.ts';
import type { FileView } from '../api/files.ts';

/** The request whose answer each file shows. */
export const VIEW_ENDPOINTS = {
  overview: figuresApi['figures.overview'],
  period: figuresApi['figures.period'],
  channels: figuresApi['figures.channels'],
  ranking: figuresApi['figures.ranking'],
  trend: figuresApi['figures.trend'],
  compare: figuresApi['figures.compare'],
  'branch-days': figuresApi['figures.branchDays'],
  'branch-day': figuresApi['figures.branchDay'],
} satisfies Record<FileView, unknown>;

type Endpoints = typeof VIEW_ENDPOINTS;
type Given<Part> = Part extends undefined ? unknown : Part;

/** What is asked: the request's query and what stands in its address, all in the query of the file. */
export type ViewQuery<View extends FileView> = Given<ParamsOf<Endpoints[View]>> & Given<QueryOf<Endpoints[View]>>;
export type ViewAnswer<View extends FileView> = AnswerOf<Endpoints[View]>;

/** Answers as the request of the view does, the right to see what is asked for included. */
export type ReadViews = { [View in FileView]: (request: FastifyRequest, query: ViewQuery<View>) => Promise<ViewAnswer<View>> };
