package org.oversightgraph.framework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.oversightgraph.Case;
import org.oversightgraph.TestFiles;

/**
 * An index from the paragraphs of an edition to rules, code and teaching cases. It reads
 * the paragraphs from Javadoc and from the cases.
 */
final class FrameworkIndex {

	private static final Path SOURCES = Path.of("src/main/java/org/oversightgraph");

	private static final Pattern PASSAGE = Pattern.compile("A?¶\\d{1,3}(?:[a-z](?:\\([ivx]+\\))?)?|\\bT\\d\\b");

	private static final Pattern RANGE = Pattern.compile("¶\\d{1,3}\\s*[–-]\\s*\\d");

	private static final Pattern DOCUMENTED = Pattern.compile("/\\*\\*(.*?)\\*/\\s*(?:@[^\\n]*\\n\\s*)*([^;{=/]*)",
			Pattern.DOTALL);

	private static final Pattern TYPE = Pattern.compile("\\b(?:class|record|interface|enum)\\s+(\\w+)");

	private static final Pattern METHOD = Pattern.compile("(\\w+)\\s*\\(");

	private final FrameworkEdition edition;

	private final List<Named> code;

	private final List<Named> cases;

	private FrameworkIndex(FrameworkEdition edition, List<Named> code, List<Named> cases) {
		this.edition = edition;
		this.code = code;
		this.cases = cases;
	}

	/**
	 * A method, type or case, with the text that names its paragraphs.
	 *
	 * @param name name of the method, type or case
	 * @param text Javadoc, or paragraph of the case
	 * @param isMethod whether it is a method
	 */
	private record Named(String name, String text, boolean isMethod) {

		boolean names(String paragraph) {
			return PASSAGE.matcher(this.text).results().map(MatchResult::group).anyMatch(paragraph::equals);
		}

	}

	/**
	 * The references to a paragraph.
	 *
	 * @param paragraph the paragraph
	 * @param rules ids of rules
	 * @param criteria ids of criteria
	 * @param themes ids of themes
	 * @param code types and methods whose Javadoc names the paragraph
	 * @param methods the methods among them
	 * @param cases titles of teaching cases that name the paragraph
	 */
	record Entry(String paragraph, List<String> rules, List<String> criteria, List<String> themes, List<String> code,
			List<String> methods, List<String> cases) {
	}

	/** Reads the index of the edition with complete coverage. */
	static FrameworkIndex read() {
		FrameworkEdition complete = TestFramework.FRAMEWORK.editions()
			.stream()
			.filter((edition) -> edition.coverage() == FrameworkEdition.Coverage.COMPLETE)
			.findFirst()
			.orElseThrow();
		return new FrameworkIndex(complete, code(), cases(complete.id()));
	}

	/** Lists the paragraphs in order, each with its references. */
	List<Entry> entries() {
		Map<Paragraph, String> paragraphs = new TreeMap<>(Comparator.comparing(Paragraph::part)
			.thenComparing(Paragraph::number)
			.thenComparing(Paragraph::letters));
		Stream
			.of(this.edition.rules().stream().map(FrameworkRule::paragraphs),
					criteria().map(SegmentCriterion::paragraphs),
					this.edition.themes().stream().map(FrameworkTheme::paragraphs))
			.flatMap((lists) -> lists)
			.flatMap(List::stream)
			.forEach((paragraph) -> paragraphs.put(paragraph, paragraph.toString()));
		return paragraphs.keySet().stream().map(this::entry).toList();
	}

	private Entry entry(Paragraph paragraph) {
		String text = paragraph.toString();
		return new Entry(text,
				ids(this.edition.rules().stream().filter((rule) -> rule.paragraphs().contains(paragraph)),
						FrameworkRule::id),
				ids(criteria().filter((criterion) -> criterion.paragraphs().contains(paragraph)), SegmentCriterion::id),
				ids(this.edition.themes().stream().filter((theme) -> theme.paragraphs().contains(paragraph)),
						FrameworkTheme::id),
				named(this.code, (item) -> item.names(text)),
				named(this.code, (item) -> item.isMethod() && item.names(text)),
				named(this.cases, (item) -> item.names(text)));
	}

	private Stream<SegmentCriterion> criteria() {
		return this.edition.segments().stream().flatMap((segment) -> segment.criteria().stream());
	}

	private static <T> List<String> ids(Stream<T> entries, Function<T, String> id) {
		return entries.map(id).toList();
	}

	private static List<String> named(List<Named> items, Predicate<Named> filter) {
		return items.stream().filter(filter).map(Named::name).distinct().toList();
	}

	/**
	 * Lists code and cases that cite a range of paragraphs, which the index cannot
	 * resolve.
	 */
	List<String> ranges() {
		return Stream.concat(this.code.stream(), this.cases.stream())
			.filter((item) -> RANGE.matcher(item.text()).find())
			.map(Named::name)
			.toList();
	}

	/** Writes the page in Markdown. */
	String page() {
		StringBuilder page = new StringBuilder("# Framework index\n\n");
		appendWrapped(page, "",
				("This page lists the paragraphs of %s (%s). Each has its rules, criteria and themes in `seed/framework`,"
						+ " its Java code and its teaching cases. The page is generated. Do not edit it.")
					.formatted(this.edition.title(), this.edition.id()));
		for (Entry entry : entries()) {
			page.append("\n## ").append(entry.paragraph()).append("\n\n");
			appendList(page, "Rules", entry.rules(), true);
			appendList(page, "Criteria", entry.criteria(), true);
			appendList(page, "Themes", entry.themes(), true);
			appendList(page, "Code", entry.code(), true);
			if (!entry.cases().isEmpty()) {
				page.append("- Teaching cases:\n");
				entry.cases().forEach((title) -> appendWrapped(page, "  ", "- " + title));
			}
		}
		return page.toString();
	}

	private static void appendList(StringBuilder page, String heading, List<String> names, boolean code) {
		if (!names.isEmpty()) {
			appendWrapped(page, "", "- %s: %s".formatted(heading,
					names.stream().map((name) -> code ? "`" + name + "`" : name).collect(Collectors.joining(", "))));
		}
	}

	private static void appendWrapped(StringBuilder page, String indent, String text) {
		page.append(MarkdownLines.wrapped(indent, text));
	}

	private static List<Named> cases(String edition) {
		return Case.files(Case.KINDS)
			.stream()
			.map(Case::read)
			.filter((cases) -> cases.dataset().equals("exampleshire"))
			.flatMap((cases) -> cases.cases().stream())
			.filter((example) -> example.paragraph().startsWith(edition))
			.map((example) -> new Named(example.name(), example.paragraph(), false))
			.toList();
	}

	private static List<Named> code() {
		try (Stream<Path> files = Files.walk(SOURCES)) {
			return files.filter((file) -> file.toString().endsWith(".java"))
				.sorted()
				.flatMap((file) -> documented(file).stream())
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Lists the documented types and methods of a file. */
	private static List<Named> documented(Path file) {
		String type = SOURCES.relativize(file).toString().replace(".java", "").replace('/', '.');
		Map<String, Named> found = new LinkedHashMap<>();
		Matcher documented = DOCUMENTED.matcher(TestFiles.read(file));
		for (MatchResult match : documented.results().toList()) {
			String declaration = match.group(2).strip();
			Matcher method = METHOD.matcher(declaration);
			boolean isType = TYPE.matcher(declaration).find();
			if (!isType && !method.find()) {
				continue;
			}
			String name = isType ? type : type + "." + method.group(1);
			found.merge(name, new Named(name, match.group(1), !isType),
					(first, second) -> new Named(name, first.text() + second.text(), !isType));
		}
		return new ArrayList<>(found.values());
	}

}
