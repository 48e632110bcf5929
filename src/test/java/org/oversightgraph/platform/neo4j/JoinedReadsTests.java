package org.oversightgraph.platform.neo4j;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.neo4j.driver.Record;
import org.neo4j.driver.Values;
import org.neo4j.driver.internal.InternalRecord;
import org.oversightgraph.platform.neo4j.JoinedReads.Size;
import org.oversightgraph.platform.neo4j.Rows.Row;
import org.oversightgraph.platform.time.Deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/** Checks which reads are joined, and what each request receives. */
@Timeout(30)
class JoinedReadsTests {

	private final ExecutorService requests = Executors.newCachedThreadPool();

	/** The reads that the server has received and not answered. */
	private final BlockingQueue<Read> received = new LinkedBlockingQueue<>();

	private final JoinedReads joined = new JoinedReads(new Server(), this.requests, ObservationRegistry.NOOP);

	/** The first reads, which are in progress until they are answered. */
	private final List<Read> first = new ArrayList<>();

	private final List<Future<List<Row<String>>>> firstAnswers = new ArrayList<>();

	/** A read that is in progress until it is answered. */
	private record Read(Map<String, Object> parameters, Duration left, CompletableFuture<List<Record>> records) {

		Collection<?> keys() {
			return (Collection<?>) Objects.requireNonNull(this.parameters.get("codes"));
		}

		/** Answers with a record for each key that begins with R. */
		void answer() {
			this.records.complete(keys().stream()
				.map(String::valueOf)
				.filter((key) -> key.startsWith("R"))
				.<Record>map((key) -> new InternalRecord(List.of("code"), List.of(Values.value(key))))
				.toList());
		}

	}

	private final class Server implements JoinedReads.Reader {

		@Override
		public List<Record> read(String statement, Map<String, Object> parameters) {
			Read read = new Read(parameters, Deadline.current().map(Deadline::left).orElse(Duration.ZERO),
					new CompletableFuture<>());
			JoinedReadsTests.this.received.add(read);
			return await(read.records());
		}

		@Override
		public List<Record> await(CompletableFuture<List<Record>> records) {
			Duration most = Deadline.current().map(Deadline::left).orElse(Duration.ofSeconds(20));
			try {
				return records.get(most.toNanos(), TimeUnit.NANOSECONDS);
			}
			catch (TimeoutException | InterruptedException ex) {
				throw new ReadTimeoutException(most, ex);
			}
			catch (ExecutionException ex) {
				throw (RuntimeException) Objects.requireNonNull(ex.getCause());
			}
		}

	}

	@BeforeEach
	void begin() throws InterruptedException {
		for (int i = 0; i < Size.FEW.atOnce; i++) {
			this.firstAnswers.add(request(1, "RX" + i));
			this.first.add(this.received.take());
		}
	}

	@AfterEach
	void close() {
		this.requests.shutdownNow();
	}

	@Test
	void readsFirstRequestsAlone() throws Exception {
		assertThat(this.first).extracting(Read::parameters)
			.containsExactly(Map.of("codes", List.of("RX0"), "release", 1L),
					Map.of("codes", List.of("RX1"), "release", 1L));
		this.first.reversed().forEach(Read::answer);
		assertThat(keys(this.firstAnswers.getFirst())).containsExactly("RX0");
		assertThat(keys(this.firstAnswers.getLast())).containsExactly("RX1");
	}

	@Test
	void joinsRequestsThatWait() throws Exception {
		List<Future<List<Row<String>>>> answers = List.of(waiting(1, "RYD"), waiting(1, "RX8", "RYD"),
				waiting(1, "XXX"));
		this.first.getFirst().answer();
		Read next = this.received.take();
		assertThat(next.keys()).hasSize(3).allMatch(List.of("RYD", "RX8", "XXX")::contains);
		next.answer();
		assertThat(keys(answers.get(0))).containsExactly("RYD");
		assertThat(keys(answers.get(1))).containsExactlyInAnyOrder("RX8", "RYD");
		assertThat(keys(answers.get(2))).isEmpty();
		assertThat(answers.get(0).get().getFirst().value())
			.isSameAs(answers.get(1).get().stream().filter((row) -> row.key().equals("RYD")).findFirst().get().value());
		assertThat(this.joined.waiting()).isZero();
		// One of the first reads is still in progress, and one more may begin.
		Future<List<Row<String>>> later = request(1, "RQ1");
		this.received.take().answer();
		assertThat(keys(later)).containsExactly("RQ1");
	}

	@Test
	void doesNotJoinRowsOfOtherReleases() throws Exception {
		Future<List<Row<String>>> waiting = waiting(1, "RYD");
		Future<List<Row<String>>> other = request(2, "RYD");
		Read read = this.received.take();
		assertThat(read.parameters()).containsEntry("release", 2L);
		read.answer();
		assertThat(keys(other)).containsExactly("RYD");
		assertThat(waiting).isNotDone();
	}

	@Test
	void doesNotLetFewKeysWaitForMany() throws Exception {
		Future<List<Row<String>>> few = waiting(1, "RYD");
		Future<List<Row<String>>> many = request(1, keys(Size.FEW.most + 1));
		Read read = this.received.take();
		assertThat(read.keys()).hasSize(Size.FEW.most + 1);
		read.answer();
		assertThat(keys(many)).hasSize(Size.FEW.most + 1);
		assertThat(few).isNotDone();
	}

	@Test
	void joinsNoMoreThanMostKeys() throws Exception {
		String[] most = keys(Size.FEW.most);
		List<Future<List<Row<String>>>> answers = List.of(waiting(1, most), waiting(1, "RYD"));
		this.first.forEach(Read::answer);
		List<Read> next = List.of(this.received.take(), this.received.take());
		assertThat(next).extracting((read) -> read.keys().size()).containsExactlyInAnyOrder(Size.FEW.most, 1);
		next.forEach(Read::answer);
		assertThat(keys(answers.getFirst())).containsExactly(most);
		assertThat(keys(answers.getLast())).containsExactly("RYD");
	}

	@Test
	void joinsPagesWithSharedKeysAndLetsOthersRead() throws Exception {
		String[] page = keys(Size.SOME.most - 1);
		List<Read> reads = new ArrayList<>();
		List<Future<List<Row<String>>>> answers = new ArrayList<>();
		for (int i = 0; i < Size.SOME.atOnce; i++) {
			answers.add(request(1, page));
			reads.add(this.received.take());
		}
		String[] next = page.clone();
		next[0] = "RYD";
		answers.add(waiting(1, page));
		answers.add(waiting(1, next));
		// These keys do not fit into the read that waits.
		Future<List<Row<String>>> other = request(1, Stream.of(page).map((key) -> key + "X").toArray(String[]::new));
		this.received.take().answer();
		assertThat(keys(other)).hasSize(page.length);
		reads.getFirst().answer();
		Read joined = this.received.take();
		assertThat(joined.keys()).hasSize(Size.SOME.most);
		joined.answer();
		reads.getLast().answer();
		for (Future<List<Row<String>>> answer : answers) {
			assertThat(keys(answer)).hasSize(page.length);
		}
		assertThat(keys(answers.getLast())).contains("RYD").doesNotContain(page[0]);
	}

	@Test
	void joinsEqualReadsWithoutKeys() throws Exception {
		Map<String, Object> page = Map.of("codes", List.of("RX8"), "release", 1L);
		Future<List<Record>> alone = this.requests.submit(() -> this.joined.records("organisations-page", page));
		Read begun = this.received.take();
		List<Future<List<Record>>> equal = List.of(waiting(() -> this.joined.records("organisations-page", page)),
				waiting(() -> this.joined.records("organisations-page", page)));
		Future<List<Record>> other = this.requests.submit(() -> this.joined.records("successions", page));
		this.received.take().answer();
		assertThat(other.get()).hasSize(1);
		begun.answer();
		assertThat(alone.get()).hasSize(1);
		this.received.take().answer();
		assertThat(equal.getFirst().get()).hasSize(1).isSameAs(equal.getLast().get());
		assertThat(this.received).isEmpty();
	}

	@Test
	void readsUntilTheLatestDeadline() throws Exception {
		Future<List<Row<String>>> hasty = waiting(
				() -> Deadline.in(Duration.ofSeconds(1)).run(() -> this.joined.rows(rows(1), List.of("RYD"))));
		Future<List<Row<String>>> patient = waiting(
				() -> Deadline.in(Duration.ofMinutes(5)).run(() -> this.joined.rows(rows(1), List.of("RX8"))));
		assertThatExceptionOfType(ExecutionException.class).isThrownBy(hasty::get)
			.withCauseInstanceOf(ReadTimeoutException.class);
		this.first.getFirst().answer();
		Read next = this.received.take();
		assertThat(next.left()).isGreaterThan(Duration.ofMinutes(4));
		next.answer();
		assertThat(keys(patient)).containsExactly("RX8");
	}

	@Test
	void failsForAllAndReadsAgain() throws Exception {
		List<Future<List<Row<String>>>> answers = List.of(waiting(1, "RYD"), waiting(1, "RX8"));
		this.first.getFirst().records().completeExceptionally(new IllegalArgumentException("first"));
		this.received.take().records().completeExceptionally(new IllegalStateException("joined"));
		assertThatExceptionOfType(ExecutionException.class).isThrownBy(this.firstAnswers.getFirst()::get)
			.withCauseInstanceOf(IllegalArgumentException.class);
		for (Future<List<Row<String>>> answer : answers) {
			assertThatExceptionOfType(ExecutionException.class).isThrownBy(answer::get)
				.withCauseInstanceOf(IllegalStateException.class);
		}
		Future<List<Row<String>>> again = request(1, "RYD");
		this.received.take().answer();
		assertThat(keys(again)).containsExactly("RYD");
	}

	private Future<List<Row<String>>> request(long release, String... keys) {
		return this.requests.submit(() -> this.joined.rows(rows(release), List.of(keys)));
	}

	/** Returns a request that waits for a read in progress. */
	private Future<List<Row<String>>> waiting(long release, String... keys) {
		return waiting(() -> this.joined.rows(rows(release), List.of(keys)));
	}

	private <T> Future<T> waiting(Callable<T> request) {
		int before = this.joined.waiting();
		Future<T> answer = this.requests.submit(request);
		await().until(this.joined::waiting, (now) -> now == before + 1);
		return answer;
	}

	private static Rows<String> rows(long release) {
		return new Rows<>("standing", "codes", Map.of("release", release),
				Rows.each((row) -> row.get("code").asString(), (row) -> "row " + row.get("code").asString()));
	}

	private static String[] keys(int number) {
		return IntStream.range(0, number).mapToObj((i) -> "R" + i).toArray(String[]::new);
	}

	private static List<String> keys(Future<List<Row<String>>> answer) throws Exception {
		return answer.get().stream().map(Row::key).toList();
	}

}
