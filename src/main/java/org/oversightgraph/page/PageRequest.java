package org.oversightgraph.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.platform.graphql.ApiProblem;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.MultiValueMap;

/**
 * The request for a page: its address, and the answers of the API to its questions. The
 * page never reads the graph or the domain itself.
 */
public final class PageRequest {

	private final PageAnswers answers;

	private final Map<String, String> variables;

	private final MultiValueMap<String, String> parameters;

	private final Moment moment;

	private final Links links;

	private final List<Asked> asked = new ArrayList<>();

	PageRequest(PageAnswers answers, Map<String, String> variables, MultiValueMap<String, String> parameters,
			Moment moment, Links links) {
		this.answers = answers;
		this.variables = variables;
		this.parameters = parameters;
		this.moment = moment;
		this.links = links;
	}

	/** Returns the date, edition and release of the page. */
	public Moment moment() {
		return this.moment;
	}

	/** Returns addresses of other pages. */
	public Links links() {
		return this.links;
	}

	/**
	 * Returns a variable of the path, for example the code in
	 * {@code /organisations/{code}}.
	 */
	public String variable(String name) {
		return String.valueOf(this.variables.get(name));
	}

	/** Returns a parameter of the address; empty if it is absent or blank. */
	public Optional<String> parameter(String name) {
		return Optional.ofNullable(this.parameters.getFirst(name)).map(String::strip).filter((text) -> !text.isEmpty());
	}

	/** Returns all values of a parameter, without blank ones. */
	public List<String> parameters(String name) {
		return this.parameters.getOrDefault(name, List.of())
			.stream()
			.filter((text) -> text != null && !text.isBlank())
			.map(String::strip)
			.toList();
	}

	/**
	 * Returns a date in the address; empty if it is absent or blank.
	 * @throws ApiProblem if it is invalid
	 */
	public Optional<LocalDate> date(String name) {
		return parameter(name).map((text) -> Moment.date(name, text));
	}

	/**
	 * Asks the API. The variables {@code asOf}, {@code edition} and {@code release} of
	 * the document have the values of the page.
	 * @param document the name of a trusted document
	 * @param given further variables, or other values of those three
	 * @return the root fields
	 * @throws ApiProblem if the API returns an error
	 */
	public JsonNode ask(String document, Map<String, ? extends @Nullable Object> given) {
		Map<String, @Nullable Object> all = new HashMap<>();
		all.put("asOf", this.moment.asOf().toString());
		all.put("edition", this.moment.edition());
		all.put("release", this.moment.release());
		all.putAll(given);
		Asked answer = this.answers.ask(document, all);
		this.asked.add(answer);
		return answer.data();
	}

	/**
	 * Asks the API, as {@link #ask(String, Map)}.
	 * @param type the type of the answer, with the root fields as components
	 */
	public <T> T ask(String document, Map<String, ? extends @Nullable Object> given, Class<T> type) {
		return read(ask(document, given), type);
	}

	/**
	 * Asks the API for something beside the content of the page, for example the choices
	 * of a filter. The answer is no part of the JSON of the page.
	 * @param type the type of the answer, with the root fields as components
	 */
	public <T> T lookUp(String document, Map<String, ? extends @Nullable Object> given, Class<T> type) {
		PageRequest aside = new PageRequest(this.answers, this.variables, this.parameters, this.moment, this.links);
		return aside.ask(document, given, type);
	}

	/** Returns whether the answer is a file of tables: CSV or XLSX. */
	public boolean isForTables() {
		String format = this.variables.get(PageRouter.FORMAT);
		return Format.CSV.extension().equals(format) || Format.XLSX.extension().equals(format);
	}

	/**
	 * Reads a part of an answer. Fields that the type does not have are ignored.
	 * @throws DatabindException if a value does not fit, for example an unknown enum
	 * value
	 */
	public static <T> T read(JsonNode part, Class<T> type) {
		return JsonMapper.shared().treeToValue(part, type);
	}

	/** Returns the questions and answers, in order. */
	List<Asked> asked() {
		return this.asked;
	}

}
