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
 * Measures a document before it is validated, for what is too large must not be
 * validated, either. Every fragment is measured once, however often it is spread.
 */
final class DocumentShape {

	private final Map<String, FragmentDefinition> fragments;

	private final Map<String, Shape> measured = new HashMap<>();

	private DocumentShape(Document document) {
		this.fragments = document.getDefinitionsOfType(FragmentDefinition.class)
			.stream()
			.collect(Collectors.toMap(FragmentDefinition::getName, Function.identity(), (one, other) -> one));
	}

	/** The largest of the operations in every respect. */
	static Shape of(Document document) {
		DocumentShape measure = new DocumentShape(document);
		return document.getDefinitionsOfType(OperationDefinition.class)
			.stream()
			.map((operation) -> measure.of(operation.getSelectionSet()))
			.reduce(Shape.EMPTY, DocumentShape::larger);
	}

	private static Shape larger(Shape one, Shape other) {
		return new Shape(Math.max(one.fields(), other.fields()), Math.max(one.aliases(), other.aliases()),
				Math.max(one.roots(), other.roots()), Math.max(one.depth(), other.depth()));
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

	/** One that leads back to itself is told by the validation. */
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
