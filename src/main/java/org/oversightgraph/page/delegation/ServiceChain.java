package org.oversightgraph.page.delegation;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.page.Body;
import org.oversightgraph.page.filter.PageInfo;

/**
 * Who commissions a service from whom.
 *
 * @param note what is not in the lines; null if there is nothing to add
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
	 * @param commissioner who commissions
	 * @param provider who provides; null if it is not recorded
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
