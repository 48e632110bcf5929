package org.oversightgraph.command;

import java.io.PrintWriter;

import org.oversightgraph.dataset.InvalidDatasetException;
import org.oversightgraph.platform.neo4j.GraphFailure;
import org.oversightgraph.platform.neo4j.GraphInUseException;
import org.oversightgraph.release.AnotherDatasetException;
import org.oversightgraph.release.ImportUnderWayException;
import org.oversightgraph.release.UnknownReleaseException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Tells why a command failed, in words and by its exit code. */
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
			case ImportUnderWayException underWay -> tell(err, underWay, ExitCode.UNDER_WAY);
			case AnotherDatasetException another -> tell(err, another, ExitCode.FAULTS);
			case UnknownReleaseException unknown -> tell(err, unknown, ExitCode.FAULTS);
			default -> other(failure, err);
		};
	}

	private static int invalid(InvalidDatasetException invalid, DataCommand command, PrintWriter err) {
		command.findings().faults(invalid.faults());
		int all = invalid.faults().size() + invalid.further();
		err.printf("%s; nothing was written.%n", (all == 1) ? "One fault" : all + " faults"
				+ ((invalid.further() > 0) ? ", of which %d are shown".formatted(invalid.faults().size()) : ""));
		return ExitCode.FAULTS;
	}

	private static int tell(PrintWriter err, Exception failure, int code) {
		err.println(failure.getMessage());
		return code;
	}

	private static int other(Exception failure, PrintWriter err) {
		String unavailable = GraphFailure.unavailable(failure).orElse(null);
		if (unavailable == null) {
			err.println("Something failed here; nothing was written, and the release before is current.");
			failure.printStackTrace(err);
			return ExitCode.FAILED;
		}
		err.println(unavailable
				+ (isInUse(failure) ? " Send the import to its endpoint (POST /import), or stop it and try again."
						: " See to spring.neo4j.uri and to the user and password."));
		return ExitCode.NO_GRAPH;
	}

	private static boolean isInUse(Throwable failure) {
		return failure instanceof GraphInUseException || (failure.getCause() != null && isInUse(failure.getCause()));
	}

}
