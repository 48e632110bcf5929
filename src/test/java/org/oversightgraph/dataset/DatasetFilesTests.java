package org.oversightgraph.dataset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import com.sun.management.ThreadMXBean;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DatasetFilesTests {

	private static final Path TINY = Path.of("src/test/resources/datasets/tiny");

	private static final long MEGABYTE = 1024 * 1024;

	@TempDir
	private Path folder;

	private final DatasetReader reader = new DatasetReader(Draft.EDITIONS);

	@Test
	void appliesDefaultLimits() {
		Binder binder = new Binder(new MapConfigurationPropertySource(Map.of("oversight.import.other", "1")));
		assertThat(binder.bindOrCreate("oversight.import", Bindable.of(ReadingLimits.class)))
			.isEqualTo(ReadingLimits.USUAL);
	}

	@Test
	void readsSameDatasetFromZipAndFolder() throws IOException {
		String hash = this.reader.read(DatasetFiles.inFolder(TINY)).hash();
		Path zip = Files.write(this.folder.resolve("tiny.zip"), Zips.of(TINY).bytes());
		assertThat(this.reader.read(DatasetFiles.at(zip, ReadingLimits.USUAL)).hash()).isEqualTo(hash);
		assertThat(this.reader.read(inZip(Zips.of(TINY).bytes())).hash()).isEqualTo(hash);
		assertThat(this.reader.read(inZip(Zips.of(TINY).within("tiny/").put("tiny/", "").bytes())).hash())
			.as("zip with one folder")
			.isEqualTo(hash);
		Zips macZip = Zips.of(TINY).within("tiny/").put("__MACOSX/tiny/._trusts.csv", "x");
		assertThat(this.reader.read(inZip(macZip.put("tiny/.DS_Store", "x").bytes())).hash()).isEqualTo(hash);
	}

	@Test
	void deletesTemporaryFilesOfUploads() {
		List<String> filesBefore = temporaryFiles();
		inZip(Zips.of(TINY).bytes());
		assertThatThrownBy(() -> inZip("no zip".getBytes(StandardCharsets.UTF_8)))
			.isInstanceOf(InvalidDatasetException.class);
		assertThat(temporaryFiles()).isEqualTo(filesBefore);
	}

	private static List<String> temporaryFiles() {
		String[] names = Path.of(System.getProperty("java.io.tmpdir")).toFile().list();
		return Arrays.stream((names != null) ? names : new String[0])
			.filter((name) -> name.startsWith("oversight-graph-import"))
			.toList();
	}

	@ParameterizedTest
	@ValueSource(strings = { "../trusts.csv", "tiny/../../trusts.csv", "/etc/passwd", "C:/trusts.csv", "c:trusts.csv",
			"..", "./trusts.csv", "tiny//trusts.csv", "trusts\n.csv" })
	void rejectsNamesOutsideFolder(String name) {
		refused(Zips.of(TINY).put(name, "code").bytes()).hasMessageContaining("is not the name of a plain file");
	}

	@Test
	void reportsAllInvalidNames() {
		Zips zip = new Zips().put("a\\trusts.csv", "").put("../x", "").put("a/b/trusts.csv", "");
		refused(zip.put("a/dataset.yaml", "").put("b/sources.csv", "").bytes()).hasMessageContainingAll(
				"a\\trusts.csv: The name in the zip has a backslash",
				"../x: The name in the zip is not the name of a plain file",
				"a/b/trusts.csv: The file is in a nested folder",
				"upload.zip: The zip has files in several places: a/, b/");
	}

	@Test
	void rejectsDuplicateFile() {
		byte[] zip = new Zips().put("trusts.csv", "1").put("trusts.csw", "2").bytes();
		String text = new String(zip, StandardCharsets.ISO_8859_1).replace("trusts.csw", "trusts.csv");
		refused(text.getBytes(StandardCharsets.ISO_8859_1)).hasMessageContaining("The file is in the zip twice");
	}

	@Test
	void rejectsInvalidAndTruncatedZips() {
		byte[] zip = Zips.of(TINY).bytes();
		refused(new byte[0]).hasMessageContaining("The zip cannot be read");
		refused("PK".getBytes(StandardCharsets.UTF_8)).hasMessageContaining("The zip cannot be read");
		refused(Arrays.copyOf(zip, zip.length / 2)).hasMessageContaining("The zip cannot be read");
		refused(Arrays.copyOf(zip, zip.length - 1)).hasMessageContaining("The zip cannot be read");
		byte[] damaged = new Zips().put("trusts.csv", "A trust, and another one, and a third").bytes();
		damaged[50]++;
		refused(damaged).hasMessageContaining("The zip cannot be read");
		refused(new Zips().put("README.md", "words").bytes()).hasMessageContaining("The zip has no files");
	}

	@ParameterizedTest
	@CsvSource({ "10B, 100B, 3, true", "9B, 100B, 3, false", "10B, 30B, 3, true", "10B, 29B, 3, false",
			"10B, 30B, 2, false" })
	void enforcesEachLimit(DataSize fileSize, DataSize totalSize, int files, boolean valid) throws IOException {
		ReadingLimits limits = new ReadingLimits(fileSize, totalSize, DataSize.ofMegabytes(1), files, 200, 1);
		Zips zip = new Zips();
		for (String name : List.of("a.csv", "b.csv", "c.csv")) {
			zip.put(name, "0123456789");
			Files.writeString(this.folder.resolve(name), "0123456789");
		}
		if (valid) {
			assertThat(DatasetFiles.inFolder(this.folder, limits).files()).hasSize(3);
			assertThat(inZip(zip.bytes(), limits).files()).hasSize(3);
		}
		else {
			String setting = (fileSize.toBytes() == 9) ? "max-file-size"
					: (files == 2) ? "max-files" : "max-total-size";
			assertThatThrownBy(() -> DatasetFiles.inFolder(this.folder, limits))
				.isInstanceOf(DatasetTooLargeException.class)
				.hasMessageContaining("oversight.import." + setting);
			assertThatThrownBy(() -> inZip(zip.bytes(), limits)).isInstanceOf(DatasetTooLargeException.class)
				.hasMessageContaining("oversight.import." + setting);
		}
	}

	@Test
	void enforcesMaximumZipSize() {
		byte[] zip = Zips.of(TINY).bytes();
		assertThatCode(() -> inZip(zip, withMaxZipSize(zip.length))).doesNotThrowAnyException();
		assertThatThrownBy(() -> inZip(zip, withMaxZipSize(zip.length - 1)))
			.isInstanceOf(DatasetTooLargeException.class)
			.hasMessageContaining("The zip is larger than %d bytes".formatted(zip.length - 1))
			.hasMessageContaining("max-zip-size");
	}

	private static ReadingLimits withMaxZipSize(long bytes) {
		return new ReadingLimits(DataSize.ofMegabytes(1), DataSize.ofMegabytes(1), DataSize.ofBytes(bytes), 100, 200,
				100);
	}

	@Test
	void enforcesMaximumCompressionRatio() throws IOException {
		// Packed into 15 bytes: one block that repeats a letter a thousand times, and a
		// remainder.
		byte[] zip = new Zips().put("a.csv", "x".repeat(1000)).bytes();
		Path path = Files.write(this.folder.resolve("a.zip"), zip);
		long packed;
		try (java.util.zip.ZipFile file = new java.util.zip.ZipFile(path.toFile())) {
			packed = file.stream().findFirst().orElseThrow().getCompressedSize();
		}
		int ratio = Math.toIntExact((1000 + packed - 1) / packed);
		assertThatCode(() -> inZip(zip, withMaxRatio(ratio))).doesNotThrowAnyException();
		assertThatThrownBy(() -> inZip(zip, withMaxRatio(ratio - 1))).isInstanceOf(DatasetTooLargeException.class)
			.hasMessageContaining("unpacks to more than %d times its packed size".formatted(ratio - 1));
	}

	private static ReadingLimits withMaxRatio(int ratio) {
		return new ReadingLimits(DataSize.ofMegabytes(1), DataSize.ofMegabytes(1), DataSize.ofMegabytes(1), 100, ratio,
				100);
	}

	@Test
	void enforcesMaximumRows() {
		int rows = this.reader.read(DatasetFiles.inFolder(TINY)).rows().size();
		assertThat(readerWithMaxRows(rows).read(DatasetFiles.inFolder(TINY)).rows()).hasSize(rows);
		assertThatThrownBy(() -> readerWithMaxRows(rows - 1).read(DatasetFiles.inFolder(TINY)))
			.isInstanceOf(DatasetTooLargeException.class)
			.hasMessageContaining("more than %d rows".formatted(rows - 1));
	}

	private static DatasetReader readerWithMaxRows(int maxRows) {
		ReadingLimits usual = ReadingLimits.USUAL;
		return new DatasetReader(Draft.EDITIONS, new ReadingLimits(usual.maxFileSize(), usual.maxTotalSize(),
				usual.maxZipSize(), usual.maxFiles(), usual.maxCompressionRatio(), maxRows));
	}

	@ParameterizedTest
	@CsvSource({ "1, 1024", "8, 128" })
	void rejectsZipBombWithLittleMemory(int files, int megabytes) throws IOException {
		Path bomb = this.folder.resolve("bomb.zip");
		try (OutputStream out = Files.newOutputStream(bomb)) {
			Zips.bomb(out, files, megabytes);
		}
		assertThat(Files.size(bomb)).isLessThan(16 * MEGABYTE);
		long allocatedBefore = allocatedBytes();
		assertThatThrownBy(() -> DatasetFiles.inZip(bomb, ReadingLimits.USUAL))
			.isInstanceOf(DatasetTooLargeException.class)
			.hasMessageContaining("nothing0.csv");
		assertThat(allocatedBytes() - allocatedBefore).isLessThan(3 * ReadingLimits.USUAL.maxTotalSize().toBytes());
	}

	@Test
	void rejectsZipBombWithFalseSize() throws IOException {
		Path bomb = this.folder.resolve("bomb.zip");
		try (OutputStream out = Files.newOutputStream(bomb)) {
			Zips.bomb(out, 1, 128);
		}
		byte[] zip = Files.readAllBytes(bomb);
		// The size is the fourth number of the directory entry.
		int directory = new String(zip, StandardCharsets.ISO_8859_1).lastIndexOf("PK\1\2");
		Arrays.fill(zip, directory + 24, directory + 28, (byte) 1);
		assertThatThrownBy(() -> inZip(zip)).isInstanceOf(InvalidDatasetException.class);
	}

	@Test
	void rejectsLargeFileWithLittleMemory() throws IOException {
		Files.writeString(this.folder.resolve("dataset.yaml"), "id: large\n");
		try (RandomAccessFile large = new RandomAccessFile(this.folder.resolve("trusts.csv").toFile(), "rw")) {
			large.setLength(200 * MEGABYTE);
		}
		long allocatedBefore = allocatedBytes();
		assertThatThrownBy(() -> DatasetFiles.inFolder(this.folder)).isInstanceOf(DatasetTooLargeException.class)
			.hasMessageContaining("trusts.csv: The file is larger than 64 MB")
			.hasMessageContaining("oversight.import.max-file-size");
		assertThat(allocatedBytes() - allocatedBefore).isLessThan(3 * ReadingLimits.USUAL.maxFileSize().toBytes());
	}

	@Test
	void stopsReadingUploadAtLimit() {
		long[] bytesRead = new long[1];
		InputStream endless = new InputStream() {
			@Override
			public int read() {
				bytesRead[0]++;
				return 0;
			}

			@Override
			public int read(byte[] bytes, int offset, int length) {
				bytesRead[0] += length;
				return length;
			}
		};
		assertThatThrownBy(() -> DatasetFiles.inZip(endless, "upload.zip", withMaxZipSize(1000)))
			.isInstanceOf(DatasetTooLargeException.class);
		assertThat(bytesRead[0]).isLessThan(MEGABYTE);
	}

	private static long allocatedBytes() {
		ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
		return threads.getCurrentThreadAllocatedBytes();
	}

	private static AbstractThrowableAssert<?, ? extends Throwable> refused(byte[] zip) {
		return assertThatThrownBy(() -> inZip(zip)).isInstanceOf(InvalidDatasetException.class);
	}

	private static DatasetFiles inZip(byte[] zip) {
		return inZip(zip, ReadingLimits.USUAL);
	}

	private static DatasetFiles inZip(byte[] zip, ReadingLimits limits) {
		return DatasetFiles.inZip(new ByteArrayInputStream(zip), "upload.zip", limits);
	}

}
