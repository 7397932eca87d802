package org.example;

import org.springframework.stereotype.Service;

/** Stands for an agent: it knows what the prompt tells it to say. */
@Service
public class Assistant {

    public String answer(String prompt, String question) {
        return prompt + " " + question;
    }
}
