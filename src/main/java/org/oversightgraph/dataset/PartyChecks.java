package org.oversightgraph.dataset;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.oversightgraph.arrangement.ArrangementKind;
import org.oversightgraph.organisation.OrganisationKind;

/** Checks that the parties of arrangements have roles that are theirs to have. */
final class PartyChecks {

	private final ReadDataset dataset;

	private final Faults faults;

	private final Map<String, ArrangementKind> kindById = new HashMap<>();

	PartyChecks(ReadDataset dataset, Faults faults) {
		this.dataset = dataset;
		this.faults = faults;
	}

	void run() {
		for (Row arrangement : this.dataset.rows(DatasetFormat.ARRANGEMENTS)) {
			String id = arrangement.text("id");
			String kind = arrangement.text("kind");
			if (id != null && kind != null) {
				this.kindById.put(id, ArrangementKind.valueOf(kind));
			}
		}
		this.dataset.rows(DatasetFormat.PARTIES).forEach(this::check);
	}

	private void check(Row row) {
		String arrangement = row.text("arrangement");
		String role = row.text("role");
		ArrangementKind kind = (arrangement != null) ? this.kindById.get(arrangement) : null;
		if (kind == null || role == null) {
			return;
		}
		Map<String, Set<OrganisationKind>> rules = PartyRules.of(kind);
		Set<OrganisationKind> allowed = rules.get(role);
		ReadDataset.Body body = this.dataset.body(row.text("organisation"));
		if (allowed == null) {
			this.faults.add(row, "role", role, "is no role in an arrangement of the kind " + kind,
					"Its roles are " + String.join(", ", rules.keySet()) + ".");
		}
		else if (body != null && !allowed.contains(body.kind())) {
			String kinds = allowed.stream().sorted().map(OrganisationKind::words).collect(Collectors.joining(" or "));
			this.faults.add(row, "role", role,
					"is no role for " + body.code() + " (" + body.name() + "), which is of the kind "
							+ body.kind().words(),
					"In an arrangement of the kind " + kind + " it takes a body of the kind " + kinds + ".");
		}
	}

}
