package org.oversightgraph.platform.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.oversightgraph.platform.document.TrustedDocumentsSettings.Mode;
import org.oversightgraph.platform.graphql.ProblemCode;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.oversightgraph.platform.graphql.ProblemAssertions.assertProblem;

/** Checks which document a request means, and whether it may run. */
class DocumentPolicyTests {

	private static final DataSize KILOBYTE = DataSize.ofKilobytes(1);

	private static final String TRUSTED = "who-oversees";

	private static final String UNKNOWN = "{ strange }";

	private final String text = Files.readString(Path.of("graphql-schema/operations/who-oversees.graphql"));

	DocumentPolicyTests() throws IOException {
	}

	@ParameterizedTest
	@EnumSource
	void findsTrustedDocumentByNameHashAndTextInEachMode(Mode mode) throws IOException {
		DocumentPolicy policy = TestDocuments.policy(mode, null, KILOBYTE);
		String hash = Sha256.of(this.text);
		assertThat(policy.document(null, TRUSTED, null)).isEqualTo(this.text);
		assertThat(policy.document(null, "sha256:" + hash, null)).isEqualTo(this.text);
		assertThat(policy.document(null, null, hash)).isEqualTo(this.text);
		assertThat(policy.document(this.text, null, hash)).isEqualTo(this.text);
		assertThat(policy.document(this.text, null, null)).isEqualTo(this.text);
	}

	@Test
	void hashesBytesOfText() {
		assertThat(Sha256.of("query ($id: ID!) {\n  user(id: $id) {\n    name\n  }\n}"))
			.isEqualTo("7dba4bd717b41f10434822356a93c32b1fb4907b983e854300ad839f84cdcd6e");
	}

	@Test
	void rejectsContradictoryRequests() throws IOException {
		DocumentPolicy policy = TestDocuments.any();
		String other = Sha256.of(this.text);
		assertProblem(() -> policy.document(UNKNOWN, null, other), ProblemCode.BAD_REQUEST, "is not the SHA-256");
		assertProblem(() -> policy.document(UNKNOWN, "sha256:" + other, null), ProblemCode.BAD_REQUEST,
				"is not the SHA-256");
		assertProblem(() -> policy.document(UNKNOWN, TRUSTED, null), ProblemCode.BAD_REQUEST, "Send one of the two");
		assertProblem(() -> policy.document(null, "sha256:" + other, Sha256.of(UNKNOWN)), ProblemCode.BAD_REQUEST,
				"different hashes");
		assertProblem(() -> policy.document(null, "sha256:ABC", null), ProblemCode.BAD_REQUEST,
				"64 hexadecimal digits");
		assertProblem(() -> policy.document(null, null, "abc"), ProblemCode.BAD_REQUEST, "64 hexadecimal digits");
		assertProblem(() -> policy.document(null, "md5:abc", null), ProblemCode.BAD_REQUEST,
				"neither a name nor sha256");
		assertProblem(() -> policy.document(null, null, null), ProblemCode.BAD_REQUEST, "There is no query");
	}

	@ParameterizedTest
	@EnumSource(names = { "OFF", "LOG" })
	void remembersDocumentSentWithHash(Mode mode) throws IOException {
		DocumentPolicy policy = TestDocuments.policy(mode, null, KILOBYTE);
		String hash = Sha256.of(UNKNOWN);
		assertProblem(() -> policy.document(null, null, hash), ProblemCode.PERSISTED_QUERY_NOT_FOUND,
				"PersistedQueryNotFound");
		assertProblem(() -> policy.document(null, "sha256:" + hash, null), ProblemCode.PERSISTED_QUERY_NOT_FOUND,
				"/graphql/documents");
		assertProblem(() -> policy.document(null, "nobodys", null), ProblemCode.PERSISTED_QUERY_NOT_FOUND,
				"\"nobodys\"");
		assertThat(policy.document(UNKNOWN, null, null)).isEqualTo(UNKNOWN);
		assertProblem(() -> policy.document(null, null, hash), ProblemCode.PERSISTED_QUERY_NOT_FOUND,
				"PersistedQueryNotFound");
		policy.document(UNKNOWN, null, hash);
		assertThat(policy.document(null, null, hash)).isEqualTo(UNKNOWN);
	}

	/** The limit includes the 64 characters of the hash. */
	@ParameterizedTest
	@CsvSource({ "75, true", "74, false" })
	void limitsRememberedText(int characters, boolean remembered) throws IOException {
		DocumentPolicy policy = TestDocuments.policy(Mode.OFF, null, DataSize.ofBytes(characters));
		String hash = Sha256.of(UNKNOWN);
		policy.document(UNKNOWN, null, hash);
		policy.settle();
		if (remembered) {
			assertThat(policy.document(null, null, hash)).isEqualTo(UNKNOWN);
		}
		else {
			assertProblem(() -> policy.document(null, null, hash), ProblemCode.PERSISTED_QUERY_NOT_FOUND,
					"PersistedQueryNotFound");
		}
	}

	@Test
	void rejectsUntrustedDocuments() throws IOException {
		DocumentPolicy policy = TestDocuments.trustedOnly();
		String hash = Sha256.of(UNKNOWN);
		String setting = "oversight.trusted-documents.folder";
		assertProblem(() -> policy.document(UNKNOWN, null, null), ProblemCode.DOCUMENT_NOT_TRUSTED, setting);
		assertProblem(() -> policy.document(UNKNOWN, null, hash), ProblemCode.DOCUMENT_NOT_TRUSTED, setting);
		assertProblem(() -> policy.document(null, null, hash), ProblemCode.DOCUMENT_NOT_TRUSTED, setting);
		assertProblem(() -> policy.document(this.text + " ", null, null), ProblemCode.DOCUMENT_NOT_TRUSTED, setting);
		assertProblem(() -> policy.judge(UNKNOWN), ProblemCode.DOCUMENT_NOT_TRUSTED, setting);
	}

	@Test
	void trustsDocumentsOfOperatorsFolder(@TempDir Path folder) throws IOException {
		Files.createDirectories(folder.resolve("team"));
		Files.writeString(folder.resolve("team/strange.graphql"), UNKNOWN);
		Files.writeString(folder.resolve("README.md"), "# Not a document");
		DocumentPolicy policy = TestDocuments.policy(Mode.ENFORCE, folder, KILOBYTE);
		assertThat(policy.document(UNKNOWN, null, null)).isEqualTo(UNKNOWN);
		assertThat(policy.document(null, "strange", null)).isEqualTo(UNKNOWN);
		assertThat(policy.document(null, TRUSTED, null)).isEqualTo(this.text);
		assertThat(new DocumentsController(
				TestDocuments.trusted(new TrustedDocumentsSettings(Mode.ENFORCE, folder, KILOBYTE)))
			.documents()).extracting(DocumentsController.Listed::name)
			.contains(TRUSTED, "strange")
			.doesNotContain("README")
			.isSorted();
	}

	@Test
	void rejectsInvalidFolderAtStart(@TempDir Path folder) throws IOException {
		assertThatIllegalStateException()
			.isThrownBy(() -> TestDocuments.policy(Mode.OFF, folder.resolve("none"), KILOBYTE))
			.withMessageContaining("which is not a folder");
		Files.writeString(folder.resolve(TRUSTED + ".graphql"), UNKNOWN);
		assertThatIllegalStateException().isThrownBy(() -> TestDocuments.policy(Mode.OFF, folder, KILOBYTE))
			.withMessageContaining("Rename the file");
	}

	@Test
	void logsUnknownDocumentsOnceUpToLimit() throws IOException {
		DocumentPolicy policy = TestDocuments.policy(Mode.LOG, null, KILOBYTE);
		Logger logger = (Logger) LoggerFactory.getLogger(DocumentPolicy.class);
		ListAppender<ILoggingEvent> log = new ListAppender<>();
		log.start();
		logger.addAppender(log);
		logger.setAdditive(false);
		try {
			policy.document(this.text, null, null);
			assertThat(log.list).isEmpty();
			policy.document(UNKNOWN, null, null);
			policy.document(UNKNOWN, null, null);
			assertThat(log.list).singleElement()
				.satisfies((event) -> assertThat(event.getFormattedMessage()).contains(Sha256.of(UNKNOWN))
					.doesNotContain("strange"));
			for (int i = 1; i <= DocumentPolicy.LOGGED; i++) {
				policy.document("{ strange" + i + " }", null, null);
			}
			assertThat(log.list).hasSize(DocumentPolicy.LOGGED);
		}
		finally {
			logger.detachAppender(log);
			logger.setAdditive(true);
		}
	}

	@ParameterizedTest
	@CsvSource({ "off, OFF", "false, OFF", "log, LOG", "enforce, ENFORCE" })
	void readsModeFromSetting(String written, Mode mode) {
		assertThat(bound(Map.of("oversight.trusted-documents.mode", written)).mode()).isEqualTo(mode);
	}

	@Test
	void runsAnyDocumentByDefault() {
		assertThat(bound(Map.of())).isEqualTo(new TrustedDocumentsSettings(Mode.OFF, null, DataSize.ofMegabytes(8)));
		assertThatThrownBy(() -> bound(Map.of("oversight.trusted-documents.remembered", "-1B"))).rootCause()
			.hasMessageContaining("Set it to 0 or more");
	}

	private static TrustedDocumentsSettings bound(Map<String, String> settings) {
		return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("oversight.trusted-documents",
				Bindable.of(TrustedDocumentsSettings.class));
	}

}
