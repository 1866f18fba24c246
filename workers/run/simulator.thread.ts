/** Entry of a Node thread. */
import { parentPort } from 'node:worker_threads';
import { expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { exposed } from './exposed.ts';

if (parentPort === null) throw new Error('not a worker thread');
expose(exposed(), nodeEndpoint(parentPort));
