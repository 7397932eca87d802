// Allure 3, started in this folder: ALLURE_NO_ANALYTICS=true npx allure@3.18.0 generate target/allure-results
// Allure 2 (mvn allure:serve) reads none of this.
import { readFileSync } from "node:fs";

const title = "Pairwright: role against goal";
const categories = JSON.parse(readFileSync(new URL("./categories.json", import.meta.url), "utf8"));

export default {
  name: title,
  output: "target/allure3-report",
  historyPath: "target/allure3-history.jsonl",
  // every message names its run, so results are not grouped by them once more
  categories: categories.map((category) => ({ ...category, groupByMessage: false })),
  hideLabels: ["package", "testClass", "testMethod", "host", "thread"],
  plugins: {
    awesome: {
      options: {
        reportName: title,
        reportLanguage: "en",
        groupBy: ["parentSuite", "suite"],
        // findings first, then the tasks
        defaultSortBy: "name,asc",
      },
    },
  },
};
