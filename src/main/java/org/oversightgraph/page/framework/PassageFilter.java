package org.oversightgraph.page.framework;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.page.framework.Edition.Passage;
import org.oversightgraph.page.framework.Edition.Rule;

import org.springframework.util.StringUtils;

/**
 * The choices of a reader of an edition. Empty choices admit everything.
 *
 * @param topic the topic of rules
 * @param kind the kind of passage
 * @param text words that must occur, in any order
 */
public record PassageFilter(String topic, String kind, String text) {

	/** Returns whether nothing is chosen. */
	public boolean isEmpty() {
		return this.topic.isEmpty() && this.kind.isEmpty() && this.text.isEmpty();
	}

	/** Returns the passages that match, in order. */
	List<Passage> passages(List<Passage> all) {
		return all.stream().filter(this::admits).toList();
	}

	/** Returns the rules that match, in order. The kind is one of passages only. */
	List<Rule> rules(List<Rule> all) {
		return all.stream()
			.filter((rule) -> this.topic.isEmpty() || isOf(this.topic, rule.topic()))
			.filter((rule) -> contains(Stream.of(rule.citation(), rule.title(), rule.statement())))
			.toList();
	}

	private boolean admits(Passage passage) {
		return (this.kind.isEmpty() || isOf(this.kind, passage.kind()))
				&& (this.topic.isEmpty() || passage.rules().stream().anyMatch((rule) -> isOf(this.topic, rule.topic())))
				&& contains(Stream.concat(Stream.of(passage.citation(), passage.topic(), passage.statement()),
						passage.points().stream()));
	}

	/** Any text can stand in an address. A text that names no value matches nothing. */
	private static boolean isOf(String text, @Nullable Enum<?> value) {
		return value != null && value.name().equals(text);
	}

	private boolean contains(Stream<? extends @Nullable String> parts) {
		if (this.text.isEmpty()) {
			return true;
		}
		StringBuilder all = new StringBuilder();
		parts.forEach((part) -> all.append((part == null) ? "" : part).append(' '));
		String searched = all.toString().toLowerCase(Locale.UK);
		return Stream.of(StringUtils.tokenizeToStringArray(this.text.toLowerCase(Locale.UK), " "))
			.allMatch(searched::contains);
	}

}
