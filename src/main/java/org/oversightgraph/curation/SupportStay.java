package org.oversightgraph.curation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.dataset.Row;
import org.oversightgraph.framework.DirectorKind;
import org.oversightgraph.framework.Programme;
import org.oversightgraph.standing.SupportEvent;
import org.oversightgraph.standing.SupportTrigger;

/**
 * A support episode.
 *
 * @param organisation the code of the organisation
 * @param programme the programme
 * @param triggers the triggers
 * @param cqcRecommended whether the Care Quality Commission recommended it; null if
 * unknown
 * @param director the kind of director appointed; null if there is none
 * @param from the first date of the support, as written in the dataset
 * @param targetExitOn the target date of the exit; null if there is none
 * @param note a note for readers
 * @param source the source
 */
record SupportStay(String organisation, Programme programme, List<SupportTrigger> triggers,
		@Nullable Boolean cqcRecommended, @Nullable DirectorKind director, String from, @Nullable String targetExitOn,
		@Nullable String note, CitedSource source) implements Edit {

	private static final String EPISODES = "support_episodes";

	private static final String EVENTS = "support_events";

	@Override
	public String reason() {
		return "Recorded that %s entered %s".formatted(this.organisation, words(this.programme));
	}

	@Override
	public void on(Draft draft) {
		if (!draft
			.rows(EPISODES,
					(row) -> is(row, this.organisation, this.programme)
							&& this.from.equals(Draft.text(row, "valid_from")))
			.isEmpty()) {
			return;
		}
		String key = draft.freeKey(EPISODES,
				"support:%s-%s".formatted(this.organisation, this.programme)
					.toLowerCase(Locale.ROOT)
					.replace('_', '-'));
		Map<String, String> row = new LinkedHashMap<>();
		row.put("id", key);
		row.put("organisation", this.organisation);
		row.put("programme", this.programme.name());
		row.put("trigger", this.triggers.stream().map(Enum::name).collect(Collectors.joining(";")));
		if (this.cqcRecommended != null) {
			row.put("cqc_recommended", this.cqcRecommended ? "yes" : "no");
		}
		row.put("director", Draft.orNothing(this.director));
		row.put("target_exit_on", Draft.orNothing(this.targetExitOn));
		row.put("valid_from", this.from);
		row.put("note", Draft.orNothing(this.note));
		draft.addFact(EPISODES, row, this.source);
		draft.addFact(EVENTS, Map.of("episode", key, "event", SupportEvent.Kind.ENTERED.name(), "on", this.from),
				this.source);
	}

	private static boolean is(Row row, String organisation, Programme programme) {
		return organisation.equals(row.text("organisation")) && programme.name().equals(row.text("programme"));
	}

	private static String words(Programme programme) {
		return programme.name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	/**
	 * The end of a support episode.
	 *
	 * @param organisation the code of the organisation
	 * @param programme the programme
	 * @param to the last date of the support, in the notation of the dataset
	 * @param source the source
	 */
	record End(String organisation, Programme programme, String to, CitedSource source) implements Edit {

		@Override
		public String reason() {
			return "Recorded that %s left %s".formatted(this.organisation, words(this.programme));
		}

		@Override
		public void on(Draft draft) {
			Row ended = draft.endOnly(EPISODES, (row) -> is(row, this.organisation, this.programme),
					Draft.endAfter(this.to), this.source);
			draft.addFact(EVENTS, Map.of("episode", String.valueOf(ended.text("id")), "event",
					SupportEvent.Kind.EXITED.name(), "on", this.to), this.source);
		}

	}
}
