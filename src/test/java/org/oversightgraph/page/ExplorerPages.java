package org.oversightgraph.page;

import java.util.List;
import java.util.stream.Stream;

/** Addresses of the pages that tests check, at least one for each kind of page. */
final class ExplorerPages {

	/** The pages of organisations of all kinds. */
	private static final List<String> ORGANISATIONS = List.of("/organisations/RYD?asOf=2024-06-01",
			"/organisations/RX7?asOf=2026-05-01&edition=NOF-2022-23", "/organisations/QNQ",
			"/organisations/RYD/system?asOf=2026-05-01", "/organisations/QE1/system?asOf=2024-06-01",
			"/organisations/Y56/system?asOf=2026-05-01", "/organisations/RYD/standing?asOf=2024-06-01",
			"/organisations/QE1/standing?asOf=2024-06-01", "/organisations/QE1/arrangements?asOf=2025-02-01",
			"/organisations/RYD/network?asOf=2024-06-01", "/organisations/RYD/history?asOf=2026-05-01",
			"/organisations/QNQ/history?asOf=2026-05-01", "/organisations/RYD/gaps?asOf=2024-06-01",
			"/organisations/RYD/compare?asOf=2026-05-01");

	/** The pages about the whole country. */
	private static final List<String> COUNTRY = List.of("/?asOf=2026-05-01", "/search", "/search?q=manchester",
			"/search?q=zzqqx", "/organisations?kinds=TRUST&status=ACTIVE&asOf=2026-05-01",
			"/organisations?kinds=TRUST&segment=5&name=frimly&asOf=2026-05-01", "/map?asOf=2026-05-01",
			"/map?by=shared&asOf=2024-06-01", "/map?by=segment&asOf=2025-12-01", "/map?trust=RYD&asOf=2024-06-01",
			"/shared-oversight?asOf=2026-05-01&type=AMBULANCE", "/shared-oversight?icbs=QKS&icbs=S9B9J&asOf=2026-05-01",
			"/changes", "/gaps?asOf=2026-05-01", "/support?asOf=2024-06-01", "/delegations?asOf=2025-02-01",
			"/paths?from=RYD&to=QE1&asOf=2026-05-01", "/scenario?asOf=2026-05-01",
			"/scenario?asOf=2026-11-01&change=mergeCluster&cluster=cluster:bsol-bc",
			"/scenario?asOf=2024-06-01&change=lead&of=RX7&lead=QOP", "/framework", "/framework/NOF-2022-23", "/about");

	private ExplorerPages() {
	}

	/** Returns all addresses. */
	static Stream<String> all() {
		return Stream.concat(COUNTRY.stream(), ORGANISATIONS.stream());
	}

}
