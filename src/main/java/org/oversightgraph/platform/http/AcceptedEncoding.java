package org.oversightgraph.platform.http;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;

/** Reads the header Accept-Encoding. */
public final class AcceptedEncoding {

	/** A weight of zero, with which a client refuses a coding. */
	private static final Pattern REFUSED = Pattern.compile(";q=0(?:\\.0*)?$");

	private AcceptedEncoding() {
	}

	/**
	 * Whether the client of a request accepts gzip. A wildcard applies if gzip is not
	 * listed.
	 */
	public static boolean gzip(ServerRequest request) {
		List<String> codings = request.headers()
			.header(HttpHeaders.ACCEPT_ENCODING)
			.stream()
			.flatMap((header) -> Stream.of(header.toLowerCase(Locale.ROOT).replace(" ", "").split(",")))
			.toList();
		return Stream.of("gzip", "*")
			.flatMap((name) -> codings.stream().filter((coding) -> coding.split(";", 2)[0].equals(name)))
			.findFirst()
			.filter((coding) -> !REFUSED.matcher(coding).find())
			.isPresent();
	}

}
