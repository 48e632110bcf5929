package org.oversightgraph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import graphql.language.DescribedNode;
import graphql.language.NamedNode;
import graphql.language.Node;
import graphql.parser.Parser;
import org.oversightgraph.Prose.Text;
import org.yaml.snakeyaml.Yaml;

/** Reads the texts of a kind of file, for the checks of prose. */
final class ProseSources {

	/** A string literal with several words in it: a sentence, not a key. */
	private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"|`((?:[^`\\\\]|\\\\.)*)`");

	private static final Pattern SCRIPT_COMMENT = Pattern
		.compile("(?s)/\\*\\*?(.*?)\\*/|(?<![:\\w\"'(])//[ ]([^\\n]*(?:\\n\\s*// [^\\n]*)*)");

	private static final Pattern SEVERAL_WORDS = Pattern.compile("\\p{L}\\S*\\s+\\S*\\p{L}\\S*\\s+\\S*\\p{L}");

	private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{[^}]*}+|%[sd]|\\\\u[0-9a-f]{4}");

	private ProseSources() {
	}

	/** Returns the descriptions in a schema. */
	static Stream<Text> descriptions(Path folder) {
		return files(folder, ".graphqls").flatMap((file) -> described(Parser.parse(TestFiles.read(file)), ""));
	}

	private static Stream<Text> described(Node<?> node, String path) {
		return node.getChildren().stream().flatMap((child) -> {
			String below = (child instanceof NamedNode<?> named) ? path + "." + named.getName() : path;
			Stream<Text> own = (child instanceof DescribedNode<?> described && described.getDescription() != null)
					? Stream.of(new Text(below.substring(1), described.getDescription().getContent())) : Stream.empty();
			return Stream.concat(own, described(child, below));
		});
	}

	/** Returns the comments at the start of files, as one text for each file. */
	static Stream<Text> headers(Path folder, String ending, String comment) {
		return files(folder, ending).map((file) -> new Text(file.toString(),
				TestFiles.read(file)
					.lines()
					.takeWhile((line) -> line.startsWith(comment))
					.map((line) -> line.substring(comment.length()).strip())
					.collect(Collectors.joining("\n"))));
	}

	/** Returns the visible texts of HTML pages and their templates. */
	static Stream<Text> pages(Path folder) {
		return Stream.of(".html", ".mustache", ".jte").flatMap((ending) -> files(folder, ending)).flatMap((file) -> {
			String text = TestFiles.read(file)
				.replaceAll("(?m)^[@!].*$", "")
				.replaceAll("(?m)!\\{.*}$", "")
				.replaceAll("@(?:if|elseif|for|template\\.[\\w.-]+)\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\)", "")
				.replaceAll("@(?:else|endif|endfor)\\b", "")
				.replaceAll("\\$\\{[^}]*}", "X")
				.replaceAll("\\{\\{[^}]*}}", "")
				.replaceAll("(?s)<(code|option)[^>]*>(.*?)</\\1>", "`$2`")
				.replaceAll("(?s)</?(a|strong|span)\\b[^>]*>", "")
				.replaceAll("&[a-z]+;", " ");
			return Arrays.stream(text.split("(?s)<[^>]*>"))
				.map(String::strip)
				.filter((part) -> SEVERAL_WORDS.matcher(part).find())
				.map((part) -> new Text(file.toString(), part));
		});
	}

	/** Returns the texts that scripts show, and their comments. */
	static Stream<Text> scripts(Path folder) {
		return files(folder, ".js").flatMap((file) -> {
			String code = TestFiles.read(file);
			Stream<String> comments = SCRIPT_COMMENT.matcher(code)
				.results()
				.map((match) -> (match.group(1) != null) ? match.group(1) : match.group(2))
				.map((comment) -> comment.replaceAll("(?m)^\\s*(\\*|//) ?", "").replace("@param", "\n\n@param"));
			return Stream.concat(literals(SCRIPT_COMMENT.matcher(code).replaceAll("")), comments)
				.map((text) -> new Text(file.toString(), text.strip()));
		});
	}

	/** Returns the sentences in string literals of Java sources. */
	static Stream<Text> javaSentences(Path folder) {
		return files(folder, ".java")
			.flatMap((file) -> literals(TestFiles.read(file)).filter((literal) -> literal.matches("(?s)(%s|\\p{Lu}).*"))
				.filter((literal) -> !literal.matches("(?s)(MATCH|MERGE|RETURN|CALL|WITH|OPTIONAL|UNWIND)\\b.*"))
				.map((literal) -> new Text(file.toString(), literal)));
	}

	private static Stream<String> literals(String code) {
		return LITERAL.matcher(code)
			.results()
			.map((match) -> (match.group(1) != null) ? match.group(1) : match.group(2))
			.filter((literal) -> SEVERAL_WORDS.matcher(literal).find())
			.map((literal) -> PLACEHOLDER.matcher(literal).replaceAll("X"));
	}

	/** Returns the values of some keys in YAML files, at any depth. */
	static Stream<Text> yaml(Path folder, String... keys) {
		return files(folder, ".yaml")
			.flatMap((file) -> valuesIn(new Yaml().load(TestFiles.read(file)), Set.of(keys), file.toString()));
	}

	private static Stream<Text> valuesIn(Object value, Set<String> keys, String place) {
		return switch (value) {
			case Map<?, ?> map -> {
				String here = (map.get("id") != null) ? place + " " + map.get("id") : place;
				yield map.entrySet().stream().flatMap((entry) -> {
					boolean wanted = keys.contains(String.valueOf(entry.getKey()))
							&& entry.getValue() instanceof String;
					return wanted ? Stream.of(new Text(here, String.valueOf(entry.getValue())))
							: (entry.getValue() == null) ? Stream.empty() : valuesIn(entry.getValue(), keys, here);
				});
			}
			case Collection<?> list -> list.stream().flatMap((item) -> valuesIn(item, keys, place));
			default -> Stream.empty();
		};
	}

	/** Returns the values of some columns of CSV files. */
	static Stream<Text> cells(Path folder, String... columns) {
		return files(folder, ".csv").flatMap((file) -> {
			try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(TestFiles.read(file))) {
				return rows.stream()
					.flatMap((row) -> Stream.of(columns)
						.flatMap((column) -> row.findField(column).stream())
						.filter((cell) -> SEVERAL_WORDS.matcher(cell).find())
						.map((cell) -> new Text(file + ":" + row.getStartingLineNumber(), cell)))
					.toList()
					.stream();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	/**
	 * Returns the paragraphs, list items, headings and table cells of a Markdown file.
	 */
	static Stream<Text> markdown(Path file) {
		String text = TestFiles.read(file)
			.replaceAll("(?ms)^```.*?^```", "")
			.replaceAll("(?s)<!--.*?-->", "")
			.replaceAll("\\]\\([^)]*\\)", "]");
		return Arrays.stream(text.split("\\n\\s*\\n|\\n(?=\\s*([-*#|]|\\d+\\.) ?)"))
			.flatMap((block) -> block.startsWith("|") ? Arrays.stream(block.split("\\|")) : Stream.of(block))
			.map((block) -> block.replace("**", "").replaceAll("\\s+", " ").replaceAll("^[-*#]+ ", "").strip())
			.filter((block) -> SEVERAL_WORDS.matcher(block).find())
			.map((block) -> new Text(file.toString(), block));
	}

	private static Stream<Path> files(Path folder, String ending) {
		try (Stream<Path> all = Files.walk(folder)) {
			return all.filter((file) -> file.toString().endsWith(ending)).sorted().toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
