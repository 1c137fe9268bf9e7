/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.access;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/**
 * Sends a Content Security Policy that allows only scripts with the nonce of the page. Vaadin evaluates JavaScript sent
 * by the server and its components set inline styles, which requires {@code unsafe-eval} and {@code unsafe-inline} for
 * styles. Resources of other origins and embedding in frames are forbidden.
 */
@Component
class ContentSecurityPolicy implements VaadinServiceInitListener {

    private static final int NONCE_BYTES = 16;

    private static final String POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self' 'nonce-%s' 'unsafe-eval'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    private final SecureRandom random = new SecureRandom();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(response -> {
            var bytes = new byte[NONCE_BYTES];
            random.nextBytes(bytes);
            var nonce = Base64.getEncoder().encodeToString(bytes);
            response.getDocument().select("script").forEach(script -> script.attr("nonce", nonce));
            response.getVaadinResponse().setHeader("Content-Security-Policy", POLICY.formatted(nonce));
        });
    }
}
