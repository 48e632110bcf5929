package org.oversightgraph.command;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/** Encodes the password of a curator. */
@Command(name = "encode-password", mixinStandardHelpOptions = true, versionProvider = Version.class,
		description = "Read a password from the terminal or the standard input, and print it in the encoding for oversight.curators.")
final class EncodePasswordCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Override
	public Integer call() throws IOException {
		String password = read();
		if (password.isEmpty()) {
			throw new ParameterException(this.spec.commandLine(), "The password is empty. Enter a password.");
		}
		this.spec.commandLine()
			.getOut()
			.println(PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(password));
		return ExitCode.OK;
	}

	private static String read() throws IOException {
		Console terminal = Terminal.present().orElse(null);
		if (terminal != null) {
			char[] typed = terminal.readPassword("Password: ");
			return (typed != null) ? new String(typed) : "";
		}
		String line = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
		return (line != null) ? line : "";
	}

}
