/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.net.URI;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Makes redirects within the application relative. Absolute ones repeat the {@code Host} that the client sent, which may be foreign
 * and may end up in a cache in front of the application.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RelativeRedirectFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new RelativeRedirectResponse(request, response));
    }

    private static final class RelativeRedirectResponse extends HttpServletResponseWrapper {

        private final HttpServletRequest request;

        private RelativeRedirectResponse(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        public void sendRedirect(String location) throws IOException {
            super.sendRedirect(relative(location));
        }

        @Override
        public void sendRedirect(String location, int status, boolean clearBuffer) throws IOException {
            super.sendRedirect(relative(location), status, clearBuffer);
        }

        private String relative(String location) {
            URI target;
            try {
                target = URI.create(location);
            } catch (IllegalArgumentException malformed) {
                return location;
            }
            if (!request.getServerName().equalsIgnoreCase(target.getHost())
                    || port(target) != request.getServerPort()) {
                return location;
            }
            String query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
            String fragment = target.getRawFragment() == null ? "" : "#" + target.getRawFragment();
            // two slashes would begin the name of another host
            return "/" + target.getRawPath().replaceFirst("^[/\\\\]+", "") + query + fragment;
        }

        private static int port(URI target) {
            if (target.getPort() != -1) {
                return target.getPort();
            }
            return "https".equals(target.getScheme()) ? 443 : 80;
        }
    }
}
