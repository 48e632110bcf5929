package org.oversightgraph.adapter.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oversightgraph.adapter.Adapter;
import org.oversightgraph.adapter.AdapterResult;
import org.oversightgraph.adapter.AdapterResult.Refused;
import org.oversightgraph.adapter.file.SourceFile;
import org.oversightgraph.dataset.DatasetContent;
import org.oversightgraph.dataset.DatasetFault;
import org.oversightgraph.dataset.DatasetFiles;
import org.oversightgraph.dataset.DatasetReader;
import org.oversightgraph.dataset.Draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Checks the common behaviour of all adapters. */
class AdaptersTests {

	private static final String[] IDS = { "ods-etr", "ods-succession", "ons-lookup", "nof-league-table", "nof-metrics",
			"cqc-ratings" };

	@Test
	void findsEachAdapterById() {
		assertThat(England.ADAPTERS.all()).extracting(Adapter::id).containsExactly(IDS);
		assertThat(England.ADAPTERS.all()).allMatch((adapter) -> adapter.describes().endsWith("."));
		assertThatThrownBy(() -> England.ADAPTERS.byId("ods-ert")).isInstanceOf(IllegalArgumentException.class)
			.hasMessageStartingWith("Unknown adapter \"ods-ert\". Did you mean ods-etr? The adapters are ods-etr, ");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "ods-etr", "ods-succession", "ons-lookup", "nof-league-table", "nof-metrics", "cqc-ratings" })
	void stopsReadingFileThatIsTooLarge(String adapter) {
		AtomicLong bytesRead = new AtomicLong();
		SourceFile endless = new SourceFile("endless.csv", () -> new InputStream() {
			@Override
			public int read() {
				return (bytesRead.incrementAndGet() % 80 == 0) ? '\n' : 'a';
			}

			@Override
			public int read(byte[] bytes, int offset, int length) {
				for (int i = 0; i < length; i++) {
					bytes[offset + i] = (byte) read();
				}
				return length;
			}
		});
		assertThat(England.faults(adapter, endless, England.on("2026-10").upTo(20_000)).getLast().toString()).isEqualTo(
				"endless.csv: The file is larger than the maximum of 20000 bytes. Remove unneeded rows, or increase the maximum.");
		assertThat(bytesRead.get()).isLessThan(40_000);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "ods-etr", "ods-succession", "ons-lookup", "nof-league-table", "nof-metrics", "cqc-ratings" })
	void reportsOneFaultForEmptyFile(String adapter) {
		assertThat(England.faults(adapter, England.file("empty.csv", ""), England.on("2026-10"))).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "ods-etr", "ods-succession", "ons-lookup", "nof-league-table", "nof-metrics", "cqc-ratings" })
	void reportsLineOfUnclosedQuote(String adapter) {
		byte[] bytes = "\"a\",\"b".getBytes(StandardCharsets.UTF_8);
		assertThat(England.faults(adapter, SourceFile.of("open.csv", bytes), England.on("2026-10"))).singleElement()
			.extracting(DatasetFault::where)
			.isEqualTo("open.csv, line 1");
	}

	@Test
	void rejectsPublishedFileForIllustrativeDataset() {
		DatasetContent exampleshire = new DatasetReader(Draft.EDITIONS)
			.read(DatasetFiles.inFolder(Path.of("seed", "exampleshire")));
		AdapterResult result = England.ADAPTERS.byId("ods-etr")
			.apply(exampleshire, England.file("etr.csv", England.published("ods-etr-2026-07.csv")),
					England.on("2026-07"));
		assertThat(result).isInstanceOf(Refused.class);
		assertThat(((Refused) result).faults()).singleElement()
			.extracting(DatasetFault::problem)
			.isEqualTo("A publisher's file cannot be applied to an illustrative dataset.");
	}

	@Test
	void throwsWhenFileCannotBeRead() {
		SourceFile broken = new SourceFile("etr.csv", () -> {
			throw new IOException("the disk is gone");
		});
		assertThatThrownBy(() -> England.ADAPTERS.byId("ods-etr").apply(England.SEED, broken, England.on("2026-10")))
			.hasRootCauseMessage("the disk is gone");
	}

}
