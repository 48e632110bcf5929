package org.oversightgraph.platform.access;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class HostSettingsTests {

	@ParameterizedTest
	@ValueSource(strings = { "localhost", "LOCALHOST", "localhost.", "127.0.0.1", "[::1]", "[0:0:0:0:0:0:0:1]",
			"[0000::0001]" })
	void allowsLocalNamesByDefault(String host) {
		assertThat(HostSettings.LOCAL.allows(host)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "evil.example", "localhost.evil.example", "evil-localhost", "127.0.0.2", "10.0.0.5",
			"[::2]", "", ".", "localhost..", "[", "[]", "0.0.0.0", "127.1", "2130706433" })
	void rejectsOtherNames(String host) {
		assertThat(HostSettings.LOCAL.allows(host)).isFalse();
	}

	@Test
	void allowsConfiguredNames() {
		HostSettings settings = new HostSettings(List.of("Graph.Example.NHS.uk.", "[2001:DB8::1]"));
		assertThat(settings.allows("graph.example.nhs.uk")).isTrue();
		assertThat(settings.allows("[2001:db8:0::1]")).isTrue();
		assertThat(settings.allows("localhost")).isFalse();
		assertThat(new HostSettings(List.of("*")).allows("anything")).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "https://graph.example", "graph.example:8080", "::1" })
	void rejectsInvalidName(String host) {
		assertThatIllegalArgumentException().isThrownBy(() -> new HostSettings(List.of(host)))
			.withMessageContaining("oversight.http.hosts");
	}

	@Test
	void rejectsEmptySetting() {
		assertThatIllegalArgumentException().isThrownBy(() -> new HostSettings(List.of()))
			.withMessageContaining("oversight.http.hosts");
	}

}
