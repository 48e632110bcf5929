package org.oversightgraph.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.adapter.Adapter;
import org.oversightgraph.adapter.AdapterResult;
import org.oversightgraph.adapter.Options.SourceEntry;
import org.oversightgraph.adapter.Options;
import org.oversightgraph.adapter.file.SourceFile;
import org.oversightgraph.dataset.DatasetContent;
import org.oversightgraph.dataset.DatasetFiles;
import org.oversightgraph.dataset.InvalidDatasetException;
import org.oversightgraph.release.Attribution;
import org.oversightgraph.release.ExpectedRelease;
import org.oversightgraph.release.ImportOutcome;
import org.oversightgraph.release.Importer;
import org.oversightgraph.release.Release;
import org.oversightgraph.time.PartialDate;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The dataset of a command: a whole dataset, or the current release changed by a
 * publisher's file.
 */
final class GivenDataset {

	@Parameters(paramLabel = "FOLDER|ZIP|FILE",
			description = "A dataset in the format of seed/README.md. With --adapter, a publisher's file.")
	private Path path = Path.of("");

	@Option(names = "--adapter", paramLabel = "ID",
			description = "Apply a publisher's file to the current release. The command adapters lists the ids.")
	private @Nullable String adapter;

	@Option(names = "--day", paramLabel = "DATE",
			description = "With --adapter: the date or month of the file's content, if the file does not state it.")
	private @Nullable String day;

	@Option(names = "--release-name", paramLabel = "NAME", description = "With --adapter: the name of the new release.")
	private @Nullable String releaseName;

	@Option(names = "--via", paramLabel = "NAME",
			description = "With --adapter: the intermediary through which the file was read.")
	private @Nullable String via;

	@Option(names = "--retrieved-on", paramLabel = "DATE",
			description = "With --adapter: the date of the download, such as 2026-11-21.")
	private @Nullable LocalDate retrievedOn;

	/**
	 * Reads and checks the dataset, and prints the changes in a publisher's file.
	 * @throws InvalidDatasetException if the dataset has faults
	 */
	DatasetContent read(DataCommand command) {
		if (this.adapter == null) {
			return whole(command);
		}
		Importer importer = command.product().importer();
		long current = importer.current().map(Release::number).orElse(0L);
		return adapted(command).apply(importer.requiredContent(current));
	}

	/**
	 * Reads and checks the dataset, and makes it the new release if the current release
	 * is the expected one.
	 * @throws InvalidDatasetException if the dataset has faults
	 */
	ImportOutcome load(DataCommand command, ExpectedRelease expected, Attribution by) {
		if (this.adapter == null) {
			DatasetContent content = whole(command);
			return command.product().importer().load(content, expected, by, command.progress());
		}
		return command.product().importer().revise(adapted(command), expected, by, command.progress());
	}

	private DatasetContent whole(DataCommand command) {
		requirePath(command, Files.isRegularFile(this.path) || Files.isDirectory(this.path), "folder or zip");
		if (this.day != null || this.releaseName != null || this.via != null || this.retrievedOn != null) {
			throw command.wrong("--day, --release-name, --via and --retrieved-on require --adapter.");
		}
		Product product = command.product();
		return product.reader().read(DatasetFiles.at(this.path, product.limits()));
	}

	private UnaryOperator<DatasetContent> adapted(DataCommand command) {
		requirePath(command, Files.isRegularFile(this.path), "file");
		Adapter chosen = chosen(command, String.valueOf(this.adapter));
		Options options = options(command);
		return (current) -> switch (chosen.apply(current, SourceFile.at(this.path), options)) {
			case AdapterResult.Refused refused ->
				throw new InvalidDatasetException(refused.faults(), refused.further());
			case AdapterResult.Applied applied -> {
				applied.remarks().forEach((remark) -> command.err().println("Remark: " + remark));
				command.findings().found(applied);
				yield applied.content();
			}
		};
	}

	private void requirePath(DataCommand command, boolean exists, String kind) {
		if (!exists) {
			throw command.wrong("The %s %s does not exist.".formatted(kind, this.path));
		}
	}

	private static Adapter chosen(DataCommand command, String id) {
		try {
			return command.product().adapters().byId(id);
		}
		catch (IllegalArgumentException ex) {
			throw command.wrong(String.valueOf(ex.getMessage()));
		}
	}

	private Options options(DataCommand command) {
		Options options = Options.NONE.upTo(command.product().limits().maxFileSize().toBytes())
			.from(new SourceEntry(null, null, null, null, null, this.retrievedOn, this.via));
		if (this.releaseName != null) {
			options = options.named(this.releaseName);
		}
		try {
			return (this.day != null) ? options.on(PartialDate.parse(this.day)) : options;
		}
		catch (IllegalArgumentException ex) {
			throw command.wrong("--day is invalid. Write it as %s.".formatted(PartialDate.FORMS));
		}
	}

	Path path() {
		return this.path;
	}

}
