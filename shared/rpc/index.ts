export { type Client, connect } from './connect.ts';
export { type Contract, change, type InputOf, type OutputOf, type ProgressOf, read } from './define.ts';
export { type Channel, RpcError } from './messages.ts';
export { type CallTools, type Handlers, type ServedClient, serve } from './serve.ts';
