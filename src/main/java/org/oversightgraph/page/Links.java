package org.oversightgraph.page;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

import org.jspecify.annotations.Nullable;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriUtils;

/**
 * Addresses of pages, relative to the current page, so that they also work behind a proxy
 * with a path of its own. Every address repeats the date, the edition and the release of
 * the current page.
 */
public final class Links {

	private static final List<String> MOMENT = List.of("asOf", "edition", "release");

	private final String base;

	private final String path;

	private final MultiValueMap<String, String> parameters;

	private final Moment moment;

	/**
	 * Creates the links of a page.
	 * @param base the address of the application for citations, without a slash at the
	 * end
	 * @param path the path of the page
	 * @param parameters the parameters of the page
	 */
	Links(String base, String path, MultiValueMap<String, String> parameters, Moment moment) {
		this.base = base;
		this.path = path;
		this.parameters = parameters;
		this.moment = moment;
	}

	/**
	 * Returns the relative address of the root of the application, for example
	 * {@code ../../}. Files that do not depend on the date follow it.
	 */
	public String root() {
		long depth = this.path.chars().filter((character) -> character == '/').count() - 1;
		return (depth > 0) ? "../".repeat((int) depth) : "./";
	}

	/**
	 * Returns the address of a page.
	 * @param to the path, for example {@code /map}
	 * @param more names and values of parameters in turn. Without those that are empty.
	 */
	public String to(String to, @Nullable String... more) {
		MultiValueMap<String, String> all = momentParameters();
		for (int at = 0; at + 1 < more.length; at += 2) {
			String value = more[at + 1];
			if (value != null && !value.isEmpty()) {
				all.set(String.valueOf(more[at]), value);
			}
		}
		return relative(to, all);
	}

	/**
	 * Returns the address of a file beside the pages, on the date of the page.
	 * @param file the path without a slash at the start, for example
	 * {@code export/oversight.csv}
	 */
	public String file(String file) {
		return to("/" + file);
	}

	/** Returns the address of an organisation. */
	public String organisation(String code) {
		return to("/organisations/" + code);
	}

	/** Returns the address of a tab of an organisation. An empty tab is the first one. */
	public String organisation(String code, String tab) {
		return to("/organisations/" + code + (tab.isEmpty() ? "" : "/" + tab));
	}

	/**
	 * Returns the address of a passage of the framework or a convention, with its place
	 * on the page.
	 */
	public String citation(String reference) {
		Citation citation = Citation.of(reference);
		return to(citation.address()) + (citation.anchor().isEmpty() ? "" : "#" + citation.anchor());
	}

	/** Returns the address of the current page on another date. */
	public String on(LocalDate date) {
		return with("asOf", date.toString());
	}

	/**
	 * Returns the address of the current page with another value of a parameter. Null
	 * removes the parameter.
	 */
	public String with(String name, @Nullable String value) {
		MultiValueMap<String, String> all = new LinkedMultiValueMap<>(this.parameters);
		if (value == null) {
			all.remove(name);
		}
		else {
			all.set(name, value);
		}
		return relative(this.path, all);
	}

	/** Returns the address of the current page with one more value of a parameter. */
	public String withAlso(String name, String value) {
		MultiValueMap<String, String> all = new LinkedMultiValueMap<>();
		all.addAll(this.parameters);
		all.add(name, value);
		return relative(this.path, all);
	}

	/** Returns the address of the current page without one value of a parameter. */
	public String without(String name, String value) {
		MultiValueMap<String, String> all = new LinkedMultiValueMap<>(this.parameters);
		all.computeIfPresent(name, (_, values) -> values.stream().filter((each) -> !each.equals(value)).toList());
		return relative(this.path, all);
	}

	/**
	 * Returns the links of the same page as if its address did not have some parameters,
	 * for example the position in a list when a filter changes.
	 */
	public Links dropping(String... names) {
		MultiValueMap<String, String> all = new LinkedMultiValueMap<>(this.parameters);
		List.of(names).forEach(all::remove);
		return new Links(this.base, this.path, all, this.moment);
	}

	/** Returns the address of the current page in another format. */
	public String format(String extension) {
		return format(extension, "table", "");
	}

	/** Returns the address of the current page in another format, with a parameter. */
	public String format(String extension, String name, String value) {
		MultiValueMap<String, String> all = new LinkedMultiValueMap<>(this.parameters);
		all.set(name, value);
		pin(all, null);
		return relative((this.path.equals("/") ? "/index" : this.path) + "." + extension, all);
	}

	/**
	 * Returns the full address that always gives the same answer: with its date and
	 * release.
	 */
	public String permanent(int release) {
		MultiValueMap<String, String> all = new LinkedMultiValueMap<>(this.parameters);
		pin(all, release);
		return this.base + query(this.path, all);
	}

	private void pin(MultiValueMap<String, String> all, @Nullable Integer release) {
		all.set("asOf", this.moment.asOf().toString());
		if (release != null) {
			all.set("release", release.toString());
		}
	}

	/**
	 * Returns the parameters that a form must repeat, because its own fields do not set
	 * them.
	 * @param fields the names of the fields in the form
	 */
	public Map<String, List<String>> hidden(String... fields) {
		Map<String, List<String>> hidden = new LinkedHashMap<>(this.parameters);
		List.of(fields).forEach(hidden::remove);
		return hidden;
	}

	/** Returns the parameters that every link repeats, for forms. */
	public Map<String, List<String>> moment() {
		return momentParameters();
	}

	/** Returns the address of the current page without parameters, for forms. */
	public String self() {
		return relative(this.path, new LinkedMultiValueMap<>());
	}

	private MultiValueMap<String, String> momentParameters() {
		MultiValueMap<String, String> all = new LinkedMultiValueMap<>();
		MOMENT.forEach((name) -> {
			String value = this.parameters.getFirst(name);
			if (value != null && !value.isBlank()) {
				all.set(name, value);
			}
		});
		return all;
	}

	private String relative(String to, MultiValueMap<String, String> all) {
		String address = query(to, all);
		return root() + address.substring(1);
	}

	private static String query(String to, MultiValueMap<String, String> all) {
		StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
		all.forEach((name, values) -> values.stream()
			.filter((value) -> value != null && !value.isBlank())
			.forEach((value) -> query.add(encoded(name) + "=" + encoded(value))));
		return UriUtils.encodePath(to, StandardCharsets.UTF_8) + query;
	}

	private static String encoded(String text) {
		return UriUtils.encode(text, StandardCharsets.UTF_8);
	}

}
