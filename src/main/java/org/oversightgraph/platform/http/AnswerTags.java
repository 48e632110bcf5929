package org.oversightgraph.platform.http;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.oversightgraph.platform.document.Sha256;
import org.oversightgraph.platform.program.ProgramChecksum;
import org.oversightgraph.platform.visibility.Visibility;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * Calculates the ETag of a response before the response itself. It is a hash of the
 * request, the state of the data, the visibility of restricted facts, the date, the
 * product's code and its settings. A client that holds the response with this tag does
 * not need another.
 */
@Component
class AnswerTags {

	/** The settings that change responses. */
	private static final List<String> SETTINGS = List.of("oversight.reasoning", "oversight.limits");

	private static final Pattern COMPRESSED = Pattern.compile("(?:-|--|;)(?:gzip|br)$");

	private final DataState data;

	private final Clock clock;

	private final String product;

	@Autowired
	AnswerTags(DataState data, Clock clock, Environment environment) {
		this(data, clock, environment, ProgramChecksum.ofProduct());
	}

	/**
	 * Creates the tags of a product.
	 * @param program the checksum of the code; empty to use the time at which this
	 * process started, because classes in a folder can change
	 */
	AnswerTags(DataState data, Clock clock, Environment environment, Optional<String> program) {
		this.data = data;
		this.clock = clock;
		this.product = program.orElseGet(AnswerTags::started) + " "
				+ SETTINGS.stream().map((settings) -> under(settings, environment)).toList();
	}

	private static String started() {
		return ProcessHandle.current().info().startInstant().orElseGet(Instant::now).toString();
	}

	private static Map<String, String> under(String name, Environment environment) {
		Map<String, String> settings = Binder.get(environment)
			.bind(name, Bindable.mapOf(String.class, String.class))
			.orElseGet(Map::of);
		return new TreeMap<>(settings);
	}

	/**
	 * Returns the tag of a response; empty if the state of the data is not known. The tag
	 * is weak for a client that accepts compression, because it then applies to the
	 * compressed and the plain response.
	 */
	Optional<ETag> tag(ServerRequest request, GraphQlCall call, String document, AnswerType type) {
		boolean weak = AcceptedEncoding.gzip(request);
		return this.data.present().map((state) -> {
			Object[] all = { state, Visibility.current().name(), this.product, LocalDate.now(this.clock).toString(),
					type.name(), document, Objects.requireNonNullElse(call.operationName(), ""), call.variables(),
					call.extensions() };
			return new ETag(Sha256.of(JsonMapper.shared().writeValueAsString(all)), weak);
		});
	}

	/**
	 * Whether the client holds the response with this tag. A wildcard does not say which
	 * response a client holds, and is ignored.
	 */
	static boolean isHeld(ServerRequest request, ETag tag) {
		return request.headers()
			.header(HttpHeaders.IF_NONE_MATCH)
			.stream()
			.flatMap((header) -> ETag.parse(header).stream())
			.anyMatch((held) -> !held.isWildcard() && plain(held).compare(tag, false));
	}

	/**
	 * Returns a tag without the suffix that proxies add when they compress a response.
	 */
	private static ETag plain(ETag held) {
		return new ETag(COMPRESSED.matcher(held.tag()).replaceFirst(""), held.weak());
	}

}
