package org.oversightgraph.dataset;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.oversightgraph.arrangement.ArrangementKind;
import org.oversightgraph.arrangement.PartyRole;
import org.oversightgraph.organisation.OrganisationKind;

/** Checks that parties have roles that their arrangement and their kind allow. */
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
				this.kindById.putIfAbsent(id, ArrangementKind.valueOf(kind));
			}
		}
		this.dataset.rows(DatasetFormat.PARTIES).forEach(this::check);
	}

	private void check(Row row) {
		String arrangement = row.text("arrangement");
		String written = row.text("role");
		ArrangementKind kind = (arrangement != null) ? this.kindById.get(arrangement) : null;
		if (kind == null || written == null) {
			return;
		}
		PartyRole role = PartyRole.valueOf(written);
		PartyRules.of(kind)
			.stream()
			.filter((known) -> known.role() == role)
			.findFirst()
			.ifPresentOrElse((known) -> checkBearer(row, kind, known), () -> unknownRole(row, kind, role));
	}

	private void unknownRole(Row row, ArrangementKind kind, PartyRole role) {
		String known = PartyRules.of(kind)
			.stream()
			.map((allowed) -> allowed.role().name())
			.collect(Collectors.joining(", "));
		this.faults.add(row, "role", role.name(), "is not a role in an arrangement of the kind " + kind,
				"The roles are " + known + ".");
	}

	private void checkBearer(Row row, ArrangementKind kind, PartyRules.Role role) {
		ReadDataset.Body body = this.dataset.body(row.text("organisation"));
		if (body != null && !role.kinds().contains(body.kind())) {
			String kinds = role.kinds().stream().map(OrganisationKind::oneOf).collect(Collectors.joining(" or "));
			this.faults.add(row, "role", role.role().name(),
					"is not a role for " + body.code() + " (" + body.name() + "), which is " + body.kind().oneOf(),
					"In an arrangement of the kind " + kind + ", give this role to " + kinds + ".");
		}
	}

}
