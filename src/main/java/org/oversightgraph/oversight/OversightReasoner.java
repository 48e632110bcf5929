package org.oversightgraph.oversight;

import java.util.List;
import java.util.stream.Stream;

import org.oversightgraph.fact.Succession;
import org.oversightgraph.footprint.OversightFacts;
import org.oversightgraph.framework.Framework;
import org.oversightgraph.framework.Question;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.organisation.OrganisationStatus;
import org.oversightgraph.time.DateInWords;

/**
 * Determines who oversees an organisation. The result depends only on the facts, the
 * framework and the question.
 */
public final class OversightReasoner {

	private final Framework framework;

	/** Creates a reasoner that applies the rules of a framework. */
	public OversightReasoner(Framework framework) {
		this.framework = framework;
	}

	/**
	 * Returns who oversees the subject of the facts, on the date and under the edition of
	 * the question.
	 */
	public OversightPosition position(OversightFacts facts, Question question) {
		return position(new Reasoning(this.framework, question, facts));
	}

	/** Returns who oversees the subject of a question. */
	public OversightPosition position(Reasoning reasoning) {
		Question question = reasoning.question();
		OversightFacts facts = reasoning.facts();
		Organisation subject = facts.subject();
		if (!isOverseen(subject.kind(), question)) {
			return notOverseen(reasoning, reasoning.byConvention("not-an-overseen-kind",
					"This product gives no oversight for %s. It is recorded as %s, and this product does not treat that kind of organisation as overseen."
						.formatted(subject.name(), subject.kind().oneOf()),
					List.of(facts.registration())));
		}
		OrganisationStatus status = subject.statusOn(question.asOf());
		if (status == OrganisationStatus.CLOSED) {
			return notOverseen(reasoning, closed(reasoning));
		}
		if (status == OrganisationStatus.NOT_YET_OPEN && !standsForItsSystem(subject, question)) {
			return notOverseen(reasoning,
					reasoning
						.byConvention("not-yet-open",
								"%s is not overseen on %s. It is recorded as opening %s.".formatted(subject.name(),
										DateInWords.of(question.asOf()), DateInWords.when(subject.openedOn())),
								List.of()));
		}
		OversightPosition position = Leadership.of(question.edition()).position(reasoning);
		return position.withReasons(Stream.concat(position.reasons().stream(), Statements.of(reasoning)).toList());
	}

	/**
	 * Returns whether organisations of a kind are overseen, on the date and under the
	 * edition of the question. Clinical commissioning groups, recorded as sub-ICB
	 * locations, were overseen until ICBs were established.
	 */
	public static boolean isOverseen(OrganisationKind kind, Question question) {
		return kind.isOverseen() || (kind == OrganisationKind.SUB_ICB_LOCATION && question.edition().segments(kind)
				&& question.asOf().isBefore(Organisation.ICBS_ESTABLISHED));
	}

	private static OversightPosition notOverseen(Reasoning reasoning, Reason reason) {
		return reasoning.position(Conclusion.NOT_OVERSEEN, Grounds.because(reason));
	}

	private static Reason closed(Reasoning reasoning) {
		Organisation subject = reasoning.subject();
		List<Succession> successions = reasoning.facts()
			.successions()
			.stream()
			.filter((succession) -> succession.predecessor().code().equals(subject.code()))
			.toList();
		List<Organisation> successors = successions.stream().map(Succession::successor).distinct().toList();
		String followed = successors.isEmpty() ? "No successor is recorded" : "Its recorded %s %s"
			.formatted((successors.size() == 1) ? "successor is" : "successors are", Names.inRow(successors));
		return reasoning.byConvention("closed-body",
				"%s is not overseen. It closed %s. %s.".formatted(subject.name(), DateInWords.when(subject.closedOn()),
						followed),
				Stream.concat(Stream.of(reasoning.facts().registration()), successions.stream().map(Succession::fact))
					.toList());
	}

	/**
	 * Whether the subject is a clinical commissioning group on the date, of which the
	 * edition placed each in a segment. Sub-ICB locations followed them.
	 */
	private static boolean standsForItsSystem(Organisation subject, Question question) {
		return subject.is(OrganisationKind.ICB) && question.asOf().isBefore(Organisation.ICBS_ESTABLISHED)
				&& subject.openedOn() != null && subject.openedOn().possiblyBy(Organisation.ICBS_ESTABLISHED);
	}

}
