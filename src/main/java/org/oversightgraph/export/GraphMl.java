package org.oversightgraph.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.oversightgraph.export.Extract.Edge;
import org.oversightgraph.export.Extract.Node;

/**
 * Writes a graph as GraphML. Each attribute is declared with its type. Dates are written
 * as recorded, with the earliest and latest date that they can mean. Sources are written
 * by title.
 *
 * @see <a href="http://graphml.graphdrawing.org/specification.html">GraphML
 * Specification</a>
 */
final class GraphMl {

	private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

	private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

	private static final Pattern NOT_OF_XML = Pattern
		.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

	private final Extract extract;

	private final XMLStreamWriter xml;

	private GraphMl(Extract extract, XMLStreamWriter xml) {
		this.extract = extract;
		this.xml = xml;
	}

	/** Writes a graph. Does not close the stream. */
	static void write(Extract extract, OutputStream out) throws IOException {
		try {
			XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
			new GraphMl(extract, xml).write();
			xml.flush();
		}
		catch (XMLStreamException ex) {
			throw (ex.getNestedException() instanceof IOException cause) ? cause : new IOException(ex);
		}
	}

	private void write() throws XMLStreamException {
		this.xml.writeStartDocument("UTF-8", "1.0");
		line();
		this.xml.writeStartElement("graphml");
		this.xml.writeDefaultNamespace(NAMESPACE);
		this.xml.writeNamespace("xsi", INSTANCE);
		this.xml.writeAttribute("xsi", INSTANCE, "schemaLocation",
				NAMESPACE + " http://graphml.graphdrawing.org/xmlns/1.1/graphml.xsd");
		line();
		text("desc", this.extract.description());
		line();
		keys("node", nodeTypes());
		keys("edge", edgeTypes());
		this.xml.writeStartElement("graph");
		this.xml.writeAttribute("id", this.extract.header().id());
		this.xml.writeAttribute("edgedefault", "directed");
		line();
		for (Node node : this.extract.nodes()) {
			node(node);
		}
		for (Edge edge : this.extract.edges()) {
			edge(edge);
		}
		this.xml.writeEndElement();
		line();
		this.xml.writeEndElement();
		line();
		this.xml.writeEndDocument();
	}

	private Map<String, String> nodeTypes() {
		Map<String, String> types = new TreeMap<>();
		this.extract.nodes().forEach((node) -> types(attributes(node), types));
		return types;
	}

	private Map<String, String> edgeTypes() {
		Map<String, String> types = new TreeMap<>();
		this.extract.edges().forEach((edge) -> types(attributes(edge), types));
		return types;
	}

	/**
	 * Collects the types of attributes. An attribute with values of different types is
	 * written as text.
	 */
	private static void types(Map<String, Object> attributes, Map<String, String> types) {
		attributes.forEach((name, value) -> types.merge(name, typeOf(value),
				(known, type) -> known.equals(type) ? known : "string"));
	}

	private static String typeOf(Object value) {
		return switch (value) {
			case Boolean _ -> "boolean";
			case Long _ -> "long";
			case Double _ -> "double";
			default -> "string";
		};
	}

	private Map<String, Object> attributes(Node node) {
		Map<String, Object> attributes = new LinkedHashMap<>();
		attributes.put("label", node.label());
		attributes.put("node_kind", node.kind());
		attributes.putAll(Attributes.of(node.row(), this.extract));
		return attributes;
	}

	private Map<String, Object> attributes(Edge edge) {
		Map<String, Object> attributes = new LinkedHashMap<>();
		attributes.put("label", edge.type());
		if (edge.row() != null) {
			attributes.putAll(Attributes.of(edge.row(), this.extract));
		}
		return attributes;
	}

	private void keys(String domain, Map<String, String> types) throws XMLStreamException {
		for (Map.Entry<String, String> type : types.entrySet()) {
			this.xml.writeEmptyElement("key");
			this.xml.writeAttribute("id", domain + "." + type.getKey());
			this.xml.writeAttribute("for", domain);
			this.xml.writeAttribute("attr.name", type.getKey());
			this.xml.writeAttribute("attr.type", type.getValue());
			line();
		}
	}

	private void node(Node node) throws XMLStreamException {
		this.xml.writeStartElement("node");
		this.xml.writeAttribute("id", node.id());
		data("node", attributes(node));
		this.xml.writeEndElement();
		line();
	}

	private void edge(Edge edge) throws XMLStreamException {
		this.xml.writeStartElement("edge");
		this.xml.writeAttribute("id", edge.id());
		this.xml.writeAttribute("source", edge.from());
		this.xml.writeAttribute("target", edge.to());
		data("edge", attributes(edge));
		this.xml.writeEndElement();
		line();
	}

	private void data(String domain, Map<String, Object> attributes) throws XMLStreamException {
		for (Map.Entry<String, Object> attribute : attributes.entrySet()) {
			this.xml.writeStartElement("data");
			this.xml.writeAttribute("key", domain + "." + attribute.getKey());
			this.xml.writeCharacters(legal(attribute.getValue().toString()));
			this.xml.writeEndElement();
		}
	}

	private void text(String element, String text) throws XMLStreamException {
		this.xml.writeStartElement(element);
		this.xml.writeCharacters(legal(text));
		this.xml.writeEndElement();
	}

	/** Replaces characters that XML does not allow, such as most control characters. */
	private static String legal(String text) {
		return NOT_OF_XML.matcher(text).replaceAll("\uFFFD");
	}

	private void line() throws XMLStreamException {
		this.xml.writeCharacters("\n");
	}

}
