package org.oversightgraph.adapter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.adapter.FoundChange.Kind;
import org.oversightgraph.adapter.Options.SourceEntry;
import org.oversightgraph.adapter.Revision.Held;
import org.oversightgraph.adapter.file.FileFaults;
import org.oversightgraph.adapter.file.Lines;
import org.oversightgraph.adapter.file.SourceFile;
import org.oversightgraph.dataset.DatasetContent;
import org.oversightgraph.dataset.DatasetHeader;
import org.oversightgraph.time.PartialDate;

/** The state of applying a publisher's file to a dataset. */
public final class Work {

	private static final String OPEN_GOVERNMENT = "Open Government Licence v3.0";

	private static final int MONTH = "2026-07".length();

	private final DatasetHeader header;

	private final SourceFile file;

	private final Options options;

	private final FileFaults faults = new FileFaults();

	private final Revision revision;

	private final List<FoundChange> changes = new ArrayList<>();

	private final List<String> remarks = new ArrayList<>();

	private int confirmed;

	private @Nullable Usual usual;

	/** The ids of the recorded sources, in the order of their first use. */
	private final Map<Usual, String> sources = new LinkedHashMap<>();

	Work(DatasetHeader header, Revision revision, SourceFile file, Options options) {
		this.header = header;
		this.revision = revision;
		this.file = file;
		this.options = options;
	}

	/**
	 * The default details of a source.
	 *
	 * @param id its id
	 * @param publishedOn the date or month of the file; empty if not known
	 */
	public record Usual(String id, String title, String publisher, String address, String publishedOn) {
	}

	/** Returns the publisher's file. */
	public SourceFile file() {
		return this.file;
	}

	/** Returns the facts about the file that it does not state itself. */
	public Options options() {
		return this.options;
	}

	/** Returns the faults of the file. A layout adds those that it finds. */
	public FileFaults faults() {
		return this.faults;
	}

	/** Returns the dataset that is being changed. */
	public Revision revision() {
		return this.revision;
	}

	/** Returns a reader of the rows of the file. */
	public Lines lines() {
		return new Lines(this.file, this.options.mostBytes(), this.faults, this.remarks::add);
	}

	/** Records a change to the dataset. */
	public void found(Kind kind, String code, String text) {
		this.changes.add(new FoundChange(kind, code, text));
	}

	/** Records a point to review. */
	public void remark(String text) {
		this.remarks.add(text);
	}

	void confirmed() {
		this.confirmed++;
	}

	List<FoundChange> changes() {
		return this.changes;
	}

	AdapterResult.Applied applied(DatasetContent content) {
		return new AdapterResult.Applied(content, this.changes, this.confirmed, this.remarks);
	}

	/**
	 * Sets the default details of the source. Must be called before {@link #source()}.
	 */
	public void comesFrom(Usual of) {
		this.usual = of;
	}

	/** Returns the id of the source. Records the source on the first call. */
	public String source() {
		if (this.usual == null) {
			throw new IllegalStateException("the source is not set");
		}
		return source(this.usual, "");
	}

	/**
	 * Returns the id of the source of a part of the file. Records the source on the first
	 * call.
	 * @param of its default details
	 * @param part the part in words, such as "Q1 2025/26", which is appended to given
	 * details; empty for the whole file
	 */
	public String source(Usual of, String part) {
		return this.sources.computeIfAbsent(of, (details) -> recorded(details, part));
	}

	private String recorded(Usual of, String part) {
		SourceEntry details = this.options.source();
		String given = details.id();
		String id = (given != null && !part.isEmpty())
				? given + "-" + part.toLowerCase(Locale.UK).replaceAll("[^a-z0-9]+", "-") : or(given, freeId(of));
		if (this.revision.rows("sources", "id", id).isEmpty()) {
			Map<String, String> row = new LinkedHashMap<>();
			row.put("id", id);
			row.put("title", (details.title() != null && !part.isEmpty()) ? details.title() + ", " + part
					: or(details.title(), of.title()));
			row.put("publisher", or(details.publisher(), of.publisher()));
			row.put("address", or(details.address(), of.address()));
			row.put("published_on", of.publishedOn());
			row.put("retrieved_on", (details.retrievedOn() != null) ? details.retrievedOn().toString() : "");
			row.put("licence", or(details.licence(), OPEN_GOVERNMENT));
			row.put("via", or(details.via(), ""));
			this.revision.add("sources", row);
		}
		return id;
	}

	/** Returns the default id, with the date appended if another file has that id. */
	private String freeId(Usual of) {
		List<Held> same = this.revision.rows("sources", "id", of.id());
		if (same.isEmpty() || isOfDate(same.getFirst(), of.publishedOn())) {
			return of.id();
		}
		String month = of.publishedOn().substring(0, Math.min(MONTH, of.publishedOn().length()));
		return of.id().endsWith(month) ? of.id() + of.publishedOn().substring(month.length())
				: of.id() + "-" + of.publishedOn();
	}

	private static boolean isOfDate(Held recorded, String day) {
		String on = recorded.text("published_on");
		return on.isEmpty() || day.isEmpty() || Days.overlap(PartialDate.parse(on), PartialDate.parse(day));
	}

	/** Returns the header of the new state of the dataset. */
	DatasetHeader newHeader() {
		String last = this.sources.isEmpty() ? null : List.copyOf(this.sources.values()).getLast();
		String name = or(this.options.release(), or(last, this.header.release()));
		return new DatasetHeader(this.header.id(), this.header.title(), this.header.nature(), this.header.holdsFrom(),
				name, this.header.summary());
	}

	private static String or(@Nullable String value, String fallback) {
		return (value != null && !value.isBlank()) ? value : fallback;
	}

}
