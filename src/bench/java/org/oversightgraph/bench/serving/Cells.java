package org.oversightgraph.bench.serving;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;

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

	private static final int ASKED_AT_ONCE = 200;

	private final Settings settings;

	private final Servers servers;

	private final List<Cell> cells = new ArrayList<>();

	private Cells(Settings settings, Servers servers) {
		this.settings = settings;
		this.servers = servers;
	}

	/** Creates all cells that the settings select. */
	static List<Cell> of(Settings settings, Servers servers, Payload payload, List<Page> pages) throws IOException {
		Cells cells = new Cells(settings, servers);
		cells.addAll(payload, pages);
		return cells.cells;
	}

	private void addAll(Payload payload, List<Page> pages) throws IOException {
		List<String> listed = pages.getFirst().codes();
		// The answer with caches is compared with others of its size, and is always the
		// same.
		ours(POSITION, Documents.operation("who-oversees"), Map.of(), List.of(Map.of()), each("of", listed));
		if (this.settings.asks(POSITION)) {
			add(POSITION, Method.PAYLOAD, Server.HOT,
					Request.postNew(this.servers.hot(), Documents.PATH, payload.document(), Map.of()));
			add(POSITION, Method.FILE, Server.HOT, Request.get(this.servers.hot(), payload.file()));
		}
		ours(TRUST, Documents.TRUST, Map.of("c", TRUST_CODE), each("c", listed), each("c", listed));
		others(TRUST, Documents.PEER_TRUST, Documents.CYPHER_TRUST, each("c", listed));
		List<Map<String, Object>> lists = pages.stream().map(Page::variables).toList();
		ours(TRUSTS, Documents.TRUSTS, lists.getFirst(), lists, lists);
		others(TRUSTS, Documents.PEER_TRUSTS, Documents.CYPHER_TRUSTS,
				pages.stream().map((page) -> Map.<String, Object>of("codes", page.codes())).toList());
		String many = Documents.operation("who-oversees-many");
		List<String> trusts = EnglandCopies.trusts().subList(0, ASKED_AT_ONCE);
		ours(CODES, many, codes(trusts));
		List<Map<String, Object>> single = trusts.stream().map((code) -> codes(List.of(code))).toList();
		ours(CODE, many, single.getFirst(), single, single);
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

	private static Map<String, Object> codes(List<String> codes) {
		return Map.of("codes", codes, "asOf", "2024-06-01");
	}

	/** Returns one map of variables for each value. */
	private static List<Map<String, Object>> each(String variable, List<String> values) {
		return values.stream().map((value) -> Map.<String, Object>of(variable, value)).toList();
	}

	private void ours(String question, String document, Map<String, Object> variables) {
		ours(question, document, variables, List.of(variables), List.of(variables));
	}

	/**
	 * Adds the methods of the product.
	 * @param same the variables of equal requests
	 * @param hot the variables of new requests with caches, which clients send in turn
	 * @param off the variables of requests without caches, which clients send in turn. If
	 * all clients requested the same rows, joined reads would save more than they do in
	 * use.
	 */
	private void ours(String question, String document, Map<String, Object> same, List<Map<String, Object>> hot,
			List<Map<String, Object>> off) {
		if (this.settings.asks(question)) {
			add(question, Method.SAME, Server.HOT, Request.post(this.servers.hot(), Documents.PATH, document, same));
			add(question, Method.NEW, Server.HOT,
					hot.stream().map((each) -> Request.postNew(this.servers.hot(), Documents.PATH, document, each)));
			add(question, Method.OFF, Server.OFF,
					off.stream().map((each) -> Request.postNew(this.servers.off(), Documents.PATH, document, each)));
		}
	}

	private void others(String question, String document, String cypher, List<Map<String, Object>> inTurn) {
		if (!this.settings.asks(question)) {
			return;
		}
		URI peer = this.servers.peer();
		if (peer != null) {
			add(question, Method.PEER, Server.PEER,
					inTurn.stream().map((each) -> Request.post(peer, Peer.PATH, document, each)));
		}
		Driver driver = this.servers.driver();
		AtomicInteger next = new AtomicInteger();
		Supplier<Map<String, Object>> variables = () -> inTurn
			.get(Math.floorMod(next.getAndIncrement(), inTurn.size()));
		this.cells.add(new Cell(question, Method.AUTO_COMMIT, Server.DRIVER, () -> new Statement(driver) {
			@Override
			int run(Session session) {
				return session.run(cypher, variables.get()).list().size();
			}
		}));
		this.cells.add(new Cell(question, Method.READ, Server.DRIVER, () -> new Statement(driver) {
			@Override
			int run(Session session) {
				Map<String, Object> own = variables.get();
				return session.executeRead((work) -> work.run(cypher, own).list().size());
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
		add(question, method, server, Stream.of(request));
	}

	private void add(String question, Method method, Server server, Stream<Request> requests) {
		Rotation rotation = new Rotation(requests.toList());
		this.cells.add(new Cell(question, method, server, () -> new Wire(rotation)));
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
