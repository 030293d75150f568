// Zooming and moving of maps. Without it the map stays as it is, and the table beside it says the same.
(function () {
  "use strict";
  if (!window.d3) return;
  function enliven(root) {
    root.querySelectorAll("[data-map]").forEach(function (frame) {
      if (frame.dataset.zoom) return;
      frame.dataset.zoom = "on";
      var svg = d3.select(frame).select("svg");
      var inner = svg.select(".map-in");
      var box = svg.node().viewBox.baseVal;
      var dots = inner.selectAll(".map-dot").each(function () { this.radius = +this.getAttribute("r"); });
      var zoom = d3.zoom().scaleExtent([1, 24]).translateExtent([[0, 0], [box.width, box.height]])
        // The wheel and one finger move the page, unless a key or a second finger says that the map is meant.
        .filter(function (event) { 
          return event.type === "wheel" ? event.ctrlKey || event.metaKey : !(event.touches && event.touches.length < 2);
        })
        .on("zoom", function (event) {
          inner.attr("transform", event.transform);
          dots.attr("r", function () { return this.radius / Math.sqrt(event.transform.k); });
        });
      svg.call(zoom);
      var tools = document.createElement("div");
      tools.className = "map-tools noprint";
      [["+", 1.8, frame.dataset.in], ["−", 1 / 1.8, frame.dataset.out]].forEach(function (tool) {
        var button = document.createElement("button");
        button.type = "button";
        button.textContent = tool[0];
        button.setAttribute("aria-label", tool[2]);
        button.addEventListener("click", function () { svg.call(zoom.scaleBy, tool[1]); });
        tools.appendChild(button);
      });
      frame.appendChild(tools);
    });
  }
  enliven(document);
  document.addEventListener("htmx:load", function (event) { enliven(event.target); });
})();
