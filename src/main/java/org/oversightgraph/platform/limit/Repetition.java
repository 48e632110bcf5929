package org.oversightgraph.platform.limit;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.Node;
import graphql.language.NodeVisitorStub;
import graphql.language.NodeTraverser;
import graphql.language.SelectionSet;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;

/**
 * Counts the directives of a document, and the fields and directives that are repeated in
 * one place.
 */
final class Repetition extends NodeVisitorStub {

	private int directives;

	private long highest;

	private String name = "";

	private Repetition() {
	}

	static Repetition in(Document document) {
		Repetition repetition = new Repetition();
		new NodeTraverser().preOrder(repetition, document);
		return repetition;
	}

	/** Returns the number of directives. */
	int directives() {
		return this.directives;
	}

	/** Returns the highest number of repetitions in one place. */
	long highest() {
		return this.highest;
	}

	/** Returns the field or directive that is repeated most often. */
	String name() {
		return this.name;
	}

	@Override
	@SuppressWarnings("rawtypes")
	protected TraversalControl visitNode(Node node, TraverserContext<Node> context) {
		if (node instanceof SelectionSet set) {
			note("field", set.getSelectionsOfType(Field.class), Field::getResultKey);
		}
		if (node instanceof DirectivesContainer<?> container) {
			this.directives += container.getDirectives().size();
			note("directive", container.getDirectives(), Directive::getName);
		}
		return TraversalControl.CONTINUE;
	}

	private <T> void note(String kind, List<T> nodes, Function<T, String> nameOf) {
		if (nodes.size() > this.highest) {
			Map<String, Long> counts = nodes.stream().collect(Collectors.groupingBy(nameOf, Collectors.counting()));
			counts.forEach((repeated, count) -> {
				if (count > this.highest) {
					this.highest = count;
					this.name = "%s %s".formatted(kind, repeated);
				}
			});
		}
	}

}
