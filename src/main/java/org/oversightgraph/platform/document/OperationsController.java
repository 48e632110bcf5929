package org.oversightgraph.platform.document;

import java.util.List;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lists the example operations. The pages run the same documents that are documented and
 * tested.
 */
@RestController
class OperationsController {

	private final List<Operation> operations;

	OperationsController(TrustedDocuments trusted) {
		this.operations = trusted.examples()
			.stream()
			.map((document) -> new Operation(document.name(), document.title(), document.text()))
			.toList();
	}

	@GetMapping("/operations")
	List<Operation> operations() {
		return this.operations;
	}

	/**
	 * An example operation.
	 *
	 * @param name the key, which is the name of the file
	 * @param title the title, from the comment in the first line
	 * @param document the GraphQL document
	 */
	record Operation(String name, String title, String document) {
	}

}
