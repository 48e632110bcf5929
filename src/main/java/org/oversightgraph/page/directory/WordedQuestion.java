package org.oversightgraph.page.directory;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question that a reader types into the search field, for example "who shares SECAmb?".
 * A text that is no known question is a name.
 *
 * @param names the names in the question; empty if it is about all organisations
 * @param tab the tab of the organisation that answers it; empty for the first one
 * @param address the page that answers a question about all organisations; empty if it is
 * about some
 */
public record WordedQuestion(List<String> names, String tab, String address) {

	/** Questions about one organisation, with the tab that answers. */
	private static final Map<Pattern, String> ABOUT_ONE = Map.ofEntries(question(
			"(?:who|which (?:icbs?|boards?))(?: jointly)? (?:shares?|oversees?|leads?|supervises|regulates|runs)"
					+ "(?: (?:the )?oversight of)? (.+)",
			""), question("who(?: is| are)? (?:responsible|accountable) for (.+)", ""),
			question("(?:what|which) (?:system|trusts|places|councils) (?:is|are) (?:in|of) (.+)", "system"),
			question("(?:what happened to|history of|what was) (.+)", "history"),
			question("(?:what|which) segment is (.+?)(?: in)?", "standing"),
			question("(?:is )?(.+?) in (?:the )?recovery support(?: programme)?", "standing"),
			question("(?:gaps|findings|problems)(?: at| in| of| for)? (.+)", "gaps"),
			question("who commissions (.+)", "arrangements"));

	private static final Pattern SHARED_TRUSTS = Pattern
		.compile("(?:which |what )?(?:trusts|providers) (?:(?:do|does) (?<sharing>.+ and .+) share"
				+ "|(?:are )?shared (?:by|between) (?<shared>.+ and .+))");

	private static final Pattern AND = Pattern.compile(",? and |, ");

	private static final Map<Pattern, String> ABOUT_ALL = Map.ofEntries(
			question(
					"(?:who|which trusts|which organisations)(?: is| are)? in (?:the )?recovery support(?: programme)?",
					"/support"),
			question("(?:what|who) (?:has )?changed.*", "/changes"), question("what is not known|gaps", "/gaps"));

	/** Interprets a text. */
	static WordedQuestion of(String text) {
		String plain = text.strip().replaceAll("\\s+", " ").replaceAll("\\s*\\?+$", "");
		String lower = plain.toLowerCase(Locale.UK);
		for (Map.Entry<Pattern, String> all : ABOUT_ALL.entrySet()) {
			if (all.getKey().matcher(lower).matches()) {
				return new WordedQuestion(List.of(), "", all.getValue());
			}
		}
		Matcher between = SHARED_TRUSTS.matcher(lower);
		if (between.matches()) {
			String names = (between.group("sharing") != null) ? between.group("sharing") : between.group("shared");
			return new WordedQuestion(AND.splitAsStream(names).map(WordedQuestion::name).toList(), "", "");
		}
		return ABOUT_ONE.entrySet()
			.stream()
			.map((one) -> Map.entry(one.getKey().matcher(lower), one.getValue()))
			.filter((one) -> one.getKey().matches())
			.findFirst()
			.map((one) -> new WordedQuestion(List.of(name(plain.substring(one.getKey().start(1), one.getKey().end(1)))),
					one.getValue(), ""))
			.orElseGet(() -> new WordedQuestion(List.of(plain), "", ""));
	}

	private static Map.Entry<Pattern, String> question(String pattern, String answer) {
		return Map.entry(Pattern.compile(pattern), answer);
	}

	/** Returns a name without the article and verbs around it. */
	private static String name(String text) {
		return text.strip().replaceFirst("(?i)^the ", "");
	}

	/** Returns whether the question is about all organisations. */
	boolean isAboutAll() {
		return !this.address.isEmpty();
	}

}
