package org.oversightgraph.framework;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page that lists each passage of an edition's text, with what the product does about
 * it.
 *
 * @param edition the edition
 */
record CoveragePage(FrameworkEdition edition) {

	/** Writes the page in Markdown. */
	String text() {
		List<FrameworkPassage> passages = this.edition.passages();
		long applied = passages.stream().filter((passage) -> !citedBy(passage).isEmpty()).count();
		StringBuilder page = new StringBuilder("# Coverage of the framework\n\n");
		page.append(MarkdownLines.wrapped("",
				"This page lists the numbered paragraphs and tables of %s (%s) in our own words, with what the product does about each. The page is generated. Do not edit it."
					.formatted(this.edition.title(), this.edition.id())))
			.append('\n')
			.append(MarkdownLines.wrapped("",
					"The product holds %d passages. Rules, criteria or themes apply %d of them. The other %d are shown and decide no answer. Coverage: %s."
						.formatted(passages.size(), applied, passages.size() - applied,
								this.edition.coverage().name().toLowerCase(Locale.ROOT))));
		this.edition.notCovered().forEach((gap) -> page.append(MarkdownLines.wrapped("", "- Not covered: " + gap)));
		passages.forEach((passage) -> append(page, passage));
		return page.toString();
	}

	private void append(StringBuilder page, FrameworkPassage passage) {
		CitedBy citedBy = citedBy(passage);
		page.append("\n## %s. %s\n\n".formatted(passage.paragraph(), passage.topic()))
			.append(MarkdownLines.wrapped("", passage.statement()))
			.append('\n');
		passage.points().forEach((point) -> page.append(MarkdownLines.wrapped("", "- " + point)));
		if (!passage.points().isEmpty()) {
			page.append('\n');
		}
		page.append(MarkdownLines.wrapped("", "- Kind: " + words(passage.kind())))
			.append(MarkdownLines.wrapped("", "- Concerns: "
					+ passage.concerns().stream().map(CoveragePage::words).collect(Collectors.joining(", "))));
		appendIds(page, "Rules", citedBy.rules().stream().map(FrameworkRule::id));
		appendIds(page, "Criteria", citedBy.criteria().stream().map(SegmentCriterion::id));
		appendIds(page, "Themes", citedBy.themes().stream().map(FrameworkTheme::id));
		if (passage.product() != null) {
			page.append(MarkdownLines.wrapped("", "- In the product: " + passage.product()));
		}
	}

	private static void appendIds(StringBuilder page, String heading, Stream<String> ids) {
		String list = ids.map((id) -> "`" + id + "`").collect(Collectors.joining(", "));
		if (!list.isEmpty()) {
			page.append(MarkdownLines.wrapped("", "- %s: %s".formatted(heading, list)));
		}
	}

	private CitedBy citedBy(FrameworkPassage passage) {
		return CitedBy.of(passage, this.edition);
	}

	private static String words(FrameworkPassage.Kind kind) {
		return kind.name().toLowerCase(Locale.ROOT);
	}

	private static String words(FrameworkPassage.Party party) {
		return switch (party) {
			case NHS_ENGLAND -> "NHS England";
			case REGION -> "regional teams";
			case ICB -> "ICBs";
			case CQC -> "Care Quality Commission";
			case LOCAL_AUTHORITY -> "local authorities";
			case HEALTH_AND_WELLBEING_BOARD -> "health and wellbeing boards";
			case SECRETARY_OF_STATE -> "Secretary of State";
			case TRUST, PLACE, COLLABORATIVE, INTEGRATED_CARE_PARTNERSHIP, PROFESSIONAL_REGULATOR, PRIMARY_CARE ->
				party.name().toLowerCase(Locale.ROOT).replace('_', ' ')
						+ ((party == FrameworkPassage.Party.PRIMARY_CARE) ? "" : "s");
		};
	}

}
