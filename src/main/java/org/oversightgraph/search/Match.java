package org.oversightgraph.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;

/**
 * How a body is like what was looked for.
 *
 * @param field what of the body is most like it
 * @param text that name, code or place
 * @param likeness how it is like it
 * @param rank how close that is, from 0 to 100: the steps are tens
 * @param share of the words that were looked for, how many the body has
 */
record Match(Field field, String text, Likeness likeness, int rank, double share) {

	/** What of a body can be like a text. */
	enum Field {

		/** Its key, or its ONS code. */
		CODE,
		/** Its name. */
		NAME,
		/** A former name, short name or acronym. */
		OTHER_NAME,
		/** The town or postcode of its head office. */
		PLACE

	}

	/** Of those that lack words, the rank. */
	static final int PARTIAL = 10;

	/** Words that say what sort of body is meant, which its name need not. */
	private static final Map<OrganisationKind, Set<String>> SAID_OF = Map.of(OrganisationKind.TRUST,
			Set.of("ft", "hospital", "hospitals", "trust"), OrganisationKind.REGION, Set.of("region"),
			OrganisationKind.LOCAL_AUTHORITY, Set.of("borough", "city", "council", "county", "district"));

	private static final Comparator<Match> BEST = Comparator.comparingInt(Match::rank)
		.thenComparing(Match::share)
		.thenComparing(Match::likeness, Comparator.reverseOrder())
		.thenComparing(Match::field, Comparator.reverseOrder());

	/** A text of a body. */
	private record Part(Field field, String text, Words words) {

		static Part of(Field field, String text) {
			return new Part(field, text, Words.of(text));
		}

		/** How it has a word; null when it has none like it. */
		@Nullable Likeness has(String word) {
			if (this.field == Field.CODE) {
				return this.text.equalsIgnoreCase(word) ? Likeness.WORD : null;
			}
			List<String> here = this.words.all();
			if (here.contains(word)) {
				return Likeness.WORD;
			}
			if (here.stream().anyMatch((one) -> one.startsWith(word))) {
				return Likeness.PREFIX;
			}
			return here.stream().anyMatch((one) -> Likeness.similar(word, one)) ? Likeness.SIMILAR : null;
		}

	}

	/**
	 * How a body is like some words; null when it lacks most of those that tell.
	 */
	static @Nullable Match of(Organisation body, Words wanted) {
		List<Part> parts = parts(body);
		return wanted.readings().stream().flatMap((reading) -> {
			Stream<Match> whole = parts.stream().flatMap((part) -> Stream.ofNullable(whole(body, part, reading)));
			return Stream.concat(whole, Stream.ofNullable(byWords(body, parts, reading)));
		}).max(BEST).orElse(null);
	}

	private static List<Part> parts(Organisation body) {
		return Stream
			.of(Stream.of(Part.of(Field.NAME, body.name()), Part.of(Field.CODE, body.code())),
					Stream.ofNullable(body.onsCode()).map((code) -> Part.of(Field.CODE, code)),
					body.otherNames().stream().map((name) -> Part.of(Field.OTHER_NAME, name)),
					Stream.of(body.town(), body.postcode())
						.flatMap(Stream::ofNullable)
						.map((place) -> Part.of(Field.PLACE, place)))
			.flatMap((some) -> some)
			.toList();
	}

	/** How a text as a whole is like the words: just so, beginning so, or nearly so. */
	private static @Nullable Match whole(Organisation body, Part part, Words wanted) {
		if (wanted.isJust(part.words())) {
			return new Match(part.field(), part.text(), Likeness.EXACT, switch (part.field()) {
				case CODE -> 100;
				case NAME, OTHER_NAME -> body.is(OrganisationKind.LOCAL_AUTHORITY) ? 80 : 90;
				case PLACE -> 60;
			}, 1);
		}
		if (part.words().beginsWith(wanted)) {
			return new Match(part.field(), part.text(), Likeness.PREFIX, switch (part.field()) {
				case NAME, OTHER_NAME -> 80;
				case CODE, PLACE -> 50;
			}, 1);
		}
		if (part.field() == Field.PLACE || part.field() == Field.CODE) {
			return null;
		}
		if (wanted.tellsTheSameAs(part.words())) {
			return new Match(part.field(), part.text(), Likeness.WORD, 80, 1);
		}
		return wanted.isSimilarTo(part.words()) ? new Match(part.field(), part.text(), Likeness.SIMILAR, 30, 1) : null;
	}

	/** How the texts together have the words, each by the text that has it best. */
	private static @Nullable Match byWords(Organisation body, List<Part> parts, Words wanted) {
		List<String> telling = wanted.telling();
		Part most = parts.stream().max(Comparator.comparingDouble((part) -> weight(part, wanted))).orElseThrow();
		Map<String, Likeness> inMost = found(List.of(most), telling);
		Map<String, Likeness> found = found(parts, telling);
		if (lacksMost(found, telling)) {
			return null;
		}
		long saidOfIt = telling.stream().filter((word) -> !found.containsKey(word) && isSaidOf(body, word)).count();
		long had = wanted.all()
			.stream()
			.distinct()
			.filter((word) -> isSaidOf(body, word) || !found(parts, List.of(word)).isEmpty())
			.count();
		double share = (double) had / wanted.all().stream().distinct().count();
		boolean all = found.size() + saidOfIt == telling.size();
		boolean together = inMost.size() + saidOfIt == telling.size();
		Likeness worst = worst(together ? inMost.values() : found.values());
		return new Match(most.field(), most.text(), worst,
				all ? closeness(worst, together && most.field() != Field.PLACE) : PARTIAL, share);
	}

	private static boolean isSaidOf(Organisation body, String word) {
		return SAID_OF.getOrDefault(body.kind(), Set.of()).contains(word);
	}

	/**
	 * Whether a body has less than half of the words that are its own, or just half and
	 * not as they are: what sort of body is meant says too little.
	 */
	private static boolean lacksMost(Map<String, Likeness> found, List<String> telling) {
		List<String> own = telling.stream()
			.filter((word) -> SAID_OF.values().stream().noneMatch((said) -> said.contains(word)))
			.toList();
		List<String> sought = own.isEmpty() ? telling : own;
		List<Likeness> had = sought.stream().flatMap((word) -> Stream.ofNullable(found.get(word))).toList();
		return had.size() * 2 < sought.size()
				|| (had.size() * 2 == sought.size() && !had.stream().allMatch(Likeness.WORD::equals));
	}

	private static int closeness(Likeness worst, boolean inOneName) {
		return switch (worst) {
			case EXACT, WORD -> inOneName ? 70 : 40;
			case PREFIX -> inOneName ? 50 : 30;
			case SIMILAR -> 20;
		};
	}

	/**
	 * Words that are the same weigh most, those that tell much more than others; of texts
	 * alike the name, then the shortest.
	 */
	private static double weight(Part part, Words wanted) {
		List<String> telling = wanted.telling();
		return wanted.all().stream().distinct().mapToDouble((word) -> {
			Likeness likeness = part.has(word);
			double close = (likeness == null) ? 0 : 10.0 - distance(likeness);
			return telling.contains(word) ? close * 10 : close / 10;
		}).sum() + ((part.field() == Field.NAME) ? 0.5 : 0) - part.words().all().size() / 1000.0;
	}

	private static Map<String, Likeness> found(List<Part> parts, List<String> words) {
		Map<String, Likeness> found = new LinkedHashMap<>();
		words.forEach((word) -> parts.stream()
			.flatMap((part) -> Stream.ofNullable(part.has(word)))
			.min(Comparator.comparingInt(Match::distance))
			.ifPresent((likeness) -> found.put(word, likeness)));
		return found;
	}

	private static Likeness worst(Collection<Likeness> all) {
		return all.stream().max(Comparator.comparingInt(Match::distance)).orElse(Likeness.SIMILAR);
	}

	/** Among words, the same is closer than the same beginning. */
	private static int distance(Likeness likeness) {
		return switch (likeness) {
			case EXACT -> 0;
			case WORD -> 1;
			case PREFIX -> 2;
			case SIMILAR -> 3;
		};
	}

}
