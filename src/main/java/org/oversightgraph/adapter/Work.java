package org.oversightgraph.adapter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.adapter.FoundChange.Kind;
import org.oversightgraph.adapter.Options.SourceEntry;
import org.oversightgraph.adapter.Revision.Held;
import org.oversightgraph.dataset.DatasetContent;
import org.oversightgraph.dataset.DatasetHeader;
import org.oversightgraph.time.PartialDate;

/** A publisher's file on its way into a dataset. */
final class Work {

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

	private @Nullable String source;

	Work(DatasetHeader header, Revision revision, SourceFile file, Options options) {
		this.header = header;
		this.revision = revision;
		this.file = file;
		this.options = options;
	}

	/**
	 * What is usual of a source.
	 *
	 * @param id its id
	 * @param publishedOn the day or the month it speaks of, or empty
	 */
	record Usual(String id, String title, String publisher, String address, String publishedOn) {
	}

	SourceFile file() {
		return this.file;
	}

	Options options() {
		return this.options;
	}

	FileFaults faults() {
		return this.faults;
	}

	Revision revision() {
		return this.revision;
	}

	Lines lines() {
		return new Lines(this.file, this.options.mostBytes(), this.faults);
	}

	void found(Kind kind, String code, String text) {
		this.changes.add(new FoundChange(kind, code, text));
	}

	void remark(String text) {
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

	/** Says what the source is, before anything is taken from it. */
	void comesFrom(Usual of) {
		this.usual = of;
	}

	/** The id of the source, which is recorded as soon as something rests on it. */
	String source() {
		if (this.source == null) {
			this.source = recordedSource();
		}
		return this.source;
	}

	private String recordedSource() {
		if (this.usual == null) {
			throw new IllegalStateException("the source is not known yet");
		}
		SourceEntry said = this.options.source();
		String id = or(said.id(), freeId(this.usual));
		if (this.revision.rows("sources", "id", id).isEmpty()) {
			Map<String, String> row = new LinkedHashMap<>();
			row.put("id", id);
			row.put("title", or(said.title(), this.usual.title()));
			row.put("publisher", or(said.publisher(), this.usual.publisher()));
			row.put("address", or(said.address(), this.usual.address()));
			row.put("published_on", this.usual.publishedOn());
			row.put("retrieved_on", (said.retrievedOn() != null) ? said.retrievedOn().toString() : "");
			row.put("licence", or(said.licence(), OPEN_GOVERNMENT));
			this.revision.add("sources", row);
		}
		return id;
	}

	/** The usual id, with the day behind it where it is that of another file. */
	private String freeId(Usual of) {
		List<Held> same = this.revision.rows("sources", "id", of.id());
		if (same.isEmpty() || speaksOf(same.getFirst(), of.publishedOn())) {
			return of.id();
		}
		String month = of.publishedOn().substring(0, Math.min(MONTH, of.publishedOn().length()));
		return of.id().endsWith(month) ? of.id() + of.publishedOn().substring(month.length())
				: of.id() + "-" + of.publishedOn();
	}

	private static boolean speaksOf(Held recorded, String day) {
		String on = recorded.text("published_on");
		return on.isEmpty() || day.isEmpty() || Days.overlap(PartialDate.parse(on), PartialDate.parse(day));
	}

	/** The dataset's header for its new state. */
	DatasetHeader newHeader() {
		String name = or(this.options.release(), or(this.source, this.header.release()));
		return new DatasetHeader(this.header.id(), this.header.title(), this.header.nature(), this.header.holdsFrom(),
				name, this.header.summary());
	}

	private static String or(@Nullable String said, String otherwise) {
		return (said != null && !said.isBlank()) ? said : otherwise;
	}

}
