// SPDX-License-Identifier: Apache-2.0
// Runs a WASI program in Node.js: node wasi.mjs PROGRAM.wasm [ARGUMENT...]; the working directory is its directory.
import { readFile } from 'node:fs/promises';
import { WASI } from 'node:wasi';

const args = process.argv.slice(2);
const wasi = new WASI({ version: 'preview1', args, env: process.env, preopens: { '.': '.' } });
const module = await WebAssembly.compile(await readFile(args[0]));
process.exitCode = wasi.start(await WebAssembly.instantiate(module, wasi.getImportObject()));
