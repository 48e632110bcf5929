package org.oversightgraph.platform.graphql;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lists our example operations, so that the pages ask by the same documents that are
 * documented and tested.
 */
@RestController
class OperationsController {

	/** One root only: the documents are the application's own. */
	private static final String DOCUMENTS = "classpath:graphql/operations/*.graphql";

	private final List<Operation> operations;

	OperationsController(ResourcePatternResolver resources) throws IOException {
		List<Operation> found = new ArrayList<>();
		for (Resource resource : resources.getResources(DOCUMENTS)) {
			found.add(Operation.of(resource));
		}
		found.sort(Comparator.comparing(Operation::name));
		this.operations = List.copyOf(found);
	}

	@GetMapping("/operations")
	List<Operation> operations() {
		return this.operations;
	}

	/**
	 * An operation that can be sent as it is.
	 *
	 * @param name its key, the file's name
	 * @param title what it asks, from the comment in its first line
	 * @param document the GraphQL document
	 */
	record Operation(String name, String title, String document) {

		static Operation of(Resource resource) throws IOException {
			String name = StringUtils.stripFilenameExtension(String.valueOf(resource.getFilename()));
			String document = resource.getContentAsString(StandardCharsets.UTF_8);
			return new Operation(name, titleOf(document, name), document);
		}

		private static String titleOf(String document, String name) {
			String first = document.lines().findFirst().orElse("");
			return first.startsWith("#") ? first.substring(1).strip() : name;
		}

	}

}
