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
import org.oversightgraph.platform.graphql.Paging.Item;
import org.oversightgraph.platform.graphql.Paging.PageInfo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PagingTests {

	private static final List<String> CODES = List.of("R1A", "R1C", "RAE", "RX7", "RYD", "place:gm-bolton",
			"place:leeds");

	@Test
	void pagesForwardThroughEachItem() {
		IntStream.rangeClosed(1, CODES.size() + 1).forEach((size) -> {
			List<String> visited = new ArrayList<>();
			String after = null;
			PageInfo info;
			do {
				Connection<Item<String>> page = page(CODES, wanted(size, after, null, null));
				assertThat(codes(page)).hasSizeLessThanOrEqualTo(size).isNotEmpty();
				assertThat(page.totalCount()).isEqualTo(CODES.size());
				info = page.pageInfo();
				assertThat(info.hasPreviousPage()).isEqualTo(!visited.isEmpty());
				visited.addAll(codes(page));
				after = info.endCursor();
			}
			while (info.hasNextPage());
			assertThat(visited).as("pages of %d", size).isEqualTo(CODES);
		});
	}

	@Test
	void pagesBackwardThroughEachItem() {
		IntStream.rangeClosed(1, CODES.size() + 1).forEach((size) -> {
			List<String> visited = new ArrayList<>();
			String before = null;
			PageInfo info;
			do {
				Connection<Item<String>> page = page(CODES, wanted(null, null, size, before));
				assertThat(codes(page)).hasSizeLessThanOrEqualTo(size).isNotEmpty();
				info = page.pageInfo();
				assertThat(info.hasNextPage()).isEqualTo(!visited.isEmpty());
				visited.addAll(0, codes(page));
				before = info.startCursor();
			}
			while (info.hasPreviousPage());
			assertThat(visited).as("pages of %d", size).isEqualTo(CODES);
		});
	}

	@Test
	void cutsPageBetweenTwoCursors() {
		Connection<Item<String>> forward = page(CODES, wanted(2, at("R1A"), null, at("place:leeds")));
		assertThat(codes(forward)).containsExactly("R1C", "RAE");
		assertThat(forward.pageInfo()).returns(true, PageInfo::hasNextPage).returns(true, PageInfo::hasPreviousPage);
		Connection<Item<String>> backward = page(CODES, wanted(null, at("R1A"), 2, at("place:leeds")));
		assertThat(codes(backward)).containsExactly("RYD", "place:gm-bolton");
		assertThat(codes(page(CODES, wanted(2, at("RYD"), null, at("R1C"))))).as("cursors in reverse order").isEmpty();
	}

	@Test
	void pagesThroughDescendingList() {
		PageWanted wanted = wanted(2, null, null, null).by(new ListOrder("code_falling", true));
		Connection<Item<String>> page = page(CODES, wanted);
		assertThat(codes(page)).containsExactly("place:leeds", "place:gm-bolton");
		PageWanted next = wanted(2, page.pageInfo().endCursor(), null, null);
		assertThat(codes(page(CODES, next.by(new ListOrder("code_falling", true))))).containsExactly("RYD", "RX7");
		assertThatThrownBy(() -> page(CODES, next)).isInstanceOf(ApiProblem.class)
			.hasMessageContaining("belongs to another order");
	}

	@Test
	void continuesAfterRemovedItem() {
		String after = page(CODES, wanted(3, null, null, null)).pageInfo().endCursor();
		assertThat(codes(page(List.of("R1A", "R1B", "R1C", "RAF", "RX7"), wanted(3, after, null, null))))
			.containsExactly("RAF", "RX7");
	}

	@Test
	void returnsNoCursorsForEmptyPage() {
		assertThat(page(List.of(), wanted(5, null, null, null)).pageInfo())
			.isEqualTo(new PageInfo(false, false, null, null));
		assertThat(page(CODES, wanted(5, at("z"), null, null)).pageInfo())
			.isEqualTo(new PageInfo(false, true, null, null));
		assertThat(page(CODES, wanted(null, null, 5, at("A"))).pageInfo())
			.isEqualTo(new PageInfo(true, false, null, null));
	}

	@Test
	void returnsCursorForEachItem() {
		PageWanted all = wanted(100, null, null, null);
		List<String> cursors = Paging.page(CODES, Function.identity(), all, Item::new)
			.edges()
			.stream()
			.map(Item::cursor)
			.toList();
		assertThat(cursors).hasSameSizeAs(CODES).doesNotHaveDuplicates();
		for (int i = 0; i < CODES.size(); i++) {
			assertThat(wanted(100, cursors.get(i), null, null).keyAfter()).isEqualTo(CODES.get(i));
			assertThat(codes(page(CODES, wanted(100, cursors.get(i), null, null))))
				.isEqualTo(CODES.subList(i + 1, CODES.size()));
		}
	}

	@Test
	void keepsReleaseInCursor() {
		String cursor = page(CODES, wanted(2, null, null, null).in(7)).pageInfo().endCursor();
		assertThat(wanted(2, cursor, null, null).releaseOfCursors()).isEqualTo(7);
		assertThat(wanted(2, at("RX7"), null, null).releaseOfCursors()).as("release of a cursor without one").isNull();
		String later = page(CODES, wanted(2, null, null, null).in(8)).pageInfo().endCursor();
		assertThatThrownBy(() -> wanted(2, cursor, null, later).releaseOfCursors()).isInstanceOfSatisfying(
				ApiProblem.class, (problem) -> assertThat(problem.code()).isEqualTo(ProblemCode.RELEASE_CHANGED));
	}

	@ParameterizedTest
	@ValueSource(strings = { "RX7", "5", "%%%", "YWZ0ZXI", "ÄÖ" })
	void rejectsUnknownCursors(String cursor) {
		assertThatThrownBy(() -> page(CODES, wanted(5, cursor, null, null))).isInstanceOfSatisfying(ApiProblem.class,
				(problem) -> {
					assertThat(problem.code()).isEqualTo(ProblemCode.BAD_REQUEST);
					assertThat(problem).hasMessageContaining("value of after");
				});
		assertThatThrownBy(() -> page(CODES, wanted(null, null, 5, cursor))).isInstanceOf(ApiProblem.class)
			.hasMessageContaining("value of before");
	}

	@ParameterizedTest
	@ValueSource(strings = { "before:RX7", "at:RX7", "at:::x:RX7", "at:::1234567890123456789:RX7" })
	void rejectsTamperedCursors(String inside) {
		String cursor = Base64.getEncoder().encodeToString(inside.getBytes(StandardCharsets.UTF_8));
		assertThatThrownBy(() -> page(CODES, wanted(5, cursor, null, null))).isInstanceOf(ApiProblem.class)
			.hasMessageContaining("is not a cursor");
	}

	@Test
	void rejectsCursorFromAnotherList() {
		String cursor = PageWanted.of("boards", 2, null, null, null).cursorOf("RX7");
		assertThatThrownBy(() -> page(CODES, wanted(5, cursor, null, null))).isInstanceOfSatisfying(ApiProblem.class,
				(problem) -> {
					assertThat(problem.code()).isEqualTo(ProblemCode.BAD_REQUEST);
					assertThat(problem).hasMessageContaining("belongs to another list. Send a cursor of trusts");
				});
		assertThat(page(CODES, wanted(5, at("RX7"), null, null))).as("cursor of this list").isNotNull();
	}

	@Test
	void startsWithoutCursorAtTheBeginning() {
		assertThat(wanted(5, null, null, null).keyAfter()).isNull();
		assertThat(wanted(5, "", null, "").keyAfter()).isNull();
		assertThat(wanted(5, "", null, "").keyBefore()).isNull();
	}

	@Test
	void limitsPageSize() {
		assertThat(wanted(1, null, null, null).size()).isEqualTo(1);
		assertThat(wanted(100, null, null, null).size()).isEqualTo(100);
		assertThat(wanted(null, null, 100, null).size()).isEqualTo(100);
		assertThat(wanted(null, null, null, null).size()).as("default size").isEqualTo(20);
		assertThat(wanted(null, null, null, null).usually(50).size()).isEqualTo(50);
		refused(wanted(0, null, null, null), ProblemCode.BAD_REQUEST, "first is 0. Request 1 to 100");
		refused(wanted(-1, null, null, null), ProblemCode.BAD_REQUEST, "first is -1");
		refused(wanted(101, null, null, null), ProblemCode.LIMIT_EXCEEDED, "first is 101. Request 1 to 100");
		refused(wanted(null, null, 0, null), ProblemCode.BAD_REQUEST, "last is 0. Request 1 to 100");
		refused(wanted(null, null, 101, null), ProblemCode.LIMIT_EXCEEDED, "last is 101. Request 1 to 100");
		refused(wanted(5, null, 5, null), ProblemCode.BAD_REQUEST, "first and last are both set");
	}

	private static void refused(PageWanted wanted, ProblemCode code, String words) {
		assertThatThrownBy(wanted::size).hasMessageContaining(words)
			.isInstanceOfSatisfying(ApiProblem.class, (problem) -> assertThat(problem.code()).isEqualTo(code));
	}

	private static String at(String key) {
		return wanted(null, null, null, null).cursorOf(key);
	}

	private static Connection<Item<String>> page(List<String> codes, PageWanted wanted) {
		return Paging.page(codes, Function.identity(), wanted, Item::new);
	}

	private static List<String> codes(Connection<Item<String>> page) {
		return page.edges().stream().map(Item::node).toList();
	}

	private static PageWanted wanted(@Nullable Integer first, @Nullable String after, @Nullable Integer last,
			@Nullable String before) {
		return PageWanted.of("trusts", first, after, last, before);
	}

}
