package org.oversightgraph.page.delegation;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.page.Body;
import org.oversightgraph.page.filter.PageInfo;

/**
 * Who commissions a service from whom.
 *
 * @param note a note on missing lines; null if there is none
 * @param lines the commissioning relationships
 */
public record ServiceChain(@Nullable String note, Lines lines) {

	/**
	 * Commissioning relationships.
	 *
	 * @param totalCount their number
	 * @param pageInfo the position of the part
	 * @param nodes the relationships
	 */
	public record Lines(int totalCount, PageInfo pageInfo, List<Line> nodes) {
	}

	/**
	 * A commissioning relationship.
	 *
	 * @param commissioner the commissioner
	 * @param provider the provider; null if not recorded
	 * @param chain the steps
	 * @param missing the steps that are not recorded
	 */
	public record Line(Body commissioner, @Nullable Body provider, List<Step> chain, List<String> missing) {
	}

	/**
	 * A step.
	 *
	 * @param statement the step as a sentence
	 * @param rule the rule about it; null if there is none
	 */
	public record Step(String statement, @Nullable StepRule rule) {
	}

	/**
	 * A rule about a step.
	 *
	 * @param citation the reference
	 * @param title the title
	 */
	public record StepRule(String citation, String title) {
	}

}
