// Draws the graph of the page's network. Without it the tables say the same.
(function () {
  "use strict";
  var frame = document.querySelector("[data-graph]");
  if (!frame || !window.d3) return;
  fetch(frame.dataset.graph, { headers: { Accept: "application/json" } })
    .then(function (answer) { if (!answer.ok) throw new Error(answer.status); return answer.json(); })
    .then(draw)
    .catch(function () { /* the tables stay */ });

  function draw(data) {
    var width = 960, height = 480;
    var nodes = data.graph.nodes.map(function (n) { return Object.assign({}, n); });
    var links = data.graph.links.map(function (l) { return { source: l.a, target: l.b }; });
    var counts = d3.rollups(nodes, function (v) { return v.length; }, function (n) { return n.country || "?"; })
      .sort(function (a, b) { return b[1] - a[1]; }).map(function (c) { return c[0]; });
    function group(country) { return Math.min(counts.indexOf(country || "?"), 5); }
    var near = new Map(nodes.map(function (n) { return [n.id, new Set([n.id])]; }));
    links.forEach(function (l) { near.get(l.source).add(l.target); near.get(l.target).add(l.source); });
    function radius(n) { return 3 + 2.2 * Math.sqrt(n.degree); }

    var forces = d3.forceSimulation(nodes)
      .force("link", d3.forceLink(links).id(function (n) { return n.id; }).distance(46))
      .force("charge", d3.forceManyBody().strength(-90))
      .force("x", d3.forceX(width / 2).strength(0.06))
      .force("y", d3.forceY(height / 2).strength(0.1))
      .force("room", d3.forceCollide(function (n) { return radius(n) + 3; }))
      .stop();
    forces.tick(300);

    // The picture is as wide as the points and, to their right, the names.
    var left = d3.min(nodes, function (n) { return n.x - radius(n); }) - 12;
    var top = d3.min(nodes, function (n) { return n.y - radius(n); }) - 12;
    var right = d3.max(nodes, function (n) { return n.x + radius(n); }) + 110;
    var bottom = d3.max(nodes, function (n) { return n.y + radius(n); }) + 12;

    frame.replaceChildren();
    var svg = d3.select(frame).append("svg").attr("viewBox", [left, top, right - left, bottom - top]).attr("role", "img")
      .attr("aria-label", frame.dataset.label);
    var inner = svg.append("g");
    var line = inner.append("g").selectAll("line").data(links).join("line");
    var dot = inner.append("g").selectAll("circle").data(nodes).join("circle")
      .attr("class", function (n) { return "g" + group(n.country); }).attr("r", radius);
    dot.append("title").text(function (n) { return n.label + (n.country ? ", " + n.country : "") + ": " + n.degree; });
    // A name is written beside its point, right or left, where it hides no other name and no large point; those with more
    // partners choose first.
    var taken = nodes.slice(0, 14).map(function (n) { return box(n.x, n.y, radius(n), radius(n)); });
    function box(x, y, w, h) { return { l: x - w, r: x + w, t: y - h, b: y + h }; }
    function meets(a, b) { return a.l < b.r && b.l < a.r && a.t < b.b && b.t < a.b; }
    var named = nodes.slice(0, 24).filter(function (n) {
      var half = 3 * n.label.length;
      n.side = [1, -1].find(function (side) {
        var own = box(n.x + side * (radius(n) + 3 + half), n.y, half, 7);
        if (own.l < left || own.r > right || taken.some(function (other) { return meets(own, other); })) return false;
        taken.push(own);
        return true;
      });
      return n.side;
    });
    var label = inner.append("g").selectAll("text").data(named).join("text").text(function (n) { return n.label; })
      .attr("text-anchor", function (n) { return n.side > 0 ? "start" : "end"; });
    function place() {
      line.attr("x1", function (l) { return l.source.x; }).attr("y1", function (l) { return l.source.y; })
        .attr("x2", function (l) { return l.target.x; }).attr("y2", function (l) { return l.target.y; });
      dot.attr("cx", function (n) { return n.x; }).attr("cy", function (n) { return n.y; });
      label.attr("x", function (n) { return n.x + n.side * (radius(n) + 3); }).attr("y", function (n) { return n.y + 4; });
    }
    place();
    dot.on("pointerenter", function (event, n) {
      var mine = near.get(n.id);
      dot.classed("far", function (other) { return !mine.has(other.id); });
      line.classed("far", function (l) { return l.source.id !== n.id && l.target.id !== n.id; });
    }).on("pointerleave", function () { dot.classed("far", false); line.classed("far", false); });
    forces.on("tick", place);
    dot.call(d3.drag()
      .on("start", function (event) { forces.alphaTarget(0.2).restart(); event.subject.fx = event.x; event.subject.fy = event.y; })
      .on("drag", function (event) { event.subject.fx = event.x; event.subject.fy = event.y; })
      .on("end", function (event) { forces.alphaTarget(0); event.subject.fx = null; event.subject.fy = null; }));
    svg.call(d3.zoom().scaleExtent([0.4, 8])
      .filter(function (event) { return event.type === "wheel" ? event.ctrlKey || event.metaKey : !(event.touches && event.touches.length < 2); })
      .on("zoom", function (event) { inner.attr("transform", event.transform); }));

    var legend = d3.select(frame).append("ul").attr("class", "legend");
    counts.slice(0, 5).concat(counts.length > 5 ? ["…"] : []).forEach(function (country, i) {
      var item = legend.append("li");
      item.append("svg").attr("viewBox", "0 0 14 14").attr("aria-hidden", "true")
        .append("circle").attr("class", "g" + i).attr("cx", 7).attr("cy", 7).attr("r", 6);
      item.append("span").text(country);
    });
  }
})();
