/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.access;

import com.vaadin.flow.server.HandlerHelper.RequestType;
import com.vaadin.flow.shared.ApplicationConstants;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ignores Vaadin's request type parameter if its value is unknown, like any unknown parameter. */
final class UnknownRequestTypeFilter extends OncePerRequestFilter {

    private static final Set<String> KNOWN =
            Arrays.stream(RequestType.values()).map(RequestType::getIdentifier).collect(Collectors.toSet());

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER);
        chain.doFilter(type == null || KNOWN.contains(type) ? request : new UntypedRequest(request), response);
    }

    /** A request without the request type parameter. */
    private static final class UntypedRequest extends HttpServletRequestWrapper {

        private UntypedRequest(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            return name.equals(ApplicationConstants.REQUEST_TYPE_PARAMETER) ? null : super.getParameter(name);
        }
    }
}
