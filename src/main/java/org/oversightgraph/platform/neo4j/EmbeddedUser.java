package org.oversightgraph.platform.neo4j;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.Transaction;
import org.neo4j.internal.kernel.api.connectioninfo.ClientConnectionInfo;
import org.neo4j.internal.kernel.api.security.AuthenticationResult;
import org.neo4j.kernel.api.security.AuthManager;
import org.neo4j.kernel.api.security.AuthToken;
import org.neo4j.kernel.api.security.exception.InvalidAuthTokenException;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.server.security.SecureHasher;
import org.neo4j.server.security.SystemGraphCredential;

/**
 * The user {@code neo4j} of the embedded server. Its password is written to the system
 * database directly. The Cypher command for this would be the first one of the process,
 * and would delay each start by more than a second. It runs only if the server does not
 * accept the new password.
 */
final class EmbeddedUser {

	private static final String NAME = AuthManager.INITIAL_USER_NAME;

	private static final RelationshipType HAS_AUTH = RelationshipType.withName("HAS_AUTH");

	private EmbeddedUser() {
	}

	static void changePassword(GraphDatabaseAPI system, String password) {
		write(system, password);
		if (!accepts(system, password)) {
			system.executeTransactionally("ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED",
					Map.of("password", password));
		}
	}

	private static void write(GraphDatabaseAPI system, String password) {
		try (Transaction transaction = system.beginTx()) {
			Optional<Node> user = Optional.ofNullable(transaction.findNode(Label.label("User"), "name", NAME));
			Optional<Node> auth = user.map((node) -> node.getSingleRelationship(HAS_AUTH, Direction.OUTGOING))
				.map(Relationship::getEndNode);
			if (auth.isPresent()) {
				auth.get()
					.setProperty("credentials",
							SystemGraphCredential
								.createCredentialForPassword(password.getBytes(StandardCharsets.UTF_8),
										new SecureHasher())
								.serialize());
				user.get().setProperty("passwordChangeRequired", false);
				transaction.commit();
			}
		}
	}

	/** Whether the server accepts the password, without a request to change it. */
	static boolean accepts(GraphDatabaseAPI system, String password) {
		try {
			return system.getDependencyResolver()
				.resolveDependency(AuthManager.class)
				.login(AuthToken.newBasicAuthToken(NAME, password), ClientConnectionInfo.EMBEDDED_CONNECTION)
				.subject()
				.getAuthenticationResult() == AuthenticationResult.SUCCESS;
		}
		catch (InvalidAuthTokenException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
