package org.oversightgraph.platform.graphql;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The global id of an object, opaque to clients. The encoded id also contains the date,
 * edition and release that were requested. Client caches that store objects by id
 * therefore separate dates, and a request by id returns the object as it was.
 *
 * @param type the name of the type in the API
 * @param key the key within the type
 * @see <a href="https://graphql.org/learn/global-object-identification/">Global Object
 * Identification</a>
 */
public record GlobalId(String type, String key) {

	/**
	 * Trust:RX7, or Trust@2024-06-01,NOF-2022-23,3:RX7. Each of the three can be empty.
	 */
	private static final Pattern FORM = Pattern.compile(
			"(?<type>[^:@]+)(@(?<day>[^:,]*),(?<edition>[^:,]*),(?<release>\\d{0,18}))?:(?<key>.*)", Pattern.DOTALL);

	/**
	 * Returns the id of an object that is the same for all dates, editions and releases.
	 */
	public String encoded() {
		return encoded("");
	}

	/** Returns the id of an object as requested. */
	public String encoded(Asked asked) {
		boolean any = asked.asOf() != null || asked.edition() != null || asked.release() != null;
		return encoded(any
				? "@" + written(asked.asOf()) + "," + written(asked.edition()) + "," + written(asked.release()) : "");
	}

	private String encoded(String qualifier) {
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString((this.type + qualifier + ":" + this.key).getBytes(StandardCharsets.UTF_8));
	}

	private static String written(@Nullable Object value) {
		return Objects.toString(value, "");
	}

	/** Reads the type and key of an id; empty if the text is not an id. */
	public static Optional<GlobalId> decode(String encoded) {
		return read(encoded, (id) -> {
			asked(id);
			return new GlobalId(id.group("type"), id.group("key"));
		});
	}

	/** Reads the date, edition and release of an id; empty if the text is not an id. */
	static Optional<Asked> askedOf(String encoded) {
		return read(encoded, GlobalId::asked);
	}

	private static Asked asked(Matcher id) {
		return new Asked(part(id, "day", LocalDate::parse), part(id, "edition", String::valueOf),
				part(id, "release", Long::valueOf), null);
	}

	private static <T> @Nullable T part(Matcher id, String group, Function<String, T> read) {
		String text = id.group(group);
		return (text == null || text.isEmpty()) ? null : read.apply(text);
	}

	private static <T> Optional<T> read(String encoded, Function<Matcher, T> read) {
		try {
			Matcher id = FORM.matcher(new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8));
			return id.matches() ? Optional.of(read.apply(id)) : Optional.empty();
		}
		catch (IllegalArgumentException | DateTimeParseException ex) {
			return Optional.empty();
		}
	}

}
