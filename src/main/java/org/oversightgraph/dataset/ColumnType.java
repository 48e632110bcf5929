package org.oversightgraph.dataset;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.oversightgraph.organisation.FormerName;
import org.oversightgraph.organisation.OrganisationCode;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.platform.text.WhiteSpace;
import org.oversightgraph.suggestion.Suggestion;
import org.oversightgraph.time.PartialDate;

/**
 * The type of the values of a column: reads values and explains invalid ones.
 * {@link ReferenceChecks} checks later whether codes, sources and other references exist.
 */
public sealed interface ColumnType {

	/**
	 * Reads a value that is not empty.
	 * @return a String, Long, Double, Boolean, PartialDate or a list of strings
	 */
	Object read(String text) throws UnreadableValueException;

	/**
	 * Writes a value in the form that {@link #read} accepts. Equal values give equal
	 * texts.
	 */
	static String write(Object value) {
		return switch (value) {
			case Boolean yes -> yes ? "yes" : "no";
			case Double number -> BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
			case PartialDate date -> date.text();
			case List<?> parts -> parts.stream().map(String::valueOf).collect(Collectors.joining(";"));
			default -> value.toString();
		};
	}

	/** Any text. */
	record Text() implements ColumnType {

		@Override
		public Object read(String text) {
			return text;
		}

	}

	/** Texts separated by semicolons. */
	record TextList() implements ColumnType {

		@Override
		public Object read(String text) {
			return parts(text);
		}

		static List<String> parts(String text) {
			return Arrays.stream(text.split(";", -1))
				.map(WhiteSpace::stripped)
				.filter((part) -> !part.isEmpty())
				.toList();
		}

	}

	/** Former names with their periods, separated by semicolons. */
	record FormerNames() implements ColumnType {

		@Override
		public Object read(String text) throws UnreadableValueException {
			List<String> names = new ArrayList<>();
			for (String part : TextList.parts(text)) {
				try {
					names.add(FormerName.parse(part).written());
				}
				catch (IllegalArgumentException ex) {
					throw new UnreadableValueException("is not a list of former names (" + ex.getMessage() + ")",
							"Write each as " + FormerName.FORM + ".");
				}
			}
			return List.copyOf(names);
		}

	}

	/** One of a set of words. */
	record Choice(List<String> allowed) implements ColumnType {

		static Choice of(Enum<?>... allowed) {
			return new Choice(Stream.of(allowed).map(Enum::name).toList());
		}

		@Override
		public Object read(String text) throws UnreadableValueException {
			if (this.allowed.contains(text)) {
				return text;
			}
			throw new UnreadableValueException("is not a value of this column",
					Suggestion.among(this.allowed).forValue(text) + "Allowed values: " + String.join(", ", this.allowed)
							+ ".");
		}

	}

	/** Several of a set of words, separated by semicolons. */
	record ChoiceList(Choice choice) implements ColumnType {

		@Override
		public Object read(String text) throws UnreadableValueException {
			List<String> parts = TextList.parts(text);
			for (String part : parts) {
				this.choice.read(part);
			}
			return parts;
		}

	}

	/** Yes or no. */
	record YesNo() implements ColumnType {

		@Override
		public Object read(String text) throws UnreadableValueException {
			return switch (text) {
				case "yes" -> true;
				case "no" -> false;
				default -> throw new UnreadableValueException("is neither yes nor no", "Write yes or no.");
			};
		}

	}

	/** A date, to the known precision. */
	record Date() implements ColumnType {

		@Override
		public Object read(String text) throws UnreadableValueException {
			try {
				return PartialDate.parse(text);
			}
			catch (IllegalArgumentException ex) {
				throw new UnreadableValueException("is not a date (" + ex.getMessage() + ")",
						"Use " + PartialDate.FORMS + ".");
			}
		}

	}

	/** A date that is stored as text and not used in computations. */
	record WrittenDate() implements ColumnType {

		@Override
		public Object read(String text) throws UnreadableValueException {
			return new Date().read(text).toString();
		}

	}

	/**
	 * A whole number, not less than the minimum. Programs that hold every number as a
	 * decimal write 3 as 3.0.
	 */
	record Whole(long minimum) implements ColumnType {

		private static final Pattern SHAPE = Pattern.compile("(\\d{1,15})(?:\\.0{1,15})?");

		@Override
		public Object read(String text) throws UnreadableValueException {
			Matcher matcher = SHAPE.matcher(text);
			if (!matcher.matches()) {
				throw new UnreadableValueException("is not a whole number", "Write digits only, such as 3.");
			}
			long number = Long.parseLong(matcher.group(1));
			if (number < this.minimum) {
				throw new UnreadableValueException("is too small", "The minimum is " + this.minimum + ".");
			}
			return number;
		}

	}

	/** A decimal number. */
	record Decimal() implements ColumnType {

		private static final Pattern SHAPE = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");

		@Override
		public Object read(String text) throws UnreadableValueException {
			if (!SHAPE.matcher(text).matches()) {
				throw new UnreadableValueException("is not a number", "Write a number without its unit, such as 0.25.");
			}
			return Double.valueOf(text);
		}

	}

	/** A share, from 0 to 1. */
	record Share() implements ColumnType {

		@Override
		public Object read(String text) throws UnreadableValueException {
			double share = (Double) new Decimal().read(text);
			if (share < 0 || share > 1) {
				throw new UnreadableValueException("is out of range",
						"A share is between 0 and 1. Write 5 per cent as 0.05.");
			}
			return share;
		}

	}

	/** The code of an organisation of one of these kinds. */
	record Code(Set<OrganisationKind> kinds) implements ColumnType {

		@Override
		public Object read(String text) throws UnreadableValueException {
			OrganisationCode code = new OrganisationCode(text);
			if (!code.isWellFormed()) {
				throw new UnreadableValueException("does not look like a code", OrganisationCode.SHAPES);
			}
			return code.value();
		}

	}

	/** The id of a row in another table. */
	record Reference(String table) implements ColumnType {

		@Override
		public Object read(String text) {
			return text;
		}

	}

	/** Ids of rows in another table, separated by semicolons. */
	record ReferenceList(String table) implements ColumnType {

		@Override
		public Object read(String text) {
			return TextList.parts(text);
		}

	}

	/** The id of an edition of the framework. */
	record Edition() implements ColumnType {

		@Override
		public Object read(String text) {
			return text;
		}

	}

}
