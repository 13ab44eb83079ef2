// The door to every npm script: `with-node.mjs <script> …` or `with-node.mjs --bin <command> …`.
// Works on the machine's own, perhaps old Node: installs what is missing, then hands over to Node 24.
import { spawn } from 'node:child_process';
import { ensureInstalled } from './setup/install.mjs';
import { environmentWith, findNode, scriptOfCommand } from './setup/node-runtime.mjs';

const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP'];

async function main(args) {
  await ensureInstalled();
  const node = findNode();
  const command = args[0] === '--bin' ? [scriptOfCommand(args[1]), ...args.slice(2)] : args;
  const child = spawn(node, command, { stdio: 'inherit', env: environmentWith(node) });
  for (const signal of passedOn) process.on(signal, () => child.kill(signal));
  child.on('error', fail);
  child.on('exit', (code, signal) => {
    if (!signal) process.exit(code ?? 1);
    for (const name of passedOn) process.removeAllListeners(name);
    process.kill(process.pid, signal);
  });
}

function fail(error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}

main(process.argv.slice(2)).catch(fail);
