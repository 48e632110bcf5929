package org.oversightgraph.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.oversightgraph.adapter.Adapter;
import org.oversightgraph.adapter.AdapterResult;
import org.oversightgraph.adapter.FoundChange;
import org.oversightgraph.dataset.DatasetFault;
import org.oversightgraph.release.Change;
import org.oversightgraph.release.ChangeInWords;
import org.oversightgraph.release.Delta;
import org.oversightgraph.release.Release;
import org.oversightgraph.release.api.ReleaseSummary;
import tools.jackson.databind.json.JsonMapper;

/** Prints the findings of a command, as text or as JSON with one object on each line. */
final class Findings {

	private static final String RELEASES = "%6s  %-20s  %-16s  %7s  %7s  %9s  %s%n";

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.changeDefaultPropertyInclusion((inclusion) -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
		.build();

	private final PrintWriter out;

	private final boolean json;

	Findings(PrintWriter out, boolean json) {
		this.out = out;
		this.json = json;
	}

	/** Prints faults in the form of compiler messages, so that editors find the place. */
	void faults(List<DatasetFault> faults) {
		for (DatasetFault fault : faults) {
			if (this.json) {
				object(fault);
			}
			else {
				this.out.println(compilerLine(fault));
			}
		}
	}

	private static String compilerLine(DatasetFault fault) {
		return fault.file() + ((fault.line() > 0) ? ":" + fault.line() : "") + ": "
				+ ((fault.column() != null) ? "column " + fault.column() + ": " : "") + fault.problem() + " "
				+ fault.remedy();
	}

	/** Prints the changes in words, and their number by table. */
	void difference(Delta delta) {
		int confirmed = 0;
		for (Change change : delta.changes(0)) {
			if (!this.json && change.kind() == Change.Kind.CONFIRMED) {
				confirmed++;
			}
			else if (this.json) {
				object(new Difference(change.kind(), change.table(), change.subject(), ChangeInWords.of(change),
						change.columns(), change.before(), change.after()));
			}
			else {
				this.out.println(ChangeInWords.of(change));
			}
		}
		if (confirmed > 0) {
			line("Confirmed and otherwise unchanged: %s.".formatted(amount(confirmed, "row")));
		}
		counts(delta);
	}

	/**
	 * The change of a row.
	 *
	 * @param kind the kind of change
	 * @param table the table
	 * @param organisation the code of the organisation; null if there is none
	 * @param statement the change in words
	 * @param columns the columns of the table
	 * @param before the current values
	 * @param after the new values
	 */
	private record Difference(Change.Kind kind, String table, @Nullable String organisation, String statement,
			List<String> columns, List<String> before, List<String> after) {
	}

	/** Prints the number of changed rows by table. */
	void counts(Delta delta) {
		for (Delta.TableDelta table : delta.byTable()) {
			if (this.json) {
				object(table);
			}
			else {
				this.out.printf("%-30s %5d added %5d amended %5d withdrawn%n", table.table(), table.added(),
						table.amended(), table.withdrawn());
			}
		}
	}

	/** Prints releases, one on each line. */
	void releases(List<Release> releases) {
		if (!this.json) {
			this.out.printf(RELEASES, "number", "complete at", "by", "added", "amended", "withdrawn", "reason");
		}
		for (Release release : releases) {
			if (this.json) {
				object(ReleaseSummary.of(release, null));
			}
			else {
				this.out.printf(RELEASES, release.number(), release.at().toLocalDateTime().withNano(0),
						release.attribution().by(), release.size().added(), release.size().amended(),
						release.size().ended(), release.reason());
			}
		}
	}

	/** Prints the release that is current after an import. */
	void release(Release release, boolean changed) {
		if (this.json) {
			object(ReleaseSummary.of(release, changed));
		}
		else if (changed) {
			this.out.printf("Release %d of %s: %d rows added, %d amended, %d withdrawn.%n", release.number(),
					release.header().id(), release.size().added(), release.size().amended(), release.size().ended());
		}
		else {
			this.out.printf("Nothing has changed. The dataset is the same as release %d of %s.%n", release.number(),
					release.header().id());
		}
	}

	/**
	 * Prints the changes in a publisher's file, and the number of facts that it confirms.
	 */
	void found(AdapterResult.Applied applied) {
		for (FoundChange change : applied.changes()) {
			if (this.json) {
				object(change);
			}
			else {
				this.out.println(change.text());
			}
		}
		String summary = applied.changes().isEmpty() ? "The file has no changes"
				: "The file has %s".formatted(amount(applied.changes().size(), "change"));
		line(summary + ((applied.confirmed() == 0) ? "."
				: ". It confirms %s at a later date.".formatted(amount(applied.confirmed(), "recorded fact"))));
	}

	private static String amount(int number, String thing) {
		return number + " " + thing + ((number == 1) ? "" : "s");
	}

	/** Prints adapters, one on each line. */
	void adapters(List<Adapter> adapters) {
		for (Adapter adapter : adapters) {
			if (this.json) {
				object(Map.of("id", adapter.id(), "describes", adapter.describes()));
			}
			else {
				this.out.printf("%-18s %s%n", adapter.id(), adapter.describes());
			}
		}
	}

	/** Prints a line, but not in JSON. */
	void line(String text) {
		if (!this.json) {
			this.out.println(text);
		}
	}

	private void object(Object object) {
		this.out.println(MAPPER.writeValueAsString(object));
	}

}
