package org.oversightgraph.page.framework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.framework.FrameworkPassage;
import org.oversightgraph.framework.FrameworkRule.Topic;
import org.oversightgraph.framework.RuleConcept;
import org.oversightgraph.page.Body;
import org.oversightgraph.page.Citation;
import org.oversightgraph.page.Links;
import org.oversightgraph.page.Menu;
import org.oversightgraph.page.View;
import org.oversightgraph.page.Wording;
import org.oversightgraph.page.framework.Edition.Passage;
import org.oversightgraph.page.framework.Edition.Rule;
import org.oversightgraph.table.Cell;
import org.oversightgraph.table.Table;

/**
 * An edition of the framework, paragraph by paragraph.
 *
 * @param edition the edition
 * @param filter the choices of the reader
 * @param passages the passages that match
 * @param rules the rules that match
 * @param date the date of the coverage: the date of the page, or the nearest date on
 * which the edition is in force
 * @param coverage the coverage of the records by region
 * @param difference the comparison with another edition; null if none is requested
 * @param editions the ids of all editions
 */
public record EditionView(Edition edition, PassageFilter filter, List<Passage> passages, List<Rule> rules,
		LocalDate date, Table coverage, @Nullable Difference difference, List<String> editions) implements View {

	/**
	 * The coverage of records about trusts.
	 *
	 * @param region the region; null for all
	 * @param trusts the number of open trusts
	 * @param withLead the number with a determined lead
	 * @param withStatedSystem the number with recorded systems
	 * @param withSegment the number with a recorded segment
	 */
	record Coverage(@Nullable Body region, int trusts, int withLead, int withStatedSystem, int withSegment) {
	}

	/**
	 * The comparison of two editions.
	 *
	 * @param from the older edition
	 * @param to the newer edition
	 * @param summary the differences in sentences
	 * @param segments the segments of both
	 * @param concepts the rules of both by concept
	 */
	public record Difference(Name from, Name to, List<String> summary, List<Segments> segments,
			List<Concept> concepts) {
	}

	/**
	 * An edition.
	 *
	 * @param id the id
	 * @param title the title
	 */
	public record Name(String id, String title) {
	}

	/**
	 * A segment in two editions.
	 *
	 * @param number the number
	 * @param from its meaning in the older edition
	 * @param to its meaning in the newer edition
	 */
	public record Segments(int number, @Nullable Meaning from, @Nullable Meaning to) {
	}

	/**
	 * The meaning of a segment.
	 *
	 * @param label the label
	 * @param support the support
	 */
	public record Meaning(String label, @Nullable String support) {

		static String of(@Nullable Meaning meaning) {
			return (meaning == null) ? "No such segment"
					: meaning.label() + ((meaning.support() == null) ? "" : ". " + meaning.support());
		}

	}

	/**
	 * A concept.
	 *
	 * @param concept the concept
	 * @param summary the comparison
	 * @param from the rules of the older edition
	 * @param to the rules of the newer edition
	 */
	public record Concept(RuleConcept concept, String summary, List<Rule> from, List<Rule> to) {
	}

	static EditionView of(Edition edition, PassageFilter filter, LocalDate date, List<Coverage> coverage,
			@Nullable Difference difference, List<String> editions, Links links) {
		return new EditionView(edition, filter, filter.passages(edition.passages()), filter.rules(edition.rules()),
				date, table(coverage, links), difference, editions);
	}

	private static Table table(List<Coverage> coverage, Links links) {
		Table.Builder table = Table.named("coverage", "Records about open trusts by region", "Region", "Open trusts",
				"Lead determined", "Systems recorded", "Segment recorded");
		coverage.forEach((row) -> {
			Body region = row.region();
			table.row((region == null) ? "England" : new Cell(region.name(), links.organisation(region.code())),
					row.trusts(), row.withLead(), row.withStatedSystem(), row.withSegment());
		});
		return table.build();
	}

	@Override
	public String template() {
		return "framework/edition.jte";
	}

	@Override
	public String title() {
		return this.edition.title();
	}

	@Override
	public Menu menu() {
		return Menu.FRAMEWORK;
	}

	@Override
	public boolean isDated() {
		return false;
	}

	@Override
	public List<Table> tables() {
		List<Table> tables = new ArrayList<>();
		if (!this.passages.isEmpty()) {
			tables.add(passageTable());
		}
		tables.add(ruleTable());
		tables.add(this.coverage);
		if (this.difference != null) {
			tables.add(concepts(this.difference));
			tables.add(segments(this.difference));
		}
		return tables;
	}

	private Table passageTable() {
		Table.Builder table = Table.named("passages", "Passages", "Reference", "Kind", "Topic", "Content", "Concerns",
				"Status", "Rules");
		this.passages.forEach((passage) -> {
			List<String> content = new ArrayList<>(List.of(String.valueOf(passage.statement())));
			content.addAll(passage.points());
			table.row(passage.citation(), Wording.of(passage.kind()), passage.topic(), String.join(" ", content),
					passage.concernsInWords(), passage.status(),
					passage.rules().stream().map(Edition.RuleName::title).collect(Collectors.joining("; ")));
		});
		return table.build();
	}

	private Table ruleTable() {
		Table.Builder table = Table.named("rules", "Rules", "Reference", "Topic", "Title", "Rule", "Who acts");
		this.rules.forEach((rule) -> table.row(rule.citation(), Wording.of(rule.topic()), rule.title(),
				rule.statement(), rule.actorsInWords()));
		return table.build();
	}

	/** Returns the comparison of the rules, by concept. */
	public Table concepts(Difference found) {
		Table.Builder table = Table.named("differences", "Differences in rules", "Concept", found.from().id(),
				found.to().id(), "Comparison");
		found.concepts()
			.forEach((concept) -> table.row(Wording.of(concept.concept()), titles(concept.from()), titles(concept.to()),
					concept.summary()));
		return table.build();
	}

	private static String titles(List<Rule> rules) {
		return rules.isEmpty() ? "No rule recorded"
				: rules.stream().map((rule) -> String.valueOf(rule.title())).collect(Collectors.joining("; "));
	}

	/** Returns the comparison of the segments. */
	public Table segments(Difference found) {
		Table.Builder table = Table.named("segments", "Segments in both editions", "Segment", found.from().id(),
				found.to().id());
		found.segments()
			.forEach((segment) -> table.row(segment.number(), Meaning.of(segment.from()), Meaning.of(segment.to())));
		return table.build();
	}

	/** Returns the topics of the rules of the edition, sorted by name. */
	public List<Topic> topics() {
		return this.edition.rules()
			.stream()
			.flatMap((rule) -> Stream.ofNullable(rule.topic()))
			.distinct()
			.sorted(Comparator.comparing(Topic::name))
			.toList();
	}

	/** Returns the kinds of the passages of the edition, sorted by name. */
	public List<FrameworkPassage.Kind> kinds() {
		return this.edition.passages()
			.stream()
			.flatMap((passage) -> Stream.ofNullable(passage.kind()))
			.distinct()
			.sorted(Comparator.comparing(FrameworkPassage.Kind::name))
			.toList();
	}

	/** Returns the rules that match, by topic. */
	public Map<Topic, List<AnchoredRule>> rulesByTopic() {
		Set<String> taken = new HashSet<>();
		this.edition.passages().forEach((passage) -> taken.add(passage.anchor()));
		Map<Topic, List<AnchoredRule>> byTopic = new LinkedHashMap<>();
		this.rules.forEach((rule) -> {
			String anchor = Citation.of(String.valueOf(rule.citation())).anchor();
			byTopic
				.computeIfAbsent(Objects.requireNonNull(rule.topic(), "the document selects the topic"),
						(_) -> new ArrayList<>())
				.add(new AnchoredRule(rule, taken.add(anchor) ? anchor : null));
		});
		return byTopic;
	}

	/**
	 * A rule with its place.
	 *
	 * @param rule the rule
	 * @param anchor the anchor to which its reference links; null if a passage or an
	 * earlier rule has it
	 */
	public record AnchoredRule(Rule rule, @Nullable String anchor) {
	}

	/** Returns the number of passages with a rule, criterion or theme. */
	public long applied() {
		return this.edition.passages().stream().filter(Passage::isApplied).count();
	}

}
