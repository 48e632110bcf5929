package org.oversightgraph.platform.graphql;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oversightgraph.platform.graphql.Paging.Connection;
import org.oversightgraph.platform.graphql.Paging.PageInfo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PagingTests {

	private static final List<String> CODES = List.of("R1A", "R1C", "RAE", "RX7", "RYD", "place:gm-bolton",
			"place:leeds");

	@Test
	void pagesOfAnySizeVisitEachItemOnceInOrder() {
		IntStream.rangeClosed(1, CODES.size() + 1).forEach((size) -> {
			List<String> visited = new ArrayList<>();
			String after = null;
			PageInfo info;
			do {
				Connection<String> page = page(CODES, size, after);
				assertThat(page.edges()).hasSizeLessThanOrEqualTo(size).isNotEmpty();
				assertThat(page.totalCount()).isEqualTo(CODES.size());
				info = page.pageInfo();
				assertThat(info.hasPreviousPage()).isEqualTo(!visited.isEmpty());
				visited.addAll(page.edges());
				after = info.endCursor();
			}
			while (info.hasNextPage());
			assertThat(visited).as("in pages of %d", size).isEqualTo(CODES);
		});
	}

	@Test
	void aPageGoesOnInItsPlaceThoughTheItemOfItsCursorIsGoneAndOthersHaveCome() {
		String after = page(CODES, 3, null).pageInfo().endCursor();
		assertThat(page(List.of("R1A", "R1B", "R1C", "RAF", "RX7"), 3, after).edges()).containsExactly("RAF", "RX7");
	}

	@Test
	void anEmptyPageHasNoCursors() {
		assertThat(page(List.of(), 5, null).pageInfo()).isEqualTo(new PageInfo(false, false, null, null));
		assertThat(page(CODES, 5, Paging.cursorOf("z")).pageInfo()).isEqualTo(new PageInfo(false, true, null, null));
	}

	@Test
	void everyItemHasTheCursorAfterWhichTheNextComes() {
		List<String> cursors = Paging.page(CODES, Function.identity(), 100, null, (cursor, code) -> cursor).edges();
		assertThat(cursors).hasSameSizeAs(CODES);
		for (int i = 0; i < CODES.size(); i++) {
			assertThat(Paging.keyOf(cursors.get(i))).isEqualTo(CODES.get(i));
			assertThat(page(CODES, 100, cursors.get(i)).edges()).isEqualTo(CODES.subList(i + 1, CODES.size()));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "RX7", "5", "%%%", "YWZ0ZXI", "ÄÖ" })
	void aCursorThatIsNotOursIsTurnedAway(String cursor) {
		assertThatThrownBy(() -> page(CODES, 5, cursor)).isInstanceOfSatisfying(ApiProblem.class,
				(problem) -> assertThat(problem.code()).isEqualTo(ProblemCode.BAD_REQUEST));
	}

	@Test
	void aCursorThatWasTamperedWithIsTurnedAway() {
		String other = Base64.getEncoder().encodeToString("before:RX7".getBytes(StandardCharsets.UTF_8));
		assertThatThrownBy(() -> page(CODES, 5, other)).isInstanceOf(ApiProblem.class)
			.hasMessageContaining("not one of ours");
		assertThatThrownBy(() -> page(CODES, 5, "x" + Paging.cursorOf("RX7"))).isInstanceOf(ApiProblem.class)
			.hasMessageContaining("not one of ours");
	}

	@Test
	void noCursorIsTheBeginning() {
		assertThat(Paging.keyOf(null)).isEmpty();
		assertThat(Paging.keyOf("")).isEmpty();
	}

	@Test
	void oneToTheLargestNumberOfItemsCanBeAskedFor() {
		assertThat(Paging.limit(1, 20, 100)).isEqualTo(1);
		assertThat(Paging.limit(100, 20, 100)).isEqualTo(100);
		assertThat(Paging.limit(null, 20, 100)).as("when nothing is said").isEqualTo(20);
		assertThatThrownBy(() -> Paging.limit(0, 20, 100)).isInstanceOfSatisfying(ApiProblem.class,
				(problem) -> assertThat(problem.code()).isEqualTo(ProblemCode.BAD_REQUEST));
		assertThatThrownBy(() -> Paging.limit(-1, 20, 100)).isInstanceOfSatisfying(ApiProblem.class,
				(problem) -> assertThat(problem.code()).isEqualTo(ProblemCode.BAD_REQUEST));
		assertThatThrownBy(() -> Paging.limit(101, 20, 100)).hasMessageContaining("1 to 100")
			.isInstanceOfSatisfying(ApiProblem.class,
					(problem) -> assertThat(problem.code()).isEqualTo(ProblemCode.LIMIT_EXCEEDED));
	}

	private static Connection<String> page(List<String> codes, int first, @Nullable String after) {
		return Paging.page(codes, Function.identity(), first, after, (cursor, code) -> code);
	}

}
