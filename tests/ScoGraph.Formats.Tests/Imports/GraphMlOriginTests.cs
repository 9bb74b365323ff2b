namespace ScoGraph.Formats.Tests.Imports;

/// <summary>GraphML as the programs write it that people have: networkx, yEd, yFiles, TinkerPop.</summary>
public sealed class GraphMlOriginTests : IDisposable
{
    private const string File = "a.graphml";
    private const string Yed =
        """
        <?xml version="1.0" encoding="UTF-8" standalone="no"?>
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml" xmlns:yed="http://www.yworks.com/xml/yed/3">
          <key attr.name="Description" attr.type="string" for="graph" id="d0"/>
          <key for="port" id="d1" yfiles.type="portgraphics"/>
          <key attr.name="url" attr.type="string" for="node" id="d4"/>
          <key for="node" id="d6" yfiles.type="nodegraphics"/>
          <key for="graphml" id="d7" yfiles.type="resources"/>
          <key attr.name="kind" attr.type="string" for="edge" id="d8"/>
          <key for="edge" id="d10" yfiles.type="edgegraphics"/>
          <graph edgedefault="directed" id="G">
            <data key="d0" xml:space="preserve"/>
            <node id="n0"><data key="d6"><y:ShapeNode><y:Geometry height="30.0"/><y:NodeLabel alignment="center">Order service<y:LabelModel><y:SmartNodeLabelModel/></y:LabelModel></y:NodeLabel><y:NodeLabel/>text</y:ShapeNode></data></node>
            <node id="n1"><data key="d4"/><data key="d6"><y:ShapeNode><y:NodeLabel/><y:NodeLabel>
              Database </y:NodeLabel></y:ShapeNode></data></node>
            <edge id="e0" source="n0" target="n1"><data key="d8">k</data><data key="d10"><y:PolyLineEdge><y:EdgeLabel>writes to</y:EdgeLabel></y:PolyLineEdge></data></edge>
          </graph>
          <data key="d7"><y:Resources/></data>
        </graphml>
        """;

    private readonly ImportFolderFixture _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void A_nodes_id_is_its_property_where_no_key_has_that_name()
    {
        Assert.Equal(
            ["RELATED||id=String:'Valjean'||id=String:'Javert'|", "|id=String:'Javert'", "|id=String:'Valjean'"],
            Read("<graph edgedefault='undirected'><node id='Valjean'/><node id='Javert'/><edge source='Valjean' target='Javert'/></graph>"));
        Assert.Equal(
            ["|", "|id=Integer:7"],
            Read("<key id='d0' for='node' attr.name='id' attr.type='int'/><graph><node id='a'><data key='d0'>7</data></node><node id='b'/></graph>"));
    }

    [Fact]
    public void Canonical_ids_are_numbers_of_the_file_and_not_kept() =>
        Assert.Equal(["|"], Read("<graph parse.nodeids='canonical'><node id='n0'/></graph>"));

    [Fact]
    public void Labels_drawn_by_yed_name_nodes_and_give_edges_their_type() => Assert.Equal(
        [
            "writes to||id=String:'n0';label=String:'Order service'||id=String:'n1';label=String:'Database';url=String:''|kind=String:'k'",
            "|id=String:'n0';label=String:'Order service'", "|id=String:'n1';label=String:'Database';url=String:''",
        ],
        ReadWhole(Yed));

    [Fact]
    public void A_drawn_label_is_a_property_of_an_edge_that_has_a_type() => Assert.Equal(
        ["T||id=String:'a'||id=String:'a'|label=String:'x'", "|id=String:'a'"],
        Read("<key id='t' for='edge' attr.name='type'/><key id='g' for='edge' yfiles.type='edgegraphics'/><graph><node id='a'/><edge source='a' target='a'><data key='t'>T</data><data key='g'><EdgeLabel>x</EdgeLabel></data></edge></graph>"));

    [Theory]
    [InlineData("<y:Label>A</y:Label>")]
    [InlineData("<x:List xmlns:x='urn:x'><y:Label><y:Label.Text><![CDATA[A]]></y:Label.Text><y:Label.LayoutParameter><y:P>B</y:P></y:Label.LayoutParameter></y:Label></x:List>")]
    [InlineData("<y:Label Text='A'/><y:Label Text='B'/>")]
    public void Structured_data_of_any_key_is_read_for_its_label(string data) => Assert.Equal(
        ["|id=String:'n0';label=String:'A'"],
        Read($"<key id='d1' for='node' attr.name='NodeLabels'/><graph xmlns:y='urn:y'><node id='n0'><data key='d1'>{data}</data></node></graph>"));

    [Fact]
    public void Structured_data_without_a_label_and_structured_defaults_are_passed_over() => Assert.Equal(
        ["|id=String:'n0'"],
        Read("<key id='d1' for='node' attr.name='Style' attr.type='int'><default><y><z/></y></default></key><graph><node id='n0'><data key='d1'><y>3</y></data></node></graph>"));

    [Fact]
    public void Keys_of_tinkerpop_are_label_and_type() => Assert.Equal(
        ["knows|person|id=String:'1';name=String:'x'|person|id=String:'1';name=String:'x'|type=String:'p'", "person|id=String:'1';name=String:'x'"],
        Read("""
            <key id="labelV" for="node" attr.name="labelV" attr.type="string"/>
            <key id="labelE" for="edge" attr.name="labelE" attr.type="string"/>
            <key id="type" for="edge" attr.name="type" attr.type="string"/>
            <key id="name" for="node" attr.name="name" attr.type="string"/>
            <graph edgedefault="directed">
              <node id="1"><data key="labelV">person</data><data key="name">x</data></node>
              <edge id="9" source="1" target="1"><data key="labelE">knows</data><data key="type">p</data></edge>
            </graph>
            """));

    [Theory]
    [InlineData("long", "3", "RELATED", "type=Integer:3")]
    [InlineData("string", "", "RELATED", "")]
    [InlineData("string", " ", "RELATED", "")]
    [InlineData("string", "T", "T", "")]
    [InlineData("long", "", "RELATED", "")]
    public void A_type_that_is_a_number_is_a_property_and_an_empty_one_the_default(
        string type, string text, string name, string properties) =>
        Assert.Equal(
            [$"{name}||id=String:'a'||id=String:'a'|{properties}", "|id=String:'a'"],
            Read($"<key id='d0' for='edge' attr.name='type' attr.type='{type}'/><graph><node id='a'/><edge source='a' target='a'><data key='d0'>{text}</data></edge></graph>"));

    [Fact]
    public void An_unknown_type_of_attributes_is_a_text_with_a_warning()
    {
        List<string> warnings = [];
        GraphImportOptions options = new() { OnWarning = warning => warnings.Add(warning.Reason) };
        Assert.Equal(
            ["|id=String:'a';n=String:'7'"],
            Read("<key id='k' attr.name='n' attr.type='integer'/><graph><node id='a'><data key='k'>7</data></node></graph>", options));
        Assert.Equal(["There is no attr.type 'integer'; there are boolean, int, long, float, double, string. The values are read as texts."], warnings);
    }

    [Fact]
    public void A_key_without_a_name_is_called_by_its_id() => Assert.Equal(
        ["|id=String:'a';weight=Integer:7"],
        Read("<key id='weight' for='node' attr.type='INT'/><graph><node id='a'><data key='weight'>7</data></node></graph>"));

    private List<string> Read(string inner, GraphImportOptions? options = null) =>
        ReadWhole($"<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">{inner}</graphml>", options);

    private List<string> ReadWhole(string text, GraphImportOptions? options = null) =>
        [.. _files.With(File, text).Read(File, options: options).Order(StringComparer.Ordinal)];
}
