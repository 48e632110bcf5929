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
 * Counts the directives of a document, and what is written there again and again in one
 * place.
 */
final class Repetition extends NodeVisitorStub {

	private int directives;

	private long most;

	private String what = "";

	private Repetition() {
	}

	static Repetition in(Document document) {
		Repetition repetition = new Repetition();
		new NodeTraverser().preOrder(repetition, document);
		return repetition;
	}

	/** How many directives there are. */
	int directives() {
		return this.directives;
	}

	/** How often the same stands in one place, where that is most often. */
	long most() {
		return this.most;
	}

	/** What stands there. */
	String what() {
		return this.what;
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

	private <T> void note(String sort, List<T> nodes, Function<T, String> name) {
		if (nodes.size() > this.most) {
			Map<String, Long> counts = nodes.stream().collect(Collectors.groupingBy(name, Collectors.counting()));
			counts.forEach((one, count) -> {
				if (count > this.most) {
					this.most = count;
					this.what = "%s %s".formatted(sort, one);
				}
			});
		}
	}

}
