// SPDX-License-Identifier: Apache-2.0
package io.awsm.its.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Plots and the page that they are in. */
class PlotTest {

    @Test
    void aRatioPlotHasAMarkForEachProgramAndEngineAndOneInTheLegend() throws Exception {
        RatioPlot.Engine ours = new RatioPlot.Engine("guard", true, List.of(0.9, 2.0, 1.34));
        RatioPlot.Engine peer = new RatioPlot.Engine("a < b & c", false, List.of(30.0, 1.0, 5.5));

        Document svg = parsed(RatioPlot.of("title", "note", List.of("x", "y", "mean"), List.of(ours, peer)));

        NodeList marks = svg.getElementsByTagName("circle");
        assertThat(marks.getLength()).isEqualTo(2 * (3 + 1));
        for (int i = 0; i < marks.getLength(); i++) {
            double x = Double.parseDouble(((Element) marks.item(i)).getAttribute("cx"));
            assertThat(x).isBetween(140.0, 836.0);
        }
        assertThat(svg.getDocumentElement().getTextContent()).contains("a < b & c");
    }

    @Test
    void aSizePlotHasAMarkForEachModuleAndEngineAndOneInTheLegend() throws Exception {
        SizePlot.Engine engine = new SizePlot.Engine("guard", List.of(0.5, 0.7, 12.0));

        Document svg = parsed(SizePlot.of("title", "note", List.of(3.0, 40.0, 2400.0), List.of(engine)));

        assertThat(svg.getElementsByTagName("circle").getLength()).isEqualTo(3 + 1);
    }

    @Test
    void equalRatiosAreEquallyFarFromEachOther() {
        LogScale scale = new LogScale(0.5, 8, 100, 500);

        assertThat(scale.position(0.5)).isEqualTo(100);
        assertThat(scale.position(8)).isEqualTo(500);
        assertThat(scale.position(2)).isEqualTo(300);
        assertThat(scale.ticks()).containsExactly(0.5, 1.0, 1.5, 2.0, 3.0, 5.0);
    }

    @Test
    void onlyWhatIsBetweenTheMarkersIsReplaced() {
        String page = "before\n<!-- a -->\nold\n<!-- end -->\nbetween\n<!-- b -->\n<!-- end -->\n";

        assertThat(PageWriter.replaced(page, "a", "new"))
                .isEqualTo("before\n<!-- a -->\n\nnew\n\n<!-- end -->\nbetween\n<!-- b -->\n<!-- end -->\n");
        assertThatThrownBy(() -> PageWriter.replaced(page, "c", "new")).hasMessageContaining("<!-- c -->");
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }
}
