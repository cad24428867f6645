// A line to a server that takes its time: so many bits a second for all connections together, and a way that each byte
// needs in either direction. Stands before the server, because what workers fetch is not slowed by a browser's own
// emulation.
import { once } from 'node:events';
import { connect, createServer } from 'node:net';

/** Passes on what one side writes to the other, late. `after` tells when so many bytes have come through. */
function late(from, to, after) {
  let sent = Promise.resolve(); // in order
  from.on('data', (bytes) => {
    const arrival = after(bytes.length);
    sent = sent.then(() => new Promise((resolve) => setTimeout(resolve, arrival - performance.now()))).then(() => to.write(bytes));
  });
  from.on('end', () => (sent = sent.then(() => to.end())));
  from.on('error', () => to.destroy());
  from.on('close', () => (sent = sent.then(() => to.destroy())));
}

/** Listens on a port of its own: { url, close }. `roundTrip` in ms. */
export async function slowLine(port, bitsPerSecond, roundTrip) {
  let free = 0; // when the line has sent all that it was given
  const down = (bytes) => {
    free = Math.max(free, performance.now()) + (bytes * 8000) / bitsPerSecond;
    return free + roundTrip / 2;
  };
  const up = () => performance.now() + roundTrip / 2;
  const sockets = new Set();
  const server = createServer((client) => {
    const host = connect(port, '127.0.0.1');
    for (const socket of [client, host]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('close', () => sockets.delete(socket));
    }
    // To be connected takes one round trip more.
    client.pause();
    setTimeout(() => client.resume(), roundTrip);
    late(client, host, up);
    late(host, client, down);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
