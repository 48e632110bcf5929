package org.oversightgraph.dataset;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.oversightgraph.organisation.OrganisationKind;

/**
 * A column of a table.
 *
 * @param name its heading
 * @param type the type of its values
 * @param required whether every row has a value
 * @param partOfKey whether it is part of the key of a row
 * @param property the name of the property in the graph
 * @param mayBeAbsent whether files of older datasets may lack the column
 */
public record Column(String name, ColumnType type, boolean required, boolean partOfKey, String property,
		boolean mayBeAbsent) {

	/** The heading of the mark of restricted rows. */
	public static final String RESTRICTED = "restricted";

	private static final Pattern UNDERSCORE = Pattern.compile("_(.)");

	private static Column of(String name, ColumnType type) {
		return new Column(name, type, true, false, camelCase(name), false);
	}

	static Column text(String name) {
		return of(name, new ColumnType.Text());
	}

	static Column list(String name) {
		return of(name, new ColumnType.TextList());
	}

	static Column formerNames(String name) {
		return of(name, new ColumnType.FormerNames());
	}

	static Column choice(String name, Enum<?>... allowed) {
		return of(name, ColumnType.Choice.of(allowed));
	}

	static Column choice(String name, Class<? extends Enum<?>> allowed) {
		return choice(name, allowed.getEnumConstants());
	}

	static Column choices(String name, Class<? extends Enum<?>> allowed) {
		return of(name, new ColumnType.ChoiceList(ColumnType.Choice.of(allowed.getEnumConstants())));
	}

	static Column yesNo(String name) {
		return of(name, new ColumnType.YesNo());
	}

	static Column date(String name) {
		return of(name, new ColumnType.Date());
	}

	static Column writtenDate(String name) {
		return of(name, new ColumnType.WrittenDate());
	}

	static Column whole(String name, long minimum) {
		return of(name, new ColumnType.Whole(minimum));
	}

	static Column decimal(String name) {
		return of(name, new ColumnType.Decimal());
	}

	static Column share(String name) {
		return of(name, new ColumnType.Share());
	}

	static Column code(String name, OrganisationKind... kinds) {
		return of(name, new ColumnType.Code(Set.of(kinds)));
	}

	static Column reference(String name, String table) {
		return of(name, new ColumnType.Reference(table));
	}

	static Column references(String name, String table) {
		return of(name, new ColumnType.ReferenceList(table));
	}

	static Column edition(String name) {
		return of(name, new ColumnType.Edition());
	}

	/** Returns the column with the mark of restricted rows. */
	static Column restricted() {
		return of(RESTRICTED, new ColumnType.Choice(List.of("true"))).addedLater();
	}

	/** Whether it is the mark of restricted rows. */
	public boolean isRestriction() {
		return this.name.equals(RESTRICTED);
	}

	/** Returns the same column as an optional column. */
	Column optional() {
		return new Column(this.name, this.type, false, this.partOfKey, this.property, this.mayBeAbsent);
	}

	/** Returns the same column as part of the key. */
	Column key() {
		return new Column(this.name, this.type, this.required, true, this.property, this.mayBeAbsent);
	}

	/** Returns the same column with another property name in the graph. */
	Column as(String other) {
		return new Column(this.name, this.type, this.required, this.partOfKey, other, this.mayBeAbsent);
	}

	/** Returns the same column as an optional column that older datasets may lack. */
	Column addedLater() {
		return new Column(this.name, this.type, false, this.partOfKey, this.property, true);
	}

	private static String camelCase(String name) {
		return UNDERSCORE.matcher(name).replaceAll((match) -> match.group(1).toUpperCase(Locale.ROOT));
	}

}
