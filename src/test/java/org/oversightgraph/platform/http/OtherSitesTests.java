package org.oversightgraph.platform.http;

import java.util.List;
import java.util.Objects;

import jakarta.servlet.Filter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.filter.CorsFilter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Lets pages of allowed sites read the API. */
class OtherSitesTests {

	private static final String DASHBOARD = "https://dashboard.example.nhs.uk";

	private static MockHttpServletResponse send(String method, String path, String origin, String... headers)
			throws Exception {
		Filter filter = Objects.requireNonNull(registered(List.of(DASHBOARD)).getFilter());
		MockHttpServletRequest request = new MockHttpServletRequest(method, path);
		request.addHeader("Origin", origin);
		if (method.equals("OPTIONS")) {
			request.addHeader("Access-Control-Request-Method", "POST");
			request.addHeader("Access-Control-Request-Headers", String.join(",", headers));
		}
		MockHttpServletResponse response = new MockHttpServletResponse();
		filter.doFilter(request, response, new MockFilterChain());
		return response;
	}

	private static FilterRegistrationBean<CorsFilter> registered(List<String> origins) {
		return new OtherSites().corsFilter(new CorsSettings(origins), new GraphQlProperties());
	}

	@Test
	void isDisabledWithoutAllowedSites() {
		assertThat(registered(List.of()).isEnabled()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/graphql", "/graphql/documents", "/export/findings.csv", "/feeds/changes.atom" })
	void allowsReadsFromAllowedSites(String path) throws Exception {
		assertThat(send("GET", path, DASHBOARD).getHeader("Access-Control-Allow-Origin")).isEqualTo(DASHBOARD);
		assertThat(send("OPTIONS", path, DASHBOARD, "content-type").getStatus()).isEqualTo(200);
	}

	@Test
	void refusesOtherSitesAndSignIns() throws Exception {
		assertThat(send("GET", "/graphql", "https://elsewhere.example").getStatus()).isEqualTo(403);
		assertThat(send("OPTIONS", "/graphql", DASHBOARD, "authorization").getHeader("Access-Control-Allow-Headers"))
			.isNull();
		assertThat(send("OPTIONS", "/graphql", DASHBOARD, "content-type").getHeader("Access-Control-Allow-Credentials"))
			.isNull();
		assertThat(send("POST", "/import", DASHBOARD).getHeader("Access-Control-Allow-Origin")).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "dashboard.example.nhs.uk", "https://dashboard.example.nhs.uk/", "ftp://example.org",
			"https://a b" })
	void rejectsInvalidOrigins(String origin) {
		assertThatIllegalArgumentException().isThrownBy(() -> new CorsSettings(List.of(origin)))
			.withMessageContaining("oversight.cors.allowed-origins")
			.withMessageContaining(origin);
	}

}
