package org.oversightgraph.platform.access;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@ExtendWith(OutputCaptureExtension.class)
class SignInTests {

	private static final Duration MINUTE = Duration.ofMinutes(1);

	private final CountedEncoder encoder = new CountedEncoder();

	/** Counts the password checks, in total and at the same time. */
	private static final class CountedEncoder implements PasswordEncoder {

		private final AtomicInteger checked = new AtomicInteger();

		private final AtomicInteger running = new AtomicInteger();

		private final AtomicInteger most = new AtomicInteger();

		private volatile CountDownLatch hold = new CountDownLatch(0);

		@Override
		public String encode(@Nullable CharSequence password) {
			return "encoded " + password;
		}

		@Override
		public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
			this.checked.incrementAndGet();
			this.most.accumulateAndGet(this.running.incrementAndGet(), Math::max);
			try {
				this.hold.await();
				return encode(password).equals(encoded);
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
			finally {
				this.running.decrementAndGet();
			}
		}

	}

	private SignIn signIn(int perName, int perAddress, Duration maxWait) {
		return new SignIn(false, new InMemoryUserDetailsManager(
				User.withUsername("jo").password("encoded secret").authorities(Role.CURATOR.authority()).build()),
				this.encoder, new SignInSettings(perName, perAddress, MINUTE, 1, 4, maxWait, Duration.ZERO),
				new SignInLog(new SimpleMeterRegistry(), new SignInAudit()));
	}

	private static Authentication presented(String name, String password, String address) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setRemoteAddr(address);
		UsernamePasswordAuthenticationToken token = UsernamePasswordAuthenticationToken.unauthenticated(name, password);
		token.setDetails(new WebAuthenticationDetails(request));
		return token;
	}

	private static ProblemCode refused(SignIn signIn, String name, String password, String address) {
		return catchThrowableOfType(SignInRefused.class, () -> signIn.authenticate(presented(name, password, address)))
			.problem()
			.code();
	}

	@Test
	void acceptsCorrectPassword() {
		SignIn signIn = signIn(5, 20, MINUTE.dividedBy(6));
		assertThat(signIn.authenticate(presented("jo", "secret", "10.0.0.1")).getName()).isEqualTo("jo");
		assertThat(refused(signIn, "jo", "guess", "10.0.0.1")).isEqualTo(ProblemCode.UNAUTHENTICATED);
		assertThat(refused(signIn, "al", "secret", "10.0.0.1")).isEqualTo(ProblemCode.UNAUTHENTICATED);
	}

	@Test
	void checksNoPasswordWithoutCurators() {
		SignIn signIn = new SignIn(true, new InMemoryUserDetailsManager(), this.encoder,
				new SignInSettings(5, 20, MINUTE, 1, 4, Duration.ZERO, Duration.ZERO),
				new SignInLog(new SimpleMeterRegistry(), new SignInAudit()));
		assertThat(refused(signIn, "jo", "secret", "10.0.0.1")).isEqualTo(ProblemCode.FORBIDDEN);
		assertThat(this.encoder.checked).hasValue(0);
	}

	@Test
	void limitsFailuresPerNameAndAddress() {
		SignIn signIn = signIn(2, 20, Duration.ZERO);
		refused(signIn, "jo", "a", "10.0.0.1");
		refused(signIn, "JO", "b", "10.0.0.1");
		int checked = this.encoder.checked.get();
		SignInRefused limited = catchThrowableOfType(SignInRefused.class,
				() -> signIn.authenticate(presented("jo", "secret", "10.0.0.1")));
		assertThat(limited.problem().code()).isEqualTo(ProblemCode.RATE_LIMITED);
		assertThat(limited.problem().details().get(ApiProblem.RETRY_AFTER)).isEqualTo(30L);
		assertThat(limited.answer().status().value()).isEqualTo(429);
		assertThat(limited.answer().headers().toSingleValueMap()).containsEntry("Retry-After", "30")
			.containsEntry("RateLimit-Policy", "\"sign-in\";q=2;w=60")
			.containsEntry("RateLimit", "\"sign-in\";r=0;t=30");
		assertThat(this.encoder.checked).as("beyond the rate").hasValue(checked);
		assertThat(signIn.authenticate(presented("jo", "secret", "10.0.0.2")).getName()).isEqualTo("jo");
	}

	@Test
	void limitsFailuresPerAddressAcrossNames() {
		SignIn signIn = signIn(5, 3, Duration.ZERO);
		IntStream.range(0, 3).forEach((i) -> refused(signIn, "name" + i, "x", "2001:db8::" + i));
		assertThat(refused(signIn, "jo", "secret", "2001:db8::ffff")).as("same network")
			.isEqualTo(ProblemCode.RATE_LIMITED);
		assertThat(signIn.authenticate(presented("jo", "secret", "2001:db8:0:1::1")).getName()).isEqualTo("jo");
	}

	@Test
	void doesNotCountCorrectPasswords() {
		SignIn signIn = signIn(1, 1, Duration.ZERO);
		for (int i = 0; i < 5; i++) {
			signIn.authenticate(presented("jo", "secret", "10.0.0.1"));
		}
		assertThat(this.encoder.checked).hasValue(1);
	}

	@Test
	void limitsPasswordChecksOfSimultaneousSignIns() throws Exception {
		SignIn signIn = signIn(5, 20, MINUTE.dividedBy(6));
		this.encoder.hold = new CountDownLatch(1);
		try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<ProblemCode>> answers = IntStream.range(0, 100)
				.mapToObj((_) -> clients.submit(() -> refused(signIn, "jo", "guess", "10.0.0.1")))
				.toList();
			this.encoder.hold.countDown();
			int wrong = 0;
			for (Future<ProblemCode> answer : answers) {
				ProblemCode code = answer.get();
				assertThat(code).isIn(ProblemCode.UNAUTHENTICATED, ProblemCode.RATE_LIMITED, ProblemCode.OVERLOADED);
				wrong += (code == ProblemCode.UNAUTHENTICATED) ? 1 : 0;
			}
			assertThat(wrong).isEqualTo(5);
		}
		assertThat(this.encoder.checked).hasValue(5);
		assertThat(this.encoder.most).as("at the same time").hasValue(1);
	}

	@Test
	void refusesSignInThatWaitsTooLong() throws Exception {
		SignIn signIn = signIn(5, 20, Duration.ZERO);
		this.encoder.hold = new CountDownLatch(1);
		try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
			Future<Authentication> first = clients
				.submit(() -> signIn.authenticate(presented("jo", "secret", "10.0.0.1")));
			Awaitility.await().until(() -> this.encoder.running.get() == 1);
			SignInRefused busy = catchThrowableOfType(SignInRefused.class,
					() -> signIn.authenticate(presented("jo", "secret", "10.0.0.2")));
			assertThat(busy.answer().status().value()).isEqualTo(503);
			assertThat(busy.problem().code()).isEqualTo(ProblemCode.OVERLOADED);
			assertThat(busy.answer().headers().getFirst("Retry-After")).isEqualTo("1");
			this.encoder.hold.countDown();
			assertThat(first.get().getName()).isEqualTo("jo");
		}
	}

	@Test
	void refusesSignInImmediatelyIfQueueIsFull() throws Exception {
		SignIn signIn = signIn(20, 20, MINUTE.dividedBy(6));
		this.encoder.hold = new CountDownLatch(1);
		try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<ProblemCode>> answers = IntStream.range(0, 20)
				.mapToObj((i) -> clients.submit(() -> refused(signIn, "jo", "guess", "10.0.0." + i)))
				.toList();
			Awaitility.await().until(() -> answers.stream().filter(Future::isDone).count() == 15);
			assertThat(answers).filteredOn(Future::isDone)
				.allSatisfy((answer) -> assertThat(answer.get()).isEqualTo(ProblemCode.OVERLOADED));
			this.encoder.hold.countDown();
			assertThat(answers).extracting(Future::get).filteredOn(ProblemCode.UNAUTHENTICATED::equals).hasSize(5);
		}
	}

	@Test
	void remembersCorrectPasswordsOnly() {
		SignIn signIn = signIn(5, 20, Duration.ZERO);
		for (int i = 0; i < 3; i++) {
			Authentication person = signIn.authenticate(presented("jo", "secret", "10.0.0.1"));
			assertThat(person.getName()).isEqualTo("jo");
			assertThat(person.getCredentials()).isNull();
			assertThat(refused(signIn, "jo", "guess", "10.0.0.1")).isEqualTo(ProblemCode.UNAUTHENTICATED);
		}
		assertThat(this.encoder.checked).as("once the right one, and each wrong one").hasValue(4);
	}

	@Test
	void logsOneLineForEachCause(CapturedOutput output) {
		SignIn signIn = signIn(3, 20, Duration.ZERO);
		for (int i = 0; i < 10; i++) {
			refused(signIn, "jo\n\u202Eforged " + "x".repeat(500), "guess", "10.0.0.1");
		}
		List<String> lines = output.getOut().lines().filter((line) -> line.contains("Sign-in refused")).toList();
		assertThat(lines).hasSize(2);
		assertThat(lines.getFirst()).contains("name or password wrong", "jo\\u000A\\u202Eforged xxx", "10.0.0.1")
			.hasSizeLessThan(400)
			.doesNotContain("guess");
		assertThat(lines.getLast()).contains("too many failed sign-ins");
		assertThat(output.getOut().lines().filter((line) -> line.contains("event=\"sign-in-failed\"")).toList())
			.hasSize(2)
			.allSatisfy((line) -> assertThat(line).contains("client=\"10.0.0.1\"", "forged")
				.doesNotContain("guess", "\u202E"));
	}

}
