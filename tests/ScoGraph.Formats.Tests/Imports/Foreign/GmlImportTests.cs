namespace ScoGraph.Formats.Tests.Imports.Foreign;

/// <summary>GML as networkx and igraph write it, and what is wrong with some.</summary>
public sealed class GmlImportTests : IDisposable
{
    private const string File = "a.gml";

    private readonly ImportFolderFixture _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Values_of_every_kind_are_read() => Assert.Equal(
        [
            "ROAD||id=Integer:0;label=String:'say \"hi\" é & b';place.x=Float:3ff8000000000000||id=Integer:-1;one=[Integer:3];tags=[String:'a',String:'b'];top=Float:7ff0000000000000|",
            "|id=Integer:-1;one=[Integer:3];tags=[String:'a',String:'b'];top=Float:7ff0000000000000",
            "|id=Integer:0;label=String:'say \"hi\" é & b';place.x=Float:3ff8000000000000",
        ],
        _files.With(File, """
            # a comment
            Creator "igraph" Version 1
            graph [
              directed 1
              name "two # towns"
              edge [ source 0 target -1 label "ROAD" ]
              node [ id 0 label "say &quot;hi&quot; &#233; &amp; b" place [ x 1.5E+0 ] graphics [ fill "#ff0000" ] ]
              node [ id -1
                tags "a" tags "b" one "_networkx_list_start" one 3 top +INF ]
            ]
            """).Read(File));

    [Theory]
    [InlineData("graph [ node [ label \"a\" ] ]", "A node must have the member 'id'. (a.gml, line 1, column 9)")]
    [InlineData("graph [ node [ id 1 ]\n edge [ source 1 target 2 ] ]", "There is no node 2. (a.gml, line 2, column 2)")]
    [InlineData("graph [ node [ id 1 ", "Expected a key or ']', not the end of the file. (a.gml, line 1, column 21)")]
    [InlineData("graph [ node [ id x ] ]", "Expected a number, a text in quotes, or '[', not 'x'. (a.gml, line 1, column 19)")]
    [InlineData("graph [ node [ id 1 name \"a ] ]", "The text that begins here is not closed. (a.gml, line 1, column 26)")]
    [InlineData("graph [ node [ id 1 n 99999999999999999999 ] ]", "The integer does not fit into 64 bits; a float is written with a point or an exponent. (a.gml, line 1, column 23)")]
    [InlineData("graph [ ] graph [ ]", "The file holds a second graph; it may hold one. (a.gml, line 1, column 11)")]
    [InlineData("graph [ node [ id [ a 1 ] ] ]", "An id in GML is an integer or a text. (a.gml, line 1, column 9)")]
    [InlineData("Creator \"x\"", "This is not GML: it holds no 'graph [ … ]'. (a.gml, line 1, column 12)")]
    [InlineData("*Vertices 2\n", "Expected a key, such as 'graph', not '*Vertices'. This looks like a network of Pajek: name it .net, or say --format pajek (GraphFormat.Pajek). (a.gml, line 1, column 1)")]
    public void Wrong_documents_are_told_with_their_place(string text, string message) =>
        Assert.Equal(message, _files.With(File, text).Error(File));

    [Fact]
    public void Deep_nesting_is_an_error() => Assert.StartsWith(
        "Lists and objects stand too deep within one another here; 100 levels can be read. (a.gml, line 1,",
        _files.With(File, "graph [ node [ id 1 "
            + string.Concat(Enumerable.Repeat("a [ ", 100_000))).Error(File), StringComparison.Ordinal);
}
