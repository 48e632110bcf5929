package org.oversightgraph.docs;

import java.net.URI;
import java.util.Optional;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves the documentation at {@code /docs}. */
@RestController
class DocsController {

	private final Documentation documentation;

	DocsController(Documentation documentation) {
		this.documentation = documentation;
	}

	@GetMapping("/docs")
	ResponseEntity<byte[]> index() {
		return file("");
	}

	/**
	 * Returns a page or an image. If there is none, returns 404 and an error page.
	 * Redirects an address with a trailing slash to the address without it.
	 */
	@GetMapping("/docs/{*path}")
	ResponseEntity<byte[]> file(@PathVariable String path) {
		Address address = new Address(Address.INDEX.path() + path);
		if (path.endsWith("/")) {
			Address page = new Address(address.path().substring(0, address.path().length() - 1));
			if (this.documentation.at(page).isPresent()) {
				return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
					.location(URI.create(address.linkTo(page)))
					.build();
			}
		}
		Optional<DocsFile> file = this.documentation.at(address);
		return file.map((found) -> response(HttpStatus.OK, found))
			.orElseGet(() -> response(HttpStatus.NOT_FOUND, this.documentation.notFound(address)));
	}

	/** The tag is weak, because Tomcat compresses only responses without a strong one. */
	private static ResponseEntity<byte[]> response(HttpStatus status, DocsFile file) {
		return ResponseEntity.status(status)
			.contentType(file.type())
			.cacheControl(CacheControl.noCache())
			.eTag("W/\"" + file.tag() + "\"")
			.body(file.content());
	}

}
