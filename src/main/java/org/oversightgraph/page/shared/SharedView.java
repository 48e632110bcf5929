package org.oversightgraph.page.shared;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.organisation.TrustType;
import org.oversightgraph.page.Body;
import org.oversightgraph.page.Links;
import org.oversightgraph.page.Menu;
import org.oversightgraph.page.Picture;
import org.oversightgraph.page.Reason;
import org.oversightgraph.page.View;
import org.oversightgraph.page.shared.Matrix.Cell;
import org.oversightgraph.page.shared.Matrix.Row;
import org.oversightgraph.table.Table;

/**
 * The trusts that work in several systems.
 *
 * @param matrix the trusts by ICB
 * @param sentence the answer in one or two sentences
 * @param notes the notes on the chosen ICBs
 * @param choice the reader's choice
 * @param options the available choices
 * @param pairs one row for each trust and ICB
 */
public record SharedView(Matrix matrix, String sentence, List<String> notes, Choice choice, Options options,
		Table pairs) implements View {

	private static final String UNSETTLED = "This was recorded for an ICB that has been split."
			+ " No record places the trust with this successor.";

	/**
	 * The chosen trusts.
	 *
	 * @param icbs the codes of the ICBs
	 * @param region the code of the region; null for all
	 * @param type the type of trust; null for all
	 */
	public record Choice(List<String> icbs, @Nullable String region, @Nullable TrustType type) {

		/** Returns whether nothing is chosen. */
		public boolean isEmpty() {
			return this.icbs.isEmpty() && this.region == null && this.type == null;
		}

	}

	/**
	 * The options of the form.
	 *
	 * @param icbs the open ICBs, by name
	 * @param regions the regions, by name
	 * @param types the types of trust
	 */
	public record Options(List<Body> icbs, List<Body> regions, List<TrustType> types) {
	}

	@Override
	public String template() {
		return "shared/shared.jte";
	}

	@Override
	public String title() {
		return "Shared oversight";
	}

	@Override
	public Menu menu() {
		return Menu.SHARED;
	}

	@Override
	public List<Table> tables() {
		return List.of(this.pairs);
	}

	@Override
	public @Nullable Picture picture() {
		return isEmpty() ? null : new Picture("picture/shared-oversight.jte",
				MatrixPicture.of(this.matrix, "Trusts that work in several systems", this.sentence));
	}

	/** Returns whether no trust matches. */
	public boolean isEmpty() {
		return this.matrix.groups().isEmpty();
	}

	/** Returns whether the table is short enough to be shown at once. */
	public boolean isShort() {
		return this.pairs.rows().size() <= 30;
	}

	/** Returns one row for each trust and ICB. */
	static Table pairs(Matrix matrix, Links links) {
		Table.Builder table = Table.named("roles", "Role of each ICB, and why", "Trust", "ICB", "Role", "Why",
				"Evidence that the trust works there");
		for (Row row : matrix.rows()) {
			for (Cell cell : row.cells()) {
				if (cell != null) {
					table.row(link(row.trust().shortName(), links.organisation(row.trust().code())),
							link(cell.icb().shortName(), links.organisation(cell.icb().code())), cell.role().words(),
							why(cell), facts(cell));
				}
			}
		}
		return table.build();
	}

	private static org.oversightgraph.table.Cell link(String text, String address) {
		return new org.oversightgraph.table.Cell(text, address);
	}

	private static String why(Cell cell) {
		return cell.reasons().isEmpty() ? "No record gives the ICB a role."
				: cell.reasons()
					.stream()
					.map((reason) -> reason.statement() + " (" + reason.citation() + ")")
					.collect(Collectors.joining(" "));
	}

	private static String facts(Cell cell) {
		return cell.facts().stream().map(SharedView::fact).collect(Collectors.joining(" "))
				+ (cell.settled() ? "" : " " + UNSETTLED);
	}

	private static String fact(Reason.Fact fact) {
		String sources = fact.sources().stream().map(Reason.Source::title).collect(Collectors.joining("; "));
		return fact.statement() + (sources.isEmpty() ? "" : " (" + sources + ")");
	}

}
