package org.oversightgraph.page.organisation;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A segment in an answer.
 *
 * @param segment the number
 * @param label the label
 * @param edition the edition that defines it
 * @param validFrom its first date
 * @param validFromAsRecorded its first date as recorded
 * @param validTo its last date; null if none is recorded
 * @param period the reporting quarter
 * @param publishedOn the publication date
 * @param publishedOnAsRecorded the publication date as recorded
 * @param age the time since the publication or start
 * @param score the average score
 * @param rank the rank in its group
 * @param inDeficit whether the organisation was in deficit
 */
public record SegmentRecord(int segment, @Nullable String label, Edition edition, @Nullable LocalDate validFrom,
		@Nullable String validFromAsRecorded, @Nullable LocalDate validTo, @Nullable String period,
		@Nullable LocalDate publishedOn, @Nullable String publishedOnAsRecorded, @Nullable String age,
		@Nullable Double score, @Nullable Integer rank, @Nullable Boolean inDeficit) {

	/**
	 * An edition.
	 *
	 * @param id its id
	 */
	public record Edition(String id) {
	}

	/**
	 * Returns the number with its quarter and age, for example "1 (Q1 2025/26, 5 months
	 * old)".
	 */
	public String withAge() {
		return this.segment + brackets((this.period == null) ? "" : this.period, aged());
	}

	/**
	 * Returns the number with the id of its edition, the quarter and the age.
	 */
	public String withEdition() {
		return "%d of %s%s".formatted(this.segment, this.edition.id(),
				brackets((this.period == null) ? "" : this.period, aged()));
	}

	private String aged() {
		return (this.age == null) ? "" : this.age + " old";
	}

	private static String brackets(String first, String second) {
		String text = (first.isEmpty() || second.isEmpty()) ? first + second : first + ", " + second;
		return text.isEmpty() ? "" : " (" + text + ")";
	}

}
