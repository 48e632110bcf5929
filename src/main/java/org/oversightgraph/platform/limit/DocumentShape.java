package org.oversightgraph.platform.limit;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import org.jspecify.annotations.Nullable;

/**
 * Measures a document before validation, because a document that is too large must not be
 * validated. Every fragment is measured once, however often it is spread.
 */
final class DocumentShape {

	private final Map<String, FragmentDefinition> fragments;

	private final Map<String, Shape> measured = new HashMap<>();

	private DocumentShape(Document document) {
		this.fragments = document.getDefinitionsOfType(FragmentDefinition.class)
			.stream()
			.collect(Collectors.toMap(FragmentDefinition::getName, Function.identity(), (first, second) -> first));
	}

	/** Returns the maximum of each measure over all operations. */
	static Shape of(Document document) {
		DocumentShape measure = new DocumentShape(document);
		return document.getDefinitionsOfType(OperationDefinition.class)
			.stream()
			.map((operation) -> measure.of(operation.getSelectionSet()))
			.reduce(Shape.EMPTY, DocumentShape::larger);
	}

	private static Shape larger(Shape first, Shape second) {
		return new Shape(Math.max(first.fields(), second.fields()), Math.max(first.aliases(), second.aliases()),
				Math.max(first.roots(), second.roots()), Math.max(first.depth(), second.depth()));
	}

	private Shape of(@Nullable SelectionSet set) {
		Shape shape = Shape.EMPTY;
		if (set != null) {
			for (Selection<?> selection : set.getSelections()) {
				shape = shape.and(of(selection));
			}
		}
		return shape;
	}

	private Shape of(Selection<?> selection) {
		return switch (selection) {
			case Field field ->
				of(field.getSelectionSet()).below(field.getAlias() != null, !isIntrospection(field.getName()));
			case InlineFragment fragment -> of(fragment.getSelectionSet());
			case FragmentSpread spread -> of(spread.getName());
			default -> Shape.EMPTY;
		};
	}

	/** Measures a fragment. The validation finds fragments that contain themselves. */
	private Shape of(String fragment) {
		Shape known = this.measured.get(fragment);
		FragmentDefinition definition = this.fragments.get(fragment);
		if (known != null || definition == null) {
			return (known != null) ? known : Shape.EMPTY;
		}
		this.measured.put(fragment, Shape.EMPTY);
		Shape shape = of(definition.getSelectionSet());
		this.measured.put(fragment, shape);
		return shape;
	}

	private static boolean isIntrospection(String field) {
		return field.equals("__schema") || field.equals("__type");
	}

}
