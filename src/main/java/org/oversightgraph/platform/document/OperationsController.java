package org.oversightgraph.platform.document;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lists the example operations, and those of the pages. The pages run the same documents
 * that are documented and tested.
 */
@RestController
class OperationsController {

	private final List<Operation> operations;

	OperationsController(TrustedDocuments trusted) {
		this.operations = Stream
			.concat(trusted.examples().stream().map((document) -> Operation.of(document, false)),
					trusted.pages().stream().map((document) -> Operation.of(document, true)))
			.toList();
	}

	@GetMapping("/operations")
	List<Operation> operations() {
		return this.operations;
	}

	/**
	 * An operation.
	 *
	 * @param name the key, which is the name of the file
	 * @param title the title, from the comment in the first line
	 * @param document the GraphQL document
	 * @param page whether it is the question of a page of the explorer, and not an
	 * example
	 */
	record Operation(String name, String title, String document, boolean page) {

		private static Operation of(TrustedDocument document, boolean page) {
			return new Operation(document.name(), document.title(), document.text(), page);
		}

	}

}
