package org.oversightgraph.adapter.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the sheets of an OpenDocument spreadsheet row by row, from its
 * {@code content.xml}.
 *
 * @see <a href=
 * "https://docs.oasis-open.org/office/OpenDocument/v1.3/OpenDocument-v1.3-part3-schema.html">OpenDocument
 * 1.3, part 3</a>
 */
final class OpenDocumentLines {

	private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";

	private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

	private static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";

	private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

	/**
	 * Maximum number of repetitions. Sheets are filled with repeated empty cells and
	 * rows.
	 */
	private static final int MOST_CELLS = 1000;

	private static final int LONGEST_TEXT = 1 << 16;

	private final FileFaults faults;

	private final Consumer<String> remarks;

	/** The styles of hidden sheets. The file lists them before the sheets. */
	private final Set<String> hidden = new HashSet<>();

	OpenDocumentLines(FileFaults faults, Consumer<String> remarks) {
		this.faults = faults;
		this.remarks = remarks;
	}

	void read(String name, InputStream content, Consumer<Line> reader) throws IOException {
		try {
			XMLStreamReader xml = SafeXml.factory().createXMLStreamReader(content);
			String style = "";
			while (xml.hasNext()) {
				if (xml.next() != XMLStreamConstants.START_ELEMENT) {
					continue;
				}
				if (isTable(xml, "table")) {
					table(name, xml, reader);
				}
				else if (xml.getLocalName().equals("style")) {
					style = attribute(xml, STYLE, "name");
				}
				else if (attribute(xml, TABLE, "display").equals("false")) {
					this.hidden.add(style);
				}
			}
		}
		catch (XMLStreamException ex) {
			if (ex.getNestedException() instanceof IOException cause) {
				throw cause;
			}
			this.faults.ofFile(name, "The workbook is damaged.", "Download it again, or save it again as ODS.");
		}
	}

	private void table(String name, XMLStreamReader xml, Consumer<Line> reader) throws XMLStreamException {
		String sheet = attribute(xml, TABLE, "name");
		boolean shown = !this.hidden.contains(attribute(xml, TABLE, "style-name"));
		if (!shown) {
			this.remarks.accept(HiddenSheet.remark(sheet));
		}
		sheet(name + ", sheet " + sheet, xml, shown ? reader : (line) -> {
		});
	}

	private static void sheet(String where, XMLStreamReader xml, Consumer<Line> reader) throws XMLStreamException {
		int number = 1;
		while (xml.hasNext()) {
			int event = xml.next();
			if (event == XMLStreamConstants.END_ELEMENT && isTable(xml, "table")) {
				return;
			}
			if (event == XMLStreamConstants.START_ELEMENT && isTable(xml, "table-row")) {
				int times = repeated(xml, "number-rows-repeated");
				Line line = new Line(where, number, cells(xml));
				if (!line.isEmpty()) {
					for (int i = 0; i < Math.min(times, MOST_CELLS); i++) {
						reader.accept(new Line(where, number + i, line.cells()));
					}
				}
				number += times;
			}
		}
	}

	private static List<String> cells(XMLStreamReader xml) throws XMLStreamException {
		List<String> cells = new ArrayList<>();
		while (xml.hasNext()) {
			int event = xml.next();
			if (event == XMLStreamConstants.END_ELEMENT && isTable(xml, "table-row")) {
				return cells;
			}
			if (event == XMLStreamConstants.START_ELEMENT
					&& (isTable(xml, "table-cell") || isTable(xml, "covered-table-cell"))) {
				int times = repeated(xml, "number-columns-repeated");
				String value = value(xml);
				for (int i = 0; i < times && cells.size() < MOST_CELLS; i++) {
					cells.add(value);
				}
			}
		}
		return cells;
	}

	/** Returns the date or number of a cell, or else its displayed text. */
	private static String value(XMLStreamReader xml) throws XMLStreamException {
		String held = switch (attribute(xml, OFFICE, "value-type")) {
			case "date" -> attribute(xml, OFFICE, "date-value").replaceFirst("T.*", "");
			case "float", "percentage" -> attribute(xml, OFFICE, "value");
			default -> "";
		};
		String cell = xml.getLocalName();
		StringBuilder shown = new StringBuilder();
		int paragraphs = 0;
		while (xml.hasNext()) {
			int event = xml.next();
			if (event == XMLStreamConstants.END_ELEMENT && isTable(xml, cell)) {
				break;
			}
			if (event == XMLStreamConstants.START_ELEMENT && isParagraph(xml)) {
				if (paragraphs > 0) {
					shown.append(' ');
				}
				paragraphs++;
			}
			else if (event == XMLStreamConstants.CHARACTERS && paragraphs > 0 && shown.length() < LONGEST_TEXT) {
				shown.append(xml.getText());
			}
		}
		return held.isEmpty() ? shown.toString() : held;
	}

	private static int repeated(XMLStreamReader xml, String name) {
		String times = attribute(xml, TABLE, name);
		return times.matches("\\d{1,7}") ? Math.max(1, Integer.parseInt(times)) : 1;
	}

	private static boolean isTable(XMLStreamReader xml, String name) {
		return xml.getLocalName().equals(name) && TABLE.equals(xml.getNamespaceURI());
	}

	private static boolean isParagraph(XMLStreamReader xml) {
		return xml.getLocalName().equals("p") && TEXT.equals(xml.getNamespaceURI());
	}

	private static String attribute(XMLStreamReader xml, String namespace, String name) {
		String value = xml.getAttributeValue(namespace, name);
		return (value != null) ? value : "";
	}

}
