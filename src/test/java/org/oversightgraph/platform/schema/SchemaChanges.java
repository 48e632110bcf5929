package org.oversightgraph.platform.schema;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import graphql.language.Argument;
import graphql.language.AstPrinter;
import graphql.language.AstTransformer;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.NamedNode;
import graphql.language.Node;
import graphql.language.NodeVisitorStub;
import graphql.language.ObjectTypeDefinition;
import graphql.language.StringValue;
import graphql.language.TypeName;
import graphql.parser.Parser;
import graphql.schema.diff.DiffEvent;
import graphql.schema.diff.SchemaDiff;
import graphql.schema.diff.SchemaDiffSet;
import graphql.schema.diff.reporting.CapturingReporter;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import graphql.util.TreeTransformerUtil;

/** Compares versions of a schema by the rules of decision 17. */
@SuppressWarnings("rawtypes") // as the visitors of graphql-java are
final class SchemaChanges {

	/** A reason that names the replacement and the version. */
	private static final Pattern EXPLAINED = Pattern.compile("(?s).*`\\w+`.*[Ss]ince \\d+\\.\\d+\\.\\d+\\b.*");

	private SchemaChanges() {
	}

	/**
	 * Lists changes that break clients of a released schema. Deprecated elements of the
	 * released schema may change.
	 */
	static List<String> breaking(String released, String present) {
		Document old = withoutDeprecated(Parser.parse(released));
		Set<String> objects = new LinkedHashSet<>();
		old.getDefinitionsOfType(ObjectTypeDefinition.class).forEach((type) -> objects.add(type.getName()));
		CapturingReporter reporter = new CapturingReporter();
		new SchemaDiff().diffSchema(SchemaDiffSet.diffSetFromSdl(withFieldsForAll(objects, old),
				withFieldsForAll(objects, Parser.parse(present))), reporter);
		return reporter.getBreakages().stream().map(DiffEvent::getReasonMsg).toList();
	}

	/**
	 * Lists the paths of deprecated elements whose reason names no replacement or no
	 * version.
	 */
	static List<String> unexplainedDeprecations(String schema) {
		List<String> found = new ArrayList<>();
		collectUnexplained(Parser.parse(schema), "", found);
		return found;
	}

	private static void collectUnexplained(Node<?> node, String path, List<String> found) {
		for (Node<?> child : node.getChildren()) {
			String childPath = (child instanceof NamedNode<?> named) ? path + "." + named.getName() : path;
			if (child instanceof DirectivesContainer<?> element
					&& element.getDirectives("deprecated").stream().anyMatch((directive) -> !isExplained(directive))) {
				found.add(childPath.substring(1));
			}
			collectUnexplained(child, childPath, found);
		}
	}

	private static boolean isExplained(Directive deprecated) {
		Argument reason = deprecated.getArgument("reason");
		return reason != null && reason.getValue() instanceof StringValue text
				&& EXPLAINED.matcher(String.valueOf(text.getValue())).matches();
	}

	private static Document withoutDeprecated(Document schema) {
		return (Document) new AstTransformer().transform(schema, new NodeVisitorStub() {
			@Override
			public TraversalControl visitFieldDefinition(FieldDefinition node, TraverserContext<Node> context) {
				return keepUnlessDeprecated(node, context);
			}

			@Override
			public TraversalControl visitInputValueDefinition(InputValueDefinition node,
					TraverserContext<Node> context) {
				return keepUnlessDeprecated(node, context);
			}

			@Override
			public TraversalControl visitEnumValueDefinition(EnumValueDefinition node, TraverserContext<Node> context) {
				return keepUnlessDeprecated(node, context);
			}
		});
	}

	private static TraversalControl keepUnlessDeprecated(DirectivesContainer<?> node, TraverserContext<Node> context) {
		return node.hasDirective("deprecated") ? TreeTransformerUtil.deleteNode(context) : TraversalControl.CONTINUE;
	}

	/**
	 * Adds a query field for each object type. The comparison starts from the root, and
	 * would miss types that are reachable only through an interface.
	 */
	private static String withFieldsForAll(Set<String> objects, Document schema) {
		return AstPrinter.printAst(new AstTransformer().transform(schema, new NodeVisitorStub() {
			@Override
			public TraversalControl visitObjectTypeDefinition(ObjectTypeDefinition node,
					TraverserContext<Node> context) {
				if (!node.getName().equals("Query")) {
					return TraversalControl.CONTINUE;
				}
				List<FieldDefinition> fields = new ArrayList<>(node.getFieldDefinitions());
				objects.forEach((name) -> fields
					.add(FieldDefinition.newFieldDefinition().name("__" + name).type(new TypeName(name)).build()));
				return TreeTransformerUtil.changeNode(context,
						node.transform((query) -> query.fieldDefinitions(fields)));
			}
		}));
	}

}
