package org.oversightgraph.curation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.arrangement.ArrangementKind;
import org.oversightgraph.arrangement.PartyRole;
import org.oversightgraph.arrangement.RecordedStatus;
import org.oversightgraph.dataset.Row;

/**
 * A new arrangement.
 *
 * @param kind the kind
 * @param prefix the prefix of the key
 * @param parties the organisations by role and code, in order
 * @param title the title; null for a title from the parties
 * @param services the services
 * @param from the first date on which it applies, as written in the dataset
 * @param to the last date on which it applies, in the notation of the dataset; null if it
 * is open
 * @param note a note for readers
 * @param source the source
 */
record NewArrangement(ArrangementKind kind, String prefix, List<Party> parties, @Nullable String title,
		List<String> services, String from, @Nullable String to, @Nullable String note,
		CitedSource source) implements Edit {

	private static final String ARRANGEMENTS = "arrangements";

	private static final String PARTIES = "arrangement_parties";

	/**
	 * An organisation in an arrangement.
	 *
	 * @param role the role
	 * @param code the code
	 */
	record Party(PartyRole role, String code) {
	}

	@Override
	public String reason() {
		return "Recorded %s of %s".formatted(this.kind.words(),
				String.join(", ", this.parties.stream().map(Party::code).toList()));
	}

	@Override
	public void on(Draft draft) {
		if (isRecorded(draft)) {
			return;
		}
		String key = draft.freeKey(ARRANGEMENTS, defaultKey());
		draft.addFact(ARRANGEMENTS,
				dated(Map.of("id", key, "kind", this.kind.name(), "title", titleOr(draft), "services",
						String.join(";", this.services), "joint", "no", "status", RecordedStatus.IN_FORCE.name(),
						"note", Draft.orNothing(this.note))),
				this.source);
		for (Party party : this.parties) {
			draft.addFact(PARTIES,
					dated(Map.of("arrangement", key, "organisation", party.code(), "role", party.role().name())),
					this.source);
		}
	}

	private Map<String, String> dated(Map<String, String> values) {
		Map<String, String> dated = new LinkedHashMap<>(values);
		dated.put("valid_from", this.from);
		dated.put("valid_to", Draft.endAfter(this.to));
		return dated;
	}

	/**
	 * Whether the same arrangement of the same organisations with the same start date is
	 * recorded.
	 */
	private boolean isRecorded(Draft draft) {
		return draft.rows(ARRANGEMENTS, this::isLikeThis)
			.stream()
			.map((row) -> String.valueOf(row.text("id")))
			.anyMatch((key) -> parties(draft, key).equals(Set.copyOf(this.parties)));
	}

	private boolean isLikeThis(Row row) {
		return this.kind.name().equals(row.text("kind")) && this.from.equals(Draft.text(row, "valid_from"))
				&& this.services.equals(row.list("services"))
				&& (this.title == null || this.title.equals(row.text("title")));
	}

	private static Set<Party> parties(Draft draft, String key) {
		return draft.rows(PARTIES, (row) -> key.equals(row.text("arrangement")))
			.stream()
			.map((row) -> new Party(PartyRole.valueOf(Draft.text(row, "role")), Draft.text(row, "organisation")))
			.collect(Collectors.toUnmodifiableSet());
	}

	private String defaultKey() {
		return "%s:%s-%s".formatted(this.prefix,
				String.join("-", this.parties.stream().map(Party::code).toList()).toLowerCase(Locale.ROOT),
				this.from.replaceAll("[^0-9]+", "-").replaceAll("^-|-$", ""));
	}

	private String titleOr(Draft draft) {
		return Objects.requireNonNullElseGet(this.title, () -> {
			String words = this.kind.words();
			return Character.toUpperCase(words.charAt(0)) + words.substring(1) + " of "
					+ String.join(", ", this.parties.stream().map((party) -> draft.nameOf(party.code())).toList());
		});
	}

	/**
	 * The end of an arrangement.
	 *
	 * @param key the key in the data
	 * @param to the last date on which it applies, in the notation of the dataset
	 * @param source the source
	 */
	record End(String key, String to, CitedSource source) implements Edit {

		@Override
		public String reason() {
			return "Recorded the end of " + this.key;
		}

		@Override
		public void on(Draft draft) {
			draft.endOnly(ARRANGEMENTS, (row) -> this.key.equals(row.text("id")), Draft.endAfter(this.to), this.source);
		}

	}
}
