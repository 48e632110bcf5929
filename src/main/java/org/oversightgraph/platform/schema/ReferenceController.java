package org.oversightgraph.platform.schema;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the schema as a page. The page is made from the schema that is served, so that
 * the two cannot differ.
 */
@RestController
class ReferenceController {

	private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

	private final GraphQlSource source;

	private final Template template;

	/** Made for the first request. The schema does not change while the product runs. */
	private volatile @Nullable Page page;

	ReferenceController(GraphQlSource source, @Value("classpath:reference.mustache") Resource template)
			throws IOException {
		this.source = source;
		try (Reader reader = new InputStreamReader(template.getInputStream(), StandardCharsets.UTF_8)) {
			this.template = Mustache.compiler().nullValue("").compile(reader);
		}
	}

	/**
	 * The page.
	 *
	 * @param html the text
	 * @param tag the hash of the text
	 */
	record Page(String html, String tag) {
	}

	@GetMapping("/reference")
	ResponseEntity<String> reference() {
		Page made = this.page;
		if (made == null) {
			String html = this.template.execute(SchemaReference.of(this.source.schema()));
			made = new Page(html, DigestUtils.md5DigestAsHex(html.getBytes(StandardCharsets.UTF_8)));
			this.page = made;
		}
		return ResponseEntity.ok()
			.contentType(HTML)
			.cacheControl(CacheControl.noCache())
			.eTag("W/\"" + made.tag() + "\"")
			.body(made.html());
	}

}
