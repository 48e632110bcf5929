package org.oversightgraph.page.about;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.oversight.Determination;
import org.oversightgraph.page.Body;
import org.oversightgraph.page.Links;
import org.oversightgraph.page.Menu;
import org.oversightgraph.page.View;
import org.oversightgraph.page.Wording;
import org.oversightgraph.page.about.AboutData.Coverage;
import org.oversightgraph.page.about.AboutData.Dataset;
import org.oversightgraph.page.about.AboutData.Source;
import org.oversightgraph.table.Cell;
import org.oversightgraph.table.Table;

/**
 * The data: what it holds, what it lacks, and where it comes from.
 *
 * @param data the answer
 * @param kinds the organisations by kind
 * @param coverage the coverage by region
 * @param ages the ages of the segments
 * @param sources the sources
 * @param releases the releases
 */
public record AboutView(AboutData data, Table kinds, Table coverage, Table ages, Table sources,
		Table releases) implements View {

	private static final ZoneId LONDON = ZoneId.of("Europe/London");

	static AboutView of(AboutData data, Links links) {
		return new AboutView(data, kinds(data), coverage(data.recordCoverage(), links), ages(data.recordCoverage()),
				sources(data.dataset().sources()), releases(data));
	}

	private static Table kinds(AboutData data) {
		Table.Builder table = Table.named("kinds", "Organisations and arrangements by kind", "Kind",
				"Open or in force on the date");
		data.organisations()
			.facets()
			.kinds()
			.forEach((count) -> table.row(Wording.kinds(count.value()), count.count()));
		data.arrangements().facets().kinds().forEach((count) -> table.row(Wording.of(count.value()), count.count()));
		return table.build();
	}

	private static Table coverage(List<Coverage> coverage, Links links) {
		Table.Builder table = Table.named("coverage", "Records about open trusts by region", "Region", "Open trusts",
				"Systems recorded", "Lead determined", "Segment recorded", "Rating recorded",
				"A fact older than 24 months");
		coverage.forEach((row) -> {
			Body region = row.region();
			table.row((region == null) ? "England" : new Cell(region.name(), links.organisation(region.code())),
					row.trusts(), of(row.withStatedSystem(), row.trusts()), of(row.withLead(), row.trusts()),
					of(row.withSegment(), row.trusts()), of(row.withProviderRating(), row.trusts()),
					of(row.withStaleFact(), row.trusts()));
		});
		return table.build();
	}

	/**
	 * Returns a number with its share, for example "58 (29%)". Only nothing is 0%, and
	 * only all is 100%.
	 */
	static String of(int part, int all) {
		if (all == 0 || part == 0 || part == all) {
			return (part == 0) ? "0" : part + " (100%)";
		}
		return "%d (%d%%)".formatted(part, Math.clamp(Math.round(part * 100.0 / all), 1, 99));
	}

	private static Table ages(List<Coverage> coverage) {
		Table.Builder table = Table.named("ages", "Age of the segments of trusts", "Edition", "Quarter", "Age",
				"Applies on the date", "Trusts");
		coverage.stream()
			.filter((row) -> row.region() == null)
			.flatMap((row) -> row.segmentAges().stream())
			.forEach((age) -> table.row(age.edition(), (age.quarter() == null) ? "None" : age.quarter(), age.age(),
					age.applies() ? "Yes" : "No", age.trusts()));
		return table.build();
	}

	private static Table sources(List<Source> sources) {
		Table.Builder table = Table.named("sources", "Sources", "Title", "Publisher", "Published", "Read",
				"Licence or terms", "Read through");
		sources.forEach((source) -> table.row(new Cell(source.title(), source.link()), source.publisher(),
				Wording.recorded(source.publishedOn()), Wording.recorded(source.retrievedOn()),
				(source.licence() == null) ? "Not stated" : source.licence(), source.via()));
		return table.build();
	}

	private static Table releases(AboutData data) {
		Table.Builder table = Table.named("releases", "Releases of the data, the latest first", "Number", "Name",
				"Loaded on", "Reason", "Organisations", "Facts", "Rows added", "Rows amended", "Rows removed");
		data.releases()
			.nodes()
			.forEach((release) -> table.row(release.number(), release.name(),
					Wording.date(release.at().atZoneSameInstant(LONDON).toLocalDate()), release.reason(),
					release.organisations(), release.facts(), release.added(), release.amended(), release.withdrawn()));
		return table.build();
	}

	@Override
	public String template() {
		return "about/about.jte";
	}

	@Override
	public String title() {
		return "About the data";
	}

	@Override
	public Menu menu() {
		return Menu.ABOUT;
	}

	@Override
	public List<Table> tables() {
		return List.of(this.coverage, this.kinds, this.ages, this.sources, this.releases);
	}

	/** Returns the dataset. */
	public Dataset dataset() {
		return this.data.dataset();
	}

	/** Returns the date on which the release was loaded, in words. */
	public String loadedOn() {
		return Wording.date(dataset().loadedAt().atZoneSameInstant(LONDON).toLocalDate());
	}

	/** Returns the date on which the latest source was read; null if none has a date. */
	public @Nullable String lastRead() {
		return dataset().sources()
			.stream()
			.map(Source::retrievedOn)
			.filter((date) -> date != null && date.matches("\\d{4}-\\d{2}-\\d{2}"))
			.map((date) -> LocalDate.parse(String.valueOf(date)))
			.max(Comparator.naturalOrder())
			.map(Wording::date)
			.orElse(null);
	}

	/** Returns the number of sources by licence, the most frequent first. */
	public String licences() {
		Map<String, Long> byLicence = dataset().sources()
			.stream()
			.collect(Collectors.groupingBy((source) -> (source.licence() == null) ? "not stated" : source.licence(),
					TreeMap::new, Collectors.counting()));
		return byLicence.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Long>comparingByValue().reversed())
			.map((entry) -> entry.getKey() + " (" + entry.getValue() + ")")
			.collect(Collectors.joining(", "));
	}

	/** Returns the downloads. */
	public List<Download> downloads() {
		return Download.ALL;
	}

	/** Returns the determinations of a lead, for the glossary. */
	public List<Determination> determinations() {
		return List.of(Determination.values());
	}

}
