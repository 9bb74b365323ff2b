namespace ScoGraph.Formats.Tests.Imports.Foreign;

/// <summary>Networks of Pajek, and what is wrong with some.</summary>
public sealed class PajekImportTests : IDisposable
{
    private const string File = "a.net";

    private readonly ImportFolderFixture _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Every_section_is_read() => Assert.Equal(
        [
            "RELATED||ic=String:'Light Red';id=Integer:1;label=String:'two towns';shape=String:'box';x=Float:3fe0000000000000;y=Integer:1||id=Integer:2;label=String:'b'|weight=Float:4000000000000000",
            "RELATED||id=Integer:2;label=String:'b'||id=Integer:3|",
            "RELATED||id=Integer:2;label=String:'b'||id=Integer:3|weight=Integer:4",
            "knows||id=Integer:3||id=Integer:2;label=String:'b'|c=String:'Blue';weight=Integer:1",
            "|ic=String:'Light Red';id=Integer:1;label=String:'two towns';shape=String:'box';x=Float:3fe0000000000000;y=Integer:1",
            "|id=Integer:2;label=String:'b'",
            "|id=Integer:3",
        ],
        _files.With(File, "% a comment\r\n*Network n\r\n*Vertices 3\r\n1 \"two towns\" 0.5 1 box ic \"Light Red\"\r\n2 b\r\n\r\n*Edges\r\n1 2 2.0\r\n"
            + "*Arcs :1 \"knows\"\r\n3 2 1 c Blue\r\n*Arcslist\r\n2 3\r\n*Matrix\r\n0 0 0\r\n0 0 4\r\n0 0 0\r\n").Read(File));

    [Theory]
    [InlineData("1 \"a\"\n", "This is not a network of Pajek: it should begin with '*Vertices' and their number. (a.net, line 1, column 1)")]
    [InlineData("*Vertices\n", "The number of vertices must stand behind '*Vertices'. (a.net, line 1, column 1)")]
    [InlineData("*Vertices 2\n3 a\n", "'3' is not a vertex: expected a number from 1 to 2. (a.net, line 2, column 1)")]
    [InlineData("*Vertices 2\n1 a\n1 b\n", "The vertex 1 stands on line 2 already. (a.net, line 3, column 1)")]
    [InlineData("*Vertices 2\n*Arcs\n1\n", "An arc or edge has two vertices: expected the numbers of both. (a.net, line 3, column 1)")]
    [InlineData("*Vertices 2\n*Loops\n", "There is no section '*Loops'; there are *Network, *Vertices, *Arcs, *Edges, *Arcslist, *Edgeslist and *Matrix. (a.net, line 2, column 1)")]
    [InlineData("*Vertices 2\n1 \"a\n", "The text that begins here is not closed. (a.net, line 2, column 3)")]
    [InlineData("*Vertices 2\n*Arcs\n1 2 1 c\n", "A value must stand behind the name 'c'. (a.net, line 3, column 7)")]
    [InlineData("*Vertices 2\n*Matrix\n1\n", "A matrix of 2 vertices has 2 rows of 2 numbers. (a.net, line 3, column 1)")]
    [InlineData("*Vertices 2000000000\n", "The file is too short to hold 2000000000 vertices. (a.net, line 1, column 11)")]
    public void Wrong_networks_are_told_with_their_place(string text, string message) =>
        Assert.Equal(message, _files.With(File, text).Error(File));
}
