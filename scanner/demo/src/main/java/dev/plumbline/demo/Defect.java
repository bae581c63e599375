package dev.plumbline.demo;

/**
 * Something planted in an estate that a scan must notice, and that can be left out.
 *
 * @param id its name, kebab-case
 * @param resource the id of the resource that it sits on
 * @param what what is wrong, one sentence
 */
public record Defect(String id, String resource, String what) {}
