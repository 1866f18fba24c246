/** Entry of a browser worker. */
import { expose } from 'comlink';
import { exposed } from './exposed.ts';

expose(exposed());
