namespace ScoGraph.Formats.Tests.Imports.Foreign;

/// <summary>GEXF as Gephi and networkx write it, and what is wrong with some.</summary>
public sealed class GexfImportTests : IDisposable
{
    private const string File = "a.gexf";

    private readonly ImportFolderFixture _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Attributes_give_types_and_defaults_and_drawings_are_passed_over() => Assert.Equal(
        [
            "ROAD||group=String:'x';id=String:'0';label=String:'Osh';people=Integer:5||big=Boolean:true;group=String:'x';id=String:'1';list=[Integer:1,Integer:2]|weight=Float:4000000000000000",
            "|big=Boolean:true;group=String:'x';id=String:'1';list=[Integer:1,Integer:2]",
            "|group=String:'x';id=String:'0';label=String:'Osh';people=Integer:5",
        ],
        _files.With(File, """
            <?xml version="1.0" encoding="UTF-8"?>
            <gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
              <meta lastmodifieddate="2024-01-01"><creator>Gephi</creator></meta>
              <graph defaultedgetype="undirected">
                <attributes class="node"><attribute id="p" title="people" type="long"/><attribute id="b" title="big" type="boolean"/>
                  <attribute id="l" title="list" type="listinteger"/>
                  <attribute id="g" title="group" type="string"><default>x</default></attribute></attributes>
                <nodes>
                  <node id="0" label="Osh"><viz:color r="1" g="2" b="3"/><attvalues><attvalue for="p" value="5"/></attvalues></node>
                  <node id="1" label="1"><attvalues><attvalue for="b" value="true"/><attvalue for="l" value="[1, 2]"/></attvalues></node>
                </nodes>
                <edges><edge id="7" source="0" target="1" label="ROAD" weight="2.0"/></edges>
              </graph>
            </gexf>
            """).Read(File));

    [Fact]
    public void Hierarchies_and_changes_are_kept_as_properties() => Assert.Equal(
        ["|id=String:'a';start=String:'2020'", "|id=String:'b';n=[Integer:1,Integer:2]"],
        _files.With(File, """
            <gexf><graph mode="dynamic"><attributes class="node" mode="dynamic"><attribute id="0" title="n" type="integer"/></attributes>
            <nodes><node id="a" start="2020"><spells><spell start="1"/></spells><nodes><node id="b"><attvalues>
            <attvalue for="0" value="1" start="0" end="1"/><attvalue for="0" value="2" start="1"/>
            </attvalues></node></nodes></node></nodes></graph></gexf>
            """).Read(File));

    [Theory]
    [InlineData("<graphml/>", "This is not GEXF: it begins with <graphml>, not with <gexf>. This looks like GraphML: name it .graphml, or say --format graphml (GraphFormat.GraphMl). (a.gexf, line 1, column 1)")]
    [InlineData("<gexf><graph><nodes><node/></nodes></graph></gexf>", "<node> must have the attribute 'id'. (a.gexf, line 1, column 21)")]
    [InlineData("<gexf><graph><nodes><node id='a'/><node id='a'/></nodes></graph></gexf>", "The id 'a' is taken by the node on line 1. (a.gexf, line 1, column 35)")]
    [InlineData("<gexf><graph><nodes><node id='a'/></nodes>\n<edges><edge source='a' target='b'/></edges></graph></gexf>", "There is no node 'b'. (a.gexf, line 2, column 8)")]
    [InlineData("<gexf><graph><attributes class='node'><attribute id='0' type='number'/></attributes></graph></gexf>", "There is no type of attributes 'number'; there are boolean, integer, long, short, byte, biginteger, float, double, bigdecimal, string, char, character, anyURI, date, dateTime, timestamp, and lists of them such as listinteger. (a.gexf, line 1, column 39)")]
    [InlineData("<gexf><graph><attributes class='node'><attribute id='0' title='n' type='integer'/></attributes><nodes><node id='a'><attvalues><attvalue for='0' value='99999999999999999999'/></attvalues></node></nodes></graph></gexf>", "'99999999999999999999' is not an integer of 64 bits. (a.gexf, line 1, column 127)")]
    [InlineData("<gexf><graph><nodes><node id='a'><attvalues><attvalue for='7' value='x'/></attvalues></node></nodes></graph></gexf>", "The attribute '7' is not declared. (a.gexf, line 1, column 45)")]
    [InlineData("<gexf><graph><nodes>", "This is not XML: Unexpected end of file has occurred. The following elements are not closed: nodes, graph, gexf. (a.gexf, line 1, column 21)")]
    public void Wrong_documents_are_told_with_their_place(string text, string message) =>
        Assert.Equal(message, _files.With(File, text).Error(File));
}
