package org.oversightgraph.platform.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.oversightgraph.platform.document.OperationsController.Operation;
import org.oversightgraph.platform.document.TrustedDocumentsSettings.Mode;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

class OperationsControllerTests {

	private final List<Operation> operations;

	OperationsControllerTests() throws IOException {
		this.operations = new OperationsController(
				TestDocuments.trusted(new TrustedDocumentsSettings(Mode.OFF, null, DataSize.ofKilobytes(1))))
			.operations();
	}

	@Test
	void listsEveryDocumentByName() {
		for (boolean page : new boolean[] { false, true }) {
			String[] files = Objects
				.requireNonNull(Path.of("graphql-schema", page ? "pages" : "operations").toFile().list());
			List<Operation> listed = this.operations.stream().filter((operation) -> operation.page() == page).toList();
			assertThat(listed).extracting((operation) -> operation.name() + ".graphql")
				.containsExactlyInAnyOrder(files);
			assertThat(listed).extracting(Operation::name).isSorted();
		}
	}

	@Test
	void readsTitleFromFirstLine() {
		assertThat(this.operations).allSatisfy((operation) -> {
			assertThat(operation.title()).isNotBlank().isNotEqualTo(operation.name());
			assertThat(operation.document()).startsWith("# " + operation.title() + "\n").contains("query ");
		});
	}

	@Test
	void listsDocumentsOfPages() {
		assertThat(this.operations).extracting(Operation::name).contains("who-oversees", "search", "dataset");
	}

}
