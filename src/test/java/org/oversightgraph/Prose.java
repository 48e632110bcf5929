package org.oversightgraph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The plain-English rules that a program can check: banned words, and the length of
 * sentences. The words and the reasons are in {@code prose/banned.txt}.
 *
 * @param bans the words and phrases that are not used
 */
record Prose(List<Ban> bans) {

	/** Maximum number of words in a sentence. */
	static final int LONGEST = 25;

	private static final String LIST = "/prose/banned.txt";

	private static final Pattern CODE = Pattern.compile("`[^`]*`");

	private static final Pattern SENTENCE_END = Pattern
		.compile("(?<=[.!?][\"')”]?)\\s+(?=[\\p{Lu}\\d$`\"'(“{%])|\\n\\s*\\n");

	private static final Pattern WORD = Pattern.compile("\\S*[\\p{L}\\d]\\S*");

	/**
	 * A text and its place.
	 *
	 * @param place a path or name by which an editor finds the text
	 * @param content the text; code is in backticks
	 */
	record Text(String place, String content) {
	}

	/**
	 * A banned word or phrase.
	 *
	 * @param phrase the word or phrase
	 * @param reason the reason, with a replacement
	 * @param exceptions phrases in which the word is right
	 */
	record Ban(String phrase, String reason, List<String> exceptions) {

		/** Reads an entry: phrase, reason and exceptions, separated by vertical bars. */
		static Ban of(String entry) {
			String[] parts = entry.split("\\|", 0);
			if (parts.length < 2 || parts[1].isBlank()) {
				throw new IllegalArgumentException("No reason in the entry \"" + entry + "\" of " + LIST);
			}
			List<String> exceptions = (parts.length < 3) ? List.of()
					: Arrays.stream(parts[2].split(",", 0)).map(String::strip).toList();
			return new Ban(parts[0].strip(), parts[1].strip(), exceptions);
		}

		boolean isFoundIn(String text) {
			List<MatchResult> allowed = this.exceptions.stream().flatMap((phrase) -> matches(phrase, text)).toList();
			return matches(this.phrase, text).anyMatch((match) -> allowed.stream()
				.noneMatch((range) -> range.start() <= match.start() && match.end() <= range.end()));
		}

		private static Stream<MatchResult> matches(String phrase, String text) {
			String words = Pattern.quote(phrase).replace(" ", "\\E\\s+\\Q");
			String whole = phrase.matches(".*\\p{L}.*") ? "(?<![\\p{L}\\d-])" + words + "(?![\\p{L}\\d-])" : words;
			return Pattern.compile(whole, Pattern.CASE_INSENSITIVE).matcher(text).results();
		}

	}

	/** Returns the rules in these sections of the list. */
	static Prose of(String... sections) {
		List<Ban> bans = new ArrayList<>();
		String section = "";
		for (String line : lines()) {
			if (line.startsWith("[")) {
				section = line.replaceAll("[\\[\\]]", "");
			}
			else if (Set.of(sections).contains(section)) {
				bans.add(Ban.of(line));
			}
		}
		return new Prose(List.copyOf(bans));
	}

	private static List<String> lines() {
		try (InputStream list = Prose.class.getResourceAsStream(LIST)) {
			return new String(Objects.requireNonNull(list, LIST).readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Returns a message for each banned phrase in a text, with the reason. */
	List<String> bannedIn(Text text) {
		String plain = CODE.matcher(text.content()).replaceAll("`code`");
		return this.bans.stream()
			.filter((ban) -> ban.isFoundIn(plain))
			.map((ban) -> "%s: \"%s\". %s Text: %s".formatted(text.place(), ban.phrase(), ban.reason(), text.content()))
			.toList();
	}

	/** Returns a message for each sentence that is too long. */
	static List<String> longIn(Text text) {
		String plain = CODE.matcher(text.content()).replaceAll("`code`");
		return SENTENCE_END.splitAsStream(plain)
			.filter((sentence) -> words(sentence) > LONGEST)
			.map((sentence) -> "%s: %d words. %s".formatted(text.place(), words(sentence), sentence.strip()))
			.toList();
	}

	static long words(String sentence) {
		return WORD.matcher(sentence).results().count();
	}

}
