package org.oversightgraph.release.api;

import org.oversightgraph.release.Delta;
import org.oversightgraph.release.Progress;
import org.oversightgraph.release.Attribution;
import org.oversightgraph.release.Importer;
import org.oversightgraph.release.ImportOutcome;
import org.oversightgraph.release.ExpectedRelease;

import java.io.IOException;
import java.security.Principal;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.oversightgraph.dataset.DatasetContent;
import org.oversightgraph.dataset.DatasetFiles;
import org.oversightgraph.dataset.DatasetReader;
import org.oversightgraph.dataset.ReadingLimits;
import org.oversightgraph.platform.access.Role;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Accepts datasets from importers. The signed-in importer is the author of the release.
 * The header If-Match names the release that must be current. {@link ImportProblems}
 * reports faults and refusals.
 */
@RestController
class ImportController {

	private final DatasetReader reader;

	private final Importer importer;

	private final ReadingLimits limits;

	ImportController(DatasetReader reader, Importer importer, ReadingLimits limits) {
		this.reader = reader;
		this.importer = importer;
		this.limits = limits;
	}

	/**
	 * The changes that an import would make.
	 *
	 * @param changed whether it would change anything
	 * @param added number of rows it would add
	 * @param amended number of rows it would amend
	 * @param withdrawn number of rows it would withdraw
	 * @param tables the numbers by table
	 */
	record Preview(boolean changed, int added, int amended, int withdrawn, List<Delta.TableDelta> tables) {

		static Preview of(Delta delta, boolean changed) {
			return new Preview(changed, delta.added().size(), delta.amended().size(), delta.ended().size(),
					delta.byTable());
		}

	}

	@PostMapping(path = "/import", consumes = "application/zip")
	ResponseEntity<?> load(HttpServletRequest request, Principal curator,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
			@RequestParam(defaultValue = "Imported over HTTP") String reason,
			@RequestParam(defaultValue = "false") boolean dryRun) throws IOException {
		Attribution attribution = attribution(curator, reason);
		ExpectedRelease expected = expected(ifMatch);
		DatasetContent content = this.reader
			.read(DatasetFiles.inZip(request.getInputStream(), "upload.zip", this.limits));
		return dryRun ? response(this.importer.compare(content, expected))
				: response(this.importer.load(content, expected, attribution, Progress.NONE));
	}

	@PostMapping("/rollback/{number}")
	ResponseEntity<ReleaseSummary> rollback(@PathVariable long number, Principal curator,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
			@RequestParam(required = false, defaultValue = "") String reason) {
		Attribution attribution = attribution(curator, reason.isEmpty() ? "Rolled back to release " + number : reason);
		return response(this.importer.rollback(number, expected(ifMatch), attribution, Progress.NONE));
	}

	private static ExpectedRelease expected(@Nullable String ifMatch) {
		try {
			return ExpectedRelease.ofIfMatch(ifMatch);
		}
		catch (IllegalArgumentException ex) {
			throw new ApiProblem(ProblemCode.BAD_REQUEST, String.valueOf(ex.getMessage()));
		}
	}

	private static Attribution attribution(Principal curator, String reason) {
		try {
			return new Attribution(curator.getName(), reason, Role.IMPORTER.written());
		}
		catch (IllegalArgumentException ex) {
			throw new ApiProblem(ProblemCode.BAD_REQUEST, String.valueOf(ex.getMessage()));
		}
	}

	private static ResponseEntity<Preview> response(Importer.Comparison comparison) {
		ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
		comparison.current().ifPresent((release) -> answer.eTag(ExpectedRelease.tag(release.number())));
		return answer.body(Preview.of(comparison.delta(), comparison.changed()));
	}

	private static ResponseEntity<ReleaseSummary> response(ImportOutcome outcome) {
		return ResponseEntity.status(outcome.changed() ? HttpStatus.CREATED : HttpStatus.OK)
			.eTag(ExpectedRelease.tag(outcome.release().number()))
			.body(ReleaseSummary.of(outcome.release(), outcome.changed()));
	}

}
