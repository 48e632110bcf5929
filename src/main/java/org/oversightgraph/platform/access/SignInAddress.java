package org.oversightgraph.platform.access;

import java.net.URI;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lets people sign in with a browser where reading is open. The browser asks for the name
 * and password, sends them with all later requests, and continues on the start page.
 */
@RestController
class SignInAddress {

	static final String PATH = "/sign-in";

	@GetMapping(PATH)
	ResponseEntity<Void> signedIn() {
		return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("./")).build();
	}

}
