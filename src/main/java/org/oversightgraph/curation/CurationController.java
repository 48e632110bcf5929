package org.oversightgraph.curation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.oversightgraph.standing.SupportTrigger;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Accepts the changes of curators. */
@Controller
class CurationController {

	private final Curators curators;

	private final Importer importer;

	private final DatasetReader reader;

	CurationController(Curators curators, Importer importer, DatasetReader reader) {
		this.curators = curators;
		this.importer = importer;
		this.reader = reader;
	}

	record Segment(OrganisationCode organisation, int segment, String edition, @Nullable String period, String from,
			@Nullable String to, @Nullable String note, CitedSource source) {
	}

	@MutationMapping
	ImportOutcome recordSegment(@Argument Segment input) {
		return make(new SegmentDecision(input.organisation().value(), input.segment(), input.edition(), input.period(),
				input.from(), input.to(), input.note(), input.source()));
	}

	record SegmentEnd(OrganisationCode organisation, String edition, @Nullable String from, String on,
			CitedSource source) {
	}

	@MutationMapping
	ImportOutcome endSegment(@Argument SegmentEnd input) {
		return make(new SegmentDecision.End(input.organisation().value(), input.edition(), input.from(), input.on(),
				input.source()));
	}

	record Agreement(OrganisationCode subject, @Nullable OrganisationCode lead, List<OrganisationCode> shared,
			List<OrganisationCode> coordinators, @Nullable String title, List<String> services, String from,
			@Nullable String to, @Nullable String note, CitedSource source) {
	}

	@MutationMapping
	ImportOutcome recordOversightAgreement(@Argument Agreement input) {
		List<Party> parties = new ArrayList<>();
		parties.add(new Party(PartyRole.SUBJECT, input.subject().value()));
		if (input.lead() != null) {
			parties.add(new Party(PartyRole.LEAD, input.lead().value()));
		}
		input.shared().forEach((code) -> parties.add(new Party(PartyRole.SHARED, code.value())));
		input.coordinators().forEach((code) -> parties.add(new Party(PartyRole.COORDINATOR, code.value())));
		if (parties.size() == 1) {
			throw new ApiProblem(ProblemCode.BAD_REQUEST,
					"The oversight agreement has no overseer. Add lead, shared or coordinators.");
		}
		return make(new NewArrangement(ArrangementKind.OVERSIGHT_AGREEMENT, "agreement", parties, input.title(),
				input.services(), input.from(), input.to(), input.note(), input.source()));
	}

	record Memorandum(OrganisationCode icb, OrganisationCode region, @Nullable String title, String from,
			@Nullable String to, @Nullable String note, CitedSource source) {
	}

	@MutationMapping
	ImportOutcome recordMemorandumOfUnderstanding(@Argument Memorandum input) {
		return make(new NewArrangement(ArrangementKind.MEMORANDUM_OF_UNDERSTANDING, "mou",
				List.of(new Party(PartyRole.ICB, input.icb().value()),
						new Party(PartyRole.REGION, input.region().value())),
				input.title(), List.of(), input.from(), input.to(), input.note(), input.source()));
	}

	record ArrangementEnd(String id, String on, CitedSource source) {
	}

	@MutationMapping
	ImportOutcome endArrangement(@Argument ArrangementEnd input) {
		String key = GlobalId.decode(input.id())
			.filter((id) -> List.of(ArrangementKind.values())
				.stream()
				.anyMatch((kind) -> kind.label().equals(id.type())))
			.map(GlobalId::key)
			.orElseThrow(() -> new ApiProblem(ProblemCode.BAD_REQUEST,
					"\"%s\" is not the id of an arrangement. Use an id from the API.".formatted(input.id())));
		return make(new NewArrangement.End(key, input.on(), input.source()));
	}

	record Support(OrganisationCode organisation, Programme programme, List<SupportTrigger> triggers,
			@Nullable Boolean cqcRecommended, @Nullable DirectorKind director, String from,
			@Nullable String targetExitOn, @Nullable String note, CitedSource source) {
	}

	@MutationMapping
	ImportOutcome recordSupportEpisode(@Argument Support input) {
		return make(new SupportStay(input.organisation().value(), input.programme(), input.triggers(),
				input.cqcRecommended(), input.director(), input.from(), input.targetExitOn(), input.note(),
				input.source()));
	}

	record SupportEnd(OrganisationCode organisation, Programme programme, String on, CitedSource source) {
	}

	@MutationMapping
	ImportOutcome endSupportEpisode(@Argument SupportEnd input) {
		return make(new SupportStay.End(input.organisation().value(), input.programme(), input.on(), input.source()));
	}

	@MutationMapping
	ImportOutcome undoRelease(@Argument int number, @Argument @Nullable String reason) {
		return made((by) -> this.importer.undo(number, by, Progress.NONE),
				Objects.requireNonNullElse(reason, "Undid release " + number));
	}

	private ImportOutcome make(Edit edit) {
		return made((by) -> this.importer.revise((content) -> revised(edit, content), by, Progress.NONE),
				edit.reason());
	}

	private DatasetContent revised(Edit edit, DatasetContent content) {
		Draft draft = new Draft(content);
		edit.on(draft);
		return this.reader.check(content.header(), draft.rows());
	}

	private ImportOutcome made(Function<Attribution, ImportOutcome> change, String reason) {
		String curator = this.curators.signedIn();
		try {
			return change.apply(new Attribution(curator, reason));
		}
		catch (IllegalArgumentException ex) {
			throw new ApiProblem(ProblemCode.BAD_REQUEST, String.valueOf(ex.getMessage()));
		}
		catch (InvalidDatasetException ex) {
			throw invalid(ex);
		}
		catch (ImportUnderWayException | ChangedSinceException ex) {
			throw new ApiProblem(ProblemCode.CONFLICT, String.valueOf(ex.getMessage()));
		}
		catch (UnknownReleaseException ex) {
			throw new ApiProblem(ProblemCode.NOT_FOUND, String.valueOf(ex.getMessage()));
		}
	}

	private static ApiProblem invalid(InvalidDatasetException invalid) {
		List<String> sentences = invalid.faults().stream().map(CurationController::inWords).toList();
		return new ApiProblem(ProblemCode.BAD_REQUEST, "Nothing was changed. " + String.join(" ", sentences),
				Map.of("faults", invalid.faults().stream().map(CurationController::plain).toList()));
	}

	private static String inWords(DatasetFault fault) {
		return ((fault.column() != null) ? fault.column() + ": " : "") + fault.problem() + " " + fault.remedy();
	}

	private static Map<String, Object> plain(DatasetFault fault) {
		Map<String, Object> plain = new LinkedHashMap<>();
		plain.put("table", fault.file().replace(".csv", ""));
		plain.put("column", fault.column());
		plain.put("value", fault.value());
		plain.put("problem", fault.problem());
		plain.put("remedy", fault.remedy());
		return plain;
	}

}
