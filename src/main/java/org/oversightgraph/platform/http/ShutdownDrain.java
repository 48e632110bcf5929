package org.oversightgraph.platform.http;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * Delays a shutdown, so that a load balancer can notice that the product is no longer
 * ready. During the delay, new connections are accepted and answered. Spring has already
 * set readiness to refuse traffic. This is a listener and not a part of the lifecycle,
 * because executors stop accepting tasks on the same event.
 */
@Component
class ShutdownDrain implements ApplicationListener<ContextClosedEvent>, Ordered {

	private static final Logger logger = LoggerFactory.getLogger(ShutdownDrain.class);

	private final ApplicationContext context;

	private final Settings settings;

	ShutdownDrain(ApplicationContext context, Settings settings) {
		this.context = context;
		this.settings = settings;
	}

	/**
	 * Settings of a shutdown.
	 *
	 * @param drain the time during which requests are accepted after the start of a
	 * shutdown
	 */
	@ConfigurationProperties("oversight.shutdown")
	record Settings(@DefaultValue("0s") Duration drain) {
	}

	@Override
	public void onApplicationEvent(ContextClosedEvent event) {
		if (event.getApplicationContext() != this.context || this.settings.drain().isZero()) {
			return;
		}
		logger.info("The product stops in {} s. Until then it answers requests, and readiness is 503.",
				this.settings.drain().toSeconds());
		try {
			Thread.sleep(this.settings.drain());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

}
