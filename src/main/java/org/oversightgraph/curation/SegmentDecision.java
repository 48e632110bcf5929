package org.oversightgraph.curation;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A decision on the segment of an organisation.
 *
 * @param organisation the code of the organisation
 * @param segment the segment
 * @param edition the edition of the framework
 * @param period the reporting quarter; null if unknown
 * @param from the first date on which it applies, as written in the dataset
 * @param to the last date on which it applies, in the notation of the dataset; null if it
 * is open
 * @param note a note for readers
 * @param source the source
 */
record SegmentDecision(String organisation, int segment, String edition, @Nullable String period, String from,
		@Nullable String to, @Nullable String note, CitedSource source) implements Edit {

	@Override
	public String reason() {
		return "Recorded segment %d of %s".formatted(this.segment, this.organisation);
	}

	@Override
	public void on(Draft draft) {
		Map<String, String> row = new LinkedHashMap<>();
		row.put("organisation", this.organisation);
		row.put("segment", String.valueOf(this.segment));
		row.put("edition", this.edition);
		row.put("period", Draft.orNothing(this.period));
		row.put("valid_from", this.from);
		row.put("valid_to", Draft.endAfter(this.to));
		row.put("note", Draft.orNothing(this.note));
		draft.addFact("segments", row, this.source);
	}

	/**
	 * The end of an allocation to a segment.
	 *
	 * @param organisation the code of the organisation
	 * @param edition the edition of the framework
	 * @param from the recorded start date; null if only one allocation is open
	 * @param to the last date on which it applies, in the notation of the dataset
	 * @param source the source
	 */
	record End(String organisation, String edition, @Nullable String from, String to,
			CitedSource source) implements Edit {

		@Override
		public String reason() {
			return "Recorded the end of a segment of " + this.organisation;
		}

		@Override
		public void on(Draft draft) {
			draft.endOnly("segments",
					(row) -> this.organisation.equals(row.text("organisation"))
							&& this.edition.equals(row.text("edition"))
							&& (this.from == null || this.from.equals(Draft.text(row, "valid_from"))),
					Draft.endAfter(this.to), this.source);
		}

	}
}
