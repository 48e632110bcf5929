package org.oversightgraph.framework;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.oversightgraph.framework.Paragraph.Part;

/**
 * The text of an edition: the extent of its numbering, and the passages that the product
 * holds.
 *
 * @param paragraphs the number of numbered paragraphs
 * @param annex the number of numbered paragraphs of Annex A
 * @param tables the number of tables
 * @param sections the number of sections of a document without numbers
 * @param passages the held passages, in the order of the edition
 */
record FrameworkText(int paragraphs, int annex, int tables, int sections, List<FrameworkPassage> passages) {

	/** Returns the passages of the text that the product does not hold. */
	List<Paragraph> missing() {
		List<Paragraph> held = this.passages.stream().map(FrameworkPassage::paragraph).toList();
		return outline().filter((paragraph) -> !held.contains(paragraph)).toList();
	}

	/** Whether the text has the passage, or the paragraph that contains it. */
	boolean has(Paragraph passage) {
		return outline().anyMatch((paragraph) -> paragraph.takesIn(passage));
	}

	private Stream<Paragraph> outline() {
		return Stream
			.of(numbered(Part.MAIN, this.paragraphs), numbered(Part.TABLE, this.tables),
					numbered(Part.ANNEX, this.annex), numbered(Part.SECTION, this.sections))
			.flatMap((part) -> part);
	}

	private static Stream<Paragraph> numbered(Part part, int last) {
		return IntStream.rangeClosed(1, last).mapToObj((number) -> new Paragraph(part, number, ""));
	}

}
