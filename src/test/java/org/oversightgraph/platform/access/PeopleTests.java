package org.oversightgraph.platform.access;

import java.net.InetAddress;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.oversightgraph.platform.access.AccessSettings.Person;
import org.oversightgraph.platform.access.AccessSettings.Reading;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@ExtendWith(OutputCaptureExtension.class)
class PeopleTests {

	private static final PasswordEncoder ENCODER = PasswordEncoderFactories.createDelegatingPasswordEncoder();

	private static final CuratorSettings NO_CURATORS = new CuratorSettings(Map.of());

	private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");

	private static AccessSettings settings(Map<String, Person> people, boolean trial) {
		return new AccessSettings(Reading.OPEN, people, "roles", "sub", trial);
	}

	private static People trial(CuratorSettings curators, boolean tokens, @Nullable InetAddress address) {
		return new People(curators, settings(Map.of(), true), ENCODER, tokens, address);
	}

	@Test
	void curatorsSettingAlsoGrantsImporterRole() {
		People people = new People(new CuratorSettings(Map.of("jo", "{bcrypt}x")), settings(Map.of(), false), ENCODER,
				false, HERE);
		assertThat(people.named()).singleElement()
			.satisfies((jo) -> assertThat(jo.getAuthorities()).extracting(GrantedAuthority::getAuthority)
				.containsExactlyInAnyOrder("CURATOR", "IMPORTER"));
		assertThat(people.anyone(Role.IMPORTER)).isTrue();
		assertThat(people.anyone(Role.OPERATOR)).isFalse();
	}

	@Test
	void rejectsPeopleWithoutRoleOrEncodedPassword() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> settings(Map.of("al", new Person("{bcrypt}x", Set.of())), false))
			.withMessageContaining("al has no role");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> settings(Map.of("al", new Person("secret", Set.of(Role.READER))), false))
			.withMessageContaining("not encoded")
			.withMessageNotContaining("secret");
	}

	@Test
	void rejectsSameNameTwice() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new People(new CuratorSettings(Map.of("jo", "{bcrypt}x")),
					settings(Map.of("Jo", new Person("{bcrypt}y", Set.of(Role.READER))), false), ENCODER, false, HERE))
			.withMessageContaining("oversight.curators and in oversight.access.people");
	}

	@Test
	void rejectsSignedInReadingIfNobodyCanSignIn() {
		AccessSettings closed = new AccessSettings(Reading.SIGNED_IN, Map.of(), "roles", "sub", false);
		assertThatIllegalArgumentException().isThrownBy(() -> new People(NO_CURATORS, closed, ENCODER, false, HERE))
			.withMessageContaining("nobody can sign in");
		assertThat(new People(NO_CURATORS, closed, ENCODER, true, HERE).anyone()).isTrue();
	}

	@Test
	void trialPrintsPasswordOnceForAllRoles(CapturedOutput output) {
		UserDetails person = trial(NO_CURATORS, false, HERE).named().getFirst();
		Matcher printed = Pattern.compile("\"trial\" with the password (\\S+) until").matcher(output.getOut());
		assertThat(printed.find()).isTrue();
		assertThat(ENCODER.matches(printed.group(1), person.getPassword())).isTrue();
		assertThat(person.getAuthorities()).hasSize(Role.values().length);
		assertThat(printed.find()).isFalse();
	}

	@Test
	void rejectsTrialWithOtherSignInsOrRemoteConnections() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> trial(new CuratorSettings(Map.of("jo", "{bcrypt}x")), false, HERE))
			.withMessageContaining("other people can sign in");
		assertThatIllegalArgumentException().isThrownBy(() -> trial(NO_CURATORS, true, HERE))
			.withMessageContaining("other people can sign in");
		assertThatIllegalArgumentException().isThrownBy(() -> trial(NO_CURATORS, false, null))
			.withMessageContaining("other machines can connect");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> trial(NO_CURATORS, false, InetAddress.ofLiteral("10.0.0.1")))
			.withMessageContaining("other machines can connect");
	}

}
