package org.example;

/** Stands for your agent. Like a model, it never says the same thing twice. */
class Greeter {

    private int greeted;

    String answer(String prompt, String name) {
        greeted++;
        return "Hello, " + name + "! You are the " + greeted + ". that I greet" + (prompt.contains("kind") ? ", dear." : ".");
    }
}
