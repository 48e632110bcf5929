package org.oversightgraph.platform.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * The trusted documents: the product's example operations, the documents of its pages,
 * and those in the operator's folder. They are read once, when the product starts.
 */
@Component
public class TrustedDocuments {

	/** The documents of this application, in its own root of the class path only. */
	private static final String EXAMPLES = "classpath:graphql/operations/*.graphql";

	private static final String PAGES = "classpath:graphql/pages/*.graphql";

	private final Map<String, TrustedDocument> byName = new TreeMap<>();

	private final Map<String, TrustedDocument> byHash = new HashMap<>();

	private final Map<String, TrustedDocument> byText = new HashMap<>();

	private final List<TrustedDocument> examples;

	private final List<TrustedDocument> pages;

	TrustedDocuments(TrustedDocumentsSettings settings, ResourcePatternResolver resources) throws IOException {
		this.examples = read(EXAMPLES, resources);
		this.pages = read(PAGES, resources);
		if (settings.folder() != null) {
			for (Path file : filesIn(settings.folder())) {
				add(String.valueOf(file.getFileName()), Files.readString(file));
			}
		}
	}

	private List<TrustedDocument> read(String pattern, ResourcePatternResolver resources) throws IOException {
		List<TrustedDocument> read = new ArrayList<>();
		for (Resource resource : resources.getResources(pattern)) {
			read.add(add(String.valueOf(resource.getFilename()), resource.getContentAsString(StandardCharsets.UTF_8)));
		}
		read.sort(Comparator.comparing(TrustedDocument::name));
		return List.copyOf(read);
	}

	private TrustedDocument add(String file, String text) {
		TrustedDocument document = TrustedDocument.of(StringUtils.stripFilenameExtension(file), text);
		if (this.byName.putIfAbsent(document.name(), document) != null) {
			throw new IllegalStateException(
					"Two trusted documents are called %s. Rename the file in oversight.trusted-documents.folder."
						.formatted(document.name()));
		}
		this.byHash.putIfAbsent(document.hash(), document);
		this.byText.putIfAbsent(document.text(), document);
		return document;
	}

	private static List<Path> filesIn(Path folder) throws IOException {
		if (!Files.isDirectory(folder)) {
			throw new IllegalStateException(
					"oversight.trusted-documents.folder is %s, which is not a folder. Set it to a folder with .graphql files."
						.formatted(folder));
		}
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter((file) -> file.toString().endsWith(".graphql") && Files.isRegularFile(file))
				.sorted()
				.toList();
		}
	}

	/** Returns all trusted documents by name. */
	Collection<TrustedDocument> all() {
		return Collections.unmodifiableCollection(this.byName.values());
	}

	/** Returns the product's example operations by name. */
	List<TrustedDocument> examples() {
		return this.examples;
	}

	/** Returns the documents of the explorer's pages by name. */
	List<TrustedDocument> pages() {
		return this.pages;
	}

	/** Returns the document with a name; empty if there is none. */
	public Optional<TrustedDocument> named(String name) {
		return Optional.ofNullable(this.byName.get(name));
	}

	/** Returns the document with a text; empty if there is none. */
	public Optional<TrustedDocument> withText(String text) {
		return Optional.ofNullable(this.byText.get(text));
	}

	Optional<TrustedDocument> withHash(String hash) {
		return Optional.ofNullable(this.byHash.get(hash));
	}

}
