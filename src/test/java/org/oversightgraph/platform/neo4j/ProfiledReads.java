package org.oversightgraph.platform.neo4j;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Query;
import org.neo4j.driver.Record;
import org.neo4j.driver.async.AsyncSession;
import org.neo4j.driver.async.ResultCursor;
import org.neo4j.driver.summary.QueryProfile;

/**
 * Profiles every statement that an asynchronous session runs as a transaction of its own.
 * {@link GraphReader} uses such sessions.
 */
public final class ProfiledReads {

	private final List<Long> hits = new CopyOnWriteArrayList<>();

	/** Wraps a driver to profile its reads. */
	public Driver profiling(Driver driver) {
		return intercept(Driver.class, driver, "session", (given, open) -> {
			Object session = open.apply(given);
			return (session instanceof AsyncSession reads) ? profiling(reads) : session;
		});
	}

	/** Returns the database hits of each statement since the last call. */
	public List<Long> take() {
		List<Long> taken = List.copyOf(this.hits);
		this.hits.clear();
		return taken;
	}

	@SuppressWarnings("unchecked")
	private AsyncSession profiling(AsyncSession session) {
		return intercept(AsyncSession.class, session, "runAsync", (given, run) -> {
			Query query = (Query) given[0];
			if (query.text().startsWith("EXPLAIN ")) {
				return run.apply(given);
			}
			given[0] = query.withText("PROFILE " + query.text());
			return ((CompletionStage<ResultCursor>) run.apply(given)).thenApply(this::profiling);
		});
	}

	@SuppressWarnings("unchecked")
	private ResultCursor profiling(ResultCursor cursor) {
		return intercept(ResultCursor.class, cursor, "listAsync",
				(given, list) -> ((CompletionStage<List<Record>>) list.apply(given))
					.thenCompose((records) -> cursor.consumeAsync().thenApply((summary) -> {
						this.hits.add(total(summary.queryProfile().orElseThrow()));
						return records;
					})));
	}

	private static long total(QueryProfile plan) {
		return plan.dbHits().orElse(0) + plan.children().stream().mapToLong(ProfiledReads::total).sum();
	}

	/** Returns a proxy that replaces one method of the target. */
	private static <T> T intercept(Class<T> type, T target, String name,
			BiFunction<Object[], Function<Object[], Object>, Object> instead) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
				(_, method, given) -> method.getName().equals(name)
						? instead.apply(given, (changed) -> call(method, target, changed))
						: call(method, target, given)));
	}

	private static Object call(Method method, Object target, Object @Nullable [] given) {
		try {
			return method.invoke(target, given);
		}
		catch (InvocationTargetException ex) {
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : new IllegalStateException(ex.getCause());
		}
		catch (IllegalAccessException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
