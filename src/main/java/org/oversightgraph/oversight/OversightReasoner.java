package org.oversightgraph.oversight;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.oversightgraph.fact.Succession;
import org.oversightgraph.framework.Framework;
import org.oversightgraph.framework.Question;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.organisation.OrganisationStatus;

/**
 * Works out who oversees a body: a plain function of the facts, the framework and the
 * question. It reads nothing else and writes nothing.
 */
public final class OversightReasoner {

	private static final Set<OrganisationKind> OVERSEEN = Set.of(OrganisationKind.ICB, OrganisationKind.TRUST,
			OrganisationKind.PLACE, OrganisationKind.PROVIDER_COLLABORATIVE);

	private final Framework framework;

	private final Map<String, EditionOversight> editions;

	public OversightReasoner(Framework framework) {
		this.framework = framework;
		this.editions = List.of(new Sof2021Oversight(), new Nof2022Oversight(), new Nof2025Oversight())
			.stream()
			.collect(Collectors.toMap(EditionOversight::edition, Function.identity()));
	}

	/**
	 * Who oversees the subject of the facts, on the date and by the edition of the
	 * question.
	 */
	public OversightPosition position(OversightFacts facts, Question question) {
		PositionDraft draft = new PositionDraft(this.framework, question, facts);
		Organisation subject = facts.subject();
		if (!OVERSEEN.contains(subject.kind())) {
			return draft
				.because("not-an-overseen-kind",
						"%s is %s, which is not itself overseen under the framework.".formatted(subject.name(),
								subject.kind().oneOf()),
						List.of(facts.registration()))
				.conclude(Determination.NOT_OVERSEEN, null);
		}
		OrganisationStatus status = subject.statusOn(question.asOf());
		if (status == OrganisationStatus.CLOSED) {
			return closed(draft);
		}
		if (status == OrganisationStatus.NOT_YET_OPEN && !standsForItsSystem(subject, question)) {
			return draft
				.because("not-yet-open",
						"%s opens on %s, after the date asked for.".formatted(subject.name(),
								String.valueOf(subject.openedOn())),
						List.of())
				.conclude(Determination.NOT_OVERSEEN, null);
		}
		EditionOversight edition = this.editions.get(question.edition().id());
		if (edition == null) {
			throw new IllegalStateException("no reasoning for " + question.edition().id());
		}
		return edition.position(draft);
	}

	private static OversightPosition closed(PositionDraft draft) {
		Organisation subject = draft.subject();
		List<Succession> successions = draft.facts()
			.successions()
			.stream()
			.filter((succession) -> succession.predecessor().code().equals(subject.code()))
			.toList();
		List<Organisation> successors = successions.stream().map(Succession::successor).distinct().toList();
		String followed = successors.isEmpty() ? "; no successor is recorded"
				: "; it was followed by " + PositionDraft.names(successors);
		return draft
			.because("closed-body", "%s closed on %s%s.".formatted(subject.name(), subject.closedOn(), followed),
					Stream.concat(Stream.of(draft.facts().registration()), successions.stream().map(Succession::fact))
						.toList())
			.conclude(Determination.NOT_OVERSEEN, null);
	}

	private static boolean standsForItsSystem(Organisation subject, Question question) {
		return subject.is(OrganisationKind.ICB) && question.asOf().isBefore(Organisation.ICBS_ESTABLISHED)
				&& subject.openedOn() != null && subject.openedOn().possiblyBy(Organisation.ICBS_ESTABLISHED);
	}

}
