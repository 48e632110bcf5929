package org.oversightgraph.bench.serving;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.oversightgraph.bench.serving.Cell.Method;
import org.oversightgraph.bench.serving.Servers.Server;

/** The questions and the methods to answer them, at one scale. */
final class Cells {

	static final String POSITION = "position";

	static final String TRUST = "trust";

	static final String TRUSTS = "trusts-50";

	static final String CODES = "codes-200";

	static final String CODE = "code-1";

	static final String FINDINGS = "findings";

	static final String TYPE_NAME = "typename";

	static final String TRUST_CODE = "RX7";

	static final int LISTED = 50;

	private static final int ASKED_AT_ONCE = 200;

	private static final String GRAPHQL = "/graphql";

	private final Settings settings;

	private final Servers servers;

	private final List<Cell> cells = new ArrayList<>();

	private Cells(Settings settings, Servers servers) {
		this.settings = settings;
		this.servers = servers;
	}

	/** Creates all cells that the settings select. */
	static List<Cell> of(Settings settings, Servers servers, Payload payload, List<String> listed) throws IOException {
		Cells cells = new Cells(settings, servers);
		cells.addAll(payload, listed);
		return cells.cells;
	}

	private void addAll(Payload payload, List<String> listed) throws IOException {
		ours(POSITION, Documents.operation("who-oversees"), Map.of());
		if (this.settings.asks(POSITION)) {
			add(POSITION, Method.PAYLOAD, Server.HOT,
					Request.postNew(this.servers.hot(), GRAPHQL, payload.document(), Map.of()));
			add(POSITION, Method.FILE, Server.HOT, Request.get(this.servers.hot(), payload.file()));
		}
		ours(TRUST, Documents.TRUST, Map.of("c", TRUST_CODE));
		others(TRUST, Documents.PEER_TRUST, Documents.CYPHER_TRUST, Map.of("c", TRUST_CODE));
		ours(TRUSTS, Documents.TRUSTS, Map.of("first", LISTED));
		others(TRUSTS, Documents.PEER_TRUSTS, Documents.CYPHER_TRUSTS, Map.of("codes", listed));
		String many = Documents.operation("who-oversees-many");
		ours(CODES, many, codes(ASKED_AT_ONCE));
		ours(CODE, many, codes(1));
		ours(FINDINGS, Documents.operation("findings"), Map.of());
		ours("facets", Documents.operation("organisation-facets"), Map.of());
		ours("changes", Documents.operation("changes-between"), Map.of());
		ours("standing", Documents.operation("standing"), Map.of());
		page("matrix", "/shared-oversight");
		page("map", "/map");
		ours(TYPE_NAME, Documents.TYPE_NAME, Map.of());
		URI peer = this.servers.peer();
		if (peer != null && this.settings.asks(TYPE_NAME)) {
			add(TYPE_NAME, Method.PEER, Server.PEER, Request.post(peer, Peer.PATH, Documents.TYPE_NAME, Map.of()));
		}
		if (this.settings.asks("app.css")) {
			add("app.css", Method.FILE, Server.HOT, Request.get(this.servers.hot(), "/app.css"));
		}
	}

	private static Map<String, Object> codes(int size) throws IOException {
		return Map.of("codes", EnglandCopies.trusts().subList(0, size), "asOf", "2024-06-01");
	}

	private void ours(String question, String document, Map<String, Object> variables) {
		if (this.settings.asks(question)) {
			URI hot = this.servers.hot();
			add(question, Method.SAME, Server.HOT, Request.post(hot, GRAPHQL, document, variables));
			add(question, Method.NEW, Server.HOT, Request.postNew(hot, GRAPHQL, document, variables));
			add(question, Method.OFF, Server.OFF, Request.postNew(this.servers.off(), GRAPHQL, document, variables));
		}
	}

	private void others(String question, String document, String cypher, Map<String, Object> variables) {
		if (!this.settings.asks(question)) {
			return;
		}
		URI peer = this.servers.peer();
		if (peer != null) {
			add(question, Method.PEER, Server.PEER, Request.post(peer, Peer.PATH, document, variables));
		}
		Driver driver = this.servers.driver();
		this.cells.add(new Cell(question, Method.AUTO_COMMIT, Server.DRIVER, () -> new Statement(driver) {
			@Override
			int run(Session session) {
				return session.run(cypher, variables).list().size();
			}
		}));
		this.cells.add(new Cell(question, Method.READ, Server.DRIVER, () -> new Statement(driver) {
			@Override
			int run(Session session) {
				return session.executeRead((work) -> work.run(cypher, variables).list().size());
			}
		}));
	}

	private void page(String question, String path) {
		if (this.settings.asks(question)) {
			add(question, Method.SAME, Server.HOT, Request.get(this.servers.hot(), path));
			add(question, Method.OFF, Server.OFF, Request.get(this.servers.off(), path));
		}
	}

	private void add(String question, Method method, Server server, Request request) {
		AtomicInteger usual = new AtomicInteger();
		this.cells.add(new Cell(question, method, server, () -> new Wire(request, usual)));
	}

	/** An exchange with the database, with a session for each question. */
	private abstract static class Statement implements Exchange {

		private final Driver driver;

		Statement(Driver driver) {
			this.driver = driver;
		}

		abstract int run(Session session);

		@Override
		public int ask() throws IOException {
			try (Session session = this.driver.session()) {
				int records = run(session);
				if (records == 0) {
					throw new IOException("no record");
				}
				return records;
			}
		}

		@Override
		public void close() {
			// Each question closes its session.
		}

	}

}
