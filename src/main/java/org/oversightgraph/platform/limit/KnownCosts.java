package org.oversightgraph.platform.limit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.language.OperationDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Caches the costs of operations. A cost depends on the operation and on its variables,
 * of which only numbers, booleans and the sizes of lists count.
 */
final class KnownCosts {

	private static final int MOST = 1000;

	private final Cache<Key, Cost> costs = Caffeine.newBuilder().maximumSize(MOST).build();

	/** Two operations are the same only if they are the same object. */
	private record Key(OperationDefinition operation, Object variables) {
	}

	/** Returns the cost of an operation. Calculates it if it is not known. */
	Cost of(OperationDefinition operation, Map<String, Object> variables, Supplier<Cost> calculate) {
		Key key = new Key(operation, Objects.requireNonNull(shape(variables)));
		Cost known = this.costs.getIfPresent(key);
		if (known == null) {
			known = calculate.get();
			this.costs.put(key, known);
		}
		return known;
	}

	/** Returns a value with an empty text for each text. */
	static @Nullable Object shape(@Nullable Object value) {
		return switch (value) {
			case null -> null;
			case Number number -> number;
			case Boolean flag -> flag;
			case List<?> list -> list.stream().map((member) -> Objects.requireNonNullElse(shape(member), "")).toList();
			case Map<?, ?> members -> {
				Map<Object, @Nullable Object> shapes = new LinkedHashMap<>();
				members.forEach((name, member) -> shapes.put(name, shape(member)));
				yield shapes;
			}
			default -> "";
		};
	}

}
