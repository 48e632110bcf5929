package org.oversightgraph.platform.access;

import java.time.Duration;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import org.oversightgraph.platform.access.SignInRate.Exceeded;
import org.oversightgraph.platform.graphql.ProblemCode;
import org.oversightgraph.platform.limit.Admission;

import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Checks names and passwords. It checks few at the same time, and none for a client that
 * failed too often. A few sign-ins may wait for their turn. All others are refused
 * immediately. A password that was right is not checked again for some minutes, because
 * every request of a program has it.
 */
final class SignIn implements AuthenticationManager {

	/** Time for which a right password is remembered. */
	private static final Duration REMEMBERED = Duration.ofMinutes(10);

	private static final int MOST_REMEMBERED = 1000;

	private final boolean nobody;

	private final DaoAuthenticationProvider passwords;

	private final SignInRate rate;

	private final Bulkhead places;

	private final Bulkhead turns;

	private final Duration delay;

	private final SignInLog log;

	private final PasswordProof proof = new PasswordProof();

	/** People who have signed in, by the proof of their password. */
	private final Cache<String, Authentication> remembered = Caffeine.newBuilder()
		.maximumSize(MOST_REMEMBERED)
		.expireAfterWrite(REMEMBERED)
		.build();

	/**
	 * Creates the check.
	 * @param nobody whether nobody can sign in
	 */
	SignIn(boolean nobody, UserDetailsService named, PasswordEncoder encoder, SignInSettings settings, SignInLog log) {
		this.log = log;
		this.nobody = nobody;
		this.passwords = new DaoAuthenticationProvider(named);
		this.passwords.setPasswordEncoder(encoder);
		this.rate = new SignInRate(settings);
		this.delay = settings.delay();
		this.places = Admission.bulkhead("sign-in", settings.atOnce() + settings.waiting());
		this.turns = Admission.bulkhead("sign-in", settings.atOnce(), settings.maxWait());
	}

	/**
	 * Checks a name and a password.
	 * @return the person, without the password
	 * @throws SignInRefused if the name or password is wrong, or was not checked
	 */
	@Override
	public Authentication authenticate(Authentication presented) {
		if (this.nobody) {
			throw SignInRefused.of(ProblemCode.FORBIDDEN, Curators.SWITCHED_OFF);
		}
		String name = presented.getName();
		String address = (presented.getDetails() instanceof WebAuthenticationDetails details)
				? String.valueOf(details.getRemoteAddress()) : "";
		// Checked once without waiting, and again when all earlier sign-ins are counted.
		requireWithinRate(name, address);
		String proven = this.proof.of(name, String.valueOf(presented.getCredentials()));
		Authentication known = this.remembered.getIfPresent(proven);
		if (known != null) {
			return known;
		}
		Optional<Authentication> person = inTurn(presented, name, address);
		if (person.isEmpty()) {
			this.log.refused(RefusalCause.WRONG, name, address);
			pause();
			throw SignInRefused.wrong();
		}
		Authentication signedIn = UsernamePasswordAuthenticationToken.authenticated(person.get().getName(), null,
				person.get().getAuthorities());
		this.remembered.put(proven, signedIn);
		return signedIn;
	}

	private void requireWithinRate(String name, String address) {
		Optional<Exceeded> exceeded = this.rate.exceeded(name, address);
		if (exceeded.isPresent()) {
			this.log.refused(RefusalCause.RATE, name, address);
			throw SignInRefused.tooOften(exceeded.get());
		}
	}

	private Optional<Authentication> inTurn(Authentication presented, String name, String address) {
		try {
			return this.places.executeSupplier(() -> this.turns.executeSupplier(() -> {
				requireWithinRate(name, address);
				Optional<Authentication> person = check(presented);
				if (person.isEmpty()) {
					this.rate.failed(name, address);
				}
				return person;
			}));
		}
		catch (BulkheadFullException ex) {
			this.log.refused(RefusalCause.BUSY, name, address);
			throw SignInRefused.busy();
		}
	}

	private Optional<Authentication> check(Authentication presented) {
		try {
			return Optional.ofNullable(this.passwords.authenticate(presented));
		}
		catch (AuthenticationException ex) {
			return Optional.empty();
		}
	}

	/** Delays the response. Few threads can wait here, because each has had its turn. */
	private void pause() {
		try {
			Thread.sleep(this.delay);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
