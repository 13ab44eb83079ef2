import { parentPort } from 'node:worker_threads';

parentPort.on('message', (question) => parentPort.postMessage({ question, when: new Date(0), list: new Map([['a', 1n]]) }));
