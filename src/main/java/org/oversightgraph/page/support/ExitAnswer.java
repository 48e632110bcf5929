package org.oversightgraph.page.support;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.framework.Programme;
import org.oversightgraph.page.Wording;
import org.oversightgraph.page.support.Register.Rule;

/**
 * Who decides that an organisation leaves a programme, and who leads the support.
 *
 * @param programme the programme
 * @param note the rules that apply, or the reason why there are none
 * @param former the last edition with rules, if the one that applies has none; null
 * otherwise
 * @param exit the rules on exit; empty if no edition has any
 * @param ledBy the rules on who leads
 */
public record ExitAnswer(Programme programme, String note, @Nullable Edition former, List<Rule> exit,
		List<Rule> ledBy) {

	/** Returns the programme in words. */
	public String name() {
		return Wording.programme(this.programme);
	}

	/** Returns the last date of the former edition; null if there is none. */
	public @Nullable LocalDate formerUntil() {
		return (this.former == null) ? null : this.former.inForceTo();
	}

	/** Returns which edition the rules are from, as sentences. */
	public String provenance() {
		if (this.exit.isEmpty()) {
			return this.note + " No edition here has rules on exit from it.";
		}
		if (this.former == null) {
			return this.note;
		}
		LocalDate until = this.former.inForceTo();
		return "%s The latest edition with rules on exit from it is %s%s. Its rules were:".formatted(this.note,
				this.former.id(), (until == null) ? "" : ", in force until " + Wording.date(until));
	}

}
