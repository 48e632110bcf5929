package org.oversightgraph.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.time.PartialDate;

/**
 * A body, as the registers describe it. It holds no relationship to other bodies; those
 * are facts.
 *
 * @param code its key
 * @param name its name as a person writes it
 * @param otherNames former names, short names and acronyms
 * @param kind what sort of body it is
 * @param openedOn the first day of its life, where known
 * @param closedOn the last day of its life, where it has closed
 * @param trustType the sort of services, for trusts; UNKNOWN where not recorded
 * @param description what only some kinds have
 * @param note a sentence on it, where there is something to say
 * @param sources ids of the sources it was read from
 */
public record Organisation(String code, String name, List<String> otherNames, OrganisationKind kind,
		@Nullable PartialDate openedOn, @Nullable PartialDate closedOn, TrustType trustType, Description description,
		@Nullable String note, List<String> sources) {

	/**
	 * The day on which integrated care boards were established (Health and Care Act
	 * 2022).
	 */
	public static final LocalDate ICBS_ESTABLISHED = LocalDate.of(2022, 7, 1);

	/**
	 * What only some kinds of bodies have.
	 *
	 * @param legalForm NHS_TRUST or FOUNDATION_TRUST
	 * @param subtype the published sub-type
	 * @param onsCode the ONS code beside the ODS code
	 * @param town where the head office is
	 * @param postcode the head office's postcode
	 * @param role OVERSIGHT or QUALITY_REGULATOR, for national bodies
	 */
	public record Description(@Nullable String legalForm, @Nullable String subtype, @Nullable String onsCode,
			@Nullable String town, @Nullable String postcode, @Nullable String role) {

		/** Nothing further recorded. */
		public static final Description NONE = new Description(null, null, null, null, null, null);

	}

	/**
	 * Whether the body exists on the date. A body whose opening day is not known counts
	 * as open.
	 */
	public OrganisationStatus statusOn(LocalDate date) {
		if (this.closedOn != null && this.closedOn.certainlyBy(date.minusDays(1))) {
			return OrganisationStatus.CLOSED;
		}
		if (this.openedOn != null && !this.openedOn.possiblyBy(date)) {
			return OrganisationStatus.NOT_YET_OPEN;
		}
		return OrganisationStatus.ACTIVE;
	}

	/** Whether it has closed by the date. */
	public boolean isClosedOn(LocalDate date) {
		return statusOn(date) == OrganisationStatus.CLOSED;
	}

	/**
	 * Whether one of its names has a text in it, whatever the case and the accents. White
	 * space around the text says nothing.
	 */
	public boolean isNamedLike(String text) {
		String plain = Spelling.plain(text).strip();
		return Stream.concat(Stream.of(this.name), this.otherNames.stream())
			.anyMatch((one) -> Spelling.plain(one).contains(plain));
	}

	/** Whether the body is of the given kind. */
	public boolean is(OrganisationKind other) {
		return this.kind == other;
	}

	/** The sort of services, as the API names it. */
	public TrustType type() {
		return this.trustType;
	}

	/** NHS_TRUST or FOUNDATION_TRUST, for trusts. */
	public @Nullable String legalForm() {
		return this.description.legalForm();
	}

	/** The published sub-type, where there is one. */
	public @Nullable String subtype() {
		return this.description.subtype();
	}

	/** The ONS code beside the ODS code. */
	public @Nullable String onsCode() {
		return this.description.onsCode();
	}

	/** Where the head office is. */
	public @Nullable String town() {
		return this.description.town();
	}

	/** The head office's postcode. */
	public @Nullable String postcode() {
		return this.description.postcode();
	}

}
