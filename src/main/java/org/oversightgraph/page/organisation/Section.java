package org.oversightgraph.page.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.oversightgraph.table.Table;

/**
 * A section of a tab: a table, what to say about it, and the facts behind it.
 *
 * @param table the table. Its title is the heading of the section.
 * @param empty the text for an empty table
 * @param notes sentences before the table; without empty ones
 * @param backing reasons and facts behind the rows
 * @param folded the label of a folded table; empty if the table is shown
 */
public record Section(Table table, String empty, List<String> notes, List<Backing> backing, String folded) {

	/** Creates a section without empty notes and empty backings. */
	public Section {
		notes = notes.stream().filter((note) -> !note.isBlank()).toList();
		backing = backing.stream().filter((item) -> !item.isEmpty()).toList();
	}

	/** Returns a section with a table alone. */
	public static Section of(Table table, String empty) {
		return new Section(table, empty, List.of(), List.of(), "");
	}

	/** Returns the section with one more sentence before the table. */
	public Section noting(String note) {
		List<String> all = new ArrayList<>(this.notes);
		all.add(note);
		return new Section(this.table, this.empty, all, this.backing, this.folded);
	}

	/** Returns the section with the facts behind its rows. */
	public Section backedBy(List<Backing> items) {
		return new Section(this.table, this.empty, this.notes, items, this.folded);
	}

	/** Returns the section with its table folded behind a summary. */
	public Section foldedAs(String summary) {
		return new Section(this.table, this.empty, this.notes, this.backing, summary);
	}

	/** Returns the section without columns that have no text in any row. */
	public Section withoutEmptyColumns() {
		if (this.table.isEmpty()) {
			return this;
		}
		List<Integer> used = IntStream.range(0, this.table.headings().size())
			.filter((at) -> this.table.rows().stream().anyMatch((row) -> !row.get(at).text().isEmpty()))
			.boxed()
			.toList();
		Table narrow = new Table(this.table.name(), this.table.title(),
				used.stream().map(this.table.headings()::get).toList(),
				this.table.rows().stream().map((row) -> used.stream().map(row::get).toList()).toList());
		return new Section(narrow, this.empty, this.notes, this.backing, this.folded);
	}

	/** Returns whether the table is folded. */
	public boolean isFolded() {
		return !this.folded.isEmpty() && !this.table.isEmpty();
	}

}
