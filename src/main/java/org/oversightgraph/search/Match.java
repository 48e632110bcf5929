package org.oversightgraph.search;

import java.time.LocalDate;
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
 * The match of an organisation with a search text.
 *
 * @param field the field that matches best
 * @param text the value of the field
 * @param similarity the kind of match
 * @param rank the quality of the match, from 0 to 100 in steps of ten
 * @param share the share of the search words that the organisation has, from 0 to 1
 */
record Match(SearchField field, String text, Similarity similarity, int rank, double share) {

	/** Words for the kind of an organisation, which its name need not have. */
	private static final Map<OrganisationKind, Set<String>> WORDS_OF_KIND = Map.of(OrganisationKind.TRUST,
			Set.of("ft", "hospital", "hospitals", "trust"), OrganisationKind.REGION, Set.of("region"),
			OrganisationKind.LOCAL_AUTHORITY, Set.of("borough", "city", "council", "county", "district"));

	private static final Comparator<Match> BEST = Comparator.comparingInt(Match::rank)
		.thenComparing(Match::share)
		.thenComparing(Match::similarity, Comparator.reverseOrder())
		.thenComparing(Match::field, Comparator.reverseOrder());

	/** A field of an organisation, with its value. */
	private record Part(SearchField field, String text, Words words) {

		static Part of(SearchField field, String text) {
			return new Part(field, text, Words.of(text));
		}

		/** Returns the kind of match with a word; null if there is none. */
		@Nullable Similarity matchOf(String word) {
			if (this.field == SearchField.CODE) {
				return this.text.equalsIgnoreCase(word) ? Similarity.WORD : null;
			}
			List<String> all = this.words.all();
			if (all.contains(word)) {
				return Similarity.WORD;
			}
			if (all.stream().anyMatch((other) -> other.startsWith(word))) {
				return Similarity.PREFIX;
			}
			return all.stream().anyMatch((other) -> Similarity.similar(word, other)) ? Similarity.SIMILAR : null;
		}

	}

	/**
	 * Returns the match of an organisation with words; null if it lacks most of the
	 * distinctive words.
	 */
	static @Nullable Match of(Organisation body, Words wanted) {
		List<Part> parts = parts(body);
		return wanted.readings().stream().flatMap((reading) -> {
			Stream<Match> whole = parts.stream().flatMap((part) -> Stream.ofNullable(whole(body, part, reading)));
			return Stream.concat(whole, Stream.ofNullable(byWords(body, parts, reading)));
		}).max(BEST).orElse(null);
	}

	/**
	 * Returns the score of the match. Ranks come first. Within a rank, open organisations
	 * come first, then overseen organisations, then those with more words, then the order
	 * of the index.
	 * @param inIndex the score in the full-text index
	 */
	double score(Organisation body, double inIndex, LocalDate date) {
		return this.rank + (body.isClosedOn(date) ? 0 : Weights.OPEN)
				+ (body.kind().isOverseen() ? Weights.OVERSEEN : 0) + Weights.ALL_WORDS * this.share
				+ inIndex / (inIndex + Weights.HALF_OF_INDEX);
	}

	private static List<Part> parts(Organisation body) {
		return Stream
			.of(Stream.of(Part.of(SearchField.NAME, body.name()), Part.of(SearchField.CODE, body.code())),
					Stream.ofNullable(body.onsCode()).map((code) -> Part.of(SearchField.CODE, code)),
					body.otherNames().stream().map((name) -> Part.of(SearchField.OTHER_NAME, name)),
					Stream.of(body.town(), body.postcode())
						.flatMap(Stream::ofNullable)
						.map((place) -> Part.of(SearchField.PLACE, place)))
			.flatMap((part) -> part)
			.toList();
	}

	/**
	 * Returns the match of a whole field: exact, by its start, or similar. Null if there
	 * is none.
	 */
	private static @Nullable Match whole(Organisation body, Part part, Words wanted) {
		if (wanted.isJust(part.words())) {
			return new Match(part.field(), part.text(), Similarity.EXACT, switch (part.field()) {
				case CODE -> Weights.CODE;
				case NAME, OTHER_NAME ->
					body.is(OrganisationKind.LOCAL_AUTHORITY) ? Weights.COUNCIL_NAME : Weights.NAME;
				case PLACE -> Weights.PLACE;
			}, 1);
		}
		if (part.words().beginsWith(wanted)) {
			return new Match(part.field(), part.text(), Similarity.PREFIX, switch (part.field()) {
				case NAME, OTHER_NAME -> Weights.START_OF_NAME;
				case CODE, PLACE -> Weights.START_OF_CODE_OR_PLACE;
			}, 1);
		}
		if (part.field() == SearchField.PLACE || part.field() == SearchField.CODE) {
			return null;
		}
		if (wanted.hasSameTellingWordsAs(part.words())) {
			return new Match(part.field(), part.text(), Similarity.WORD, Weights.DISTINCTIVE_WORDS_OF_NAME, 1);
		}
		return wanted.isSimilarTo(part.words())
				? new Match(part.field(), part.text(), Similarity.SIMILAR, Weights.SIMILAR_NAME, 1) : null;
	}

	/**
	 * Returns the match by single words, each in the field that matches it best. Null if
	 * most are missing.
	 */
	private static @Nullable Match byWords(Organisation body, List<Part> parts, Words wanted) {
		List<String> telling = wanted.telling();
		Part best = parts.stream().max(Comparator.comparingDouble((part) -> weight(part, wanted))).orElseThrow();
		Map<String, Similarity> inBest = found(List.of(best), telling);
		Map<String, Similarity> found = found(parts, telling);
		if (lacksMost(found, telling)) {
			return null;
		}
		long ofKind = telling.stream().filter((word) -> !found.containsKey(word) && isOfKind(body, word)).count();
		long had = wanted.all()
			.stream()
			.distinct()
			.filter((word) -> isOfKind(body, word) || !found(parts, List.of(word)).isEmpty())
			.count();
		double share = (double) had / wanted.all().stream().distinct().count();
		boolean all = found.size() + ofKind == telling.size();
		boolean together = inBest.size() + ofKind == telling.size();
		Similarity worst = worst(together ? inBest.values() : found.values());
		return new Match(best.field(), best.text(), worst,
				all ? closeness(worst, together && best.field() != SearchField.PLACE) : Weights.PARTIAL, share);
	}

	private static boolean isOfKind(Organisation body, String word) {
		return WORDS_OF_KIND.getOrDefault(body.kind(), Set.of()).contains(word);
	}

	/**
	 * Whether an organisation has fewer than half of the distinctive words, or half of
	 * them without exact matches. Words for a kind of organisation do not count.
	 */
	private static boolean lacksMost(Map<String, Similarity> found, List<String> telling) {
		List<String> own = telling.stream()
			.filter((word) -> WORDS_OF_KIND.values().stream().noneMatch((ofKind) -> ofKind.contains(word)))
			.toList();
		List<String> sought = own.isEmpty() ? telling : own;
		List<Similarity> had = sought.stream().flatMap((word) -> Stream.ofNullable(found.get(word))).toList();
		return had.size() * 2 < sought.size()
				|| (had.size() * 2 == sought.size() && !had.stream().allMatch(Similarity.WORD::equals));
	}

	private static int closeness(Similarity worst, boolean inOneName) {
		return switch (worst) {
			case EXACT, WORD -> inOneName ? Weights.WORDS_OF_ONE_NAME : Weights.WORDS_OF_SEVERAL_FIELDS;
			case PREFIX -> inOneName ? Weights.STARTS_OF_WORDS_OF_ONE_NAME : Weights.STARTS_OF_WORDS_OF_SEVERAL_FIELDS;
			case SIMILAR -> Weights.SIMILAR_WORDS;
		};
	}

	/**
	 * Returns the weight of a field. Equal words weigh most, and distinctive words more
	 * than others. Among equal fields, the name comes first, then the shortest.
	 */
	private static double weight(Part part, Words wanted) {
		List<String> telling = wanted.telling();
		return wanted.all().stream().distinct().mapToDouble((word) -> {
			Similarity similarity = part.matchOf(word);
			double close = (similarity == null) ? 0 : Weights.WORD_OF_FIELD - distance(similarity);
			return telling.contains(word) ? close * Weights.DISTINCTIVE_FACTOR : close / Weights.COMMON_DIVISOR;
		}).sum() + ((part.field() == SearchField.NAME) ? Weights.NAME_BEFORE_OTHERS : 0)
				- part.words().all().size() / Weights.LENGTH_DIVISOR;
	}

	private static Map<String, Similarity> found(List<Part> parts, List<String> words) {
		Map<String, Similarity> found = new LinkedHashMap<>();
		words.forEach((word) -> parts.stream()
			.flatMap((part) -> Stream.ofNullable(part.matchOf(word)))
			.min(Comparator.comparingInt(Match::distance))
			.ifPresent((similarity) -> found.put(word, similarity)));
		return found;
	}

	private static Similarity worst(Collection<Similarity> all) {
		return all.stream().max(Comparator.comparingInt(Match::distance)).orElse(Similarity.SIMILAR);
	}

	/**
	 * Returns the distance of a kind of match. For words, an equal word is closer than an
	 * equal start.
	 */
	private static int distance(Similarity similarity) {
		return switch (similarity) {
			case EXACT -> 0;
			case WORD -> 1;
			case PREFIX -> 2;
			case SIMILAR -> 3;
		};
	}

}
