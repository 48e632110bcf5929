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
 * The global id of a thing, opaque to clients. As a client sees it, it also says for
 * which day, by which edition and from which release the thing was asked, where that was
 * said: caches that keep each thing once, by its id, then keep the days apart, and what
 * is asked for by its id is answered as it was.
 *
 * @param type the name of its type in the API
 * @param key its key within the type
 * @see <a href="https://graphql.org/learn/global-object-identification/">Global Object
 * Identification</a>
 */
public record GlobalId(String type, String key) {

	/** Such as Trust:RX7, or Trust@2024-06-01,NOF-2022-23,3:RX7 with any of the three. */
	private static final Pattern FORM = Pattern.compile(
			"(?<type>[^:@]+)(@(?<day>[^:,]*),(?<edition>[^:,]*),(?<release>\\d{0,18}))?:(?<key>.*)", Pattern.DOTALL);

	/** The id of a thing that is the same whatever was asked. */
	public String encoded() {
		return encoded("");
	}

	/** The id of a thing as it was asked. */
	public String encoded(Asked asked) {
		boolean said = asked.asOf() != null || asked.edition() != null || asked.release() != null;
		return encoded(said
				? "@" + written(asked.asOf()) + "," + written(asked.edition()) + "," + written(asked.release()) : "");
	}

	private String encoded(String asked) {
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString((this.type + asked + ":" + this.key).getBytes(StandardCharsets.UTF_8));
	}

	private static String written(@Nullable Object said) {
		return Objects.toString(said, "");
	}

	/** Reads of which thing an id is; empty when it is none of ours. */
	public static Optional<GlobalId> decode(String encoded) {
		return read(encoded, (id) -> {
			asked(id);
			return new GlobalId(id.group("type"), id.group("key"));
		});
	}

	/** Reads how a thing was asked that has the id; empty when it is none of ours. */
	static Optional<Asked> askedOf(String encoded) {
		return read(encoded, GlobalId::asked);
	}

	private static Asked asked(Matcher id) {
		return new Asked(said(id, "day", LocalDate::parse), said(id, "edition", String::valueOf),
				said(id, "release", Long::valueOf), null);
	}

	private static <T> @Nullable T said(Matcher id, String group, Function<String, T> read) {
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
