package org.oversightgraph.docs;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * All files of the documentation by address. They are read and converted to HTML on the
 * first request. Only these addresses are served, so that no path can lead elsewhere.
 */
@Component
class Documentation {

	private static final String FOLDER = "classpath:docs/";

	private static final String INDEX_FILE = "index.md";

	private final Template template;

	private final Supplier<Content> content = SingletonSupplier.of(this::read);

	Documentation(@Value("classpath:docs.mustache") Resource template) throws IOException {
		try (Reader reader = new InputStreamReader(template.getInputStream(), StandardCharsets.UTF_8)) {
			this.template = Mustache.compiler().compile(reader);
		}
	}

	private record Content(Menu menu, Map<Address, DocsFile> files) {
	}

	/** A page, as input of the template. */
	private record Page(String title, String root, boolean isIndex, List<Menu.Shown> menu,
			List<Markdown.Anchor> contents, String html) {

		static Page of(Address address, Markdown text, Menu menu) {
			List<Markdown.Anchor> contents = text.contents();
			boolean index = address.equals(Address.INDEX);
			return new Page(text.title(), address.toRoot(), index, menu.shownAt(address),
					index || contents.size() < 3 ? List.of() : contents, text.html());
		}

		/** Whether the page has a table of contents. The template calls this method. */
		@SuppressWarnings("UnusedMethod")
		boolean hasContents() {
			return !this.contents.isEmpty();
		}

	}

	/** Returns the file at an address; empty if there is none. */
	Optional<DocsFile> at(Address address) {
		return Optional.ofNullable(this.content.get().files().get(address));
	}

	/** Returns the error page for an address without a file. */
	DocsFile notFound(Address address) {
		Markdown text = Markdown.parse("""
				# Page not found

				The documentation has no page at this address. Choose a page from the menu, or start at
				[the index](%s).
				""".formatted(address.linkTo(Address.INDEX)));
		return page(address, text, this.content.get().menu());
	}

	private Content read() {
		Map<String, Resource> resources = resources();
		Map<String, Address> served = new HashMap<>();
		resources.keySet().forEach((file) -> served.put(file, Address.of(file)));

		Map<String, Markdown> pages = new TreeMap<>();
		Map<Address, DocsFile> files = new HashMap<>();
		resources.forEach((file, resource) -> {
			if (file.endsWith(".md")) {
				Markdown text = Markdown.parse(new String(bytes(resource), StandardCharsets.UTF_8));
				text.document().accept(new Links(served, file));
				pages.put(file, text);
			}
			else {
				MediaType type = MediaTypeFactory.getMediaType(file).orElse(MediaType.APPLICATION_OCTET_STREAM);
				files.put(Address.of(file), DocsFile.of(type, bytes(resource)));
			}
		});
		Menu menu = Menu.of(pages.getOrDefault(INDEX_FILE, Markdown.parse("")).document());
		pages.forEach((file, text) -> files.put(Address.of(file), page(Address.of(file), text, menu)));
		return new Content(menu, files);
	}

	private DocsFile page(Address address, Markdown text, Menu menu) {
		return DocsFile.html(this.template.execute(Page.of(address, text, menu)));
	}

	/** Returns the files of src/docs by path. The build adds them to the class path. */
	private static Map<String, Resource> resources() {
		PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
		try {
			String home = resolver.getResource(FOLDER).getURL().toString();
			Map<String, Resource> files = new TreeMap<>();
			for (Resource resource : resolver.getResources(FOLDER + "**")) {
				String path = resource.getURL().toString();
				if (resource.isReadable() && !path.endsWith("/")) {
					files.put(path.substring(home.length()), resource);
				}
			}
			return files;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static byte[] bytes(Resource resource) {
		try {
			return resource.getContentAsByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
