package org.oversightgraph.command;

import java.io.PrintWriter;

import org.oversightgraph.dataset.InvalidDatasetException;
import org.oversightgraph.platform.neo4j.GraphFailure;
import org.oversightgraph.platform.neo4j.GraphInUseException;
import org.oversightgraph.platform.neo4j.GraphNotWritableException;
import org.oversightgraph.platform.neo4j.GraphStartException;
import org.oversightgraph.release.AnotherDatasetException;
import org.oversightgraph.release.ImportUnderWayException;
import org.oversightgraph.release.StaleReleaseException;
import org.oversightgraph.release.UnknownReleaseException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Reports the failure of a command, with a message and an exit code. */
final class Failures implements IExecutionExceptionHandler {

	@Override
	public int handleExecutionException(Exception failure, CommandLine line, ParseResult arguments) throws Exception {
		PrintWriter err = line.getErr();
		if (!(line.getCommand() instanceof DataCommand command)) {
			return other(failure, err);
		}
		command.progress().done();
		return switch (failure) {
			case ParameterException wrong -> throw wrong;
			case InvalidDatasetException invalid -> invalid(invalid, command, err);
			case ImportUnderWayException underWay -> report(err, underWay, ExitCode.CONFLICT);
			case StaleReleaseException stale -> stale(stale, command, err);
			case GraphNotWritableException refused -> report(err, refused, ExitCode.NO_GRAPH);
			case AnotherDatasetException another -> report(err, another, ExitCode.FAULTS);
			case UnknownReleaseException unknown -> report(err, unknown, ExitCode.FAULTS);
			default -> other(failure, err);
		};
	}

	private static int invalid(InvalidDatasetException invalid, DataCommand command, PrintWriter err) {
		command.findings().faults(invalid.faults());
		int all = invalid.faults().size() + invalid.further();
		err.printf("%s. Nothing was written.%n", (all == 1) ? "One fault" : all + " faults"
				+ ((invalid.further() > 0) ? ", of which %d are shown".formatted(invalid.faults().size()) : ""));
		return ExitCode.FAULTS;
	}

	private static int stale(StaleReleaseException stale, DataCommand command, PrintWriter err) {
		err.println(stale.getMessage());
		if (!stale.since().isEmpty()) {
			err.printf("Later releases:%n");
			err.flush();
			command.findings().releases(stale.since());
		}
		return ExitCode.CONFLICT;
	}

	private static int report(PrintWriter err, Exception failure, int code) {
		err.println(failure.getMessage());
		return code;
	}

	private static int other(Exception failure, PrintWriter err) {
		GraphStartException refused = GraphStartException.of(failure).orElse(null);
		if (refused != null) {
			err.println(refused.getMessage() + " " + refused.action());
			return ExitCode.NO_GRAPH;
		}
		GraphFailure known = GraphFailure.of(failure).orElse(null);
		if (known == null) {
			err.println("The command failed. Nothing was written, and the current release is unchanged.");
			failure.printStackTrace(err);
			return ExitCode.FAILED;
		}
		err.println(inWords(known, failure));
		return ExitCode.NO_GRAPH;
	}

	private static String inWords(GraphFailure known, Throwable failure) {
		return switch (known) {
			case IN_USE ->
				held(failure) + " Send the import to its endpoint (POST /import), or stop the product and try again.";
			case UNREACHABLE, SIGN_IN_REFUSED, SIGN_IN_LOCKED ->
				known.sentence() + " Check spring.neo4j.uri, the user and the password.";
			case NO_DATABASE -> known.sentence() + " The setting is oversight.graph.database.";
			default -> known.sentence();
		};
	}

	private static String held(Throwable failure) {
		Throwable cause = failure;
		while (!(cause instanceof GraphInUseException) && cause.getCause() != null) {
			cause = cause.getCause();
		}
		return String.valueOf(cause.getMessage());
	}

}
