package org.oversightgraph.page.shared;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.organisation.TrustType;
import org.oversightgraph.oversight.Determination;
import org.oversightgraph.page.Body;
import org.oversightgraph.page.Names;
import org.oversightgraph.page.Reason;
import org.oversightgraph.page.Wording;
import org.oversightgraph.page.role.IcbRole;
import org.oversightgraph.page.role.Oversight;
import org.oversightgraph.page.shared.SharedAnswer.Icb;
import org.oversightgraph.page.shared.SharedAnswer.Trust;

/**
 * Trusts by ICB. Ambulance trusts come first, and then the other types.
 *
 * @param columns the ICBs
 * @param groups the trusts by type
 */
public record Matrix(List<Column> columns, List<Group> groups) {

	/** Number of columns up to which headings need not be turned. */
	private static final int WIDE = 5;

	/**
	 * An ICB.
	 *
	 * @param code the code
	 * @param name the full name
	 * @param region the name of its region; empty if not recorded
	 */
	public record Column(String code, String name, String region) {

		/** Returns the name without its legal form. */
		public String shortName() {
			return Names.shortened(this.name);
		}

	}

	/**
	 * Trusts of one type.
	 *
	 * @param name the type in words
	 * @param rows the trusts
	 */
	public record Group(String name, List<Row> rows) {
	}

	/**
	 * A trust.
	 *
	 * @param trust the trust
	 * @param lead its oversight lead, in words
	 * @param leadCode the code of the lead; null if there is none
	 * @param cells one cell for each column; null if the trust does not work there
	 * @param elsewhere the names of other ICBs in which it works
	 */
	public record Row(Body trust, String lead, @Nullable String leadCode, List<@Nullable Cell> cells,
			List<String> elsewhere) {
	}

	/**
	 * The role of an ICB for a trust.
	 *
	 * @param icb the ICB
	 * @param role the role
	 * @param title the trust, the ICB and the role, in words
	 * @param reasons the reasons
	 * @param facts the facts that the trust works there
	 * @param settled whether the records name this ICB. False if it only follows one that
	 * was split.
	 */
	public record Cell(Column icb, IcbRole role, String title, List<Reason> reasons, List<Reason.Fact> facts,
			boolean settled) {
	}

	/**
	 * Creates the matrix.
	 * @param trusts the trusts
	 * @param icbs the ICBs of the date, for their regions
	 * @param chosen the ICBs to show; empty for all in which the trusts work
	 */
	static Matrix of(List<Trust> trusts, List<Icb> icbs, List<String> chosen) {
		List<Column> columns = columns(trusts, icbs, chosen);
		Map<String, List<Row>> groups = new LinkedHashMap<>();
		trusts.stream()
			.sorted(Comparator.comparing((Trust trust) -> trust.type() != TrustType.AMBULANCE)
				.thenComparing((trust) -> Wording.of(trust.type()))
				.thenComparing(Trust::name))
			.forEach((trust) -> groups.computeIfAbsent(groupName(trust), (_) -> new ArrayList<>())
				.add(row(trust, columns)));
		return new Matrix(columns,
				groups.entrySet().stream().map((entry) -> new Group(entry.getKey(), entry.getValue())).toList());
	}

	private static String groupName(Trust trust) {
		return Wording.kind(OrganisationKind.TRUST, trust.type()) + "s";
	}

	private static List<Column> columns(List<Trust> trusts, List<Icb> icbs, List<String> chosen) {
		Set<String> used = trusts.stream()
			.flatMap((trust) -> trust.systemsOrNone().stream())
			.map((system) -> system.icb().code())
			.collect(Collectors.toSet());
		return icbs.stream()
			.filter((icb) -> chosen.isEmpty() ? used.contains(icb.code()) : chosen.contains(icb.code()))
			.sorted(Comparator.comparing(Icb::regionName).thenComparing(Icb::name))
			.map((icb) -> new Column(icb.code(), icb.name(), icb.regionName()))
			.toList();
	}

	private static Row row(Trust trust, List<Column> columns) {
		Oversight oversight = trust.oversight();
		List<@Nullable Cell> cells = new ArrayList<>();
		columns.forEach((column) -> cells.add(cell(trust, column)));
		List<String> elsewhere = trust.systemsOrNone()
			.stream()
			.filter((system) -> columns.stream().noneMatch((column) -> column.code().equals(system.icb().code())))
			.map((system) -> system.icb().shortName())
			.sorted()
			.toList();
		Body lead = oversight.lead();
		String words = (lead == null) ? Wording.determination(oversight.determination())
				: lead.shortName() + ((oversight.determination() == Determination.PRESUMED) ? " (presumed)" : "");
		return new Row(new Body(trust.code(), trust.name(), OrganisationKind.TRUST, trust.type(), null), words,
				(lead == null) ? null : lead.code(), cells, elsewhere);
	}

	private static @Nullable Cell cell(Trust trust, Column column) {
		return trust.systemsOrNone()
			.stream()
			.filter((system) -> system.icb().code().equals(column.code()))
			.findFirst()
			.map((system) -> {
				IcbRole role = trust.oversight().roleOf(column.code());
				return new Cell(column, role,
						"%s, %s: %s".formatted(Names.shortened(trust.name()), column.shortName(), role.words()),
						trust.oversight().reasonsFor(column.code()), system.facts(), system.settled());
			})
			.orElse(null);
	}

	/** Returns the trusts in order. */
	public List<Row> rows() {
		return this.groups.stream().flatMap((group) -> group.rows().stream()).toList();
	}

	/** Returns whether there are many columns. Their headings are then turned. */
	public boolean isWide() {
		return this.columns.size() > WIDE;
	}

	/** Returns whether a trust also works in an ICB without a column. */
	public boolean hasElsewhere() {
		return rows().stream().anyMatch((row) -> !row.elsewhere().isEmpty());
	}

	/** Returns the lead of all trusts; empty if they have different leads or none. */
	Optional<String> onlyLead() {
		List<Row> rows = rows();
		boolean one = rows.size() > 1 && rows.getFirst().leadCode() != null
				&& rows.stream().map(Row::lead).distinct().count() == 1;
		return one ? Optional.of(rows.getFirst().lead()) : Optional.empty();
	}

	/** Returns the roles that occur, strongest first. */
	public List<IcbRole> roles() {
		return rows().stream()
			.flatMap((row) -> row.cells().stream())
			.flatMap((cell) -> (cell == null) ? Stream.empty() : Stream.of(cell.role()))
			.distinct()
			.sorted()
			.toList();
	}

}
