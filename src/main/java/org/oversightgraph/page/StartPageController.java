package org.oversightgraph.page;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

import com.samskivert.mustache.Mustache;
import org.oversightgraph.framework.Framework;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the start page. Its choices of an edition and a segment are those of the
 * framework.
 */
@RestController
class StartPageController {

	private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

	private final byte[] page;

	private final String tag;

	StartPageController(Framework framework, @Value("classpath:index.mustache") Resource template) throws IOException {
		try (Reader reader = new InputStreamReader(template.getInputStream(), StandardCharsets.UTF_8)) {
			this.page = Mustache.compiler().compile(reader).execute(framework).getBytes(StandardCharsets.UTF_8);
		}
		this.tag = DigestUtils.md5DigestAsHex(this.page);
	}

	/** The tag is weak, because Tomcat compresses only responses without a strong one. */
	@GetMapping({ "/", "/index.html" })
	ResponseEntity<byte[]> page() {
		return ResponseEntity.ok()
			.contentType(HTML)
			.cacheControl(CacheControl.noCache())
			.eTag("W/\"" + this.tag + "\"")
			.body(this.page);
	}

}
