package org.oversightgraph.export;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.time.PartialDate;

import org.springframework.web.util.UriUtils;

/**
 * The terms of the linked data. Uses a W3C term if it has exactly the same meaning, or
 * else an own term with the prefix {@code og:}.
 *
 * @see <a href="https://www.w3.org/TR/vocab-org/">The Organization Ontology</a>
 * @see <a href="https://www.w3.org/TR/prov-o/">The PROV Ontology</a>
 */
final class Vocabulary {

	static final String ID = "@id";

	static final String TYPE = "@type";

	static final String VALUE = "@value";

	/**
	 * The type of a date that is less precise than a year, or inferred. See
	 * seed/README.md.
	 */
	private static final String PARTIAL_DATE = "og:partialDate";

	private static final String OWN = "urn:oversight-graph:";

	private Vocabulary() {
	}

	/** Returns the prefixes. */
	static Map<String, Object> context() {
		Map<String, Object> context = new LinkedHashMap<>();
		context.put("org", "http://www.w3.org/ns/org#");
		context.put("skos", "http://www.w3.org/2004/02/skos/core#");
		context.put("prov", "http://www.w3.org/ns/prov#");
		context.put("dcterms", "http://purl.org/dc/terms/");
		context.put("xsd", "http://www.w3.org/2001/XMLSchema#");
		context.put("og", OWN + "term:");
		return context;
	}

	/** Returns the name of an object in a dataset. */
	static String nameOf(String dataset, String sort, String key) {
		return OWN + dataset + ":" + sort + ":" + UriUtils.encodePathSegment(key, StandardCharsets.UTF_8);
	}

	/** Returns a reference to a named object. */
	static Map<String, Object> reference(String name) {
		return Map.of(ID, name);
	}

	/**
	 * Returns the W3C class of a kind of organisation. A statutory body is a formal
	 * organisation. A partnership is not a legal body, and is a collaboration of
	 * organisations.
	 */
	static String classOf(OrganisationKind kind) {
		return switch (kind) {
			case NATIONAL_BODY, ICB, TRUST, LOCAL_AUTHORITY -> "org:FormalOrganization";
			case PLACE, PROVIDER_COLLABORATIVE, ICB_CLUSTER, INTEGRATED_CARE_PARTNERSHIP ->
				"org:OrganizationalCollaboration";
			case REGION, SUB_ICB_LOCATION -> "org:Organization";
		};
	}

	/** Returns a value with its type. */
	static Object literal(Object value) {
		return (value instanceof PartialDate date) ? literal(date) : value;
	}

	private static Map<String, Object> literal(PartialDate date) {
		String type = date.inferred() ? PARTIAL_DATE : switch (date.precision()) {
			case DAY -> "xsd:date";
			case MONTH -> "xsd:gYearMonth";
			case YEAR -> "xsd:gYear";
			case FINANCIAL_YEAR, RANGE -> PARTIAL_DATE;
		};
		return Map.of(TYPE, type, VALUE, date.text());
	}

	/** Adds the earliest and latest date that a date can mean, for comparisons. */
	static void bounds(Map<String, Object> of, String property, PartialDate date) {
		if (date.precision() != PartialDate.Precision.DAY) {
			put(of, property + "Earliest", date.earliest());
			put(of, property + "Latest", date.latest());
		}
	}

	private static void put(Map<String, Object> of, String property, @Nullable LocalDate day) {
		if (day != null) {
			of.put(property, Map.of(TYPE, "xsd:date", VALUE, day.toString()));
		}
	}

}
