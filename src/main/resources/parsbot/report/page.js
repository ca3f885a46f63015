"use strict";

(() => {
  const plots = JSON.parse(document.getElementById("plots").textContent);
  const drawn = [];

  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();
  const ofSystem = (index) => colour("plot-" + ((index % 8) + 1));
  const percent = (value) => Math.round(value * 100) + " %";

  /** An axis from 0 to 1 with a title. */
  const share = (title, more = {}) => ({
    min: 0,
    max: 1,
    title: { display: true, text: title },
    grid: { color: colour("line") },
    ...more,
  });

  const diagonal = (label) => ({
    label,
    data: [{ x: 0, y: 0 }, { x: 1, y: 1 }],
    borderColor: colour("quiet"),
    borderDash: [4, 4],
    borderWidth: 1,
    pointRadius: 0,
    pointHitRadius: 0,
  });

  /** Bars from 0 with a thin one over each from the low to the high end of its interval. */
  const bars = (names, estimates, title, colours) => ({
    type: "bar",
    data: {
      labels: names,
      datasets: [
        {
          label: "95 % interval",
          data: estimates.map((estimate) => [estimate.low, estimate.high]),
          backgroundColor: colour("ink"),
          barThickness: 2,
          minBarLength: 2,
          grouped: false,
        },
        {
          label: title,
          data: estimates.map((estimate) => estimate.value),
          backgroundColor: colours,
          categoryPercentage: 0.8,
          grouped: false,
        },
      ],
    },
    options: {
      indexAxis: "y",
      scales: { x: share(title), y: { grid: { display: false }, ticks: { autoSkip: false } } },
      plugins: {
        legend: { display: false },
        tooltip: {
          filter: (item) => item.datasetIndex === 1,
          callbacks: {
            label: (item) => {
              const estimate = estimates[item.dataIndex];
              return [estimate.value, estimate.low, estimate.high].map((value) => value.toFixed(3))
                .reduce((text, value, i) => text + (i === 1 ? " (" : i === 2 ? " to " : "") + value, "") + ")";
            },
          },
        },
      },
    },
  });

  /** Each returns what Chart.js draws, or nothing if there is nothing to draw. */
  const kinds = {
    systems: (set) => {
      const known = set.systems.filter((system) => system.right);
      return known.length && bars(
        known.map((system) => system.name),
        known.map((system) => system.right),
        "R@1",
        known.map((_, index) => ofSystem(index)));
    },

    right: (set) => bars(
      set.types.map((type) => `${type.name} (${type.questions})`),
      set.types.map((type) => type.right),
      "R@1",
      ofSystem(0)),

    reciprocalRank: (set) => bars(
      set.types.map((type) => `${type.name} (${type.questions})`),
      set.types.map((type) => type.reciprocalRank),
      "MRR@10",
      ofSystem(0)),

    recall: (set) => {
      const lowest = Math.min(...set.systems.flatMap((system) => system.recall));
      return Number.isFinite(lowest) && {
        type: "line",
        data: {
          labels: set.systems[0].recall.map((_, index) => index + 1),
          datasets: set.systems.map((system, index) => ({
            label: system.name,
            data: system.recall,
            borderColor: ofSystem(index),
            backgroundColor: ofSystem(index),
            borderWidth: index === 0 ? 3 : 1.5,
            pointRadius: index === 0 ? 3 : 2,
            clip: 4,
          })),
        },
        options: {
          interaction: { mode: "index", intersect: false },
          scales: {
            x: { title: { display: true, text: "k" }, grid: { display: false } },
            y: share("R@k", { min: Math.floor(lowest * 10) / 10 }),
          },
          plugins: {
            tooltip: { callbacks: { label: (item) => `${item.dataset.label}: ${item.parsed.y.toFixed(3)}` } },
          },
        },
      };
    },

    histogram: (set) => {
      const from = (bin) => (bin / set.answerable.length).toFixed(2);
      return {
        type: "bar",
        data: {
          labels: set.answerable.map((_, bin) => from(bin)),
          datasets: [
            { label: "answerable", data: set.answerable, backgroundColor: ofSystem(0) },
            { label: "others", data: set.unanswerable, backgroundColor: ofSystem(1) },
          ].map((data) => ({ ...data, categoryPercentage: 0.9, barPercentage: 1 })),
        },
        options: {
          interaction: { mode: "index", intersect: false },
          scales: {
            x: { title: { display: true, text: "confidence, from" }, grid: { display: false } },
            y: {
              title: { display: true, text: "questions" },
              grid: { color: colour("line") },
              ticks: { precision: 0 },
            },
          },
          plugins: {
            tooltip: { callbacks: { title: ([item]) => `${from(item.dataIndex)} to ${from(item.dataIndex + 1)}` } },
          },
        },
      };
    },

    roc: (set) => ({
      type: "line",
      data: {
        datasets: [
          ...set.systems
            .map((system, index) => ({
              label: system.name,
              data: system.roc.map(([x, y]) => ({ x, y })),
              borderColor: ofSystem(index),
              backgroundColor: ofSystem(index),
              borderWidth: index === 0 ? 3 : 1.5,
              pointRadius: 0,
              pointHitRadius: 4,
            }))
            .filter((dataset) => dataset.data.length),
          diagonal("chance"),
        ],
      },
      options: {
        parsing: false,
        scales: {
          x: share("share of others that are answered", { type: "linear" }),
          y: share("share of answerable that are answered"),
        },
        plugins: {
          tooltip: {
            callbacks: {
              title: () => "",
              label: (item) =>
                `${item.dataset.label}: ${percent(item.parsed.y)} answered at ${percent(item.parsed.x)} of the others`,
            },
          },
        },
      },
    }),

    reliability: (set) => ({
      type: "line",
      data: {
        datasets: [
          {
            label: "questions",
            data: set.reliability.map((bin) => ({ x: bin.confidence, y: bin.answerable, questions: bin.questions })),
            borderColor: ofSystem(0),
            backgroundColor: ofSystem(0),
            pointRadius: 5,
            clip: 6,
          },
          diagonal("confidence as it should be"),
        ],
      },
      options: {
        scales: {
          x: share("mean confidence", { type: "linear" }),
          y: share("share that is answerable"),
        },
        plugins: {
          tooltip: {
            callbacks: {
              title: () => "",
              label: ({ raw }) =>
                `${raw.questions} questions at ${raw.x.toFixed(3)}: ${percent(raw.y)} answerable`,
            },
          },
        },
      },
    }),
  };

  const draw = () => {
    drawn.splice(0).forEach((chart) => chart.destroy());
    Chart.defaults.color = colour("ink");
    Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
    Chart.defaults.animation = false;
    Chart.defaults.maintainAspectRatio = false;
    Chart.defaults.plugins.legend.labels.boxWidth = 14;
    Chart.defaults.plugins.legend.labels.boxHeight = 3;
    for (const set of plots) {
      for (const place of document.getElementById(set.set).querySelectorAll("[data-plot]")) {
        const config = kinds[place.dataset.plot](set);
        if (config) {
          drawn.push(new Chart(place.querySelector("canvas"), config));
        }
      }
    }
  };

  /** Lets a table be sorted by its headings. */
  const sortable = (table) => {
    const body = table.tBodies[0];
    const headings = [...table.tHead.rows[0].cells];
    const value = (row, column) => row.cells[column].dataset.value ?? row.cells[column].textContent.trim();
    headings.forEach((heading, column) => {
      if ("fixed" in heading.dataset) {
        return;
      }
      const button = document.createElement("button");
      button.type = "button";
      button.append(...heading.childNodes);
      heading.append(button);
      button.addEventListener("click", () => {
        const direction = heading.getAttribute("aria-sort") === "ascending" ? -1 : 1;
        headings.forEach((other) => other.removeAttribute("aria-sort"));
        heading.setAttribute("aria-sort", direction === 1 ? "ascending" : "descending");
        body.append(...[...body.rows].sort((one, other) =>
          direction * value(one, column).localeCompare(value(other, column), "en", { numeric: true })));
      });
    });
  };

  /** Lets a form choose the rows of its table. */
  const filterable = (form) => {
    const rows = [...document.getElementById(form.dataset.table).tBodies[0].rows];
    const texts = rows.map((row) => row.textContent.toLowerCase());
    const field = (name) => form.elements[name].value;
    const update = () => {
      const words = field("text").toLowerCase().split(/\s+/).filter(Boolean);
      let shown = 0;
      rows.forEach((row, index) => {
        const fits = ["type", "verdict", "outcome", "key"]
          .every((name) => !field(name) || row.dataset[name] === field(name))
          && words.every((word) => texts[index].includes(word));
        row.hidden = !fits;
        shown += fits ? 1 : 0;
      });
      form.querySelector("output").textContent = `${shown} of ${rows.length} questions`;
    };
    form.addEventListener("input", update);
    form.addEventListener("reset", () => setTimeout(update));
    form.addEventListener("submit", (event) => event.preventDefault());
    form.hidden = false;
    update();
  };

  draw();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
  document.querySelectorAll(".questions").forEach(sortable);
  document.querySelectorAll(".filters").forEach(filterable);
})();
