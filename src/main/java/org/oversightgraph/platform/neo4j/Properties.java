package org.oversightgraph.platform.neo4j;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;
import org.oversightgraph.time.PartialDate;
import org.oversightgraph.time.Period;

/**
 * Reads properties of nodes and relationships. What is not recorded is absent in the
 * graph, and null here.
 */
public final class Properties {

	private Properties() {
	}

	/** A text, or null. */
	public static @Nullable String text(MapAccessor from, String name) {
		Value value = from.get(name);
		return value.isNull() ? null : value.asString();
	}

	/** A text that is always there. */
	public static String required(MapAccessor from, String name) {
		return from.get(name).asString();
	}

	/** A list of texts, empty when none is recorded. */
	public static List<String> texts(MapAccessor from, String name) {
		Value value = from.get(name);
		return value.isNull() ? List.of() : value.asList(Value::asString);
	}

	/** A number with a fraction, or null. */
	public static @Nullable Double decimal(MapAccessor from, String name) {
		Value value = from.get(name);
		return value.isNull() ? null : value.asDouble();
	}

	/** A whole number, or null. */
	public static @Nullable Integer integer(MapAccessor from, String name) {
		Value value = from.get(name);
		return value.isNull() ? null : value.asInt();
	}

	/** Yes, no, or null. */
	public static @Nullable Boolean flag(MapAccessor from, String name) {
		Value value = from.get(name);
		return value.isNull() ? null : value.asBoolean();
	}

	/** A date as far as it is known, from its three properties, or null. */
	public static @Nullable PartialDate date(MapAccessor from, String name) {
		String written = text(from, name + "Text");
		return (written == null) ? null : new PartialDate(day(from, name), day(from, name + "Latest"), written);
	}

	/** The period of a fact. */
	public static Period period(MapAccessor from) {
		return new Period(date(from, "validFrom"), date(from, "validTo"));
	}

	private static @Nullable LocalDate day(MapAccessor from, String name) {
		Value value = from.get(name);
		return value.isNull() ? null : value.asLocalDate();
	}

}
