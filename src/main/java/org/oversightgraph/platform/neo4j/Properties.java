package org.oversightgraph.platform.neo4j;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;
import org.oversightgraph.time.PartialDate;
import org.oversightgraph.time.Period;

/**
 * Reads properties of nodes and relationships. A property that is not recorded is null.
 */
public final class Properties {

	private Properties() {
	}

	/** Returns a text, or null. */
	public static @Nullable String text(MapAccessor from, String name) {
		Value value = from.get(name);
		return value.isNull() ? null : value.asString();
	}

	/** Returns a text that is always recorded. */
	public static String required(MapAccessor from, String name) {
		return from.get(name).asString();
	}

	/** Returns a list of texts; empty if none is recorded. */
	public static List<String> texts(MapAccessor from, String name) {
		Value value = from.get(name);
		return value.isNull() ? List.of() : value.asList(Value::asString);
	}

	/** Returns a value of an enum by its name, or null. */
	public static <E extends Enum<E>> @Nullable E choice(MapAccessor from, String name, Class<E> type) {
		String written = text(from, name);
		return (written == null) ? null : Enum.valueOf(type, written);
	}

	/** Returns a value of an enum that is always recorded. */
	public static <E extends Enum<E>> E requiredChoice(MapAccessor from, String name, Class<E> type) {
		return Enum.valueOf(type, required(from, name));
	}

	/** Returns a list of values of an enum; empty if none is recorded. */
	public static <E extends Enum<E>> List<E> choices(MapAccessor from, String name, Class<E> type) {
		return texts(from, name).stream().map((written) -> Enum.valueOf(type, written)).toList();
	}

	/** Returns a decimal number, or null. */
	public static @Nullable Double decimal(MapAccessor from, String name) {
		Value value = from.get(name);
		return value.isNull() ? null : value.asDouble();
	}

	/** Returns an integer, or null. */
	public static @Nullable Integer integer(MapAccessor from, String name) {
		Value value = from.get(name);
		return value.isNull() ? null : value.asInt();
	}

	/** Returns a boolean, or null. */
	public static @Nullable Boolean flag(MapAccessor from, String name) {
		Value value = from.get(name);
		return value.isNull() ? null : value.asBoolean();
	}

	/** Whether a property has a value. */
	public static boolean isSet(MapAccessor from, String name) {
		return !from.get(name).isNull();
	}

	/** Returns a partial date from its three properties, or null. */
	public static @Nullable PartialDate date(MapAccessor from, String name) {
		String written = text(from, name + "Text");
		return (written == null) ? null
				: new PartialDate(localDate(from, name), localDate(from, name + "Latest"), written);
	}

	/** Returns the period of a fact. */
	public static Period period(MapAccessor from) {
		return new Period(date(from, "validFrom"), date(from, "validTo"));
	}

	private static @Nullable LocalDate localDate(MapAccessor from, String name) {
		Value value = from.get(name);
		return value.isNull() ? null : value.asLocalDate();
	}

}
