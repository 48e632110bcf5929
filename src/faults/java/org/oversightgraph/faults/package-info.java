/**
 * The fault suite starts the packaged product like an operator, breaks its dependencies,
 * and measures its answers.
 * <p>
 * {@code mvn -Pfaults verify} builds the jar, skips the other tests, and runs every
 * scenario. The run prints one table, writes it to {@code target/faults/report.md}, and
 * fails if an expectation is not met. A scenario that cannot run here is reported as
 * skipped.
 * <p>
 * The suite treats the product as a black box. It uses HTTP and signals, and no class of
 * the product. Neo4j is a separate process
 * ({@link org.oversightgraph.process.Neo4jProcess}) unless a scenario names the embedded
 * server.
 * <table>
 * <caption>Settings</caption>
 * <tr>
 * <td>{@code -Dfaults=kill-10,freeze}</td>
 * <td>Scenarios to run. Defaults to all.</td>
 * </tr>
 * <tr>
 * <td>{@code -Dfaults.seconds=20}</td>
 * <td>Length of each overload run. Defaults to 60.</td>
 * </tr>
 * <tr>
 * <td>{@code -Dfaults.starts=5}</td>
 * <td>Number of starts. Defaults to 50.</td>
 * </tr>
 * <tr>
 * <td>{@code -Dfaults.hostile=2000}</td>
 * <td>Number of hostile requests. Defaults to 20,000.</td>
 * </tr>
 * <tr>
 * <td>{@code -Dfaults.seed=7}</td>
 * <td>Seed of the hostile requests. Defaults to 11.</td>
 * </tr>
 * </table>
 */
@NullMarked
package org.oversightgraph.faults;

import org.jspecify.annotations.NullMarked;
