package org.oversightgraph.curation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.arrangement.ArrangementKind;
import org.oversightgraph.arrangement.PartyRole;
import org.oversightgraph.curation.NewArrangement.Party;
import org.oversightgraph.dataset.DatasetContent;
import org.oversightgraph.dataset.DatasetFault;
import org.oversightgraph.dataset.DatasetReader;
import org.oversightgraph.dataset.InvalidDatasetException;
import org.oversightgraph.framework.DirectorKind;
import org.oversightgraph.framework.Programme;
import org.oversightgraph.organisation.OrganisationCode;
import org.oversightgraph.platform.access.Curators;
import org.oversightgraph.platform.access.Role;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.GlobalId;
import org.oversightgraph.platform.graphql.ProblemCode;
import org.oversightgraph.release.Attribution;
import org.oversightgraph.release.ChangedSinceException;
import org.oversightgraph.release.ImportOutcome;
import org.oversightgraph.release.ImportUnderWayException;
import org.oversightgraph.release.Importer;
import org.oversightgraph.release.Progress;
import org.oversightgraph.release.UnknownReleaseException;
import org.oversightgraph.curation.CuratedChange.UserError;
import org.oversightgraph.standing.SupportTrigger;
import org.oversightgraph.time.PartialDate;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Accepts the changes of curators. */
@Controller
class CurationController {

	/** Problems that the input causes. */
	private static final Set<ProblemCode> OF_INPUT = Set.of(ProblemCode.BAD_REQUEST, ProblemCode.NOT_FOUND,
			ProblemCode.CONFLICT);

	private static final String END = "valid_to";

	/** The input fields of columns that have another name. */
	private static final Map<String, String> FIELDS = Map.of("valid_from", "from", END, "to", "target_exit_on",
			"targetExitOn", "cqc_recommended", "cqcRecommended", "trigger", "triggers", "sources", "source");

	private final Curators curators;

	private final Importer importer;

	private final DatasetReader reader;

	CurationController(Curators curators, Importer importer, DatasetReader reader) {
		this.curators = curators;
		this.importer = importer;
		this.reader = reader;
	}

	record Segment(OrganisationCode organisation, int segment, String edition, @Nullable String period, String from,
			@Nullable String to, @Nullable String note, @Nullable Boolean restricted, CitedSource source) {
	}

	@MutationMapping
	CuratedChange recordSegment(@Argument Segment input) {
		return make(
				new SegmentDecision(input.organisation().value(), input.segment(), input.edition(), input.period(),
						input.from(), input.to(), input.note(), input.source()),
				Boolean.TRUE.equals(input.restricted()));
	}

	record SegmentEnd(OrganisationCode organisation, String edition, @Nullable String from, String to,
			CitedSource source) {
	}

	@MutationMapping
	CuratedChange endSegment(@Argument SegmentEnd input) {
		return make(new SegmentDecision.End(input.organisation().value(), input.edition(), input.from(), input.to(),
				input.source()));
	}

	record Agreement(OrganisationCode subject, @Nullable OrganisationCode lead, List<OrganisationCode> shared,
			List<OrganisationCode> coordinators, @Nullable String title, List<String> services, String from,
			@Nullable String to, @Nullable String note, @Nullable Boolean restricted, CitedSource source) {
	}

	@MutationMapping
	CuratedChange recordOversightAgreement(@Argument Agreement input) {
		List<Party> parties = new ArrayList<>();
		parties.add(new Party(PartyRole.SUBJECT, input.subject().value()));
		if (input.lead() != null) {
			parties.add(new Party(PartyRole.LEAD, input.lead().value()));
		}
		input.shared().forEach((code) -> parties.add(new Party(PartyRole.SHARED, code.value())));
		input.coordinators().forEach((code) -> parties.add(new Party(PartyRole.COORDINATOR, code.value())));
		if (parties.size() == 1) {
			return refusedAtOnce("The oversight agreement has no overseer. Add lead, shared or coordinators.");
		}
		return make(
				new NewArrangement(ArrangementKind.OVERSIGHT_AGREEMENT, "agreement", parties, input.title(),
						input.services(), input.from(), input.to(), input.note(), input.source()),
				Boolean.TRUE.equals(input.restricted()));
	}

	record Memorandum(OrganisationCode icb, OrganisationCode region, @Nullable String title, String from,
			@Nullable String to, @Nullable String note, @Nullable Boolean restricted, CitedSource source) {
	}

	@MutationMapping
	CuratedChange recordMemorandumOfUnderstanding(@Argument Memorandum input) {
		return make(
				new NewArrangement(ArrangementKind.MEMORANDUM_OF_UNDERSTANDING, "mou",
						List.of(new Party(PartyRole.ICB, input.icb().value()),
								new Party(PartyRole.REGION, input.region().value())),
						input.title(), List.of(), input.from(), input.to(), input.note(), input.source()),
				Boolean.TRUE.equals(input.restricted()));
	}

	record ArrangementEnd(String id, String to, CitedSource source) {
	}

	@MutationMapping
	CuratedChange endArrangement(@Argument ArrangementEnd input) {
		Optional<String> key = GlobalId.decode(input.id())
			.filter((id) -> List.of(ArrangementKind.values())
				.stream()
				.anyMatch((kind) -> kind.label().equals(id.type())))
			.map(GlobalId::key);
		if (key.isEmpty()) {
			return refusedAtOnce(
					"\"%s\" is not the id of an arrangement. Use an id from the API.".formatted(input.id()));
		}
		return make(new NewArrangement.End(key.get(), input.to(), input.source()));
	}

	record Support(OrganisationCode organisation, Programme programme, List<SupportTrigger> triggers,
			@Nullable Boolean cqcRecommended, @Nullable DirectorKind director, String from,
			@Nullable String targetExitOn, @Nullable String note, @Nullable Boolean restricted, CitedSource source) {
	}

	@MutationMapping
	CuratedChange recordSupportEpisode(@Argument Support input) {
		return make(new SupportStay(input.organisation().value(), input.programme(), input.triggers(),
				input.cqcRecommended(), input.director(), input.from(), input.targetExitOn(), input.note(),
				input.source()), Boolean.TRUE.equals(input.restricted()));
	}

	record SupportEnd(OrganisationCode organisation, Programme programme, String to, CitedSource source) {
	}

	@MutationMapping
	CuratedChange endSupportEpisode(@Argument SupportEnd input) {
		return make(new SupportStay.End(input.organisation().value(), input.programme(), input.to(), input.source()));
	}

	@MutationMapping
	CuratedChange undoRelease(@Argument int number, @Argument @Nullable String reason) {
		return made((by) -> this.importer.undo(number, by, Progress.NONE),
				Objects.requireNonNullElse(reason, "Undid release " + number));
	}

	private CuratedChange make(Edit edit) {
		return make(edit, false);
	}

	private CuratedChange make(Edit edit, boolean restricted) {
		return made((by) -> this.importer.revise((content) -> revised(edit, content, restricted), by, Progress.NONE),
				edit.reason());
	}

	private DatasetContent revised(Edit edit, DatasetContent content, boolean restricted) {
		Draft draft = new Draft(content, restricted);
		edit.on(draft);
		return this.reader.check(content.header(), draft.rows());
	}

	/** Makes a change. What the input prevents is returned, and what fails is thrown. */
	private CuratedChange made(Function<Attribution, ImportOutcome> change, String reason) {
		String curator = this.curators.signedIn();
		try {
			return CuratedChange.made(change.apply(new Attribution(curator, reason, Role.CURATOR.written())));
		}
		catch (IllegalArgumentException ex) {
			return refused(ProblemCode.BAD_REQUEST, String.valueOf(ex.getMessage()));
		}
		catch (InvalidDatasetException ex) {
			return CuratedChange.refused(ex.faults().stream().map(CurationController::error).toList());
		}
		catch (ImportUnderWayException | ChangedSinceException ex) {
			return refused(ProblemCode.CONFLICT, String.valueOf(ex.getMessage()));
		}
		catch (UnknownReleaseException ex) {
			return refused(ProblemCode.NOT_FOUND, String.valueOf(ex.getMessage()));
		}
		catch (ApiProblem ex) {
			if (!OF_INPUT.contains(ex.code())) {
				throw ex;
			}
			return refused(ex.code(), String.valueOf(ex.getMessage()));
		}
	}

	/** Refuses input that needs no look at the data, after the sign-in. */
	private CuratedChange refusedAtOnce(String message) {
		return made((by) -> {
			throw new ApiProblem(ProblemCode.BAD_REQUEST, message);
		}, "Refused");
	}

	private static CuratedChange refused(ProblemCode code, String message) {
		return CuratedChange.refused(List.of(new UserError(code, null, message)));
	}

	private static UserError error(DatasetFault fault) {
		String field = (fault.column() == null) ? null : FIELDS.getOrDefault(fault.column(), fault.column());
		String problem = END.equals(fault.column()) ? lastDateIn(fault) : fault.problem();
		return new UserError(ProblemCode.BAD_REQUEST, (field == null) ? null : List.of("input", field),
				problem + " " + fault.remedy());
	}

	/** Returns the problem of an end date, with the last date that the curator gave. */
	private static String lastDateIn(DatasetFault fault) {
		String value = fault.value();
		try {
			return (value == null) ? fault.problem()
					: fault.problem().replace(value, PartialDate.parse(value).dayBefore().text());
		}
		catch (IllegalArgumentException ex) {
			return fault.problem();
		}
	}

}
