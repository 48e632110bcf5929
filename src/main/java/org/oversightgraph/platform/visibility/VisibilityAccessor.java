package org.oversightgraph.platform.visibility;

import io.micrometer.context.ThreadLocalAccessor;
import org.jspecify.annotations.Nullable;

/**
 * Passes the visibility from one thread to another. Context propagation finds this class
 * as a service.
 */
public final class VisibilityAccessor implements ThreadLocalAccessor<Visibility> {

	@Override
	public Object key() {
		return Visibility.KEY;
	}

	@Override
	public @Nullable Visibility getValue() {
		return Visibility.get();
	}

	@Override
	public void setValue(Visibility visibility) {
		Visibility.set(visibility);
	}

	@Override
	public void setValue() {
		Visibility.set(null);
	}

}
