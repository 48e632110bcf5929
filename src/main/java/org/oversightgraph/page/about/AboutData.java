package org.oversightgraph.page.about;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.arrangement.ArrangementKind;
import org.oversightgraph.dataset.DatasetNature;
import org.oversightgraph.finding.FindingKind;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.page.Body;
import org.oversightgraph.page.Count;
import org.oversightgraph.page.Wording;

/**
 * The answer about the data.
 *
 * @param dataset the dataset
 * @param organisations the open organisations
 * @param arrangements the arrangements in force
 * @param findings the checks
 * @param recordCoverage the coverage by region
 * @param frameworkEditions the editions
 * @param releases the releases
 */
public record AboutData(Dataset dataset, Organisations organisations, Arrangements arrangements, Findings findings,
		List<Coverage> recordCoverage, List<Edition> frameworkEditions, Releases releases) {

	/**
	 * The dataset.
	 *
	 * @param title the title
	 * @param nature whether the data is real
	 * @param summary the summary
	 * @param holdsFrom the earliest date
	 * @param release the number of the release
	 * @param releaseName its name
	 * @param loadedAt the time of loading
	 * @param organisations the number of organisations
	 * @param facts the number of facts
	 * @param sources the sources
	 */
	public record Dataset(String title, DatasetNature nature, String summary, LocalDate holdsFrom, int release,
			String releaseName, OffsetDateTime loadedAt, int organisations, int facts, List<Source> sources) {

		/** Returns whether the data is of real organisations. */
		public boolean isReal() {
			return this.nature == DatasetNature.REAL;
		}

	}

	/**
	 * A source.
	 *
	 * @param title the title
	 * @param publisher the publisher
	 * @param address the web address
	 * @param licence the licence
	 * @param publishedOn the publication date as recorded
	 * @param retrievedOn the date of retrieval
	 * @param via through whom it was read
	 */
	public record Source(String title, @Nullable String publisher, @Nullable String address, @Nullable String licence,
			@Nullable String publishedOn, @Nullable String retrievedOn, @Nullable String via) {

		/** Returns the web address if it can be a link; otherwise null. */
		@Nullable String link() {
			return (this.address != null && this.address.matches("https?://.*")) ? this.address : null;
		}

	}

	/**
	 * Organisations.
	 *
	 * @param facets their number by kind
	 */
	public record Organisations(Kinds<OrganisationKind> facets) {
	}

	/**
	 * Numbers by kind.
	 *
	 * @param <K> the type of the kinds
	 * @param kinds the numbers
	 */
	public record Kinds<K>(List<Count<K>> kinds) {
	}

	/**
	 * Arrangements.
	 *
	 * @param facets their number by kind
	 */
	public record Arrangements(Kinds<ArrangementKind> facets) {
	}

	/**
	 * Checks.
	 *
	 * @param notChecked the checks without records
	 */
	public record Findings(List<NotChecked> notChecked) {
	}

	/**
	 * A check without records.
	 *
	 * @param kind the kind of finding
	 * @param note a note on missing records
	 */
	public record NotChecked(FindingKind kind, String note) {
	}

	/**
	 * The coverage of records about open trusts.
	 *
	 * @param region the region; null for all
	 * @param trusts the number of trusts
	 * @param withStatedSystem the number with recorded systems
	 * @param withLead the number with a determined lead
	 * @param withSegment the number with a recorded segment
	 * @param withProviderRating the number with a rating
	 * @param withStaleFact the number with an old fact
	 * @param segmentAges the ages of the segments
	 */
	public record Coverage(@Nullable Body region, int trusts, int withStatedSystem, int withLead, int withSegment,
			int withProviderRating, int withStaleFact, List<SegmentAge> segmentAges) {
	}

	/**
	 * The age of segments.
	 *
	 * @param edition the edition
	 * @param quarter the quarter
	 * @param months the age in months
	 * @param applies whether they apply on the date
	 * @param trusts the number of trusts
	 */
	public record SegmentAge(String edition, @Nullable String quarter, @Nullable Integer months, boolean applies,
			int trusts) {

		String age() {
			return (this.months == null) ? "Not known" : Wording.count(this.months, "month");
		}

	}

	/**
	 * An edition.
	 *
	 * @param id the id
	 * @param notCovered its gaps
	 */
	public record Edition(String id, List<String> notCovered) {
	}

	/**
	 * Releases.
	 *
	 * @param totalCount their number
	 * @param nodes the latest ones
	 */
	public record Releases(int totalCount, List<Release> nodes) {
	}

	/**
	 * A release.
	 *
	 * @param number the number
	 * @param name the name
	 * @param at the time of the release
	 * @param reason the reason
	 * @param organisations the number of organisations
	 * @param facts the number of facts
	 * @param added the rows added
	 * @param amended the rows amended
	 * @param withdrawn the rows removed
	 */
	public record Release(int number, String name, OffsetDateTime at, String reason, int organisations, int facts,
			int added, int amended, int withdrawn) {
	}

}
