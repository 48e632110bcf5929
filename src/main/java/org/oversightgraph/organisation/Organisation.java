package org.oversightgraph.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.time.PartialDate;

/**
 * An organisation as the registers describe it. Its relationships to other organisations
 * are facts and not part of it.
 *
 * @param code the unique code, see {@link OrganisationCode}
 * @param name the name in mixed case
 * @param otherNames former and later names, short names and acronyms
 * @param formerNames the former names with their periods
 * @param kind the kind of organisation
 * @param openedOn the opening date; null if not known
 * @param closedOn the last date on which it was open; null if it has not closed
 * @param trustType the type of a trust; UNKNOWN if not recorded
 * @param description the properties that only some kinds have
 * @param note an additional note, in one sentence; null if there is none
 * @param sources the ids of its sources
 */
public record Organisation(String code, String name, List<String> otherNames, List<FormerName> formerNames,
		OrganisationKind kind, @Nullable PartialDate openedOn, @Nullable PartialDate closedOn, TrustType trustType,
		Description description, @Nullable String note, List<String> sources) {

	/**
	 * The date on which integrated care boards were established (Health and Care Act
	 * 2022).
	 */
	public static final LocalDate ICBS_ESTABLISHED = LocalDate.of(2022, 7, 1);

	/** The name of a council that ends in its status, such as "Bristol, City of". */
	private static final Pattern NAME_AND_STATUS = Pattern.compile("^(.+), (City|County) of$");

	/** Words that show that a name is of a place. */
	private static final Pattern NAME_OF_PLACE = Pattern.compile("Place|Partnership|Alliance|\\barea\\b");

	/**
	 * The properties that only some kinds of organisations have.
	 *
	 * @param legalForm the legal form of a trust
	 * @param subtype the sub-type as published
	 * @param onsCode the ONS code, in addition to the ODS code
	 * @param town the town of the head office
	 * @param postcode the postcode of the head office
	 * @param role the role of a national body
	 */
	public record Description(@Nullable LegalForm legalForm, @Nullable String subtype, @Nullable String onsCode,
			@Nullable String town, @Nullable String postcode, @Nullable NationalRole role) {

		/** No such properties. */
		public static final Description NONE = new Description(null, null, null, null, null, null);

	}

	/** Returns the name on a date: a former name, or else the latest one. */
	public String nameOn(LocalDate date) {
		return this.formerNames.stream()
			.filter((former) -> former.appliesOn(date))
			.findFirst()
			.map(FormerName::name)
			.orElse(this.name);
	}

	/**
	 * Returns the name for a sentence. A council is "Bolton council" and a place is "the
	 * place Bolton", because both often have the name of the town alone. A cluster has
	 * the names of its members.
	 */
	public String nameInSentence() {
		return switch (this.kind) {
			case LOCAL_AUTHORITY -> this.name.contains("Council") ? this.name
					: NAME_AND_STATUS.matcher(this.name).replaceFirst("$2 of $1") + " council";
			case ICB_CLUSTER -> "the cluster " + this.name;
			case PLACE -> NAME_OF_PLACE.matcher(this.name).find() ? this.name : "the place " + this.name;
			default -> this.name;
		};
	}

	/**
	 * Returns the system of an ICB for a sentence, such as "the system of NHS Devon
	 * Integrated Care Board". Before ICBs, its name is the name of the system itself.
	 */
	public String systemInSentence() {
		return isNamedAsSystem() ? this.name : "the system of " + this.name;
	}

	/** Returns whether the name of an ICB is that of its system, before ICBs. */
	public boolean isNamedAsSystem() {
		return is(OrganisationKind.ICB) && this.formerNames.stream()
			.anyMatch((former) -> former.name().equals(this.name) && replacedInJuly2022(former));
	}

	/**
	 * Returns the end of a former name in a sentence. ICBs and sub-ICB locations replaced
	 * systems and clinical commissioning groups in July 2022, under the same codes.
	 * @param before the former name
	 * @param then the name after it
	 */
	public String renamedInWords(String before, String then) {
		boolean isReplaced = this.formerNames.stream()
			.anyMatch((former) -> former.name().equals(before) && replacedInJuly2022(former));
		return isReplaced ? "%s replaced %s".formatted(then, before) : "%s was renamed %s".formatted(before, then);
	}

	private boolean replacedInJuly2022(FormerName former) {
		return (is(OrganisationKind.ICB) || is(OrganisationKind.SUB_ICB_LOCATION)) && former.endsBy(ICBS_ESTABLISHED);
	}

	/** Returns the organisation under its name on a date, with its other names. */
	public Organisation named(LocalDate date) {
		String then = nameOn(date);
		if (then.equals(this.name)) {
			return this;
		}
		List<String> others = Stream.concat(Stream.of(this.name), this.otherNames.stream())
			.filter((other) -> !other.equals(then))
			.distinct()
			.toList();
		return new Organisation(this.code, then, others, this.formerNames, this.kind, this.openedOn, this.closedOn,
				this.trustType, this.description, this.note, this.sources);
	}

	/**
	 * Returns the status on a date. An organisation without a known opening date counts
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

	/** Returns whether it has closed on or before the date. */
	public boolean isClosedOn(LocalDate date) {
		return statusOn(date) == OrganisationStatus.CLOSED;
	}

	/**
	 * Returns whether one of its names contains a text. Ignores case, accents and white
	 * space around the text.
	 */
	public boolean isNamedLike(String text) {
		String plain = Spelling.plain(text).strip();
		return Stream.concat(Stream.of(this.name), this.otherNames.stream())
			.anyMatch((candidate) -> Spelling.plain(candidate).contains(plain));
	}

	/** Returns the same organisation with another closing date. */
	public Organisation withClosedOn(PartialDate theClosedOn) {
		return new Organisation(this.code, this.name, this.otherNames, this.formerNames, this.kind, this.openedOn,
				theClosedOn, this.trustType, this.description, this.note, this.sources);
	}

	/** Returns whether the organisation is of this kind. */
	public boolean is(OrganisationKind other) {
		return this.kind == other;
	}

	/** Returns the trust type, under the name of its field in the API. */
	public TrustType type() {
		return this.trustType;
	}

	/** Returns the legal form; null if not recorded, or if it is not a trust. */
	public @Nullable LegalForm legalForm() {
		return this.description.legalForm();
	}

	/** Returns the sub-type as published; null if there is none. */
	public @Nullable String subtype() {
		return this.description.subtype();
	}

	/** Returns the ONS code; null if there is none. */
	public @Nullable String onsCode() {
		return this.description.onsCode();
	}

	/** Returns the town of the head office; null if not recorded. */
	public @Nullable String town() {
		return this.description.town();
	}

	/** Returns the postcode of the head office; null if not recorded. */
	public @Nullable String postcode() {
		return this.description.postcode();
	}

}
