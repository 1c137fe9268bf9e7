package io.blocgraph.screen.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A screen for who administers something, which nobody else finds. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface AdministratorsOnly {}
