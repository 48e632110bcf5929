package org.oversightgraph.adapter.ods;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.oversightgraph.adapter.Days;
import org.oversightgraph.adapter.FoundChange.Kind;
import org.oversightgraph.adapter.Revision.Held;
import org.oversightgraph.adapter.Work;
import org.oversightgraph.adapter.WrittenName;
import org.oversightgraph.time.PartialDate;

/** Applies a register entry to a recorded trust. */
record RegisteredTrust(Work work, Held trust, String when) {

	/** Changes the name, and adds the former name to the other names. */
	void rename(String name) {
		String former = this.trust.text("name");
		if (WrittenName.isSame(name, former)) {
			return;
		}
		List<String> others = new ArrayList<>(this.trust.row().list("other_names"));
		others.removeIf((other) -> WrittenName.isSame(other, name));
		others.add(former);
		Map<String, String> changed = new HashMap<>(Map.of("name", name, "other_names", String.join(";", others)));
		String form = TrustKind.legalForm(name);
		if (!form.isEmpty()) {
			changed.put("legal_form", form);
		}
		amend(changed);
		this.work.found(Kind.RENAMED, code(),
				former + " (" + code() + ") is now called " + name + ", " + this.when + ".");
	}

	/** Changes the address of the head office. */
	void readdress(String town, String postcode) {
		boolean same = this.trust.text("postcode").equals(postcode)
				&& WrittenName.isSame(this.trust.text("town"), town);
		if (!same && !postcode.isEmpty()) {
			String former = this.trust.text("town") + " " + this.trust.text("postcode");
			amend(Map.of("town", town, "postcode", postcode));
			this.work.found(Kind.AMENDED, code(), this.work.revision().named(code()) + " has its head office at " + town
					+ " " + postcode + ", formerly " + former.strip() + ", " + this.when + ".");
		}
	}

	/** Corrects the opening date. */
	void correctOpening(LocalDate opened) {
		PartialDate recorded = this.trust.row().date("opened_on");
		if (recorded == null || !Days.overlap(recorded, PartialDate.of(opened))) {
			amend(Map.of("opened_on", opened.toString()));
			this.work.found(Kind.AMENDED, code(), this.work.revision().named(code()) + " opened on " + opened
					+ ((recorded != null) ? ", not on " + recorded : "") + ".");
		}
	}

	private void amend(Map<String, String> changed) {
		this.trust.amend(changed);
		this.trust.cite(this.work.source());
	}

	private String code() {
		return this.trust.text("code");
	}

}
