package org.oversightgraph.adapter.ods;

import java.time.LocalDate;
import java.util.Map;

import org.oversightgraph.adapter.Days;
import org.oversightgraph.adapter.FileDay;
import org.oversightgraph.adapter.FoundChange.Kind;
import org.oversightgraph.adapter.Renaming;
import org.oversightgraph.adapter.Revision.Held;
import org.oversightgraph.adapter.Work;
import org.oversightgraph.adapter.WrittenName;
import org.oversightgraph.time.PartialDate;

/** Applies a register entry to a recorded trust. */
record RegisteredTrust(Work work, Held trust, PartialDate day) {

	/** Changes the name, and retains the former name. */
	void rename(String name) {
		String former = this.trust.text("name");
		if (WrittenName.isSame(name, former)) {
			return;
		}
		PartialDate lastSeen = Renaming
			.lastConfirmed(this.work.revision().rows("trust_registrations", "trust", code()));
		Map<String, String> changed = Renaming.of(this.trust, name, lastSeen, this.day);
		String form = TrustKind.legalForm(name);
		if (!form.isEmpty()) {
			changed.put("legal_form", form);
		}
		amend(changed);
		this.work.found(Kind.RENAMED, code(), former + " (" + code() + ") is now called " + name + ", " + when() + ".");
	}

	/** Changes the address of the head office. */
	void readdress(String town, String postcode) {
		boolean same = WrittenName.isSamePostcode(this.trust.text("postcode"), postcode)
				&& WrittenName.isSame(this.trust.text("town"), town);
		if (!same && !postcode.isEmpty()) {
			String former = this.trust.text("town") + " " + this.trust.text("postcode");
			amend(Map.of("town", town, "postcode", postcode));
			this.work.found(Kind.AMENDED, code(), this.work.revision().named(code()) + " has its head office at " + town
					+ " " + postcode + ", formerly " + former.strip() + ", " + when() + ".");
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

	private String when() {
		return Days.inWords(FileDay.byWhen(this.day));
	}

	private void amend(Map<String, String> changed) {
		this.trust.amend(changed);
		this.trust.cite(this.work.source());
	}

	private String code() {
		return this.trust.text("code");
	}

}
