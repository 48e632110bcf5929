package org.oversightgraph.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/**
 * A TCP relay between the product and Neo4j that can become a black hole: it accepts
 * connections and forwards nothing in either direction.
 */
public final class Relay implements AutoCloseable {

	private static final int MOST_CONNECTIONS = 500;

	private final ServerSocket server;

	private final int target;

	private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

	/** Open unless the relay is a black hole. */
	private volatile CountDownLatch gate = new CountDownLatch(0);

	private Relay(ServerSocket server, int target) {
		this.server = server;
		this.target = target;
	}

	/** Starts a relay to a port of the loopback address. */
	public static Relay to(int target) {
		try {
			Relay relay = new Relay(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), target);
			Thread.ofPlatform().daemon().name("relay").start(relay::accept);
			return relay;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Returns the port of the relay. */
	public int port() {
		return this.server.getLocalPort();
	}

	/** Forwards nothing from now on. */
	public void swallow() {
		this.gate = new CountDownLatch(1);
	}

	/** Drops all connections and forwards new ones. */
	public void restore() {
		CountDownLatch closed = this.gate;
		drop();
		this.gate = new CountDownLatch(0);
		closed.countDown();
	}

	/** Closes all connections. */
	void drop() {
		this.sockets.forEach(Relay::close);
		this.sockets.clear();
	}

	private void accept() {
		while (!this.server.isClosed()) {
			try {
				Socket client = this.server.accept();
				if (this.sockets.size() >= 2 * MOST_CONNECTIONS) {
					close(client);
					continue;
				}
				connect(client);
			}
			catch (IOException ex) {
				// The target is unreachable, or the relay was closed.
			}
		}
	}

	private void connect(Socket client) throws IOException {
		Socket graph;
		try {
			graph = new Socket(InetAddress.getLoopbackAddress(), this.target);
		}
		catch (IOException ex) {
			close(client);
			throw ex;
		}
		this.sockets.add(client);
		this.sockets.add(graph);
		Thread.ofVirtual().start(() -> pump(client, graph));
		Thread.ofVirtual().start(() -> pump(graph, client));
	}

	private void pump(Socket from, Socket to) {
		byte[] buffer = new byte[16 * 1024];
		try (from; to) {
			InputStream in = from.getInputStream();
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				this.gate.await();
				to.getOutputStream().write(buffer, 0, read);
			}
		}
		catch (IOException ex) {
			// One connection has closed, and the other one closes too.
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.sockets.remove(from);
		this.sockets.remove(to);
	}

	private static void close(Socket socket) {
		try {
			socket.close();
		}
		catch (IOException ex) {
			// The socket is closed.
		}
	}

	@Override
	public void close() {
		try {
			this.server.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		drop();
		this.gate.countDown();
	}

}
